import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { resourceRoutes } from '#shared/resources/resource.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { callWithStatus } from '../../lib/http/call.js';
import { blankLink, sharedLink } from './shared-link.js';
import { withNotice } from './share-notice.js';
import { resourceQuery, resourcesKey } from './use-library.js';

/** Shares into a group, or with the whole network where `groupId` is empty, and goes to what was shared or was there already. */
export function useShareForm(groupId: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useForm(sharedLink, { ...blankLink, groupId }, async (body) => {
    const { status, reply } = await callWithStatus(resourceRoutes.create, { body });
    await queryClient.invalidateQueries({ queryKey: resourcesKey, refetchType: 'none' });
    queryClient.setQueryData(resourceQuery(reply.resourceId).queryKey, reply);
    const notice = status === resourceRoutes.create.status ? 'shared' : 'there-already';
    await navigate(`/resources/${reply.resourceId}`, { state: withNotice(notice) });
  });
}
