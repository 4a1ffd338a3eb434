import { useEffect, useId, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { messageEdit, type MessageView } from '#shared/threads/message.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { Button } from '../../ui/Button.js';
import { Form } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextArea.js';
import { editMessage } from './api.js';
import { isSendKey } from './send-key.js';
import styles from './MessageEditor.module.css';

interface MessageEditorProps {
  message: MessageView;
  onSaved: (message: MessageView) => void;
  onCancel: () => void;
}

/** Changes an own message, in its place. */
export function MessageEditor({ message, onSaved, onCancel }: MessageEditorProps) {
  const t = useTranslations('threads');
  const cancel = useTranslations('ui')('cancel');
  const id = useId();
  const form = useForm(messageEdit, { body: message.body }, async (edit) => onSaved(await editMessage(message, edit)));
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isSendKey(event)) event.currentTarget.form?.requestSubmit();
    if (event.key === 'Escape') onCancel();
  };
  const problem = form.error('body');
  return (
    <div className={styles.editor}>
      <Form
        form={form}
        submitLabel={t('save')}
        actions={
          <Button kind="quiet" onClick={onCancel}>
            {cancel}
          </Button>
        }
      >
        <div>
          <TextArea
            {...form.bind('body')}
            id={id}
            lang={message.lang}
            maxLength={10_000}
            aria-label={t('yourMessage')}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-error` : undefined}
            onKeyDown={onKeyDown}
          />
          {problem && (
            <p className={styles.problem} id={`${id}-error`}>
              {problem}
            </p>
          )}
        </div>
      </Form>
    </div>
  );
}
