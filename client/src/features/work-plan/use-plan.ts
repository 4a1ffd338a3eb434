import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { activityRoutes, type ActivityDetail } from '#shared/work-plans/activity.contract.js';
import { planRoutes, type PlanView } from '#shared/work-plans/plan.contract.js';
import { call } from '../../lib/http/call.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { useCalmly } from '../../lib/use-calmly.js';

/** Begins the key of everything that was fetched of a pair's plan. */
export const planKey = (pairId: string) => ['plan', pairId];

export const planQuery = (pairId: string) =>
  queryOptions({
    queryKey: [...planKey(pairId), 'whole'],
    queryFn: ({ signal }) => call(planRoutes.get, { params: { pairId }, signal }),
  });

/** Begins the key of everything that was fetched of one activity. */
export const activityKey = (activityId: string) => ['activity', activityId];

export const activityQuery = (activityId: string) =>
  queryOptions({
    queryKey: [...activityKey(activityId), 'one'],
    queryFn: ({ signal }) => call(activityRoutes.get, { params: { activityId }, signal }),
  });

/** The plan of a pair, kept true while it is shown. */
export function usePlan(pairId: string) {
  const client = useQueryClient();
  const refetch = useCalmly(() => void client.invalidateQueries({ queryKey: planKey(pairId) }));
  useSpaceChanges(pairId, 'plan', refetch);
  return useQuery(planQuery(pairId));
}

/** Shows what the server answered to a change of an activity, and reads again what else tells of it. */
export function showActivity(client: QueryClient, activity: ActivityDetail): void {
  client.setQueryData(activityQuery(activity.activityId).queryKey, activity);
  void client.invalidateQueries({ queryKey: [...activityKey(activity.activityId), 'history'] });
  void client.invalidateQueries({ queryKey: planKey(activity.pairId) });
}

/** Shows the plan that the server answered. */
export function showPlan(client: QueryClient, plan: PlanView): void {
  client.setQueryData(planQuery(plan.pairId).queryKey, plan);
}
