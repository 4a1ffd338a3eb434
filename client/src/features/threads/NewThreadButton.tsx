import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { threadInput, threadRoutes } from '#shared/threads/thread.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextInput } from '../../ui/TextInput.js';
import { threadsInKey } from './api.js';

/** Title and language; the first message is written in the thread itself. */
function NewThreadForm({ spaceId }: { spaceId: string }) {
  const t = useTranslations('threads.new');
  const { language } = useLanguage();
  const languages = useLanguageOptions();
  const navigate = useNavigate();
  const client = useQueryClient();
  const empty: { title: string; lang: string } = { title: '', lang: language };
  const form = useForm(threadInput.omit({ spaceId: true }), empty, async (input) => {
    const thread = await call(threadRoutes.create, { body: { ...input, spaceId } });
    void client.invalidateQueries({ queryKey: threadsInKey(spaceId) });
    await navigate(`/threads/${thread.threadId}`);
  });
  return (
    <Form form={form} submitLabel={t('submit')}>
      <Field label={t('subject')} hint={t('subjectHint')} error={form.error('title')}>
        {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={200} />}
      </Field>
      <Field label={t('language')} error={form.error('lang')}>
        {(bound) => <Select {...bound} {...form.bind('lang')} options={languages} />}
      </Field>
    </Form>
  );
}

interface NewThreadButtonProps {
  spaceId: string;
  /** Filled where it is the one thing to do in the view. */
  kind?: 'filled' | 'quiet';
}

/** Opens a thread in a space; for those who may write there. */
export function NewThreadButton({ spaceId, kind = 'filled' }: NewThreadButtonProps) {
  const t = useTranslations('threads.new');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind={kind} icon="plus" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('open')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <NewThreadForm spaceId={spaceId} />
      </Dialog>
    </>
  );
}
