import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Inline, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { StateSign } from '../../ui/StateSign.js';
import { useOwnMembership } from './use-groups.js';

/** A request that waits for a facilitator; it can be withdrawn. */
function Requested({ onWithdraw }: { onWithdraw: () => Promise<void> }) {
  const t = useTranslations('groups');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Inline gap={4}>
      <StateSign tone="wait" icon="clock">
        {t('membership.requested')}
      </StateSign>
      <Button kind="quiet" onClick={() => setIsAsking(true)}>
        {t('withdraw.action')}
      </Button>
      <ConfirmDialog
        title={t('withdraw.title')}
        action={t('withdraw.action')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={onWithdraw}
      >
        {t('withdraw.help')}
      </ConfirmDialog>
    </Inline>
  );
}

/** The way into a group: to join, to ask, or what became of having asked. */
export function Joining({ group, isQuiet = false }: { group: GroupView; isQuiet?: boolean }) {
  const t = useTranslations('groups');
  const errorText = useErrorText();
  const { join, leave } = useOwnMembership(group.groupId);
  if (group.membership === 'requested') return <Requested onWithdraw={leave} />;
  if (group.membership !== 'none') return null;
  return (
    <Stack gap={2}>
      <Button kind={isQuiet ? 'quiet' : 'filled'} isBusy={join.isPending} onClick={() => join.mutate()}>
        {group.access === 'open' ? t('join') : t('ask')}
      </Button>
      {join.isError && <Note tone="bad" role="alert" title={errorText(join.error)} />}
    </Stack>
  );
}
