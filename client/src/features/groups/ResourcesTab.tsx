import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/Button.js';
import { Stack } from '../../ui/Layout.js';
import { useGroup } from './GroupPage.js';

interface ResourcesTabProps {
  /** The list of what was shared in the group. */
  resources: (groupId: string) => ReactNode;
}

/** What members shared in the group, and the way to share more. */
export function ResourcesTab({ resources }: ResourcesTabProps) {
  const t = useTranslations('groups');
  const { groupId, can } = useGroup();
  return (
    <Stack>
      {can.write && (
        <div>
          <LinkButton kind="quiet" icon="link" to={`/library/share?groupId=${groupId}`}>
            {t('share')}
          </LinkButton>
        </div>
      )}
      {resources(groupId)}
    </Stack>
  );
}
