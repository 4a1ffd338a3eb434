import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ListingView } from '#shared/matching/listing.contract.js';
import type { SuggestionsView } from '#shared/matching/match.contract.js';
import { useMember } from '../../lib/session.js';
import { LinkButton } from '../../ui/Button.js';
import { CityMark } from '../../ui/CityMark.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Columns, Section, Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { Row, Rows } from '../../ui/Rows.js';
import { ListingFacts } from './ListingFacts.js';
import { ListingState } from './ListingState.js';
import { ListingStateActions } from './ListingStateActions.js';
import { MatchItem } from './MatchItem.js';
import { Relaxations } from './Relaxations.js';
import { SuggestionItem } from './SuggestionItem.js';
import { listingQuery, suggestionsQuery, useMatchingLive } from './use-matching.js';

interface Shown {
  listing: ListingView;
}

function Head({ listing }: Shown) {
  const t = useTranslations('matching');
  const { city, kind } = listing;
  return (
    <PageHead title={listing.title} crumb={{ to: '/pairs/requests', label: t('title') }}>
      <Meta>
        {t(`kindOf.${kind}`, { city: city.name })}
        <RelativeTime time={listing.createdAt} />
        {listing.state !== 'open' && <ListingState listing={listing} />}
        {listing.isDemonstration && <DemoBadge />}
      </Meta>
    </PageHead>
  );
}

function Facts({ listing }: Shown) {
  const t = useTranslations('matching');
  const isOwn = useMember().organisation.organisationId === listing.city.organisationId;
  return (
    <Section title={isOwn ? t(`ownOne.${listing.kind}`) : t(`kinds.${listing.kind}`)} isModest>
      <Stack>
        {listing.can.edit && <ListingStateActions listing={listing} />}
        <ListingFacts listing={listing} />
      </Stack>
    </Section>
  );
}

/** What became of earlier suggestions, those that wait for the reader first, then who could be asked. */
function Answers({ listing, found }: Shown & { found: SuggestionsView }) {
  const t = useTranslations('matching');
  const waits = ({ can }: SuggestionsView['matches'][number]) => can.accept || can.confirm;
  const matches = [...found.matches.filter(waits), ...found.matches.filter((match) => !waits(match))];
  const hasWaiting = matches.some(waits);
  if (matches.length + found.suggestions.length === 0 && listing.state === 'open') {
    const { name, kind } = listing.city;
    return (
      <EmptyState title={t('nobody.title')} city={{ name, kind }}>
        {found.relaxations.length > 0 ? t('nobody.relax') : t('nobody.wait')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      {matches.map((match, index) => (
        <MatchItem key={match.matchId} match={match} isFirst={index === 0} />
      ))}
      {found.suggestions.map((suggestion, index) => (
        <SuggestionItem
          key={suggestion.listing.listingId}
          listing={listing}
          suggestion={suggestion}
          isFirst={index === 0 && !hasWaiting}
        />
      ))}
    </Stack>
  );
}

/** For its city and its facilitators: who matches and why. */
function Matching({ listing }: Shown) {
  const t = useTranslations('matching');
  const suggestions = useQuery(suggestionsQuery(listing.listingId));
  const aside = (
    <>
      <Facts listing={listing} />
      {suggestions.data && <Relaxations relaxations={suggestions.data.relaxations} />}
    </>
  );
  return (
    <Columns aside={aside}>
      <QueryState query={suggestions} what={t('whatSuggestions')}>
        {(found) => <Answers listing={listing} found={found} />}
      </QueryState>
    </Columns>
  );
}

/** For members of other cities: what it says, and the way to answer it. */
function FromElsewhere({ listing }: Shown) {
  const t = useTranslations('matching');
  const { city, kind, listingId } = listing;
  const answer = kind === 'request' ? 'offer' : 'request';
  return (
    <Columns aside={<Facts listing={listing} />}>
      <Rows>
        <Row
          mark={<CityMark name={city.name} kind={city.kind} />}
          title={city.name}
          to={`/organisations/${city.organisationId}`}
          fact={t(`answer.help.${kind}`)}
          end={
            <LinkButton size="sm" to={`/pairs/requests/new?kind=${answer}&for=${listingId}`}>
              {t(`answer.${kind}`)}
            </LinkButton>
          }
        />
      </Rows>
    </Columns>
  );
}

function Listing({ listing }: Shown) {
  useMatchingLive();
  return (
    <>
      <Head listing={listing} />
      {listing.can.match ? <Matching listing={listing} /> : <FromElsewhere listing={listing} />}
    </>
  );
}

/** One request or offer: who matches it, or how to answer it. */
export function ListingPage() {
  const t = useTranslations('matching');
  const { listingId = '' } = useParams();
  const listing = useQuery(listingQuery(listingId));
  return (
    <QueryState query={listing} what={t('whatOne')}>
      {(found) => <Listing listing={found} />}
    </QueryState>
  );
}
