import { useTranslations } from 'use-intl';
import { matchRoutes, refusalInput, type MatchView } from '#shared/matching/match.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { TextInput } from '../../ui/TextInput.js';
import { useReadAgain } from './use-matching.js';

interface DeclineProps {
  match: MatchView;
  onClose: () => void;
}

function DeclineForm({ match: { matchId }, onClose }: DeclineProps) {
  const t = useTranslations('matching.decline');
  const readAgain = useReadAgain();
  const form = useForm(refusalInput, { word: '' }, async (body) => {
    await call(matchRoutes.decline, { params: { matchId }, body }).finally(() => void readAgain());
    onClose();
  });
  return (
    <Form form={form} submitLabel={t('submit')}>
      <Field label={t('word')} hint={t('wordHint')} error={form.error('word')}>
        {(bound) => <TextInput {...bound} {...form.bind('word')} maxLength={280} />}
      </Field>
    </Form>
  );
}

/** Declines with a word that the other city reads. */
export function DeclineDialog({ isOpen, ...props }: DeclineProps & { isOpen: boolean }) {
  const t = useTranslations('matching.decline');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={props.onClose}>
      <DeclineForm {...props} />
    </Dialog>
  );
}
