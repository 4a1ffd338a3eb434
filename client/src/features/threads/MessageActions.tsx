import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.js';
import styles from './MessageItem.module.css';

interface MessageActionsProps {
  /** Each is offered only where there is something to call. */
  onReply: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

/** What the reader may do with a message, below it. */
export function MessageActions({ onReply, onEdit, onRemove }: MessageActionsProps) {
  const t = useTranslations('threads');
  const actions = [
    { label: t('reply'), act: onReply },
    { label: t('edit'), act: onEdit },
    { label: t('remove.open'), act: onRemove },
  ];
  return (
    <div className={styles.actions}>
      {actions.map(
        ({ label, act }) =>
          act && (
            <Button key={label} kind="link" onClick={act}>
              {label}
            </Button>
          ),
      )}
    </div>
  );
}
