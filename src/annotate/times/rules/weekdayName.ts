import { readWeekday, weekdayOf } from '../calendar.ts';
import { findDirection } from '../direction.ts';
import type { Place } from '../rule.ts';

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
