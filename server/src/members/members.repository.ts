import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MemberQuery, Voice } from '#shared/members/member.contract.js';
import { allOf, anyOf, chosen, facetCounts } from '../core/facets.js';
import { toIdOrNull, type Id } from '../core/ids.js';
import { Pages } from '../core/pages.service.js';
import { byName } from '../core/pagination.js';
import { termsSearch } from '../core/search-terms.js';
import { Member } from './member.schema.js';

type Filter = Record<string, unknown>;

const TOLD_AT_ONCE = 1_000;
const directory = byName('members');

const facetFields = { role: 'roles', region: 'regions', voice: 'voice', lang: 'languages', theme: 'themes' } as const;

@Injectable()
export class MembersRepository {
  constructor(
    @InjectModel(Member.name) private readonly members: Model<Member>,
    private readonly pages: Pages,
  ) {}

  /** A page of the directory in order of name, with facets on the first one, out of what `readable` lets through. */
  async directory(readable: Filter, query: MemberQuery) {
    const search = termsSearch(query.q);
    const ofOrganisation = query.organisationId ? { organisationId: toIdOrNull(query.organisationId) } : {};
    const base = allOf(readable, search.filter, ofOrganisation);
    const choices = {
      role: anyOf('roles', query.role),
      region: anyOf('regions', query.region),
      voice: anyOf('voice', query.voice),
      lang: anyOf('languages', query.lang),
      theme: anyOf('themes', query.theme),
    };
    const [page, counted] = await Promise.all([
      this.pages.find(this.members, directory, allOf(base, chosen(choices)), query, search.hint),
      query.cursor === undefined ? facetCounts(this.members as never, base, facetFields, choices, search.hint) : {},
    ]);
    return { ...page, ...counted };
  }

  findById(id: Id): Promise<Member | null> {
    return this.members.findById(id).lean<Member>().exec();
  }

  findByIds(ids: readonly Id[]): Promise<Member[]> {
    return this.members
      .find({ _id: { $in: ids } })
      .lean<Member[]>()
      .exec();
  }

  /** Of an organisation, by name, a page at a time. */
  allOfOrganisation(organisationId: Id): AsyncGenerator<Member> {
    return this.pages.all(this.members, directory, { organisationId });
  }

  /** The first of an organisation by name who speak with this voice. */
  async firstWithVoice(organisationId: Id, voice: Voice, limit: number): Promise<Member[]> {
    return (await this.pages.find(this.members, directory, { organisationId, voice }, { limit })).documents;
  }

  /** Whether there is an administrator, other than one of them if named; of a demonstration only where they can sign in. */
  async hasAdministrator(withDemonstration: boolean, otherThan?: Id): Promise<boolean> {
    const found = await this.members.exists({
      isAdministrator: true,
      ...(!withDemonstration && { isDemonstration: false }),
      ...(otherThan && { _id: { $ne: otherThan } }),
    });
    return found !== null;
  }

  /** Of all who have a facilitation, also one that is over or to come. */
  idsWithFacilitation(): Promise<Id[]> {
    return this.members.distinct('_id', { facilitation: { $exists: true } });
  }

  /** Of some organisations, as many as are told of something at once. */
  async idsOfOrganisations(organisationIds: readonly Id[]): Promise<Id[]> {
    const found = await this.members
      .find({ organisationId: { $in: organisationIds } }, { _id: 1 })
      .limit(TOLD_AT_ONCE)
      .lean<{ _id: Id }[]>();
    return found.map(({ _id }) => _id);
  }

  async insert(member: Member): Promise<void> {
    await this.members.insertMany([member]);
  }

  async replace(member: Member): Promise<void> {
    await this.members.replaceOne({ _id: member._id }, member);
  }
}
