import { formatDay } from '../calendar.ts';
import { before, GAP, MONTH, type Place, pattern, type Reading, type TimeRule, WEEKDAY, YEAR } from '../rule.ts';
import { resolveMonthDay } from './monthDay.ts';
import { resolveWeekday } from './weekdayName.ts';

const NOON = 12 * 60;
const DATE = '(?<date>[0-3]?\\d)(?:st|nd|rd|th)?';
/** What is counted in days: "day 40 of the siege". */
const CONFLICT =
  'war|invasion|conflict|siege|strike|offensive|ceasefire|truce|fighting|protests?|crisis|search|operation|assault|blockade|campaign|talks|summit|trial';
const SUN: Readonly<Record<string, string>> = {
  dawn: 'dawn',
  daybreak: 'dawn',
  sunrise: 'dawn',
  dusk: 'dusk',
  sunset: 'dusk',
  nightfall: 'night',
};

export const DAY_PART = 'morning|afternoon|evening|night|midday|dawn|dusk';

/** TimeML's suffix of a part of the day. */
export function dayPartValue(part: string): string {
  switch (part.toLowerCase()) {
    case 'morning':
    case 'dawn':
      return 'TMO';
    case 'midday':
      return 'TMI';
    case 'afternoon':
      return 'TAF';
    case 'evening':
    case 'dusk':
      return 'TEV';
    default:
      return 'TNI';
  }
}

function onDay(day: number | null, part: string | undefined): Reading {
  const date = day === null ? 'XXXX-XX-XX' : formatDay(day);
  return part ? { type: 'TIME', value: date + dayPartValue(part), day } : { type: 'DATE', value: date, day };
}

const shifted = (place: Place, days: number) => (place.anchor.day === null ? null : place.anchor.day + days);

