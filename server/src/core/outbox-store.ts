import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Types, type Model } from 'mongoose';
import { Clock } from './clock.js';
import type { RecordedEvent } from './domain-events.js';
import { newId, toId, type Id } from './ids.js';
import { Metrics } from './metrics.js';
import { OutboxEvent } from './outbox-event.schema.js';

const PAGE = 500;
/** An event is tried when it happens and at each start after that, this many times in all. */
const TRIED_AT_MOST = 3;

/** The events of the outbox in the database. */
@Injectable()
export class OutboxStore {
  private readonly logger = new Logger('outbox');

  constructor(
    @InjectModel(OutboxEvent.name) private readonly events: Model<OutboxEvent>,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    metrics.gauge('tandem_outbox_events', 'Events that are not delivered yet.', () => this.count(false));
    metrics.gauge('tandem_outbox_failed_events', 'Events that were set aside.', () => this.count(true));
    metrics.gauge('tandem_outbox_oldest_seconds', 'Age of the oldest event that is not delivered yet.', async () => {
      const oldest = await this.events.findOne({ failedAt: null }).sort({ _id: 1 }).lean();
      return oldest ? (this.clock.now().getTime() - oldest._id.getTimestamp().getTime()) / 1000 : 0;
    });
  }

  /** Inside the transaction of the change. */
  async insert(events: readonly Omit<RecordedEvent, 'eventId'>[]): Promise<RecordedEvent[]> {
    const recorded = events.map((event) => ({ _id: newId(), ...event }));
    await this.events.insertMany(
      recorded.map(({ _id, name, payload }): OutboxEvent => ({ _id, name, payload, failures: 0 })),
      { lean: true },
    );
    return recorded.map(toRecorded);
  }

  /** What is not delivered by now, in order, a page at a time; without what was set aside. */
  async *left(): AsyncGenerator<RecordedEvent[]> {
    // What other nodes write from now on is theirs to deliver. (The second more: ids have no finer time.)
    const now = Types.ObjectId.createFromTime(Math.floor(Date.now() / 1000) + 1);
    for (let after: Id | null = null; ;) {
      const filter = { failedAt: null, _id: { $lt: now, ...(after && { $gt: after }) } };
      const found: OutboxEvent[] = await this.events.find(filter).sort({ _id: 1 }).limit(PAGE).lean();
      const last = found.at(-1);
      if (!last) return;
      after = last._id;
      yield found.map(({ _id, name, payload }) => toRecorded({ _id, name, payload, isUrgent: false }));
    }
  }

  async remove(eventIds: readonly string[]): Promise<void> {
    if (eventIds.length > 0) await this.events.deleteMany({ _id: { $in: eventIds.map(toId) } });
  }

  /** Counts a delivery that failed; the last of them sets the event aside. */
  async countFailure({ eventId, name }: RecordedEvent): Promise<void> {
    const _id = toId(eventId);
    const event = await this.events
      .findOneAndUpdate({ _id }, { $inc: { failures: 1 } }, { returnDocument: 'after' })
      .lean<OutboxEvent>();
    if (!event || event.failures < TRIED_AT_MOST) return;
    await this.events.updateOne({ _id }, { $set: { failedAt: this.clock.now() } });
    this.metrics.eventsSetAside.inc({ event: name });
    this.logger.error({ event: name, eventId }, 'An event kept failing and was set aside');
  }

  private count(isSetAside: boolean): Promise<number> {
    return this.events.countDocuments({ failedAt: isSetAside ? { $ne: null } : null });
  }
}

function toRecorded({ _id, ...event }: { _id: Id } & Omit<RecordedEvent, 'eventId'>): RecordedEvent {
  return { eventId: _id.toHexString(), ...event };
}
