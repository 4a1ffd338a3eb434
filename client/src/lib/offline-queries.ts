import type { Query, QueryClient, QueryPersister } from '@tanstack/react-query';
import { openDevice } from './device/device-database.js';
import { KeptReads } from './device/kept-reads.js';
import { hasNoLine, isPassing } from './http/api-error.js';

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

/** Takes what comes later than what is shown instead. */
interface Late<T> {
  answered: (answer: T) => void;
  failed?: (error: unknown) => void;
}

/**
 * `answer`, or what `find` has where no answer comes for lack of a line. What comes later still is given to `late`.
 * Rejects as `answer` does in time, or where nothing is found.
 */
export async function answerOrKept<T>(
  answer: Promise<T>,
  find: () => Promise<T | undefined>,
  { answered, failed = () => undefined }: Late<T>,
  patience = PATIENCE_MS,
): Promise<T> {
  const first = await Promise.race([answer, pass(patience)]).catch((error: unknown) => {
    if (hasNoLine(error)) return SLOW;
    throw error;
  });
  if (first !== SLOW) return first as T;
  const kept = await find();
  if (kept === undefined) return answer;
  // After what was kept is shown, however soon it comes.
  answer.then(
    (late) => setTimeout(answered, 0, late),
    (error: unknown) => setTimeout(failed, 0, error),
  );
  return kept;
}

/** What is refused is shown no longer. */
function showRefusal(query: Query, error: Error): void {
  query.setState({ data: undefined, dataUpdatedAt: 0, error, errorUpdatedAt: Date.now(), status: 'error' });
}

/** Shows what was read before where there is no line, until the server refuses it. */
export const keepingPersister: QueryPersister = async (ask, context, query) => {
  if (!isKept(query)) return ask(context);
  const reader = keptReads.reader();
  const isSameReader = () => keptReads.reader() === reader;
  const answer = Promise.resolve(ask(context)).catch((error: unknown) => {
    if (!isPassing(error) && isSameReader()) void keptReads.forget(query.queryHash).catch(() => undefined);
    throw error;
  });
  if (query.state.data !== undefined) return answer;
  const find = async () => {
    const kept = await keptReads.find(query.queryHash);
    if (kept) {
      restored.add(kept.data as object);
      // After it was taken for new: it is as old as it is.
      setTimeout(() => query.setState({ dataUpdatedAt: kept.updatedAt }));
    }
    return kept?.data;
  };
  return answerOrKept(answer, find, {
    answered: (data) => {
      if (isSameReader()) query.setData(data);
    },
    failed: (error) => {
      if (!isPassing(error)) showRefusal(query, error as Error);
    },
  });
};

/** Keeps on the device what this client is answered from now on. */
export function keepAnswers(client: QueryClient): void {
  const cache = client.getQueryCache();
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !isKept(event.query)) return;
    // One that was removed belongs to whoever read before.
    if (cache.get(event.query.queryHash) !== event.query) return;
    const { data, dataUpdatedAt } = event.query.state as { data: object; dataUpdatedAt: number };
    if (!restored.has(data)) keptReads.keep(event.query.queryHash, data, dataUpdatedAt);
  });
  addEventListener('pagehide', () => void keptReads.write().catch(() => undefined));
}
