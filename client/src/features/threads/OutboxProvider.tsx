import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { ApiError } from '../../lib/http/api-error.js';
import { sessionQuery, useMember } from '../../lib/session.js';
import { connectionStore } from '../../lib/socket/connection.js';
import { deliver } from './api.js';
import { Outbox } from './outbox.js';

/** By member: who signs in again on this page finds what still waits, another member does not. */
const outboxes = new Map<string, Outbox>();

/** Delivers in the member's own name only: between signing out and another's signing in, nothing goes. */
function outboxOf(memberId: string, client: QueryClient): Outbox {
  const known = outboxes.get(memberId);
  if (known) return known;
  const made = new Outbox(async (message) => {
    const signedIn = client.getQueryData(sessionQuery.queryKey)?.member?.memberId;
    if (signedIn !== memberId) throw new ApiError('sign-in-required');
    return deliver(message);
  });
  outboxes.set(memberId, made);
  return made;
}

const OutboxContext = createContext<Outbox | null>(null);

/** The signed-in member's outbox. */
export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error('There is no outbox here');
  return outbox;
}

/** Whoever closes the page while something waits is asked first. */
function warnWhileWaiting(outbox: Outbox): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (outbox.read().some(({ state }) => state !== 'refused')) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}

/** Sends what the member wrote, whichever page is shown. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const outbox = outboxOf(useMember().memberId, useQueryClient());
  useEffect(() => {
    outbox.start();
    const stopWarning = warnWhileWaiting(outbox);
    const stopListening = connectionStore.subscribe(() => {
      if (connectionStore.read() === 'online') outbox.wake();
    });
    return () => {
      stopListening();
      stopWarning();
      outbox.stop();
    };
  }, [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
