import { NUMBER_WORD, readNumber, readOrdinal } from '../../text/numberWords.ts';
import { formatDay, formatMonth, formatWeek, fromDay, shiftMonth, toDay } from '../calendar.ts';
import { before, GAP, NUMBER_OPENS, type Place, pattern, type Reading, type TimeRule, WORD_OPENS } from '../rule.ts';

const UNIT = 'second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie';
const UNIT_CUES = UNIT.split('|');
const PLURAL_CUES = ['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries'];
const COUNT = `half${GAP}an?|\\d{1,2}${GAP}1/2|\\d{1,3}(?:,\\d{3})?(?:\\.\\d+)?|${NUMBER_WORD}|an?|a${GAP}few|several|some|many|a${GAP}couple(?:${GAP}of)?|a${GAP}dozen|dozens${GAP}of|hundreds${GAP}of`;
const COUNT_OPENS = [
  ...NUMBER_OPENS,
  'half',
  'a ',
  'a-',
  'an ',
  'an-',
  'several',
  'some',
  'many',
  'dozens',
  'hundreds',
];
/** Words that stand alone before a unit; "twenty" may go on in "twenty-five". */
const SINGLE = 'one two three four five six seven eight nine ten a an'.split(' ');
const LONGER =
  '0 eighteen eighty eleven twel thir fourteen fif sixt sevent ninet twen fort zero half some many several dozens hundreds'.split(
    ' ',
  );
/** How a count begins before a unit, or a word that may stand between; before the upper end of a range. */
const COUNTED = [
  ...before(
    SINGLE,
    'sec min hou day wee fort mon qua yea dec cen more cons stra full succ add who long few cou doz'.split(' '),
  ),
  ...SINGLE.map((word) => `${word}-and`),
  ...LONGER,
];
const COUNTED_TO = [...before(SINGLE, ['to', 'or', ...NUMBER_OPENS]), ...SINGLE.map((word) => `${word}-`), ...LONGER];
const VAGUE = /few|several|some|many|dozens|hundreds/i;

function count(words: string): number | null {
  const half = /^(\d+)\s+1\/2$/.exec(words);
  if (half) return Number(half[1]) + 0.5;
  if (VAGUE.test(words)) return null;
  if (/^half/i.test(words)) return 0.5;
  if (/couple/i.test(words)) return 2;
  if (/dozen/i.test(words)) return 12;
  return readNumber(words.replace(/\s+/g, ' '));
}

/** "P2Y", "PT24H", "PXM"; `amount` null is an unsaid number. */
export function durationValue(unit: string, amount: number | null): string {
  const name = unit.toLowerCase().replace(/s$/, '').replace(/ie$/, 'y');
  const scale = { fortnight: 2, quarter: 3, decade: 10, century: 100 }[name] ?? 1;
  const letter = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', fortnight: 'W', month: 'M', quarter: 'M' }[
    name
  ];
  const vagueLetter = { decade: 'E', century: 'C' }[name];
  const short = amount === null ? (vagueLetter ?? letter ?? 'Y') : (letter ?? 'Y');
  if (amount !== null && !Number.isInteger(amount) && name === 'hour') {
    return `PT${Math.floor(amount)}H${Math.round((amount % 1) * 60)}M`;
  }
  const prefix = /^(?:second|minute|hour)$/.test(name) ? 'PT' : 'P';
  return `${prefix}${amount === null ? 'X' : amount * scale}${short}`;
}

/** The day, month or year so many units from a day. */
function shiftFrom(day: number, unit: string, amount: number): Reading {
  const { year, month, date } = fromDay(day);
  switch (unit) {
    case 'day':
      return { type: 'DATE', value: formatDay(day + amount), day: day + amount };
    case 'week':
    case 'fortnight':
      return { type: 'DATE', value: formatWeek(day + 7 * amount * (unit === 'week' ? 1 : 2)) };
    case 'month': {
      const to = shiftMonth(year, month + amount);
      return { type: 'DATE', value: formatMonth(to.year, to.month) };
    }
    case 'quarter':
      return shiftFrom(toDay(year, month, date), 'month', amount * 3);
    case 'decade':
      return { type: 'DATE', value: String(Math.floor(year / 10) + amount) };
    case 'century':
      return { type: 'DATE', value: String(Math.floor(year / 100) + amount) };
    default:
      return { type: 'DATE', value: String(year + amount) };
  }
}

const QUARTER_REACH = 600;

