import type { TextSpan } from '../../annotate/types.ts';

/** Index of the first item that starts at `offset` or later; items are in text order. */
function firstFrom(items: readonly TextSpan[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that lie wholly in the stretch, found without reading the others. */
export function between<T extends TextSpan>(items: readonly T[], { start, end }: TextSpan): T[] {
  const from = firstFrom(items, start);
  return items.slice(from, firstFrom(items, end)).filter((item) => item.end <= end);
}
