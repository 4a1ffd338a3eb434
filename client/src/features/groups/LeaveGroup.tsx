import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import type { GroupView } from '#shared/groups/group.contract.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { useOwnMembership } from './use-groups.js';

/** For who is in the group; asks before. */
export function LeaveGroup({ group }: { group: GroupView }) {
  const t = useTranslations('groups.leave');
  const [isAsking, setIsAsking] = useState(false);
  const navigate = useNavigate();
  const { leave } = useOwnMembership(group.groupId);
  const confirm = async () => {
    await leave();
    // From now on, a secret group does not exist for who left it.
    if (group.access === 'secret') await navigate('/groups');
  };
  return (
    <div>
      <Button kind="quiet" size="sm" onClick={() => setIsAsking(true)}>
        {t('action')}
      </Button>
      <ConfirmDialog
        title={t('title')}
        action={t('action')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={confirm}
      >
        {t(`help.${group.access}`)}
      </ConfirmDialog>
    </div>
  );
}
