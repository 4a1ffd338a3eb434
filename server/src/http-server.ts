import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { StreamableFile } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import { sendAnswer } from './send-answer.js';

const SECOND = 1_000;
/** Beyond this, a node is not the right size; each connection costs memory, whatever it does. */
const CONNECTIONS = 10_000;
/** Requests on one connection that are not answered yet. Browsers and proxies wait for the answer before they ask again. */
const UNANSWERED = 16;

/**
 * Express on a server that waits for nobody for long: headers within 10 s, the whole request within 30 s. A connection between two
 * requests is kept for longer than a proxy in front keeps it (usually 60 s): the one who reuses it must be the one who ends it.
 * One whose answer is under way, and on which nothing moves, is ended.
 */
export class HttpServer extends ExpressAdapter {
  private readonly connections = new Map<Socket, Set<ServerResponse>>();

  /** @param stalledAfterMs longer than a request is waited for, and than a socket.io poll waits for news */
  constructor(private readonly stalledAfterMs = 40 * SECOND) {
    super();
  }

  override initHttpServer(): void {
    const server: Server = createServer(
      {
        headersTimeout: 10 * SECOND,
        requestTimeout: 30 * SECOND,
        keepAliveTimeout: 65 * SECOND,
        connectionsCheckingInterval: 2 * SECOND,
        maxHeaderSize: 16 * 1024,
      },
      (request, response) => {
        if (this.isTaken(request, response)) this.getInstance<RequestListener>()(request, response);
      },
    );
    // Between two requests the time above counts instead; a WebSocket looks after itself.
    server.timeout = this.stalledAfterMs;
    server.maxHeadersCount = 100;
    server.maxConnections = CONNECTIONS;
    server.on('connection', (socket) => {
      this.connections.set(socket, new Set());
      socket.once('close', () => this.connections.delete(socket));
    });
    this.setHttpServer(server);
  }

  private isTaken({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const unanswered = this.connections.get(socket);
    if (!unanswered || socket.destroyed || unanswered.size >= UNANSWERED) {
      socket.destroy();
      return false;
    }
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    return true;
  }

  /** What the API answers; errors and files go the usual way. */
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    const isAnswer =
      typeof body === 'string' || (typeof body === 'object' && body !== null && !(body instanceof StreamableFile));
    if (!isAnswer || response.getHeader('Cache-Control') !== 'no-store') return super.reply(response, body, statusCode);
    if (statusCode !== undefined) response.statusCode = statusCode;
    return sendAnswer(response, body);
  }

  /** A browser that does not answer keeps nobody from stopping. */
  endConnectionsIn(milliseconds: number): void {
    setTimeout(() => {
      for (const socket of this.connections.keys()) socket.destroy();
    }, milliseconds).unref();
  }
}
