const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dayNumber = (time: Date) => Math.floor((time.getTime() - time.getTimezoneOffset() * MINUTE) / DAY);

/**
 * How a point in time is said as a distance from `now`: minutes within the hour, hours within the day, days by the calendar of
 * this device up to six; null beyond, where the date says more.
 */
export function distanceOf(time: Date, now: Date): { value: number; unit: 'minute' | 'hour' | 'day' } | null {
  const milliseconds = time.getTime() - now.getTime();
  const days = dayNumber(time) - dayNumber(now);
  if (Math.abs(milliseconds) < HOUR) return { value: Math.trunc(milliseconds / MINUTE), unit: 'minute' };
  if (days === 0) return { value: Math.trunc(milliseconds / HOUR), unit: 'hour' };
  return Math.abs(days) <= 6 ? { value: days, unit: 'day' } : null;
}
