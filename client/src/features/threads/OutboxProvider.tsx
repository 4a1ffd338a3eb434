import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { openDevice } from '../../lib/device/device-database.js';
import { exclusivelyAs } from '../../lib/device/exclusively.js';
import { ApiError } from '../../lib/http/api-error.js';
import { sessionQuery, useMember } from '../../lib/session.js';
import { connectionStore } from '../../lib/socket/connection.js';
import { deliver } from './api.js';
import { DeviceOutboxStore } from './device-outbox-store.js';
import { forgetSentDraft } from './drafts.js';
import { FallbackOutboxStore } from './outbox-store.js';
import { Outbox } from './outbox.js';
import type { Outgoing } from './outgoing.js';

/** By member: who signs in again on this page finds what still waits, another member does not. */
const outboxes = new Map<string, Outbox>();

/** Delivers in the member's own name only: between signing out and another's signing in, nothing goes. */
function outboxOf(memberId: string, client: QueryClient): Outbox {
  const known = outboxes.get(memberId);
  if (known) return known;
  const made = new Outbox({
    deliver: async (message) => {
      const signedIn = client.getQueryData(sessionQuery.queryKey)?.member?.memberId;
      if (signedIn !== memberId) throw new ApiError('sign-in-required');
      const sent = await deliver(message);
      forgetSentDraft(memberId, message);
      return sent;
    },
    store: new FallbackOutboxStore(new DeviceOutboxStore(memberId, openDevice)),
    exclusively: exclusivelyAs(`tandem.outbox.${memberId}`),
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

/** What the member wrote and the server has not acknowledged, in every thread, in the order of writing. */
export function useOutgoing(): readonly Outgoing[] {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.read);
}

/** False for the moment until it is known what this device had kept of it. */
export function useOutboxIsRead(): boolean {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.isRead);
}

/** Whoever closes the page while something waits that this device could not keep is asked first. */
function warnWhileWaiting(outbox: Outbox): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (!outbox.isLasting()) event.preventDefault();
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
