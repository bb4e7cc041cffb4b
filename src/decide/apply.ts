import type {
  DatelineRecord,
  Decided,
  Decision,
  DecisionState,
  Event,
  RowBase,
  Standing,
  Target,
} from '../record/types.ts';
import { isSameStretch } from './anchors.ts';
import { confirm, correct, relocate } from './corrections.ts';
import { moveClaims } from './disputes.ts';
import { fieldsOf } from './fields.ts';
import { refigured } from './figures.ts';
import { type Found, find, type Kinship, locateAll, partsBeside } from './find.ts';
import { mergeEvents, splitEvent } from './mergeSplit.ts';
import { orderLog, undoneBy } from './order.ts';
import { type Item, isHere, layOut, takeUp, type Working } from './working.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;
interface Outcome {
  state: DecisionState;
  note: string | null;
}
const applied = (note: string | null = null): Outcome => ({ state: 'applied', note });
const adrift = (note: string): Outcome => ({ state: 'adrift', note });

/**
 * The record as its editors decided it, and where each decision stands, in order of time, then id. Give it the engine's
 * record and the whole log: the order in which the log was read and decisions met twice leave no trace. A record that
 * already holds a decision (`decided`) is not given it again.
 */
export function applyDecisions(
  record: DatelineRecord,
  log: readonly Decision[],
): { record: DatelineRecord; standing: Standing[] } {
  if (log.length === 0) return { record, standing: [] };
  const { decisions, impostors } = orderLog(log);
  const undone = undoneBy(decisions);
  const held = new Map((record.decided ?? []).map(({ decision, state, note }) => [decision, { state, note }]));
  const known = new Map(decisions.map((decision) => [decision.id, decision]));
  const working = layOut(record);
  const outcomes = new Map<string, Outcome>();
  for (const decision of decisions)
    outcomes.set(
      decision.id,
      held.get(decision.id) ?? outcomeOf(working, decision, { undoneBy: undone.get(decision.id), known, held }),
    );
  const carried = carriedBy(working);
  for (const decision of decisions) {
    const outcome = outcomes.get(decision.id) as Outcome;
    if (outcome.state === 'applied' && !held.has(decision.id) && lostHold(working, decision, carried))
      outcomes.set(decision.id, gaveWay(working.superseded.get(decision.id)));
  }
  const standing = [
    ...decisions.map((decision) => ({ decision, ...(outcomes.get(decision.id) as Outcome) })),
    ...impostors.map((decision) => ({ decision, ...adrift('another decision has the same id') })),
  ];
  const taken = takeUp(record, working);
  return { record: withDecided({ ...taken, events: refigured(taken.events, working) }, standing), standing };
}

const gaveWay = (to: string | undefined): Outcome => ({
  state: 'superseded',
  note: to === undefined ? null : `decision ${to} took its place`,
});

/** Decisions that the record holds, and those adrift, so that they are not tried on it again; undone ones left no trace. */
function withDecided(record: DatelineRecord, standing: readonly Standing[]): DatelineRecord {
  const before = record.decided ?? [];
  const known = new Set(before.map(({ decision }) => decision));
  const now = standing
    .filter(({ decision, state }) => decision.kind !== 'undo' && state !== 'undone' && !known.has(decision.id))
    .map(({ decision, state, note }) => ({ decision: decision.id, state, note }));
  return now.length === 0 ? record : { ...record, decided: [...before, ...now] };
}

interface Context {
  undoneBy: string | undefined;
  known: ReadonlyMap<string, Decision>;
  held: ReadonlyMap<string, unknown>;
}

function outcomeOf(working: Working, decision: Decision, { undoneBy, known, held }: Context): Outcome {
  if (undoneBy !== undefined) return { state: 'undone', note: `decision ${undoneBy} undid it` };
  if (decision.kind !== 'undo') return apply(working, decision);
  if (!known.has(decision.decision)) return adrift(`decision ${decision.decision} is not in the log`);
  if (held.has(decision.decision))
    return adrift(`the record already holds ${decision.decision}; begin with the engine's`);
  return applied();
}

function apply(working: Working, decision: Exclude<Decision, { kind: 'undo' }>): Outcome {
  switch (decision.kind) {
    case 'merge':
      return merge(working, decision);
    case 'separate':
      return separate(working, decision);
    case 'split':
      return split(working, decision);
    default:
      return applyToOne(working, decision);
  }
}

const KINSHIP: Record<string, Kinship> = { confirm: 'same', reject: 'kin' };

function applyToOne(working: Working, decision: Of<'confirm' | 'correct' | 'reject' | 'relocate'>): Outcome {
  const found = find(working, decision.target, KINSHIP[decision.kind]);
  if (!found.item) return adrift(found.why);
  if (found.item.rejectedBy !== null) return gaveWay(found.item.rejectedBy);
  const parts = partsBeside(working, decision.target, found);
  const outcome = decideOver(working, found.item, decision);
  for (const part of parts) decideOver(working, part, decision);
  return outcome;
}

