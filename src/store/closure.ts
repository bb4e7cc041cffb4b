import { asPublished, type Mention, withDoubts } from '../merge/index.ts';
import type { ReadReport } from '../read/index.ts';
import { type DatelineRecord, REGISTER_NAMES, type Registers, type RowBase } from '../record/types.ts';
import { joinFacts, type ReportFacts } from '../registers/index.ts';
import { eventIdAt } from './events.ts';
import { unpackFacts } from './keep.ts';
import { alikePairs, type KeptMention, type Mentions } from './mentions.ts';
import type { Board } from './regroup.ts';
import type { Sql } from './sql.ts';

/** How mentions are grouped at some time. */
export type Grouping = Pick<Board, 'home' | 'members'>;

/** Mentions that are looked at together, in whole groups. */
export interface Closure {
  /** Those whose events may change. */
  changing: ReadonlySet<number>;
  /** The same, and those that make a claim where these do: their events may be told in part, and do not change. */
  all: ReadonlySet<number>;
}

/**
 * All mentions whose events may change with those of some, and all that these rest on: what the pure functions make of
 * them alone is, for what may change, just what they make of them among all the others, but for `maybeSame`, which
 * `recordOf` completes.
 * @param decided mentions that decisions may speak of
 * @param came mentions of reports that came
 * @param moved mentions that are in another group in one of the groupings than in another
 * @param isBefore whether the record before has a mention; where not given, only decisions change something
 */
export function closureOf(
  sql: Sql,
  mentions: Mentions,
  { decided = [], came = [], moved = new Set(), groupings = [mentions], isBefore }: Seeds,
): Closure {
  const touched = wholeGroups(new Set([...came, ...moved]), groupings);
  const ruled = wholeGroups(new Set(decided), groupings);
  // What a decision makes of an event may change whatever names it; what came, only where other events are named then.
  const named = [
    ...pairsOf(sql, mentions, ruled, moved).map(([, other]) => other),
    ...(isBefore ? newlyNamed(pairsOf(sql, mentions, touched, moved), { groupings, isBefore }) : []),
  ];
  const changing = wholeGroups(new Set([...withRivals(sql, new Set([...touched, ...ruled])), ...named]), groupings);
  return { changing, all: wholeGroups(withRivals(sql, changing), groupings) };
}
interface Seeds {
  decided?: readonly number[];
  came?: readonly number[];
  moved?: ReadonlySet<number>;
  /** How mentions are grouped now and, where it differs, before. */
  groupings?: readonly Grouping[];
  isBefore?: (mention: number) => boolean;
}

/** Mentions of events that now may be the same as other events than before. */
function newlyNamed(
  pairs: readonly [number, number][],
  {
    groupings: [now, before = now],
    isBefore,
  }: { groupings: readonly Grouping[]; isBefore: (mention: number) => boolean },
): number[] {
  const named = new Map<number, { mention: number; now: Set<number>; before: Set<number> }>();
  for (const [mention, other] of pairs) {
    const at = now?.home(other) ?? other;
    const known = named.get(at) ?? { mention: other, now: new Set<number>(), before: new Set<number>() };
    named.set(at, known);
    known.now.add(now?.home(mention) as number);
    if (isBefore(mention) && isBefore(other)) known.before.add(before?.home(mention) as number);
  }
  return [...named.values()]
    .filter((one) => one.now.size !== one.before.size || [...one.now].some((home) => !one.before.has(home)))
    .map(({ mention }) => mention);
}

/** With all that are in a group with one of them. */
function wholeGroups(mentions: ReadonlySet<number>, groupings: readonly Grouping[]): Set<number> {
  const whole = new Set(mentions);
  const seen = groupings.map(() => new Set<number>());
  for (const mention of whole)
    for (const [index, grouping] of groupings.entries()) {
      const home = grouping.home(mention);
      if (home === undefined || seen[index]?.has(home)) continue;
      seen[index]?.add(home);
      for (const member of grouping.members(home)) whole.add(member);
    }
  return whole;
}

