import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listingStateInput, type ListingView } from '#shared/matching/listing.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Inline, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { TextInput } from '../../ui/TextInput.js';
import { useListingState } from './use-matching.js';

interface PauseFormProps {
  listingId: string;
  onClose: () => void;
}

function PauseForm({ listingId, onClose }: PauseFormProps) {
  const t = useTranslations('matching.pause');
  const setState = useListingState(listingId);
  const values = { state: 'paused' as string, pausedUntil: '' };
  const form = useForm(listingStateInput, values, async (body) => {
    await setState.mutateAsync(body);
    onClose();
  });
  return (
    <Form form={form} submitLabel={t('submit')}>
      <Field label={t('until')} hint={t('untilHint')} error={form.error('pausedUntil')} isOptional>
        {(bound) => <TextInput {...bound} {...form.bind('pausedUntil')} type="date" />}
      </Field>
    </Form>
  );
}

/** For the members of its city: edit, pause while away, close, open again. */
export function ListingStateActions({ listing: { listingId, state } }: { listing: ListingView }) {
  const t = useTranslations('matching');
  const errorText = useErrorText();
  const [asking, setAsking] = useState<'pause' | 'close'>();
  const setState = useListingState(listingId);
  const done = () => setAsking(undefined);
  return (
    <Stack gap={3}>
      {setState.error && <Note tone="bad" role="alert" title={errorText(setState.error)} />}
      <Inline>
        {state !== 'closed' && (
          <LinkButton kind="quiet" size="sm" icon="edit" to={`/pairs/requests/${listingId}/edit`}>
            {t('edit')}
          </LinkButton>
        )}
        {state === 'open' && (
          <Button kind="text" size="sm" onClick={() => setAsking('pause')}>
            {t('pause.open')}
          </Button>
        )}
        {state !== 'open' && (
          <Button kind="quiet" size="sm" isBusy={setState.isPending} onClick={() => setState.mutate({ state: 'open' })}>
            {t('openAgain')}
          </Button>
        )}
        {state !== 'closed' && (
          <Button kind="text" size="sm" onClick={() => setAsking('close')}>
            {t('close.action')}
          </Button>
        )}
      </Inline>
      <Dialog title={t('pause.title')} isOpen={asking === 'pause'} onClose={done}>
        <PauseForm listingId={listingId} onClose={done} />
      </Dialog>
      <ConfirmDialog
        title={t('close.title')}
        action={t('close.action')}
        isOpen={asking === 'close'}
        onClose={done}
        onConfirm={() => setState.mutateAsync({ state: 'closed' })}
      >
        {t('close.help')}
      </ConfirmDialog>
    </Stack>
  );
}
