import { useMutation, useQueryClient } from '@tanstack/react-query';
import { activityRoutes, type ActivityMove, type ActivityView } from '#shared/work-plans/activity.contract.js';
import { call } from '../../lib/http/call.js';
import { planKey, showActivity } from './use-plan.js';

/** The element of an activity's title on the board, which has the focus after it was moved. */
export const titleIdOf = (activityId: string) => `activity-${activityId}`;

/** Changes the state of an activity. Where somebody else was there first, the plan is read again. */
export function useMove(pairId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ activity, ...body }: { activity: ActivityView } & Omit<ActivityMove, 'revision'>) => {
      const params = { activityId: activity.activityId };
      return call(activityRoutes.move, { params, body: { ...body, revision: activity.revision } });
    },
    onSuccess: async (moved) => {
      showActivity(client, moved);
      await client.refetchQueries({ queryKey: planKey(pairId) });
      document.getElementById(titleIdOf(moved.activityId))?.focus();
    },
    onError: () => client.invalidateQueries({ queryKey: planKey(pairId) }),
  });
}
