import ical, { ICalEventStatus } from 'ical-generator';
import type { Activity } from './activity.schema.js';
import { dayAfter } from './days.js';

interface Calendar {
  title: string;
  activities: readonly Activity[];
  /** Name of the owner by hexadecimal id. */
  cities: ReadonlyMap<string, string>;
  /** Of the page of an activity. */
  addressOf: (activity: Activity) => string;
  now: Date;
}

/** Activities as days of a calendar. Their UIDs stay and their sequence grows, so that a changed one takes the old one's place. */
export function planIcs({ title, activities, cities, addressOf, now }: Calendar): string {
  const calendar = ical({
    name: title,
    prodId: { company: 'Tandem', product: 'Work plan', language: 'EN' },
    ttl: 3600,
  });
  for (const activity of activities) {
    calendar.createEvent({
      id: `activity-${activity._id.toHexString()}@tandem`,
      sequence: activity.revision - 1,
      stamp: now,
      allDay: true,
      start: new Date(activity.startsOn),
      // The day after the last one: so calendars say where something ends.
      end: new Date(dayAfter(activity.endsOn, 1)),
      summary: activity.title,
      location: cities.get(activity.ownerId.toHexString()) ?? null,
      url: addressOf(activity),
      status: activity.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
