import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { RequestHandler } from 'express';
import type { Server, ServerOptions } from 'socket.io';
import { isOwnOrigin } from '../access/origin.js';
import type { Config } from '../core/config.js';

/** One socket.io server on the HTTP server's port: own origins only, small frames, the same sessions as HTTP. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly config: Config,
    private readonly session: RequestHandler,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: 20_000,
      pingTimeout: 20_000,
      allowRequest: (request, answer) => answer(null, isOwnOrigin(this.config, request)),
    } as ServerOptions);
    server.engine.use((request: { _query?: { sid?: string } }, response: unknown, next: () => void) => {
      // Only the handshake needs the session: later polling requests carry the engine's own id.
      if (request._query?.sid) next();
      else void this.session(request as never, response as never, next);
    });
    return server;
  }
}
