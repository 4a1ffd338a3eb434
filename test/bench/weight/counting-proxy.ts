import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Stands between browser and server and counts what comes down: every byte of every connection, headers, sockets and what
 * a service worker fetches included, which no account inside of the browser has in full.
 */
export class CountingProxy {
  received = 0;
  private lastAt = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(target: number) {
    this.server = createServer((near) => {
      const far = connect(target, '127.0.0.1');
      far.on('data', (chunk: Buffer) => {
        this.received += chunk.length;
        this.lastAt = performance.now();
      });
      near.pipe(far).pipe(near);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
    });
  }

  static async before(target: number): Promise<CountingProxy> {
    const proxy = new CountingProxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Waits until nothing has come down for a while. */
  async quiet(milliseconds: number): Promise<void> {
    this.lastAt = performance.now();
    for (let rest = milliseconds; rest > 0; rest = this.lastAt + milliseconds - performance.now()) await sleep(rest);
  }

  end(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}
