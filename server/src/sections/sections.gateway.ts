import type { OnModuleInit } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { rooms } from '#shared/events.js';
import { DomainEvents } from '../core/domain-events.js';
import { toId } from '../core/ids.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { Realtime, type TandemSocket } from '../realtime/realtime.service.js';
import { SocketCommands } from '../realtime/socket-commands.service.js';
import { sectionSaved, sectionTranslated } from './section.domain-events.js';
import { SectionsService } from './sections.service.js';

/** Sections over the socket: who writes at this moment, and that something was written, to those who look at the pair. */
@WebSocketGateway()
export class SectionsGateway implements OnModuleInit {
  constructor(
    private readonly sections: SectionsService,
    private readonly pairs: PairWorkplaces,
    private readonly realtime: Realtime,
    private readonly commands: SocketCommands,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    for (const event of [sectionSaved, sectionTranslated]) {
      this.events.onEveryNode(event, ({ pairId }) =>
        this.realtime.publish(rooms.space(pairId), 'space.changed', { spaceId: pairId, what: 'sections' }),
      );
    }
    this.events.on(sectionSaved, ({ pairId, at }) => this.pairs.touch(toId(pairId), new Date(at)));
  }

  /** Told to the others in the room, kept nowhere. */
  @SubscribeMessage('section.writing')
  writing(@ConnectedSocket() socket: TandemSocket, @MessageBody() body: unknown) {
    return this.commands.answer('section.writing', socket, body, async (actor, { pairId, section }) => {
      const writer = await this.sections.writing(actor, pairId);
      socket.volatile.to(rooms.space(pairId)).emit('section.writing', { pairId, section, ...writer });
      return {};
    });
  }
}
