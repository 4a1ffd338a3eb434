import { useMember } from '../../lib/session.js';
import { forgetDrafts, hasDrafts } from './drafts.js';
import { useOutbox } from './OutboxProvider.js';

/** What the member has written on this device and not sent: messages on their way, and drafts. */
export function useUnsent() {
  const { memberId } = useMember();
  const outbox = useOutbox();
  return {
    read: () => {
      const waitingCount = outbox.read().length;
      return { waitingCount, isEmpty: waitingCount === 0 && !hasDrafts(memberId) };
    },
    forget: async () => {
      forgetDrafts(memberId);
      await outbox.clear();
    },
  };
}
