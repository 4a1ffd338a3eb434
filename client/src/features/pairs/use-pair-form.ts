import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { pairInput, pairRoutes } from '#shared/pairs/pair.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { pairQuery, pairsKey } from './use-pairs.js';

/** The contract; that nobody is chosen as facilitator means that the creator is. */
const proposal = pairInput.extend({
  facilitatorIds: z.preprocess(
    (chosen) => (Array.isArray(chosen) && chosen.length === 0 ? undefined : chosen),
    pairInput.shape.facilitatorIds,
  ),
});

const blank = {
  title: '',
  organisationIds: [] as string[],
  facilitatorIds: [] as string[],
  themes: [] as string[],
  languages: [] as string[],
};

/** Proposes a pair and goes to it, where it waits for its cities. */
export function usePairForm() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useForm(proposal, blank, async (body) => {
    const pair = await call(pairRoutes.create, { body });
    await queryClient.invalidateQueries({ queryKey: pairsKey, refetchType: 'none' });
    queryClient.setQueryData(pairQuery(pair.pairId).queryKey, pair);
    await navigate(`/pairs/${pair.pairId}`);
  });
}
