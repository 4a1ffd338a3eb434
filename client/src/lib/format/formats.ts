import type { InterfaceLanguage } from '#shared/text.js';
import { formatLocaleOf } from '../i18n/languages.js';
import { distanceOf } from './relative-time.js';

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

function nameIn(locale: string, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function dateFormats(locale: string) {
  const thisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const anyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const date = (time: string | Date) => {
    const given = new Date(time);
    return (given.getFullYear() === new Date().getFullYear() ? thisYear : anyYear).format(given);
  };
  return {
    /** "18 November", with the year where it is another one. */
    date,
    /** "January 2027", of `2027-01`. */
    month: (month: string) => months.format(new Date(`${month}-01T00:00:00Z`)),
    /** "18 November 2026 at 09:12". */
    dateTime: (time: string | Date) => full.format(new Date(time)),
    /** "09:12". */
    clock: (time: string | Date) => clock.format(new Date(time)),
    /** "today", "yesterday", else the date: for the line between the days of a thread. */
    day: (time: string | Date, now = new Date()) => {
      const days = distanceOf(
        new Date(new Date(time).setHours(12, 0, 0, 0)),
        new Date(new Date(now).setHours(12, 0, 0, 0)),
      );
      const value = days?.unit === 'day' ? days.value : 0;
      return days && Math.abs(value) <= 1 ? capital(relative.format(value, 'day'), locale) : date(time);
    },
    /** "3 days ago"; the date where it is longer ago than a week. */
    relative: (time: string | Date, now = new Date()) => {
      const distance = distanceOf(new Date(time), now);
      if (!distance) return date(time);
      return distance.value === 0 ? relative.format(0, 'second') : relative.format(distance.value, distance.unit);
    },
  };
}

/** Days of the calendar, as `2026-11-12`: the same day for every reader, whatever the time zone. */
function plainDayFormats(locale: string) {
  const inUtc = { timeZone: 'UTC' } as const;
  const thisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...inUtc });
  const anyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...inUtc });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', ...inUtc });
  const firstMonths = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', ...inUtc });
  const formatFor = (...days: string[]) =>
    days.every((day) => day.startsWith(`${new Date().getFullYear()}-`)) ? thisYear : anyYear;
  return {
    /** "12 November", with the year where it is another one. */
    plainDay: (day: string) => formatFor(day).format(new Date(day)),
    /** "2–27 December". */
    plainDays: (from: string, to: string) => formatFor(from, to).formatRange(new Date(from), new Date(to)),
    /** "Nov", "Jan 2027": the year with its first month. */
    month: (day: string, isFirst = false) =>
      (isFirst || day.slice(5, 7) === '01' ? firstMonths : months).format(new Date(day)),
  };
}

/** Everything that is written differently in each language, for one language. Made once per language by `useFormat`. */
export function formatsFor(language: InterfaceLanguage) {
  const locale = formatLocaleOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    ...dateFormats(locale),
    ...plainDayFormats(locale),
    number: (value: number) => numbers.format(value),
    /** "Maputo, Lisboa and Sfax". */
    list: (items: readonly string[]) => lists.format(items),
    /** A country by its ISO 3166 code, in the reader's language. */
    countryName: (code: string) => nameIn(locale, 'region', code),
    /** A language in the reader's language, as in "Written in Portuguese". */
    languageName: (tag: string) => nameIn(locale, 'language', tag),
    /** A language by its own name, as in "Português". */
    ownLanguageName: (tag: string) => capital(nameIn(tag, 'language', tag), tag),
  };
}

export type Formats = ReturnType<typeof formatsFor>;
