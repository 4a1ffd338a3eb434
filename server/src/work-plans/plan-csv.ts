import { stringify } from 'csv-stringify/sync';
import type { Activity } from './activity.schema.js';
import { daysLate } from './overdue.js';
import type { PlanCity } from './plan.presenter.js';

/** The columns of the table, in their order; their names are for programs, and the same in every language. */
const columns = [
  'title',
  'language',
  'state',
  'city',
  'time_zone',
  'starts_on',
  'ends_on',
  'days_late',
  'function',
  'methodology',
  'objective',
  'evidence',
  'waived_because',
] as const;

interface Named {
  cities: readonly PlanCity[];
  /** By hexadecimal id. */
  objectives: ReadonlyMap<string, string>;
  /** Titles of the works that the reader may read, by hexadecimal id. */
  resources: ReadonlyMap<string, string>;
  now: Date;
}

/** What begins like a formula is written so that no spreadsheet runs it. */
export function planCsv(activities: readonly Activity[], named: Named): string {
  const rows = activities.map((activity) => rowOf(activity, named));
  return stringify(rows, { header: true, columns: [...columns], bom: true, escape_formulas: true });
}

function rowOf(
  activity: Activity,
  { cities, objectives, resources, now }: Named,
): Record<(typeof columns)[number], string> {
  const { title, lang, state, startsOn, endsOn, methodology } = activity;
  const city = cities.find(({ organisationId }) => organisationId === activity.ownerId.toHexString());
  const timeZone = city?.timeZone ?? 'UTC';
  const late = daysLate(activity, timeZone, now);
  const shown = activity.evidence.flatMap(
    ({ url, resourceId }) => url ?? resources.get(resourceId?.toHexString() ?? '') ?? [],
  );
  return {
    title,
    language: lang,
    state,
    city: city?.name ?? '',
    time_zone: timeZone,
    starts_on: startsOn,
    ends_on: endsOn,
    days_late: late > 0 ? String(late) : '',
    function: activity.function,
    methodology,
    objective: objectives.get(activity.objectiveId?.toHexString() ?? '') ?? '',
    evidence: shown.join('\n'),
    waived_because: activity.waiver?.reason ?? '',
  };
}
