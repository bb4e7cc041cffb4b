import type { Event, Place, Statement, Target } from '../record/types.ts';
import { isSameStretch, type Located, likeness, locate } from './anchors.ts';
import { type Item, isHere, restingOn, type Working } from './working.ts';

/**
 * How far a thing may say something else than the editor saw. `same`: a confirmed row must hold every value seen.
 * `kin`: a rejected row must hold one of the figures seen, or, without figures, one of the values. `any`: the words are
 * enough; a correction is there to differ.
 */
export type Kinship = 'same' | 'kin' | 'any';

/** The thing that a target means today, or why there is none. */
export type Found = { item: Item; located: Located[] } | { item: null; located: Located[]; why: string };

/** Longer quotes are cut in notes, at this many code units. */
const NOTE_QUOTE = 80;

/**
 * Finds what a target means: the thing of its kind (and register) whose evidence is most like the target's. Of equals one
 * that is still in the record, then the one that holds most of what the editor saw, then the one that rests on less else,
 * then the one with the target's first words; only then the one with the editor's id, then the first by id.
 */
export function find(working: Working, target: Target, kinship: Kinship = 'any'): Found {
  const located = locateAll(working, target.evidence);
  const best = bestOf(working, target, located, (item) => isKin(target, item, kinship));
  if (!best) return { item: null, located, why: whyNot(working, target, located) };
  return { item: standingFor(best), located };
}

/** Where the anchors stand today; those whose words are gone are left out. */
export const locateAll = ({ sheets }: Working, anchors: Target['evidence']): Located[] =>
  anchors.flatMap((anchor) => {
    const sheet = sheets.get(anchor.report);
    const found = sheet ? locate(anchor, sheet) : null;
    return found ? [found] : [];
  });

/** What was merged stands in what it became. */
function standingFor(item: Item): Item {
  let at = item;
  while (at.into) at = at.into;
  return at;
}

interface Candidate {
  item: Item;
  likeness: number;
  seen: number;
  /** The first of the target's anchors that it rests on. */
  first: number;
}

function bestOf(
  working: Working,
  target: Target,
  located: readonly Located[],
  accepts: (item: Item) => boolean,
): Item | null {
  const items = new Set(
    [...new Set(located.map(({ report }) => report))].flatMap((r) => [...restingOn(working, target, r)]),
  );
  let best: Candidate | null = null;
  for (const item of items) {
    if (item.into) continue;
    const candidate = {
      item,
      likeness: likenessTo(located, item),
      seen: seenIn(target, item),
      first: firstIn(located, item),
    };
    if (candidate.likeness === 0 || !accepts(item)) continue;
    if (!best || compare(candidate, best, target) < 0) best = candidate;
  }
  return best?.item ?? null;
}

/** The sum over the anchors of how like the likest evidence is. */
const likenessTo = (located: readonly Located[], { evidence }: Item): number =>
  located.reduce((sum, at) => sum + evidence.reduce((most, one) => Math.max(most, likeness(at, one)), 0), 0);

const firstIn = (located: readonly Located[], { evidence }: Item): number =>
  located.findIndex((at) => evidence.some((one) => isSameStretch(at, one)));

const compare = (a: Candidate, b: Candidate, target: Target): number =>
  b.likeness - a.likeness ||
  Number(isHere(b.item)) - Number(isHere(a.item)) ||
  b.seen - a.seen ||
  a.item.evidence.length - b.item.evidence.length ||
  a.first - b.first ||
  Number(b.item.thing.id === target.id) - Number(a.item.thing.id === target.id) ||
  (a.item.thing.id < b.item.thing.id ? -1 : 1);

/**
 * The engine may have broken up an event since it was decided over, or a merge was undone: the other events that hold
 * nothing but evidence of the target, of the same type. What was decided of the whole holds for each.
 */
export function partsBeside(working: Working, target: Target, { item: first, located }: Found): Item[] {
  if (target.kind !== 'event' || !first || !isHere(first)) return [];
  const parts: Item[] = [];
  const isPart = (item: Item): boolean =>
    isHere(item) &&
    item !== first &&
    !parts.includes(item) &&
    isSameType(target, item) &&
    item.evidence.every((one) => located.some((at) => isSameStretch(at, one)));
  let left = without(located, first);
  for (let part = bestOf(working, target, left, isPart); part; part = bestOf(working, target, left, isPart)) {
    parts.push(part);
    left = without(left, part);
  }
  return parts;
}

const without = (located: readonly Located[], { evidence }: Item): Located[] =>
  located.filter((at) => !evidence.some((one) => isSameStretch(at, one)));

const isSameType = ({ seen }: Target, item: Item): boolean => {
  const holds = seenOf(item);
  return ['type', 'hazard'].every((field) => seen[field] === undefined || seen[field] === holds[field]);
};

function isKin({ kind, seen }: Target, item: Item, kinship: Kinship): boolean {
  if (kind !== 'row' || kinship === 'any') return true;
  const holds = seenOf(item);
  const said = Object.entries(seen).filter(([, value]) => value !== null);
  const held = ([field, value]: (typeof said)[number]) => holds[field] === value;
  if (kinship === 'same' || said.length === 0) return said.every(held);
  const figures = said.filter(([, value]) => typeof value === 'number');
  return (figures.length > 0 ? figures : said).some(held);
}

/** How many of the values that the editor saw (and that say something) the thing holds. */
function seenIn({ seen }: Target, item: Item): number {
  const holds = seenOf(item);
  return Object.entries(seen).filter(([field, value]) => value !== null && holds[field] === value).length;
}

/** The engine's own fields of a row: its links and times are of its reading. */
const NOT_SEEN = new Set(['id', 'event', 'reported']);

/** What the engine found in a thing, short. Corrections are taken off: they come and go with their decisions. */
export function seenOf({ kind, thing }: Item): Target['seen'] {
  const seen: Record<string, unknown> =
    kind === 'event'
      ? seenOfEvent(thing as Event)
      : kind === 'statement'
        ? seenOfStatement(thing as Statement)
        : { ...thing };
  for (const { field, was } of thing.corrected ?? []) {
    if (field in seen) seen[field] = was;
    if (kind === 'row' && field === 'at') seen.place = (was as Place | null)?.name ?? null;
  }
  return Object.fromEntries(
    Object.entries(seen).filter(
      ([field, value]) => !NOT_SEEN.has(field) && (value === null || typeof value !== 'object'),
    ),
  ) as Target['seen'];
}

const seenOfEvent = ({ type, mode, hazard, from, to }: Event) => ({ type, mode, hazard, from, to });
const seenOfStatement = ({ speaker, stance, direct }: Statement) => ({ 'speaker.name': speaker.name, stance, direct });

function whyNot(
  { reports, sheets }: Working,
  { kind, register, evidence }: Target,
  located: readonly Located[],
): string {
  const [first] = evidence;
  if (!first) return 'it names no evidence';
  if (!reports.has(first.report) && !evidence.some(({ report }) => sheets.has(report)))
    return `report ${first.report} is not in the record`;
  const quote = first.quote.length > NOTE_QUOTE ? `${first.quote.slice(0, NOTE_QUOTE)}…` : first.quote;
  if (located.length === 0) return `report ${first.report} does not say “${quote}” any more`;
  const noun = kind === 'row' ? `row of ${register}` : kind;
  return `no ${noun} like the one decided rests on “${quote}”`;
}
