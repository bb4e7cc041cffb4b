import {
  type Block,
  blockOf,
  type Compared,
  MAYBE,
  type Mention,
  meets,
  publishedAt,
  sameHappening,
} from '../merge/index.ts';
import type { Statement } from '../record/types.ts';
import type { Board } from './regroup.ts';
import { numberOf, type Sql, type Value } from './sql.ts';
import { BEFORE_ALL } from './tables.ts';

/** A mention as the store keeps it, with the statements that its words hold, in the order of the report. */
export interface KeptMention extends Mention {
  said: Said[];
}
export interface Said extends Pick<Statement, 'id' | 'report' | 'post' | 'content'> {
  /** Its place among the statements of the report. */
  ord: number;
}
interface Side {
  compared: Compared;
  /** Where it looks and stands, once it has been asked. */
  block: Block | null;
}
/** What of a mention needs no reading of it. */
interface Stamp {
  id: string;
  /** In ms since 1970, as the tables hold it. */
  published: number;
}

/** Of a mention that is in no group yet. */
export const NO_HOME = -1;
/** How many mentions are held ready, some 3 kB each; what came last is mostly asked for again by what comes next. */
const MOST_HELD = 16_000;
const MOST_STAMPS = 100_000;
/** Pairs whose likeness is held at most: some 7 MB. */
const MOST_SCORES = 100_000;
/** More than there are mentions: two numbers make one. */
const PAIR = 2 ** 26;
/** Windows longer than this many days are few and stand on shelves of their own, so that the others are found by day. */
const SHORT_DAYS = 16;

/** Mentions by number. What is kept of a mention never changes, so it may be held; groups are held from `begin` on. */
export interface Mentions extends Board {
  get(mention: number): KeptMention;
  /** Its id, without reading it. */
  idOf(mention: number): string;
  /** When it was published, in ms since 1970, without reading it. */
  publishedAt(mention: number): number;
  /** Holds many at once ready to be got. */
  prepare(mentions: readonly number[]): void;
  /** Holds the ids and times of many ready. */
  prepareStamps(mentions: readonly number[]): void;
  /** Begins a piece of work during which nobody else changes groups. */
  begin(): void;
  /** Lets go of all that is held: the numbers mean something else now. */
  forget(): void;
}

export function mentionsIn(sql: Sql): Mentions {
  const bodies = heldOf<KeptMention>(MOST_HELD / 4, (missing) =>
    sql
      .all<{ seq: number; body: string }>(`select seq, body from mentions where ${AMONG}`, missing)
      .map(({ seq, body }) => [seq, JSON.parse(body)]),
  );
  const sides = heldOf<Side>(MOST_HELD, (missing) =>
    sql
      .all<{ seq: number; compared: string }>(`select seq, compared from mentions where ${AMONG}`, missing)
      .map(({ seq, compared }) => [seq, { compared: JSON.parse(compared), block: null }]),
  );
  const stamps = heldOf<Stamp>(MOST_STAMPS, (missing) =>
    sql
      .lists<[number, string, number]>(
        'seq, id, published',
        `select seq, id, published from mentions where ${AMONG}`,
        missing,
      )
      .map(([seq, id, published]) => [seq, { id, published }]),
  );
  const homes = new Map<number, number>();
  const groups = new Map<number, number[]>();
  /** Likeness of two mentions, by both their numbers. */
  const scores = new Map<number, number>();
  const order = (a: number, b: number): number => {
    if (a === b) return 0;
    const [x, y] = [stamps.get(a), stamps.get(b)];
    if (x.published !== y.published) return x.published < y.published ? -1 : 1;
    return x.id < y.id ? -1 : 1;
  };
  const blockFor = (side: Side): Block => {
    side.block ??= blockOf(side.compared);
    return side.block;
  };
  const scoreOf = (a: number, b: number): number => {
    const pair = a < b ? a * PAIR + b : b * PAIR + a;
    const held = scores.get(pair);
    if (held !== undefined) return held;
    const [x, y] = [sides.get(a), sides.get(b)];
    const score = meets(blockFor(x), blockFor(y)) ? sameHappening(x.compared, y.compared) : 0;
    if (scores.size >= MOST_SCORES) scores.clear();
    scores.set(pair, score);
    return score;
  };
  const prepareHomes = (mentions: readonly number[]) => {
    const missing = mentions.filter((one) => !homes.has(one));
    if (missing.length === 0) return;
    for (const [seq, home] of sql.lists<[number, number]>(
      'seq, home',
      `select seq, home from mentions where ${AMONG}`,
      JSON.stringify(missing),
    ))
      homes.set(seq, home);
  };
  return {
    prepare: bodies.prepare,
    prepareStamps: stamps.prepare,
    begin() {
      homes.clear();
      groups.clear();
    },
    forget() {
      for (const held of [bodies, sides, stamps, homes, groups, scores]) held.clear();
    },
    get: bodies.get,
    idOf: (mention) => stamps.get(mention).id,
    publishedAt: (mention) => stamps.get(mention).published,
    order,
    likeness: scoreOf,
    near(mention) {
      const there = sql
        .lists<[number]>('mention', FIND, ...windowOf(blockFor(sides.get(mention))))
        .map(([other]) => other);
      sides.prepare(there);
      const { compared } = sides.get(mention);
      const near = new Map<number, number>();
      for (const other of there) {
        // Weighing a pair costs no more than holding all that are weighed.
        const score = other === mention ? 0 : sameHappening(compared, sides.get(other).compared);
        if (score > 0) near.set(other, score);
      }
      prepareHomes([...near.keys()]);
      stamps.prepare([...near.keys()]);
      return near;
    },
    home(mention) {
      prepareHomes([mention]);
      const home = homes.get(mention);
      return home === NO_HOME ? undefined : home;
    },
    members(home) {
      const held = groups.get(home);
      if (held) return held;
      const members = sql.lists<[number]>('seq', 'select seq from mentions where home = ?', home).map(([seq]) => seq);
      stamps.prepare(members);
      members.sort(order);
      groups.set(home, members);
      return members;
    },
    move(mention, home = NO_HOME) {
      const old = homes.get(mention);
      sql.run('update mentions set home = ? where seq = ?', home, mention);
      homes.set(mention, home);
      groups.delete(home);
      if (old !== undefined) groups.delete(old);
    },
  };
}

