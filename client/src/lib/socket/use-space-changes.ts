import type { z } from 'zod';
import type { socketEvents } from '#shared/events.js';
import { emit } from './emit.js';
import { useSocketConnect, useSocketEvent } from './use-socket.js';

type Change = z.output<(typeof socketEvents)['space.changed']>['what'];

/**
 * Calls `onChange` whenever something of this kind came or went in a group, pair or resource, and at every connection, because
 * nobody knows what came before it: the place to invalidate what was fetched. The room is not left again: several lists of one page
 * may be in it, and it ends with the connection.
 */
export function useSpaceChanges(spaceId: string, what: Change, onChange: () => void): void {
  useSocketConnect(spaceId, () => {
    emit('space.join', { spaceId }).then(onChange, () => undefined);
  });
  useSocketEvent('space.changed', (change) => {
    if (change.spaceId === spaceId && change.what === what) onChange();
  });
}
