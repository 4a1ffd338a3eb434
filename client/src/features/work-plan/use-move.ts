import { useMutation, useQueryClient } from '@tanstack/react-query';
import { activityRoutes, type ActivityMove, type ActivityView } from '#shared/work-plans/activity.contract.js';
import { call } from '../../lib/http/call.js';
import { planKey, showActivity } from './use-plan.js';

/** Changes the state of an activity. Where somebody else was there first, the plan is read again. */
export function useMove(pairId: string, onMoved: (activity: ActivityView) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ activity, ...body }: { activity: ActivityView } & Omit<ActivityMove, 'revision'>) => {
      const params = { activityId: activity.activityId };
      return call(activityRoutes.move, { params, body: { ...body, revision: activity.revision } });
    },
    onSuccess: (moved) => {
      showActivity(client, moved);
      onMoved(moved);
    },
    onError: () => client.invalidateQueries({ queryKey: planKey(pairId) }),
  });
}