/** With all that make a claim on a spot where one of them does. */
const withRivals = (sql: Sql, mentions: ReadonlySet<number>): Set<number> => {
  const rivals = sql.all<{ mention: number }>(
    `select distinct mention from claims where spot in (
       select spot from json_each(?) as given join claims on claims.mention = given.value)`,
    JSON.stringify([...mentions]),
  );
  return new Set([...mentions, ...rivals.map(({ mention }) => mention)]);
};

/** Pairs of mentions that may be of two events, of which the first is among those given. */
function pairsOf(
  sql: Sql,
  mentions: Mentions,
  given: ReadonlySet<number>,
  moved: ReadonlySet<number>,
): [number, number][] {
  const kept = sql
    .lists<[number, number]>(
      'mention, other',
      'select mention, other from alike where mention in (select value from json_each(?))',
      JSON.stringify([...given]),
    )
    .filter(([mention, other]) => !moved.has(mention) && !moved.has(other));
  return [...kept, ...alikePairs(mentions, moved).filter(([mention]) => given.has(mention))];
}

/** Which mentions are looked at, and how the record groups them. */
export interface Wanted extends Pick<Board, 'home'> {
  closure: Closure;
  /** Whether a mention is in the record that is asked for. */
  isThere: (mention: number) => boolean;
  /** Mentions that are in other groups today. */
  moved?: ReadonlySet<number>;
}

/** The record of some facts, their mentions grouped as the store has grouped them; what rests on others is whole too. */
export function recordOf(sql: Sql, mentions: Mentions, facts: readonly ReportFacts[], wanted: Wanted): DatelineRecord {
  const record = joinFacts(facts, (told) => ({ groups: groupsOf(mentions, told, wanted), maybe: [] }));
  const doubts = doubtsOf(sql, mentions, wanted);
  // The fields stand as `joinFacts` gives them: changes name them in that order.
  const events = record.events.map(({ figures, ...event }) => ({
    ...withDoubts(event, doubts.get(event.id)),
    ...(figures ? { figures } : {}),
  }));
  return { ...record, events };
}

function groupsOf(mentions: Mentions, told: readonly Mention[], { closure, home }: Wanted): Mention[][] {
  mentions.prepareStamps([...closure.all]);
  const homes = new Map([...closure.all].map((one) => [mentions.idOf(one), home(one)]));
  const groups = new Map<number, Mention[]>();
  for (const mention of [...told].sort(asPublished)) {
    const at = homes.get(mention.id) as number;
    const known = groups.get(at);
    if (known) known.push(mention);
    else groups.set(at, [mention]);
  }
  return [...groups.values()];
}

