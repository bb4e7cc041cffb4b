export type StoreErrorCode =
  | 'missing'
  | 'read-only'
  | 'full'
  | 'busy'
  | 'damaged'
  | 'not-a-store'
  | 'newer'
  | 'unknown';

/** The store cannot do what was asked: what, where, how to mend. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly where: string;
  readonly what: string;
  readonly hint: string;
  constructor(code: StoreErrorCode, where: string, what: string, hint: string, cause?: unknown) {
    super(`${where}: ${what}; ${hint}`, { cause });
    this.name = 'StoreError';
    this.code = code;
    this.where = where;
    this.what = what;
    this.hint = hint;
  }
}

/** SQLite's and the system's codes, first match wins; SQLite's extended codes begin with the plain one. */
const MEANINGS: [begins: RegExp, code: StoreErrorCode, what: string, hint: string][] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_WRITE|SQLITE_IOERR_SHMSIZE)/,
    'full',
    'the disk is full',
    'free some space and read again',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM)/,
    'read-only',
    'the store cannot be written',
    'make the folder writable or choose another',
  ],
  [/^(ENOTDIR|EEXIST|ENOENT)/, 'read-only', 'the store is no folder that can be made', 'name a folder for --store'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'busy', 'the store is in use by another run', 'wait for it to end'],
  [/^SQLITE_NOTADB/, 'not-a-store', 'dateline.db is no database', 'name another folder'],
  [/^SQLITE_CORRUPT/, 'damaged', 'the store is damaged', 'restore dateline.db from a copy'],
];

/** libsql gives no code where a file cannot be opened, only SQLite's number in the message. */
const CANNOT_OPEN = /Unable to open .*: 14\b/;

/** The typed error of what the database or the system threw; anything else (a bug, a PageError) as it came. */
export function storeProblem(where: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = CANNOT_OPEN.test(error.message) ? 'SQLITE_CANTOPEN' : String((error as { code?: string }).code ?? '');
  const meaning = MEANINGS.find(([begins]) => begins.test(code));
  if (meaning) return new StoreError(meaning[1], where, meaning[2], meaning[3], error);
  if (!code.startsWith('SQLITE_')) return error;
  return new StoreError('unknown', where, `the store failed (${code})`, 'check the folder and the disk', error);
}
