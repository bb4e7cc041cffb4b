import {
  type DatelineRecord,
  type Event,
  type Evidence,
  REGISTER_NAMES,
  type RegisterName,
  type Registers,
  type Report,
  type RowBase,
  type Statement,
  type Target,
} from '../record/types.ts';
import type { Sheet } from './anchors.ts';

/**
 * A thing of the record while decisions are applied. `thing` is replaced, never changed: the record that came in stays
 * as it was.
 */
export interface Item<T = Event | Statement | RowBase> {
  readonly kind: Target['kind'];
  readonly register: RegisterName | null;
  thing: T;
  /** What it rests on; of a statement the stretch from its first to its last word. */
  evidence: readonly Evidence[];
  /** The decision that took it out of the record. */
  rejectedBy: string | null;
  /** The event that it became part of. */
  into: Item<Event> | null;
}

/** The record laid out so that decisions can be applied one after another. */
export interface Working {
  reports: Map<string, Report>;
  sheets: Map<string, Sheet>;
  events: Item<Event>[];
  statements: Item<Statement>[];
  statementById: Map<string, Item<Statement>>;
  rows: Record<RegisterName, Item<RowBase>[]>;
  /** The same, whatever the register. */
  allRows: Item<RowBase>[];
  /** Things that rest on a report, by kind, register and report; those gone too: a decision may mean one of them. */
  index: Map<string, Set<Item>>;
  /** Pairs of events held apart. */
  separations: { decision: string | null; a: Item<Event>; b: Item<Event> }[];
  /** Decisions whose effect a later one took away, with the later one and how. */
  superseded: Map<string, string>;
}

export function layOut(record: DatelineRecord): Working {
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const working: Working = {
    reports,
    sheets: new Map(record.reports.map(({ id, text }) => [id, { text, squeezed: null }])),
    events: record.events.map((event) => eventItem(event)),
    statements: record.statements.map((one) => statementItem(one, reports.get(one.report))),
    statementById: new Map(),
    rows: {} as Working['rows'],
    allRows: [],
    index: new Map(),
    separations: [],
    superseded: new Map(),
  };
  for (const name of REGISTER_NAMES)
    working.rows[name] = (record.registers[name] as RowBase[]).map((row) => rowItem(name, row));
  working.allRows = Object.values(working.rows).flat();
  working.statementById = new Map(working.statements.map((one) => [one.thing.id, one]));
  working.separations = keptApart(working.events);
  for (const items of [working.events, working.statements, working.allRows])
    for (const one of items) addToIndex(working, one);
  return working;
}

/** The pairs that a record decided before holds apart already. */
function keptApart(events: readonly Item<Event>[]): Working['separations'] {
  const byId = new Map(events.map((one) => [one.thing.id, one]));
  return events.flatMap((a) =>
    (a.thing.notSame ?? []).flatMap((id) => {
      const b = byId.get(id);
      return b && a.thing.id < id ? [{ decision: null, a, b }] : [];
    }),
  );
}

const makeItem = <T>(
  kind: Target['kind'],
  register: RegisterName | null,
  thing: T,
  evidence: readonly Evidence[],
): Item<T> => ({ kind, register, thing, evidence, rejectedBy: null, into: null });

export const eventItem = (event: Event): Item<Event> => makeItem('event', null, event, event.evidence);
export const rowItem = (name: RegisterName, row: RowBase): Item<RowBase> => makeItem('row', name, row, row.evidence);
export const statementItem = (statement: Statement, report: Report | undefined): Item<Statement> =>
  makeItem('statement', null, statement, report ? [stretchOf(statement, report)] : []);

/** From the first to the last word of cue and content. */
function stretchOf({ report, post, cue, content }: Statement, { text }: Report): Evidence {
  const spans = [...cue, ...content];
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  return spans.length > 0
    ? { report, post, start, end, quote: text.slice(start, end) }
    : { report, post, start: 0, end: 0, quote: '' };
}

const keyOf = (kind: Target['kind'], register: RegisterName | null, report: string): string =>
  `${kind} ${register ?? ''} ${report}`;

export function addToIndex({ index }: Working, one: Item): void {
  for (const { report } of one.evidence) {
    const key = keyOf(one.kind, one.register, report);
    const items = index.get(key);
    if (items) items.add(one);
    else index.set(key, new Set([one]));
  }
}

/** Things of the target's kind that rest on the report, in the order of the record. */
export const restingOn = ({ index }: Working, { kind, register }: Target, report: string): Iterable<Item> =>
  index.get(keyOf(kind, register, report)) ?? [];

export const isHere = ({ rejectedBy, into }: Item): boolean => rejectedBy === null && into === null;

/** The record as the decisions have made it. What nothing touched is the same object as before. */
export function takeUp(record: DatelineRecord, working: Working): DatelineRecord {
  const events = working.events.filter(isHere).map(({ thing }) => thing);
  const registers = Object.fromEntries(
    REGISTER_NAMES.map((name) => [name, working.rows[name].filter(isHere).map(({ thing }) => thing)]),
  ) as unknown as Registers;
  return {
    ...record,
    statements: working.statements.filter(isHere).map(({ thing }) => thing),
    events: withDoubtsCleared(withSeparations(events, working), working),
    registers,
  };
}

/** Of what may be the same, decisions have cleared what they joined, held apart or took out. */
function withDoubtsCleared(events: readonly Event[], { events: items }: Working): Event[] {
  if (!events.some(({ maybeSame }) => maybeSame)) return [...events];
  const standing = new Map<string, string | null>();
  for (const item of items) {
    let now = item;
    while (now.into) now = now.into;
    standing.set(item.thing.id, isHere(now) ? now.thing.id : null);
  }
  return events.map((event) => {
    if (!event.maybeSame) return event;
    const { maybeSame, ...sure } = event;
    const others = new Set(maybeSame.map((id) => (standing.has(id) ? standing.get(id) : id)));
    const left = [...others].filter((id) => id != null && id !== event.id && !event.notSame?.includes(id)) as string[];
    left.sort();
    if (left.length === 0) return sure;
    return left.length === maybeSame.length && left.every((id, i) => id === maybeSame[i])
      ? event
      : { ...sure, maybeSame: left };
  });
}

function withSeparations(events: readonly Event[], { separations }: Working): Event[] {
  const apart = new Map<string, Set<string>>();
  const note = (one: string, other: string) => apart.set(one, (apart.get(one) ?? new Set()).add(other));
  for (const { a, b } of separations) {
    if (!isHere(a) || !isHere(b)) continue;
    note(a.thing.id, b.thing.id);
    note(b.thing.id, a.thing.id);
  }
  return events.map((event) => {
    const others = apart.get(event.id);
    if (!others && !event.notSame) return event;
    const { notSame, ...alone } = event;
    return others ? { ...alone, notSame: [...others].sort() } : alone;
  });
}
