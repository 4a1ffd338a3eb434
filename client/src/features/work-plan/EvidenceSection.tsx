import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { activityRoutes, type ActivityDetail, type EvidenceView } from '#shared/work-plans/activity.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Section } from '../../ui/Layout.js';
import { Meta } from '../../ui/Meta.js';
import { Note } from '../../ui/Note.js';
import { AddEvidence } from './AddEvidence.js';
import { showActivity } from './use-plan.js';
import styles from './EvidenceSection.module.css';

/** Of a work of the library that the reader may not read, only that it is there. */
function Shown({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations('plan.evidence');
  const { kind, url, title, resourceId } = evidence;
  if (kind === 'resource') {
    if (!resourceId) return <>{t('hidden')}</>;
    return (
      <Link to={`/resources/${resourceId}`} dir="auto">
        {title}
      </Link>
    );
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" dir={title ? 'auto' : 'ltr'}>
      {title ?? url}
    </a>
  );
}

function Waiver({ activity: { waiver } }: { activity: ActivityDetail }) {
  const t = useTranslations('plan');
  if (!waiver) return null;
  return (
    <Note tone="calm" title={t('evidence.waivedBecause')}>
      <bdi>{waiver.reason}</bdi>
      {waiver.by && <Meta isTiny>{t('person', { name: waiver.by.name, place: waiver.by.organisation.name })}</Meta>}
    </Note>
  );
}

/** What shows that an activity is done. */
export function EvidenceSection({ activity }: { activity: ActivityDetail }) {
  const t = useTranslations('plan.evidence');
  const { date } = useFormat();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const { activityId, evidence, can } = activity;
  const removing = useMutation({
    mutationFn: (evidenceId: string) => call(activityRoutes.removeEvidence, { params: { activityId, evidenceId } }),
    onSuccess: (changed) => showActivity(client, changed),
  });
  return (
    <Section title={t('title')}>
      {removing.isError && <Note tone="bad" role="alert" title={errorText(removing.error)} />}
      {evidence.length === 0 && !activity.waiver && <Meta>{t('none')}</Meta>}
      <ul className={styles.list}>
        {evidence.map((one) => (
          <li key={one.evidenceId} className={styles.one}>
            <div>
              <Shown evidence={one} />
              <Meta isTiny>{date(one.addedAt)}</Meta>
            </div>
            {can.write && (
              <Button
                kind="text"
                size="sm"
                icon="trash"
                isIconOnly
                isBusy={removing.isPending}
                onClick={() => removing.mutate(one.evidenceId)}
              >
                {t('remove', { title: one.title ?? one.url ?? t('hidden') })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Waiver activity={activity} />
      {can.write && (
        <Button kind="quiet" size="sm" icon="plus" onClick={() => setIsOpen(true)}>
          {t('add')}
        </Button>
      )}
      <Dialog title={t('add')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <AddEvidence activity={activity} onDone={() => setIsOpen(false)} />
      </Dialog>
    </Section>
  );
}
