import type { Event, Place, Statement } from '../../record/types.ts';
import { distinctActors } from '../actors/index.ts';
import { publishedAt } from './blocks.ts';
import { MOST_LETTERS } from './headline.ts';
import { compare, type Mention } from './mention.ts';
import { originsOf, outletsOf } from './origins.ts';

/** The event a group of mentions tells: what the fullest tells of it, and all their evidence. */
export function eventOf(id: string, group: readonly Mention[], statements: readonly Statement[]): Event {
  const instants = new Map(group.map((m) => [m, instantKey(m.reported)]));
  const told = [...group].sort((a, b) => compare(instants.get(a) as string, instants.get(b) as string) || asTold(a, b));
  const clearest = told.reduce((best, one) => (isClearer(one, best) ? one : best));
  const dated = clearest.from !== null ? clearest : [...told].sort(byPrecision).find((m) => m.from !== null);
  return {
    id,
    type: clearest.type,
    mode: clearest.mode ?? told.find((m) => m.mode !== null)?.mode ?? null,
    hazard: clearest.hazard ?? told.find((m) => m.hazard !== null)?.hazard ?? null,
    headline: clearest.headline,
    from: dated?.from ?? null,
    to: dated?.to ?? null,
    places: distinct(
      [clearest, ...told].flatMap((m) => m.places),
      (p) => p.name,
    ),
    actors: distinctActors([clearest, ...told].flatMap((m) => m.actors)),
    firstReported: told.find((m) => m.reported !== null)?.reported ?? null,
    outlets: outletsOf(told),
    origins: originsOf(told),
    statements: statements.filter((s) => told.some((m) => holds(s, m))).map((s) => s.id),
    disputes: [],
    evidence: told.flatMap((m) => m.evidence),
  };
}

/** When and where an event is, as it is told from a moment on. */
export interface WhenAndWhere extends Pick<Event, 'from' | 'firstReported' | 'places'> {
  /** Of publication, in ms since 1970; before all else where it is not known. */
  since: number;
}

/**
 * When and where `eventOf` has the event of the mentions published by each moment, found in one walk.
 * @param group in the order of publication
 */
export function whenAndWhere(group: readonly Mention[]): WhenAndWhere[] {
  const states: WhenAndWhere[] = [];
  let clearest: Mention | undefined;
  let dated: Mention | undefined;
  let first: Mention | undefined;
  const timed = new Map<string, Place>();
  const untimed = group.filter((one) => publishedAt(one) === UNTIMED).sort(asTold);
  for (let at = 0, end = 0; at < group.length; at = end) {
    const since = publishedAt(group[at] as Mention);
    while (end < group.length && publishedAt(group[end] as Mention) === since) end++;
    const told = group.slice(at, end).sort(asTold);
    for (const one of told) {
      if (!clearest || isClearer(one, clearest)) clearest = one;
      if (one.from !== null && (!dated || byPrecision(one, dated) < 0)) dated = one;
      // What has no time is told last of all, though it was always there.
      if (since === UNTIMED) continue;
      first ??= one;
      for (const place of one.places) if (!timed.has(place.name)) timed.set(place.name, place);
    }
    const last = [...timed.values(), ...untimed.flatMap(({ places }) => places)];
    states.push({
      since,
      from: clearest?.from ?? dated?.from ?? null,
      firstReported: (first ?? untimed.find(({ reported }) => reported !== null))?.reported ?? null,
      places: distinct([...(clearest?.places ?? []), ...last], ({ name }) => name),
    });
  }
  return states;
}
const UNTIMED = Number.NEGATIVE_INFINITY;

/** Of one moment: in the order of their reports' ids and texts. */
const asTold = (a: Mention, b: Mention): number =>
  compare(a.evidence[0]?.report ?? '', b.evidence[0]?.report ?? '') ||
  (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0);

/** Instants in any offset compare by their moment; the unknown comes last. */
const instantKey = (instant: string | null): string => {
  const ms = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(ms) ? '~' : new Date(ms).toISOString();
};

/** A dated, placed clause with its actors is clearer than a bare one; a very long one is not, nor one that accuses. */
function clarityOf(m: Mention): number {
  const known = clarities.get(m);
  if (known !== undefined) return known;
  const clarity = judge(m);
  clarities.set(m, clarity);
  return clarity;
}
const clarities = new WeakMap<Mention, number>();
const judge = (m: Mention): number =>
  (m.from ? 2 : 0) +
  (m.places.length > 0 ? 2 : 0) +
  Math.min(2, m.actors.length) +
  (m.numbers.length > 0 ? 1 : 0) -
  (m.headline.length > MOST_LETTERS ? 2 : 0) -
  (ACCUSES.test(m.headline) ? 3 : 0);
/** One party's word of the other's deed: others tell the deed itself. */
const ACCUSES = /\b(?:accus(?:e[ds]?|ing)|blam(?:e[ds]?|ing)|alleg(?:e[ds]?|ing|edly))\b/iu;

const isClearer = (a: Mention, b: Mention): boolean => (clarityOf(a) - clarityOf(b) || compare(b.id, a.id)) > 0;

const byPrecision = (a: Mention, b: Mention): number =>
  (b.from?.length ?? 0) - (a.from?.length ?? 0) || compare(a.id, b.id);

const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
};

const holds = (s: Statement, { evidence }: Mention): boolean =>
  evidence.some((e) => s.report === e.report && s.content.some(([start, end]) => start < e.end && e.start < end));
