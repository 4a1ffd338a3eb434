import { Injectable } from '@nestjs/common';
import { NETWORK_SPACE, type Id } from '../core/ids.js';
import { DomainEvents } from '../core/domain-events.js';
import { relayMissed } from '../core/relay-reader.js';
import { guest, type Actor, type MemberActor, type SpaceRights } from './actor.js';
import { rightsChanged, rightsGrew } from './rights-changed.js';

/** Who a member is, as the members feature knows it; null when there is no such member. */
export type ActorSource = (memberId: Id) => Promise<Omit<MemberActor, 'spaces'> | null>;
/** Which spaces of one kind somebody has rights in. */
export type SpaceSource = (actor: Omit<MemberActor, 'spaces'>) => Promise<SpaceRights>;

const KEPT_FOR_MS = 5_000;
const KEPT_AT_MOST = 5_000;

/**
 * Makes actors from what the features know, and keeps each for a few seconds. Any change of rights drops it at once on the node
 * where it is made, and a fraction of a second later on the others.
 */
@Injectable()
export class Actors {
  private actorSource: ActorSource = () => Promise.resolve(null);
  private readonly spaceSources: SpaceSource[] = [];
  private readonly kept = new Map<string, { actor: Promise<Actor>; until: number }>();

  constructor(events: DomainEvents) {
    events.onEveryNode(rightsChanged, ({ memberIds }) => {
      for (const memberId of memberIds) this.kept.delete(memberId);
    });
    events.onEveryNode(rightsGrew, () => this.kept.clear());
    events.onEveryNode(relayMissed, () => this.kept.clear());
  }

  useActorSource(source: ActorSource): void {
    this.actorSource = source;
  }

  addSpaceSource(source: SpaceSource): void {
    this.spaceSources.push(source);
  }

  /** The actor behind a session; a guest when the member is gone. */
  async load(memberId: Id | null): Promise<Actor> {
    if (!memberId) return guest;
    const key = memberId.toHexString();
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known.actor;
    if (this.kept.size >= KEPT_AT_MOST) this.kept.clear();
    const actor = this.make(memberId);
    this.kept.set(key, { actor, until: Date.now() + KEPT_FOR_MS });
    actor.catch(() => this.kept.delete(key));
    return actor;
  }

  private async make(memberId: Id): Promise<Actor> {
    const member = await this.actorSource(memberId);
    if (!member) return guest;
    const rights = await Promise.all(this.spaceSources.map((source) => source(member)));
    const all = (right: keyof SpaceRights) => rights.flatMap((of) => of[right]);
    return {
      ...member,
      spaces: {
        reads: [NETWORK_SPACE, ...all('reads')],
        writes: [NETWORK_SPACE, ...all('writes')],
        moderates: [...(member.isAdministrator ? [NETWORK_SPACE] : []), ...all('moderates')],
      },
    };
  }
}
