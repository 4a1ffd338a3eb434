import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Clock } from '../core/clock.js';
import { domainEvent } from '../core/domain-events.js';
import type { Id } from '../core/ids.js';
import { Transaction } from '../core/transaction.js';
import { StoredSession } from './session.schema.js';

/** Sessions ended: their sockets close. `sessionId` unset: all of the member's. */
export const sessionsEnded = domainEvent<{ memberId: string; sessionId?: string }>('sessions.ended', {
  isUrgent: true,
});

/** The store's sessions by member; express-session itself only knows them one by one. */
@Injectable()
export class Sessions {
  constructor(
    @InjectModel(StoredSession.name) private readonly sessions: Model<StoredSession>,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Ends every session of a member, on every device, with their sockets; as a part of the caller's transaction if there is one. */
  async endAllOf(memberId: Id): Promise<void> {
    const hex = memberId.toHexString();
    await this.transaction.run(async () => {
      await this.sessions.deleteMany({ 'session.passport.user': hex });
      this.transaction.record(sessionsEnded, { memberId: hex });
    });
  }

  /** Ends one session, if it is still there, with its sockets. */
  async end(ended: { memberId: string; sessionId: string }): Promise<void> {
    await this.transaction.run(async () => {
      await this.sessions.deleteOne({ _id: ended.sessionId });
      this.transaction.record(sessionsEnded, ended);
    });
  }

  /** Those of the sessions that have not ended, asked of the store. */
  async living(sessionIds: readonly string[]): Promise<Set<string>> {
    const found = await this.sessions
      .find({ _id: { $in: sessionIds }, expires: { $gt: this.clock.now() } }, { _id: 1 })
      .lean();
    return new Set(found.map(({ _id }) => _id));
  }
}
