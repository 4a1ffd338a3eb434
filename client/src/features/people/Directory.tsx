import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetCount } from '#shared/pagination.js';
import type { useFacets } from '../../lib/use-facets.js';
import { FacetColumns } from '../../ui/FacetColumns.js';
import { FilterTooNarrow } from '../../ui/FilterTooNarrow.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { SearchField } from '../../ui/SearchField.js';
import { Segmented } from '../../ui/Segmented.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { useFacetWords } from './use-facet-words.js';

type FacetName = Parameters<ReturnType<typeof useFacetWords>['facetName']>[0];

interface DirectoryProps<Name extends FacetName> {
  names: readonly Name[];
  filters: ReturnType<typeof useFacets<Name>>;
  /** What `usePages` gives. */
  pages: ComponentProps<typeof ShowMore>['pages'] & {
    query: Pick<UseQueryResult<unknown>, 'data' | 'error' | 'refetch'>;
    first: { total?: number | undefined; facets?: Record<Name, FacetCount[]> | undefined } | undefined;
  };
  searchLabel: string;
  /** The list in words, for an error. */
  what: string;
  /** A row for each entry. */
  children: ReactNode;
}

/** People and organisations look alike: filters that live in the address beside a list, and the way to the other list. */
export function Directory<Name extends FacetName>(props: DirectoryProps<Name>) {
  const { names, filters, pages, searchLabel, what, children } = props;
  const t = useTranslations('people');
  const { facetName, labelOf } = useFacetWords();
  const { chosen, clear } = filters;
  const filtering = {
    chosen,
    labelOf,
    onToggle: (name: string, value: string) => filters.toggle(name as Name, value),
    onClear: clear,
  };
  const views = [
    { to: '/people', label: t('members') },
    { to: '/people/organisations', label: t('organisations') },
  ];
  return (
    <>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <FacetColumns
        {...filtering}
        facets={names.map((name) => ({ name, label: facetName(name), counts: pages.first?.facets?.[name] ?? [] }))}
        total={pages.first?.total}
        search={<SearchField label={searchLabel} q={filters.q} onSearch={filters.setQ} />}
        tools={<Segmented label={t('views')} options={views} />}
      >
        <QueryState query={pages.query} what={what}>
          {() => (pages.first?.total === 0 ? <FilterTooNarrow {...filtering} /> : <Rows>{children}</Rows>)}
        </QueryState>
        <ShowMore pages={pages} />
      </FacetColumns>
    </>
  );
}
