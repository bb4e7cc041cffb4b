import { formsOfMonths } from './months.ts';

/** Names of a language for days; keys as `wordKey` makes them. */
export interface CalendarWords {
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlySet<string>;
  /** "yesterday" → 1. */
  daysAgo: ReadonlyMap<string, number>;
}
const wordsOf = new Map<string, CalendarWords>();
/** Names of months, weekdays and near days in a language, as the Unicode locale data give them, and what pages write besides. */
export function calendarWords(language: string): CalendarWords {
  const known = wordsOf.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  const daysAgo = new Map<string, number>();
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0) {
    const options: Intl.DateTimeFormatOptions[] = [
      { month: 'long', timeZone: 'UTC' },
      { month: 'short', timeZone: 'UTC' },
      { day: 'numeric', month: 'long', timeZone: 'UTC' },
      { day: 'numeric', month: 'short', timeZone: 'UTC' },
    ];
    for (const option of options) {
      const format = new Intl.DateTimeFormat(language, option);
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find((p) => p.type === 'month');
        if (part && /\p{L}/u.test(part.value)) months.set(wordKey(part.value), month);
      }
    }
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) weekdays.add(wordKey(format.format(Date.UTC(2024, 0, day))));
    }
    const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    for (const days of [0, 1, 2]) daysAgo.set(wordKey(near.format(-days, 'day')), days);
  }
  for (const [form, month] of formsOfMonths(language)) if (!months.has(form)) months.set(form, month);
  const made = { months, weekdays, daysAgo };
  wordsOf.set(language, made);
  return made;
}
/** As words are compared: folded, in small letters, without the dot of what is short. */
export const wordKey = (word: string): string => word.replace(/\s+/gu, ' ').trim().toLowerCase().replace(/\.$/u, '');
