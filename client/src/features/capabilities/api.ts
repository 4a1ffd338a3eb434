import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { assessmentRoutes, type Moment } from '#shared/assessments/assessment.contract.js';
import { call } from '../../lib/http/call.js';
import { useSpaceChanges } from '../../lib/socket/use-space-changes.js';
import { useCalmly } from '../../lib/use-calmly.js';
import { usePages } from '../../lib/use-pages.js';

/** Begins the key of everything that was fetched of the assessments of a pair. */
const assessmentsKey = (pairId: string) => ['assessments', pairId];

export const useAssessments = (pairId: string) =>
  usePages([...assessmentsKey(pairId), 'list'], assessmentRoutes.list, { params: { pairId }, query: { limit: 100 } });

export const ownQuery = (pairId: string, moment: Moment) =>
  queryOptions({
    queryKey: [...assessmentsKey(pairId), 'own', moment],
    queryFn: ({ signal }) => call(assessmentRoutes.own, { params: { pairId, moment }, signal }),
  });

export function useAssessmentsChanged(pairId: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: assessmentsKey(pairId) });
}

/** Keeps what is shown true while others assess. */
export function useAssessmentsLive(pairId: string) {
  const changed = useAssessmentsChanged(pairId);
  useSpaceChanges(
    pairId,
    'assessments',
    useCalmly(() => void changed()),
  );
}
