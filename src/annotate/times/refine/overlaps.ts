/** A stretch that a rule matched, before it is read. */
export interface Candidate {
  start: number;
  end: number;
  /** Place of its rule in the list. */
  rank: number;
}

/** The longest of the candidates that overlap the one at `from` and are still open; earlier rules win ties. */
function longestFrom<T extends Candidate>(sorted: readonly T[], from: number, refused: ReadonlySet<T>): T | null {
  let best: T | null = null;
  for (let index = from; index < sorted.length; index++) {
    const candidate = sorted[index]!;
    if (best && candidate.start >= best.end) break;
    if (refused.has(candidate)) continue;
    if (!best || candidate.end - candidate.start > best.end - best.start) best = candidate;
  }
  return best;
}

/**
 * Reads candidates left to right, of those that overlap the longest. One that `read` refuses gives way to the next
 * longest, so that a match that is no time after all hides none that is. Input need not be in order.
 */
export function readLongest<T extends Candidate>(candidates: readonly T[], read: (candidate: T) => boolean): void {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const refused = new Set<T>();
  let index = 0;
  while (index < sorted.length) {
    const best = longestFrom(sorted, index, refused);
    if (!best) return;
    if (!read(best)) {
      refused.add(best);
      while (index < sorted.length && refused.has(sorted[index]!)) index++;
      continue;
    }
    while (index < sorted.length && sorted[index]!.start < best.end) index++;
  }
}
