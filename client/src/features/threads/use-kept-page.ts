import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { newestQuery, PAGE_SIZE } from './api.js';
import { hasGap, shownMessages, type ThreadState } from './thread-state.js';

const KEEP_AFTER_MS = 1_000;

/** What came live is read too: the newest page, as it is now, takes the place of the one that was fetched, and is there without a line. */
export function useKeptPage(threadId: string, state: ThreadState): void {
  const client = useQueryClient();
  useEffect(() => {
    if (state.floor === null || hasGap(state)) return;
    const keep = () => {
      const items = shownMessages(state).slice(-PAGE_SIZE);
      const first = items[0]?.seq ?? 1;
      const page = { items, next: first > 1 ? String(first) : null, revision: state.complete };
      // Where nothing is known any more, the server has refused it meanwhile.
      client.setQueryData(newestQuery(threadId).queryKey, (known) =>
        known && known.revision < page.revision ? page : known,
      );
    };
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, threadId, state]);
}
