import { type Block, blockOf, MAYBE, type Mention, meets, publishedAt, sameHappening } from '../merge/index.ts';
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
  /** Where it looks and stands, once it has been asked. */
  block: Block | null;
}
/** What of a mention needs no reading of it. */
interface Card {
  id: string;
  /** In ms since 1970, as the tables hold it. */
  published: number;
}

/** Of a mention that is in no group yet. */
export const NO_HOME = -1;
/** How many mentions are held ready, some 6 kB each; what came last is mostly asked for again by what comes next. */
const MOST_KNOWN = 16_000;
const MOST_CARDS = 100_000;
/** Pairs whose likeness is held at most: some 20 MB. */
const MOST_SCORES = 300_000;
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
  /** Holds many at once ready. */
  prepare(mentions: readonly number[]): void;
  /** Holds the ids and times of many ready. */
  prepareCards(mentions: readonly number[]): void;
  /** Begins a piece of work during which nobody else changes groups. */
  begin(): void;
  /** Lets go of all that is held: the numbers mean something else now. */
  forget(): void;
}

export function mentionsIn(sql: Sql): Mentions {
  const known = new Map<number, Known>();
  const cards = new Map<number, Card>();
  const homes = new Map<number, number>();
  const groups = new Map<number, number[]>();
  /** Likeness of two mentions, by both their numbers. */
  const scores = new Map<number, number>();
  const prepare = (mentions: readonly number[]) => {
    if (known.size + mentions.length > MOST_KNOWN) letGoOfOldest(known, MOST_KNOWN / 2);
    const missing = mentions.filter((one) => !known.has(one));
    if (missing.length === 0) return;
    for (const { seq, id, published, body } of sql.all<Card & { seq: number; body: string }>(
      'select seq, id, published, body from mentions where seq in (select value from json_each(?))',
      JSON.stringify(missing),
    )) {
      known.set(seq, { mention: JSON.parse(body), block: null });
      cards.set(seq, { id, published });
    }
  };
  const know = (mention: number): Known => {
    const held = known.get(mention);
    if (held) return held;
    prepare([mention]);
    return known.get(mention) as Known;
  };
  const prepareCards = (mentions: readonly number[]) => {
    if (cards.size + mentions.length > MOST_CARDS) letGoOfOldest(cards, MOST_CARDS / 2);
    const missing = mentions.filter((one) => !cards.has(one));
    if (missing.length === 0) return;
    for (const { seq, ...card } of sql.all<Card & { seq: number }>(
      'select seq, id, published from mentions where seq in (select value from json_each(?))',
      JSON.stringify(missing),
    ))
      cards.set(seq, card);
  };
  const cardOf = (mention: number): Card => {
    const held = cards.get(mention);
    if (held) return held;
    prepareCards([mention]);
    return cards.get(mention) as Card;
  };
  const order = (a: number, b: number): number => {
    if (a === b) return 0;
    const [x, y] = [cardOf(a), cardOf(b)];
    if (x.published !== y.published) return x.published < y.published ? -1 : 1;
    return x.id < y.id ? -1 : 1;
  };
  const blockFor = (one: Known): Block => {
    one.block ??= blockOf(one.mention);
    return one.block;
  };
  /** @param meet whether it is known that they are compared at all */
  const scoreOf = (a: number, b: number, meet: boolean): number => {
    const pair = a < b ? a * PAIR + b : b * PAIR + a;
    const held = scores.get(pair);
    if (held !== undefined) return held;
    const [x, y] = [know(a), know(b)];
    const score = meet || meets(blockFor(x), blockFor(y)) ? sameHappening(x.mention, y.mention) : 0;
    if (scores.size >= MOST_SCORES) scores.clear();
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
    prepareCards,
    begin() {
      homes.clear();
      groups.clear();
    },
    forget() {
      for (const held of [known, cards, homes, groups, scores]) held.clear();
    },
    get: (mention) => know(mention).mention,
    idOf: (mention) => cardOf(mention).id,
    publishedAt: (mention) => cardOf(mention).published,
    order,
    likeness: (a, b) => scoreOf(a, b, false),
    near(mention) {
      const there = sql.all<{ mention: number }>(FIND, ...windowOf(blockFor(know(mention)))).map((row) => row.mention);
      prepare([mention, ...there]);
      const near = new Map<number, number>();
      for (const other of there) {
        const score = other === mention ? 0 : scoreOf(mention, other, true);
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
