import { formatDay, formatMonth, formatWeek, fromDay, shiftMonth } from '../calendar.ts';
import { before, GAP, type Place, pattern, type Reading, type TimeRule, YEAR } from '../rule.ts';

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
/** Month in which a season is half over; tells whether "last summer" is this year's. */
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 };

/** "week", "month", "year" … `steps` away from the anchor's own. */
export function shiftUnit(unit: string, steps: number, day: number): string {
  const { year, month } = fromDay(day);
  switch (unit) {
    case 'day':
      return formatDay(day + steps);
    case 'week':
      return formatWeek(day + 7 * steps);
    case 'fortnight':
      return formatWeek(day + 14 * steps);
    case 'weekend':
      return `${formatWeek(day + 7 * steps)}-WE`;
    case 'month': {
      const shiftedTo = shiftMonth(year, month + steps);
      return formatMonth(shiftedTo.year, shiftedTo.month);
    }
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + steps;
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    }
    case 'decade':
      return String(Math.floor(year / 10) + steps);
    case 'century':
      return String(Math.floor(year / 100) + steps);
    default:
      return String(year + steps);
  }
}

function readSeason(name: string, which: string, place: Place): Reading | null {
  const season = SEASONS[name];
  if (!season || place.anchor.day === null) return null;
  const { year, month } = fromDay(place.anchor.day);
  const middle = SEASON_MONTH[season] ?? 1;
  const steps =
    which === 'last' || which === 'past'
      ? middle + 1 < month
        ? 0
        : -1
      : which === 'next'
        ? middle > month
          ? 0
          : 1
        : 0;
  return { type: 'DATE', value: `${year + steps}-${season}` };
}

const EDGE = `(?:(?:the${GAP})?(?:end|beginning|start|middle|rest|course)${GAP}of${GAP}|(?:early|late|mid|earlier|later)[- ](?:in${GAP}|on${GAP})?)`;

