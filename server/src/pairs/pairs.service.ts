import { Injectable } from '@nestjs/common';
import type { PairDetail, PairInput, PairView } from '#shared/pairs/pair.contract.js';
import { AbilityService, assertMember } from '../access/ability.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../core/clock.js';
import { domainEvent } from '../core/domain-events.js';
import { AppError } from '../core/errors.js';
import { allOf } from '../core/facets.js';
import { hasId, newId, toId, toIdOrNull, type Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { MemberCards } from '../members/member-cards.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { VocabulariesService } from '../vocabularies/vocabularies.service.js';
import { PairFounding } from './pair-founding.service.js';
import { regionsOf } from './pair-regions.service.js';
import { PairPeople } from './pair-people.service.js';
import { presentPair, presentPairDetail } from './pair.presenter.js';
import type { Pair } from './pair.schema.js';
import { PairsRepository } from './pairs.repository.js';

export const pairChanged = domainEvent<{ pairId: string }>('pair.changed');

@Injectable()
export class PairsService {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly organisations: OrganisationsService,
    private readonly memberCards: MemberCards,
    private readonly people: PairPeople,
    private readonly founding: PairFounding,
    private readonly vocabularies: VocabulariesService,
    private readonly ability: AbilityService,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: { organisationId?: string | undefined; cursor?: string | undefined; limit: number }) {
    const ofCity = query.organisationId ? { organisationIds: toIdOrNull(query.organisationId) } : {};
    const filter = allOf(this.ability.readable(actor, 'Pair'), ofCity);
    const { documents, next } = await this.pairs.page(filter, query);
    return { items: await this.present(actor, documents), next };
  }

  async get(actor: Actor, pairId: string): Promise<PairDetail> {
    const pair = await this.pairs.findById(toId(pairId));
    this.ability.assertCan(actor, 'read', 'Pair', pair);
    return this.presentOne(actor, pair);
  }

  async create(actor: Actor, input: PairInput): Promise<PairDetail> {
    assertMember(actor);
    if (!this.ability.mayEver(actor, 'create', 'Pair')) throw new AppError('not-allowed');
    const cities = await this.citiesOf(input);
    const regions = regionsOf(cities);
    this.ability.assertMay(actor, 'create', 'Pair', { regions, languages: input.languages });
    this.vocabularies.assertKnown('themes', input.themes, 'themes');
    const now = this.clock.now();
    const pair: Pair = {
      _id: newId(),
      title: input.title,
      state: 'proposed',
      phase: 'courtship',
      organisationIds: cities.map(({ _id }) => _id),
      acceptances: [],
      facilitatorIds: await this.facilitatorsOf(actor.memberId, actor.facilitation !== null, input),
      themes: input.themes,
      languages: input.languages,
      regions,
      createdAt: now,
      lastActivityAt: now,
      isDemonstration: false,
    };
    await this.transaction.run(() => this.founding.insert(pair));
    return this.presentOne(actor, pair);
  }

  /** Accepts for the actor's own city; again, nothing changes. With the last city the pair becomes active. */
  async accept(actor: Actor, pairId: string): Promise<PairDetail> {
    assertMember(actor);
    const { organisationId, memberId } = actor;
    const accepted = await this.transaction.run(async () => {
      const pair = await this.pairs.findById(toId(pairId));
      this.ability.assertCan(actor, 'accept', 'Pair', pair);
      if (
        hasId(
          pair.acceptances.map((one) => one.organisationId),
          organisationId,
        )
      )
        return pair;
      const acceptances = [...pair.acceptances, { organisationId, at: this.clock.now(), by: memberId }];
      const isComplete = pair.state === 'proposed' && acceptances.length === pair.organisationIds.length;
      const changed = { ...pair, acceptances, state: isComplete ? ('active' as const) : pair.state };
      await this.pairs.update(pair._id, { $set: { acceptances, state: changed.state } });
      this.transaction.record(pairChanged, { pairId });
      return changed;
    });
    return this.presentOne(actor, accepted);
  }

  /** Pairs of which the actor's city or the actor is a part; `toAccept`: only those that wait for the city. */
  async own(actor: Actor, limit: number, toAccept: boolean): Promise<PairView[]> {
    const { organisationId, memberId } = actor;
    const waits = {
      organisationIds: organisationId,
      state: 'proposed',
      'acceptances.organisationId': { $ne: organisationId },
    };
    const part = { $or: [{ organisationIds: organisationId }, { facilitatorIds: memberId }] };
    const filter = allOf(this.ability.readable(actor, 'Pair'), toAccept ? waits : part);
    return this.present(actor, (await this.pairs.page(filter, { limit })).documents);
  }

  private async citiesOf({ organisationIds }: PairInput) {
    const found = await this.organisations.findByIds(organisationIds.flatMap((id) => toIdOrNull(id) ?? []));
    const byId = new Map(found.map((organisation) => [organisation._id.toHexString(), organisation]));
    const cities = organisationIds.flatMap((id) => byId.get(id) ?? []);
    if (cities.length !== organisationIds.length) {
      throw new AppError('invalid-input', { fields: { organisationIds: 'unknown' } });
    }
    return cities;
  }

  private async facilitatorsOf(creatorId: Id, isFacilitator: boolean, { facilitatorIds }: PairInput): Promise<Id[]> {
    if (!facilitatorIds) {
      if (isFacilitator) return [creatorId];
      throw new AppError('invalid-input', { fields: { facilitatorIds: 'required' } });
    }
    const ids = facilitatorIds.flatMap((id) => toIdOrNull(id) ?? []);
    const facilitators = [...(await this.memberCards.byId(ids)).values()].filter((member) => member.isFacilitator);
    if (facilitators.length !== new Set(facilitatorIds).size) {
      throw new AppError('invalid-input', { fields: { facilitatorIds: 'unknown' } });
    }
    return facilitators.map(({ memberId }) => toId(memberId));
  }

  private async presentOne(actor: Actor, pair: Pair): Promise<PairDetail> {
    const [[view], voices] = await Promise.all([
      this.present(actor, [pair]),
      this.people.voicesOf(pair.organisationIds),
    ]);
    return presentPairDetail(view!, pair, voices);
  }

  private async present(actor: Actor, pairs: readonly Pair[]): Promise<PairView[]> {
    const organisationIds = pairs.flatMap((pair) => pair.organisationIds);
    const [organisations, facilitators] = await Promise.all([
      this.organisations.refs(organisationIds),
      this.memberCards.byId(pairs.flatMap(({ facilitatorIds }) => facilitatorIds)),
    ]);
    return pairs.map((pair) => {
      const space = { hostId: pair._id, audienceId: pair._id };
      const hasAccepted = pair.acceptances.some(({ organisationId }) => actor.organisationId?.equals(organisationId));
      return presentPair(pair, {
        organisations,
        facilitators,
        can: {
          accept: pair.state === 'proposed' && !hasAccepted && this.ability.can(actor, 'accept', 'Pair', pair),
          readThreads: this.ability.can(actor, 'read', 'Space', space),
          write: this.ability.can(actor, 'write', 'Space', space),
        },
      });
    });
  }
}
