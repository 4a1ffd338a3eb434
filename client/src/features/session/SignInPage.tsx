import { useTranslations } from 'use-intl';
import { credentials, sessionRoutes } from '#shared/access/session.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useAdoptSession, useSession } from '../../lib/session.js';
import { DemoBadge } from '../../ui/DemoBadge.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { LanguageLinks } from '../../ui/LanguageLinks.js';
import { Meta } from '../../ui/Meta.js';
import { NarrowPage } from '../../ui/NarrowPage.js';
import { PageHead } from '../../ui/PageHead.js';
import { PasswordInput } from '../../ui/PasswordInput.js';
import { TextInput } from '../../ui/TextInput.js';
import { Motif } from './Motif.js';
import styles from './SignInPage.module.css';

function SignInForm() {
  const t = useTranslations('session');
  const adoptSession = useAdoptSession();
  const form = useForm(credentials, { email: '', password: '' }, async (body) => {
    adoptSession(await call(sessionRoutes.create, { body }));
  });
  return (
    <Form form={form} submitLabel={t('signIn')} isSubmitWide>
      <Field label={t('email')} error={form.error('email')}>
        {(bound) => <TextInput {...bound} {...form.bind('email')} type="email" autoComplete="username" />}
      </Field>
      <Field label={t('password')} error={form.error('password')}>
        {(bound) => <PasswordInput {...bound} {...form.bind('password')} autoComplete="current-password" />}
      </Field>
    </Form>
  );
}

/** Shown at whatever address a guest asked for; signing in shows what is there. */
export function SignInPage() {
  const t = useTranslations('session');
  const { isDemonstration } = useSession();
  return (
    <NarrowPage footer={<LanguageLinks />}>
      <div className={styles.motif}>
        <Motif />
      </div>
      <PageHead title="Tandem">{t('tagline')}</PageHead>
      <SignInForm />
      <div className={styles.help}>
        {isDemonstration && (
          <Meta>
            <>
              <DemoBadge /> {t('demonstration')}
            </>
          </Meta>
        )}
        <Meta>{t('forgot')}</Meta>
        <Meta>{t('byInvitation')}</Meta>
      </div>
    </NarrowPage>
  );
}
