import { domainEvent } from '../core/domain-events.js';

/** What somebody may do changed: caches drop what they know, sockets leave the rooms that are closed to them now. */
export const rightsChanged = domainEvent<{ memberIds: string[] | 'all' }>('rights.changed', { isUrgent: true });
