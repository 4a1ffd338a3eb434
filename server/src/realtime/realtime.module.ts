import { Global, Module } from '@nestjs/common';
import { ConnectionsGateway } from './connections.gateway.js';
import { Realtime } from './realtime.service.js';
import { SessionSweep } from './session-sweep.service.js';
import { SocketAdmission } from './socket-admission.service.js';
import { SocketCommands } from './socket-commands.service.js';

@Global()
@Module({
  providers: [Realtime, SocketAdmission, SocketCommands, SessionSweep, ConnectionsGateway],
  exports: [Realtime, SocketCommands],
})
export class RealtimeModule {}
