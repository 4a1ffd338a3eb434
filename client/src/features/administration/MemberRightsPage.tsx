import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { memberQuery } from '../../lib/member-query.js';
import { CityMark } from '../../ui/CityMark.js';
import { Meta } from '../../ui/Meta.js';
import { NotFound } from '../../ui/NotFound.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { AdministratorSection } from './AdministratorSection.js';
import { FacilitationSection } from './FacilitationSection.js';
import { PasswordSection } from './PasswordSection.js';

/** What an administrator decides for one person: roles, a facilitator's scope, the way back to a lost password. */
export function MemberRightsPage() {
  const t = useTranslations('administration');
  const { memberId = '' } = useParams();
  const query = useQuery(memberQuery(memberId));
  return (
    <QueryState query={query} what={t('rights.what')}>
      {(member) =>
        member.can.administer ? (
          <>
            <PageHead
              title={member.name}
              crumb={{ to: '/administration', label: t('title') }}
              mark={<CityMark name={member.organisation.name} kind={member.organisation.kind} size="lg" />}
            >
              <Meta>
                {member.position && <bdi>{member.position}</bdi>}
                <bdi>{member.organisation.name}</bdi>
              </Meta>
            </PageHead>
            <FacilitationSection member={member} />
            <AdministratorSection member={member} />
            <PasswordSection member={member} />
          </>
        ) : (
          <NotFound />
        )
      }
    </QueryState>
  );
}
