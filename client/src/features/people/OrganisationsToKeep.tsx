import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { organisationRoutes, type OrganisationView } from '#shared/organisations/organisation.contract.js';
import { useFacets } from '../../lib/use-facets.js';
import { usePages } from '../../lib/use-pages.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Stack } from '../../ui/Layout.js';
import { ListTools } from '../../ui/ListTools.js';
import { QueryState } from '../../ui/QueryState.js';
import { Rows } from '../../ui/Rows.js';
import { SearchField } from '../../ui/SearchField.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { peopleKey } from './api.js';
import { OrganisationDialog } from './OrganisationDialog.js';
import { OrganisationRow } from './OrganisationRow.js';

/** Which dialog is open: none, that for a new organisation, or that for a known one. */
type Open = { organisation?: OrganisationView } | null;

/** The organisations for those who keep the list: search, add, edit. A part of the administration. */
export function OrganisationsToKeep() {
  const t = useTranslations('people');
  const { q, setQ } = useFacets<never>([]);
  const [open, setOpen] = useState<Open>(null);
  const query = { q };
  const key = [peopleKey, 'organisations', query];
  const pages = usePages(key, organisationRoutes.list, { query }, { keepsPrevious: true });
  const editButton = (organisation: OrganisationView) => (
    <Button
      kind="quiet"
      size="sm"
      label={t('form.edit', { name: organisation.name })}
      onClick={() => setOpen({ organisation })}
    >
      {t('organisation.edit')}
    </Button>
  );
  return (
    <Stack>
      <ListTools
        action={
          <Button icon="plus" onClick={() => setOpen({})}>
            {t('form.add')}
          </Button>
        }
      >
        <SearchField label={t('searchOrganisations')} q={q} onSearch={setQ} />
      </ListTools>
      <QueryState query={pages.query} what={t('whatOrganisations')}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState title={t('noOrganisations')} />
          ) : (
            <Rows>
              {pages.items.map((organisation) => (
                <OrganisationRow
                  key={organisation.organisationId}
                  organisation={organisation}
                  end={organisation.can.edit && editButton(organisation)}
                />
              ))}
            </Rows>
          )
        }
      </QueryState>
      <ShowMore pages={pages} />
      <OrganisationDialog isOpen={open !== null} onClose={() => setOpen(null)} organisation={open?.organisation} />
    </Stack>
  );
}
