import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { invitationRoutes } from '#shared/access/invitation.contract.js';
import { call } from '../../lib/http/call.js';
import { isNotFound } from '../../lib/http/api-error.js';
import { LinkButton } from '../../ui/Button.js';
import { LanguageLinks } from '../../ui/LanguageLinks.js';
import { NarrowPage } from '../../ui/NarrowPage.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { AcceptanceForm } from './AcceptanceForm.js';
import type { OpenInvitation } from './acceptance-form.js';

/** The link is over: why, and the way out. */
function Closed({ state }: { state: 'accepted' | 'expired' }) {
  const t = useTranslations('invitations');
  return (
    <>
      <PageHead title={t(state)}>{t(`${state}About`)}</PageHead>
      <LinkButton to="/" kind={state === 'accepted' ? 'filled' : 'quiet'}>
        {t('toSignIn')}
      </LinkButton>
    </>
  );
}

function Invitation({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const t = useTranslations('invitations');
  if (invitation.state !== 'open') return <Closed state={invitation.state} />;
  const whom = [invitation.email, invitation.organisation?.name].filter((part) => part !== undefined);
  return (
    <>
      <PageHead title={t('title')}>
        <p>{t('about')}</p>
        {whom.length > 0 && <p dir="auto">{whom.join(' · ')}</p>}
      </PageHead>
      <AcceptanceForm token={token} invitation={invitation} />
    </>
  );
}

/** Opening the link shows what it is for and changes nothing; the form makes the account, once. */
export function AcceptInvitationPage() {
  const t = useTranslations('invitations');
  const { token = '' } = useParams();
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(invitationRoutes.open, { params: { token }, signal }),
    // Accepting changes what the link answers; who has just joined goes on to Home.
    staleTime: Infinity,
  });
  return (
    <NarrowPage footer={<LanguageLinks />}>
      {isNotFound(query.error) ? (
        <Closed state="expired" />
      ) : (
        <QueryState query={query} what={t('what')}>
          {(invitation) => <Invitation token={token} invitation={invitation} />}
        </QueryState>
      )}
    </NarrowPage>
  );
}
