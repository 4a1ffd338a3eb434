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
import { Spaces } from '../access/spaces.service.js';
import { AppError } from '../core/errors.js';
import { toId } from '../core/ids.js';
import { Realtime, sessionRoom, type TandemServer, type TandemSocket } from './realtime.service.js';
import { SocketAdmission } from './socket-admission.service.js';
import { SocketCommands } from './socket-commands.service.js';

/** Lets signed-in members in, and into the rooms of the spaces that they look at. */
@WebSocketGateway()
export class ConnectionsGateway implements OnGatewayInit<TandemServer>, OnGatewayConnection<TandemSocket> {
  constructor(
    private readonly realtime: Realtime,
    private readonly admission: SocketAdmission,
    private readonly ability: AbilityService,
    private readonly spaces: Spaces,
    private readonly commands: SocketCommands,
  ) {}

  afterInit(server: TandemServer): void {
    this.realtime.attach(server);
    server.use((socket, next) => {
      this.admission.admit(socket).then(
        () => next(),
        (error: unknown) => next(new Error(error instanceof AppError ? error.code : 'busy')),
      );
    });
  }

  async handleConnection(socket: TandemSocket): Promise<void> {
    const { memberId, sessionId } = socket.data;
    await socket.join([rooms.member(memberId.toHexString()), sessionRoom(sessionId)]);
    // From inside of the rooms the end of a session is seen; it may have come in between.
    if (!(await this.admission.isAlive(sessionId).catch(() => false))) socket.disconnect(true);
  }

  @SubscribeMessage('space.join')
  joinSpace(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('space.join', socket, body, async (actor, { spaceId }) => {
      const space = await this.spaces.find(toId(spaceId));
      this.ability.assertCan(actor, 'read', 'Space', space);
      await this.realtime.enter(socket, rooms.space(spaceId), space);
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
