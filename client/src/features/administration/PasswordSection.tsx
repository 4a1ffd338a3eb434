import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { memberRoutes, type MemberView } from '#shared/members/member.contract.js';
import { useFormat } from '../../lib/format/use-format.js';
import { call, type CallReply } from '../../lib/http/call.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { CopyField } from '../../ui/CopyField.js';
import { Section, Stack } from '../../ui/Layout.js';

/** The way back for who forgot the password: a link that is shown once, to be handed over. */
export function PasswordSection({ member: { memberId, name } }: { member: MemberView }) {
  const t = useTranslations('administration.password');
  const { dateTime } = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const [link, setLink] = useState<CallReply<typeof memberRoutes.resetPassword>>();
  return (
    <Section title={t('title')}>
      <Stack gap={3}>
        <p>{t('about', { name })}</p>
        <div role="status">
          {link && (
            <CopyField label={t('link')} hint={t('once', { until: dateTime(link.expiresAt) })} value={link.url} />
          )}
        </div>
        <div>
          <Button kind="quiet" icon="key" onClick={() => setIsAsking(true)}>
            {t('make')}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        title={t('question', { name })}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        action={t('make')}
        onConfirm={async () => setLink(await call(memberRoutes.resetPassword, { params: { memberId } }))}
      >
        {t('effect', { name })}
      </ConfirmDialog>
    </Section>
  );
}
