/** Likeness of pairs of items, by index both ways; a pair that is not there has none. */
export type Likeness = readonly Map<number, number>[];

/**
 * Average linkage: the two most alike groups are joined, group for group, until no two are alike by `threshold`, or
 * `fewest` groups are left. Of pairs equally alike the first by index goes first.
 */
export function linkAverage(likeness: Likeness, threshold: number, fewest = 1): number[][] {
  const rows = likeness.map((row) => new Map(row));
  const groups: (number[] | null)[] = rows.map((_, i) => [i]);
  let left = groups.length;
  const queue = new PairQueue();
  rows.forEach((row, i) => {
    for (const [j, alike] of row) if (i < j) queue.push({ i, j, alike });
  });
  for (let pair = queue.pop(); pair && left > fewest && pair.alike >= threshold; pair = queue.pop()) {
    const { i, j, alike } = pair;
    const [a, b] = [groups[i], groups[j]];
    // A pair pushed before one of its groups changed is out of date.
    if (!a || !b || rows[i]?.get(j) !== alike) continue;
    const [rowA, rowB] = [rows[i] as Map<number, number>, rows[j] as Map<number, number>];
    for (const k of new Set([...rowA.keys(), ...rowB.keys()])) {
      if (k === i || k === j) continue;
      const mean = ((rowA.get(k) ?? 0) * a.length + (rowB.get(k) ?? 0) * b.length) / (a.length + b.length);
      rowA.set(k, mean);
      rows[k]?.set(i, mean);
      rows[k]?.delete(j);
      queue.push({ i: Math.min(i, k), j: Math.max(i, k), alike: mean });
    }
    rowA.delete(j);
    groups[i] = [...a, ...b];
    groups[j] = null;
    rowB.clear();
    left--;
  }
  return groups.filter((group) => group !== null);
}

interface Pair {
  i: number;
  j: number;
  alike: number;
}
const isBefore = (a: Pair, b: Pair): boolean =>
  a.alike !== b.alike ? a.alike > b.alike : a.i !== b.i ? a.i < b.i : a.j < b.j;

/** A binary heap, the most alike first. */
class PairQueue {
  readonly #pairs: Pair[] = [];

  push(pair: Pair): void {
    const pairs = this.#pairs;
    let at = pairs.push(pair) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!isBefore(pair, pairs[up] as Pair)) break;
      pairs[at] = pairs[up] as Pair;
      at = up;
    }
    pairs[at] = pair;
  }

  pop(): Pair | undefined {
    const pairs = this.#pairs;
    const first = pairs[0];
    const last = pairs.pop();
    if (!last || pairs.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = at * 2 + 1;
      if (down >= pairs.length) break;
      if (down + 1 < pairs.length && isBefore(pairs[down + 1] as Pair, pairs[down] as Pair)) down++;
      if (!isBefore(pairs[down] as Pair, last)) break;
      pairs[at] = pairs[down] as Pair;
      at = down;
    }
    pairs[at] = last;
    return first;
  }
}
