import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient, SocketCommand, SocketEvent } from '../../shared/src/events.js';
import type { TestClient } from './client.js';

export type TestSocket = Socket<ServerToClient, ClientToServer>;

/** A socket with the client's session. @throws the server's refusal */
export async function connectAs(
  client: TestClient,
  headers: Record<string, string> = {},
  auth: Record<string, unknown> = {},
): Promise<TestSocket> {
  const socket: TestSocket = io(client.url, {
    auth,
    extraHeaders: { cookie: client.cookieHeader, ...headers },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
    // A server that dies between the handshake and its answer tells the manager only; a refusal closes too, just before it is told.
    socket.io.once('close', (reason) => setImmediate(() => reject(new Error(reason))));
  });
  return socket;
}

/** The acknowledgement of a command; anything may be sent. */
export function ask<Ack = Record<string, unknown>>(
  socket: TestSocket,
  command: SocketCommand,
  ...body: unknown[]
): Promise<Ack> {
  return (socket as unknown as Socket).timeout(10_000).emitWithAck(command, ...body) as Promise<Ack>;
}

/** Everything of one event that the socket is told, from now on. */
export function collect<E extends SocketEvent>(socket: TestSocket, event: E): Parameters<ServerToClient[E]>[0][] {
  const told: Parameters<ServerToClient[E]>[0][] = [];
  // Named by a plain text: the typing of socket.io does not follow a generic event to its payload.
  const name: string = event;
  (socket as unknown as Socket).on(name, (payload: Parameters<ServerToClient[E]>[0]) => told.push(payload));
  return told;
}

/** Waits until something holds, at most `milliseconds`. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 10_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
