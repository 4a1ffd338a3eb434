import { Injectable } from '@nestjs/common';
import {
  sectionName,
  sectionVoice,
  type OutlineView,
  type SectionInput,
  type SectionText as TextView,
} from '#shared/sections/section.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { AppError } from '../core/errors.js';
import { hasId, toId, type Id } from '../core/ids.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { SectionReads } from './section-reads.service.js';
import { SectionTextsRepository, type TextPlace } from './section-texts.repository.js';
import { SectionWriter, type Draft } from './section-writer.service.js';

/** A text's place as a request names it. */
interface NamedPlace {
  pairId: string;
  section: string;
  organisationId: string;
  voice: string;
}

@Injectable()
export class SectionsService {
  constructor(
    private readonly texts: SectionTextsRepository,
    private readonly reads: SectionReads,
    private readonly writer: SectionWriter,
    private readonly pairs: PairWorkplaces,
    private readonly organisations: OrganisationsService,
    private readonly ability: AbilityService,
  ) {}

  async outline(actor: Actor, pairId: string): Promise<OutlineView> {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'read', pairId);
    const texts = await this.texts.outline(pair._id);
    return {
      // What a city wrote that is in the pair no more stays where it was.
      cities: await this.citiesOf([...pair.organisationIds, ...texts.map(({ organisationId }) => organisationId)]),
      texts: texts.map(({ section, organisationId, voice, version, savedAt }) => {
        return {
          section,
          organisationId: organisationId.toHexString(),
          voice,
          version,
          savedAt: savedAt.toISOString(),
        };
      }),
      ...this.writingOf(actor, pair),
      can: { translate: this.ability.can(actor, 'translate', 'SectionText', { pairId: pair._id }) },
    };
  }

  async get(actor: Actor, pairId: string, section: string, lang: string | undefined) {
    const { _id } = await this.pairs.open(actor, 'read', pairId);
    const name = known(sectionName, section);
    return { section: name, texts: await this.reads.present(await this.texts.ofSection(_id, name), lang) };
  }

  async save(actor: Actor, named: NamedPlace, input: SectionInput): Promise<TextView> {
    assertMember(actor);
    const place = await this.placeOf(actor, named);
    this.ability.assertCan(actor, 'write', 'SectionText', place);
    return this.write(place, { ...input, authorId: actor.memberId });
  }

  /** Whose words are on the way, for the others in the pair's space. */
  async writing(actor: Actor, pairId: string) {
    assertMember(actor);
    const pair = await this.pairs.open(actor, 'write', pairId);
    const { writesAs } = this.writingOf(actor, pair);
    if (!writesAs) throw new AppError('not-allowed');
    return { ...writesAs, memberId: actor.memberId.toHexString(), name: await this.reads.nameOf(actor.memberId) };
  }

  /** The caller has asked the ability. @throws AppError `changed-meanwhile`, with the text that is there */
  async write(place: TextPlace, draft: Draft): Promise<TextView> {
    const { isStale, text } = await this.writer.save(place, draft);
    const [view] = text ? await this.reads.present([text]) : [];
    if (isStale || !view) throw new AppError('changed-meanwhile', { ...(view && { current: view }) });
    return view;
  }

  private writingOf(
    actor: MemberActor,
    pair: { _id: Id; organisationIds: Id[] },
  ): Pick<OutlineView, 'writesAs' | 'whyNot'> {
    const { organisationId, voice } = actor;
    if (!hasId(pair.organisationIds, organisationId)) return { whyNot: 'no-city' };
    if (voice === 'other') return { whyNot: 'other-voice' };
    const mayWrite = this.ability.can(actor, 'write', 'SectionText', { pairId: pair._id, organisationId, voice });
    return mayWrite ? { writesAs: { organisationId: organisationId.toHexString(), voice } } : { whyNot: 'read-only' };
  }

  private async placeOf(actor: Actor, named: NamedPlace): Promise<TextPlace> {
    const pair = await this.pairs.open(actor, 'read', named.pairId);
    const organisationId = toId(named.organisationId);
    if (!hasId(pair.organisationIds, organisationId)) throw new AppError('not-found');
    return {
      pairId: pair._id,
      section: known(sectionName, named.section),
      organisationId,
      voice: known(sectionVoice, named.voice),
    };
  }

  private async citiesOf(ids: readonly Id[]): Promise<OutlineView['cities']> {
    const distinct = [...new Map(ids.map((id) => [id.toHexString(), id])).values()];
    const [found, refs] = await Promise.all([
      this.organisations.findByIds(distinct),
      this.organisations.refs(distinct),
    ]);
    return distinct.flatMap((id) => {
      const organisation = refs.get(id.toHexString());
      const voices = found.find(({ _id }) => _id.equals(id))?.voices;
      if (!organisation || !voices) return [];
      return [{ organisation, voices: { political: voices.political, technical: voices.technical } }];
    });
  }
}

/** @throws AppError `not-found` for a section or a voice that there is not */
function known<Name extends string>(names: { safeParse(name: string): { data?: Name } }, name: string): Name {
  const { data } = names.safeParse(name);
  if (data === undefined) throw new AppError('not-found');
  return data;
}
