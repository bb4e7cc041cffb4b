import type { Generated } from 'kysely';

/** What the store must never lose: pages and editors' decisions. */
export interface PageRow {
  /** The report's id, which is of the page's content. */
  id: string;
  /** The page as read, gzipped. */
  bytes: Uint8Array;
  /** PageSource as JSON. */
  source: string;
  read_at: string;
}
export interface DecisionRow {
  seq: Generated<number>;
  made_at: string;
  author: string;
  kind: string;
  /** The Decision as JSON; the columns beside it are copies to look at. */
  subject: string;
  reason: string | null;
}
/** Derived: made again from the page by another version of the engine. */
export interface ReportRow {
  page: string;
  engine: string;
  /** ReadReport as JSON. */
  report: string;
}
export interface Tables {
  pages: PageRow;
  decisions: DecisionRow;
  reports: ReportRow;
}

/** The triggers keep the truth append-only, whoever opens the file. */
export const SCHEMA = `
create table if not exists pages (
  id text primary key not null, bytes blob not null, source text not null, read_at text not null
) strict;
create table if not exists decisions (
  seq integer primary key autoincrement, made_at text not null, author text not null, kind text not null,
  subject text not null, reason text
) strict;
create unique index if not exists decisions_once on decisions (json_extract(subject, '$.id'));
create table if not exists reports (
  page text not null references pages (id), engine text not null, report text not null, primary key (page, engine)
) strict;
create trigger if not exists pages_stay before update on pages
  begin select raise(abort, 'pages are never changed'); end;
create trigger if not exists pages_last before delete on pages
  begin select raise(abort, 'pages are never deleted'); end;
create trigger if not exists decisions_stay before update on decisions
  begin select raise(abort, 'decisions are never changed'); end;
create trigger if not exists decisions_last before delete on decisions
  begin select raise(abort, 'decisions are never deleted'); end;
`;
