import {
  type AidRow,
  type ControlRow,
  type DamageRow,
  type Event,
  OBJECT_KINDS,
  PLOVER_TYPES,
  type RegisterName,
  type SanctionRow,
  STANCES,
  type Target,
} from '../record/types.ts';
import { isRecordDate } from './values.ts';

/** What a field may be corrected to. */
export interface FieldRule {
  accepts(value: unknown): boolean;
  /** In words, for who gave something else. */
  wanted: string;
}

const text: FieldRule = {
  accepts: (value) => typeof value === 'string' && value.trim() !== '',
  wanted: 'text that is not empty',
};
const count: FieldRule = {
  accepts: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  wanted: 'a number of 0 or more',
};
const figure: FieldRule = {
  accepts: (value) => typeof value === 'number' && Number.isFinite(value),
  wanted: 'a number',
};
const share: FieldRule = {
  accepts: (value) => count.accepts(value) && (value as number) <= 100,
  wanted: 'a number from 0 to 100 (per cent)',
};
const truth: FieldRule = { accepts: (value) => typeof value === 'boolean', wanted: 'true or false' };
const date: FieldRule = {
  accepts: (value) => typeof value === 'string' && isRecordDate(value),
  wanted: 'a date as 2024, 2024-03, 2024-03-08 or 2024-03-08/2024-03-10',
};
const currency: FieldRule = {
  accepts: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  wanted: 'an ISO 4217 code such as USD',
};
const rd4u: FieldRule = {
  accepts: (value) => typeof value === 'string' && /^[ABC]\d{1,2}\.\d{1,2}$/.test(value),
  wanted: 'a category of the Register of Damage for Ukraine such as A3.1',
};
const oneOf = (values: readonly string[]): FieldRule => ({
  accepts: (value) => typeof value === 'string' && values.includes(value),
  wanted: `one of ${values.join(', ')}`,
});
const orNull = ({ accepts, wanted }: FieldRule): FieldRule => ({
  accepts: (value) => value === null || accepts(value),
  wanted: `${wanted}, or null`,
});
const actors: FieldRule = {
  accepts: (value) => Array.isArray(value) && value.every(isActor),
  wanted: 'a list of {"name", "role": "agent", "recipient" or "other"}',
};
const ACTOR_ROLES: readonly string[] = ['agent', 'recipient', 'other'] satisfies Event['actors'][number]['role'][];
const isActor = (value: unknown): boolean => {
  const { name, role } = (value ?? {}) as { name?: unknown; role?: unknown };
  return text.accepts(name) && ACTOR_ROLES.includes(role as string);
};

const comparator = orNull(oneOf(['=', '>', '<', '~']));
const maybeText = orNull(text);
const maybeCount = orNull(count);
const maybeDate = orNull(date);
const claimed = { claimedBy: maybeText };

const DAMAGE: DamageRow['status'][] = ['damaged', 'destroyed'];
const EXTENTS: NonNullable<DamageRow['extent']>[] = ['destroyed', 'heavily', 'partly', 'lightly'];
const CLAIM_CAUSES: NonNullable<DamageRow['claimCause']>[] = [
  'active combat',
  'artillery',
  'missiles, drones or bombs',
  'destruction of a dam',
  'other',
];
const OWNERS: NonNullable<DamageRow['ownerKind']>[] = ['person', 'State', 'legal person'];
const CONTROL: ControlRow['status'][] = ['held', 'contested', 'captured', 'lost', 'besieged'];
const AID: AidRow['status'][] = ['announced', 'prepared', 'committed', 'delivered', 'requested', 'refused', 'total'];
const SANCTION: SanctionRow['status'][] = ['imposed', 'threatened', 'extended', 'considered', 'lifted'];

/**
 * The fields that a person may correct. Not among them: places, which are relocated, name and point together; evidence,
 * which is the page's; and what follows from evidence (`outlets`, `firstReported`, `reported`, `disputes`, links).
 */
const OF_EVENTS: Record<string, FieldRule> = {
  type: orNull(oneOf(PLOVER_TYPES)),
  mode: maybeText,
  hazard: maybeText,
  headline: text,
  from: maybeDate,
  to: maybeDate,
  actors,
};
const OF_STATEMENTS: Record<string, FieldRule> = {
  'speaker.name': text,
  'speaker.actor': maybeText,
  stance: oneOf(STANCES),
  direct: truth,
  medium: maybeText,
};
const OF_ROWS: Record<RegisterName, Record<string, FieldRule>> = {
  damage: {
    what: text,
    category: maybeText,
    kind: orNull(oneOf(OBJECT_KINDS)),
    extent: orNull(oneOf(EXTENTS)),
    claimCause: orNull(oneOf(CLAIM_CAUSES)),
    ownerKind: orNull(oneOf(OWNERS)),
    rd4u: orNull(rd4u),
    count: maybeCount,
    comparator,
    date: maybeDate,
    cause: maybeText,
    by: maybeText,
    status: oneOf(DAMAGE),
    ...claimed,
  },
  casualties: {
    killed: maybeCount,
    injured: maybeCount,
    missing: maybeCount,
    who: maybeText,
    comparator,
    date: maybeDate,
    ...claimed,
  },
  strikes: {
    weapon: maybeText,
    launched: maybeCount,
    intercepted: maybeCount,
    comparator,
    attacker: maybeText,
    date: maybeDate,
    ...claimed,
  },
  control: { status: oneOf(CONTROL), holder: maybeText, share: orNull(share), date: maybeDate, ...claimed },
  aid: {
    donor: maybeText,
    recipient: maybeText,
    amount: maybeCount,
    currency: orNull(currency),
    items: maybeText,
    status: oneOf(AID),
    date: maybeDate,
    ...claimed,
  },
  sanctions: {
    imposer: maybeText,
    target: maybeText,
    what: maybeText,
    status: oneOf(SANCTION),
    date: maybeDate,
    ...claimed,
  },
  forces: {
    who: maybeText,
    what: maybeText,
    count: maybeCount,
    comparator,
    change: maybeText,
    date: maybeDate,
    ...claimed,
  },
  figures: { measure: text, value: figure, unit: maybeText, comparator, period: maybeText, ...claimed },
  calendar: { what: text, who: maybeText, date: maybeDate, ...claimed },
};

/** Registers whose rows have a place. */
export const PLACED: ReadonlySet<RegisterName> = new Set(['damage', 'casualties', 'strikes', 'control', 'forces']);

/** The fields of a kind of thing that a person may correct. */
export const fieldsOf = ({ kind, register }: Pick<Target, 'kind' | 'register'>): Record<string, FieldRule> => {
  if (kind === 'event') return OF_EVENTS;
  if (kind === 'statement') return OF_STATEMENTS;
  return register === null ? {} : OF_ROWS[register];
};

/** A field's value; `speaker.name` is the name in `speaker`. */
export function fieldValue(thing: object, field: string): unknown {
  const [outer = '', inner] = field.split('.');
  const value = (thing as Record<string, unknown>)[outer];
  return inner === undefined ? value : (value as Record<string, unknown>)[inner];
}

/** The thing with another value in the field. */
export function withValue<T extends object>(thing: T, field: string, value: unknown): T {
  const [outer = '', inner] = field.split('.');
  if (inner === undefined) return { ...thing, [outer]: value };
  const held = (thing as Record<string, unknown>)[outer] as object;
  return { ...thing, [outer]: { ...held, [inner]: value } };
}
