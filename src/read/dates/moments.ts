import { agoAt } from './ago.ts';
import { monthOf, RELATIVE_DAYS, WEEKDAY } from './months.ts';
import { maybeZone } from './zones.ts';

/** A date as written; what it does not say is null. */
export interface WrittenDate {
  year: number | null;
  month: number;
  day: number;
  /** "05/04/2021": day and month may be the other way round. */
  eitherOrder?: true;
}
export interface WrittenClock {
  hour: number;
  minute: number;
}
/** A date, a clock, both, or a distance from the page's own instant, as one stretch of text tells it. */
export interface Moment {
  date: WrittenDate | null;
  clock: WrittenClock | null;
  /** For `wallToInstant`; null where none is written. */
  zone: string | null;
  /** Whole days before the page's own: today 0, yesterday 1. */
  daysBack: number | null;
  /** "40 min ago", "vor 3 Stunden". */
  minutesAgo: number | null;
  start: number;
  end: number;
}

/** "of", "de", "at", "um": what joins a date to its clock, and the marks between them. */
const JOIN =
  /[\s\u00a0,;|·•–—\-/()]{0,6}(?:(?:at|um|à|às|a las|a la|alle ore|alle|ore|h\.|as of|as|o godz\.|о|об|в|у|kl\.?|klo|om|den|il|el|le|am|the|on|vom|du|del|dal|do|dia|від|от)[\s\u00a0]{1,3}(?=\S)){0,2}/iuy;
const WEEKDAYS = new RegExp(`${WEEKDAY}(?![\\p{L}\\d-])\\.?`, 'iuy');
const NO_LETTER_BEFORE = /[\p{L}\p{N}]/u;

/** Short signs of order behind a day: "1st", "1er", "1º", "5-го". */
const ORDINAL = '(?:st|nd|rd|th|er|[ºª°]|-?го|\\.)?';
const LINK = "(?:\\s{0,2}(?:of|de|del|di|do|d[’'])\\s{1,2}|\\s{0,2}[-./]\\s{0,2}|\\s{1,3})";
const YEAR =
  '(?:(?:,?\\s{1,3}|[-./]|\\s{0,2},\\s{0,2})(?:(?:of|de|del|di|do)\\s{1,2})?((?:19|20)\\d{2})(?!\\d)(?:\\s?(?:г(?:ода)?|р(?:оку)?|года|року)(?![\\p{L}])\\.?)?)?';