/** The events that each event may be the same as, also those of mentions that are not looked at. */
function doubtsOf(
  sql: Sql,
  mentions: Mentions,
  { closure, home, isThere, moved = new Set() }: Wanted,
): Map<string, Set<string>> {
  const doubts = new Map<string, Set<string>>();
  const pairs = pairsOf(sql, mentions, closure.changing, moved);
  mentions.prepareStamps([...new Set(pairs.flat())]);
  for (const [mention, other] of pairs) {
    if (!isThere(mention) || !isThere(other)) continue;
    const [a, b] = [home(mention), home(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const id = eventIdAt(mentions, a);
    const known = doubts.get(id);
    if (known) known.add(eventIdAt(mentions, b));
    else doubts.set(id, new Set([eventIdAt(mentions, b)]));
  }
  return doubts;
}

/** The mentions of reports, by the reports' numbers. */
export const mentionsOf = (sql: Sql, reports: readonly number[]): number[] =>
  sql
    .all<{ seq: number }>(
      'select seq from mentions where facts in (select value from json_each(?))',
      JSON.stringify(reports),
    )
    .map(({ seq }) => seq);

interface KeptFacts {
  seq: number;
  report: string;
  body: Uint8Array;
}

/** What every report tells, sorted by the reports' ids. */
export const allFacts = (sql: Sql, engine: string): ReportFacts[] =>
  sql
    .all<KeptFacts>(
      `select seq, report, body from facts join reports on reports.page = facts.page and engine = ?
       order by facts.page`,
      engine,
    )
    .map((kept) => {
      const told = sql.all<{ body: string }>('select body from mentions where facts = ? order by seq', kept.seq);
      return factsFrom(
        kept,
        told.map(({ body }) => {
          const { said, ...mention } = JSON.parse(body) as KeptMention;
          return mention;
        }),
      );
    });

/** What some reports tell: all that `whole` ones do, of others only what rests on the mentions given. */
export function someFacts(
  sql: Sql,
  engine: string,
  { whole, mentions: given }: { whole: readonly number[]; mentions: ReadonlySet<number> },
  mentions: Mentions,
): Map<number, ReportFacts> {
  const told = new Map<number, KeptMention[]>(whole.map((seq) => [seq, []]));
  mentions.prepare([...given]);
  for (const { seq, facts } of sql.all<{ seq: number; facts: number }>(
    'select seq, facts from mentions where seq in (select value from json_each(?)) order by seq',
    JSON.stringify([...given]),
  )) {
    const known = told.get(facts);
    if (known) known.push(mentions.get(seq));
    else told.set(facts, [mentions.get(seq)]);
  }
  const wholly = new Set(whole);
  const facts = new Map<number, ReportFacts>();
  const wanted = [...told.keys()];
  // A few at a time: what is read of a report takes far more room than what is left of it.
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    for (const one of sql.all<KeptFacts>(
      `select seq, report, body from facts join reports on reports.page = facts.page and engine = ?
       where seq in (select value from json_each(?))`,
      engine,
      JSON.stringify(wanted.slice(at, at + AT_ONCE)),
    )) {
      const mentions = told.get(one.seq) ?? [];
      const all = factsFrom(one, mentions);
      facts.set(one.seq, wholly.has(one.seq) ? all : restingOn(mentions, all));
    }
  return new Map([...facts].sort(([, a], [, b]) => (a.report.id < b.report.id ? -1 : 1)));
}
const AT_ONCE = 200;

const factsFrom = ({ report, body }: KeptFacts, mentions: readonly Mention[]): ReportFacts => ({
  report: (JSON.parse(report) as ReadReport).report,
  ...unpackFacts(body),
  mentions: [...mentions],
});

/** What rests on some mentions: their rows, and the statements that their words hold. Of the report no text and no actors. */
function restingOn(mentions: readonly KeptMention[], { report, statements, registers }: ReportFacts): ReportFacts {
  const known = new Set(mentions.map(({ id }) => id));
  const said = new Set(mentions.flatMap((one) => one.said.map(({ id }) => id)));
  return {
    report: { ...report, text: '', notes: [] },
    statements: statements.filter(({ id }) => said.has(id)),
    mentions: [...mentions],
    registers: Object.fromEntries(
      REGISTER_NAMES.map((name) => [
        name,
        (registers[name] as RowBase[]).filter(({ event }) => event !== null && known.has(event)),
      ]),
    ) as unknown as Registers,
    actors: [],
  };
}

/** A board as it was without some mentions: what is moved on it leaves the store as it is. */
export function sketchOver(board: Mentions): Board {
  const moved = new Map<number, number | undefined>();
  const joined = new Map<number, Set<number>>();
  const home = (mention: number) => (moved.has(mention) ? moved.get(mention) : board.home(mention));
  const isGone = (mention: number) => moved.has(mention) && moved.get(mention) === undefined;
  return {
    order: board.order,
    likeness: board.likeness,
    home,
    near: (mention) => new Map([...board.near(mention)].filter(([other]) => !isGone(other))),
    members(at) {
      const stayed = board.members(at).filter((one) => home(one) === at);
      const came = [...(joined.get(at) ?? [])].filter((one) => home(one) === at && !stayed.includes(one));
      return [...stayed, ...came].sort(board.order);
    },
    move(mention, to) {
      moved.set(mention, to);
      if (to === undefined) return;
      const known = joined.get(to);
      if (known) known.add(mention);
      else joined.set(to, new Set([mention]));
    },
  };
}
