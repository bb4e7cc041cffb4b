import { bestGroup } from '../merge/index.ts';

/** Mentions by number, as the store or a sketch over it holds them. */
export interface Board {
  /** Orders two mentions as they were published. */
  order(a: number, b: number): number;
  /** How surely two mentions tell the same; 0 where they do not. */
  likeness(a: number, b: number): number;
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
 * Where a mention belongs depends on the earlier members of the groups of those it is like. So when one moves, only those
 * are looked at again whose choice it can change (`gained`, `lost`).
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
  const once = { ...board, near: nearOnce(board) };
  const gone = new Set(went);
  for (const mention of went) {
    const home = board.home(mention);
    if (home === undefined) continue;
    for (const other of lost(once, home, mention)) queue.add(other);
    touch(home, mention);
    board.move(mention, undefined);
  }
  for (const mention of came) queue.add(mention);
  for (let mention = queue.next(); mention !== undefined; mention = queue.next()) {
    if (gone.has(mention)) continue;
    const old = board.home(mention);
    const home = homeFor(once, mention);
    if (home === old) continue;
    if (old !== undefined) {
      for (const other of lost(once, old, mention)) queue.add(other);
      touch(old, mention);
    }
    for (const other of gained(once, home, mention)) queue.add(other);
    touch(home, mention);
    board.move(mention, home);
  }
  return touched;
}

/** Near mentions, sought once each: which are near does not change while groups do. */
export function nearOnce(board: Pick<Board, 'near'>): Board['near'] {
  const known = new Map<number, ReadonlyMap<number, number>>();
  return (mention) => {
    const near = known.get(mention) ?? board.near(mention);
    known.set(mention, near);
    return near;
  };
}

/**
 * The later mentions whose choice may change as a group gains a mention: members that do not agree with it; and others
 * that agree with it and with the group's first, and are not more like another in their own group.
 */
function gained(board: Board, home: number, mention: number): number[] {
  const isLater = (other: number) => board.order(other, mention) > 0;
  const near = board.near(mention);
  const parted = board.members(home).filter((other) => isLater(other) && !near.has(other));
  const drawn = [...near].filter(([other, score]) => {
    if (!isLater(other)) return false;
    const at = board.home(other);
    if (at === undefined || at === home) return at === undefined;
    if (home !== mention && board.likeness(other, home) === 0) return false;
    return bestIn(board, at, other) <= score;
  });
  return [...parted, ...drawn.map(([other]) => other)];
}

/**
 * The later mentions whose choice may change as a group loses one: where it was the first, all that are like it; else
 * members that were most like it, and others that it kept out.
 */
function lost(board: Board, home: number, mention: number): number[] {
  const isLater = (other: number) => board.order(other, mention) > 0;
  if (home === mention) return [...board.near(mention).keys()].filter(isLater);
  const members = new Set(board.members(home));
  const drawn = [...members].filter(
    (other) => isLater(other) && bestIn(board, home, other, mention) < board.likeness(other, mention),
  );
  const keptOut = [...board.near(home).keys()].filter(
    (other) => isLater(other) && !members.has(other) && board.likeness(other, mention) === 0,
  );
  return [...drawn, ...keptOut];
}

/** How like the likest earlier member of a group is; 0 where there is none. */
function bestIn(board: Board, home: number, mention: number, except?: number): number {
  let best = 0;
  for (const other of board.members(home)) {
    if (board.order(other, mention) >= 0) break;
    if (other !== except) best = Math.max(best, board.likeness(other, mention));
  }
  return best;
}

/** The group that the mention joins, of those published before it. */
function homeFor(board: Board, mention: number): number {
  const isEarlier = (other: number) => board.order(other, mention) < 0;
  const groups = new Map<number, number[]>();
  const groupOf = (other: number): number[] => {
    const home = board.home(other) as number;
    const group = groups.get(home) ?? board.members(home).filter(isEarlier);
    groups.set(home, group);
    return group;
  };
  const earlier = [...board.near(mention)].filter(([other]) => isEarlier(other) && board.home(other) !== undefined);
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
