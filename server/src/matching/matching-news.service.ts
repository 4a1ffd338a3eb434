import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rooms } from '#shared/events.js';
import { AbilityService } from '../access/ability.service.js';
import { Actors } from '../access/actors.service.js';
import { DomainEvents } from '../core/domain-events.js';
import { toId, type Id } from '../core/ids.js';
import { MemberAudiences } from '../members/member-audiences.service.js';
import { Realtime } from '../realtime/realtime.service.js';
import type { Match } from './match.schema.js';
import { MatchesRepository } from './matches.repository.js';
import { listingChanged, matchChanged } from './matching.domain-events.js';

/** Tells open pages what changed: of a match those who may read it, of a request or an offer the members of its city. */
@Injectable()
export class MatchingNews implements OnModuleInit {
  constructor(
    private readonly matches: MatchesRepository,
    private readonly audiences: MemberAudiences,
    private readonly actors: Actors,
    private readonly ability: AbilityService,
    private readonly realtime: Realtime,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.onEveryNode(matchChanged, async ({ matchId }) => {
      const match = await this.matches.findById(toId(matchId));
      if (!match) return;
      for (const reader of await this.readersOf(match))
        this.realtime.publish(rooms.member(reader.toHexString()), 'match.changed', { matchId });
    });
    this.events.onEveryNode(listingChanged, async ({ listingId, organisationId }) => {
      for (const member of await this.audiences.ofOrganisations([toId(organisationId)]))
        this.realtime.publish(rooms.member(member.toHexString()), 'listing.changed', { listingId });
    });
  }

  private async readersOf(match: Match): Promise<Id[]> {
    const [members, facilitators] = await Promise.all([
      this.audiences.ofOrganisations(match.organisationIds),
      this.audiences.facilitators(),
    ]);
    const asked = await Promise.all(
      facilitators.map(async (id) =>
        this.ability.can(await this.actors.load(id), 'read', 'Match', match) ? [id] : [],
      ),
    );
    const all = [...members, ...asked.flat()];
    return [...new Map(all.map((id) => [id.toHexString(), id])).values()];
  }
}
