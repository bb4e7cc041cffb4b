import { idOf } from '../merge/evidence.ts';
import {
  type Anchor,
  type DatelineRecord,
  DECISION_KINDS,
  type Decision,
  type DecisionKind,
  type Place,
  REGISTER_NAMES,
  type RegisterName,
  type Standing,
  TARGET_KINDS,
  type Target,
} from '../record/types.ts';
import { anchorAt } from './anchors.ts';
import { applyDecisions } from './apply.ts';
import { fieldsOf, PLACED } from './fields.ts';
import { canonical } from './order.ts';
import { DecisionError, type DecisionErrorCode } from './problem.ts';
import { type TargetById, targetById } from './target.ts';
import { isInstant } from './values.ts';

export interface DecisionContext {
  /** The record as decided so far: what a new decision speaks of. */
  record: DatelineRecord;
  /** The decisions there are, by id. */
  known: ReadonlyMap<string, Decision>;
  /** The time of a decision that names none. */
  now: string;
}
type Raw = Record<string, unknown>;
type DecisionBody<D = Decision> = D extends Decision ? Omit<D, 'id' | 'author' | 'time' | 'reason'> : never;

/**
 * Makes a checked decision of loose input. Targets may be given by id (`{"event": "event-..."}`) and become evidence. A
 * decision that brings its id was kept elsewhere before.
 * @param where names the input in errors ("decisions.json decision 2")
 * @throws DecisionError
 */
export function readDecision(input: unknown, where: string, context: DecisionContext): Decision {
  const raw = objectOf(input, where, 'the decision', 'write an object as docs/record.md shows under Decision');
  const kind = raw.kind as DecisionKind;
  if (!DECISION_KINDS.includes(kind))
    fail(where, `"kind" is ${shown(raw.kind)}`, `give one of ${DECISION_KINDS.join(', ')}`);
  const author = textOf(raw, 'author', where, 'say who decides');
  const reason = textOf(raw, 'reason', where, 'say why: who reads the record will ask');
  const time = raw.time ?? context.now;
  if (typeof time !== 'string' || !isInstant(time))
    fail(where, `"time" is no instant: ${shown(time)}`, 'write it as 2024-03-08T18:00:00Z, with its offset');
  const body = BODIES[kind](raw, where, context);
  const content = { author, time: time as string, reason, ...body } as Omit<Decision, 'id'>;
  if ((raw.id ?? null) !== null) {
    const id = textOf(raw, 'id', where, 'leave it out for a new one');
    return notAnother({ id, ...content } as Decision, where, context);
  }
  return { id: idOf('decision', canonical(content)), ...content } as Decision;
}

export interface LogContext {
  /** The engine's record. */
  record: DatelineRecord;
  log: readonly Decision[];
  /** The time of the first decision that names none; the others follow a millisecond apart, so that the last stands. */
  now: string;
  /** Names an input in errors. */
  where: (index: number) => string;
}

/**
 * Reads decisions that are to join a log, and tells where each decision would then stand. A new one must find what it
 * speaks of; one that brings its id need not.
 * @throws DecisionError
 */
export function readDecisions(inputs: readonly unknown[], { record: found, log, now, where }: LogContext) {
  const { record } = applyDecisions(found, log);
  const known = new Map(log.map((decision) => [decision.id, decision]));
  const decisions = inputs.map((input, index) => {
    const time = new Date(Date.parse(now) + index).toISOString();
    const decision = readDecision(input, where(index), { record, known, now: time });
    known.set(decision.id, decision);
    return decision;
  });
  const { standing } = applyDecisions(found, [...log, ...decisions]);
  const stands = new Map(standing.map((one) => [one.decision.id, one]));
  for (const [index, { id }] of decisions.entries()) {
    const { state, note } = stands.get(id) as Standing;
    if (state === 'adrift' && ((inputs[index] as Raw).id ?? null) === null)
      fail(where(index), note ?? 'it changes nothing', 'look at the record as it is now: dateline export', 'adrift');
  }
  return { decisions, stands };
}

/** A decision that is there already must be the same: none is ever changed. */
function notAnother(decision: Decision, where: string, { known }: DecisionContext): Decision {
  const kept = known.get(decision.id);
  if (kept && canonical(kept) !== canonical(decision))
    fail(where, `"id" is that of another decision, ${shown(decision.id)}`, 'leave it out for a new one');
  return decision;
}

