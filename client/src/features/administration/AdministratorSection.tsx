import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MemberView } from '#shared/members/member.contract.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Section, Stack } from '../../ui/Layout.js';
import { useChangeRights } from './use-change-rights.js';

/** Whether a person runs the network, and how to change it. */
export function AdministratorSection({ member }: { member: MemberView }) {
  const t = useTranslations('administration.administrator');
  const { setRole } = useChangeRights(member);
  const [isAsking, setIsAsking] = useState(false);
  const isAdministrator = member.roles.includes('administrator');
  const state = isAdministrator ? 'on' : 'off';
  return (
    <Section title={t('title')}>
      <Stack gap={3}>
        <p>{t(`${state}.now`, { name: member.name })}</p>
        <div>
          <Button kind="quiet" onClick={() => setIsAsking(true)}>
            {t(`${state}.change`)}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        title={t(`${state}.question`, { name: member.name })}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        action={t(`${state}.change`)}
        onConfirm={() => setRole(isAdministrator ? 'member' : 'administrator')}
      >
        {t(`${state}.effect`, { name: member.name })}
      </ConfirmDialog>
    </Section>
  );
}
