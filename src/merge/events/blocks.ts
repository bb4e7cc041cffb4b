import type { Place } from '../../record/types.ts';
import { compare, type Mention } from './mention.ts';
import { isCountry } from './where.ts';

/**
 * Where a mention looks for others of its happening. Two mentions are compared only if each stands where the other
 * looks: a rule about the pair alone, so that no third mention decides whether they meet.
 */
export interface Block {
  /** Where it stands: its kind of happening and each of its grounds. */
  stands: readonly string[];
  /** Where it looks: the grounds that may be one with its own. */
  looks: readonly string[];
  /** Days since 1970, both inclusive, in which the others lie. */
  first: number;
  last: number;
}

type Blocked = Pick<Mention, 'type' | 'hazard' | 'from' | 'to' | 'reported' | 'places'>;

const DAY = 86_400_000;
/** A happening without a told date lies within this many days of its report: three of grace and the day beside. */
const GRACE_DAYS = 4;
/** Before and after every day: of what is told without any. */
const EVER = 1e7;
/** Cells per degree: two spots 5 km apart lie in one cell of about 11 km or in two that touch. */
const CELLS = 10;

export function blockOf(mention: Blocked): Block {
  const kind = kindOf(mention);
  const { stands, looks } = groundsOf(mention.places);
  const key = (ground: string) => `${kind}|${ground}`;
  return { stands: stands.map(key), looks: looks.map(key), ...daysOf(mention) };
}

/** Mentions of two kinds are never of one happening. */
export const kindOf = ({ type, hazard }: Pick<Mention, 'type' | 'hazard'>): string => type ?? hazard ?? 'harm';

/** Whether two mentions are compared at all. Symmetric. */
export const meets = (a: Block, b: Block): boolean =>
  a.first <= b.last && b.first <= a.last && a.looks.some((key) => b.stands.includes(key));

function daysOf({ from, to, reported }: Blocked): { first: number; last: number } {
  const [first, last] = [dayNumber(from, false), dayNumber(to ?? from, true)];
  if (first !== null) return { first, last: Math.max(first, last ?? first) + 1 };
  const day = dayNumber(reported?.slice(0, 10) ?? null, false);
  return day === null ? { first: -EVER, last: EVER } : { first: day - GRACE_DAYS, last: day + GRACE_DAYS };
}

/** Days since 1970 of the first (or last) day of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an interval of those; null where it is none. */
export function dayNumber(date: string | null, end: boolean): number | null {
  const [y = Number.NaN, m, d] = ((end ? date?.split('/').at(-1) : date?.split('/')[0]) ?? '').split('-').map(Number);
  const ms =
    m === undefined
      ? Date.UTC(y, end ? 11 : 0, end ? 31 : 1)
      : d === undefined
        ? Date.UTC(y, end ? m : m - 1, end ? 0 : 1)
        : Date.UTC(y, m - 1, d);
  return date && !Number.isNaN(ms) ? ms / DAY : null;
}

/** What tells no ground may be anywhere; a country may be any ground in it; a spot is one with the spots beside it. */
function groundsOf(places: readonly Place[]): { stands: string[]; looks: string[] } {
  if (places.length === 0) return { stands: ['somewhere'], looks: ['somewhere', 'placed'] };
  const stands = new Set(['placed']);
  const looks = new Set(['somewhere']);
  for (const place of places) {
    const name = `name ${place.name.toLowerCase()}`;
    stands.add(name);
    looks.add(name);
    if (isCountry(place)) {
      stands.add(`country ${place.country}`);
      looks.add(`in ${place.country}`);
      continue;
    }
    if (place.country !== null) {
      stands.add(`in ${place.country}`);
      looks.add(`country ${place.country}`);
    }
    if (place.lat === null || place.lon === null) continue;
    const [x, y] = [Math.floor(place.lat * CELLS), Math.floor(place.lon * CELLS)];
    stands.add(`cell ${x} ${y}`);
    for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) looks.add(`cell ${x + dx} ${y + dy}`);
  }
  return { stands: [...stands], looks: [...looks] };
}

/** When a mention was published, in ms since 1970; before all else where it is not known. */
export function publishedAt({ reported }: Pick<Mention, 'reported'>): number {
  const ms = reported === null ? Number.NaN : Date.parse(reported);
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
}

/** Orders mentions as they were published, those of one moment by id. */
export const asPublished = (a: Mention, b: Mention): number => {
  const [x, y] = [publishedAt(a), publishedAt(b)];
  return x < y ? -1 : x > y ? 1 : compare(a.id, b.id);
};
