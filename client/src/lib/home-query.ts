import { queryOptions } from '@tanstack/react-query';
import { homeRoutes } from '#shared/home/home.contract.js';
import { call } from './http/call.js';

/** Home and the count beside it in the bar: one answer for both. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => call(homeRoutes.get, { signal }),
});
