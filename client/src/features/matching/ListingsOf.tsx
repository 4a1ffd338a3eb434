import { useTranslations } from 'use-intl';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { ListingRow } from './ListingRow.js';
import { useListingsOf } from './use-matching.js';

/** The open requests and offers of a city that exist for the reader: a part of the city's page. */
export function ListingsOf({ organisationId }: { organisationId: string }) {
  const t = useTranslations('matching');
  const listings = useListingsOf(organisationId);
  return (
    <Section title={t('title')}>
      <QueryState query={listings.query} what={t('what')}>
        {() =>
          listings.items.length === 0 ? (
            <Meta>{t('noneOfCity')}</Meta>
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
    </Section>
  );
}
