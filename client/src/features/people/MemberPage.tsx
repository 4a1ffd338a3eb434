import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { MemberView } from '#shared/members/member.contract.js';
import { memberQuery } from '../../lib/member-query.js';
import { LinkButton } from '../../ui/Button.js';
import { CityMark } from '../../ui/CityMark.js';
import { Inline } from '../../ui/Layout.js';
import { QueryState } from '../../ui/QueryState.js';
import { PageHead } from '../../ui/PageHead.js';
import { MemberProfile, MemberSubtitle } from './MemberProfile.js';

function Actions({ member: { memberId, can } }: { member: MemberView }) {
  const t = useTranslations('people.member');
  if (!can.edit && !can.administer) return null;
  return (
    <Inline>
      {can.edit && (
        <LinkButton kind="quiet" icon="edit" to="/profile">
          {t('edit')}
        </LinkButton>
      )}
      {can.administer && (
        <LinkButton kind="quiet" icon="key" to={`/administration/people/${memberId}`}>
          {t('administer')}
        </LinkButton>
      )}
    </Inline>
  );
}

/** One person: what they say of themselves. No address: it is never shown. */
export function MemberPage() {
  const t = useTranslations('people');
  const { memberId = '' } = useParams();
  const query = useQuery(memberQuery(memberId));
  return (
    <QueryState query={query} what={t('member.what')}>
      {(member) => (
        <>
          <PageHead
            title={member.name}
            crumb={{ to: '/people', label: t('title') }}
            mark={<CityMark name={member.organisation.name} kind={member.organisation.kind} size="lg" />}
            action={<Actions member={member} />}
          >
            <MemberSubtitle member={member} />
          </PageHead>
          <MemberProfile member={member} />
        </>
      )}
    </QueryState>
  );
}
