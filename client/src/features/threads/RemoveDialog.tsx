import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageView } from '#shared/threads/message.contract.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { removeMessage } from './api.js';
import { focusMessage } from './message-element.js';

interface RemoveDialogProps {
  /** The message to remove; undefined while none is asked about. */
  message: MessageView | undefined;
  onClose: () => void;
  onRemoved: (message: MessageView) => void;
}

/** Asks before a message is removed; then what is left of it gets the focus. */
export function RemoveDialog({ message, onClose, onRemoved }: RemoveDialogProps) {
  const t = useTranslations('threads.remove');
  const removed = useRef<number>(undefined);
  const remove = async () => {
    if (!message) return;
    onRemoved(await removeMessage(message));
    removed.current = message.seq;
  };
  useEffect(() => {
    if (message || removed.current === undefined) return;
    focusMessage(removed.current);
    removed.current = undefined;
  }, [message]);
  return (
    <ConfirmDialog
      title={t('title')}
      action={t('action')}
      isOpen={message !== undefined}
      onClose={onClose}
      onConfirm={remove}
    >
      {t('help')}
    </ConfirmDialog>
  );
}
