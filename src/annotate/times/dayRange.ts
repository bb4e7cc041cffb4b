import type { RecordDate } from '../../record/types.ts';
import { formatDay, formatMonth, isRealDate, mondayOf, toDay } from './calendar.ts';

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function monthsFrom(year: number, month: number, count: number): { from: string; to: string } {
  return { from: formatDay(toDay(year, month, 1)), to: formatDay(toDay(year, month + count, 0)) };
}

function readPart(year: number, part: string): { from: string; to: string } | null {
  const week = /^W(\d\d)(-WE)?$/.exec(part);
  if (week) {
    const monday = mondayOf(year, Number(week[1]));
    return { from: formatDay(week[2] ? monday + 5 : monday), to: formatDay(monday + 6) };
  }
  const piece = /^([QH])([1-4])$/.exec(part);
  if (piece) {
    const length = piece[1] === 'Q' ? 3 : 6;
    return monthsFrom(year, (Number(piece[2]) - 1) * length + 1, length);
  }
  const season = SEASON_START[part];
  return season ? monthsFrom(year, season, 3) : null;
}

/**
 * Record dates of a TimeML DATE or TIME value: "2023-11-14TNI" → 2023-11-14, "2023-W46" → its Monday to its Sunday,
 * "198" → 1980 to 1989. Null for durations, sets, references and values with an unknown part.
 */
export function dayRange(value: string): { from: RecordDate; to: RecordDate } | null {
  const match = /^(\d{2,4})X{0,2}(?:-([A-Z0-9]{2,3}(?:-WE)?))?(?:-(\d\d))?(?:T[A-Z0-9:]+)?$/.exec(value);
  if (!match) return null;
  const [, years = '', part, date] = match;
  if (years.length < 4) {
    if (part) return null;
    return { from: years.padEnd(4, '0'), to: years.padEnd(4, '9') };
  }
  if (!part) return { from: years, to: years };
  if (!/^\d\d$/.test(part)) return date ? null : readPart(Number(years), part);
  const month = Number(part);
  if (!date)
    return month >= 1 && month <= 12
      ? { from: formatMonth(Number(years), month), to: formatMonth(Number(years), month) }
      : null;
  const day = `${years}-${part}-${date}`;
  return isRealDate(Number(years), month, Number(date)) ? { from: day, to: day } : null;
}
