import { z } from 'zod';
import { groupView } from '../groups/group.contract.js';
import { matchView } from '../matching/match.contract.js';
import { pairView } from '../pairs/pair.contract.js';
import { resourceView } from '../resources/resource.contract.js';
import { route } from '../route.js';
import { threadView } from '../threads/thread.contract.js';

/** Home: what waits for the member first, then what is new in the own groups and pairs. Each list is short and complete in itself. */
export const homeView = z.object({
  /** Pairs that wait for the member's city to accept. */
  pairsToAccept: z.array(pairView),
  /** Matches that wait for the member's city to answer. */
  matchesToAnswer: z.array(matchView),
  /** Matches in the member's scope that both cities accepted: they wait for a facilitator. */
  matchesToConfirm: z.array(matchView),
  /** Matches in the member's scope that no city has answered for long. */
  matchesUnanswered: z.array(matchView),
  /** Groups of which the member is a facilitator and where requests wait. */
  groupsWithRequests: z.array(groupView),
  pairs: z.array(pairView),
  /** In the own groups and pairs, the liveliest first, with the title of where. */
  threads: z.array(threadView.extend({ spaceTitle: z.string() })),
  resources: z.array(resourceView),
});
export type HomeView = z.infer<typeof homeView>;

export const homeRoutes = {
  get: route('GET', '/api/home', { summary: 'What needs the member, and what is new', reply: homeView }),
};