/** In an earnings story "a year ago" is the same quarter of the year before. */
function yearAgoQuarter(place: Place): string | null {
  const { quarter, quarterEnd } = place.reference;
  if (quarter === null || place.start - quarterEnd > QUARTER_REACH) return null;
  return `${Math.floor(quarter / 4) - 1}-Q${(quarter % 4) + 1}`;
}

function shiftMinutes({ day, minutes: now }: { day: number | null; minutes: number | null }, minutes: number): Reading {
  if (day === null) return { type: 'TIME', value: 'XXXX-XX-XX' };
  if (now === null) return { type: 'DATE', value: formatDay(day), day };
  const at = day * 1440 + now + minutes;
  const on = Math.floor(at / 1440);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor((at - on * 1440) / 60))}:${two(at % 60)}`;
  return { type: 'TIME', value: `${formatDay(on)}T${clock}`, day: on };
}

function readShift(groups: Readonly<Record<string, string | undefined>>, place: Place): Reading | null {
  const unit = (groups.unit ?? '').toLowerCase().replace(/ie$/, 'y');
  const way = (groups.way ?? '').toLowerCase();
  const past = /ago|earlier|before|previously|prior/.test(way);
  const amount = count(groups.count ?? '');
  if (amount !== null && /minute|hour/.test(unit)) {
    const from = /ago|from/.test(way) ? place.anchor : place.reference;
    // "an hour earlier" than what, the text must have said.
    if (from === place.reference && from.minutes === null) return null;
    return shiftMinutes(from, (past ? -amount : amount) * (unit === 'hour' ? 60 : 1));
  }
  if (amount === null || !Number.isInteger(amount)) return { type: 'DATE', value: past ? 'PAST_REF' : 'FUTURE_REF' };
  const steps = past ? -amount : amount;
  const fromToday = /ago|from/.test(way);
  if (unit === 'second') return null;
  if (unit === 'year' && amount === 1 && past) {
    const value = yearAgoQuarter(place);
    if (value) return { type: 'DATE', value };
  }
  const from = fromToday || (unit === 'year' && past) ? place.anchor.day : place.reference.day;
  return from === null ? { type: 'DATE', value: 'XXXX-XX-XX' } : shiftFrom(from, unit, steps);
}

/** Half of a unit in the next smaller one that halves evenly. */
function halfOf(unit: string): string {
  return { day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y' }[unit] ?? 'PXX';
}

const SAFE_VERBS = `(?:more|consecutive|straight|full|successive|additional|whole|long)${GAP}`;

export const counted: readonly TimeRule[] = [
  {
    // "two days earlier", "a year ago", "five months later", "two weeks from now"
    name: 'times/shift',
    cues: ['ago', 'earlier', 'later', 'before', 'from', 'prior'],
    also: UNIT_CUES,
    opens: COUNT_OPENS,
    pattern: pattern(
      `(?<count>${COUNT})${GAP}(?<unit>${UNIT})s?${GAP}(?<way>ago|earlier|later|before(?=[.,;])|from${GAP}now|from${GAP}today|prior(?=[.,;]))`,
      'i',
    ),
    read: readShift,
  },
  {
    // "the year-earlier period", "the year-ago quarter"
    name: 'times/year-earlier',
    cues: ['year-'],
    opens: ['the ', 'year-'],
    pattern: pattern(
      `(?:the${GAP}(?=year-(?:earlier|ago)${GAP}(?:period|quarter)))?year-(?:earlier|ago)(?:${GAP}(?:period|quarter))?`,
      'i',
    ),
    read(_groups, place) {
      const { day } = place.anchor;
      const value = yearAgoQuarter(place) ?? (day === null ? 'XXXX' : String(fromDay(day).year - 1));
      return { type: 'DATE', value };
    },
  },
  {
    // "two to three weeks", "12 to 18 months", "between 10 and 15 years": a length not known exactly
    name: 'times/duration-range',
    cues: UNIT_CUES,
    also: [' to ', ' or ', '-', '0 0'],
    opens: [...before(['the'], ['past', 'last', 'next', 'com']), ...COUNTED_TO],
    pattern: pattern(
      `(?:the${GAP}(?:past|last|next|coming)${GAP})?(?<low>\\d{1,3}|${NUMBER_WORD})(?:${GAP}(?:to|or)${GAP}|[-–])(?<high>\\d{1,3}|${NUMBER_WORD})${GAP}(?<unit>${UNIT})s?(?!${GAP}(?:old|of${GAP}age|ago|later|earlier))`,
      'i',
    ),
    read({ low = '', high = '', unit = '' }) {
      const [from, to] = [count(low), count(high)];
      return from !== null && to !== null && from < to ? { type: 'DURATION', value: durationValue(unit, null) } : null;
    },
  },
  {
    // "half an hour", "a year and a half", "two and a half hours"
    name: 'times/halves',
    cues: ['half'],
    opens: ['half', 'a ', 'an ', ...NUMBER_OPENS],
    pattern: pattern(
      `half${GAP}an?${GAP}(?<half>hour|day|year|century|decade)|an?${GAP}(?<one>hour|day|week|month|year)${GAP}and${GAP}a${GAP}half|(?<whole>\\d{1,3}|${NUMBER_WORD})(?:${GAP}|-)and(?:${GAP}|-)a(?:${GAP}|-)half${GAP}(?<unit>hour|day|week|month|year)s`,
      'i',
    ),
    read({ half, one, whole, unit }, { text, end }) {
      if (/^\s(?:ago|earlier|later)\b/.test(text.slice(end, end + 9))) return null;
      if (half)
        return { type: 'DURATION', value: half.toLowerCase() === 'hour' ? 'PT30M' : halfOf(half.toLowerCase()) };
      const amount = whole ? count(whole) : 1;
      return amount === null ? null : { type: 'DURATION', value: durationValue(one ?? unit ?? '', amount + 0.5) };
    },
  },
  {
    // "day-long", "the months-long siege", "a decades-old dispute"
    name: 'times/long-hyphened',
    cues: ['-long', '-old'],
    opens: ['hour', 'day', 'week', 'month', 'year', 'decade', 'centur'],
    pattern: pattern(
      '(?<![-–])(?<unit>hour|day|week|month|year|decade|century|centurie)(?<many>s?)-(?:long|(?<=s-)old)',
      'i',
    ),
    read: ({ unit = '', many }) => ({ type: 'DURATION', value: durationValue(unit, many ? null : 1) }),
  },
  {
    // "for the second consecutive day", "the third night in a row", "a fifth straight week"
    name: 'times/in-a-row',
    cues: ['consecutive', 'straight', 'successive', 'row', 'running'],
    also: [...UNIT_CUES, 'night'],
    opens: WORD_OPENS,
    pattern: pattern(
      `(?:(?:the|a)${GAP})?(?<ordinal>\\d{1,3}(?:st|nd|rd|th)|[a-z]{5,7})${GAP}(?:(?:consecutive|straight|successive)${GAP}(?<unit>${UNIT}|night)|(?<unitRow>${UNIT}|night)${GAP}(?:in${GAP}a${GAP}row|running))`,
      'i',
    ),
    read({ ordinal = '', unit, unitRow }) {
      const amount = readOrdinal(ordinal);
      const name = (unit ?? unitRow ?? '').toLowerCase().replace('night', 'day');
      return amount === null ? null : { type: 'DURATION', value: durationValue(name, amount) };
    },
  },
  {
    // "the past 24 hours", "the last two weeks", "the next several days"
    name: 'times/past-duration',
    cues: ['past', 'last', 'next', 'previous', 'preceding', 'coming', 'following', 'first', 'final'],
    also: UNIT_CUES,
    opens: [
      ...before(['the'], ['past', 'last', 'next', 'prev', 'prec', 'com', 'foll', 'fir', 'fin']),
      'past',
      'last',
      'next',
      'prev',
      'prec',
      'coming',
      'foll',
      'first',
      'final',
    ],
    pattern: pattern(
      `(?:the${GAP})?(?:past|last|next|previous|preceding|coming|following|first|final)${GAP}(?<count>${COUNT})[- \\n](?<unit>${UNIT})s?`,
      'i',
    ),
    read: ({ count: words = '', unit = '' }) => ({ type: 'DURATION', value: durationValue(unit, count(words)) }),
  },
  {
    // "recent weeks", "in the coming days"
    name: 'times/vague-units',
    cues: ['recent', 'past', 'last', 'previous', 'coming', 'next', 'following', 'early', 'later'],
    also: PLURAL_CUES,
    opens: [
      ...before(['the'], ['rec', 'past', 'last', 'prev', 'com', 'next', 'foll', 'ear', 'lat']),
      'recent',
      'past',
      'last',
      'prev',
      'coming',
      'next',
      'foll',
      'early',
      'later',
    ],
    pattern: pattern(
      `(?:the${GAP})?(?:recent|past|last|previous|coming|next|following|early|later)${GAP}(?:few${GAP})?(?<unit>day|week|month|year|decade|hour)s`,
      'i',
    ),
    read: ({ unit = '' }) => ({ type: 'DURATION', value: durationValue(unit, null) }),
  },
  {
    // "a two-day visit", "24-hour"; an age ("6-year-old") is no time
    name: 'times/hyphened-duration',
    cues: UNIT_CUES.map((unit) => `-${unit}`),
    opens: [...NUMBER_OPENS, 'several', 'multi'],
    pattern: pattern(
      `(?<count>\\d{1,4}(?:\\.\\d+)?|${NUMBER_WORD}|several|multi)-(?<unit>${UNIT})(?:-long)?(?!-old|-olds|s?${GAP}old|-)`,
      'i',
    ),
    read: ({ count: words = '', unit = '' }) => ({ type: 'DURATION', value: durationValue(unit, count(words)) }),
  },
  {
    // "two years", "several months", "nine more hours"
    name: 'times/duration',
    cues: UNIT_CUES,
    opens: [
      ...before(
        ['the'],
        [
          'half',
          'an',
          'a',
          'some',
          'many',
          'doz',
          'hun',
          'first',
          '0',
          'one',
          'two',
          'three',
          'four',
          'five',
          'six',
          'sev',
          'eig',
          'nine',
          'ten',
          'ele',
          'twe',
          'thi',
          'fif',
          'for',
          'zer',
        ],
      ),
      ...COUNTED,
    ],
    pattern: pattern(
      `(?:the${GAP}(?:first${GAP})?(?=[a-z]{3,6}${GAP}(?:month|week|day)s))?(?<count>${COUNT})(?:${GAP}|-and-a-half${GAP})(?:${SAFE_VERBS})?(?<unit>${UNIT})s?(?!-|'|${GAP}(?:old|of${GAP}age))`,
      'i',
    ),
    read({ count: words = '', unit = '' }, place) {
      // "60 Minutes" is a programme.
      if (/^\p{Lu}\p{Ll}/u.test(unit) && !/^\p{Lu}/u.test(words)) return null;
      const before = place.text.slice(Math.max(0, place.start - 24), place.start);
      if (/^an?$/i.test(words) && /(?:\d|once|twice|times|million|billion|percent|%|[a-z]s)\s$/i.test(before)) {
        return { type: 'SET', value: durationValue(unit, 1) };
      }
      if (
        /^an?$/i.test(words) &&
        !/\b(?:for|in|within|than|over|about|nearly|almost|half|lasted|after|of|take|takes|took|around)\s$/i.test(
          before,
        )
      )
        return null;
      return { type: 'DURATION', value: durationValue(unit, count(words)) };
    },
  },
  {
    // "hours after the quake", "in the days before the vote", "months of talks"
    name: 'times/bare-units-before',
    cues: PLURAL_CUES,
    also: [' after', ' before', ' of', ' leading', ' since'],
    opens: [
      ...before(['the'], ['min', 'hou', 'day', 'wee', 'mon', 'yea', 'dec', 'cen']),
      'minute',
      'hour',
      'day',
      'week',
      'month',
      'year',
      'decade',
      'centur',
    ],
    pattern: pattern(
      `(?:(?<=in${GAP})the${GAP})?(?<unit>minute|hour|day|week|month|year|decade|centurie)s(?=${GAP}(?:after|before|of|leading|since)\\b)`,
      'i',
    ),
    read({ unit = '' }, { text, start }) {
      // "the last days of", "office hours of" and the like count nothing.
      if (
        /(?:\b(?:these|those|all|early|final|last|first|office|working|business)|[\d])\s$/i.test(
          text.slice(Math.max(0, start - 10), start),
        )
      )
        return null;
      return { type: 'DURATION', value: durationValue(unit, null) };
    },
  },
  {
    // "for weeks", "after years of war"
    name: 'times/bare-units',
    cues: PLURAL_CUES,
    opens: ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'centur'],
    pattern: pattern(
      `(?<=\\b(?:for|in|within|over|after|of|last|took|take|taken|takes|lasting|lasted|many|through|two|that|spent|follows|followed)${GAP})(?<span>(?<unit>minute|hour|day|week|month|year|decade|centurie)s)`,
      'i',
    ),
    read: ({ unit = '' }) => ({ type: 'DURATION', value: durationValue(unit, null) }),
  },
];
