import { z } from 'zod';
import type { EvidenceInput } from '#shared/work-plans/activity.contract.js';
import { line } from '#shared/text.js';

/** What may show that an activity is done, as a form asks for it: an address, or a reason why there is none. */
export const proofFields = {
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  waiver: line(500).optional(),
};

export const blankProof = { url: '', waiver: '' };

interface Proof {
  url?: string | undefined;
  waiver?: string | undefined;
}

/** The same as the contract takes it: a reason counts only where nothing is shown. */
export function toProof({ url, waiver }: Proof): { evidence?: EvidenceInput; waiver?: string } {
  if (url) return { evidence: { kind: 'link', url } };
  return waiver ? { waiver } : {};
}
