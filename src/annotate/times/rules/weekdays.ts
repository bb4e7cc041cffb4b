import { formatDay, readWeekday, weekdayOf } from '../calendar.ts';
import { findDirection } from '../direction.ts';
import { GAP, MODIFIER, type Place, pattern, type TimeRule, WEEKDAY } from '../rule.ts';
import { DAY_PART, dayPartValue } from './dayParts.ts';

/** The day a weekday's name means at a place; null where "today" is unknown. */
export function resolveWeekday(name: string, which: string | undefined, place: Place): number | null {
  const today = place.anchor.day;
  if (today === null) return null;
  const ahead = (readWeekday(name) - weekdayOf(today) + 7) % 7;
  switch (which?.toLowerCase()) {
    case 'last':
    case 'past':
      return today + (ahead === 0 ? -7 : ahead - 7);
    case 'next':
    case 'coming':
      return today + (ahead === 0 ? 7 : ahead);
    case 'this':
      return today - weekdayOf(today) + readWeekday(name);
  }
  if (ahead === 0) return today;
  return findDirection(place) === 'future' ? today + ahead : today + ahead - 7;
}

export const weekdays: readonly TimeRule[] = [
  {
    // "Shelling resumed on Tuesday night, officials said" → that Tuesday, TNI
    //                      ^^^^^^^^^^^^^
    name: 'times/weekday',
    pattern: pattern(
      `${MODIFIER}?(?:(?:the${GAP}|this${GAP})?(?<which>last|past|next|coming|this)${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?<part>${DAY_PART}))?`,
      'gi',
    ),
    read({ weekday = '', which, part }, place) {
      if (!/[A-Z]/.test(weekday[0] ?? '')) return null;
      const day = resolveWeekday(weekday, which, place);
      const date = day === null ? 'XXXX-XX-XX' : formatDay(day);
      if (part) return { type: 'TIME', value: date + dayPartValue(part), day };
      return { type: 'DATE', value: date, day };
    },
  },
];
