import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DomainEvents, type RecordedEvent } from './domain-events.js';
import { OutboxStore } from './outbox-store.js';
import { RelaySender } from './relay-sender.js';

const FORGOTTEN_AT_ONCE = 200;

/**
 * Commit, then acknowledge, then publish. Events are stored in the transaction of the change; right after the commit they
 * are delivered in this process, in the order of the commits, and to the other nodes; what a crash left is delivered at the next start.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private readonly queue: RecordedEvent[] = [];
  private delivered: string[] = [];
  private draining: Promise<void> | null = null;

  constructor(
    private readonly store: OutboxStore,
    private readonly domainEvents: DomainEvents,
    private readonly relay: RelaySender,
  ) {}

  /** Before anything new comes in, so that the order holds. */
  async onApplicationBootstrap(): Promise<void> {
    for await (const left of this.store.left()) {
      this.logger.log(`Delivering ${left.length} events that an earlier run left`);
      for (const event of left) await this.deliver(event);
      await this.forget();
    }
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
  record(events: readonly Omit<RecordedEvent, 'eventId'>[]): Promise<RecordedEvent[]> {
    return this.store.insert(events);
  }

  /** Delivers stored events: urgent ones at once, the others after the caller had its answer. */
  async publish(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events.filter(({ isUrgent }) => isUrgent)) await this.deliver(event);
    this.queue.push(...events.filter(({ isUrgent }) => !isUrgent));
    this.draining ??= new Promise((resolve) => setImmediate(resolve)).then(() => this.drain());
  }

  private async drain(): Promise<void> {
    for (let event = this.queue.shift(); event; event = this.queue.shift()) {
      await this.deliver(event);
      if (this.delivered.length >= FORGOTTEN_AT_ONCE) await this.forget();
    }
    this.draining = null;
    void this.forget();
  }

  private async deliver(event: RecordedEvent): Promise<void> {
    const isDelivered = await this.domainEvents.deliver(event);
    this.relay.add(event);
    if (isDelivered) this.delivered.push(event.eventId);
    else await this.attempt(() => this.store.countFailure(event), 'A failed delivery could not be counted');
  }

  /** A failure here only means that the events are delivered once more at the next start. */
  private async forget(): Promise<void> {
    const eventIds = this.delivered;
    this.delivered = [];
    await this.attempt(async () => {
      await this.relay.sent();
      await this.store.remove(eventIds);
    }, 'Delivered events could not be removed from the outbox');
  }

  private async attempt(work: () => Promise<void>, failure: string): Promise<void> {
    await work().catch((error: unknown) => this.logger.warn({ err: error }, failure));
  }
}
