import { withDoubts } from '../merge/index.ts';
import {
  type CasualtyRow,
  type Event,
  REGISTER_NAMES,
  type RegisterName,
  type RowBase,
  type Statement,
  type StrikeRow,
} from '../record/types.ts';
import { type Counted, withNumbers } from '../registers/index.ts';
import type { Overlay } from './decidedPage.ts';
import { dayInList, EVENTS, eventOf, type Found, placeTag, typeTag } from './events.ts';
import { type FactsBody, registerNumber, STATEMENTS, type Told, unpackFacts } from './keep.ts';
import type { Mentions } from './mentions.ts';
import type { Sql, Value } from './sql.ts';
import { NO_DAY, STILL } from './tables.ts';

/** Which part of the record is wanted. */
export interface PageQuery {
  kind: 'events' | 'statements' | RegisterName;
  /** First and last day (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) on which it happened, began or, of statements, was said. */
  from?: string;
  to?: string;
  /** Name of a place, in any case of letters, or a country's code (ISO 3166-1 alpha-2). Statements have none. */
  place?: string;
  /** Type or hazard of events, stance of statements, status of rows. */
  type?: string;
  /** The moment as of which the record is asked for; today's where not given. */
  asOf?: string;
  /** The newest day first. */
  newest?: boolean;
  /** At most this many; 50 where not given, 1,000 at most. */
  limit?: number;
  /** `next` of the page before. */
  cursor?: string;
}
type Item = Event | Statement | RowBase;
export interface Page {
  items: Item[];
  /** What to ask for the next page with; null on the last. */
  next: string | null;
}

interface Entry {
  day: number;
  num: number;
  src: number;
  ord: number;
  /** What decisions put there. */
  thing?: Item;
}

export const kindNumber = (kind: PageQuery['kind']): number =>
  kind === 'events' ? EVENTS : kind === 'statements' ? STATEMENTS : registerNumber(kind);

/** One page of the record, in order of day, then id; what has no day comes after all that has. */
export function readPageOf(sql: Sql, mentions: Mentions, query: PageQuery, overlay: Overlay): Page {
  mentions.begin();
  const limit = Math.max(1, Math.min(MOST_ITEMS, query.limit ?? 50));
  const entries = mergedEntries(sql, query, overlay, limit + 1);
  const shown = entries.slice(0, limit);
  const last = shown.at(-1);
  const next = entries.length > limit && last ? cursorOf(last) : null;
  const asOf = query.asOf === undefined ? STILL : Date.parse(query.asOf);
  const own = shown.filter(({ thing }) => thing === undefined);
  const found =
    query.kind === 'events'
      ? eventsAt(
          sql,
          mentions,
          own.map(({ src }) => src),
          asOf,
        )
      : thingsAt(sql, query.kind, own, asOf);
  const things = new Map(own.map((entry, index) => [entry, found[index] as Item]));
  return { items: shown.map((entry) => entry.thing ?? (things.get(entry) as Item)), next };
}

/** The engine's entries without those that decisions hide, between those that decisions put there. */
function mergedEntries(sql: Sql, query: PageQuery, { hidden, things }: Overlay, limit: number): Entry[] {
  const entries: Entry[] = [];
  let { cursor } = query;
  for (let more = true; more && entries.length < limit; ) {
    const found = findEntries(sql, cursor === undefined ? query : { ...query, cursor }, limit);
    entries.push(...found.filter(({ num }) => !hidden.has(num)));
    more = found.length === limit;
    if (more) cursor = cursorOf(found.at(-1) as Entry);
  }
  if (things.length === 0) return entries;
  const way = query.newest ? -1 : 1;
  const start = query.cursor === undefined ? null : entryAt(query.cursor);
  const put = things
    .filter((one) => isWanted(query, one))
    .map(({ day, num, thing }) => ({ day, num, src: PUT, ord: 0, thing }))
    .filter((entry) => start === null || compareEntries(entry, start) * way > 0);
  return [...entries, ...put].sort((a, b) => compareEntries(a, b) * way).slice(0, limit);
}

/** The source of what decisions put there. */
const PUT = -1;
const MOST_ITEMS = 1000;
const cursorOf = ({ day, num, src, ord }: Entry): string => [day, num, src, ord].join('.');
const entryAt = (cursor: string): Entry => {
  const [day = 0, num = 0, src = 0, ord = 0] = cursor.split('.').map(Number);
  return { day, num, src, ord };
};
const compareEntries = (a: Entry, b: Entry): number => a.day - b.day || a.num - b.num || a.src - b.src || a.ord - b.ord;

