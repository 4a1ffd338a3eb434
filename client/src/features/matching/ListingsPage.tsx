import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { listingFacets, type ListingFacet, type ListingKind } from '#shared/matching/listing.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { useFacets } from '../../lib/use-facets.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { FacetColumns } from '../../ui/FacetColumns.js';
import { FilterTooNarrow } from '../../ui/FilterTooNarrow.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { ListingRow } from './ListingRow.js';
import { ListingsHead } from './ListingsHead.js';
import { useListings, useMatchingLive } from './use-matching.js';

function useFacetWords(): (name: string, value: string) => string {
  const t = useTranslations('matching');
  const { label } = useTerms();
  const { ownLanguageName } = useFormat();
  const words: Record<ListingFacet, (value: string) => string> = {
    kind: (kind) => t(`kinds.${kind as ListingKind}`),
    theme: (id) => label('themes', id),
    methodology: (id) => label('methodologies', id),
    lang: ownLanguageName,
    region: (id) => label('regions', id),
  };
  return (name, value) => words[name as ListingFacet](value);
}

/** What cities need and offer, found by what it is about. */
export function ListingsPage({ tabs }: { tabs: ReactNode }) {
  const t = useTranslations('matching');
  const facets = useFacets(listingFacets);
  const labelOf = useFacetWords();
  const listings = useListings(facets.chosen);
  useMatchingLive();
  const choice = {
    chosen: facets.chosen,
    labelOf,
    onToggle: (name: string, value: string) => facets.toggle(name as ListingFacet, value),
    onClear: facets.clear,
  };
  const counted = listings.first?.facets;
  const columns = listingFacets.map((name) => ({ name, label: t(`facets.${name}`), counts: counted?.[name] }));
  const empty =
    facets.count > 0 ? (
      <FilterTooNarrow {...choice} />
    ) : (
      <EmptyState title={t('empty.title')}>{t('empty.help')}</EmptyState>
    );
  return (
    <>
      <ListingsHead tabs={tabs} />
      <FacetColumns {...choice} facets={columns} total={listings.first?.total}>
        <QueryState query={listings.query} what={t('what')}>
          {() =>
            listings.items.length === 0 ? (
              empty
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
      </FacetColumns>
    </>
  );
}
