import { useTranslations } from 'use-intl';
import type { PairView } from '#shared/pairs/pair.contract.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { useMember } from '../../lib/session.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { usePairWords } from './use-pair-words.js';
import { useAcceptPair } from './use-pairs.js';
import styles from './AcceptPair.module.css';

/** Whom a proposed pair waits for; who may accept does it here, and is told that it happened. */
export function AcceptPair({ pair }: { pair: PairView }) {
  const t = useTranslations('pairs');
  const errorText = useErrorText();
  const pairWords = usePairWords();
  const city = useMember().organisation.name;
  const accepting = useAcceptPair(pair.pairId);
  if (pair.state !== 'proposed' && accepting.isIdle) return null;
  return (
    <div className={styles.accept}>
      {pair.state === 'proposed' && (
        <Note tone="turn" title={pairWords(pair)}>
          {t('beginsWithLast')}
        </Note>
      )}
      {accepting.isError && <Note tone="bad" role="alert" title={errorText(accepting.error)} />}
      {pair.can.accept && (
        <Button icon="check" isBusy={accepting.isPending} onClick={() => accepting.mutate()}>
          {t('accept', { city })}
        </Button>
      )}
      <div role="status">{accepting.isSuccess && <Note tone="good" title={t('accepted', { city })} />}</div>
    </div>
  );
}
