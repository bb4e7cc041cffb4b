import type { Event, Statement } from '../../record/types.ts';
import { distinctActors } from '../actors/index.ts';
import { idOf } from '../evidence.ts';
import { MOST_LETTERS } from './headline.ts';
import { compare, type Mention } from './mention.ts';
import { originsOf, outletsOf } from './origins.ts';

/** The event a group of mentions tells: what the fullest tells of it, and all their evidence. */
export function eventOf(group: readonly Mention[], statements: readonly Statement[]): Event {
  const instants = new Map(group.map((m) => [m, instantKey(m.reported)]));
  const told = [...group].sort(
    (a, b) =>
      compare(instants.get(a) as string, instants.get(b) as string) ||
      compare(a.evidence[0]?.report ?? '', b.evidence[0]?.report ?? '') ||
      (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0),
  );
  const clearest = [...told].sort((a, b) => clarity(b) - clarity(a) || compare(a.id, b.id))[0] as Mention;
  const dated = clearest.from !== null ? clearest : [...told].sort(byPrecision).find((m) => m.from !== null);
  return {
    id: idOf('event', ...told.map((m) => m.id).sort(compare)),
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

/** Instants in any offset compare by their moment; the unknown comes last. */
const instantKey = (instant: string | null): string => {
  const ms = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(ms) ? '~' : new Date(ms).toISOString();
};

/** A dated, placed clause with its actors is clearer than a bare one; a very long one is not, nor one that accuses. */
const clarity = (m: Mention): number =>
  (m.from ? 2 : 0) +
  (m.places.length > 0 ? 2 : 0) +
  Math.min(2, m.actors.length) +
  (m.numbers.length > 0 ? 1 : 0) -
  (m.headline.length > MOST_LETTERS ? 2 : 0) -
  (ACCUSES.test(m.headline) ? 3 : 0);
/** One party's word of the other's deed: others tell the deed itself. */
const ACCUSES = /\b(?:accus(?:e[ds]?|ing)|blam(?:e[ds]?|ing)|alleg(?:e[ds]?|ing|edly))\b/iu;

const byPrecision = (a: Mention, b: Mention): number =>
  (b.from?.length ?? 0) - (a.from?.length ?? 0) || compare(a.id, b.id);

const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
};

const holds = (s: Statement, { evidence }: Mention): boolean =>
  evidence.some((e) => s.report === e.report && s.content.some(([start, end]) => start < e.end && e.start < end));
