import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMember } from '../../lib/session.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { ListingRow } from './ListingRow.js';
import { ListingsHead } from './ListingsHead.js';
import { useMatchingLive, useOwnListings } from './use-matching.js';

/** What the own city needs and offers, paused and closed too. */
export function OwnListingsPage({ tabs }: { tabs: ReactNode }) {
  const t = useTranslations('matching');
  const { name, kind } = useMember().organisation;
  const listings = useOwnListings();
  useMatchingLive();
  return (
    <>
      <ListingsHead tabs={tabs} />
      <QueryState query={listings.query} what={t('whatOwn')}>
        {() =>
          listings.items.length === 0 ? (
            <EmptyState title={t('emptyOwn', { city: name })} city={{ name, kind }}>
              {t('empty.help')}
            </EmptyState>
          ) : (
            <Rows>
              {listings.items.map((listing) => (
                <ListingRow key={listing.listingId} listing={listing} />
              ))}
            </Rows>
          )
        }
      </QueryState>
      <ShowMore pages={listings} />
    </>
  );
}
