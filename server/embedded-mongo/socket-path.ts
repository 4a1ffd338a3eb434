import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The longest path a unix-domain socket may have, on every system the store runs on. */
const longestPath = 103;

export interface SocketPlace {
  readonly path: string;
  /** Removes the folder that was made for the socket, if one was. */
  readonly remove: () => void;
}

/** The driver writes a host's name in lower case, and a path in its place too. */
const survives = (path: string): boolean => path === path.toLowerCase();

/** In the data folder, or in a short private folder where its path would be too long or holds capital letters. */
export function placeSocket(directory: string): SocketPlace {
  const path = resolve(directory, 'store.sock');
  if (Buffer.byteLength(path) <= longestPath && survives(path)) {
    return { path, remove: () => rmSync(path, { force: true }) };
  }
  const folder = join(survives(tmpdir()) ? tmpdir() : '/tmp', `store-${randomBytes(8).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  return { path: join(folder, 'store.sock'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The address for the driver: the socket's path percent-encoded in the place of a host. */
export function uriOf(socketPath: string, replicaSet: string): string {
  return `mongodb://${encodeURIComponent(socketPath)}/?replicaSet=${replicaSet}`;
}
