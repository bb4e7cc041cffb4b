import {
  type DatelineRecord,
  type Event,
  REGISTER_NAMES,
  type RegisterName,
  type RowBase,
  type Statement,
} from '../record/types.ts';

/** What became of one thing of the record. */
export interface Change<T> {
  id: string;
  change: 'new' | 'changed' | 'withdrawn';
  /** The names of the fields that differ; none where it is new or withdrawn. */
  fields: string[];
  before: T | null;
  now: T | null;
}
/** What differs between two states of a record, each list by id. */
export interface Changes {
  /** Reports that were not there before, by id, and those that have posts that were not. */
  reports: { id: string; change: 'new' | 'changed' }[];
  events: Change<Event>[];
  statements: Change<Statement>[];
  rows: (Change<RowBase> & { register: RegisterName })[];
}

/** What is new, changed and withdrawn since `before`. */
export function changesBetween(before: DatelineRecord, now: DatelineRecord): Changes {
  const postsBefore = new Map(before.reports.map((report) => [report.id, report.posts.length]));
  return {
    reports: now.reports
      .filter(({ id, posts }) => postsBefore.get(id) !== posts.length)
      .map(({ id }) => ({ id, change: postsBefore.has(id) ? ('changed' as const) : ('new' as const) }))
      .sort(byId),
    events: changesOf(before.events, now.events),
    statements: changesOf(before.statements, now.statements),
    rows: REGISTER_NAMES.flatMap((register) =>
      changesOf<RowBase>(before.registers[register], now.registers[register]).map((change) => ({
        register,
        ...change,
      })),
    ),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function changesOf<T extends { id: string }>(before: readonly T[], now: readonly T[]): Change<T>[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const changes: Change<T>[] = [];
  for (const one of now) {
    const { id } = one;
    const old = known.get(id) ?? null;
    known.delete(id);
    const fields = old ? differing(old, one) : [];
    if (!old) changes.push({ id, change: 'new', fields, before: null, now: one });
    else if (fields.length > 0) changes.push({ id, change: 'changed', fields, before: old, now: one });
  }
  for (const old of known.values())
    changes.push({ id: old.id, change: 'withdrawn', fields: [], before: old, now: null });
  return changes.sort(byId);
}

/** The fields in which two states of a thing differ. Both were made by one program, so like fields are alike as JSON. */
function differing(before: object, now: object): string[] {
  const [a, b] = [before as Record<string, unknown>, now as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => a[field] !== b[field] && JSON.stringify(a[field]) !== JSON.stringify(b[field]),
  );
}