const DAY_MONTH = new RegExp(`(\\d{1,2})${ORDINAL}${LINK}(\\p{L}{3,10})\\.?${YEAR}(?![\\p{L}])`, 'iuy');
const MONTH_DAY = new RegExp(
  `(\\p{L}{3,10})\\.?\\s{1,3}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d]|[:.]\\d)${YEAR}`,
  'iuy',
);
const YEAR_FIRST = /((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/uy;
/** With dots the day comes first and the year may be wanting ("3. 5."); with strokes either may come first. */
const NUMERIC =
  /(\d{1,2})(\.\s?|\/|-)(\d{1,2})(?:(?:\.\s?|\/|-)((?:19|20)\d{2}|\d{2})(?![\d:])|(\.)(?!\d)|(?![\d.:/-]))/uy;

const CLOCK =
  /(?:(2[0-4]|[01]?\d)(?:[:.]|\s?h\s?(?=\d)|\s?год\.?\s|\s?ч\.?\s)([0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?(?![\d%])(?:\s?(?:min|хв|мин)(?!\p{L})\.?)?|(2[0-4]|[01]?\d)(?=\s?(?:[ap]\.?m\b|Uhr|h(?:rs)?\b|heures?\b|horas?\b))|([01]\d|2[0-3])([0-5]\d)(?=\s?(?:GMT|UTC|BST|hrs|hours|Uhr|EDT|EST|ET)\b))/uy;
const AFTER_CLOCK = /\s{0,2}(?:([ap])\.?\s?m\b\.?|(Uhr|heures?|horas?|hrs?|hours|h)(?![\p{L}\d]))/iuy;

const RELATIVE_DAY = new RegExp(`(${[...RELATIVE_DAYS.keys()].join('|')})(?![\\p{L}])`, 'iuy');

const execAt = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/**
 * The moment that begins at `from`, its parts in any order, or null where none does. `end` lies behind the last part;
 * a weekday alone is none.
 */
export function momentAt(text: string, from: number): Moment | null {
  if (from > 0 && NO_LETTER_BEFORE.test(text[from - 1] as string)) return null;
  const moment: Moment = {
    date: null,
    clock: null,
    zone: null,
    daysBack: null,
    minutesAgo: null,
    start: from,
    end: from,
  };
  // "il y a 5 minutes" begins with what else would be an article.
  let at = agoAt(text, from) ? from : (endOf(JOIN, text, from) ?? from);
  let weekday = false;
  // Each part comes once at most, so five rounds are all there can be.
  for (let round = 0; round < 5; round++) {
    const next =
      takeAgo(text, at, moment) ??
      takeDate(text, at, moment) ??
      takeClock(text, at, moment) ??
      takeRelativeDay(text, at, moment);
    if (next !== null) moment.end = next;
    else if (weekday) break;
    const passed = next ?? endOf(WEEKDAYS, text, at);
    if (passed === null) break;
    weekday ||= next === null;
    at = endOf(JOIN, text, passed) ?? passed;
    if (at >= text.length) break;
  }
  return moment.end === from ? null : moment;
}
const endOf = (pattern: RegExp, text: string, from: number): number | null => {
  const match = execAt(pattern, text, from);
  return match ? from + match[0].length : null;
};

/** The clock a line opens with, and its zone; no date, no label. */
export function clockAt(text: string): Moment | null {
  const moment: Moment = { date: null, clock: null, zone: null, daysBack: null, minutesAgo: null, start: 0, end: 0 };
  const end = takeClock(text, 0, moment);
  return end === null ? null : { ...moment, end };
}

/** The first moment in a text for which `fits` holds; starts are where a word or a number begins. */
export function findMoment(text: string, fits: (moment: Moment) => boolean): Moment | null {
  for (const start of text.matchAll(STARTS)) {
    const moment = momentAt(text, start.index);
    if (moment && fits(moment)) return moment;
  }
  return null;
}
const STARTS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

function takeAgo(text: string, at: number, moment: Moment): number | null {
  if (moment.minutesAgo !== null || moment.date || moment.clock) return null;
  const ago = agoAt(text, at);
  if (!ago) return null;
  moment.minutesAgo = ago.minutes;
  return ago.end;
}

function takeRelativeDay(text: string, at: number, moment: Moment): number | null {
  if (moment.daysBack !== null || moment.date) return null;
  const match = execAt(RELATIVE_DAY, text, at);
  if (!match) return null;
  moment.daysBack = RELATIVE_DAYS.get((match[1] as string).toLowerCase()) ?? null;
  return at + match[0].length;
}

function takeDate(text: string, at: number, moment: Moment): number | null {
  if (moment.date || moment.daysBack !== null) return null;
  const found = numericDate(text, at) ?? wordedDate(text, at);
  if (!found) return null;
  moment.date = found.date;
  return found.end;
}
interface DateAt {
  date: WrittenDate;
  end: number;
}
function wordedDate(text: string, at: number): DateAt | null {
  const dayFirst = execAt(DAY_MONTH, text, at);
  const monthFirst = dayFirst ? null : execAt(MONTH_DAY, text, at);
  const match = dayFirst ?? monthFirst;
  if (!match) return null;
  // "mar. 5 mai": a weekday, and the month comes yet.
  if (monthFirst) {
    const after = execAt(DAY_MONTH, text, at + monthFirst[0].search(/\d/u));
    if (after && monthOf(after[2] as string) !== null) return null;
  }
  const month = monthOf((dayFirst ? match[2] : match[1]) as string);
  const day = Number(dayFirst ? match[1] : match[2]);
  const date = month && checkedDate(match[3] ? Number(match[3]) : null, month, day);
  return date ? { date, end: at + match[0].length } : null;
}
function numericDate(text: string, at: number): DateAt | null {
  const iso = execAt(YEAR_FIRST, text, at);
  if (iso) {
    const date = checkedDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    // The T of a machine's date joins its clock.
    const end = at + iso[0].length;
    return date ? { date, end: text[end] === 'T' ? end + 1 : end } : null;
  }
  const match = execAt(NUMERIC, text, at);
  if (!match) return null;
  const [a, b, mark] = [Number(match[1]), Number(match[3]), (match[2] as string)[0]];
  const year = match[4] ? fullYear(match[4]) : null;
  // "11.04" is a clock and "5-7" a score: without a year only "3. 5." and "18/10" are dates.
  if (year === null && !(mark === '.' && match[5]) && mark !== '/') return null;
  if (year === null && mark === '.' && execAt(AFTER_CLOCK, text, at + match[0].length)) return null;
  const end = at + match[0].length;
  const dayFirst = checkedDate(year, b, a);
  const monthFirst = checkedDate(year, a, b);
  // With points the day comes first wherever that can be: "11.15.2019" is the other way round.
  if (dayFirst && monthFirst && a !== b && mark !== '.') return { date: { ...dayFirst, eitherOrder: true }, end };
  const date = dayFirst ?? monthFirst;
  return date && { date, end };
}
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
/** The date, where the calendar has it; without a year any leap day may be meant. */
function checkedDate(year: number | null, month: number, day: number): WrittenDate | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month) ? { year, month, day } : null;
}
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function takeClock(text: string, at: number, moment: Moment): number | null {
  if (moment.clock) return null;
  const match = execAt(CLOCK, text, at);
  if (!match) return null;
  let end = at + match[0].length;
  const after = execAt(AFTER_CLOCK, text, end);
  if (after) end += after[0].length;
  const half = after?.[1]?.toLowerCase();
  let hour = Number(match[1] ?? match[3] ?? match[4]);
  // "14h" alone may be a distance: it is a clock behind a date.
  const isBare = match[3] !== undefined && !half && after?.[2]?.toLowerCase() !== 'uhr';
  if (isBare && !moment.date && moment.daysBack === null) return null;
  if (half === 'a' && hour > 12) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const zone = text[end] === 'Z' ? { zone: 'UTC', end: end + 1 } : maybeZone(text, end);
  moment.clock = { hour, minute: Number(match[2] ?? match[5] ?? 0) };
  moment.zone = zone?.zone ?? null;
  return zone?.end ?? end;
}