/** Whether a thing that a decision changed is among those asked for. */
const isWanted = ({ from, to, place, type }: PageQuery, found: Found): boolean =>
  (from === undefined || found.day >= dayInList(from)) &&
  (to === undefined || found.day <= lastDay(to)) &&
  ((from === undefined && to === undefined) || found.day < NO_DAY) &&
  (place === undefined || found.tags.includes(placeTag(place))) &&
  (type === undefined || found.type === typeTag(type));

function findEntries(sql: Sql, query: PageQuery, limit: number): Entry[] {
  const { kind, from, to, place, type, asOf, newest = false, cursor } = query;
  const tag = place !== undefined ? placeTag(place) : type !== undefined ? typeTag(type) : null;
  const conditions: [sql: string, ...values: Value[]][] = [['kind = ?', kindNumber(kind)]];
  if (tag !== null) conditions.unshift(['tag = ?', tag]);
  if (place !== undefined && type !== undefined) conditions.push(['type = ?', typeTag(type)]);
  if (from !== undefined) conditions.push(['day >= ?', dayInList(from)]);
  if (to !== undefined) conditions.push(['day <= ?', lastDay(to)]);
  if (from !== undefined || to !== undefined) conditions.push(['day < ?', NO_DAY]);
  if (asOf === undefined) conditions.push(['until = ?', STILL]);
  else conditions.push(['published <= ? and until > ?', Date.parse(asOf), Date.parse(asOf)]);
  if (cursor !== undefined) {
    const { day, num, src, ord } = entryAt(cursor);
    conditions.push([`(day, num, src, ord) ${newest ? '<' : '>'} (?, ?, ?, ?)`, day, num, src, ord]);
  }
  const way = newest ? 'desc' : 'asc';
  return sql.all<Entry>(
    `select day, num, src, ord from ${tag === null ? 'entries' : 'tags'}
     where ${conditions.map(([text]) => text).join(' and ')}
     order by day ${way}, num ${way}, src ${way}, ord ${way} limit ?`,
    ...conditions.flatMap(([, ...values]) => values),
    limit,
  );
}

/** The last day of a year, a month, a day. */
const lastDay = (date: string): number => {
  const [y = 0, m, d] = date.split('-').map(Number);
  const ms = m === undefined ? Date.UTC(y, 11, 31) : d === undefined ? Date.UTC(y, m, 0) : Date.UTC(y, m - 1, d);
  return ms / 86_400_000;
};

/** Statements or rows, in the order of their entries; the reports that tell them are unpacked once each. */
function thingsAt(sql: Sql, kind: 'statements' | RegisterName, entries: readonly Entry[], asOf: number): Item[] {
  const bodies = new Map<number, FactsBody>();
  const wanted = JSON.stringify([...new Set(entries.map(({ src }) => src))]);
  for (const { seq, body } of sql.all<{ seq: number; body: Uint8Array }>(
    'select seq, body from facts where seq in (select value from json_each(?))',
    wanted,
  ))
    bodies.set(seq, unpackFacts(body));
  const things = entries.map(({ src, ord }) => {
    const body = bodies.get(src) as FactsBody;
    return (kind === 'statements' ? body.statements[ord] : body.registers[kind][ord]) as Statement | RowBase;
  });
  return kind === 'statements' ? things : linked(sql, wanted, things as RowBase[], asOf);
}

/** Rows with the event of the mention that they name, where that had been published. */
function linked(sql: Sql, facts: string, rows: readonly RowBase[], asOf: number): RowBase[] {
  const events = new Map(
    sql
      .all<{ mention: string; event: string }>(
        `select mentions.id as mention, events.id as event from mentions join events on events.home = mentions.home
         where facts in (select value from json_each(?)) and published <= ?`,
        facts,
        asOf,
      )
      .map(({ mention, event }) => [mention, event]),
  );
  return rows.map((row) => ({ ...row, event: events.get(row.event ?? '') ?? null }));
}

