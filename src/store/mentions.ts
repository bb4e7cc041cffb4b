import { type Block, blockOf, likeness, MAYBE, type Mention, publishedAt } from '../merge/index.ts';
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
interface Known {
  mention: KeptMention;
  block: Block;
  /** In ms since 1970. */
  published: number;
}

/** Of a mention that is in no group yet. */
export const NO_HOME = -1;
/** How many mentions are held ready when work begins; what came last is mostly asked for again by what comes next. */
const MOST_KNOWN = 8000;
/** Pairs whose likeness is held at most: some 20 MB. */
const MOST_SCORES = 300_000;
/** More than there are mentions: two numbers make one. */
const PAIR = 2 ** 26;
/** Windows longer than this many days are few and stand on shelves of their own, so that the others are found by day. */
const SHORT_DAYS = 16;

/** Mentions by number. What is kept of a mention never changes, so it may be held; groups are held from `begin` on. */
export interface Mentions extends Board {
  get(mention: number): KeptMention;
  /** Holds many at once ready. */
  prepare(mentions: readonly number[]): void;
  /** Begins a piece of work during which nobody else changes groups. */
  begin(): void;
  /** Lets go of all that is held: the numbers mean something else now. */
  forget(): void;
}

export function mentionsIn(sql: Sql): Mentions {
  const known = new Map<number, Known>();
  const homes = new Map<number, number>();
  const groups = new Map<number, number[]>();
  /** Likeness of two mentions, by both their numbers. */
  const scores = new Map<number, number>();
  const prepare = (mentions: readonly number[]) => {
    const missing = mentions.filter((one) => !known.has(one));
    if (missing.length === 0) return;
    const rows = sql.all<{ seq: number; body: string }>(
      'select seq, body from mentions where seq in (select value from json_each(?))',
      JSON.stringify(missing),
    );
    for (const { seq, body } of rows) {
      const mention = JSON.parse(body) as KeptMention;
      known.set(seq, { mention, block: blockOf(mention), published: publishedAt(mention) });
    }
  };
  const know = (mention: number): Known => {
    const held = known.get(mention);
    if (held) return held;
    prepare([mention]);
    return known.get(mention) as Known;
  };
  const order = (a: number, b: number): number => {
    if (a === b) return 0;
    const [x, y] = [know(a), know(b)];
    if (x.published !== y.published) return x.published < y.published ? -1 : 1;
    return x.mention.id < y.mention.id ? -1 : 1;
  };
  const scoreOf = (a: number, b: number): number => {
    const pair = a < b ? a * PAIR + b : b * PAIR + a;
    const held = scores.get(pair);
    if (held !== undefined) return held;
    const [x, y] = [know(a), know(b)];
    const score = likeness(x.mention, y.mention, x.block, y.block);
    scores.set(pair, score);
    return score;
  };
  const prepareHomes = (mentions: readonly number[]) => {
    const missing = mentions.filter((one) => !homes.has(one));
    if (missing.length === 0) return;
    for (const { seq, home } of sql.all<{ seq: number; home: number }>(
      'select seq, home from mentions where seq in (select value from json_each(?))',
      JSON.stringify(missing),
    ))
      homes.set(seq, home);
  };
  return {
    prepare,
    begin() {
      if (known.size > MOST_KNOWN) for (const one of [...known.keys()].slice(0, MOST_KNOWN / 2)) known.delete(one);
      if (scores.size > MOST_SCORES) scores.clear();
      homes.clear();
      groups.clear();
    },
    forget() {
      for (const held of [known, homes, groups, scores]) held.clear();
    },
    get: (mention) => know(mention).mention,
    order,
    likeness: scoreOf,
    near(mention) {
      const told = know(mention);
      const there = sql.all<{ mention: number }>(FIND, ...windowOf(told.block)).map((row) => row.mention);
      prepare(there);
      const near = new Map<number, number>();
      for (const other of there) {
        const score = other === mention ? 0 : scoreOf(mention, other);
        if (score > 0) near.set(other, score);
      }
      prepareHomes([...near.keys()]);
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
      const rows = sql.all<{ seq: number }>('select seq from mentions where home = ?', home);
      const members = rows.map(({ seq }) => seq);
      prepare(members);
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
