import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { pairRoutes } from '#shared/pairs/pair.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { blankProposal, proposal } from './proposal.js';
import { pairQuery, pairsKey } from './use-pairs.js';

/** Proposes a pair and goes to it, where it waits for its cities. */
export function usePairForm() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useForm(proposal, blankProposal, async (body) => {
    const pair = await call(pairRoutes.create, { body });
    await queryClient.invalidateQueries({ queryKey: pairsKey, refetchType: 'none' });
    queryClient.setQueryData(pairQuery(pair.pairId).queryKey, pair);
    await navigate(`/pairs/${pair.pairId}`);
  });
}
