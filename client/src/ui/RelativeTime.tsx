import { useFormat } from '../lib/format/use-format.js';
import { useNow } from '../lib/format/use-now.js';

/** "3 days ago", kept true while the page is open; the full date as a tooltip and for machines. */
export function RelativeTime({ time }: { time: string }) {
  const { relative, dateTime } = useFormat();
  const now = useNow();
  return (
    <time dateTime={time} title={dateTime(time)}>
      {relative(time, now)}
    </time>
  );
}
