import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { machineTime } from '../clock.js';
import { serveTasks } from '../side-process.js';
import type { Signed } from '../world.js';

/** When the message was sent and acknowledged, on the machine's clock. */
export interface Sent {
  messageId: string;
  sentAt: number;
  acknowledgedAt: number;
}

let socket: Socket;

async function connect({ url, signed }: { url: string; signed?: Signed }): Promise<void> {
  const options = { transports: ['websocket'], reconnection: false, forceNew: true };
  socket = io(url, { ...options, ...(signed && { extraHeaders: { ...signed } }) });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
}

/** One message to the thread. */
async function post({ threadId, body }: { threadId: string; body: string }): Promise<Sent> {
  const sentAt = machineTime();
  const message = { threadId, clientId: randomUUID(), body, lang: 'en' };
  const answer = (await socket.emitWithAck('message.send', message)) as { message?: { messageId: string } };
  const acknowledgedAt = machineTime();
  if (!answer.message) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return { messageId: answer.message.messageId, sentAt, acknowledgedAt };
}

/** The same of the bare server. */
async function sendBare(_input: object): Promise<Sent> {
  const sentAt = machineTime();
  const { messageId } = (await socket.emitWithAck('send')) as { messageId: string };
  return { messageId, sentAt, acknowledgedAt: machineTime() };
}

const tasks = { connect, post, sendBare };
export type TriggerTasks = typeof tasks;
serveTasks(tasks);
