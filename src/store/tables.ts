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

/**
 * Derived as well, and indexed: what each report tells, the groups of mentions that are events, and where a page of the
 * record is found. Of one version of the engine at a time. Moments are in ms since 1970 (`BEFORE_ALL` where not known),
 * days since 1970 (`NO_DAY` where not known).
 */
export const DERIVED = `
-- times: how often all was made anew, so that nobody takes old numbers for new ones.
create table if not exists engine (version text not null, times integer not null) strict;
-- What report no. seq (the rowid of its page) tells, without its mentions: gzipped JSON of statements and rows.
-- learned: when the store read it; latest: when the last of it was published.
create table if not exists facts (
  seq integer primary key, page text not null unique, learned integer not null, latest integer not null, body blob not null
) strict;
create index if not exists facts_learned on facts (learned);
create index if not exists facts_latest on facts (latest);
-- home: the first published mention of its event, which names it. compared: what of it is compared with others, body: the
-- Mention and the statements it holds, as JSON.
create table if not exists mentions (
  seq integer primary key, facts integer not null, id text not null, published integer not null, home integer not null,
  compared text not null, body text not null
) strict;
create index if not exists mentions_of on mentions (facts);
create index if not exists mentions_at_home on mentions (home, published);
-- Where mentions stand, to be found by those that look there: see src/merge/events/blocks.ts.
create table if not exists blocks (
  key integer not null, last integer not null, first integer not null, mention integer not null,
  primary key (key, last, mention)
) strict, without rowid;
-- Mentions of two events that tell the same or may, both ways: each event may be the other.
create table if not exists alike (mention integer not null, other integer not null, primary key (mention, other))
  strict, without rowid;
-- The same of events, by their homes. since: when both of such a pair of mentions had been published first.
create table if not exists doubts (home integer not null, other integer not null, since integer not null, primary key (home, other))
  strict, without rowid;
-- Events of today, without what they may be the same as, their figures and disputes. The id is theirs at any moment.
create table if not exists events (home integer primary key, id text not null unique, body text not null) strict;
-- What an event was found by from the moment since on.
create table if not exists versions (
  home integer not null, since integer not null, until integer not null, found text not null, primary key (home, since)
) strict, without rowid;
-- Where each statement, row and version of an event stands in its list. src: the report, or the event's home.
create table if not exists entries (
  kind integer not null, day integer not null, num integer not null, src integer not null, ord integer not null,
  published integer not null, until integer not null, type integer not null,
  primary key (kind, day, num, src, ord)
) strict, without rowid;
-- The same by place, country and type.
create table if not exists tags (
  tag integer not null, kind integer not null, day integer not null, num integer not null, src integer not null,
  ord integer not null, published integer not null, until integer not null, type integer not null,
  primary key (tag, kind, day, num, src, ord)
) strict, without rowid;
-- Rows that count something of an event: its figures. body: Told as JSON.
create table if not exists counts (
  mention integer not null, register integer not null, report text not null, ord integer not null,
  published integer not null, corrects integer not null, body text not null,
  primary key (mention, register, report, ord)
) strict, without rowid;
-- Those of them that may clash with others, by place and day.
create table if not exists claims (
  spot integer not null, register integer not null, report text not null, ord integer not null, mention integer not null,
  primary key (spot, register, report, ord)
) strict, without rowid;
create index if not exists claims_of on claims (mention);
create index if not exists corrections on counts (mention) where corrects = 1;
`;
/** The form of these tables, as user_version of the file: those of another form are made anew. */
export const DERIVED_FORM = 7;
export const DERIVED_TABLES = [
  'facts',
  'mentions',
  'blocks',
  'alike',
  'doubts',
  'events',
  'versions',
  'entries',
  'tags',
  'claims',
  'counts',
];

/** Of what has no time: it was always there. */
export const BEFORE_ALL = -8.64e15;
/** Of a version that still holds. */
export const STILL = 8.64e15;
export const NO_DAY = 1e8;
