import { Injectable } from '@nestjs/common';
import { isMember } from '../access/actor.js';
import { Actors } from '../access/actors.service.js';
import { MemberLimits } from '../access/member-limits.js';
import { isMeantFor } from '../access/session.js';
import { Sessions } from '../access/sessions.service.js';
import { AppError } from '../core/errors.js';
import { Metrics } from '../core/metrics.js';
import type { TandemSocket } from './realtime.service.js';

/** Who gets a socket: members with a session that is there now, each a limited number of them. */
@Injectable()
export class SocketAdmission {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly actors: Actors,
    private readonly sessions: Sessions,
    private readonly limits: MemberLimits,
    private readonly metrics: Metrics,
  ) {}

  /** @throws AppError `sign-in-required`, `too-many-attempts`, `busy` when it has closed meanwhile */
  async admit(socket: TandemSocket): Promise<void> {
    const { signedIn } = socket.request;
    const actor = await this.actors.load(signedIn?.memberId ?? null);
    // The handshake may be older than this, so the store is asked again.
    const isWanted = isMember(actor) && isMeantFor(actor.memberId.toHexString(), socket.handshake.auth['memberId']);
    if (!isWanted || !signedIn || !(await this.isAlive(signedIn.sessionId))) throw new AppError('sign-in-required');
    this.reserve(socket, actor.memberId.toHexString());
    socket.data = { memberId: actor.memberId, sessionId: signedIn.sessionId, places: new Map() };
  }

  async isAlive(session: string): Promise<boolean> {
    return (await this.sessions.living([session])).has(session);
  }

  /** Until the connection closes, which also happens where no socket came of it. */
  private reserve(socket: TandemSocket, memberId: string): void {
    // It may have closed while the store was asked, and closes only once.
    if (socket.conn.readyState !== 'open') throw new AppError('busy');
    const open = this.open.get(memberId) ?? 0;
    if (open >= this.limits.socketsAtOnce) {
      this.metrics.countRefusal('sockets');
      throw new AppError('too-many-attempts');
    }
    this.open.set(memberId, open + 1);
    socket.conn.once('close', () => {
      const left = (this.open.get(memberId) ?? 1) - 1;
      if (left > 0) this.open.set(memberId, left);
      else this.open.delete(memberId);
    });
  }
}
