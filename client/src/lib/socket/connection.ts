import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '#shared/events.js';
import { readReader } from '../http/call.js';

export type TandemSocket = Socket<ServerToClient, ClientToServer>;
export type ConnectionState = 'online' | 'connecting' | 'offline';

const RETRY_AFTER_MS = 2_000;
const REFUSED_RETRY_AFTER_MS = 10_000;

let socket: Promise<TandemSocket> | undefined;
let state: ConnectionState = 'online';
const listeners = new Set<() => void>();
let onEnded: () => void = () => undefined;

function setState(next: ConnectionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

const settle = (isConnected: boolean) =>
  setState(navigator.onLine ? (isConnected ? 'online' : 'connecting') : 'offline');

const settleBy = ({ connected }: TandemSocket) => settle(connected);

async function open(): Promise<TandemSocket> {
  const { io } = await import('socket.io-client');
  const made: TandemSocket = io({
    withCredentials: true,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.9,
    auth: (tell) => tell({ memberId: readReader() }),
  });
  made.on('connect', () => settle(true));
  // It is back in a moment, and the session with it; until then nothing new is taken.
  made.on('server.stopping', () => settle(false));
  made.on('connect_error', ({ message }) => {
    settle(false);
    if (message === 'sign-in-required') onEnded();
    else if (!made.active) setTimeout(() => made.connect(), REFUSED_RETRY_AFTER_MS);
  });
  made.on('disconnect', (reason) => {
    settle(reason === 'io client disconnect');
    if (reason !== 'io server disconnect') return;
    // The server ended it, most likely because the session ended: the session is asked, and one attempt made.
    onEnded();
    setTimeout(() => made.connect(), RETRY_AFTER_MS);
  });
  return made;
}

/** The page's one socket; the library is loaded when it is first used, after the first paint. */
export function openSocket(): Promise<TandemSocket> {
  socket ??= open().catch((error: unknown) => {
    socket = undefined;
    throw error;
  });
  return socket;
}

/** A call got no answer: the socket is opened, if it is not, and tells when the server is there again. */
export function doubtLine(): void {
  if (state !== 'online') return;
  setState(navigator.onLine ? 'connecting' : 'offline');
  const watch = () => void openSocket().then(settleBy, () => setTimeout(watch, RETRY_AFTER_MS));
  watch();
}

/** Ends the socket of a session that is over; the next use opens another. */
export function closeSocket(): void {
  const closing = socket;
  socket = undefined;
  settle(true);
  void closing?.then((made) => made.removeAllListeners().disconnect());
}

/** `listener` hears when the server ended the socket: who is signed in must be asked again. */
export function whenSocketEnded(listener: () => void): void {
  onEnded = listener;
}

/** For `useSyncExternalStore`: the state of the page's connection, of which a browser without network knows before its socket. */
export const connectionStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => state,
};

/** Follows the browser's own knowledge of the network. Called once. */
export function watchNetwork(): void {
  const changed = () => void (socket ? socket.then(settleBy) : settle(true));
  addEventListener('online', changed);
  addEventListener('offline', changed);
  changed();
}
