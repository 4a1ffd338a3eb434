import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { invitationRoutes } from '#shared/access/invitation.contract.js';
import { voices, type Voice } from '#shared/members/member.contract.js';
import { interfaceLanguages } from '#shared/text.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useLanguage } from '../../lib/i18n/language-context.js';
import { languageNames } from '../../lib/i18n/languages.js';
import { useAdoptSession } from '../../lib/session.js';
import { CheckboxGroup, RadioGroup } from '../../ui/CheckboxGroup.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { PasswordInput } from '../../ui/PasswordInput.js';
import { TextInput } from '../../ui/TextInput.js';
import { acceptanceFormFor, acceptanceOf, type OpenInvitation } from './acceptance-form.js';
import { useOrganisations } from './use-organisations.js';
import { OrganisationField } from './OrganisationField.js';

/** At most six fields; the language of the interface is the one in which the form is read. */
export function AcceptanceForm({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const t = useTranslations('invitations');
  const passwordHint = useTranslations('ui.password')('hint');
  const { language } = useLanguage();
  const adoptSession = useAdoptSession();
  const navigate = useNavigate();
  const blank = { email: '', name: '', organisation: '', voice: '', languages: [language] as string[], password: '' };
  const [q, setQ] = useState('');
  const organisations = useOrganisations(token, q);
  const form = useForm(acceptanceFormFor(invitation), blank, async (given) => {
    const body = acceptanceOf(given, organisations, language);
    adoptSession(await call(invitationRoutes.accept, { params: { token }, body }));
    await navigate('/', { replace: true });
  });
  return (
    <Form form={form} submitLabel={t('accept')} isSubmitWide>
      {invitation.email === undefined && (
        <Field label={t('email')} hint={t('emailHint')} error={form.error('email')}>
          {(bound) => <TextInput {...bound} {...form.bind('email')} type="email" autoComplete="username" />}
        </Field>
      )}
      <Field label={t('name')} hint={t('nameHint')} error={form.error('name')}>
        {(bound) => <TextInput {...bound} {...form.bind('name')} autoComplete="name" maxLength={100} />}
      </Field>
      {invitation.organisation === undefined && (
        <OrganisationField
          {...form.bind('organisation')}
          onSearch={setQ}
          organisations={organisations}
          error={form.error('organisation')}
        />
      )}
      <RadioGroup
        label={t('voice')}
        error={form.error('voice')}
        options={voices.map((voice: Voice) => ({ value: voice, label: t(`voices.${voice}`) }))}
        {...form.bind('voice')}
      />
      <CheckboxGroup
        label={t('languages')}
        hint={t('languagesHint')}
        error={form.error('languages')}
        isOptional
        options={interfaceLanguages.map((one) => ({ value: one, label: languageNames[one], lang: one }))}
        {...form.bind('languages')}
      />
      <Field label={t('password')} hint={passwordHint} error={form.error('password')}>
        {(bound) => <PasswordInput {...bound} {...form.bind('password')} autoComplete="new-password" />}
      </Field>
    </Form>
  );
}
