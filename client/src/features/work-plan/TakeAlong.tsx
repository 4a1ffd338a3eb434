import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Inline, Section } from '../../ui/Layout.js';
import { CalendarAddress } from './CalendarAddress.js';
import { Templates } from './Templates.js';
import styles from './TakeAlong.module.css';

/** The plan elsewhere: as a table, in a calendar, as a template for another pair. */
export function TakeAlong({ plan }: { plan: PlanView }) {
  const t = useTranslations('plan.along');
  const [open, setOpen] = useState<'calendar' | 'templates'>();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.along}>
      <Section title={t('title')}>
        <Inline gap={3}>
          <a className={styles.link} href={`/api/pairs/${plan.pairId}/plan.csv`} download="work-plan.csv">
            {t('csv')}
          </a>
          <Button kind="quiet" size="sm" onClick={() => setOpen('calendar')}>
            {t('calendar')}
          </Button>
          <Button kind="quiet" size="sm" onClick={() => setOpen('templates')}>
            {t('templates')}
          </Button>
        </Inline>
      </Section>
      <Dialog title={t('calendar')} isOpen={open === 'calendar'} onClose={close}>
        <CalendarAddress pairId={plan.pairId} />
      </Dialog>
      <Dialog title={t('templates')} isOpen={open === 'templates'} onClose={close}>
        <Templates plan={plan} onUsed={close} />
      </Dialog>
    </div>
  );
}
