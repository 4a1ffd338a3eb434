import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { invitationInput, invitationRoutes } from '#shared/access/invitation.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { Button } from '../../ui/Button.js';
import { CopyField } from '../../ui/CopyField.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Stack } from '../../ui/Layout.js';
import { TextInput } from '../../ui/TextInput.js';
import { administrationKey } from './api.js';
import { OrganisationPicker } from './OrganisationPicker.js';

interface Invited {
  email: string;
  url: string;
}

function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const t = useTranslations('administration.invitations');
  const client = useQueryClient();
  const form = useForm(invitationInput, { email: '', organisationId: '' }, async (body) => {
    const { url } = await call(invitationRoutes.create, { body });
    onInvited({ email: body.email, url });
    await client.invalidateQueries({ queryKey: [administrationKey, 'invitations'] });
  });
  return (
    <Form form={form} submitLabel={t('make')}>
      <Field label={t('email')} hint={t('emailHint')} error={form.error('email')}>
        {(bound) => <TextInput {...bound} {...form.bind('email')} type="email" autoComplete="off" />}
      </Field>
      <OrganisationPicker error={form.error('organisationId')} {...form.bind('organisationId')} />
    </Form>
  );
}

function Link({ invited: { email, url }, onClose }: { invited: Invited; onClose: () => void }) {
  const t = useTranslations('administration.invitations');
  return (
    <Stack gap={5}>
      <div role="status">
        <CopyField label={t('link', { email })} hint={t('once')} value={url} />
      </div>
      <div>
        <Button onClick={onClose}>{t('done')}</Button>
      </div>
    </Stack>
  );
}

/** Asks for an address and answers a link, which is shown this once. */
export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('administration.invitations');
  const [invited, setInvited] = useState<Invited>();
  const close = () => {
    setInvited(undefined);
    onClose();
  };
  return (
    <Dialog title={invited ? t('ready') : t('invite')} isOpen={isOpen} onClose={close}>
      {invited ? <Link invited={invited} onClose={close} /> : <InviteForm onInvited={setInvited} />}
    </Dialog>
  );
}
