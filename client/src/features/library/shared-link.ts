import { z } from 'zod';
import { resourceInput } from '#shared/resources/resource.contract.js';

/** The contract, for what is shared by its address: without one there is nothing to open. Goals are chosen as texts. */
export const sharedLink = resourceInput.required({ url: true }).extend({ sdgs: z.array(z.coerce.number()) });

/** The form before anything is filled in. */
export const blankLink = {
  url: '',
  kind: '',
  title: '',
  lang: '',
  themes: [] as string[],
  methodologies: [] as string[],
  summary: '',
  sdgs: [] as string[],
};
