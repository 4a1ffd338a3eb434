import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { resourceInput, resourceRoutes } from '#shared/resources/resource.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { callWithStatus } from '../../lib/http/call.js';
import { withNotice } from './share-notice.js';
import { resourceQuery, resourcesKey } from './use-library.js';

/** The contract, for what is shared by its address: without one there is nothing to open. Goals are chosen as texts. */
const sharedLink = resourceInput.required({ url: true }).extend({ sdgs: z.array(z.coerce.number()) });

const blank = {
  url: '',
  kind: '',
  title: '',
  lang: '',
  themes: [] as string[],
  methodologies: [] as string[],
  summary: '',
  sdgs: [] as string[],
};

/** Shares into a group, or with the whole network where `groupId` is empty, and goes to what was shared or was there already. */
export function useShareForm(groupId: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useForm(sharedLink, { ...blank, groupId }, async (body) => {
    const { status, reply } = await callWithStatus(resourceRoutes.create, { body });
    await queryClient.invalidateQueries({ queryKey: resourcesKey, refetchType: 'none' });
    queryClient.setQueryData(resourceQuery(reply.resourceId).queryKey, reply);
    const notice = status === resourceRoutes.create.status ? 'shared' : 'there-already';
    await navigate(`/resources/${reply.resourceId}`, { state: withNotice(notice) });
  });
}
