import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { memberRoutes } from '#shared/members/member.contract.js';
import { organisationRoutes } from '#shared/organisations/organisation.contract.js';
import { usePages } from '../../lib/use-pages.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { pairsKey } from './use-pairs.js';

/** What this needs of `usePages`. */
interface Pages {
  query: { error: Error | null; isPending: boolean; refetch: () => Promise<unknown> };
  hasMore: boolean;
  isLoadingMore: boolean;
  showMore: () => void;
}

/** For a `MultiSelect` whose options are found by a search: what stands below them, and how to search. */
function remoteOf(q: string, onSearch: (q: string) => void, pages: Pages, what: string) {
  const { error, refetch, isPending } = pages.query;
  const notice = error && <ErrorNotice what={what} error={error} onRetry={() => void refetch()} />;
  return { q, onSearch, isPending: isPending || error !== null, more: notice ?? <ShowMore pages={pages} /> };
}

/** Organisations by name, to be paired. */
export function useOrganisationChoice() {
  const t = useTranslations('pairs.form');
  const [q, setQ] = useState('');
  const key = [...pairsKey, 'organisations', q];
  const pages = usePages(key, organisationRoutes.list, { query: { q } }, { keepsPrevious: true });
  return {
    options: pages.items.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
    remote: remoteOf(q, setQ, pages, t('whatOrganisations')),
  };
}

/** Facilitators by name, with where they are from. */
export function useFacilitatorChoice() {
  const t = useTranslations('pairs.form');
  const [q, setQ] = useState('');
  const key = [...pairsKey, 'facilitators', q];
  const query = { q, role: ['facilitator'] };
  const pages = usePages(key, memberRoutes.list, { query }, { keepsPrevious: true });
  return {
    options: pages.items.map(({ memberId, name, organisation }) => ({
      value: memberId,
      label: t('person', { name, organisation: organisation.name }),
    })),
    remote: remoteOf(q, setQ, pages, t('whatFacilitators')),
  };
}
