/** Term weights of one text, of length one. */
export type Vector = ReadonlyMap<string, number>;

/**
 * Vectors of texts given as their terms: log frequency times the log of how few texts hold the term. `spread` is added
 * to the number of texts: 1 weighs what all hold a little, 0.5 and less nearly nothing.
 */
export function vectorsOf(texts: readonly (readonly string[])[], spread: number, rarest = 1): Vector[] {
  const counts = texts.map(countsOf);
  const holders = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return counts.map((count) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const [term, n] of count) {
      const held = holders.get(term) ?? 1;
      const weight = held < rarest ? 0 : (1 + Math.log(n)) * Math.log((texts.length + spread) / held);
      if (weight <= 0) continue;
      weights.set(term, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  });
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
