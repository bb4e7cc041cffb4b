/** Days are counted from 1970-01-01, so that arithmetic on them never meets a time zone. */
const MS_PER_DAY = 86_400_000;

export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export interface CalendarDay {
  year: number;
  month: number;
  date: number;
}

export function toDay(year: number, month: number, date: number): number {
  return Math.floor(Date.UTC(year, month - 1, date) / MS_PER_DAY);
}

export function fromDay(day: number): CalendarDay {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

export function formatDay(day: number): string {
  const { year, month, date } = fromDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}
export function formatMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}
/** A month counted from any other: month 0 is last year's December. */
export function shiftMonth(year: number, month: number): { year: number; month: number } {
  const all = year * 12 + month - 1;
  return { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 };
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO week of a day, "2023-W46". */
export function formatWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = fromDay(thursday);
  const week = Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = toDay(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

export function isRealDate(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= fromDay(toDay(year, month + 1, 0)).date;
}

/** Month 1-12 of "Nov", "November", "Sept"; 0 for none. */
export function readMonth(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return short.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(short)) + 1;
}
/** Weekday 1-7 of "Tue", "Tuesday", "Tuesdays"; 0 for none. */
export function readWeekday(name: string): number {
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}
