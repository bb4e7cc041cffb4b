import { applyDecisions } from '../decide/index.ts';
import type { DatelineRecord, Decision, Event, RegisterName, RowBase, Statement } from '../record/types.ts';
import { factsUpTo } from '../registers/index.ts';
import { changesBetween } from '../tell/changes.ts';
import { closureOf, recordOf, someFacts } from './closure.ts';
import { foundBy } from './events.ts';
import { dayOfStatement, type Found, foundRowBy, foundStatementBy } from './keep.ts';
import type { Mentions } from './mentions.ts';
import { type Spoken, spokenOf } from './spoken.ts';
import { orderNumber, type Sql } from './sql.ts';

type Kind = 'events' | 'statements' | RegisterName;
type Thing = Event | Statement | RowBase;

/** What decisions change of the engine's record, list by list. */
export interface Overlay {
  /** Order numbers of the engine's things that are gone or look otherwise. */
  hidden: ReadonlySet<number>;
  /** What stands in the list instead, in its order. */
  things: readonly (Found & { num: number; thing: Thing })[];
}

/**
 * Applies the decisions to all that they can touch, and to nothing else.
 * @param ms the moment of publication as of which the record is asked for, in ms since 1970; null for today's
 */
export function overlaysOf(
  sql: Sql,
  mentions: Mentions,
  { engine, log, ms }: { engine: string; log: readonly Decision[]; ms: number | null },
): (kind: Kind) => Overlay {
  const found = recordAround(sql, mentions, engine, { ...spokenOf(sql, mentions, engine, log), ms });
  const { record } = applyDecisions(found, log);
  const { events, statements, rows } = changesBetween(found, record);
  return (kind) => {
    const changes =
      kind === 'events'
        ? events
        : kind === 'statements'
          ? statements
          : rows.filter(({ register }) => register === kind);
    return {
      hidden: new Set(changes.flatMap(({ id, before }) => (before ? [orderNumber(id)] : []))),
      things: changes
        .flatMap(({ id, now }) =>
          now ? [{ ...foundThingBy(kind, now, record), num: orderNumber(id), thing: now }] : [],
        )
        .sort((a, b) => a.day - b.day || a.num - b.num),
    };
  };
}

/**
 * The engine's record of all that decisions can touch: what they speak of, and what may change with it.
 * @param ms as of which moment of publication, in ms since 1970; null for today's
 */
export function recordAround(
  sql: Sql,
  mentions: Mentions,
  engine: string,
  { reports, mentions: decided, ms }: Spoken & { ms: number | null },
): DatelineRecord {
  const closure = closureOf(sql, mentions, { decided });
  const facts = [...someFacts(sql, engine, { whole: reports, mentions: closure.all }, mentions).values()];
  const known = ms === null ? facts : facts.flatMap((one) => factsUpTo(one, ms) ?? []);
  const isThere = (one: number) => ms === null || mentions.publishedAt(one) <= ms;
  return recordOf(sql, mentions, known, { closure, home: mentions.home, isThere });
}

function foundThingBy(kind: Kind, thing: Thing, { reports }: DatelineRecord): Found {
  if (kind === 'events') return foundBy(thing as Event);
  if (kind !== 'statements') return foundRowBy(thing as RowBase);
  const statement = thing as Statement;
  const report = reports.find(({ id }) => id === statement.report);
  return foundStatementBy(statement, report ? dayOfStatement(statement, report) : null);
}
