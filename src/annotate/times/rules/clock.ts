import { formatDay } from '../calendar.ts';
import { findDirection } from '../direction.ts';
import { GAP, type Place, pattern, type Reading, type TimeRule, WEEKDAY } from '../rule.ts';
import { resolveWeekday } from './weekdayName.ts';

const ZONE =
  '(?:GMT|UTC|BST|ET|EST|EDT|CST|CDT|MST|MDT|PT|PST|PDT|CET|CEST|EET|EEST|MSK|IST|JST|(?:local|Moscow|Kyiv|London|Eastern|Eastern Daylight|Eastern Standard|Pacific|Central European)(?: standard)?[ \\n]time)';
const TAIL = `(?:${GAP}\\(?${ZONE}\\)?)?(?:,?${GAP}(?:on${GAP})?(?<day>${WEEKDAY}|today|yesterday|tomorrow))?`;
const ZONED = new RegExp(ZONE);
const BEFORE = `(?:(?:shortly|just|soon)${GAP}(?:after|before)${GAP})?`;

function clockDay(day: string | undefined, place: Place): number | null {
  const { anchor, reference } = place;
  const name = day?.toLowerCase();
  if (!name) return reference.sentenceDay ?? anchor.day;
  if (name.endsWith('day') && !/^(?:today|yesterday)$/.test(name)) return resolveWeekday(name, undefined, place);
  const days = name === 'yesterday' ? -1 : name === 'tomorrow' ? 1 : 0;
  return anchor.day === null ? null : anchor.day + days;
}

/** How far ahead of its own time a report may speak of a clock time and still mean today, in minutes. */
const AHEAD = 60;

/** A post of 00:40 that says what happened "at 23:30" means the evening before. A clock in a named zone may be ahead. */
function isLastNights(minutes: number, day: string | undefined, place: Place): boolean {
  const { anchor, reference, text, start, end } = place;
  if (day || reference.sentenceDay !== null || anchor.minutes === null || minutes <= anchor.minutes + AHEAD)
    return false;
  return !ZONED.test(text.slice(start, end)) && findDirection(place) === 'past';
}

function atTime(hour: number, minute: number, day: string | undefined, place: Place): Reading | null {
  if (hour > 24 || minute > 59) return null;
  const said = clockDay(day, place);
  const known = said !== null && isLastNights(hour * 60 + minute, day, place) ? said - 1 : said;
  const clock = `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { type: 'TIME', value: (known === null ? 'XXXX-XX-XX' : formatDay(known)) + clock, day: known };
}

export const clock: readonly TimeRule[] = [
  {
    // "at 2:30 p.m. Wednesday", "10pm local time"
    //     ^^^^^^^^^^^^^^^^^^^
    name: 'times/clock-12',
    cues: ['am', 'pm', 'a.m', 'p.m'],
    opens: ['0'],
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_.:,-])(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?[ \\u00a0\\n]?(?<half>[aApP])\\.?[mM](?:\\.|\\b)${TAIL}(?![\\p{L}\\p{N}_])`,
      'yu',
    ),
    read({ hour, minute, half, day }, place) {
      const base = Number(hour) % 12;
      return atTime(/p/i.test(half ?? '') ? base + 12 : base, Number(minute ?? 0), day, place);
    },
  },
  {
    // "4 in the morning"
    name: 'times/clock-words',
    cues: ['morning', 'afternoon', 'evening'],
    opens: ['0'],
    pattern: pattern(
      `(?<hour>1[0-2]|[1-9])(?:${GAP}o['’]clock)?${GAP}in${GAP}the${GAP}(?<part>morning|afternoon|evening)`,
    ),
    read({ hour, part }, place) {
      return atTime((Number(hour) % 12) + (part === 'morning' ? 0 : 12), 0, undefined, place);
    },
  },
  {
    // "at 05:30 GMT", "by 17:45"
    name: 'times/clock-24',
    cues: ['0 00'],
    opens: ['0'],
    pattern: pattern(`(?<![:.,-])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![:.]\\d)${TAIL}`),
    read: ({ hour, minute, day }, place) => atTime(Number(hour), Number(minute), day, place),
  },
  {
    // "1100 GMT"
    name: 'times/clock-military',
    cues: ['gmt', 'utc', 'bst', 'hours', 'est', 'edt', 'cet', 'msk'],
    opens: ['0'],
    pattern: pattern(
      `(?<hour>[01]\\d|2[0-4])[.]?(?<minute>[0-5]\\d)${GAP}(?:GMT|UTC|BST|hours|EST|EDT|CET|MSK)(?:,?${GAP}(?:on${GAP})?(?<day>${WEEKDAY}))?`,
    ),
    read: ({ hour, minute, day }, place) => atTime(Number(hour), Number(minute), day, place),
  },
  {
    // "shortly after midnight", "noon Thursday"
    name: 'times/noon-midnight',
    cues: ['noon', 'midnight', 'midday'],
    opens: ['shortly', 'just', 'soon', 'noon', 'mid'],
    pattern: pattern(`${BEFORE}(?<name>[Nn]oon|[Mm]idnight|[Mm]idday)${TAIL}`),
    read({ name = '', day }, place) {
      return atTime(/^m.*t$/i.test(name) ? 0 : 12, 0, day, place);
    },
  },
];
