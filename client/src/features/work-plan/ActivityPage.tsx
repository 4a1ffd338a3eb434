import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ActivityDetail } from '#shared/work-plans/activity.contract.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Columns, Inline, Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { PageHead } from '../../ui/PageHead.js';
import { QueryState } from '../../ui/QueryState.js';
import { ActivityFacts } from './ActivityFacts.js';
import { ActivityHistory } from './ActivityHistory.js';
import { ActivitySign } from './ActivitySign.js';
import { EditActivityForm } from './EditActivityForm.js';
import { EvidenceSection } from './EvidenceSection.js';
import { activityKey, activityQuery, usePlan } from './use-plan.js';
import { usePlanWords } from './use-plan-words.js';
import { WriteUpdate } from './WriteUpdate.js';

interface ActivityPageProps {
  /** The threads of the activity: its updates are in one of them. */
  threads: (space: { spaceId: string; canWrite: boolean }) => ReactNode;
}

function EditActivity({ activity }: { activity: ActivityDetail }) {
  const t = useTranslations('plan');
  const plan = usePlan(activity.pairId);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button kind="quiet" icon="edit" onClick={() => setIsOpen(true)}>
        {t('edit')}
      </Button>
      <Dialog title={t('edit')} isOpen={isOpen} onClose={close}>
        <QueryState query={plan} what={t('what')}>
          {(found) => <EditActivityForm activity={activity} plan={found} onDone={close} />}
        </QueryState>
      </Dialog>
    </>
  );
}

function Head({ activity }: { activity: ActivityDetail }) {
  const t = useTranslations('plan');
  const { label } = useTerms();
  const words = usePlanWords();
  const action = activity.can.write && (
    <Inline>
      <EditActivity activity={activity} />
      <WriteUpdate pairId={activity.pairId} activityId={activity.activityId} />
    </Inline>
  );
  return (
    <PageHead
      title={activity.title}
      lang={langAttribute(activity.lang)}
      crumb={{ to: `/pairs/${activity.pairId}/plan`, label: t('title') }}
      action={action}
    >
      <Meta>
        {words.state(activity.state)}
        {label('methodologies', activity.methodology)}
        {words.when(activity)}
        {activity.daysLate && <ActivitySign activity={activity} />}
      </Meta>
    </PageHead>
  );
}

function Activity({ activity, threads }: { activity: ActivityDetail } & ActivityPageProps) {
  const t = useTranslations('plan');
  const client = useQueryClient();
  const { activityId, pairId } = activity;
  useSpaceChanges(pairId, 'plan', () => void client.invalidateQueries({ queryKey: activityKey(activityId) }));
  return (
    <>
      <Head activity={activity} />
      <Columns aside={<ActivityFacts activity={activity} />}>
        <EvidenceSection activity={activity} />
        <Section title={t('threads')}>{threads({ spaceId: activityId, canWrite: activity.can.write })}</Section>
        <ActivityHistory activityId={activityId} />
      </Columns>
    </>
  );
}

/** One activity: who sees to it and until when, what shows that it is done, what is said about it. */
export function ActivityPage({ threads }: ActivityPageProps) {
  const t = useTranslations('plan');
  const { activityId = '' } = useParams();
  const activity = useQuery(activityQuery(activityId));
  return (
    <QueryState query={activity} what={t('whatOne')}>
      {(found) => <Activity key={found.activityId} activity={found} threads={threads} />}
    </QueryState>
  );
}
