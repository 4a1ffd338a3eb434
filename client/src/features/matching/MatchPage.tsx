import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { MatchView } from '#shared/matching/match.contract.js';
import { Columns, Section, Stack } from '../../ui/Layout.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { ListingFacts } from './ListingFacts.js';
import { MatchItem } from './MatchItem.js';
import { matchQuery, useMatchingLive } from './use-matching.js';

function Match({ match }: { match: MatchView }) {
  const t = useTranslations('matching');
  const { request, offer } = match;
  useMatchingLive();
  const aside = [request, offer].map((listing) => (
    <Section key={listing.kind} title={t(`kindOf.${listing.kind}`, { city: listing.city.name })} isModest>
      <Stack>
        <p>
          <Link to={`/pairs/requests/${listing.listingId}`}>
            <bdi>{listing.title}</bdi>
          </Link>
        </p>
        <ListingFacts listing={listing} />
      </Stack>
    </Section>
  ));
  return (
    <>
      <PageHead
        title={t('matches.one', { request: request.city.name, offer: offer.city.name })}
        crumb={{ to: '/pairs/matches', label: t('matches.title') }}
      />
      <Columns aside={aside}>
        <MatchItem match={match} isFirst />
      </Columns>
    </>
  );
}

/** One match: both sides, why they fit, what can be done. */
export function MatchPage() {
  const t = useTranslations('matching');
  const { matchId = '' } = useParams();
  const match = useQuery(matchQuery(matchId));
  return (
    <QueryState query={match} what={t('matches.whatOne')}>
      {(found) => <Match match={found} />}
    </QueryState>
  );
}
