import { asPublished, type Block, blockOf, meets } from './blocks.ts';
import type { Mention } from './mention.ts';
import { sameHappening } from './sameHappening.ts';

/** How like two mentions are, see `sameHappening`; 0 also where they are never compared. Symmetric. */
export const likeness = (a: Mention, b: Mention, blockA = blockOf(a), blockB = blockOf(b)): number =>
  meets(blockA, blockB) ? sameHappening(a, b) : 0;

/** Two groups that may tell the same, by the ids of their first mentions. */
export type Doubt = [string, string];

/** Groups mentions of one happening, the first published first in each, and tells which groups may be one. */
export type JoinMentions = (mentions: readonly Mention[]) => { groups: Mention[][]; maybe: Doubt[] };

/**
 * Groups mentions of one happening, the first published first in each. Mentions are taken as they were published: each
 * joins the group it is likest to, of those where it agrees with every member (complete link: a chain of likenesses
 * never makes one happening of two), or begins one. So the groups as of any moment are these groups, cut off there.
 */
export function joinMentions(mentions: readonly Mention[]): { groups: Mention[][]; maybe: Doubt[] } {
  const sorted = [...new Map(mentions.map((m) => [m.id, m])).values()].sort(asPublished);
  const blocks = sorted.map(blockOf);
  const standing = new Map<string, number[]>();
  const groups: number[][] = [];
  const home: number[] = [];
  const doubts: [number, number][] = [];
  for (const [index, mention] of sorted.entries()) {
    const block = blocks[index] as Block;
    const near = new Map<number, number>();
    for (const other of standingWhere(standing, block)) {
      if (near.has(other)) continue;
      const score = likeness(mention, sorted[other] as Mention, block, blocks[other]);
      near.set(other, score);
      if (score >= MAYBE) doubts.push([index, other]);
    }
    const scores = new Map([...near].filter(([, score]) => score > 0).sort(([a], [b]) => a - b));
    const group = bestGroup(scores, (other) => groups[home[other] as number] as number[]);
    if (group) group.push(index);
    else groups.push([index]);
    home.push(group ? (home[group[0] as number] as number) : groups.length - 1);
    for (const key of block.stands) {
      const there = standing.get(key);
      if (there) there.push(index);
      else standing.set(key, [index]);
    }
  }
  const at = (index: number) => sorted[index] as Mention;
  const founder = (index: number) => at(groups[home[index] as number]?.[0] as number).id;
  return {
    groups: groups.map((group) => group.map(at)),
    maybe: doubts.filter(([a, b]) => home[a] !== home[b]).map(([a, b]) => [founder(a), founder(b)]),
  };
}

const standingWhere = (standing: ReadonlyMap<string, number[]>, { looks }: Block): number[] =>
  looks.flatMap((key) => standing.get(key) ?? []);

/** From this likeness on two mentions tell one happening; of those from `MAYBE` on that are not joined an editor is told. */
export const SAME = 1;
export const MAYBE = 0.75;

/**
 * The group that a mention joins: of those in which it tells the same as one member and may tell the same as every other
 * the one with its likest member, then the one published first; null where there is none.
 * @param scores the likeness of each earlier mention that agrees with it, in the order of their publication
 * @param groupOf the earlier members of that mention's group, in the order of their publication
 */
export function bestGroup<T>(scores: ReadonlyMap<T, number>, groupOf: (one: T) => T[]): T[] | null {
  const agreeing = new Map<T[], { count: number; best: number }>();
  for (const [one, score] of scores) {
    const group = groupOf(one);
    const seen = agreeing.get(group);
    agreeing.set(group, { count: (seen?.count ?? 0) + 1, best: Math.max(seen?.best ?? 0, score) });
  }
  let chosen: { group: T[]; best: number } | null = null;
  for (const [group, { count, best }] of agreeing)
    if (count === group.length && best >= SAME && (!chosen || best > chosen.best)) chosen = { group, best };
  return chosen?.group ?? null;
}
