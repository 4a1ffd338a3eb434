import { domainEvent } from '../core/domain-events.js';

/** What somebody may do changed: caches drop what they know, sockets leave the rooms that are closed to them now. */
export const rightsChanged = domainEvent<{ memberIds: string[] }>('rights.changed', { isUrgent: true });

/** A space was opened: anybody may do more than before and nobody less, so caches drop all, and nobody leaves a room. */
export const rightsGrew = domainEvent<{ spaceId: string }>('rights.grew', { isUrgent: true });
