import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
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

/** Makes a folder for the owner alone; one that is there is used again if it is exactly that. */
function isPrivateFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch {
    const status = lstatSync(folder);
    return status.isDirectory() && status.uid === process.getuid?.() && (status.mode & 0o777) === 0o700;
  }
}

/** Named after the data, so that a start after a kill finds its folder again; by chance where somebody else has that. */
function shortFolder(directory: string): string {
  const parent = survives(tmpdir()) ? tmpdir() : '/tmp';
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const folder = join(parent, `store-${name}`);
  if (isPrivateFolder(folder)) return folder;
  const other = `${folder}-${randomBytes(8).toString('hex')}`;
  mkdirSync(other, { mode: 0o700 });
  return other;
}

/** In the data folder, or in a short private folder where its path would be too long or holds capital letters. */
export function placeSocket(directory: string): SocketPlace {
  const path = resolve(directory, 'store.sock');
  if (Buffer.byteLength(path) <= longestPath && survives(path)) {
    return { path, remove: () => rmSync(path, { force: true }) };
  }
  const folder = shortFolder(resolve(directory));
  return { path: join(folder, 'store.sock'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The address for the driver: the socket's path percent-encoded in the place of a host. */
export function uriOf(socketPath: string, replicaSet: string): string {
  return `mongodb://${encodeURIComponent(socketPath)}/?replicaSet=${replicaSet}`;
}
