import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Clock } from './clock.js';
import { domainEvent, DomainEvents } from './domain-events.js';
import type { Id } from './ids.js';
import { RelaySender } from './relay-sender.js';
import { RELAYED_FOR_S, RelayedEvent, RunningNode } from './relay.schema.js';

const EVERY_MS = 200;
const SEEN_EVERY_MS = 5_000;
const AT_ONCE = 500;
/** Away for longer than this, a node may have missed what has expired. */
const AWAY_AT_MOST_MS = (RELAYED_FOR_S - 15) * 1000;

/** This node was away for too long to know what the others did: whatever it keeps may be wrong. */
export const relayMissed = domainEvent<object>('relay.missed');

/** Hears what happened on the other nodes, by asking for it: this works on every database (docs/decisions/0006). */
@Injectable()
export class RelayReader implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('relay');
  /** By node, the last event that was heard; null for one that was there before and whose events have all expired. */
  private readonly positions = new Map<string, number | null>();
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private lastSeenAt = 0;
  private lastReadAt = 0;
  private isStopped = false;

  constructor(
    @InjectModel(RelayedEvent.name) private readonly relayed: Model<RelayedEvent>,
    @InjectModel(RunningNode.name) private readonly nodes: Model<RunningNode>,
    private readonly sender: RelaySender,
    private readonly domainEvents: DomainEvents,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.sender.isActive) return;
    await this.sayHere();
    // Of those that were there before, only what happens from now on concerns this node.
    for (const nodeId of await this.others()) {
      const last = await this.relayed.findOne({ nodeId }).sort({ n: -1 }).lean();
      this.positions.set(nodeId.toHexString(), last?.n ?? null);
    }
    this.lastReadAt = performance.now();
    this.plan();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private plan(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.read()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'The other nodes could not be heard'))
        .then(() => this.plan());
    }, EVERY_MS).unref();
  }

  private async read(): Promise<void> {
    if (performance.now() - this.lastSeenAt > SEEN_EVERY_MS) await this.sayHere();
    const others = await this.others();
    if (performance.now() - this.lastReadAt > AWAY_AT_MOST_MS) await this.startOver();
    for (const nodeId of others) await this.readOf(nodeId);
    this.lastReadAt = performance.now();
  }

  private async readOf(nodeId: Id): Promise<void> {
    const key = nodeId.toHexString();
    for (;;) {
      // One that was not there when this node began: all that it did is still to come.
      const last = this.positions.has(key) ? (this.positions.get(key) ?? null) : 0;
      const events = await this.relayed
        .find({ nodeId, n: { $gt: last ?? 0 } })
        .sort({ n: 1 })
        .limit(AT_ONCE)
        .lean();
      if (last !== null && events[0] && events[0].n !== last + 1) await this.startOver();
      for (const { n, _id, name, payload } of events) {
        const event = { eventId: _id.toHexString(), name, payload, isUrgent: false };
        await this.domainEvents.deliverFromElsewhere(event);
        this.positions.set(key, n);
      }
      if (events.length < AT_ONCE) return;
    }
  }

  private async startOver(): Promise<void> {
    this.logger.warn('What other nodes did was missed; everything is read anew');
    await this.domainEvents.deliverFromElsewhere({ eventId: '', name: relayMissed.name, payload: {}, isUrgent: false });
  }

  private async others(): Promise<Id[]> {
    const found = await this.nodes.find({ _id: { $ne: this.sender.nodeId } }).lean();
    return found.map(({ _id }) => _id);
  }

  private async sayHere(): Promise<void> {
    await this.nodes.updateOne({ _id: this.sender.nodeId }, { $set: { seenAt: this.clock.now() } }, { upsert: true });
    this.lastSeenAt = performance.now();
  }
}
