import { NETWORK_SPACE } from '../core/ids.js';
import type { Migration } from './migration.js';

/**
 * The audience of what lives in a group was the group itself, and every member's rights listed all open groups. Now who writes
 * is the host, and the audience of an open group's contents is the whole network.
 *
 * Older nodes must not run meanwhile or afterwards: they would let everybody write by that audience, and what they create has no host.
 */
export const nameHosts: Migration = {
  name: '202611220700-name-hosts',
  up: async (db) => {
    const ofSecret = { $cond: [{ $eq: ['$access', 'secret'] }, '$_id', NETWORK_SPACE] };
    const groups = db.collection('groups');
    await groups.updateMany({ knownToId: { $exists: false } }, [{ $set: { knownToId: ofSecret } }]);
    const open = await groups.distinct('_id', { access: 'open' });
    for (const name of ['threads', 'resources']) {
      const contents = db.collection(name);
      await contents.updateMany({ hostId: { $exists: false } }, [{ $set: { hostId: '$audienceId' } }]);
      await contents.updateMany({ hostId: { $in: open } }, { $set: { audienceId: NETWORK_SPACE } });
    }
  },
};
