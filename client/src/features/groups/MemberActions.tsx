import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MembershipView } from '#shared/groups/group.contract.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { useOthersMembership } from './use-groups.js';

type Decision = 'promote' | 'demote' | 'remove';

/** What a facilitator decides about one who is in the group; each after a question that says what it means. */
export function MemberActions({ groupId, membership }: { groupId: string; membership: MembershipView }) {
  const t = useTranslations('groups');
  const [decision, setDecision] = useState<Decision>();
  const { put, remove } = useOthersMembership(groupId);
  const { memberId, name } = membership.member;
  const change: Decision = membership.state === 'facilitator' ? 'demote' : 'promote';
  const carryOut: Record<Decision, () => Promise<unknown>> = {
    promote: () => put(memberId, 'facilitator'),
    demote: () => put(memberId, 'member'),
    remove: () => remove(memberId),
  };
  const asked = decision ?? change;
  return (
    <>
      {[change, 'remove' as const].map((one) => (
        <Button
          key={one}
          kind="link"
          label={t('actOn', { action: t(`decide.${one}.action`), name })}
          onClick={() => setDecision(one)}
        >
          {t(`decide.${one}.action`)}
        </Button>
      ))}
      <ConfirmDialog
        title={t(`decide.${asked}.title`, { name })}
        action={t(`decide.${asked}.action`)}
        isOpen={decision !== undefined}
        onClose={() => setDecision(undefined)}
        onConfirm={carryOut[asked]}
      >
        {t(`decide.${asked}.help`)}
      </ConfirmDialog>
    </>
  );
}