/** The events of groups, with the disputes that they are part of. */
export function eventsAt(sql: Sql, mentions: Mentions, homes: readonly number[], asOf: number): Event[] {
  const wanted = JSON.stringify(homes);
  const today = new Map(
    sql
      .all<{ home: number; body: string }>(
        'select home, body from events where home in (select value from json_each(?))',
        wanted,
      )
      .map(({ home, body }) => [home, body]),
  );
  const grown = new Set(
    asOf >= STILL
      ? []
      : sql
          .all<{ home: number }>(
            'select distinct home from mentions where home in (select value from json_each(?)) and published > ?',
            wanted,
            asOf,
          )
          .map(({ home }) => home),
  );
  const events = homes.map((home) =>
    grown.has(home) ? eventUpTo(mentions, home, asOf) : (JSON.parse(today.get(home) as string) as Event),
  );
  return doubted(sql, disputed(sql, events, homes, asOf), wanted, asOf);
}

function eventUpTo(mentions: Mentions, home: number, asOf: number): Event {
  const told = mentions.members(home).filter((one) => mentions.publishedAt(one) <= asOf);
  mentions.prepare(told);
  return eventOf(told.map((one) => mentions.get(one)));
}

/** With the events that each may be the same as. */
function doubted(sql: Sql, events: readonly Event[], homes: string, asOf: number): Event[] {
  const others = new Map<string, string[]>();
  for (const { id, other } of sql.all<{ id: string; other: string }>(
    `select own.id, beside.id as other from doubts
     join events as own on own.home = doubts.home join events as beside on beside.home = doubts.other
     where doubts.home in (select value from json_each(?)) and since <= ?`,
    homes,
    asOf,
  )) {
    const known = others.get(id);
    if (known) known.push(other);
    else others.set(id, [other]);
  }
  return events.map((event) => withDoubts(event, others.get(event.id)));
}

/** The events' own figures, and every claim of the places and days of which their rows tell. */
function disputed(sql: Sql, events: readonly Event[], homes: readonly number[], asOf: number): Event[] {
  const here = JSON.stringify(homes);
  const claims = sql.all<KeptCount>(
    `select home, ${COUNT} from (select distinct spot from mentions join claims on claims.mention = mentions.seq
       where home in (select value from json_each(?))) as spots
     join claims on claims.spot = spots.spot
     join counts on (counts.mention, counts.register, counts.report, counts.ord)
       = (claims.mention, claims.register, claims.report, claims.ord)
     join mentions on mentions.seq = counts.mention
     where counts.published <= ? and mentions.published <= ?
     order by counts.register, counts.report, counts.ord`,
    here,
    asOf,
    asOf,
  );
  // What an outlet corrected is no claim, of the events beside either.
  const beside = sql.all<{ home: number }>(
    `select distinct home from mentions join counts on counts.mention = mentions.seq
     where corrects = 1 and home in (select value from json_each(?))`,
    JSON.stringify([...new Set(claims.map(({ home }) => home))]),
  );
  const counts = sql.all<KeptCount>(
    `select home, ${COUNT} from counts join mentions on mentions.seq = counts.mention
     where counts.published <= ? and mentions.published <= ? and home in (select value from json_each(?))`,
    asOf,
    asOf,
    JSON.stringify([...new Set([...homes, ...beside.map(({ home }) => home)])]),
  );
  if (counts.length === 0) return [...events];
  const known = new Map(events.map((event, index) => [homes[index] as number, event]));
  const read = new Map<string, Counted>();
  const countedOf = ({ home, register, report, ord, body }: KeptCount): Counted => {
    const key = `${register} ${ord} ${report}`;
    const held = read.get(key);
    if (held) return held;
    const { type, hazard, row, outlet, corrects } = JSON.parse(body) as Told;
    // Only its kind is asked of an event that is not on the page; mentions of one event are of one kind.
    const event = known.get(home) ?? ({ id: `home ${home}`, type, hazard, disputes: [] as unknown[] } as Event);
    known.set(home, event);
    const counted = { row: { ...row, event: event.id }, outlet, corrects };
    read.set(key, counted);
    return counted;
  };
  const rows = claims.map((one) => countedOf(one).row as CasualtyRow | StrikeRow);
  return withNumbers([...known.values()], counts.map(countedOf), rows).slice(0, events.length);
}
interface KeptCount {
  home: number;
  register: number;
  report: string;
  ord: number;
  /** Told as JSON. */
  body: string;
}
const COUNT = 'counts.register, counts.report, counts.ord, counts.body';

export const isKind = (kind: string): kind is PageQuery['kind'] =>
  kind === 'events' || kind === 'statements' || REGISTER_NAMES.includes(kind as RegisterName);
