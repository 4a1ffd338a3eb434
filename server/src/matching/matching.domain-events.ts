import { domainEvent } from '../core/domain-events.js';

export const listingChanged = domainEvent<{ listingId: string; organisationId: string }>('listing.changed');
export const matchChanged = domainEvent<{ matchId: string }>('match.changed');
