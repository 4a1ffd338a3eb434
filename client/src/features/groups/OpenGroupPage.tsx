import { useTranslations } from 'use-intl';
import { useMember } from '../../lib/session.js';
import { NotFound } from '../../ui/NotFound.js';
import { PageHead } from '../../ui/PageHead.js';
import { Sheet } from '../../ui/Sheet.js';
import { GroupForm } from './GroupForm.js';
import styles from './OpenGroupPage.module.css';

/** Opens a group; for facilitators and administrators. */
export function OpenGroupPage() {
  const t = useTranslations('groups');
  const { can } = useMember();
  if (!can.openGroups) return <NotFound />;
  return (
    <div className={styles.page}>
      <PageHead title={t('open')} crumb={{ to: '/groups', label: t('title') }}>
        {t('form.about')}
      </PageHead>
      <Sheet isPadded>
        <GroupForm />
      </Sheet>
    </div>
  );
}
