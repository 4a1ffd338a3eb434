import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { groupRoutes } from '#shared/groups/group.contract.js';
import { MAX_PAGE_SIZE } from '#shared/pagination.js';
import type { ResourceFacet, ResourceView } from '#shared/resources/resource.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { call } from '../../lib/http/call.js';
import { useTerms } from '../../lib/i18n/use-terms.js';

const groupTitlesQuery = queryOptions({
  queryKey: ['groups', 'titles'],
  queryFn: ({ signal }) => call(groupRoutes.list, { query: { limit: MAX_PAGE_SIZE }, signal }),
});

/** Titles of groups by id: from the resources at hand, and from the list of groups where those do not have all of `wanted`. */
function useGroupTitles(resources: readonly ResourceView[], wanted: readonly string[]): Map<string, string> {
  const known = new Map(resources.flatMap(({ group }) => (group ? [[group.groupId, group.title]] : [])));
  const isComplete = wanted.every((groupId) => known.has(groupId));
  const { data } = useQuery({ ...groupTitlesQuery, enabled: !isComplete });
  return new Map([...(data?.items ?? []).map(({ groupId, title }) => [groupId, title] as const), ...known]);
}

/** The words for a value of a facet. `resources` and `groupIds` are what is shown now: groups are named from them. */
export function useFacetWords(resources: readonly ResourceView[], groupIds: readonly string[]) {
  const t = useTranslations('library');
  const { label } = useTerms();
  const { ownLanguageName } = useFormat();
  const groupTitles = useGroupTitles(resources, groupIds);
  const words: Record<ResourceFacet, (value: string) => string> = {
    lang: (tag) => (tag === 'und' ? t('notStated') : ownLanguageName(tag)),
    theme: (id) => label('themes', id),
    methodology: (id) => label('methodologies', id),
    kind: (id) => label('resource-kinds', id),
    sdg: (id) => t('sdg', { number: id, name: label('sdgs', id) }),
    group: (id) => groupTitles.get(id) ?? t('someGroup'),
  };
  return (name: ResourceFacet, value: string): string => words[name](value);
}
