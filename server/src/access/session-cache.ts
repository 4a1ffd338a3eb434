import type { SessionData, Store } from 'express-session';
import type { DomainEvents } from '../core/domain-events.js';
import { Kept } from '../core/kept.js';
import { sessionsEnded } from './sessions.service.js';

const KEPT_FOR_MS = 1_000;
const KEPT_AT_MOST = 10_000;

/**
 * Lets a store answer from memory for a second what it answered before: a page asks several times within one. What changes or
 * ends in this process is forgotten at once; another node learns of it within the second.
 */
export function withCache(store: Store, events: DomainEvents): Store {
  const kept = new Kept<string | null>(KEPT_FOR_MS, KEPT_AT_MOST);
  const read = store.get.bind(store);
  const ask = (id: string) =>
    new Promise<string | null>((resolve, reject) =>
      read(id, (error: unknown, found) =>
        error
          ? reject(error instanceof Error ? error : new Error('The session could not be read'))
          : resolve(found ? JSON.stringify(found) : null),
      ),
    );
  // The middleware changes what it gets, so each gets one of its own.
  store.get = (id, done) => {
    (kept.get(id) ?? kept.keep(id, ask(id))).then(
      (found) => done(null, found === null ? null : (JSON.parse(found) as SessionData)),
      (error: unknown) => done(error),
    );
  };
  // Forgotten once more when it is done: what was read meanwhile is what was there before.
  const forgetting = (id: string, done?: (error?: unknown) => void) => {
    kept.drop(id);
    return (error?: unknown) => {
      kept.drop(id);
      done?.(error);
    };
  };
  const [write, destroy] = [store.set.bind(store), store.destroy.bind(store)];
  store.set = (id, session, done) => write(id, session, forgetting(id, done));
  store.destroy = (id, done) => destroy(id, forgetting(id, done));
  events.onEveryNode(sessionsEnded, ({ sessionId }) =>
    sessionId === undefined ? kept.dropAll() : kept.drop(sessionId),
  );
  return store;
}
