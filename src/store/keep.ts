import { gunzipSync, gzipSync } from 'node:zlib';
import { type ActorFact, comparedOf, type Mention } from '../merge/index.ts';
import {
  type CasualtyRow,
  REGISTER_NAMES,
  type Registers,
  type RowBase,
  type Statement,
  type StrikeRow,
} from '../record/types.ts';
import { COUNTING, type Counted, countsSomething, type ReportFacts } from '../registers/index.ts';
import { dayInList, type Found, placeTags, renewEvent, saidIn, typeTag } from './events.ts';
import { alikePairs, blockRows, type KeptMention, type Mentions, momentOf, NO_HOME } from './mentions.ts';
import { nearOnce, regroup } from './regroup.ts';
import { numberOf, orderNumber, type Sql, type Value } from './sql.ts';
import { BEFORE_ALL, STILL } from './tables.ts';

/** What of a report's facts is kept in one piece. */
export interface FactsBody {
  statements: Statement[];
  registers: Registers;
  actors: ActorFact[];
}
export const packFacts = (body: FactsBody): Uint8Array => gzipSync(JSON.stringify(body), { level: 4 });
export const unpackFacts = (body: Uint8Array): FactsBody => JSON.parse(gunzipSync(body).toString());

export type { Found } from './events.ts';

/** The numbers of the lists that pages are read from; events are 0. */
export const STATEMENTS = REGISTER_NAMES.length + 1;
export const registerNumber = (name: (typeof REGISTER_NAMES)[number]): number => REGISTER_NAMES.indexOf(name) + 1;
/** The registers whose rows may clash. */
const CLAIMING: ReadonlySet<string> = new Set(['casualties', 'strikes']);

/** A page by its number (rowid), and when it was read. */
export interface KeptPage {
  seq: number;
  learned: string;
}

/** The last moment at which something of a report was published. */
const lastMoment = ({ posts, published }: ReportFacts['report']): number =>
  posts.length === 0
    ? momentOf(published)
    : posts.reduce((last, { time }) => Math.max(last, momentOf(time ?? published)), BEFORE_ALL);

/** Keeps what the report of page no. `seq` tells and joins it with all that is there. In the caller's transaction. */
export function keepFacts(sql: Sql, mentions: Mentions, page: KeptPage, { report, ...facts }: ReportFacts): void {
  const { statements, registers, actors } = facts;
  const { seq, learned } = page;
  const body = packFacts({ statements, registers, actors });
  sql.run('insert into facts values (?, ?, ?, ?, ?)', seq, report.id, momentOf(learned), lastMoment(report), body);
  const numbers = keepMentions(
    sql,
    mentions,
    seq,
    [...new Map(facts.mentions.map((m) => [m.id, m])).values()],
    statements,
  );
  const moments = new Map(report.posts.map(({ id, time }) => [id, momentOf(time ?? report.published)]));
  keepEntries(sql, [
    ...statements.map((one, ord) => ({
      ...foundStatementBy(one, dayOfStatement(one, report)),
      ...{ kind: STATEMENTS, num: orderNumber(one.id), src: seq, ord },
      published: moments.get(one.post) ?? momentOf(report.published),
    })),
    ...REGISTER_NAMES.flatMap((name) =>
      (registers[name] as RowBase[]).map((row, ord) => ({
        ...foundRowBy(row),
        ...{ kind: registerNumber(name), num: orderNumber(row.id), src: seq, ord, published: momentOf(row.reported) },
      })),
    ),
  ]);
  keepClaims(sql, report.id, registers, { numbers, mentions: facts.mentions });
}

function keepMentions(
  sql: Sql,
  mentions: Mentions,
  facts: number,
  told: readonly Mention[],
  statements: readonly Statement[],
): Map<string, number> {
  const next = (sql.get<{ top: number | null }>('select max(seq) as top from mentions')?.top ?? 0) + 1;
  const numbers = new Map(told.map(({ id }, index) => [id, next + index]));
  sql.insert(
    'mentions',
    told.map((mention, index) => {
      const kept: KeptMention = { ...mention, said: saidIn(mention.evidence, statements) };
      const { id, reported } = mention;
      const compared = JSON.stringify(comparedOf(mention));
      return [next + index, facts, id, momentOf(reported), NO_HOME, compared, JSON.stringify(kept)];
    }),
  );
  sql.insert(
    'blocks',
    told.flatMap((mention, index) => blockRows(next + index, mention)),
  );
  mentions.begin();
  const came = [...numbers.values()];
  const near = nearOnce(mentions);
  const touched = regroup({ ...mentions, near }, { came });
  keepAlike(sql, { ...mentions, near }, new Set([...touched.values()].flat()));
  for (const [home, changed] of touched) renewEvent(sql, mentions, home, changed);
  renewDoubts(sql, [...touched.keys()]);
  return numbers;
}

