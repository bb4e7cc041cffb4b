import { formatDay, formatMonth, isRealDate, readMonth, readWeekday, toDay } from '../calendar.ts';
import { findDirection } from '../direction.ts';
import {
  before,
  GAP,
  MODIFIER,
  MONTH,
  MONTH_OPENS,
  type Place,
  pattern,
  type Reading,
  type TimeRule,
  WEEKDAY,
  WEEKDAY_OPENS,
  YEAR,
} from '../rule.ts';
import { nearestYear } from './monthDay.ts';

/** Months by how they begin: words that open so without being one are sorted out by the patterns. */
const MONTH_CUES = MONTH_OPENS.flatMap((start) => [` ${start}`, `-${start}`, `'${start}`]);
const DATE = '(?<date>[0-3]?\\d)(?:st|nd|rd|th)?';
const two = (value: number) => String(value).padStart(2, '0');

const LATER_DATE = new RegExp(
  `^(?:${GAP}(?:to|until|till|through|and)${GAP}|[ ]?[-–—][ ]?)(?:[0-3]?\\d(?:st|nd|rd|th)?${GAP}(?<month>${MONTH})|(?<monthFirst>${MONTH})${GAP}[0-3]?\\d),?${GAP}(?<year>${YEAR})`,
  'u',
);

/** The year that stands with the end of an interval only: "24 February to 3 March 2022". */
function sharedYear({ text, end }: Place, month: number): number | null {
  const later = LATER_DATE.exec(text.slice(end, end + 40))?.groups;
  if (!later) return null;
  const year = Number(later.year);
  return month > readMonth(later.month ?? later.monthFirst ?? '') ? year - 1 : year;
}

function readDate(groups: Readonly<Record<string, string | undefined>>, place: Place): Reading | null {
  const month = readMonth(groups.month ?? '');
  const date = Number(groups.date);
  const weekday = groups.weekday ? readWeekday(groups.weekday) : 0;
  const year = groups.year
    ? Number(groups.year)
    : (sharedYear(place, month) ?? nearestYear(place, month, date, weekday));
  if (year === null) {
    return isRealDate(2000, month, date) ? { type: 'DATE', value: `XXXX-${two(month)}-${two(date)}` } : null;
  }
  if (!isRealDate(year, month, date)) return null;
  const day = toDay(year, month, date);
  return { type: 'DATE', value: formatDay(day), day };
}

/** The month of a name that lies nearest to a day. */
function nearestMonth(day: number, month: number): string {
  const [year = 0, now = 0] = formatDay(day).split('-').map(Number);
  const ahead = month - now;
  return formatMonth(ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year, month);
}

function readBareMonth(groups: Readonly<Record<string, string | undefined>>, place: Place): Reading | null {
  const month = readMonth(groups.month ?? '');
  if (groups.year) return { type: 'DATE', value: formatMonth(Number(groups.year), month) };
  // "May", "March" and "Mar." are words too: they count only after a preposition or modifier.
  const { told } = place.reference;
  if (told !== null && !groups.which) return { type: 'DATE', value: nearestMonth(told, month) };
  if (place.anchor.day === null) return { type: 'DATE', value: `XXXX-${two(month)}` };
  const [year = 0, now = 0] = formatDay(place.anchor.day).split('-').map(Number);
  const which = groups.which?.toLowerCase();
  if (which === 'last') return { type: 'DATE', value: formatMonth(month < now ? year : year - 1, month) };
  if (which === 'next') return { type: 'DATE', value: formatMonth(month > now ? year : year + 1, month) };
  const future = findDirection(place) === 'future';
  if (future) return { type: 'DATE', value: formatMonth(month >= now ? year : year + 1, month) };
  return { type: 'DATE', value: formatMonth(month <= now ? year : year - 1, month) };
}

