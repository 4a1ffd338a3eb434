import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { QueryState } from '../../ui/QueryState.js';
import { ShowMore } from '../../ui/ShowMore.js';
import { ResourceCards } from './ResourceCards.js';
import { resourcesKey, useResourcesOfGroup } from './use-library.js';

/** What was shared in a group, live: what another member shares appears without a reload. */
export function ResourceList({ groupId }: { groupId: string }) {
  const t = useTranslations('library');
  const queryClient = useQueryClient();
  const resources = useResourcesOfGroup(groupId);
  useSpaceChanges(groupId, 'resources', () => void queryClient.invalidateQueries({ queryKey: resourcesKey }));
  return (
    <>
      <QueryState query={resources.query} what={t('whatOfGroup')}>
        {() =>
          resources.items.length > 0 ? (
            <ResourceCards resources={resources.items} isInGroup />
          ) : (
            <EmptyState title={t('emptyGroup.title')}>{t('emptyGroup.help')}</EmptyState>
          )
        }
      </QueryState>
      <ShowMore pages={resources} />
    </>
  );
}
