import { z } from 'zod';
import { pairInput } from '#shared/pairs/pair.contract.js';

/** The contract; that nobody is chosen as facilitator means that the creator is. */
export const proposal = pairInput.extend({
  facilitatorIds: z.preprocess(
    (chosen) => (Array.isArray(chosen) && chosen.length === 0 ? undefined : chosen),
    pairInput.shape.facilitatorIds,
  ),
});

/** The form before anything is filled in. */
export const blankProposal = {
  title: '',
  organisationIds: [] as string[],
  facilitatorIds: [] as string[],
  themes: [] as string[],
  languages: [] as string[],
};
