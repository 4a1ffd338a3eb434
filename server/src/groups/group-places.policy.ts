import type { Place } from '../access/spaces.service.js';
import { NETWORK_SPACE, type Id } from '../core/ids.js';
import type { Group } from './group.schema.js';

type Described = Pick<Group, '_id' | 'access'>;

/** Of what lives in a group: everybody reads an open one. */
export function placeInGroup({ _id, access }: Described): Place {
  return { hostId: _id, audienceId: access === 'open' ? NETWORK_SPACE : _id };
}

/** Who knows that a group exists. */
export const knownTo = ({ _id, access }: Described): Id => (access === 'secret' ? _id : NETWORK_SPACE);
