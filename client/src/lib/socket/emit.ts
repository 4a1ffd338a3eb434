import type { z } from 'zod';
import { errorView } from '#shared/error-codes.js';
import { socketCommands, type SocketCommand } from '#shared/events.js';
import { ApiError } from '../http/api-error.js';
import { openSocket } from './connection.js';

const ANSWER_WITHIN_MS = 10_000;

/** socket.io's typing knows each command by name; here any command is sent. */
interface Emitter {
  emit(command: string, body: unknown, ack: (error: Error | null, answer: unknown) => void): void;
}

type Commands = typeof socketCommands;
export type CommandBody<C extends SocketCommand> = z.input<Commands[C]['body']>;
export type CommandAck<C extends SocketCommand> = z.output<Commands[C]['ack']>;

/** What an acknowledgement holds: the contract's answer, or an `ApiError` thrown for a refusal and for anything else. */
export function readAck<C extends SocketCommand>(command: C, answer: unknown): CommandAck<C> {
  const refusal = errorView.safeParse(answer);
  if (refusal.success) throw new ApiError(refusal.data.code, 0, refusal.data.fields);
  const ack = socketCommands[command].ack.safeParse(answer);
  if (!ack.success) throw new ApiError('internal-error');
  return ack.data as CommandAck<C>;
}

/**
 * Sends a command and waits for its acknowledgement, at most 10 s.
 * Rejects with `ApiError`: the server's refusal, or `offline` where no answer came in time. What was not sent by then never is.
 */
export async function emit<C extends SocketCommand>(command: C, body: CommandBody<C>): Promise<CommandAck<C>> {
  const socket = await openSocket().catch(() => {
    throw new ApiError('offline');
  });
  const timed = socket.timeout(ANSWER_WITHIN_MS) as unknown as Emitter;
  const answer = await new Promise<unknown>((resolve, reject) =>
    timed.emit(command, body, (error, value) => (error ? reject(new ApiError('offline')) : resolve(value))),
  );
  return readAck(command, answer);
}
