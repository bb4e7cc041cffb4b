import type { Place } from '../../record/types.ts';
import { compare, type Mention } from './mention.ts';
import { distanceKm, isCountry } from './where.ts';

/** Two names this near are one spot (a street and its market); neighbouring towns lie farther apart. */
const SAME_SPOT_KM = 5;
const DAY = 86_400_000;

type Thumbed = Pick<Mention, 'from' | 'to' | 'reported' | 'places' | 'actors' | 'numbers' | 'mode' | 'words'>;

/** In what two mentions agree. */
interface Agreement {
  /** Dice coefficient of their words. */
  words: number;
  /** Days between what they tell, see `daysApart`. */
  days: number;
  /** They name one actor in common. */
  actors: boolean;
}

/**
 * A rule of thumb for how surely two mentions tell one happening; 0 where they hardly do. Symmetric. Set by hand, before
 * there were labelled pairs; the trained weights take it for one sign among others.
 * @param agreement what has been found out already
 */
export function ruleOfThumb(
  a: Thumbed,
  b: Thumbed,
  { words, days, actors }: Agreement = {
    words: overlap(a.words, b.words),
    days: daysApart(a, b),
    actors: actorsMeet(a, b),
  },
): number {
  if (days > 1) return 0;
  const place = placeAgreement(a.places, b.places);
  if (place < 0) return 0;
  const numbers = a.numbers.length > 0 && b.numbers.length > 0 ? (shares(a.numbers, b.numbers) ? 1 : -1) : 0;
  const dated = a.from !== null && b.from !== null ? 1 : -1;
  const mode = a.mode !== null && b.mode !== null && a.mode !== b.mode ? -1 : 0;
  const score = words * 4 + place * 0.8 + numbers * 0.6 + (actors ? 0.5 : 0) + dated * 0.5 + mode * 0.5;
  return words >= 0.2 && score >= 2.4 ? score : 0;
}
const dayNumber = (date: string, end: boolean): number => {
  const [y = 0, m, d] = date.split('-').map(Number);
  if (m === undefined) return (end ? Date.UTC(y, 11, 31) : Date.UTC(y, 0, 1)) / DAY;
  if (d === undefined) return (end ? Date.UTC(y, m, 0) : Date.UTC(y, m - 1, 1)) / DAY;
  return Date.UTC(y, m - 1, d) / DAY;
};

/** Days between the told dates; where one is not told, between the reports, less three days of grace. */
function daysApart(a: Thumbed, b: Thumbed): number {
  if (a.from !== null && b.from !== null) return daysBetween(a as Dated, b as Dated);
  const day = (m: Thumbed) => m.from ?? m.reported?.slice(0, 10) ?? null;
  const [x, y] = [day(a), day(b)];
  return x === null || y === null ? 0 : Math.max(0, Math.abs(dayNumber(x, false) - dayNumber(y, false)) - 3);
}

function daysBetween(a: Dated, b: Dated): number {
  const [af, at] = [dayNumber(a.from, false), dayNumber(a.to ?? a.from, true)];
  const [bf, bt] = [dayNumber(b.from, false), dayNumber(b.to ?? b.from, true)];
  const gap = Math.max(0, bf - at, af - bt);
  return gap === 0 ? 0 : gap + 1;
}

/** 1 same place, 0.5 a country and a place in it, 0 not told, -1 elsewhere. */
export function placeAgreement(a: readonly Place[], b: readonly Place[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(...a.flatMap((p) => b.map((q) => onePlace(p, q))));
}

/** The same for two places. */
export function onePlace(p: Place, q: Place): number {
  if (p.geonameId !== null && p.geonameId === q.geonameId) return 1;
  if (p.name.toLowerCase() === q.name.toLowerCase()) return 1;
  const [pCountry, qCountry] = [isCountry(p), isCountry(q)];
  if (pCountry !== qCountry && p.country !== null && p.country === q.country) return 0.5;
  const km = distanceKm(p, q);
  return !pCountry && !qCountry && km !== null && km < SAME_SPOT_KM ? 0 : -1;
}

const shares = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((x) => b.includes(x));

/** Whether they name one actor in common, by the last word of its name. */
export function actorsMeet(a: Pick<Mention, 'actors'>, b: Pick<Mention, 'actors'>): boolean {
  const names = new Set(a.actors.map(({ name }) => lastWord(name)));
  return b.actors.some(({ name }) => names.has(lastWord(name)));
}
const lastWord = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? '';

/** Whether the days they tell overlap, or one tells none. */
export const datesMeet = (a: Pick<Mention, 'from' | 'to'>, b: Pick<Mention, 'from' | 'to'>): boolean =>
  a.from === null || b.from === null || daysBetween(a as Dated, b as Dated) === 0;
type Dated = { from: string; to: string | null };

/** Dice coefficient of two sorted sets of words. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = compare(a[i] as string, b[j] as string);
    if (order === 0) common++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return (2 * common) / (a.length + b.length);
}
