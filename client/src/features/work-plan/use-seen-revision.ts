import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '#shared/work-plans/plan.contract.js';
import { ApiError } from '../../lib/http/api-error.js';
import { planQuery, showPlan } from './use-plan.js';

/**
 * Sends a change to a plan with the revision that was seen when the form was opened, however the plan behind it goes on. Where
 * somebody was faster it is refused, and what is there by then counts as seen: the form shows it.
 */
export function useSeenRevision(plan: PlanView, revisionOf: (plan: PlanView) => number) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(() => revisionOf(plan));
  return async (send: (revision: number) => Promise<PlanView>): Promise<void> => {
    try {
      showPlan(client, await send(seen));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'changed-meanwhile') {
        setSeen(revisionOf(await client.fetchQuery({ ...planQuery(plan.pairId), staleTime: 0 })));
      }
      throw error;
    }
  };
}
