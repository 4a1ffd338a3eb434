import { useTranslations } from 'use-intl';
import { organisationFacets, organisationRoutes } from '#shared/organisations/organisation.contract.js';
import { useFacets } from '../../lib/use-facets.js';
import { usePages } from '../../lib/use-pages.js';
import { peopleKey } from './api.js';
import { Directory } from './Directory.js';
import { OrganisationRow } from './OrganisationRow.js';
import { VoicesOf } from './VoicesOf.js';

/** The cities and other organisations, with the voices that speak for each. */
export function OrganisationsPage() {
  const t = useTranslations('people');
  const filters = useFacets(organisationFacets);
  const query = { ...filters.chosen, q: filters.q };
  const key = [peopleKey, 'organisations', query];
  const pages = usePages(key, organisationRoutes.list, { query }, { keepsPrevious: true });
  return (
    <Directory
      names={organisationFacets}
      filters={filters}
      pages={pages}
      searchLabel={t('searchOrganisations')}
      what={t('whatOrganisations')}
    >
      {pages.items.map((organisation) => (
        <OrganisationRow
          key={organisation.organisationId}
          organisation={organisation}
          end={<VoicesOf organisation={organisation} />}
        />
      ))}
    </Directory>
  );
}
