import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely, SqliteDatabase } from 'kysely';
import type Database from 'libsql';
import { applyDecisions, inOrder, readDecisions } from '../decide/index.ts';
import { factsOfReport, recordAsOf } from '../pipeline.ts';
import { type PageSource, type ReadReport, readPage } from '../read/index.ts';
import {
  type DatelineRecord,
  DECISION_KINDS,
  type Decision,
  type DecisionKind,
  type DecisionState,
  type Standing,
} from '../record/types.ts';
import { joinFacts, type ReportFacts } from '../registers/index.ts';
import type { Changes } from '../tell/changes.ts';
import { type ChangeTime, changesSince } from './changes.ts';
import { allFacts } from './closure.ts';
import { type Overlay, overlaysOf, recordAround } from './decidedPage.ts';
import { type KeptPage, keepFacts } from './keep.ts';
import { mentionsIn } from './mentions.ts';
import { type Page, type PageQuery, readPageOf } from './page.ts';
import { StoreError, storeProblem } from './problem.ts';
import { spokenIn, spokenOf } from './spoken.ts';
import { preparing, type Sql, sqlOver } from './sql.ts';
import { DERIVED, DERIVED_FORM, DERIVED_TABLES, SCHEMA, type Tables } from './tables.ts';

export type { ChangeTime } from './changes.ts';
export { isKind, type Page, type PageQuery } from './page.ts';
export { StoreError, type StoreErrorCode } from './problem.ts';

export interface StoreOptions {
  /** The folder of dateline.db; null keeps everything in memory. */
  dir: string | null;
  /** Now, as an instant: when a page was read, when a decision was made. */
  clock: () => string;
  /** The version of the engine; derived tables of another version are made again. */
  engine: string;
  /** Whether a folder without a store is made into one (the default) or is an error. */
  create?: boolean;
  /** How pages are read and what a report tells; the engine's own where not given. */
  engineParts?: EngineParts;
}
export interface EngineParts {
  read: (bytes: Uint8Array, source: PageSource) => ReadReport;
  tell: (read: ReadReport) => ReportFacts;
}
/** A decision that the store keeps; `added` where it was not there before. */
export interface Kept {
  id: string;
  added: boolean;
  state: DecisionState;
  note: string | null;
}
export interface Store {
  /** Keeps a page, in one transaction. The same bytes again change nothing. @throws PageError, StoreError */
  addPage(bytes: Uint8Array, source: PageSource): Promise<{ id: string; added: boolean }>;
  /** Every kept report, sorted by id. */
  reports(): Promise<ReadReport[]>;
  /** The record of every kept report as its editors decided it; `onReport` hears of each report's facts as they are found. */
  record(onReport?: (done: number, total: number) => void): Promise<DatelineRecord>;
  /**
   * The record that what had been published by `moment` gives (see `recordAsOf`), with today's decisions.
   * @param moment an instant
   */
  asOf(moment: string): Promise<DatelineRecord>;
  /** One page of the record, or of the record as of a moment. @throws StoreError */
  page(query: PageQuery): Promise<Page>;
  /**
   * What is new, changed and withdrawn since a moment, by when the store learned it or by when it was published.
   * @param moment an instant
   */
  changesSince(moment: string, by?: ChangeTime): Promise<Changes>;
  /** Finds and joins what reports tell that were added since; every question does so by itself. */
  settle(onReport?: (done: number, total: number) => void): Promise<void>;
  /** The same, with where each decision stands in it. */
  decided(onReport?: (done: number, total: number) => void): Promise<{ record: DatelineRecord; standing: Standing[] }>;
  /**
   * Checks decisions (see `readDecisions`) and appends them, all or none. One that is there already is not added again;
   * none is ever changed or deleted. Tells where each then stands; `where` names each in errors.
   * @throws DecisionError, StoreError
   */
  addDecisions(
    inputs: readonly unknown[],
    where?: (index: number) => string,
  ): Promise<{ id: string; added: boolean }[]>;
  /** One of them. @throws DecisionError, StoreError */
  addDecision(input: unknown): Promise<Kept>;
  /** The log, in order of time, then id. */
  decisions(): Promise<Decision[]>;
  close(): Promise<void>;
}

