import { idOf } from '../merge/evidence.ts';
import { independentOutlets } from '../merge/index.ts';
import type { Decided, Event, Evidence, Origin, Place, RowBase } from '../record/types.ts';
import { isSameStretch, type Located } from './anchors.ts';
import { narrowDisputes, uniteDisputes } from './disputes.ts';
import { canonical } from './order.ts';
import { addToIndex, eventItem, type Item, isHere, type Working } from './working.ts';

/** The id of an event that a decision made: the decision's, so that it stays whatever the engine finds later. */
const eventOfDecision = (decision: string): string => idOf('event', 'decision', decision);

/** Makes one event of several. The first told decides where only one can: type, headline, dates. */
export function mergeEvents(working: Working, items: readonly Item<Event>[], decision: string): void {
  const merged = eventItem(
    unite(
      working,
      items.map(({ thing }) => thing),
      decision,
    ),
  );
  working.events.splice(Math.min(...items.map((one) => working.events.indexOf(one))), 0, merged);
  addToIndex(working, merged);
  for (const one of items) one.into = merged;
  const gone = new Set(items.map(({ thing }) => thing.id));
  for (const row of working.allRows)
    if (row.thing.event !== null && gone.has(row.thing.event)) row.thing = { ...row.thing, event: merged.thing.id };
  for (const one of items) supersedeLost(working, one.thing, merged.thing, decision);
  working.separations = working.separations.flatMap((pair) => {
    const [a, b] = [items.includes(pair.a) ? merged : pair.a, items.includes(pair.b) ? merged : pair.b];
    if (a !== b) return [{ ...pair, a, b }];
    if (pair.decision !== null) working.superseded.set(pair.decision, decision);
    return [];
  });
}

function unite(working: Working, events: readonly Event[], decision: string): Event {
  const lead = events[0] as Event;
  const origins = distinct(events.flatMap((event) => event.origins));
  const typed = events.find(({ type, hazard }) => type !== null || hazard !== null) ?? lead;
  const dated = events.find(({ from, to }) => from !== null || to !== null) ?? lead;
  const corrected = [
    ...correctionsOf(typed, ['type', 'mode', 'hazard']),
    ...correctionsOf(dated, ['from', 'to']),
    ...correctionsOf(lead, ['headline']),
    ...events.flatMap((event) => correctionsOf(event, ['places'])),
    ...correctionsOf(lead, ['actors']),
  ];
  const confirmed = events.flatMap((event) => event.confirmed ?? []);
  const maybeSame = [...new Set(events.flatMap((event) => event.maybeSame ?? []))].sort();
  return {
    id: eventOfDecision(decision),
    type: typed.type,
    mode: typed.mode,
    hazard: typed.hazard,
    headline: lead.headline,
    from: dated.from,
    to: dated.to,
    places: distinct(events.flatMap(({ places }) => places)),
    actors: distinct(events.flatMap(({ actors }) => actors)),
    firstReported: earliest(events.map(({ firstReported }) => firstReported)),
    outlets: independentOutlets(origins, new Set(events.flatMap(({ outlets }) => outlets))),
    origins,
    statements: [...new Set(events.flatMap(({ statements }) => statements))],
    disputes: uniteDisputes(events),
    evidence: inTellingOrder(working, distinct(events.flatMap(({ evidence }) => evidence))),
    ...(maybeSame.length > 0 ? { maybeSame } : {}),
    ...(corrected.length > 0 ? { corrected } : {}),
    ...(confirmed.length > 0 ? { confirmed: distinct(confirmed) } : {}),
    shapedBy: [...new Set(events.flatMap(({ shapedBy }) => shapedBy ?? [])), decision],
  };
}

const correctionsOf = ({ corrected }: Event, fields: readonly string[]) =>
  (corrected ?? []).filter(({ field }) => fields.includes(field));

