import { useTranslations } from 'use-intl';
import type { FormState } from '../../lib/form/use-form.js';
import { Field } from '../../ui/Field.js';
import { TextInput } from '../../ui/TextInput.js';
import type { blankProof } from './proof.js';

/** One of the two shows that an activity is done. */
export function ProofFields({ form }: { form: Pick<FormState<typeof blankProof>, 'bind' | 'error'> }) {
  const t = useTranslations('plan.done');
  return (
    <>
      <Field label={t('url')} hint={t('urlHint')} error={form.error('url')} isOptional>
        {(bound) => <TextInput {...bound} {...form.bind('url')} type="url" />}
      </Field>
      <Field label={t('waiver')} hint={t('waiverHint')} error={form.error('waiver')} isOptional>
        {(bound) => <TextInput {...bound} {...form.bind('waiver')} maxLength={500} />}
      </Field>
    </>
  );
}