/** Opens DIR/dateline.db, making it if need be. What is acknowledged has reached the disk. @throws StoreError */
export async function openStore(options: StoreOptions): Promise<Store> {
  const where = options.dir ?? 'store in memory';
  try {
    const { db, sql } = await openDatabase(options);
    return guarded(where, storeOver(db, sql, options));
  } catch (error) {
    throw storeProblem(where, error);
  }
}

async function openDatabase({ dir, create = true }: StoreOptions): Promise<{ db: Kysely<Tables>; sql: Sql }> {
  const [{ default: Database }, { Kysely, SqliteDialect }] = await Promise.all([import('libsql'), import('kysely')]);
  if (dir !== null && create) makeFolder(resolve(dir));
  const file = dir === null ? ':memory:' : join(dir, 'dateline.db');
  if (!create && !existsSync(file))
    throw new StoreError('missing', file, 'no such store', 'make one with: dateline read PAGE... --store DIR');
  const database = new Database(file);
  database.pragma(`busy_timeout = ${PATIENCE}`);
  await keepLog(database);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.exec(SCHEMA);
  const prepare = preparing(database);
  const sql = sqlOver(database, prepare);
  const isThisForm = () =>
    sql.get<{ form: number }>('select user_version as form from pragma_user_version')?.form === DERIVED_FORM;
  const makeForm = () => {
    if (isThisForm()) return; // another run made it while this one waited for the lock
    for (const table of [...DERIVED_TABLES, 'engine']) database.exec(`drop table if exists ${table}`);
    database.exec(`${DERIVED} pragma user_version = ${DERIVED_FORM};`);
  };
  if (!isThisForm()) sql.transaction(makeForm);
  const dialect = new SqliteDialect({ database: { prepare, close: () => database.close() } as SqliteDatabase });
  return { db: new Kysely<Tables>({ dialect }), sql };
}

/** How long, in milliseconds, a run waits for another to let go of the store. */
const PATIENCE = 10_000;

/**
 * Turns on the write-ahead log. Where two runs turn it on at one moment, SQLite refuses one of them at once, whatever
 * the busy timeout: that one tries again.
 */
async function keepLog(database: Database.Database): Promise<void> {
  for (const start = performance.now(); ; await sleep(10)) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() - start > PATIENCE) throw error;
    }
  }
}

const ENGINE: EngineParts = { read: readPage, tell: factsOfReport };
/** How many reports are joined in one transaction: what is derived need not reach the disk one by one. */
const AT_ONCE = 20;