/** Corrections of a value that did not come into the merged event gave way to the merge. */
function supersedeLost({ superseded }: Working, before: Decided, after: Decided, by: string): void {
  const kept = new Set((after.corrected ?? []).map(({ decision }) => decision));
  for (const { decision } of before.corrected ?? []) if (!kept.has(decision)) superseded.set(decision, by);
}

/**
 * Takes the evidence that `leaves` out of the event into one of its own, which follows the event in the record. What
 * rests on words that leave goes with them: statements, claims, rows; a place or actor that only they name.
 * @returns null where nothing would leave or nothing would stay.
 */
export function splitEvent(
  working: Working,
  item: Item<Event>,
  leaves: (evidence: Evidence) => boolean,
  decision: string,
): Item<Event> | null {
  const part = item.evidence.filter(leaves);
  const rest = item.evidence.filter((evidence) => !leaves(evidence));
  if (part.length === 0 || rest.length === 0) return null;
  const whole = item.thing;
  const rows = working.allRows.filter((row) => isHere(row) && row.thing.event === whole.id);
  const moving = rows.filter(({ thing }) => goesWith(thing.evidence, part, rest));
  const out = eventItem(partOf(working, whole, { part, rest, moving, decision }));
  for (const row of moving) row.thing = { ...row.thing, event: out.thing.id };
  item.thing = restOf(working, whole, { part, rest, decision });
  item.evidence = rest;
  working.events.splice(working.events.indexOf(item) + 1, 0, out);
  addToIndex(working, out);
  return out;
}

interface Cut {
  part: Evidence[];
  rest: Evidence[];
  decision: string;
}

function partOf(
  working: Working,
  whole: Event,
  { part, rest, moving, decision }: Cut & { moving: Item<RowBase>[] },
): Event {
  const places = distinct([...whole.places.filter(({ name }) => names(part, name)), ...placesOf(moving)]);
  const dates = [...new Set(moving.flatMap(({ thing }) => dateOf(thing) ?? []))];
  const tellsHeadline = tells(part, whole.headline) && !tells(rest, whole.headline);
  // The engine dated the whole by its clearest sentence; where that stays behind, only rows can date the part.
  const [date] = dates.length === 1 ? dates : [];
  const [from, to] = date !== undefined ? bounds(date) : tellsHeadline ? [whole.from, whole.to] : [null, null];
  return {
    id: eventOfDecision(decision),
    type: whole.type,
    mode: whole.mode,
    hazard: whole.hazard,
    headline: tellsHeadline ? whole.headline : (part[0] as Evidence).quote,
    from,
    to,
    places,
    actors: whole.actors.filter(({ name }) => names(part, name)),
    firstReported: firstReportOf(working, part),
    outlets: outletsOf(working, whole, part),
    origins: originsOf(working, whole, part),
    statements: whole.statements.filter((id) => touches(working, id, part)),
    disputes: narrowDisputes(whole.disputes, (claim) => goesWith([claim], part, rest)),
    evidence: part,
    shapedBy: [...(whole.shapedBy ?? []), decision],
  };
}

function restOf(working: Working, whole: Event, { part, rest, decision }: Cut): Event {
  const stays = ({ name }: { name: string }) => names(rest, name) || !names(part, name);
  return {
    ...whole,
    headline:
      tells(part, whole.headline) && !tells(rest, whole.headline) ? (rest[0] as Evidence).quote : whole.headline,
    places: whole.places.filter(stays),
    actors: whole.actors.filter(stays),
    firstReported: firstReportOf(working, rest),
    outlets: outletsOf(working, whole, rest),
    origins: originsOf(working, whole, rest),
    statements: whole.statements.filter((id) => touches(working, id, rest) || !touches(working, id, part)),
    disputes: narrowDisputes(whole.disputes, (claim) => !goesWith([claim], part, rest)),
    evidence: rest,
    shapedBy: [...(whole.shapedBy ?? []), decision],
  };
}

