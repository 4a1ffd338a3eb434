import type { IncomingMessage } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { clientAddress, clientNetwork } from '../access/client-network.js';
import { MemberLimits } from '../access/member-limits.js';
import { isOwnOrigin } from '../access/origin.js';
import { SessionReader } from '../access/session-reader.js';
import type { Config } from '../core/config.js';
import { AppError } from '../core/errors.js';
import { Load } from '../core/load.js';
import { Metrics } from '../core/metrics.js';

/** Connections that have not said yet who they are; each is closed after ten seconds. */
const UNKNOWN_AT_ONCE = 1_000;

type Handshake = IncomingMessage & { _query?: { sid?: string } };
type Command = { data: unknown; ack?: (answer: unknown) => void };

/** One socket.io server on the HTTP server's port: own origins only, small frames, the same sessions as HTTP. */
export class SocketAdapter extends IoAdapter {
  private readonly load: Load;
  private readonly limits: MemberLimits;
  private readonly metrics: Metrics;
  private readonly sessions: SessionReader;

  constructor(
    app: INestApplication,
    private readonly config: Config,
  ) {
    super(app);
    this.load = app.get(Load);
    this.limits = app.get(MemberLimits);
    this.metrics = app.get(Metrics);
    this.sessions = app.get(SessionReader);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: 20_000,
      pingTimeout: 20_000,
      connectTimeout: 10_000,
      allowRequest: (request, answer) => {
        this.admit(server, request).then(
          () => answer(null, true),
          (error: unknown) => answer(error instanceof AppError ? error.code : null, false),
        );
      },
    } as ServerOptions);
    server.engine.use((request: Handshake, response: unknown, next: (error?: unknown) => void) => {
      // Only the handshake needs the session: later polling requests carry the engine's own id.
      if (request._query?.sid) return next();
      try {
        this.load.assertAccepts();
      } catch (busy) {
        return next(busy);
      }
      void this.sessions.middleware(request as never, response as never, next);
    });
    return server;
  }

  /**
   * A handler answers once, with a promise (see `SocketCommands`). The framework's own way, a chain of observables for
   * every handler of every socket, takes more memory than all the rest of an idle socket.
   */
  override bindMessageHandlers(socket: Socket, handlers: MessageMappingProperties[]): void {
    for (const { message, callback } of handlers) {
      socket.on(message as string, (...payload: unknown[]) => {
        const { data, ack } = this.mapPayload(payload.length > 1 ? payload : payload[0]) as Command;
        (callback(data) as Promise<unknown>).then(
          (answer) => {
            if (socket.connected && answer !== undefined) ack?.(answer);
          },
          (error: unknown) => this.logger.error(error),
        );
      });
    }
  }

  /** Whether a handshake may go on. It is the rooms' matter whether anybody is signed in. @throws AppError */
  private async admit(server: Server, request: IncomingMessage): Promise<void> {
    if (!isOwnOrigin(this.config, request)) throw new AppError('foreign-origin');
    if (server.engine.clientsCount - server.sockets.sockets.size >= UNKNOWN_AT_ONCE) {
      this.metrics.countRefusal('handshakes');
      throw new AppError('busy');
    }
    const network = clientNetwork(clientAddress(request, this.config.trustedProxies));
    await this.limits.take('handshakes', request.signedIn?.memberId.toHexString() ?? network);
  }
}