export const dayParts: readonly TimeRule[] = [
  {
    // "earlier today", "yesterday evening", "tomorrow"
    name: 'times/relative-day',
    cues: ['today', 'yesterday', 'tomorrow'],
    opens: ['earl', 'late', 'the day', 'today', 'yesterday', 'tomorrow'],
    pattern: pattern(
      `(?:(?:early|earlier|late|later)${GAP})?(?:(?<before>the day before${GAP})|(?<after>the day after${GAP}))?(?<name>today|yesterday|tomorrow)(?:${GAP}(?<part>${DAY_PART}))?`,
      'i',
    ),
    read({ name = '', part, before, after }, place) {
      const days = { today: 0, yesterday: -1, tomorrow: 1 }[name.toLowerCase()] ?? 0;
      return onDay(shifted(place, days + (after ? 1 : 0) - (before ? 1 : 0)), part);
    },
  },
  {
    // "this morning", "later this afternoon", "last night"
    name: 'times/this-part',
    cues: ['morning', 'afternoon', 'evening', 'night'],
    opens: ['earl', 'late', 'this', 'last'],
    pattern: pattern(
      `(?:(?:early|earlier|late|later)${GAP})?(?<which>this|last)${GAP}(?<part>morning|afternoon|evening|night)`,
      'i',
    ),
    read: ({ which = '', part }, place) => onDay(shifted(place, which.toLowerCase() === 'last' ? -1 : 0), part),
  },
  {
    name: 'times/tonight',
    cues: ['tonight'],
    opens: ['tonight'],
    pattern: pattern('tonight', 'i'),
    read: (_groups, place) => onDay(shifted(place, 0), 'night'),
  },
  {
    // "Drones came overnight" is the night before the report's day; "overnight into Wednesday" the one before Wednesday
    name: 'times/overnight',
    cues: ['overnight'],
    opens: ['overnight'],
    pattern: pattern(`[Oo]vernight(?:${GAP}(?:(?<into>into|to)${GAP}|on${GAP}|from${GAP})?(?<weekday>${WEEKDAY}))?`),
    read({ into, weekday }, place) {
      // "an overnight bag", "overnight curfew" are kinds of things, with no night of their own.
      if (weekday) {
        const day = resolveWeekday(weekday, undefined, place);
        return onDay(day === null ? null : day - (into ? 1 : 0), 'night');
      }
      return onDay(place.reference.sentenceDay ?? shifted(place, -1), 'night');
    },
  },
  {
    // "the night of 13-14 November", "on the night of Friday": the night that starts on the day
    name: 'times/night-of',
    cues: ['morning', 'afternoon', 'evening', 'night'],
    opens: [...before(['the'], ['nig', 'eve', 'mor', 'aft']), 'night', 'evening', 'morning', 'afternoon'],
    pattern: pattern(
      `(?:the${GAP})?(?<part>night|evening|morning|afternoon)${GAP}of${GAP}(?:the${GAP})?(?:(?<weekday>${WEEKDAY})|(?<month>${MONTH})${GAP}${DATE}(?:[-–/]\\d{1,2})?|(?<date2>[0-3]?\\d)(?:st|nd|rd|th)?(?:[-–/]\\d{1,2})?(?:${GAP}of)?${GAP}(?<month2>${MONTH}))(?:,?${GAP}(?<year>${YEAR}))?`,
    ),
    read({ part, weekday, month, date, month2, date2, year }, place) {
      if (weekday) return onDay(resolveWeekday(weekday, undefined, place), part);
      return onDay(resolveMonthDay(place, month ?? month2 ?? '', Number(date ?? date2), year), part);
    },
  },
  {
    // "in the early hours", "the small hours of Thursday", "in the early morning hours of 5 May"
    name: 'times/early-hours',
    cues: ['hours'],
    opens: before(['the'], ['ear', 'sma', 'wee', 'pre']),
    pattern: pattern(
      `the${GAP}(?:early|small|wee|pre-dawn)${GAP}(?:morning${GAP})?hours(?:${GAP}(?:of|on)${GAP}(?:(?<weekday>${WEEKDAY})|(?<name>today|yesterday))(?:${GAP}morning)?)?`,
      'i',
    ),
    read({ weekday, name }, place) {
      if (weekday) return onDay(resolveWeekday(weekday, undefined, place), 'morning');
      if (name) return onDay(shifted(place, /^y/i.test(name) ? -1 : 0), 'morning');
      // "of 5 May" is a date of its own, and read as one.
      return onDay(place.reference.sentenceDay ?? place.anchor.day, 'morning');
    },
  },
  {
    // "at dawn", "before sunset", "by mid-afternoon"
    name: 'times/sun',
    cues: ['dawn', 'daybreak', 'sunrise', 'dusk', 'nightfall', 'sunset', 'morning', 'afternoon', 'evening'],
    opens: ['dawn', 'daybreak', 'sunrise', 'dusk', 'nightfall', 'sunset', 'mid', 'early', 'late'],
    pattern: pattern(
      `(?<=\\b(?:at|before|after|by|around|until|till|since|from|towards|near|about|just)${GAP})(?:(?<name>dawn|daybreak|sunrise|dusk|nightfall|sunset)|mid-?(?<half>morning|afternoon)|(?:early|late)${GAP}(?<part>morning|afternoon|evening))`,
      'i',
    ),
    read({ name = '', half, part }, place) {
      return onDay(place.reference.sentenceDay ?? place.anchor.day, half ?? part ?? SUN[name.toLowerCase()]);
    },
  },
  {
    // "in the morning", "during the night", "through the early evening"
    name: 'times/the-part',
    cues: ['morning', 'afternoon', 'evening', 'night'],
    opens: before(['the'], ['ear', 'lat', 'mor', 'aft', 'eve', 'nig']),
    pattern: pattern(
      `(?<=\\b(?:in|during|through|throughout|by|until|late${GAP}in|early${GAP}in|earlier${GAP}in|later${GAP}in)${GAP})the${GAP}(?:(?:early|late)${GAP})?(?<part>morning|afternoon|evening|night)`,
      'i',
    ),
    read({ part = '' }, place) {
      const { sentenceDay } = place.reference;
      // Before noon a report's own "night" is the one just past.
      const back = part.toLowerCase() === 'night' && (place.anchor.minutes ?? NOON) < NOON ? -1 : 0;
      return onDay(sentenceDay ?? shifted(place, back), part);
    },
  },
  {
    // "marks the 100th day of the war", "Day 630: …": the report's own day, where it says so
    name: 'times/day-count',
    cues: ['day'],
    opens: [
      ...before(['the'], ['day', '0', 'fir', 'sec', 'thi', 'fou', 'fif', 'six', 'sev', 'eig', 'nin', 'ten']),
      'day ',
      '0',
      'first',
      'second',
      'third',
      'fourth',
      'fifth',
      'sixth',
      'seventh',
      'eighth',
      'ninth',
      'tenth',
    ],
    pattern: pattern(
      `(?:the${GAP})?(?:(?:[Dd]ay|DAY)${GAP}(?<count>\\d{1,5}(?:,\\d{3})?)|(?:\\d{1,5}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)${GAP}day${GAP}of${GAP}(?:(?:the|its|their|this)${GAP})?(?:[\\p{L}-]{2,16}${GAP})?(?:${CONFLICT}))(?:${GAP}of${GAP}(?:the|its|their|this)${GAP}(?:[\\p{L}-]{2,16}${GAP})?(?:${CONFLICT}))?`,
    ),
    read({ count }, place) {
      const { text, start, end, sentenceStart, sentenceEnd, anchor } = place;
      const before = text.slice(Math.max(sentenceStart, start - 24), start);
      const opens = start === sentenceStart && count !== undefined;
      // "Day 2 of the talks" in the middle of a sentence may be any day.
      const ofWhat = end - start > 'day 10,000'.length;
      if (!opens && !ofWhat) return null;
      const current =
        opens || /\b(?:marks?|marked|enter(?:s|ed|ing)|is|now|today)(?:[ \n](?:on|its|into))?[ \n]$/i.test(before);
      const isDated = /\b(?:1[89]|20)\d\d\b/.test(text.slice(end, Math.min(sentenceEnd, end + 40)));
      return onDay(current && !isDated ? anchor.day : place.reference.sentenceDay, undefined);
    },
  },
  {
    // "that day", "the same evening", "the next morning": from the last day the text named
    name: 'times/anaphoric-day',
    cues: ['day', 'morning', 'afternoon', 'evening', 'night', 'dawn', 'dusk'],
    opens: ['earlier', 'later', 'that', 'the'],
    pattern: pattern(
      `(?:(?:earlier|later)${GAP}(?:in${GAP}|on${GAP})?)?(?<which>that same|that|the same|the next|the following|the previous|the day before|the day after|the)${GAP}?(?<part>day|${DAY_PART})?`,
      'i',
    ),
    read({ which = '', part }, place) {
      const { day } = place.reference;
      const phrase = place.text.slice(place.start, place.end).toLowerCase();
      const stem = which.toLowerCase();
      if (!part && !stem.startsWith('the day')) return null;
      if (stem === 'the') {
        if (!/^(?:earlier|later)/.test(phrase)) return null;
        return part === 'day' ? onDay(place.anchor.day, undefined) : onDay(day, part);
      }
      const days = /next|following|after/.test(stem) ? 1 : /previous|before/.test(stem) ? -1 : 0;
      return onDay(day === null ? null : day + days, part === 'day' ? undefined : part);
    },
  },
];
