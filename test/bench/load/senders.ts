import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { machineTime } from '../clock.js';
import { serveTasks } from '../side-process.js';
import { percentile } from '../statistics.js';
import type { Signed } from '../world.js';

export interface SendersInput {
  url: string;
  seconds: number;
  senders: { signed: Signed; threadId: string; by: 'http' | 'socket' }[];
}
export interface SendersFigures {
  messagesPerSecond: number;
  /** From sending to the acknowledgement, milliseconds. */
  p50: number;
  p99: number;
  acknowledged: number;
}

type Send = (message: { clientId: string; body: string; lang: string }) => Promise<void>;
const agent = new Agent({ keepAlive: true });
const BODY =
  'We opened the second market hall on Monday. Fewer stalls than planned, but the water runs and the waste goes.';

async function senderByHttp(url: string, threadId: string, signed: Signed): Promise<Send> {
  const headers = { ...signed, 'content-type': 'application/json' };
  return (message) =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', headers, agent };
      const asked = request(`${url}/api/threads/${threadId}/messages`, options, (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 201 ? resolve() : reject(new Error(`Refused with ${response.statusCode}`)),
        );
      });
      asked.on('error', reject).end(JSON.stringify(message));
    });
}

async function connect(url: string, signed: Signed): Promise<Socket> {
  const socket = io(url, {
    extraHeaders: { ...signed },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return socket;
}

async function senderBySocket(url: string, threadId: string, signed: Signed): Promise<Send> {
  const socket = await connect(url, signed);
  return async (message) => {
    const answer = (await socket.timeout(10_000).emitWithAck('message.send', { ...message, threadId })) as object;
    if (!('message' in answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  };
}

/** Every sender sends its next message when the last one was acknowledged. @throws when one was refused */
async function send({ url, seconds, senders }: SendersInput): Promise<SendersFigures> {
  const sends = await Promise.all(
    senders.map(({ by, threadId, signed }) => (by === 'http' ? senderByHttp : senderBySocket)(url, threadId, signed)),
  );
  const latencies: number[] = [];
  const began = machineTime();
  const end = began + seconds * 1000;
  await Promise.all(
    sends.map(async (sendOne) => {
      for (let sentAt = machineTime(); sentAt < end; sentAt = machineTime()) {
        await sendOne({ clientId: randomUUID(), body: BODY, lang: 'en' });
        latencies.push(machineTime() - sentAt);
      }
    }),
  );
  return {
    messagesPerSecond: latencies.length / ((machineTime() - began) / 1000),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    acknowledged: latencies.length,
  };
}

const tasks = { send };
export type SendersTasks = typeof tasks;
serveTasks(tasks);
