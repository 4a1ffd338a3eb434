import { io, type Socket } from 'socket.io-client';
import type { ClientToServer } from '../../../shared/src/events.js';
import { machineTime } from '../clock.js';
import { serveTasks, tellNews } from '../side-process.js';
import type { Signed } from '../world.js';

export interface CrowdInput {
  url: string;
  sockets: number;
  /** Each socket takes the next one, over and over; none on the bare server. */
  signed: Signed[];
  /** Joins this thread; the bare server puts everyone into its one room. */
  threadId?: string;
}
/** All sockets of this process have been told of the message; of the first and of the last one, when. */
export interface AllTold {
  messageId: string;
  firstAt: number;
  lastAt: number;
}

const CONNECT_AT_ONCE = 25;
const crowd: Socket[] = [];
const told = new Map<string, { count: number; firstAt: number }>();

function hear({ messageId }: { messageId: string }): void {
  const now = machineTime();
  const before = told.get(messageId) ?? { count: 0, firstAt: now };
  told.set(messageId, { ...before, count: before.count + 1 });
  if (before.count + 1 < crowd.length) return;
  told.delete(messageId);
  tellNews({ messageId, firstAt: before.firstAt, lastAt: now } satisfies AllTold);
}

async function connectOne(url: string, signed: Signed | undefined, threadId: string | undefined): Promise<Socket> {
  const options = { transports: ['websocket'], reconnection: false, forceNew: true };
  const socket = io(url, { ...options, ...(signed && { extraHeaders: { ...signed } }) });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  if (threadId) {
    const joining: Parameters<ClientToServer['thread.join']>[0] = { threadId };
    const answer = (await socket.timeout(20_000).emitWithAck('thread.join', joining)) as object;
    if (!('messages' in answer)) throw new Error(`Not joined: ${JSON.stringify(answer)}`);
  }
  return socket.on('message.posted', hear);
}

async function connect({ url, sockets, signed, threadId }: CrowdInput): Promise<void> {
  let next = 0;
  const connectNext = async () => {
    while (next < sockets) {
      const at = (next += 1);
      crowd.push(await connectOne(url, signed[at % signed.length], threadId));
    }
  };
  await Promise.all(Array.from({ length: CONNECT_AT_ONCE }, connectNext));
}

async function stillConnected(_input: object): Promise<number> {
  return crowd.filter(({ connected }) => connected).length;
}

const tasks = { connect, stillConnected };
export type CrowdTasks = typeof tasks;
serveTasks(tasks);
