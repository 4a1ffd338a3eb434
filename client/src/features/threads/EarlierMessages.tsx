import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import styles from './Conversation.module.css';

/** Above the oldest message that is shown, while there are older ones. */
export function EarlierMessages({ onShow }: { onShow: () => Promise<void> }) {
  const t = useTranslations('threads');
  const loading = useTranslations('ui')('loading');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const show = () => {
    setIsBusy(true);
    setProblem(undefined);
    onShow()
      .catch(setProblem)
      .finally(() => setIsBusy(false));
  };
  return (
    <div className={styles.earlier}>
      {problem === undefined ? (
        <Button kind="quiet" size="sm" isBusy={isBusy} onClick={show}>
          {isBusy ? loading : t('earlier')}
        </Button>
      ) : (
        <ErrorNotice what={t('whatEarlier')} error={problem} onRetry={show} />
      )}
    </div>
  );
}
