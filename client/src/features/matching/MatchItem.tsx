import { useTranslations } from 'use-intl';
import type { MatchView } from '#shared/matching/match.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { Note } from '../../ui/Note.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { MatchActions } from './MatchActions.js';
import { MatchCard } from './MatchCard.js';
import { MatchState } from './MatchState.js';

/** A match as a card: why, where it stands and since when, what can be done. */
export function MatchItem({ match, isFirst }: { match: MatchView; isFirst: boolean }) {
  const t = useTranslations('matching');
  const { date } = useFormat();
  const { request, offer, side, declined, raisedAt } = match;
  const [mine, theirs] = side === 'request' ? [request, offer] : [offer, request];
  return (
    <MatchCard mine={mine} theirs={theirs} comparison={match} state={<MatchState match={match} />}>
      <Stack gap={3}>
        {raisedAt && <Note tone="turn" title={t('unansweredSince', { date: date(match.since) })} />}
        {declined && (
          <Note tone="calm">
            <bdi>{declined.word}</bdi>
          </Note>
        )}
        <MatchActions match={match} isFirst={isFirst} />
        <Meta isTiny>
          <RelativeTime time={match.since} />
          {match.isDemonstration && <DemoBadge />}
        </Meta>
      </Stack>
    </MatchCard>
  );
}