const BODIES: { [K in DecisionKind]: (raw: Raw, where: string, context: DecisionContext) => DecisionBody } = {
  confirm: (raw, where, context) => ({ kind: 'confirm', target: targetOf(raw.target, `${where}, "target"`, context) }),
  reject: (raw, where, context) => ({ kind: 'reject', target: targetOf(raw.target, `${where}, "target"`, context) }),
  correct: correctionOf,
  relocate: relocationOf,
  merge: (raw, where, context) => ({
    kind: 'merge',
    targets: eventsOf(raw, where, context, 2, Number.POSITIVE_INFINITY),
  }),
  separate: (raw, where, context) => ({ kind: 'separate', targets: eventsOf(raw, where, context, 2, 2) }),
  split: (raw, where, context) => {
    const target = eventOf(raw.target, `${where}, "target"`, context);
    const part = anchorsOf(raw.part, `${where}, "part"`, context);
    return { kind: 'split', target, part };
  },
  undo: (raw, where, { known }) => {
    const decision = textOf(raw, 'decision', where, 'give the id of the decision to undo');
    if (!known.has(decision))
      fail(where, `no decision ${shown(decision)} is in the log`, 'list them with: dateline decisions', 'unknown');
    return { kind: 'undo', decision };
  },
};

function correctionOf(raw: Raw, where: string, context: DecisionContext): DecisionBody {
  const target = targetOf(raw.target, `${where}, "target"`, context);
  const fields = fieldsOf(target);
  const field = textOf(raw, 'field', where, `give one of ${Object.keys(fields).join(', ')}`);
  const what = target.kind === 'row' ? `a row of ${target.register}` : `an ${target.kind}`.replace('an s', 'a s');
  const rule = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (field === 'place' || field === 'places' || field === 'at')
    fail(where, `"${field}" of ${what} is not corrected field by field`, 'give a decision of kind relocate');
  if (!rule) {
    const hint = `give one of ${Object.keys(fields).join(', ')}`;
    fail(where, `${what} has no field ${shown(field)} to correct`, hint, 'unknown');
  }
  const value = raw.value;
  if (!rule?.accepts(value)) fail(where, `"value" of ${field} is ${shown(value)}`, `give ${rule?.wanted}`);
  return { kind: 'correct', target, field, value };
}

function relocationOf(raw: Raw, where: string, context: DecisionContext): DecisionBody {
  const target = targetOf(raw.target, `${where}, "target"`, context);
  if (target.kind === 'statement' || (target.kind === 'row' && !PLACED.has(target.register as RegisterName)))
    fail(
      where,
      `a ${target.kind === 'row' ? `row of ${target.register}` : 'statement'} has no place`,
      'relocate an event or a row that has one',
    );
  const place = raw.place ?? null;
  if (place !== null && (typeof place !== 'string' || place === ''))
    fail(where, `"place" is ${shown(place)}`, 'give the name of the place as the record has it, or null');
  const to = raw.to ?? null;
  if (target.kind === 'event' && place === null && to === null)
    fail(where, 'neither "place" nor "to" is given', 'name the place to move, the place to move it to, or both');
  return {
    kind: 'relocate',
    target,
    place: place as string | null,
    to: to === null ? null : placeOf(to, `${where}, "to"`),
  };
}

const FORM_OF_PLACE = 'give {"name", "lat", "lon", "geonameId", "country"}, null where not known';
function placeOf(input: unknown, where: string): Place {
  const raw = objectOf(input, where, 'the place', FORM_OF_PLACE);
  const name = textOf(raw, 'name', where, FORM_OF_PLACE);
  const [lat, lon] = [degrees(raw, 'lat', 90, where), degrees(raw, 'lon', 180, where)];
  if ((lat === null) !== (lon === null)) fail(where, 'has only one of "lat" and "lon"', 'give both or neither');
  const geonameId = raw.geonameId ?? null;
  if (geonameId !== null && !(Number.isInteger(geonameId) && (geonameId as number) > 0))
    fail(where, `"geonameId" is ${shown(geonameId)}`, 'give the GeoNames number, or null');
  const country = raw.country ?? null;
  if (country !== null && !(typeof country === 'string' && /^[A-Z]{2}$/.test(country)))
    fail(where, `"country" is ${shown(country)}`, 'give an ISO 3166-1 code such as UA, or null');
  return { name, lat, lon, geonameId: geonameId as number | null, country: country as string | null };
}

function degrees(raw: Raw, field: 'lat' | 'lon', most: number, where: string): number | null {
  const value = raw[field] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number' || !(Math.abs(value) <= most))
    fail(where, `"${field}" is ${shown(value)}`, `give degrees from -${most} to ${most}`);
  return value as number;
}

function eventsOf(raw: Raw, where: string, context: DecisionContext, least: number, most: number): Target[] {
  const { targets } = raw;
  if (!Array.isArray(targets) || targets.length < least || targets.length > most)
    fail(
      where,
      `"targets" is ${shown(targets)}`,
      `give ${most === least ? 'the two' : 'two or more'} events as a list`,
    );
  return (targets as unknown[]).map((one, i) => eventOf(one, `${where}, target ${i + 1}`, context));
}

function eventOf(input: unknown, where: string, context: DecisionContext): Target {
  const target = targetOf(input, where, context);
  if (target.kind !== 'event') fail(where, `is a ${target.kind}`, 'only events are merged, split and held apart');
  return target;
}