export const relativeUnits: readonly TimeRule[] = [
  {
    // "last week", "earlier this month", "the end of next year", "this summer"
    name: 'times/relative-unit',
    cues: ['last', 'this', 'next', 'past', 'current', 'previous', 'coming', 'that', 'same', 'the'],
    also: ['week', 'month', 'year', 'quarter', 'decade', 'century', 'spring', 'summer', 'autumn', 'fall', 'winter'],
    opens: [
      ...before(
        ['the'],
        [
          'end',
          'beg',
          'sta',
          'mid',
          'rest',
          'cou',
          'last',
          'this',
          'next',
          'past',
          'cur',
          'prev',
          'com',
          'that',
          'same',
        ],
      ),
      'this ',
      'that ',
      'end of',
      'end  ',
      'begin',
      'start',
      'mid',
      'rest',
      'course',
      'earl',
      'late',
      'last',
      'next',
      'past',
      'curr',
      'prev',
      'coming',
    ],
    pattern: pattern(
      `${EDGE}?(?:the${GAP})?(?<which>last|this|next|past|current|previous|coming|that|the same)${GAP}(?:fiscal${GAP})?(?<unit>week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter)`,
      'i',
    ),
    read(groups, place) {
      const which = (groups.which ?? '').toLowerCase();
      const unit = (groups.unit ?? '').toLowerCase();
      // "This Week" is a programme, "Last Summer" a film.
      if (/^\p{Lu}/u.test(groups.unit ?? '') && /^\p{Lu}\p{Ll}/u.test(groups.which ?? '')) return null;
      const anaphoric = which === 'that' || which === 'the same';
      const base = anaphoric ? place.reference.day : place.anchor.day;
      const the = /^the\s(?:past|last|coming|next)\s(?:week|month|year|decade|century)$/i.test(
        place.text.slice(place.start, place.end),
      );
      if (which === 'past' || (the && which !== 'next')) {
        const letter: Record<string, string> = {
          week: 'P1W',
          month: 'P1M',
          year: 'P1Y',
          quarter: 'P3M',
          decade: 'P10Y',
          century: 'P100Y',
        };
        if (unit === 'year' && base !== null && which !== 'coming')
          return { type: 'DATE', value: shiftUnit('year', -1, base) };
        const value = letter[unit];
        return value ? { type: 'DURATION', value } : null;
      }
      if (base === null) return { type: 'DATE', value: 'XXXX-XX-XX' };
      if (SEASONS[unit]) return anaphoric ? null : readSeason(unit, which, place);
      const steps = which === 'last' || which === 'previous' ? -1 : which === 'next' || which === 'coming' ? 1 : 0;
      return { type: 'DATE', value: shiftUnit(unit, steps, base) };
    },
  },
  {
    // "the following week", "the next month", "the previous year": counted from the last day named
    name: 'times/anaphoric-unit',
    cues: ['following', 'previous', 'preceding', 'before', 'after'],
    also: ['week', 'month', 'year'],
    opens: before(['the'], ['foll', 'prev', 'prec', 'week', 'mon', 'year']),
    pattern: pattern(
      `the${GAP}(?:(?<way>following|previous|preceding)${GAP}(?<unit>week|weekend|month|year)|(?<unitFirst>week|weekend|month|year)${GAP}(?<side>before|after)(?=[.,;:)]|$|${GAP}(?:that|it|he|she|they)\\b))`,
      'i',
    ),
    read({ way, unit, unitFirst, side }, { reference }) {
      if (reference.day === null) return { type: 'DATE', value: 'XXXX-XX-XX' };
      const steps = /^(?:previous|preceding|before)$/i.test(way ?? side ?? '') ? -1 : 1;
      return { type: 'DATE', value: shiftUnit((unit ?? unitFirst ?? '').toLowerCase(), steps, reference.day) };
    },
  },
  {
    // "earlier in the week", "by the end of the month", "for the week"
    name: 'times/the-unit',
    cues: ['week', 'month', 'year', 'spring', 'summer', 'autumn', 'winter'],
    opens: [
      'earl',
      'late',
      ...before(['the'], ['end', 'beg', 'sta', 'mid', 'rest', 'week', 'mon', 'year', 'spr', 'sum', 'aut', 'win']),
    ],
    pattern: pattern(
      `(?:(?:earlier|later|early|late)${GAP}in${GAP}|the${GAP}(?:end|beginning|start|middle|rest)${GAP}of${GAP}|(?<=\\b(?:for|during|throughout|through|into|in|of|over|by)${GAP}))the${GAP}(?<unit>week|month|year|spring|summer|autumn|winter)(?!-|['’]|${GAP}(?:ago|before|after|since|ahead|ended|ending|that|when|[12]\\d\\d\\d|of))`,
      'i',
    ),
    read({ unit = '' }, place) {
      const { day } = place.anchor;
      if (day === null) return { type: 'DATE', value: 'XXXX-XX-XX' };
      const name = unit.toLowerCase();
      return SEASONS[name] ? readSeason(name, 'this', place) : { type: 'DATE', value: shiftUnit(name, 0, day) };
    },
  },
  {
    // "the fiscal year", "the year ended June 30": a length, not a year of the calendar
    name: 'times/the-year-ended',
    cues: ['fiscal', 'ended', 'ending'],
    also: ['week', 'month', 'year', 'quarter'],
    opens: before(['the'], ['fis', 'year', 'mon', 'week', 'qua']),
    pattern: pattern(
      `the${GAP}(?:fiscal${GAP}(?<unit>year)(?!${GAP}\\d)|(?<unitEnded>year|month|week|quarter)(?=${GAP}(?:ended|ending)\\b))`,
      'i',
    ),
    read: ({ unit, unitEnded }) => ({
      type: 'DURATION',
      value: { month: 'P1M', week: 'P1W', quarter: 'P1Q' }[(unit ?? unitEnded ?? '').toLowerCase()] ?? 'P1Y',
    }),
  },
  {
    // "the weekend", "over the weekend"
    name: 'times/weekend',
    cues: ['weekend'],
    opens: before(['the'], ['weekend']),
    pattern: pattern(`the${GAP}weekend`, 'i'),
    read(_groups, { anchor }) {
      if (anchor.day === null) return { type: 'DATE', value: 'XXXX-XX-XX' };
      return {
        type: 'DATE',
        value: shiftUnit('weekend', new Date(anchor.day * 864e5).getUTCDay() === 1 ? -1 : 0, anchor.day),
      };
    },
  },
  {
    // "the summer of 2022", "spring 2021"
    name: 'times/season-year',
    cues: ['spring', 'summer', 'autumn', 'fall', 'winter'],
    opens: [...before(['the'], ['spr', 'sum', 'aut', 'fall', 'win']), 'spring', 'summer', 'autumn', 'fall', 'winter'],
    pattern: pattern(
      `(?:the${GAP})?(?<season>spring|summer|autumn|fall|winter)${GAP}(?:of${GAP})?(?<year>${YEAR})`,
      'i',
    ),
    read({ season = '', year }) {
      return { type: 'DATE', value: `${year}-${SEASONS[season.toLowerCase()]}` };
    },
  },
];
