import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { domainEvent, DomainEvents } from '../core/domain-events.js';
import type { Id } from '../core/ids.js';

/** Injection token of the express-session middleware, which sockets use too. */
export const SESSION = Symbol('SESSION');

/** Sessions ended: their sockets close. `sessionId` unset: all of the member's. */
export const sessionsEnded = domainEvent<{ memberId: string; sessionId?: string }>('sessions.ended');

/** The store's sessions by member; express-session itself only knows them one by one. */
@Injectable()
export class Sessions implements OnApplicationBootstrap {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly events: DomainEvents,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connection.collection('sessions').createIndex({ 'session.passport.user': 1 }, { sparse: true });
  }

  /** Ends every session of a member, on every device, and closes their sockets. */
  async endAllOf(memberId: Id): Promise<void> {
    const hex = memberId.toHexString();
    await this.connection.collection('sessions').deleteMany({ 'session.passport.user': hex });
    await this.announceEnd({ memberId: hex });
  }

  /** Tells the sockets of a session that has ended. */
  async announceEnd(ended: { memberId: string; sessionId?: string }): Promise<void> {
    await this.events.deliver({ eventId: '', name: sessionsEnded.name, payload: ended, isUrgent: true });
  }
}