/** Keeps of each mention that came or went to another group what it may be the same as in others. */
function keepAlike(sql: Sql, mentions: Mentions, moved: ReadonlySet<number>): void {
  for (const mention of moved) {
    sql.run(
      'delete from alike where other = ? and mention in (select other from alike where mention = ?)',
      mention,
      mention,
    );
    sql.run('delete from alike where mention = ?', mention);
  }
  const rows = alikePairs(mentions, moved).filter(([a, b]) => mentions.home(a) !== mentions.home(b));
  sql.insert('alike', rows);
}

/** Makes again which events the events of some homes may be, and the other way round. */
function renewDoubts(sql: Sql, homes: readonly number[]): void {
  const given = JSON.stringify(homes);
  const there = '(select value from json_each(?))';
  sql.run(
    `delete from doubts where other in ${there} and home in (select other from doubts where home in ${there})`,
    given,
    given,
  );
  sql.run(`delete from doubts where home in ${there}`, given);
  const found = sql.all<{ home: number; other: number; since: number }>(
    `select own.home, beside.home as other, min(max(own.published, beside.published)) as since from mentions as own
     join alike on alike.mention = own.seq join mentions as beside on beside.seq = alike.other
     where own.home in ${there} and beside.home <> own.home group by own.home, beside.home`,
    given,
  );
  const among = new Set(homes);
  sql.insert(
    'doubts',
    found.flatMap(({ home, other, since }) => [
      [home, other, since],
      ...(among.has(other) ? [] : [[other, home, since]]),
    ]),
  );
}

/** Where a thing stands in its list. */
interface Entry extends Found {
  kind: number;
  num: number;
  src: number;
  ord: number;
  published: number;
}

export const foundStatementBy = ({ stance }: Statement, day: string | null): Found => {
  const type = typeTag(stance);
  return { day: dayInList(day), type, tags: [type] };
};
/** The day on which it was reported. */
export const dayOfStatement = ({ post }: Statement, { posts, published }: ReportFacts['report']): string | null =>
  (posts.find(({ id }) => id === post)?.time ?? published)?.slice(0, 10) ?? null;

export function foundRowBy(row: RowBase): Found {
  const { date, status, place, at } = row as Partial<CasualtyRow> & { status?: string } & RowBase;
  const type = typeTag(status ?? '');
  const where = placeTags([...(place ? [{ name: place, country: null }] : []), ...(at ? [at] : [])]);
  return { day: dayInList(date ?? row.reported?.slice(0, 10) ?? null), type, tags: [...where, type] };
}

function keepEntries(sql: Sql, entries: readonly Entry[]): void {
  const valuesOf = ({ kind, day, num, src, ord, published, type }: Entry): Value[] => [
    kind,
    day,
    num,
    src,
    ord,
    published,
    STILL,
    type,
  ];
  sql.insert('entries', entries.map(valuesOf));
  sql.insert(
    'tags',
    entries.flatMap((entry) => entry.tags.map((tag) => [tag, ...valuesOf(entry)])),
  );
}

/** The place and day on which claims clash; null where a row makes no claim. Coarser than what `withDisputes` looks at. */
export function spotOf({ claimedBy, place, date }: CasualtyRow | StrikeRow): number | null {
  return claimedBy === null || place === null || date === null ? null : numberOf(JSON.stringify([place, date]));
}

/** A row that counts something of an event, with what is asked of the mention it names. */
export interface Told extends Pick<Counted, 'row' | 'outlet' | 'corrects'>, Pick<Mention, 'type' | 'hazard'> {}

function keepClaims(
  sql: Sql,
  report: string,
  registers: Registers,
  { numbers, mentions }: { numbers: ReadonlyMap<string, number>; mentions: readonly Mention[] },
): void {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  const corrections = new Set(mentions.filter(({ corrects }) => corrects).map(({ id }) => id));
  const counts: Value[][] = [];
  const claims: Value[][] = [];
  for (const [register, name] of COUNTING.entries())
    for (const [ord, row] of registers[name].entries()) {
      const mention = byId.get(row.event ?? '');
      const number = numbers.get(row.event ?? '');
      if (!mention || number === undefined || !countsSomething(row)) continue;
      const { outlet, type, hazard } = mention;
      const corrects = corrections.has(mention.id);
      const told: Told = { row, outlet, corrects, type, hazard };
      counts.push([number, register, report, ord, momentOf(row.reported), corrects ? 1 : 0, JSON.stringify(told)]);
      const spot = 'claimedBy' in row && CLAIMING.has(name) ? spotOf(row as CasualtyRow | StrikeRow) : null;
      if (spot !== null) claims.push([spot, register, report, ord, number]);
    }
  sql.insert('counts', counts);
  sql.insert('claims', claims);
}
