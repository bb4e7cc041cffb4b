import { actorsMeet, datesMeet, overlap, placeAgreement } from './agreement.ts';
import { MOST_LETTERS } from './headline.ts';
import { type Mention, sortedSet } from './mention.ts';
import type { Source } from './origins.ts';
import type { Strength } from './strength.ts';

/** One clause that tells a happening, with how it tells it. */
export interface Telling extends Mention {
  strength: Strength;
  /** Whether the clause itself says when and where. */
  isDated: boolean;
  isPlaced: boolean;
  /** Whether its words assert that it happened, and do not only name it. */
  isAsserted: boolean;
  /** Harm done by something that its own clause does not name. */
  isHarm: boolean;
  /** "and closed the borders": a second verb of the clause before it. */
  isConjoined: boolean;
  /** Start of its sentence. */
  sentenceAt: number;
}

/** Two clauses of one post with this share of words in common tell one happening. */
const SAME_WORDS = 0.4;

/**
 * Joins the clauses of one post that tell one happening. What is spoken of as known ("the talks", "the crash") belongs to
 * the happening of its kind that the post tells; where the post tells none it stands for itself only if it says when or
 * where, or asserts. Post by post, so that what was known at a moment never depends on a later post.
 */
export function groupTellings(tellings: readonly Telling[]): Mention[] {
  const groups: Group[] = [];
  for (const telling of tellings.filter((t) => t.strength === 'told')) {
    const home = groups.find(({ told }) => told.some((other) => tellsSame(telling, other)));
    if (home) home.told.push(telling);
    else groups.push({ told: [telling], spoken: [] });
  }
  for (const telling of tellings.filter((t) => t.strength !== 'told')) {
    const kin = groups.filter((group) => around(group, telling).some((other) => maySpeakOf(telling, other)));
    const home = nearest(kin, telling);
    if (home) home.spoken.push(telling);
    else if (telling.isDated || (telling.strength === 'referred' && (telling.isPlaced || telling.isAsserted)))
      groups.push({ told: [], spoken: [telling] });
  }
  return groups.map(({ told, spoken }) => mentionOf([...told, ...spoken]));
}

/** The clauses of one happening: those that tell it and those that speak of it, each in the order of the text. */
interface Group {
  told: Telling[];
  spoken: Telling[];
}
/** Clauses of a group looked at on either side of another clause: the nearest, so that work stays linear. */
const MOST_AROUND = 12;

const around = ({ told, spoken }: Group, { sentenceAt }: Telling): Telling[] =>
  [told, spoken].flatMap((members) => {
    const at = firstFrom(members, sentenceAt);
    return members.slice(Math.max(0, at - MOST_AROUND), at + MOST_AROUND);
  });

/** Index of the first member whose sentence starts at an offset or later. */
function firstFrom(members: readonly Telling[], offset: number): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.sentenceAt ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isKin = (a: Telling, b: Telling): boolean =>
  a.type === b.type &&
  a.hazard === b.hazard &&
  (a.type !== null || a.hazard !== null || overlap(a.words, b.words) >= SAME_WORDS);
/** Types whose acts are so many that the type alone makes no two of them one. */
const MANIFOLD = new Set('COERCE AID SANCTION ACCUSE CONCEDE AGREE'.split(' '));
const A_FEW_WORDS = 0.12;
/** Harm told farther from a happening than this may be another's; UTF-16 code units. */
const FAR = 600;
const isFar = (a: Telling, b: Telling): boolean => Math.abs(a.sentenceAt - b.sentenceAt) > FAR;

const isHarmful = ({ type, hazard }: Telling): boolean => type === 'ASSAULT' || type === 'PROTEST' || hazard !== null;
/** "Attack" is what any act of violence may be called. */
const modesMeet = (a: Telling, b: Telling): boolean =>
  a.mode === null || b.mode === null || a.mode === b.mode || a.mode === 'Attack' || b.mode === 'Attack';