function decideOver(
  working: Working,
  item: Item,
  decision: Of<'confirm' | 'correct' | 'reject' | 'relocate'>,
): Outcome {
  switch (decision.kind) {
    case 'confirm':
      confirm(item, decision);
      return applied();
    case 'reject':
      reject(working, item, decision.id);
      return applied();
    case 'relocate': {
      const { note, adrift: isLost } = relocate(working, item, decision);
      return isLost ? adrift(note as string) : applied(note);
    }
    case 'correct':
      if (!Object.hasOwn(fieldsOf(item), decision.field))
        return adrift(`this engine knows no field “${decision.field}” of it`);
      return applied(correct(working, item, decision));
  }
}

/** Takes a thing out of the record; what names it lets go of it. */
function reject(working: Working, item: Item, by: string): void {
  item.rejectedBy = by;
  const { id } = item.thing;
  for (const { decision } of [...(item.thing.corrected ?? []), ...(item.thing.confirmed ?? [])])
    working.superseded.set(decision, by);
  if (item.kind === 'row') moveClaims(working, item.thing as RowBase, null);
  if (item.kind === 'event')
    for (const row of working.allRows) if (row.thing.event === id) row.thing = { ...row.thing, event: null };
  if (item.kind === 'statement')
    for (const event of working.events)
      if (event.thing.statements.includes(id))
        event.thing = { ...event.thing, statements: event.thing.statements.filter((one) => one !== id) };
}

type FoundEvent = Found & { item: Item<Event> | null };
const findEvents = (working: Working, { targets }: Of<'merge' | 'separate'>): FoundEvent[] =>
  targets.map((target) => find(working, target) as FoundEvent);

const whyOf = (found: readonly Found[]): string | null => {
  const whys = found.flatMap((one) => (one.item ? [] : [one.why]));
  return whys.length > 0 ? whys.join('; ') : null;
};

function merge(working: Working, decision: Of<'merge'>): Outcome {
  const found = findEvents(working, decision);
  const whole = found.flatMap((one, i) => [
    ...(one.item && isHere(one.item) ? [one.item] : []),
    ...(partsBeside(working, decision.targets[i] as Target, one) as Item<Event>[]),
  ]);
  const items = [...new Set(whole)];
  const why = whyOf(found);
  if (items.length >= 2) {
    mergeEvents(working, items, decision.id);
    return applied(why);
  }
  const rejected = found.find(({ item }) => item && item.rejectedBy !== null)?.item?.rejectedBy;
  if (rejected) return gaveWay(rejected);
  return why === null ? applied('they are one event already') : adrift(why);
}

/** Where the engine has joined the two, the second's own evidence goes into an event of its own. */
function separate(working: Working, decision: Of<'separate'>): Outcome {
  const found = findEvents(working, decision);
  const [first, second] = found;
  if (!first?.item || !second?.item) return adrift(whyOf(found) ?? 'it names no two events');
  const gone = first.item.rejectedBy ?? second.item.rejectedBy;
  if (gone !== null) return gaveWay(gone);
  if (first.item !== second.item) {
    for (const { item } of [first, second]) shape(item as Item<Event>, decision.id);
    working.separations.push({ decision: decision.id, a: first.item, b: second.item });
    return applied();
  }
  const out = splitEvent(
    working,
    first.item,
    (one) => second.located.some((at) => isSameStretch(at, one)) && !first.located.some((at) => isSameStretch(at, one)),
    decision.id,
  );
  if (!out) return adrift('both now rest on the same evidence');
  working.separations.push({ decision: decision.id, a: first.item, b: out });
  return applied('the engine had joined them');
}

const shape = (item: Item<Event>, decision: string): void => {
  item.thing = { ...item.thing, shapedBy: [...(item.thing.shapedBy ?? []), decision] };
};

function split(working: Working, decision: Of<'split'>): Outcome {
  const part = locateAll(working, decision.part);
  const found = find(working, { ...decision.target, evidence: decision.part });
  const whole = find(working, decision.target);
  if (!found.item) return adrift(found.why);
  if (!whole.item) return adrift(whole.why);
  const item = found.item as Item<Event>;
  if (item.rejectedBy !== null) return gaveWay(item.rejectedBy);
  const leaves = (evidence: Event['evidence'][number]) => part.some((at) => isSameStretch(at, evidence));
  const stays = whole.located.filter((at) => !part.some((other) => isSameStretch(at, other)));
  const isJoined = item.evidence.some((one) => !leaves(one) && stays.some((at) => isSameStretch(at, one)));
  if (!isJoined) return applied('they are apart already');
  return splitEvent(working, item, leaves, decision.id) ? applied() : adrift('no evidence would be left on one side');
}

/** A correction, confirmation or relocation that nothing in the record carries any more gave way to something later. */
function lostHold({ superseded }: Working, { kind, id }: Decision, carried: ReadonlySet<string>): boolean {
  if (!superseded.has(id)) return false;
  return kind === 'separate' || ((kind === 'correct' || kind === 'confirm' || kind === 'relocate') && !carried.has(id));
}

/** The decisions that things in the record carry. */
function carriedBy(working: Working): Set<string> {
  const things: Item<Decided>[] = [...working.events, ...working.statements, ...working.allRows].filter(isHere);
  return new Set(
    things.flatMap(({ thing }) => [...(thing.corrected ?? []), ...(thing.confirmed ?? [])].map((one) => one.decision)),
  );
}
