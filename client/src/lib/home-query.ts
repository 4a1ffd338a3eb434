import { queryOptions } from '@tanstack/react-query';
import { homeRoutes, type HomeView } from '#shared/home/home.contract.js';
import { call } from './http/call.js';

/** Home and the count beside it in the bar: one answer for both. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => call(homeRoutes.get, { signal }),
});

/** How many things wait for the reader. */
export const countOfHome = (home: HomeView): number =>
  home.matchesToAnswer.length +
  home.pairsToAccept.length +
  home.matchesToConfirm.length +
  home.matchesUnanswered.length +
  home.groupsWithRequests.length;