/** Two clauses that each tell it. */
function tellsSame(a: Telling, b: Telling): boolean {
  if (!isKin(a, b) || !datesMeet(a, b)) return false;
  const place = placeAgreement(a.places, b.places);
  if (place < 0 && a.isPlaced && b.isPlaced) return false;
  if (a.hazard !== null) return a.hazard !== 'epidemic' ? true : place > 0 && overlap(a.words, b.words) >= 0.25;
  // "imposed a curfew and closed the borders"
  if (a.isConjoined && a.sentenceAt === b.sentenceAt && place >= 0 && a.type !== null) return true;
  if (a.type === 'CONSULT') return actorsMeet(a, b);
  return modesMeet(a, b) && overlap(a.words, b.words) >= SAME_WORDS;
}

/** A clause that speaks of a happening as known, and one that tells a happening; what says its own ground must meet it there. */
function maySpeakOf(a: Telling, b: Telling): boolean {
  if (!isKin(a, b) && !(a.isHarm && isHarmful(b))) return false;
  if (!datesMeet(a, b)) return false;
  const place = placeAgreement(a.places, b.places);
  if (place < 0 && a.isPlaced && b.isPlaced) return false;
  if (a.isHarm && isFar(a, b)) return false;
  if (a.isHarm) return (!a.isPlaced || place > 0) && (!a.isDated || a.from === b.from);
  if (MANIFOLD.has(a.type ?? '') && overlap(a.words, b.words) < A_FEW_WORDS) return false;
  if (a.isPlaced) return place > 0 && modesMeet(a, b);
  return modesMeet(a, b) && (!a.isDated || b.from !== null);
}

/** The group with the clause nearest before, else nearest after. */
function nearest(groups: readonly Group[], telling: Telling): Group | null {
  const at = telling.evidence[0]?.start ?? 0;
  const far = (group: Group) =>
    Math.min(
      ...around(group, telling)
        .map((t) => (t.evidence[0]?.start ?? 0) - at)
        .map((d) => (d <= 0 ? -d : d * 2)),
    );
  let [best, least]: [Group | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const group of groups) {
    const distance = far(group);
    if (distance < least) [best, least] = [group, distance];
  }
  return best;
}

function mentionOf(group: Telling[]): Mention {
  const told = [...group].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
  const clearest = [...told].sort((a, b) => clarity(b) - clarity(a))[0] as Telling;
  // Harm takes its kind from what did it.
  const kind = clearest.isHarm ? (told.find((t) => !t.isHarm) ?? clearest) : clearest;
  const { strength, isDated, isPlaced, isAsserted, isHarm, isConjoined, sentenceAt, ...mention } = clearest;
  const dated = told.find((t) => t.isDated) ?? told.find((t) => t.from !== null);
  const placed = [...told].sort((a, b) => Number(b.isPlaced) - Number(a.isPlaced));
  return {
    ...mention,
    evidence: told.flatMap((t) => t.evidence),
    sources: distinctSources(told),
    from: clearest.isDated ? clearest.from : (dated?.from ?? null),
    to: clearest.isDated ? clearest.to : (dated?.to ?? null),
    type: kind.type,
    hazard: kind.hazard,
    mode: kind.mode ?? told.find((t) => t.mode !== null && t.type === kind.type)?.mode ?? null,
    places: distinct((clearest.isPlaced ? [clearest] : placed.slice(0, 1)).flatMap((t) => t.places)),
    actors: distinct(told.flatMap((t) => t.actors)),
    numbers: [...new Set(told.flatMap((t) => t.numbers))].sort((a, b) => a - b),
    words: sortedSet(told.flatMap((t) => t.words)),
  };
}
const distinctSources = (told: readonly Telling[]): Source[] => [
  ...new Map(told.flatMap((t) => t.sources).map((source) => [JSON.stringify(source), source])).values(),
];
const distinct = <T extends { name: string }>(items: readonly T[]): T[] =>
  [...new Map([...items].reverse().map((item) => [item.name, item])).values()].reverse();

/** A clause that tells, dates, places and counts is clearer than one that refers. */
const clarity = (t: Telling): number =>
  (t.strength === 'told' ? 3 : 0) +
  (t.isDated ? 2 : 0) +
  (t.isPlaced ? 2 : 0) +
  Math.min(2, t.actors.length) +
  (t.numbers.length > 0 ? 1 : 0) -
  (t.headline.length > MOST_LETTERS ? 2 : 0);
