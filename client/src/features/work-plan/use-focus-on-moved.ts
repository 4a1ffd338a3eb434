import { useEffect, useRef } from 'react';
import type { ActivityView } from '#shared/work-plans/activity.contract.js';

/** The element of an activity's title on the board. */
export const titleIdOf = (activityId: string) => `activity-${activityId}`;

/**
 * A card that is moved is made anew in another column: its title gets the focus there, once, so that the keyboard goes on from it.
 * Answers what is to be called with an activity that was moved.
 */
export function useFocusOnMoved(activities: readonly ActivityView[], isBehindDialog: boolean) {
  const wanted = useRef<ActivityView>(undefined);
  useEffect(() => {
    const moved = wanted.current;
    if (!moved || isBehindDialog) return;
    const isThere = activities.some(
      ({ activityId, state }) => activityId === moved.activityId && state === moved.state,
    );
    if (!isThere) return;
    wanted.current = undefined;
    document.getElementById(titleIdOf(moved.activityId))?.focus();
  }, [activities, isBehindDialog]);
  return (moved: ActivityView) => {
    wanted.current = moved;
  };
}
