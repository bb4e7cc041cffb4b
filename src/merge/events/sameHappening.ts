import type { Place } from '../../record/types.ts';
import { onePlace } from './agreement.ts';
import { likeness } from './likeness.ts';
import { likenessModel } from './likenessModel.ts';
import type { Wording } from './mention.ts';
import { type Comparable, daysApart, isOfOneReport, type Traits, traitsOf } from './traits.ts';
import { isCountry } from './where.ts';

/**
 * How like two mentions are: from 1 on they tell one happening, below it they may, and 0 is what keeps two out
 * of one event. Symmetric. Two that name grounds apart, or days apart, have 0: a wrong join does more harm than a missing
 * one.
 */
export function sameHappening(a: Comparable, b: Comparable): number {
  if (areApart(a, b)) return 0;
  const like = likeness(a, b) / neededFor(a, b);
  return like >= (isOfOneReport(traitsOf(a), traitsOf(b)) ? 1 : LEAST) ? like : 0;
}

/**
 * Two mentions less like than this are never in one event, however like a third is to both; outlets differ in their words
 * more than one report's posts do, which tell them apart on purpose.
 */
const LEAST = 0.5;

/** How sure one must be to join them: the less the two tell of where and when, and the more the acts differ, the surer. */
export function neededFor(a: Comparable, b: Comparable): number {
  const { needed } = likenessModel();
  if (isVague(a, b)) return needed.wordsAlone;
  const isWhole = a.from !== null && b.from !== null && isPlaced(a) && isPlaced(b);
  if (!isWhole || !modesMeet(a, b)) return needed.halfTold;
  return a.hazard !== null ? needed.oneHazard : needed.allTold;
}
/** "Attack" is what any act of violence may be called. */
const modesMeet = ({ mode: a }: Comparable, { mode: b }: Comparable): boolean =>
  a === null || b === null || a === b || a === 'Attack' || b === 'Attack';
/** Neither when nor, nearer than a country, where: news of a war is full of clashes in the country that are not one. */
const isVague = (a: Comparable, b: Comparable): boolean =>
  (a.from === null || b.from === null) && (!isPlaced(a) || !isPlaced(b));
const isPlaced = ({ places }: Comparable): boolean => places.some((place) => !isCountry(place));

/**
 * Told on days or at grounds that cannot be one, or by one post, whose clauses have been compared already: cheap to see,
 * so that most pairs cost nothing.
 */
export function areApart(a: Comparable, b: Comparable): boolean {
  const [x, y] = [traitsOf(a), traitsOf(b)];
  if (x.mention.post !== null && x.mention.post === y.mention.post) return true;
  const days = daysApart(x, y);
  if (days !== null && days > 0) return true;
  const [p, q] = [dayOf(x), dayOf(y)];
  if (days === null && p !== null && q !== null && Math.abs(p - q) > MOST_UNTOLD_DAYS) return true;
  if (x.wording.isAftershock !== y.wording.isAftershock || areHoursApart(x.wording, y.wording)) return true;
  return areElsewhere(x.spots, y.spots);
}
/** Both tell the clock, and not the same hour. */
const areHoursApart = ({ clock: a }: Wording, { clock: b }: Wording): boolean =>
  a !== null && b !== null && Math.min(Math.abs(a - b), DAY_MINUTES - Math.abs(a - b)) > MOST_MINUTES;
const DAY_MINUTES = 1440;
const MOST_MINUTES = 60;

/** Every ground of the one lies apart from every ground of the other; a ground without a point may lie anywhere. */
const areElsewhere = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  a.every((p) => b.every((q) => p.lat !== null && q.lat !== null && onePlace(p, q) < 0));

/** News of a day that it does not tell is this old at most. */
const MOST_UNTOLD_DAYS = 4;
const dayOf = ({ firstDay, reportedMs }: Traits): number | null =>
  firstDay ?? (reportedMs === null ? null : Math.floor(reportedMs / 86_400_000));
