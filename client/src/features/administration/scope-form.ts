import { facilitation } from '#shared/members/member.contract.js';

/** The contract's scope, whose first day does not come after its last. */
export const scopeForm = facilitation.refine(({ from, to }) => !from || !to || from <= to, { path: ['to'] });
