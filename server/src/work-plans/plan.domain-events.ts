import { domainEvent } from '../core/domain-events.js';

/** Something in a pair's plan is another now. */
export const planChanged = domainEvent<{ pairId: string }>('plan.changed');
/** Somebody wrote how an activity goes: it belongs into its thread too. */
export const updateWritten = domainEvent<{ pairId: string; entryId: string }>('plan.update-written');
