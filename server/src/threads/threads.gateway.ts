import type { OnModuleInit } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { rooms } from '#shared/events.js';
import { AbilityService } from '../access/ability.service.js';
import { DomainEvents } from '../core/domain-events.js';
import { Metrics } from '../core/metrics.js';
import { Realtime, type TandemSocket } from '../realtime/realtime.service.js';
import { SocketCommands } from '../realtime/socket-commands.service.js';
import { MessagesService } from './messages.service.js';
import { messageEdited, messagePosted, messageRemoved, threadOpened } from './thread.domain-events.js';
import { ThreadsService } from './threads.service.js';

/** Threads over the socket: commands in, and what happened out to those who look. */
@WebSocketGateway()
export class ThreadsGateway implements OnModuleInit {
  constructor(
    private readonly threads: ThreadsService,
    private readonly messages: MessagesService,
    private readonly ability: AbilityService,
    private readonly realtime: Realtime,
    private readonly commands: SocketCommands,
    private readonly events: DomainEvents,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const tellSpace = (spaceId: string) =>
      this.realtime.publish(rooms.space(spaceId), 'space.changed', { spaceId, what: 'threads' });
    for (const [event, name] of [
      [messagePosted, 'message.posted'],
      [messageEdited, 'message.edited'],
      [messageRemoved, 'message.removed'],
    ] as const) {
      this.events.onEveryNode(event, ({ message }) =>
        this.realtime.publish(rooms.thread(message.threadId), name, message),
      );
    }
    this.events.onEveryNode(messagePosted, ({ space }) => tellSpace(space.spaceId));
    this.events.onEveryNode(threadOpened, ({ space }) => tellSpace(space.spaceId));
    this.events.on(messagePosted, () => this.metrics.messagesPosted.inc());
  }

  @SubscribeMessage('thread.join')
  join(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('thread.join', socket, body, async (actor, { threadId, since }) => {
      await this.realtime.enter(socket, rooms.thread(threadId), await this.threads.placeOf(actor, threadId));
      return this.messages.since(actor, threadId, since);
    });
  }

  @SubscribeMessage('thread.leave')
  leave(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('thread.leave', socket, body, async (_actor, { threadId }) => {
      await this.realtime.leave(socket, rooms.thread(threadId));
      return {};
    });
  }

  /** Told to the others in the room, kept nowhere; so the room is asked, not the database. */
  @SubscribeMessage('thread.typing')
  typing(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('thread.typing', socket, body, async (actor, { threadId }) => {
      const room = rooms.thread(threadId);
      this.ability.assertCan(actor, 'write', 'Space', socket.data.places.get(room));
      const memberId = socket.data.memberId.toHexString();
      socket.volatile.to(room).emit('thread.typing', { threadId, memberId });
      return {};
    });
  }

  @SubscribeMessage('message.send')
  send(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('message.send', socket, body, async (actor, { threadId, ...input }) => ({
      message: await this.messages.post(actor, threadId, input),
    }));
  }
}
