import { useTranslations } from 'use-intl';
import { useMember } from '../../lib/session.js';
import { NotFound } from '../../ui/NotFound.js';
import { PageHead } from '../../ui/PageHead.js';
import { Sheet } from '../../ui/Sheet.js';
import { PairForm } from './PairForm.js';
import styles from './NewPairPage.module.css';

/** Proposes a pair, for those who may. */
export function NewPairPage() {
  const t = useTranslations('pairs');
  const { can } = useMember();
  if (!can.openPairs) return <NotFound />;
  return (
    <div className={styles.page}>
      <PageHead title={t('propose')} crumb={{ to: '/pairs', label: t('title') }}>
        {t('form.about')}
      </PageHead>
      <Sheet isPadded>
        <PairForm />
      </Sheet>
    </div>
  );
}
