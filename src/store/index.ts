import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import { recordOf } from '../pipeline.ts';
import { type PageSource, type ReadReport, readPage } from '../read/index.ts';
import type { DatelineRecord } from '../record/types.ts';
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
/** A correction, merge, split or rejection by an editor. */
export interface Decision {
  author: string;
  kind: string;
  subject: unknown;
  reason: string | null;
}
export interface Store {
  /** Keeps a page, in one transaction. The same bytes again change nothing. @throws PageError, StoreError */
  addPage(bytes: Uint8Array, source: PageSource): Promise<{ id: string; added: boolean }>;
  /** Every kept report, sorted by id. */
  reports(): Promise<ReadReport[]>;
  /** The record of every kept report; `onReport` hears of each as what it tells has been found. */
  record(onReport?: (done: number, total: number) => void): Promise<DatelineRecord>;
  /** Appends a decision; none is ever changed or deleted. */
  decide(decision: Decision): Promise<void>;
  decisions(): Promise<(Decision & { madeAt: string })[]>;
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
    record: async (onReport) => recordOf(await reports(), onReport),
    async decide({ author, kind, subject, reason }) {
      const row = { made_at: clock(), author, kind, subject: JSON.stringify(subject), reason };
      await db.insertInto('decisions').values(row).execute();
    },
    async decisions() {
      const rows = await db.selectFrom('decisions').orderBy('seq').selectAll().execute();
      return rows.map(({ made_at, author, kind, subject, reason }) => ({
        ...{ madeAt: made_at, author, kind, reason },
        subject: JSON.parse(subject),
      }));
    },
    close: () => db.destroy(),
  };
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
    decide: guard(store.decide),
    decisions: guard(store.decisions),
    close: guard(store.close),
  };
}
