import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { DomainEvents, type RecordedEvent } from './domain-events.js';
import { newId } from './ids.js';
import { RelayedEvent } from './relay.schema.js';

const AT_ONCE = 500;
const RETRIED_AFTER_MS = 500;

/** Tells the other nodes what happened on this one, in order. The embedded store has one node only, which tells nobody. */
@Injectable()
export class RelaySender {
  /** Of this run. */
  readonly nodeId = newId();
  readonly isActive: boolean;
  private readonly logger = new Logger('relay');
  private lastN = 0;
  private waiting: Omit<RelayedEvent, '_id'>[] = [];
  private sending: Promise<void> | null = null;
  private isUncertain = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    @InjectModel(RelayedEvent.name) private readonly relayed: Model<RelayedEvent>,
    private readonly domainEvents: DomainEvents,
    private readonly clock: Clock,
    @Inject(CONFIG) { mongodbUri }: Config,
  ) {
    this.isActive = mongodbUri !== undefined;
  }

  /** An event that was delivered here; it leaves at once, together with what waits. */
  add({ name, payload }: RecordedEvent): void {
    if (!this.isActive || !this.domainEvents.concernsEveryNode(name)) return;
    this.lastN += 1;
    this.waiting.push({ nodeId: this.nodeId, n: this.lastN, name, payload, at: this.clock.now() });
    this.keepSending();
  }

  private keepSending(): void {
    if (this.retry) return;
    this.sent().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'The other nodes could not be told yet');
      this.retry ??= setTimeout(() => {
        this.retry = undefined;
        this.keepSending();
      }, RETRIED_AFTER_MS).unref();
    });
  }

  /** Resolves when all that was added before is stored; rejects when it is not yet. */
  async sent(): Promise<void> {
    const last = this.waiting.at(-1)?.n ?? 0;
    while ((this.waiting[0]?.n ?? Infinity) <= last) {
      this.sending ??= this.send().finally(() => (this.sending = null));
      await this.sending;
    }
  }

  private async send(): Promise<void> {
    if (this.isUncertain) await this.dropStored();
    const batch = this.waiting.slice(0, AT_ONCE);
    this.isUncertain = true;
    await this.relayed.insertMany(batch);
    this.isUncertain = false;
    this.waiting.splice(0, batch.length);
  }

  /** After a failure it is not known how much of the batch was stored. */
  private async dropStored(): Promise<void> {
    const last = await this.relayed.findOne({ nodeId: this.nodeId }).sort({ n: -1 }).lean();
    this.waiting = this.waiting.filter(({ n }) => n > (last?.n ?? 0));
  }
}
