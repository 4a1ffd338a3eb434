import type { ActivityState } from '#shared/work-plans/activity.contract.js';
import { dayIn, daysBetween } from './days.js';

interface Due {
  state: ActivityState;
  endsOn: string;
}

/** How many days an activity is late where its owner lives; 0 while it is in time, and for what is done or cancelled. */
export function daysLate({ state, endsOn }: Due, timeZone: string, now: Date): number {
  if (state === 'done' || state === 'cancelled') return 0;
  return Math.max(0, daysBetween(endsOn, dayIn(timeZone, now)));
}
