import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { rooms } from '#shared/events.js';
import { AbilityService } from '../access/ability.service.js';
import { Actors } from '../access/actors.service.js';
import { isMember } from '../access/actor.js';
import { sessionId, sessionMemberId } from '../access/session.js';
import { Spaces } from '../access/spaces.service.js';
import { toId } from '../core/ids.js';
import { Realtime, sessionRoom, type TandemServer, type TandemSocket } from './realtime.service.js';
import { SocketCommands } from './socket-commands.service.js';

/** Lets signed-in members in, and into the rooms of the spaces that they look at. */
@WebSocketGateway()
export class ConnectionsGateway implements OnGatewayInit<TandemServer>, OnGatewayConnection<TandemSocket> {
  constructor(
    private readonly realtime: Realtime,
    private readonly actors: Actors,
    private readonly ability: AbilityService,
    private readonly spaces: Spaces,
    private readonly commands: SocketCommands,
  ) {}

  afterInit(server: TandemServer): void {
    this.realtime.attach(server);
    server.use((socket, next) => {
      const memberId = sessionMemberId(socket.request);
      this.actors.load(memberId).then(
        (actor) => {
          if (!isMember(actor)) return next(new Error('sign-in-required'));
          socket.data = { memberId: actor.memberId, audiences: new Map() };
          next();
        },
        () => next(new Error('busy')),
      );
    });
  }

  async handleConnection(socket: TandemSocket): Promise<void> {
    const session = sessionId(socket.request);
    await socket.join([rooms.member(socket.data.memberId.toHexString()), ...(session ? [sessionRoom(session)] : [])]);
  }

  @SubscribeMessage('space.join')
  joinSpace(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('space.join', socket, body, async (actor, { spaceId }) => {
      const space = await this.spaces.find(toId(spaceId));
      this.ability.assertCan(actor, 'read', 'Space', space);
      await this.realtime.enter(socket, rooms.space(spaceId), space.audienceId);
      return {};
    });
  }

  @SubscribeMessage('space.leave')
  leaveSpace(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('space.leave', socket, body, async (_actor, { spaceId }) => {
      await this.realtime.leave(socket, rooms.space(spaceId));
      return {};
    });
  }
}