const FORM_OF_TARGET =
  'give {"event": ID}, {"statement": ID}, {"register": NAME, "row": ID}, or {"kind", "register", "evidence": [...]}';

function targetOf(input: unknown, where: string, context: DecisionContext): Target {
  const raw = objectOf(input, where, 'the target', FORM_OF_TARGET);
  if (raw.kind === undefined) return targetFromId(raw, where, context);
  const kind = raw.kind as Target['kind'];
  if (!TARGET_KINDS.includes(kind))
    fail(where, `"kind" is ${shown(raw.kind)}`, `give one of ${TARGET_KINDS.join(', ')}`);
  const register = kind === 'row' ? registerOf(raw.register, where) : null;
  const id = raw.id ?? null;
  if (id !== null && typeof id !== 'string') fail(where, `"id" is ${shown(id)}`, 'give an id, or null');
  const seen = objectOf(
    raw.seen ?? {},
    where,
    '"seen"',
    'give fields with their values, or leave it out',
  ) as Target['seen'];
  if (Object.values(seen).some((value) => typeof value === 'object' && value !== null))
    fail(where, '"seen" holds more than plain values', 'give text, numbers, true, false or null');
  return {
    kind,
    register,
    evidence: anchorsOf(raw.evidence, `${where}, "evidence"`, context),
    id: id as string | null,
    seen,
  };
}

function targetFromId(raw: Raw, where: string, { record }: DecisionContext): Target {
  const noun = ['event', 'statement', 'row'].find((one) => typeof raw[one] === 'string');
  if (!noun) fail(where, `is ${shown(raw)}`, FORM_OF_TARGET);
  if (noun === 'row') registerOf(raw.register, where);
  const target = targetById(record, raw as unknown as TargetById);
  if (!target)
    fail(
      where,
      `no ${noun} ${shown(raw[noun as string])} is in the record`,
      'list them with: dateline export',
      'unknown',
    );
  return target as Target;
}

function registerOf(value: unknown, where: string): RegisterName {
  if (!REGISTER_NAMES.includes(value as RegisterName))
    fail(where, `"register" is ${shown(value)}`, `give one of ${REGISTER_NAMES.join(', ')}`);
  return value as RegisterName;
}

const FORM_OF_ANCHOR = 'give {"report", "start", "end", "quote"}';
function anchorsOf(input: unknown, where: string, context: DecisionContext): Anchor[] {
  if (!Array.isArray(input) || input.length === 0) fail(where, `is ${shown(input)}`, `give a list: ${FORM_OF_ANCHOR}`);
  return (input as unknown[]).map((one, i) => anchorOf(one, `${where} ${i + 1}`, context));
}

/** Surroundings are taken from the report where they are not given; so is a quote. */
function anchorOf(input: unknown, where: string, { record }: DecisionContext): Anchor {
  const raw = objectOf(input, where, 'the evidence', FORM_OF_ANCHOR);
  const id = textOf(raw, 'report', where, FORM_OF_ANCHOR);
  const { start, end } = raw as { start: number; end: number };
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end)
    fail(
      where,
      `"start" and "end" are ${shown(start)} and ${shown(end)}`,
      'give UTF-16 offsets into the text, start before end',
    );
  const report = record.reports.find((one) => one.id === id);
  if (raw.quote === undefined && report && end <= report.text.length) return anchorAt(report, start, end);
  const quote = textOf(raw, 'quote', where, 'give the words that stand there');
  if (raw.before === undefined && report?.text.slice(start, end) === quote) return anchorAt(report, start, end);
  const [before, after] = [raw.before ?? '', raw.after ?? ''];
  if (typeof before !== 'string' || typeof after !== 'string')
    fail(where, '"before" and "after" are not text', 'give the words around the quote, or leave them out');
  const { nth, of } = (raw.occurrence ?? {}) as { nth?: number; of?: number };
  const counted =
    Number.isInteger(nth) && Number.isInteger(of) && 1 <= (nth as number) && (nth as number) <= (of as number);
  const occurrence = counted ? { nth: nth as number, of: of as number } : null;
  return { report: id, start, end, quote, before: before as string, after: after as string, occurrence };
}

function objectOf(value: unknown, where: string, noun: string, hint: string): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail(where, `${noun} is ${shown(value)}`, hint);
  return value as Raw;
}

function textOf(raw: Raw, field: string, where: string, hint: string): string {
  const value = raw[field];
  if (typeof value !== 'string' || value.trim() === '') fail(where, `"${field}" is ${shown(value)}`, hint);
  return value as string;
}

/** A value as an error shows it: short, on one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const json = JSON.stringify(value) ?? String(value);
  if (json === '""') return 'empty';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function fail(where: string, what: string, hint: string, code: DecisionErrorCode = 'form'): never {
  throw new DecisionError(code, where, what, hint);
}
