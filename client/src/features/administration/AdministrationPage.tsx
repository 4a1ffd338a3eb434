import { Navigate, Outlet, useMatch } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMember } from '../../lib/session.js';
import { NotFound } from '../../ui/NotFound.js';
import { PageHead } from '../../ui/PageHead.js';
import { Tabs } from '../../ui/Tabs.js';

const INVITATIONS = '/administration/invitations';

/** The frame of what administrators keep; those who may only invite see the invitations alone. */
export function AdministrationPage() {
  const t = useTranslations('administration');
  const { can } = useMember();
  const isInvitations = useMatch(INVITATIONS) !== null;
  if (!can.administer && !can.invite) return <NotFound />;
  if (!can.administer && !isInvitations) return <Navigate to={INVITATIONS} replace />;
  const tabs = [
    { to: '/administration', label: t('people.tab'), isIndex: true },
    { to: INVITATIONS, label: t('invitations.tab') },
    { to: '/administration/organisations', label: t('organisations') },
  ];
  return (
    <>
      <PageHead title={can.administer ? t('title') : t('invitations.tab')} />
      {can.administer && <Tabs label={t('title')} tabs={tabs} />}
      <Outlet />
    </>
  );
}
