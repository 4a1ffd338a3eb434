import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rooms } from '#shared/events.js';
import { Actors } from '../access/actors.service.js';
import { Spaces } from '../access/spaces.service.js';
import { DomainEvents } from '../core/domain-events.js';
import { hasId, toId } from '../core/ids.js';
import { Realtime } from '../realtime/realtime.service.js';
import { messagePosted } from '../threads/thread.domain-events.js';
import type { Pair } from './pair.schema.js';
import { PairsRepository } from './pairs.repository.js';
import { pairChanged } from './pairs.service.js';

/** Pairs as spaces: read and written by their cities' members and their own facilitators; nothing is written once closed. */
@Injectable()
export class PairSpaces implements OnModuleInit {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly actors: Actors,
    private readonly spaces: Spaces,
    private readonly realtime: Realtime,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.actors.addSpaceSource(async ({ organisationId, memberId, facilitation }) => {
      const facilitates = ({ facilitatorIds }: Pick<Pair, 'facilitatorIds'>) =>
        facilitation !== null && hasId(facilitatorIds, memberId);
      const found = await this.pairs.findOf(organisationId, memberId);
      const own = found.filter((pair) => hasId(pair.organisationIds, organisationId) || facilitates(pair));
      return {
        reads: own.map(({ _id }) => _id),
        writes: own.filter(({ state }) => state !== 'closed').map(({ _id }) => _id),
        moderates: own.filter(facilitates).map(({ _id }) => _id),
      };
    });
    this.spaces.add(async (ids) => {
      const found = await this.pairs.findByIds(ids);
      return found.map(({ _id, title, isDemonstration }) => {
        return { spaceId: _id, kind: 'pair', hostId: _id, audienceId: _id, title, isDemonstration };
      });
    });
    this.events.on(messagePosted, async ({ space, message }) => {
      if (space.kind !== 'pair') return;
      await this.pairs.update(toId(space.spaceId), { $max: { lastActivityAt: new Date(message.createdAt) } });
    });
    this.events.onEveryNode(pairChanged, ({ pairId }) => {
      this.realtime.publish(rooms.space(pairId), 'space.changed', { spaceId: pairId, what: 'space' });
    });
  }
}
