import type Database from 'libsql';

/** A row as the database gives it. */
export type Row = Record<string, unknown>;
export type Value = number | string;

/** Statements over one connection, each prepared once. Synchronous. */
export interface Sql {
  all<T = Row>(sql: string, ...values: unknown[]): T[];
  get<T = Row>(sql: string, ...values: unknown[]): T | undefined;
  /** Many short rows (no blobs) as lists of the named columns, in one piece: a row costs libsql more than it costs SQLite. */
  lists<T extends readonly Value[]>(columns: string, sql: string, ...values: unknown[]): T[];
  run(sql: string, ...values: unknown[]): void;
  /** Inserts rows given as lists of values (no blobs) in one statement. */
  insert(table: string, rows: readonly (readonly Value[])[]): void;
  /** All or nothing; the lock is taken at once. */
  transaction<T>(run: () => T): T;
}

/** Prepares each statement once: preparing costs more than most statements do. */
export function preparing(database: Database.Database): (sql: string) => Database.Statement {
  const prepared = new Map<string, Database.Statement>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

export function sqlOver(database: Database.Database, prepare: (sql: string) => Database.Statement): Sql {
  return {
    all: <T>(sql: string, ...values: unknown[]) => prepare(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: unknown[]) => prepare(sql).get(...values) as T | undefined,
    lists<T extends readonly Value[]>(columns: string, sql: string, ...values: unknown[]): T[] {
      const packed = prepare(`select json_group_array(json_array(${columns})) as packed from (${sql})`).get(...values);
      return JSON.parse((packed as { packed: string }).packed);
    },
    run: (sql, ...values) => {
      prepare(sql).run(...values);
    },
    insert(table, rows) {
      const [first] = rows;
      if (!first) return;
      const columns = first.map((_, i) => `value ->> ${i}`).join(', ');
      prepare(`insert into ${table} select ${columns} from json_each(?)`).run(JSON.stringify(rows));
    },
    transaction(run) {
      database.exec('begin immediate');
      try {
        const result = run();
        database.exec('commit');
        return result;
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
  };
}

/** A number of 52 bits that stands for a text in an index; two texts hardly ever share one. */
export function numberOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
  b = Math.imul(b ^ (b >>> 16), 0x846ca68b);
  return ((a ^ (a >>> 15)) >>> 0) * 0x100000 + ((b ^ (b >>> 16)) >>> 12);
}

/** The number by which things of one kind are ordered as by their ids, which end in hexadecimal digits. */
export function orderNumber(id: string): number {
  const hex = /-([0-9a-f]{13})[0-9a-f]{3}$/.exec(id)?.[1];
  return hex === undefined ? numberOf(id) : Number.parseInt(hex, 16);
}
