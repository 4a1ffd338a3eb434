import type { Query, QueryClient, QueryPersister } from '@tanstack/react-query';
import { openDevice } from './device/device-database.js';
import { KeptReads } from './device/kept-reads.js';
import { hasNoLine } from './http/api-error.js';

/** A line that says nothing for so long is taken for none, until it answers. */
const PATIENCE_MS = 1_000;

/** Never kept: who is signed in has its own way; secrets and rights are not for reading later. */
const neverKept: readonly unknown[] = ['session', 'administration', 'invitation'];
const isKept = ({ queryKey }: Pick<Query, 'queryKey'>) => !neverKept.includes(queryKey[0]);

/** What came from the device is not kept as new. */
const restored = new WeakSet<object>();

export const keptReads = new KeptReads(openDevice);

const SLOW = Symbol('slow');
const pass = (ms: number) => new Promise<typeof SLOW>((resolve) => setTimeout(() => resolve(SLOW), ms));

/**
 * `answer`, or what `find` has where no answer comes for lack of a line. An answer that comes later still is given to `late`.
 * Rejects as `answer` does where nothing is found.
 */
export async function answerOrKept<T>(
  answer: Promise<T>,
  find: () => Promise<T | undefined>,
  late: (answer: T) => void,
  patience = PATIENCE_MS,
): Promise<T> {
  const first = await Promise.race([answer, pass(patience)]).catch((error: unknown) => {
    if (hasNoLine(error)) return SLOW;
    throw error;
  });
  if (first !== SLOW) return first as T;
  const kept = await find();
  if (kept === undefined) return answer;
  answer.then(late, () => undefined);
  return kept;
}

/** Shows what was read before where there is no line. */
export const keepingPersister: QueryPersister = async (ask, context, query) => {
  const answer = Promise.resolve(ask(context));
  if (query.state.data !== undefined || !isKept(query)) return answer;
  const find = async () => {
    const kept = await keptReads.find(query.queryHash);
    if (kept) {
      restored.add(kept.data as object);
      // After it was taken for new: it is as old as it is.
      setTimeout(() => query.setState({ dataUpdatedAt: kept.updatedAt }));
    }
    return kept?.data;
  };
  return answerOrKept(answer, find, (data) => query.setData(data));
};

/** Keeps on the device what this client is answered from now on. */
export function keepAnswers(client: QueryClient): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !isKept(event.query)) return;
    const { data, dataUpdatedAt } = event.query.state as { data: object; dataUpdatedAt: number };
    if (!restored.has(data)) keptReads.keep(event.query.queryHash, data, dataUpdatedAt);
  });
  addEventListener('pagehide', () => void keptReads.write().catch(() => undefined));
}
