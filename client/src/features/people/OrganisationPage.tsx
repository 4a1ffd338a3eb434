import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Button } from '../../ui/Button.js';
import { CityMark } from '../../ui/CityMark.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Columns } from '../../ui/Layout.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { organisationQuery } from './api.js';
import { OrganisationDialog } from './OrganisationDialog.js';
import { OrganisationMeta } from './OrganisationMeta.js';
import { PairsOf } from './PairsOf.js';
import { PeopleByVoice } from './PeopleByVoice.js';

interface OrganisationProps {
  organisation: OrganisationView;
}

function Edit({ organisation }: OrganisationProps) {
  const t = useTranslations('people.organisation');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="edit" onClick={() => setIsOpen(true)}>
        {t('edit')}
      </Button>
      <OrganisationDialog organisation={organisation} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

function Aside({ organisation }: OrganisationProps) {
  const t = useTranslations('people');
  const { label } = useTerms();
  const { list, countryName } = useFormat();
  const { kind, country, regions, size } = organisation;
  return (
    <Facts>
      <Fact name={t('facets.kind')}>{label('organisation-kinds', kind)}</Fact>
      <Fact name={t('organisation.country')}>{country ? countryName(country) : t('notStated')}</Fact>
      <Fact name={t('organisation.regions')}>
        {regions.length > 0 ? list(regions.map((id) => label('regions', id))) : t('notStated')}
      </Fact>
      <Fact name={t('organisation.size')}>{size ? t(`sizes.${size}`) : t('notStated')}</Fact>
    </Facts>
  );
}

interface OrganisationPageProps {
  /** What the city asks for and offers. */
  listings: (organisationId: string) => ReactNode;
}

/** A city or another organisation: its people by voice, its pairs, requests and offers as far as they exist for the reader. */
export function OrganisationPage({ listings }: OrganisationPageProps) {
  const t = useTranslations('people');
  const { organisationId = '' } = useParams();
  const query = useQuery(organisationQuery(organisationId));
  return (
    <QueryState query={query} what={t('organisation.what')}>
      {(organisation) => (
        <>
          <PageHead
            title={organisation.name}
            crumb={{ to: '/people/organisations', label: t('organisations') }}
            mark={<CityMark name={organisation.name} kind={organisation.kind} size="lg" />}
            action={organisation.can.edit && <Edit organisation={organisation} />}
          >
            <OrganisationMeta organisation={organisation} />
          </PageHead>
          <Columns aside={<Aside organisation={organisation} />}>
            <PeopleByVoice organisation={organisation} />
            <PairsOf organisation={organisation} />
            {listings(organisationId)}
          </Columns>
        </>
      )}
    </QueryState>
  );
}
