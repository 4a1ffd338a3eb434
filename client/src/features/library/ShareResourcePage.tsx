import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { groupRoutes } from '#shared/groups/group.contract.js';
import { MAX_PAGE_SIZE } from '#shared/pagination.js';
import { call } from '../../lib/http/call.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { Sheet } from '../../ui/Sheet.js';
import { ShareForm } from './ShareForm.js';
import styles from './ShareResourcePage.module.css';

/** The member's groups in which something can be shared. */
const useWritableGroups = () =>
  useQuery({
    queryKey: ['groups', 'writable'],
    queryFn: ({ signal }) => call(groupRoutes.list, { query: { mine: 'true', limit: MAX_PAGE_SIZE }, signal }),
    select: ({ items }) =>
      items.filter(({ can }) => can.write).map(({ groupId, title }) => ({ value: groupId, label: title })),
  });

/** Share something that exists by its address, with the network or in a group (`?groupId=`). */
export function ShareResourcePage() {
  const t = useTranslations('library');
  const groups = useWritableGroups();
  const wanted = useSearchParams()[0].get('groupId');
  const group = groups.data?.find(({ value }) => value === wanted);
  const crumb = group ? { to: `/groups/${group.value}`, label: group.label } : { to: '/library', label: t('title') };
  return (
    <div className={styles.page}>
      <PageHead title={t('share')} crumb={crumb}>
        {t('form.about')}
      </PageHead>
      <QueryState query={groups} what={t('form.whatGroups')}>
        {(options) => (
          <Sheet isPadded>
            <ShareForm groups={options} groupId={group?.value ?? ''} />
          </Sheet>
        )}
      </QueryState>
    </div>
  );
}
