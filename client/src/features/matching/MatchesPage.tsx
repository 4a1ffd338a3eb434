import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../ui/EmptyState.js';
import { Stack } from '../../ui/Layout.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { MatchItem } from './MatchItem.js';
import { useMatches, useMatchingLive } from './use-matching.js';

/** Matches of the own city, and of a facilitator's scope, the liveliest first. */
export function MatchesPage({ tabs }: { tabs: ReactNode }) {
  const t = useTranslations('matching');
  const matches = useMatches();
  useMatchingLive();
  return (
    <>
      <PageHead title={t('matches.title')}>{t('matches.about')}</PageHead>
      {tabs}
      <QueryState query={matches.query} what={t('matches.what')}>
        {() =>
          matches.items.length === 0 ? (
            <EmptyState title={t('matches.none')}>{t('matches.noneHelp')}</EmptyState>
          ) : (
            <Stack>
              {matches.items.map((match, index) => (
                <MatchItem key={match.matchId} match={match} isFirst={index === 0} />
              ))}
            </Stack>
          )
        }
      </QueryState>
      <ShowMore pages={matches} />
    </>
  );
}
