import { bestGroup } from '../merge/index.ts';

/** Mentions by number, as the store or a sketch over it holds them. */
export interface Board {
  /** Orders two mentions as they were published. */
  order(a: number, b: number): number;
  /** The mentions that tell the same as this one, with their likeness; those that have been taken away are not among them. */
  near(mention: number): ReadonlyMap<number, number>;
  /** The first published mention of its group, which names the group; undefined where it is in none (any more). */
  home(mention: number): number | undefined;
  /** All mentions of a group, in the order of their publication. */
  members(home: number): readonly number[];
  move(mention: number, home: number | undefined): void;
}

/**
 * Brings the groups to what `joinMentions` makes of all mentions after some came and some went, and tells which groups
 * changed and by which mentions.
 *
 * Whether a mention moves depends on the earlier members of the groups of those it is like. So only these are looked at
 * again when one moves: later mentions like it; later members of the group it joins; and those like the first of the
 * group it left, which may now agree with all that stayed.
 */
export function regroup(
  board: Board,
  { came = [], went = [] }: { came?: readonly number[]; went?: readonly number[] },
): Map<number, number[]> {
  const touched = new Map<number, number[]>();
  const queue = queueOf(board.order);
  const touch = (home: number, by: number) => {
    const known = touched.get(home);
    if (known) known.push(by);
    else touched.set(home, [by]);
  };
  const lookAgain = (mentions: Iterable<number>, after: number) => {
    for (const one of mentions) if (board.order(one, after) > 0) queue.add(one);
  };
  const leave = (mention: number, home: number) => {
    touch(home, mention);
    if (home !== mention) lookAgain(board.near(home).keys(), mention);
  };
  const gone = new Set(went);
  for (const mention of went) {
    const near = board.near(mention);
    const home = board.home(mention);
    if (home !== undefined) leave(mention, home);
    lookAgain(near.keys(), mention);
    board.move(mention, undefined);
  }
  for (const mention of came) queue.add(mention);
  for (let mention = queue.next(); mention !== undefined; mention = queue.next()) {
    if (gone.has(mention)) continue;
    const near = board.near(mention);
    const old = board.home(mention);
    const home = homeFor(board, mention, near);
    if (home === old) continue;
    if (old !== undefined) leave(mention, old);
    touch(home, mention);
    lookAgain(near.keys(), mention);
    lookAgain(board.members(home), mention);
    board.move(mention, home);
  }
  return touched;
}

/** The group that the mention joins, of those published before it. */
function homeFor(board: Board, mention: number, near: ReadonlyMap<number, number>): number {
  const isEarlier = (other: number) => board.order(other, mention) < 0;
  const groups = new Map<number, number[]>();
  const groupOf = (other: number): number[] => {
    const home = board.home(other) as number;
    const group = groups.get(home) ?? board.members(home).filter(isEarlier);
    groups.set(home, group);
    return group;
  };
  const earlier = [...near].filter(([other]) => isEarlier(other) && board.home(other) !== undefined);
  earlier.sort(([a], [b]) => board.order(a, b));
  const group = bestGroup(new Map(earlier), groupOf);
  return group ? (board.home(group[0] as number) as number) : mention;
}

/** Mentions to look at, each once, the first published first. */
function queueOf(order: Board['order']) {
  const waiting: number[] = [];
  const known = new Set<number>();
  return {
    add(mention: number) {
      if (known.has(mention)) return;
      known.add(mention);
      let at = waiting.length;
      while (at > 0 && order(waiting[at - 1] as number, mention) < 0) at--;
      waiting.splice(at, 0, mention);
    },
    next(): number | undefined {
      const mention = waiting.pop();
      if (mention !== undefined) known.delete(mention);
      return mention;
    },
  };
}
