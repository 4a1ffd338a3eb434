import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Columns, Stack } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Tabs } from '../../ui/Tabs.js';
import { UserText } from '../../ui/UserText.js';
import { GroupAside } from './GroupAside.js';
import { Joining } from './Joining.js';
import { groupQuery, useGroupLive } from './use-groups.js';
import styles from './GroupPage.module.css';

interface GroupPageProps {
  /** The button that opens a thread in the group, for those who may. */
  newThread: (spaceId: string) => ReactNode;
}

/** For the tabs within the page of a group. */
export const useGroup = () => useOutletContext<GroupView>();

function Head({ group, newThread }: { group: GroupView } & GroupPageProps) {
  const t = useTranslations('groups');
  const action = group.can.write ? newThread(group.groupId) : <Joining group={group} />;
  return (
    <PageHead title={group.title} crumb={{ to: '/groups', label: t('title') }} action={action}>
      <Stack gap={1}>
        {group.description && (
          <div className={group.can.read ? styles.brief : undefined}>
            <UserText text={group.description} />
          </div>
        )}
        <Meta>
          {t(`access.${group.access}.sentence`)}
          {group.isDemonstration && <DemoBadge />}
        </Meta>
      </Stack>
    </PageHead>
  );
}

/** What is in the group, by tabs: for those who may look into it. */
function Inside({ group }: { group: GroupView }) {
  const t = useTranslations('groups');
  const to = `/groups/${group.groupId}`;
  return (
    <>
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { to, label: t('tabs.threads'), isIndex: true },
          { to: `${to}/resources`, label: t('tabs.resources'), count: group.resourceCount },
          { to: `${to}/members`, label: t('tabs.members'), count: group.memberCount },
          { to: `${to}/about`, label: t('tabs.about') },
        ]}
      />
      <Columns aside={<GroupAside group={group} />}>
        <Suspense fallback={<Skeleton />}>
          <Outlet context={group} />
        </Suspense>
      </Columns>
    </>
  );
}

function Group({ group, newThread }: { group: GroupView } & GroupPageProps) {
  useGroupLive(group.groupId);
  return (
    <>
      <Head group={group} newThread={newThread} />
      {group.can.read ? <Inside group={group} /> : <GroupAside group={group} />}
    </>
  );
}

/** One group; from outside, a group on request shows what it is and who facilitates it. */
export function GroupPage({ newThread }: GroupPageProps) {
  const t = useTranslations('groups');
  const { groupId = '' } = useParams();
  const group = useQuery(groupQuery(groupId));
  return (
    <QueryState query={group} what={t('what')}>
      {(found) => <Group group={found} newThread={newThread} />}
    </QueryState>
  );
}