const AMONG = 'seq in (select value from json_each(?))';

/** Things by number, the last asked for held in memory. */
interface Held<T> {
  get(number: number): T;
  /** Reads at once those that are not held. */
  prepare(numbers: readonly number[]): void;
  clear(): void;
}

/**
 * @param most how many are held, more only while more are asked for at once
 * @param read what a JSON array of numbers stands for
 */
function heldOf<T>(most: number, read: (numbers: string) => readonly (readonly [number, T])[]): Held<T> {
  const held = new Map<number, T>();
  const prepare = (numbers: readonly number[]) => {
    if (held.size + numbers.length > most) letGoOfOldest(held, most / 2);
    const missing = numbers.filter((one) => !held.has(one));
    if (missing.length === 0) return;
    for (const [number, thing] of read(JSON.stringify(missing))) held.set(number, thing);
  };
  return {
    get(number) {
      const known = held.get(number);
      if (known !== undefined) return known;
      prepare([number]);
      return held.get(number) as T;
    },
    prepare,
    clear: () => held.clear(),
  };
}

/** Maps give first what was put in first. */
function letGoOfOldest(held: Map<number, unknown>, left: number): void {
  for (const one of held.keys()) {
    if (held.size <= left) return;
    held.delete(one);
  }
}

/** Finds just the mentions that `meets` a block. */
const FIND = `select distinct mention from json_each(?) as look join blocks on blocks.key = look.value
  where blocks.last between ? and ? and blocks.first <= ?
  union select mention from json_each(?) as look join blocks on blocks.key = look.value
  where blocks.last >= ? and blocks.first <= ?`;
const LONG = ' long';

/** The values of FIND. */
function windowOf({ looks, first, last }: Block): Value[] {
  const keys = JSON.stringify(looks.map(numberOf));
  const longs = JSON.stringify(looks.map((look) => numberOf(look + LONG)));
  return [keys, first, last + SHORT_DAYS, last, longs, first, last];
}

/** Pairs that are the same or may be, each both ways, of which one at least is among some mentions. */
export function alikePairs({ near }: Pick<Board, 'near'>, mentions: ReadonlySet<number>): [number, number][] {
  return [...mentions].flatMap((mention) =>
    [...near(mention)].flatMap(([other, score]): [number, number][] => {
      if (score < MAYBE) return [];
      // Two of them find each other.
      return mentions.has(other)
        ? [[mention, other]]
        : [
            [mention, other],
            [other, mention],
          ];
    }),
  );
}

/** The rows of `blocks` for a mention. */
export function blockRows(seq: number, mention: Mention): Value[][] {
  const { stands, first, last } = blockOf(mention);
  const shelf = last - first <= SHORT_DAYS ? '' : LONG;
  return stands.map((key) => [numberOf(key + shelf), last, first, seq]);
}

/** When it was published, as the tables hold it. */
export const momentOf = (reported: string | null): number => Math.max(BEFORE_ALL, publishedAt({ reported }));
