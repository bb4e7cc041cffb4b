import type { RecordDate } from '../record/types.ts';

const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** A TimeML date as a date of the record: weeks and seasons as intervals; "now" and the like as null. */
export function dateOfTime(value: string): RecordDate | null {
  const plain = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/u.exec(value)?.[1];
  if (plain) return plain;
  const interval = /^(\d{4}(?:-\d{2}){0,2})[^/]{0,30}\/(\d{4}(?:-\d{2}){0,2})/u.exec(value);
  if (interval) return `${interval[1]}/${interval[2]}`;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/u.exec(value);
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week[2]) - 1) * 7 * DAY;
    return week[3] ? `${day(monday + 5 * DAY)}/${day(monday + 6 * DAY)}` : `${day(monday)}/${day(monday + 6 * DAY)}`;
  }
  const season = /^(\d{4})-(SP|SU|FA|Q1|Q2|Q3|Q4|H1|H2)$/u.exec(value);
  if (!season) return null;
  const [from, to] = SEASONS[season[2] as string] as [string, string];
  return `${season[1]}-${from}/${season[1]}-${to}`;
}
const SEASONS: Record<string, [string, string]> = {
  SP: ['03-01', '05-31'],
  SU: ['06-01', '08-31'],
  FA: ['09-01', '11-30'],
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
  H1: ['01-01', '06-30'],
  H2: ['07-01', '12-31'],
};
