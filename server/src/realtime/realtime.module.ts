import { Global, Module } from '@nestjs/common';
import { ConnectionsGateway } from './connections.gateway.js';
import { Realtime } from './realtime.service.js';
import { SocketCommands } from './socket-commands.service.js';

@Global()
@Module({ providers: [Realtime, SocketCommands, ConnectionsGateway], exports: [Realtime, SocketCommands] })
export class RealtimeModule {}
