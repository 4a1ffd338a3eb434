import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { serveTasks } from '../side-process.js';

const ROOM = 'room';

/** socket.io as it is installed, with the product's options: whoever connects is in one room, and `send` tells it something. */
async function listen({ event, payload }: { event: string; payload: object }): Promise<number> {
  const http = createServer();
  const server = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 20_000,
    pingTimeout: 20_000,
  });
  let sent = 0;
  server.on('connection', (socket) => {
    void socket.join(ROOM);
    socket.on('send', (acknowledge: (answer: { messageId: string }) => void) => {
      const messageId = `bare-${(sent += 1)}`;
      acknowledge({ messageId });
      // Like the product: acknowledged first, then told to all.
      setImmediate(() => server.to(ROOM).emit(event, { ...payload, messageId }));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

const tasks = { listen };
export type BareSocketTasks = typeof tasks;
serveTasks(tasks);
