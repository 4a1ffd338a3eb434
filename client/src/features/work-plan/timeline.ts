const DAY_MS = 86_400_000;
/** More columns than this are too narrow to be read: then a column is a quarter, a year, several years. */
const MOST_COLUMNS = 18;
const STEPS = [1, 3, 12, 24, 60, 120, 1200];

export interface Span {
  startsOn: string;
  endsOn: string;
}

export interface Scale {
  /** The first day of each column. */
  columns: string[];
  /** Where a span lies, in hundredths of the whole; its last day is part of it. */
  placeOf: (span: Span) => { from: number; size: number };
  /** Where a day begins, in hundredths; null for one outside. */
  at: (day: string) => number | null;
}

const daysOf = (day: string) => Date.parse(day) / DAY_MS;
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDayOf = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** Whole months from the first start to the last end, with today in them. */
export function scaleOf(spans: readonly Span[], today: string): Scale {
  const first = spans.reduce((day, { startsOn }) => (startsOn < day ? startsOn : day), today);
  const last = spans.reduce((day, { endsOn }) => (endsOn > day ? endsOn : day), today);
  const months = monthOf(last) - monthOf(first) + 1;
  const step = STEPS.find((size) => Math.ceil(months / size) <= MOST_COLUMNS) ?? STEPS.at(-1)!;
  const start = monthOf(first) - (monthOf(first) % step);
  const count = Math.ceil((monthOf(last) + 1 - start) / step);
  const begin = daysOf(firstDayOf(start));
  const whole = daysOf(firstDayOf(start + count * step)) - begin;
  const share = (days: number) => (100 * days) / whole;
  return {
    columns: Array.from({ length: count }, (_, at) => firstDayOf(start + at * step)),
    placeOf: ({ startsOn, endsOn }) => ({
      from: share(daysOf(startsOn) - begin),
      size: share(daysOf(endsOn) + 1 - daysOf(startsOn)),
    }),
    at: (day) => {
      const place = share(daysOf(day) - begin);
      return place >= 0 && place <= 100 ? place : null;
    },
  };
}
