import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activityStates } from '#shared/work-plans/activity.contract.js';
import { dayAfter, dayIn, daysBetween } from './days.js';
import { daysLate } from './overdue.js';

const due = (endsOn: string) => ({ state: 'in-progress' as const, endsOn });

describe('how late an activity is', () => {
  it.each([
    // The day it ends on is still in time, up to its last second where the owner lives.
    ['Africa/Maputo', '2026-11-12', '2026-11-12T21:59:59Z', 0],
    ['Africa/Maputo', '2026-11-12', '2026-11-12T22:00:00Z', 1],
    ['Africa/Maputo', '2026-11-12', '2026-11-21T12:00:00Z', 9],
    // At the date line one instant is on three days of the calendar.
    ['Pacific/Kiritimati', '2026-11-12', '2026-11-12T10:30:00Z', 1],
    ['UTC', '2026-11-12', '2026-11-12T10:30:00Z', 0],
    ['Pacific/Pago_Pago', '2026-11-11', '2026-11-12T10:30:00Z', 0],
    ['Pacific/Pago_Pago', '2026-11-11', '2026-11-12T11:00:00Z', 1],
    ['Etc/GMT+12', '2026-11-11', '2026-11-12T11:59:59Z', 0],
    // Clocks go forward in Lisbon on 29 March 2026 at 1:00: the day has 23 hours.
    ['Europe/Lisbon', '2026-03-28', '2026-03-28T23:59:59Z', 0],
    ['Europe/Lisbon', '2026-03-28', '2026-03-29T00:00:00Z', 1],
    ['Europe/Lisbon', '2026-03-29', '2026-03-29T22:59:59Z', 0],
    ['Europe/Lisbon', '2026-03-29', '2026-03-29T23:00:00Z', 1],
    // And back on 25 October 2026: the day has 25 hours.
    ['Europe/Lisbon', '2026-10-24', '2026-10-24T22:59:59Z', 0],
    ['Europe/Lisbon', '2026-10-24', '2026-10-24T23:00:00Z', 1],
    ['Europe/Lisbon', '2026-10-25', '2026-10-25T23:59:59Z', 0],
    ['Europe/Lisbon', '2026-10-25', '2026-10-26T00:00:00Z', 1],
    // Over a change, days are counted, not hours.
    ['Europe/Lisbon', '2026-10-20', '2026-10-30T00:00:00Z', 10],
    // In the south the changes are the other way round; Santiago changes at midnight, so that a day begins at 1:00.
    ['America/Santiago', '2026-09-05', '2026-09-06T03:59:59Z', 0],
    ['America/Santiago', '2026-09-05', '2026-09-06T04:00:00Z', 1],
    ['America/Santiago', '2026-04-04', '2026-04-05T03:59:59Z', 0],
    ['America/Santiago', '2026-04-04', '2026-04-05T04:00:00Z', 1],
    // Quarter hours count too.
    ['Asia/Kathmandu', '2026-11-12', '2026-11-12T18:14:59Z', 0],
    ['Asia/Kathmandu', '2026-11-12', '2026-11-12T18:15:00Z', 1],
    // 29 February, and over the year.
    ['UTC', '2028-02-28', '2028-03-01T00:00:00Z', 2],
    ['UTC', '2026-12-31', '2027-01-01T00:00:00Z', 1],
  ])('in %s, due on %s, at %s: %i days', (timeZone, endsOn, now, days) => {
    expect(daysLate(due(endsOn), timeZone, new Date(now))).toBe(days);
  });

  it('is nothing for what is done or cancelled', () => {
    const late = activityStates.filter(
      (state) => daysLate({ state, endsOn: '2026-01-01' }, 'UTC', new Date('2026-02-01')) > 0,
    );
    expect(late).toEqual(['planned', 'in-progress']);
  });
});

describe('days of the calendar', () => {
  const zones = fc.constantFrom('UTC', 'Europe/Lisbon', 'America/Santiago', 'Pacific/Kiritimati', 'Pacific/Pago_Pago');
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  it('never go back while time goes on, and are at most a day from those of UTC', () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 90_000_000 }), (zone, from, later) => {
        expect(daysBetween(dayIn(zone, from), dayIn(zone, new Date(from.getTime() + later)))).toBeGreaterThanOrEqual(0);
        expect(Math.abs(daysBetween(dayIn('UTC', from), dayIn(zone, from)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const day = dayIn('UTC', from);
        expect(daysBetween(day, dayAfter(day, days))).toBe(days);
      }),
    );
  });
});
