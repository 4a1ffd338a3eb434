import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Outgoing } from '../features/threads/outgoing.js';
import { useOutgoing } from '../features/threads/OutboxProvider.js';
import { useConnectionState } from '../lib/socket/use-socket.js';
import { Strip } from '../ui/Strip.js';

/** How many, and the way to the first. */
function Counted({ entries, label }: { entries: readonly Outgoing[]; label: 'waiting' | 'refused' }) {
  const t = useTranslations('shell.outbox');
  const first = entries[0];
  return first && <Link to={`/threads/${first.threadId}`}>{t(label, { count: entries.length })}</Link>;
}

/** What the connection does, and what of one's own has not gone out: shown on every page while there is something to say. */
export function ConnectionStrip() {
  const t = useTranslations('shell.connection');
  const connection = useConnectionState();
  const outgoing = useOutgoing();
  const refused = outgoing.filter(({ state }) => state === 'refused');
  const isWaiting = connection !== 'online' || outgoing.some(({ state }) => state === 'waiting');
  const waiting = isWaiting ? outgoing.filter(({ state }) => state !== 'refused') : [];
  if (!isWaiting && refused.length === 0) return null;
  return (
    <Strip
      icon={connection === 'online' ? (isWaiting ? 'clock' : 'alert') : 'offline'}
      tone={isWaiting ? 'wait' : 'bad'}
      actions={
        <>
          <Counted entries={waiting} label="waiting" />
          <Counted entries={refused} label="refused" />
        </>
      }
    >
      {connection !== 'online' && t(connection)}
    </Strip>
  );
}
