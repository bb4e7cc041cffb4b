/** A stretch that a rule matched, before it is read. */
export interface Candidate {
  start: number;
  end: number;
  /** Place of its rule in the list. */
  rank: number;
}

/** Keeps, left to right, the longest of those that overlap; earlier rules win ties. Input need not be in order. */
export function dropOverlaps<T extends Candidate>(candidates: readonly T[]): T[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: T[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
}
