import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import { applyDecisions, inOrder, readDecisions } from '../decide/index.ts';
import { recordOf } from '../pipeline.ts';
import { type PageSource, type ReadReport, readPage } from '../read/index.ts';
import {
  type DatelineRecord,
  DECISION_KINDS,
  type Decision,
  type DecisionKind,
  type DecisionState,
  type Standing,
} from '../record/types.ts';
import { StoreError, storeProblem } from './problem.ts';
import { SCHEMA, type Tables } from './tables.ts';

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
    const db = await openDatabase(options);
    return guarded(where, storeOver(db, options));
  } catch (error) {
    throw storeProblem(where, error);
  }
}

async function openDatabase({ dir, create = true }: StoreOptions): Promise<Kysely<Tables>> {
  const [{ default: Database }, { Kysely, SqliteDialect }] = await Promise.all([import('libsql'), import('kysely')]);
  if (dir !== null && create) makeFolder(resolve(dir));
  const file = dir === null ? ':memory:' : join(dir, 'dateline.db');
  if (!create && !existsSync(file))
    throw new StoreError('missing', file, 'no such store', 'make one with: dateline read PAGE... --store DIR');
  const database = new Database(file);
  database.pragma('busy_timeout = 10000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.exec(SCHEMA);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

function storeOver(db: Kysely<Tables>, { clock, engine }: StoreOptions): Store {
  const keepReport = (db: Kysely<Tables>, page: string, read: ReadReport) =>
    db
      .insertInto('reports')
      .values({ page, engine, report: JSON.stringify(read) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();

  /** Reads again the pages that this engine has not read yet. */
  const remake = async () => {
    const stale = await db
      .selectFrom('pages')
      .where('id', 'not in', db.selectFrom('reports').select('page').where('engine', '=', engine))
      .select('id')
      .execute();
    for (const { id } of stale) {
      const page = await db.selectFrom('pages').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
      await keepReport(db, id, readPage(gunzipSync(new Uint8Array(page.bytes)), JSON.parse(page.source)));
    }
    if (stale.length > 0) await db.deleteFrom('reports').where('engine', '!=', engine).execute();
  };
  const reports = async (): Promise<ReadReport[]> => {
    await remake();
    const rows = await db.selectFrom('reports').where('engine', '=', engine).orderBy('page').select('report').execute();
    return rows.map(({ report }) => JSON.parse(report));
  };
  const decisions = async () => {
    const rows = await db.selectFrom('decisions').select(['seq', 'subject']).execute();
    return rows.map(decisionOf).sort(inOrder);
  };
  const decided: Store['decided'] = async (onReport) =>
    applyDecisions(recordOf(await reports(), onReport), await decisions());
  const addDecisions: Store['addDecisions'] = async (inputs, where = (index) => `decision ${index + 1}`) => {
    const context = { record: recordOf(await reports()), log: await decisions(), now: clock(), where };
    const read = readDecisions(inputs, context);
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
      const read = readPage(bytes, source);
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
    addDecisions,
    addDecision: async (input) => (await addDecisions([input], () => 'decision'))[0] as Kept,
    decisions,
    close: () => db.destroy(),
  };
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
    addDecisions: guard(store.addDecisions),
    addDecision: guard(store.addDecision),
    decisions: guard(store.decisions),
    close: guard(store.close),
  };
}
