import { domainEvent } from '../core/domain-events.js';

export const assessmentSaved = domainEvent<{ pairId: string; at: string }>('assessment.saved');