function storeOver(db: Kysely<Tables>, sql: Sql, { clock, engine, engineParts = ENGINE }: StoreOptions): Store {
  const mentions = mentionsIn(sql);
  /**
   * The one connection, while nobody else is in the midst of a transaction on it. The event loop turns once after each
   * use: only then does libsql let go of the rows it gave, which would fill the memory otherwise.
   */
  const alone = <T>(run: () => T): Promise<T> =>
    db.connection().execute(async () => {
      const result = run();
      await new Promise(setImmediate);
      return result;
    });

  const keepReport = (db: Kysely<Tables>, page: string, read: ReadReport) =>
    db
      .insertInto('reports')
      .values({ page, engine, report: JSON.stringify(read) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();

  /** Reads again the pages after no. `after` that this engine has not read yet. */
  const remake = async (after = 0) => {
    const stale = await alone(() =>
      sql.all<{ id: string }>(
        `select id from pages left join reports on reports.page = pages.id and engine = ?
         where pages.rowid > ? and reports.page is null`,
        engine,
        after,
      ),
    );
    for (const { id } of stale) {
      const page = await db.selectFrom('pages').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
      await keepReport(db, id, engineParts.read(gunzipSync(new Uint8Array(page.bytes)), JSON.parse(page.source)));
    }
    if (stale.length > 0) await db.deleteFrom('reports').where('engine', '!=', engine).execute();
  };
  const reports = async (): Promise<ReadReport[]> => {
    await remake();
    const rows = await db.selectFrom('reports').where('engine', '=', engine).orderBy('page').select('report').execute();
    return rows.map(({ report }) => JSON.parse(report));
  };
  let times = 0;
  /** Whether what is derived is this engine's; what is held in memory is let go of where all was made anew. */
  const isOurs = (): boolean => {
    const made = sql.get<{ version: string; times: number }>('select version, times from engine');
    if (made && made.times !== times) mentions.forget();
    times = made?.times ?? 0;
    return made?.version === engine;
  };
  /** The last page of which is kept what it tells. Pages are never deleted, so their rowids have no gaps. */
  const lastKept = (): number => sql.get<{ top: number }>('select coalesce(max(seq), 0) as top from facts')?.top ?? 0;
  /** How many pages there are after it. */
  const waiting = (): number =>
    (sql.get<{ top: number }>('select coalesce(max(rowid), 0) as top from pages')?.top ?? 0) - lastKept();
  type Next = KeptPage & { report: string | null };
  /** The next pages to keep what they tell of. A page of which another engine alone has a report ends the list. */
  const nextPages = (): (KeptPage & { report: string })[] => {
    if (!isOurs()) sql.transaction(() => isOurs() || beginAnew(sql, engine));
    isOurs();
    const next = sql.all<Next>(
      `select pages.rowid as seq, read_at as learned, report
       from pages left join reports on reports.page = pages.id and engine = ?
       where pages.rowid > (select coalesce(max(seq), 0) from facts) order by pages.rowid limit ${AT_ONCE}`,
      engine,
    );
    const end = next.findIndex(({ report }) => report === null);
    return (end < 0 ? next : next.slice(0, end)) as (KeptPage & { report: string })[];
  };
  /** Whether these pages are still the next to keep: another run may have kept them meanwhile. */
  const areNext = ([first]: readonly KeptPage[]): boolean =>
    isOurs() &&
    sql.get<{ top: number }>('select coalesce(max(seq), 0) as top from facts')?.top === (first?.seq ?? 0) - 1;
  const settle: Store['settle'] = async (onReport = () => {}) => {
    if (await alone(() => isOurs() && waiting() === 0)) return;
    await remake(await alone(() => (isOurs() ? lastKept() : 0)));
    for (let done = 0, next = await alone(nextPages); next.length > 0; next = await alone(nextPages)) {
      const total = done + (await alone(waiting));
      // Telling takes far longer than keeping, and locks nobody out.
      const told = next.map(({ report }) => {
        onReport(++done, total);
        return engineParts.tell(JSON.parse(report));
      });
      const keepAll = () => {
        if (areNext(next))
          for (const [index, page] of next.entries()) keepFacts(sql, mentions, page, told[index] as ReportFacts);
      };
      try {
        await alone(() => sql.transaction(keepAll));
      } catch (error) {
        mentions.forget();
        throw error;
      }
    }
  };
  const facts = async (onReport?: (done: number, total: number) => void): Promise<ReportFacts[]> => {
    await settle(onReport);
    return alone(() => allFacts(sql, engine));
  };
  const decisions = async () => {
    const rows = await db.selectFrom('decisions').select(['seq', 'subject']).execute();
    return rows.map(decisionOf).sort(inOrder);
  };
  let overlays: { key: string; of: ReturnType<typeof overlaysOf> } | null = null;
  /** What decisions change of a list; found once for each state of log, pages and moment. */
  const overlayFor = ({ kind, asOf }: PageQuery, log: readonly Decision[]): Overlay => {
    if (log.length === 0) return { hidden: new Set(), things: [] };
    const state = sql.get<{ top: number; times: number }>('select max(seq) as top, times from facts, engine');
    const key = JSON.stringify([state?.top, state?.times, asOf, log.map(({ id }) => id)]);
    if (overlays?.key !== key) {
      mentions.begin();
      const ms = asOf === undefined ? null : Date.parse(asOf);
      overlays = { key, of: overlaysOf(sql, mentions, { engine, log, ms }) };
    }
    return overlays.of(kind);
  };
  const decided: Store['decided'] = async (onReport) =>
    applyDecisions(joinFacts(await facts(onReport)), await decisions());
  const addDecisions: Store['addDecisions'] = async (inputs, where = (index) => `decision ${index + 1}`) => {
    await settle();
    const log = await decisions();
    const record = await alone(() => {
      mentions.begin();
      const [kept, given] = [spokenOf(sql, mentions, engine, log), spokenIn(sql, mentions, engine, inputs)];
      const reports = [...new Set([...kept.reports, ...given.reports])];
      return recordAround(sql, mentions, engine, {
        reports,
        mentions: [...kept.mentions, ...given.mentions],
        ms: null,
      });
    });
    const read = readDecisions(inputs, { record, log, now: clock(), where });
    const added = await db.transaction().execute(async (tx) => {
      const each: boolean[] = [];
      for (const decision of read.decisions) each.push(await keepDecision(tx, decision));
      return each;
    });
    return read.decisions.map(({ id }, index) => {
      const { state, note } = read.stands.get(id) as Standing;
      return { id, added: added[index] as boolean, state, note };
    });
  };
  return {
    async addPage(bytes, source) {
      const read = engineParts.read(bytes, source);
      const { id } = read.report;
      const row = { id, bytes: gzipSync(bytes), source: JSON.stringify(source), read_at: clock() };
      const added = await db.transaction().execute(async (tx) => {
        // Writing first takes the lock at once: a transaction that only read before may not wait for another writer.
        const kept = await tx
          .insertInto('pages')
          .values(row)
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        if (kept.numInsertedOrUpdatedRows !== 1n) return false;
        await keepReport(tx, id, read);
        return true;
      });
      return { id, added };
    },
    reports,
    record: async (onReport) => (await decided(onReport)).record,
    decided,
    asOf: async (moment) => applyDecisions(recordAsOf(await facts(), moment), await decisions()).record,
    async page(query) {
      await settle();
      const log = await decisions();
      return alone(() => readPageOf(sql, mentions, query, overlayFor(query, log)));
    },
    async changesSince(moment, by = 'read') {
      await settle();
      const log = await decisions();
      return alone(() => changesSince(sql, mentions, { engine, ms: Date.parse(moment), by, log }));
    },
    settle,
    addDecisions,
    addDecision: async (input) => (await addDecisions([input], () => 'decision'))[0] as Kept,
    decisions,
    close: () => db.destroy(),
  };
}

/** What another engine derived goes. */
function beginAnew(sql: Sql, engine: string): void {
  const { times = 0 } = sql.get<{ times: number }>('select times from engine') ?? {};
  for (const table of [...DERIVED_TABLES, 'engine']) sql.run(`delete from ${table}`);
  sql.run('insert into engine values (?, ?)', engine, times + 1);
}

/** A decision of a kind that this version does not know must not be left out of the record in silence. */
function decisionOf({ seq, subject }: { seq: number; subject: string }): Decision {
  const decision = JSON.parse(subject) as Partial<Decision> | null;
  if (typeof decision?.id === 'string' && DECISION_KINDS.includes(decision.kind as DecisionKind))
    return decision as Decision;
  throw new StoreError(
    'newer',
    `decision ${seq}`,
    'is in no form that this version knows',
    'use the version that wrote it',
  );
}

async function keepDecision(tx: Kysely<Tables>, decision: Decision): Promise<boolean> {
  const { author, kind, reason, time: made_at } = decision;
  const kept = await tx
    .insertInto('decisions')
    .values({ made_at, author, kind, reason, subject: JSON.stringify(decision) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

/** Makes the folder and those above it. Node's own recursive mkdir never ends below /proc. */
function makeFolder(dir: string): void {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}

/** The store with the errors of disk and database typed. */
function guarded(where: string, store: Store): Store {
  const guard =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await run(...args);
      } catch (error) {
        throw storeProblem(where, error);
      }
    };
  return {
    addPage: guard(store.addPage),
    reports: guard(store.reports),
    record: guard(store.record),
    decided: guard(store.decided),
    asOf: guard(store.asOf),
    page: guard(store.page),
    changesSince: guard(store.changesSince),
    settle: guard(store.settle),
    addDecisions: guard(store.addDecisions),
    addDecision: guard(store.addDecision),
    decisions: guard(store.decisions),
    close: guard(store.close),
  };
}
