import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { DomainEvents, type RecordedEvent } from './domain-events.js';
import { newId, toId, type Id } from './ids.js';
import { OutboxEvent } from './outbox-event.schema.js';

/**
 * Commit, then acknowledge, then publish. Events are stored in the transaction of the change; right after the commit they
 * are delivered in this process, in the order of the commits; what a crash left is delivered at the next start.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private readonly queue: RecordedEvent[] = [];
  private delivered: Id[] = [];
  private draining: Promise<void> | null = null;

  constructor(
    @InjectModel(OutboxEvent.name) private readonly events: Model<OutboxEvent>,
    private readonly domainEvents: DomainEvents,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const left = await this.events.find().sort({ _id: 1 }).limit(10_000).lean();
    if (left.length > 0) this.logger.log(`Delivering ${left.length} events that an earlier run left`);
    await this.publish(left.map((event) => toRecorded({ ...event, isUrgent: false })));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.drained();
  }

  /** Resolves when all that was committed so far is delivered. */
  async drained(): Promise<void> {
    await this.draining;
    await this.forget();
  }

  /** Stores events; called inside the transaction. */
  async store(events: readonly Omit<RecordedEvent, 'eventId'>[]): Promise<RecordedEvent[]> {
    const recorded = events.map((event) => ({ _id: newId(), ...event }));
    await this.events.insertMany(recorded.map(({ _id, name, payload }) => ({ _id, name, payload })));
    return recorded.map(toRecorded);
  }

  /** Delivers stored events: urgent ones at once, the others after the caller had its answer. */
  async publish(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events.filter(({ isUrgent }) => isUrgent)) {
      if (await this.domainEvents.deliver(event)) this.delivered.push(toId(event.eventId));
    }
    this.queue.push(...events.filter(({ isUrgent }) => !isUrgent));
    this.draining ??= new Promise((resolve) => setImmediate(resolve)).then(() => this.drain());
  }

  private async drain(): Promise<void> {
    for (let event = this.queue.shift(); event; event = this.queue.shift()) {
      if (await this.domainEvents.deliver(event)) this.delivered.push(toId(event.eventId));
      if (this.delivered.length >= 200) await this.forget();
    }
    this.draining = null;
    void this.forget();
  }

  /** A failure here only means that the events are delivered once more at the next start. */
  private async forget(): Promise<void> {
    const ids = this.delivered;
    this.delivered = [];
    if (ids.length === 0) return;
    await this.events.deleteMany({ _id: { $in: ids } }).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'Delivered events could not be removed from the outbox');
    });
  }
}

function toRecorded({ _id, ...event }: { _id: Id } & Omit<RecordedEvent, 'eventId'>): RecordedEvent {
  return { eventId: _id.toHexString(), ...event };
}