export const calendarDates: readonly TimeRule[] = [
  {
    // "on Friday, Aug. 7", "Nov. 3, 2021", "late on July 18"
    //     ^^^^^^^^^^^^^^   ^^^^^^^^^^^^
    name: 'times/month-day',
    cues: MONTH_CUES,
    also: ['0'],
    opens: [...WEEKDAY_OPENS, ...MONTH_OPENS],
    pattern: pattern(
      `(?:(?<weekday>${WEEKDAY}),?${GAP})?(?<month>${MONTH})${GAP}${DATE}(?:,?${GAP}(?<year>${YEAR})(?!\\d|,\\d))?(?![:.]\\d)`,
    ),
    read: readDate,
  },
  {
    // "on 7 November 2023", "the 7th of November"
    name: 'times/day-month',
    cues: MONTH_CUES,
    also: ['0'],
    opens: [...WEEKDAY_OPENS, ...before(['the'], ['0']), '0'],
    pattern: pattern(
      `(?:(?<weekday>${WEEKDAY}),?${GAP})?(?:the${GAP})?(?<![.,:]|No. )${DATE}(?:${GAP}of)?${GAP}(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?`,
    ),
    read: readDate,
  },
  {
    // "2023-11-07"
    name: 'times/iso-date',
    cues: ['0000-00-'],
    opens: ['0'],
    pattern: pattern(`(?<year>${YEAR})-(?<month>[01]\\d)-(?<date>[0-3]\\d)`),
    read({ year, month, date }) {
      if (!isRealDate(Number(year), Number(month), Number(date))) return null;
      const day = toDay(Number(year), Number(month), Number(date));
      return { type: 'DATE', value: formatDay(day), day };
    },
  },
  {
    // "24.02.2022", "24/02/2022": day first, unless only the second can be the day
    name: 'times/numeric-date',
    cues: ['0.0', '0 0'],
    opens: ['0'],
    pattern: pattern(
      '(?<![.,:/-])(?<first>[0-3]?\\d)(?<mark>[./])(?<second>[0-3]?\\d)\\k<mark>(?<year>(?:19|20)\\d\\d)(?![.,:/-]\\d)',
    ),
    read({ first, second, mark, year }) {
      const [a, b] = [Number(first), Number(second)];
      // "3/4/2022" is March in one country and April in another.
      if (mark === '/' && a <= 12 && b <= 12 && a !== b) return { type: 'DATE', value: String(year) };
      const [date, month] = b > 12 ? [b, a] : [a, b];
      if (!isRealDate(Number(year), month, date)) return null;
      const day = toDay(Number(year), month, date);
      return { type: 'DATE', value: formatDay(day), day };
    },
  },
  {
    // The first of "7-9 November", "between 8 and 10 November": the month stands with the second.
    name: 'times/range-day-month',
    cues: MONTH_CUES,
    also: ['0'],
    opens: ['0'],
    pattern: pattern(
      `(?<span>${DATE})(?:[-–—/]|${GAP}(?:to|and|or|until)${GAP})[0-3]?\\d(?:st|nd|rd|th)?(?:${GAP}of)?${GAP}(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?`,
    ),
    read: readDate,
  },
  {
    // The second of "November 7-9", "November 7 and 9".
    name: 'times/range-month-day',
    cues: MONTH_CUES,
    also: ['0'],
    opens: MONTH_OPENS,
    pattern: pattern(
      `(?<month>${MONTH})${GAP}[0-3]?\\d(?:[-–—/]|${GAP}(?:to|and|or)${GAP})(?<span>${DATE}(?:,?${GAP}(?<year>${YEAR}))?)(?![:.]\\d|%|${GAP}(?:people|per|percent|[a-z]+s\\b))`,
    ),
    read: readDate,
  },
  {
    // "early May 2022", "November 2023"
    name: 'times/month-year',
    cues: MONTH_CUES,
    also: ['0000'],
    opens: ['early', 'late', 'mid', ...MONTH_OPENS],
    pattern: pattern(`${MODIFIER}?(?<month>${MONTH})(?:,?${GAP}(?:of${GAP})?)(?<year>${YEAR})(?!-\\d)`),
    read: readBareMonth,
  },
  {
    // "in March", "late November", "last May"; "in December 344 boys were freed" has no day
    name: 'times/month',
    cues: MONTH_CUES,
    opens: [...before(['the'], ['end', 'beg', 'sta', 'mid']), 'early', 'late', 'mid', 'last ', 'next ', ...MONTH_OPENS],
    pattern: pattern(
      `(?:(?<=\\b(?:in|since|by|until|till|from|to|through|of|during|before|after|between|for|and)${GAP})|(?=(?:last|next|early|late|mid)))(?<span>(?:the${GAP}(?:end|beginning|start|middle)${GAP}of${GAP})?${MODIFIER}?(?:(?<which>last|next)${GAP})?(?<month>${MONTH}))(?!${GAP}(?:[0-3]?\\d(?:st|nd|rd|th)?(?!\\d|,\\d)|${YEAR}(?!\\d)))`,
    ),
    read(groups, place) {
      // "Jan Mora" is a person.
      const next = place.text.slice(place.end, place.end + 3);
      return groups.month?.length === 3 && groups.month !== 'May' && /^\s\p{Lu}\p{L}/u.test(next)
        ? null
        : readBareMonth(groups, place);
    },
  },
  {
    // "January's figures", "an October vote": long names that are no other word
    name: 'times/month-name',
    cues: MONTH_CUES,
    opens: MONTH_OPENS,
    pattern: pattern(
      `(?<month>January|February|June|July|September|October|November|December|April|August|Sept\\.|Oct\\.|Nov\\.|Dec\\.)(?!${GAP}(?:[0-3]?\\d(?:st|nd|rd|th)?(?!\\d|,\\d)|${YEAR}(?!\\d))|${GAP}[A-Z][a-z]+)`,
    ),
    read: readBareMonth,
  },
];
