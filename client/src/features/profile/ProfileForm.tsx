import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { memberRoutes, profileInput, voices } from '#shared/members/member.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useLanguageOptions } from '../../lib/i18n/use-language-options.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { membersKey } from '../../lib/member-query.js';
import { profileOf } from '../../lib/profile-of.js';
import { useAdoptMember, useMember } from '../../lib/session.js';
import { RadioGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextInput } from '../../ui/TextInput.js';

function useProfileForm(onSaved: () => void) {
  const member = useMember();
  const adoptMember = useAdoptMember();
  const client = useQueryClient();
  const { position = '', about = '', voice, locale, ...known } = profileOf(member);
  const values = { ...known, position, about, voice: voice as string };
  return useForm(profileInput.omit({ locale: true }), values, async (given) => {
    const body = { ...given, locale };
    adoptMember(await call(memberRoutes.update, { params: { memberId: member.memberId }, body }));
    onSaved();
    await client.invalidateQueries({ queryKey: [membersKey] });
  });
}

export function ProfileForm({ onSaved }: { onSaved: () => void }) {
  const t = useTranslations('profile');
  const { options } = useTerms();
  const languageOptions = useLanguageOptions();
  const form = useProfileForm(onSaved);
  const themes = options('themes');
  return (
    <Form form={form} submitLabel={t('save')}>
      <Field label={t('name')} error={form.error('name')}>
        {(bound) => <TextInput {...bound} {...form.bind('name')} autoComplete="name" maxLength={100} />}
      </Field>
      <Field label={t('position')} hint={t('positionHint')} error={form.error('position')} isOptional>
        {(bound) => (
          <TextInput {...bound} {...form.bind('position')} autoComplete="organization-title" maxLength={120} />
        )}
      </Field>
      <RadioGroup
        label={t('voice')}
        error={form.error('voice')}
        options={voices.map((voice) => ({ value: voice, label: t(`voices.${voice}`) }))}
        {...form.bind('voice')}
      />
      <Field label={t('words')} error={form.error('about')} isOptional>
        {(bound) => <TextArea {...bound} {...form.bind('about')} maxLength={2000} />}
      </Field>
      <MultiSelect
        label={t('languages')}
        error={form.error('languages')}
        isOptional
        options={languageOptions}
        {...form.bind('languages')}
      />
      {(['themes', 'offers', 'wants'] as const).map((name) => (
        <MultiSelect
          key={name}
          label={t(name)}
          error={form.error(name)}
          isOptional
          options={themes}
          {...form.bind(name)}
        />
      ))}
    </Form>
  );
}
