import type { Confirmation, Correction, Decided, Decision, Event, Place, RowBase } from '../record/types.ts';
import { moveClaims } from './disputes.ts';
import { fieldValue, withValue } from './fields.ts';
import { canonical } from './order.ts';
import { type Item, isHere, type Working } from './working.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;
type Placed = RowBase & { place: string | null; at: Place | null };

const markOf = ({ author, time, id }: Decision): Confirmation => ({ by: author, time, decision: id });

/** Sets the field and keeps what the engine found beside it. */
export function correct(working: Working, item: Item, decision: Of<'correct'>): string | null {
  const { field, value } = decision;
  const before = item.thing;
  const was = fieldValue(before, field);
  setField(working, item, decision, { field, was, value });
  if (item.kind === 'row') moveClaims(working, before as RowBase, item.thing as RowBase);
  return isEqual(was, value) ? 'it said so already' : null;
}

/** Marks a thing as confirmed, once a decision. */
export function confirm(item: Item, decision: Decision): void {
  item.thing = { ...item.thing, confirmed: [...(item.thing.confirmed ?? []), markOf(decision)] };
}

/** Moves a place of an event, with those of its rows that named the same; or the place of a row. Says why it cannot. */
export function relocate(
  working: Working,
  item: Item,
  decision: Of<'relocate'>,
): { note: string | null; adrift: boolean } {
  if (item.kind === 'row') {
    moveRow(working, item as Item<RowBase>, decision);
    return { note: null, adrift: false };
  }
  return relocateEvent(working, item as Item<Event>, decision);
}

function relocateEvent(working: Working, item: Item<Event>, decision: Of<'relocate'>) {
  const { place: name, to } = decision;
  const { places } = item.thing;
  const old = name === null ? null : (places.find((place) => place.name === name) ?? null);
  if (old === null && to !== null && places.some((place) => isEqual(place, to)))
    return { note: 'it said so already', adrift: false };
  if (old === null && name !== null) return { note: `the event names no place “${name}” any more`, adrift: true };
  const moved = old === null ? [...places, to] : places.map((place) => (place === old ? to : place));
  const kept = moved.filter((place): place is Place => place !== null);
  item.thing = {
    ...item.thing,
    places: kept.filter((one, i) => !kept.slice(0, i).some((other) => isEqual(one, other))),
  };
  item.thing = withCorrection(working, item.thing, decision, { field: 'places', was: old, value: to }, (entry) =>
    isEqual(entry.value, old),
  );
  if (old !== null)
    for (const row of working.allRows)
      if (isHere(row) && row.thing.event === item.thing.id && isEqual(placeOf(row.thing), old))
        moveRow(working, row, decision);
  return { note: null, adrift: false };
}

function moveRow(working: Working, row: Item<RowBase>, decision: Of<'relocate'>): void {
  const { to } = decision;
  const was = placeOf(row.thing);
  const moved = { ...(row.thing as Placed), place: to?.name ?? null, at: to };
  row.thing = withCorrection(working, moved, decision, { field: 'at', was, value: to });
}

/** A row's place; a name without a point where the row has no more. */
function placeOf(row: RowBase): Place | null {
  const { place = null, at = null } = row as Partial<Placed>;
  return at ?? (place === null ? null : { name: place, lat: null, lon: null, geonameId: null, country: null });
}

function setField(
  working: Working,
  item: Item,
  decision: Decision,
  change: Pick<Correction, 'field' | 'was' | 'value'>,
): void {
  const set = withValue(item.thing, change.field, change.value);
  item.thing = withCorrection(working, set, decision, change);
}

/**
 * Adds the change to the thing's corrections. The one that it takes over from (of the same field, unless said otherwise)
 * gives way, and what the engine found stays what it was before the first.
 */
function withCorrection<T extends Decided>(
  { superseded }: Working,
  thing: T,
  decision: Decision,
  change: Pick<Correction, 'field' | 'was' | 'value'>,
  takesOver: (entry: Correction) => boolean = () => true,
): T {
  const entries = thing.corrected ?? [];
  const earlier = entries.find((entry) => entry.field === change.field && takesOver(entry));
  if (earlier) superseded.set(earlier.decision, decision.id);
  const entry = { ...change, was: earlier ? earlier.was : change.was, ...markOf(decision) };
  return { ...thing, corrected: [...entries.filter((one) => one !== earlier), entry] };
}

/** Equal as JSON values; the order of keys does not count. */
const isEqual = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);
