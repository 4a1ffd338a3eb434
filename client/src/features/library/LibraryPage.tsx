import { useTranslations } from 'use-intl';
import { resourceFacets, type ResourceFacet } from '#shared/resources/resource.contract.js';
import { useFacets } from '../../lib/use-facets.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { FacetColumns } from '../../ui/FacetColumns.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { SearchField } from '../../ui/SearchField.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { NothingFound } from './NothingFound.js';
import { ResourceCards } from './ResourceCards.js';
import { filtersSet, type Filter } from './filters.js';
import { useFacetWords } from './use-facet-words.js';
import { useLibrary } from './use-library.js';

function useLibraryPage() {
  const t = useTranslations('library.facets');
  const facets = useFacets(resourceFacets);
  const library = useLibrary(facets);
  const counted = library.first?.facets;
  const groupIds = [...(counted?.group ?? []).map(({ value }) => value), ...facets.chosen.group];
  const wordsOf = useFacetWords(library.items, groupIds);
  const nameOf = ({ name, values: [value = '', ...others] }: Filter) =>
    name === 'q' ? value : others.length > 0 ? t(name) : wordsOf(name, value);
  const columns = {
    facets: resourceFacets.map((name) => ({ name, label: t(name), counts: counted?.[name] })),
    chosen: facets.chosen,
    labelOf: (name: string, value: string) => wordsOf(name as ResourceFacet, value),
    onToggle: (name: string, value: string) => facets.toggle(name as ResourceFacet, value),
    onClear: facets.clear,
    total: library.first?.total,
  };
  return { facets, library, columns, nameOf };
}

/** Everything that was shared, found by what it is about, how it teaches and in which language. */
export function LibraryPage() {
  const t = useTranslations('library');
  const { facets, library, columns, nameOf } = useLibraryPage();
  const share = (
    <LinkButton icon="plus" to="/library/share">
      {t('share')}
    </LinkButton>
  );
  const empty =
    filtersSet(facets).length > 0 ? (
      <NothingFound filters={facets} nameOf={nameOf} onDrop={facets.drop} onClear={facets.clear} />
    ) : (
      <EmptyState title={t('empty.title')}>{t('empty.help')}</EmptyState>
    );
  return (
    <>
      <PageHead title={t('title')} action={share}>
        {t('about')}
      </PageHead>
      <FacetColumns {...columns} search={<SearchField label={t('search')} q={facets.q} onSearch={facets.setQ} />}>
        <QueryState query={library.query} what={t('what')}>
          {() => (library.items.length > 0 ? <ResourceCards resources={library.items} /> : empty)}
        </QueryState>
        <ShowMore pages={library} />
      </FacetColumns>
    </>
  );
}
