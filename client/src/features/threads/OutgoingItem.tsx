import { useTranslations } from 'use-intl';
import { ApiError } from '../../lib/http/api-error.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { useMember } from '../../lib/session.js';
import { Button } from '../../ui/Button.js';
import { StateSign } from '../../ui/StateSign.js';
import { UserText } from '../../ui/UserText.js';
import { Author, AuthorMark } from './Author.js';
import type { Outgoing } from './outgoing.js';
import styles from './MessageItem.module.css';

interface OutgoingItemProps {
  message: Outgoing;
  isOffline: boolean;
  /** Takes it back into the composer. */
  onEdit: () => void;
  onDiscard: () => void;
  onTryAgain: () => void;
}

function State({ state }: { state: Outgoing['state'] }) {
  const t = useTranslations('threads.outgoing');
  return (
    <span role="status">
      <StateSign tone={state === 'refused' ? 'bad' : 'wait'} icon={state === 'refused' ? 'alert' : 'clock'}>
        {t(state)}
      </StateSign>
    </span>
  );
}

/** Why it is not there yet, or will not be. */
function useWhy(): (message: Outgoing) => string {
  const t = useTranslations('threads.outgoing');
  const errorText = useErrorText();
  return ({ problem }) => {
    if (problem === undefined) return t('once');
    return problem === 'not-found' || problem === 'not-allowed' ? t('noRight') : errorText(new ApiError(problem));
  };
}

/** An own message that the server has not acknowledged: what happens with it, and what its author can do. */
export function OutgoingItem({ message, isOffline, onEdit, onDiscard, onTryAgain }: OutgoingItemProps) {
  const t = useTranslations('threads');
  const why = useWhy();
  const member = useMember();
  const state = message.state === 'sending' && isOffline ? 'waiting' : message.state;
  return (
    <li className={`${styles.message} ${styles.outgoing}`}>
      <AuthorMark card={member} />
      <div className={styles.body}>
        <header className={styles.head}>
          <Author card={member} />
          <State state={state} />
        </header>
        <div className={styles.text}>
          <UserText text={message.body} lang={message.lang} />
        </div>
        {state !== 'sending' && (
          <p className={styles.below}>
            <span>{why(message)}</span>
            {state === 'refused' && (
              <Button kind="link" onClick={onTryAgain}>
                {t('outgoing.tryAgain')}
              </Button>
            )}
            <Button kind="link" onClick={onEdit}>
              {t('edit')}
            </Button>
            <Button kind="link" onClick={onDiscard}>
              {t('outgoing.discard')}
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}
