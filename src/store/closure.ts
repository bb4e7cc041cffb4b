import { withDoubts } from '../merge/index.ts';
import type { ReadReport } from '../read/index.ts';
import { type Event, REGISTER_NAMES, type Registers, type RowBase } from '../record/types.ts';
import type { ReportFacts } from '../registers/index.ts';
import { eventIdAt } from './events.ts';
import { unpackFacts } from './keep.ts';
import { alikePairs, type KeptMention, type Mentions } from './mentions.ts';
import type { Board } from './regroup.ts';
import type { Sql } from './sql.ts';

/** How mentions are grouped at some time. */
export type Grouping = Pick<Board, 'home' | 'members'>;

/**
 * All mentions whose events may change with those of some: what the pure functions make of them alone is just what they
 * make of them among all the others, but for `maybeSame`, which `allDoubts` completes.
 * @param moved mentions that are in another group in one of the groupings than in another
 */
export function closureOf(
  sql: Sql,
  mentions: Mentions,
  seeds: readonly number[],
  { groupings = [mentions], moved = new Set() }: { groupings?: readonly Grouping[]; moved?: ReadonlySet<number> } = {},
): Set<number> {
  const changing = new Set([...seeds, ...moved]);
  for (const grouping of groupings)
    for (const mention of [...changing]) {
      const home = grouping.home(mention);
      if (home !== undefined) for (const member of grouping.members(home)) changing.add(member);
    }
  // Events that may be the same name each other, so those beside may change too.
  const beside = pairsOf(sql, mentions, changing, moved).map(([, other]) => other);
  return hangingTogether(sql, [...changing, ...beside], groupings);
}

/** Pairs of mentions that may be of two events, of which the first is among those given. */
function pairsOf(
  sql: Sql,
  mentions: Mentions,
  given: ReadonlySet<number>,
  moved: ReadonlySet<number>,
): [number, number][] {
  const kept = sql
    .all<{ mention: number; other: number }>(
      'select mention, other from alike where mention in (select value from json_each(?))',
      JSON.stringify([...given]),
    )
    .filter(({ mention, other }) => !moved.has(mention) && !moved.has(other))
    .map(({ mention, other }): [number, number] => [mention, other]);
  return [...kept, ...alikePairs(mentions, moved).filter(([mention]) => given.has(mention))];
}

/** Which mentions are looked at, and how the record groups them. */
interface Wanted extends Pick<Board, 'home'> {
  /** Whole groups. */
  closed: ReadonlySet<number>;
  /** Whether a mention is in the record that is asked for. */
  isThere: (mention: number) => boolean;
  /** Mentions that are in other groups today. */
  moved?: ReadonlySet<number>;
}

/** The events of some mentions with all that each may be the same as, also those of mentions that are not looked at. */
export function allDoubts(
  sql: Sql,
  mentions: Mentions,
  events: readonly Event[],
  { closed, home, isThere, moved = new Set() }: Wanted,
): Event[] {
  const doubts = new Map<string, Set<string>>();
  const pairs = pairsOf(sql, mentions, closed, moved);
  mentions.prepare([...new Set(pairs.flat())]);
  for (const [mention, other] of pairs) {
    if (!isThere(mention) || !isThere(other)) continue;
    const [a, b] = [home(mention), home(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const id = eventIdAt(mentions, a);
    const known = doubts.get(id);
    if (known) known.add(eventIdAt(mentions, b));
    else doubts.set(id, new Set([eventIdAt(mentions, b)]));
  }
  // The fields stand as `joinFacts` gives them: changes name them in that order.
  return events.map(({ maybeSame, figures, ...event }) => ({
    ...withDoubts(event, doubts.get(event.id)),
    ...(figures ? { figures } : {}),
  }));
}

/** Whole groups, and whatever makes a claim on the same spot. */
function hangingTogether(sql: Sql, seeds: readonly number[], groupings: readonly Grouping[]): Set<number> {
  const closed = new Set(seeds);
  const seenHomes = groupings.map(() => new Set<number>());
  const seenSpots = new Set<number>();
  for (const mention of closed) {
    for (const [index, grouping] of groupings.entries()) {
      const home = grouping.home(mention);
      if (home === undefined || seenHomes[index]?.has(home)) continue;
      seenHomes[index]?.add(home);
      for (const member of grouping.members(home)) closed.add(member);
    }
    for (const { spot } of sql.all<{ spot: number }>('select distinct spot from claims where mention = ?', mention)) {
      if (seenSpots.has(spot)) continue;
      seenSpots.add(spot);
      for (const mate of sql.all<{ mention: number }>('select distinct mention from claims where spot = ?', spot))
        closed.add(mate.mention);
    }
  }
  return closed;
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
    .map((kept) =>
      factsFrom(kept, sql.all<{ body: string }>('select body from mentions where facts = ? order by seq', kept.seq)),
    );

/** What some reports tell: all that `whole` ones do, of others only what rests on the mentions given. */
export function someFacts(
  sql: Sql,
  engine: string,
  { whole, mentions }: { whole: readonly number[]; mentions: ReadonlySet<number> },
): Map<number, ReportFacts> {
  const told = new Map<number, { body: string }[]>(whole.map((seq) => [seq, []]));
  for (const { facts, body } of sql.all<{ facts: number; body: string }>(
    `select facts, body from mentions where seq in (select value from json_each(?)) order by seq`,
    JSON.stringify([...mentions]),
  )) {
    const known = told.get(facts);
    if (known) known.push({ body });
    else told.set(facts, [{ body }]);
  }
  const wholly = new Set(whole);
  const kept = sql.all<KeptFacts>(
    `select seq, report, body from facts join reports on reports.page = facts.page and engine = ?
     where seq in (select value from json_each(?)) order by facts.page`,
    engine,
    JSON.stringify([...told.keys()]),
  );
  return new Map(
    kept.map((one) => {
      const facts = factsFrom(one, told.get(one.seq) ?? []);
      return [one.seq, wholly.has(one.seq) ? facts : restingOnMentions(facts)];
    }),
  );
}

function factsFrom({ report, body }: KeptFacts, told: readonly { body: string }[]): ReportFacts {
  const mentions = told.map((one) => {
    const { said, ...mention } = JSON.parse(one.body) as KeptMention;
    return mention;
  });
  return { report: (JSON.parse(report) as ReadReport).report, ...unpackFacts(body), mentions };
}

/** Without the rows of events that are not looked at. */
function restingOnMentions(facts: ReportFacts): ReportFacts {
  const known = new Set(facts.mentions.map(({ id }) => id));
  const registers = Object.fromEntries(
    REGISTER_NAMES.map((name) => [
      name,
      (facts.registers[name] as RowBase[]).filter(({ event }) => event !== null && known.has(event)),
    ]),
  ) as unknown as Registers;
  return { ...facts, registers };
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
