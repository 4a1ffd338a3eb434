import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { CityMark } from '../../ui/CityMark.js';
import { Row } from '../../ui/Rows.js';
import { OrganisationMeta } from './OrganisationMeta.js';

interface OrganisationRowProps {
  organisation: OrganisationView;
  end: ReactNode;
}

/** A city or another organisation in a list. */
export function OrganisationRow({ organisation, end }: OrganisationRowProps) {
  const t = useTranslations('people');
  return (
    <Row
      mark={<CityMark name={organisation.name} kind={organisation.kind} />}
      title={organisation.name}
      to={`/organisations/${organisation.organisationId}`}
      end={end}
    >
      <OrganisationMeta organisation={organisation}>
        {t('memberCount', { count: organisation.memberCount })}
      </OrganisationMeta>
    </Row>
  );
}
