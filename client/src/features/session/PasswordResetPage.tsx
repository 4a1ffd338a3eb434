import { useState } from 'react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { passwordResetRoutes } from '#shared/access/session.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { LinkButton } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { LanguageLinks } from '../../ui/LanguageLinks.js';
import { NarrowPage } from '../../ui/NarrowPage.js';
import { PageHead } from '../../ui/PageHead.js';
import { PasswordInput } from '../../ui/PasswordInput.js';

function ResetForm({ token, onDone }: { token: string; onDone: (email: string) => void }) {
  const t = useTranslations('session.reset');
  const hint = useTranslations('ui.password')('hint');
  const form = useForm(passwordResetRoutes.redeem.body, { password: '' }, async (body) => {
    const { email } = await call(passwordResetRoutes.redeem, { params: { token }, body });
    onDone(email);
  });
  return (
    <Form form={form} submitLabel={t('submit')} isSubmitWide>
      <Field label={t('label')} hint={hint} error={form.error('password')}>
        {(bound) => <PasswordInput {...bound} {...form.bind('password')} autoComplete="new-password" />}
      </Field>
    </Form>
  );
}

/** Opening the link changes nothing; only the form uses it up. */
export function PasswordResetPage() {
  const t = useTranslations('session.reset');
  const signIn = useTranslations('session')('signIn');
  const { token = '' } = useParams();
  const [email, setEmail] = useState<string>();
  return (
    <NarrowPage footer={<LanguageLinks />}>
      {email === undefined ? (
        <>
          <PageHead title={t('title')}>{t('about')}</PageHead>
          <ResetForm token={token} onDone={setEmail} />
        </>
      ) : (
        <>
          <PageHead title={t('done')}>{t('doneAbout', { email })}</PageHead>
          <LinkButton to="/" isWide>
            {signIn}
          </LinkButton>
        </>
      )}
    </NarrowPage>
  );
}
