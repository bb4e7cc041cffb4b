import { formatDay } from '../calendar.ts';
import { GAP, type Place, pattern, type Reading, type TimeRule } from '../rule.ts';

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
    pattern: pattern(
      `(?:(?:early|earlier|late|later)${GAP})?(?:(?<before>the day before${GAP})|(?<after>the day after${GAP}))?(?<name>today|yesterday|tomorrow)(?:${GAP}(?<part>${DAY_PART}))?`,
      'gi',
    ),
    read({ name = '', part, before, after }, place) {
      const days = { today: 0, yesterday: -1, tomorrow: 1 }[name.toLowerCase()] ?? 0;
      return onDay(shifted(place, days + (after ? 1 : 0) - (before ? 1 : 0)), part);
    },
  },
  {
    // "this morning", "later this afternoon", "last night"
    name: 'times/this-part',
    pattern: pattern(
      `(?:(?:early|earlier|late|later)${GAP})?(?<which>this|last)${GAP}(?<part>morning|afternoon|evening|night)`,
      'gi',
    ),
    read: ({ which = '', part }, place) => onDay(shifted(place, which.toLowerCase() === 'last' ? -1 : 0), part),
  },
  {
    name: 'times/tonight',
    pattern: pattern('tonight', 'gi'),
    read: (_groups, place) => onDay(shifted(place, 0), 'night'),
  },
  {
    // "Drones came overnight" is the night before the report's day.
    name: 'times/overnight',
    pattern: pattern('overnight', 'gi'),
    read: (_groups, place) => onDay(place.reference.sentenceDay ?? shifted(place, -1), 'night'),
  },
  {
    // "that day", "the same evening", "the next morning": from the last day the text named
    name: 'times/anaphoric-day',
    pattern: pattern(
      `(?:(?:earlier|later)${GAP}(?:in${GAP}|on${GAP})?)?(?<which>that same|that|the same|the next|the following|the previous|the day before|the day after|the)${GAP}?(?<part>day|${DAY_PART})?`,
      'gi',
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