/** Whether what rests on `evidence` belongs to the part that leaves: it shares words with it, and none with the rest. */
const goesWith = (evidence: readonly Evidence[], part: readonly Evidence[], rest: readonly Evidence[]): boolean =>
  evidence.some((one) => part.some((other) => isSameStretch(one, other))) &&
  !evidence.some((one) => rest.some((other) => isSameStretch(one, other)));

/** A headline is a part of what is told, or the sentence that tells it. */
const tells = (evidence: readonly Evidence[], headline: string): boolean =>
  evidence.some(({ quote }) => quote.includes(headline) || headline.includes(quote));
const names = (evidence: readonly Evidence[], name: string): boolean =>
  evidence.some(({ quote }) => quote.toLowerCase().includes(name.toLowerCase()));

const placesOf = (rows: readonly Item<RowBase>[]): Place[] =>
  rows.flatMap(({ thing }) => (thing as { at?: Place | null }).at ?? []);
const dateOf = (row: RowBase): string | null => (row as { date?: string | null }).date ?? null;
const bounds = (date: string): [from: string, to: string] => {
  const [from = date, to = from] = date.split('/');
  return [from, to];
};

function touches({ statementById }: Working, id: string, evidence: readonly Evidence[]): boolean {
  return (statementById.get(id)?.evidence ?? []).some((one) => evidence.some((other) => isSameStretch(one, other)));
}

/** The event's outlets that told this much of it; where all were counted as copies of another's, those that did tell it. */
function outletsOf({ reports }: Working, { outlets }: Event, evidence: readonly Evidence[]): string[] {
  const telling = new Set(evidence.flatMap(({ report }) => reports.get(report)?.outlet ?? []));
  const counted = outlets.filter((outlet) => telling.has(outlet));
  return counted.length > 0 ? counted : [...telling];
}

/** The event's chains by which the outlets have this much of it: theirs, and whom they quote in it. */
function originsOf(working: Working, { origins, statements }: Event, evidence: readonly Evidence[]): Origin[] {
  const outlets = new Set(evidence.map(({ report }) => working.reports.get(report)?.outlet ?? null));
  const quoted = new Set(
    statements
      .filter((id) => touches(working, id, evidence))
      .map((id) => working.statementById.get(id)?.thing.speaker.name),
  );
  const kept = origins.filter(
    ({ outlet, speaker }) => outlets.has(outlet) && (speaker === null || quoted.has(speaker)),
  );
  const alone = [...outlets].filter((outlet) => !kept.some((chain) => chain.outlet === outlet));
  return [...kept, ...alone.map((outlet) => ({ outlet, agency: null, speaker: null }))];
}

const reportedAt = ({ reports }: Working, { report: id, post: postId }: Evidence | (Located & { post: string })) => {
  const report = reports.get(id);
  return report?.posts.find(({ id }) => id === postId)?.time ?? report?.published ?? null;
};

const firstReportOf = (working: Working, evidence: readonly Evidence[]): string | null =>
  earliest(evidence.map((one) => reportedAt(working, one)));

const moment = (instant: string | null): number => {
  const ms = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms;
};

const earliest = (instants: readonly (string | null)[]): string | null =>
  instants.reduce((first, one) => (moment(one) < moment(first) ? one : first), null);

/** As the merge tells an event: by when it was reported, then by report and place in it. */
const inTellingOrder = (working: Working, evidence: readonly Evidence[]): Evidence[] =>
  [...evidence].sort((a, b) => {
    const [x, y] = [moment(reportedAt(working, a)), moment(reportedAt(working, b))];
    if (x !== y) return x < y ? -1 : 1;
    return a.report === b.report ? a.start - b.start || a.end - b.end : a.report < b.report ? -1 : 1;
  });

/** Each once; the first stays. */
const distinct = <T>(items: readonly T[]): T[] => {
  const first = new Map<string, T>();
  for (const one of items) {
    const key = canonical(one);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
};
