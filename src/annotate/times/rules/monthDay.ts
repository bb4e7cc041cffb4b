import { formatDay, isRealDate, readMonth, toDay, weekdayOf } from '../calendar.ts';
import { findDirection } from '../direction.ts';
import type { Place } from '../rule.ts';

/** Chosen on agency stories: deadlines without a future verb lie within four months. */
const FAR_AHEAD_DAYS = 120;
/** What stands before a day that has passed: "since July 18", "the year ended Jan. 31". */
const FINISHED = /\b(?:since|ended)\s$/i;

/** Nearer than this a verb in the past tells nothing: "the vote was moved to Dec. 10". */
const TOLD_AHEAD_DAYS = 90;

/** "said on", "told reporters": the past of the telling, not of what is told. */
function isReported({ text, start, sentenceStart }: Place): boolean {
  return /\b(?:said|says|told|announced|planned)\b/.test(text.slice(Math.max(sentenceStart, start - 60), start));
}

/** The year of the occurrence nearest the anchor; a tense that says otherwise wins when it is months away. */
export function nearestYear(place: Place, month: number, date: number, weekday: number): number | null {
  const { told } = place.reference;
  const today = told ?? place.anchor.day;
  if (today === null) return null;
  const year = Number(formatDay(today).slice(0, 4));
  const years = [year - 1, year, year + 1].filter((y) => isRealDate(y, month, date));
  const fitting = weekday ? years.filter((y) => weekdayOf(toDay(y, month, date)) === weekday) : [];
  const near = (fitting.length ? fitting : years).sort(
    (a, b) => Math.abs(toDay(a, month, date) - today) - Math.abs(toDay(b, month, date) - today),
  );
  const nearest = near[0] ?? null;
  if (nearest === null || near.length < 2 || told !== null) return nearest;
  // Far ahead is told with a verb that says so; "shot on Oct. 23", read in May, is last year's.
  const ahead = toDay(nearest, month, date) - today;
  if (ahead > 0 && FINISHED.test(place.text.slice(Math.max(0, place.start - 8), place.start))) return nearest - 1;
  if (ahead <= TOLD_AHEAD_DAYS) return nearest;
  const direction = findDirection(place);
  if (ahead > FAR_AHEAD_DAYS) return direction === 'future' ? nearest : nearest - 1;
  return direction === 'past' && !isReported(place) ? nearest - 1 : nearest;
}

/** The day of "5 May", with its year where that is said; null where no such day is known. */
export function resolveMonthDay(place: Place, name: string, date: number, said: string | undefined): number | null {
  const month = readMonth(name);
  const year = said ? Number(said) : nearestYear(place, month, date, 0);
  return year !== null && isRealDate(year, month, date) ? toDay(year, month, date) : null;
}
