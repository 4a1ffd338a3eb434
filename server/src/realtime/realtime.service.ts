import { Injectable, Logger } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { rooms, type ClientToServer, type ServerToClient } from '#shared/events.js';
import { isMember } from '../access/actor.js';
import { Actors } from '../access/actors.service.js';
import { MemberLimits } from '../access/member-limits.js';
import { rightsChanged } from '../access/rights-changed.js';
import { sessionsEnded } from '../access/sessions.service.js';
import type { Place } from '../access/spaces.service.js';
import { DomainEvents } from '../core/domain-events.js';
import { AppError } from '../core/errors.js';
import { hasId, type Id } from '../core/ids.js';
import { Metrics } from '../core/metrics.js';
import { relayMissed } from '../core/relay-reader.js';

export interface SocketFacts {
  memberId: Id;
  sessionId: string;
  /** Rooms that the socket is in by right of reading a space: they are left when the right ends. */
  places: Map<string, Place>;
}
export type TandemServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketFacts>;
export type TandemSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketFacts>;

/** Delivers to rooms; decides nothing but that who may no longer read leaves. */
@Injectable()
export class Realtime {
  private readonly logger = new Logger('realtime');
  private server: TandemServer | null = null;

  constructor(
    private readonly actors: Actors,
    private readonly limits: MemberLimits,
    private readonly metrics: Metrics,
    events: DomainEvents,
  ) {
    metrics.gauge('tandem_sockets', 'Sockets of signed-in members.', () => this.server?.sockets.sockets.size ?? 0);
    metrics.gauge('tandem_rooms', 'Rooms with somebody in them.', () => this.server?.sockets.adapter.rooms.size ?? 0);
    events.onEveryNode(rightsChanged, ({ memberIds }) => this.leaveClosedRooms(memberIds));
    // They come back, with what they are allowed by then, and fetch what they have missed.
    events.onEveryNode(relayMissed, () => void this.server?.disconnectSockets(true));
    events.onEveryNode(sessionsEnded, ({ memberId, sessionId }) => {
      if (sessionId) this.endSession(sessionId);
      else this.server?.in(rooms.member(memberId)).disconnectSockets(true);
    });
  }

  attach(server: TandemServer): void {
    this.server = server;
  }

  publish<Event extends keyof ServerToClient>(
    room: string,
    event: Event,
    ...payload: Parameters<ServerToClient[Event]>
  ): void {
    this.server?.to(room).emit(event, ...payload);
  }

  /**
   * Enters a room whose contents are those of a place; the caller has asked the ability. The right is asked about once
   * more inside, from where its end is seen: it may have ended in between.
   * @throws AppError `not-found`; `too-many-attempts` when the socket is in as many rooms as one may be in
   */
  async enter(socket: TandemSocket, room: string, place: Place): Promise<void> {
    const { places } = socket.data;
    if (!places.has(room) && places.size >= this.limits.roomsPerSocket) {
      this.metrics.countRefusal('rooms');
      throw new AppError('too-many-attempts');
    }
    places.set(room, place);
    await socket.join(room);
    const actor = await this.actors.load(socket.data.memberId);
    if (hasId(actor.spaces.reads, place.audienceId)) return;
    await this.leave(socket, room);
    throw new AppError('not-found');
  }

  async leave(socket: TandemSocket, room: string): Promise<void> {
    socket.data.places.delete(room);
    await socket.leave(room);
  }

  /** Tells every browser that this node stops: it will be back, here or elsewhere. */
  announceStop(): void {
    this.server?.emit('server.stopping', {});
  }

  /** Of the sockets that are open here. */
  sessionIds(): string[] {
    const sockets = [...(this.server?.sockets.sockets.values() ?? [])];
    return [...new Set(sockets.map(({ data }) => data.sessionId))];
  }

  endSession(sessionId: string): void {
    this.server?.in(sessionRoom(sessionId)).disconnectSockets(true);
  }

  private async leaveClosedRooms(memberIds: string[]): Promise<void> {
    if (!this.server) return;
    const sockets = [...this.server.sockets.sockets.values()];
    const affected = new Set(memberIds);
    for (const socket of sockets) {
      if (!affected.has(socket.data.memberId.toHexString())) continue;
      try {
        await this.keepOpenRooms(socket);
      } catch (error) {
        // Not known to be allowed is not allowed; the browser connects again and asks for its rooms.
        this.logger.warn({ err: error }, 'A socket was closed, as its rights could not be read');
        socket.disconnect(true);
      }
    }
  }

  private async keepOpenRooms(socket: TandemSocket): Promise<void> {
    const actor = await this.actors.load(socket.data.memberId);
    if (!isMember(actor)) {
      socket.disconnect(true);
      return;
    }
    for (const [room, { audienceId }] of socket.data.places) {
      if (hasId(actor.spaces.reads, audienceId)) continue;
      await this.leave(socket, room);
      this.logger.debug('A socket left a room that was closed to it');
    }
  }
}

export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;
