/** Terms with their weights. Those that `vectorsOf` and `normalise` give have length one. */
export type Vector = ReadonlyMap<string, number>;

export interface Weighing {
  /** Added to the number of texts: 1 weighs what all hold a little, 0.5 and less nearly nothing. */
  spread?: number;
  /** Terms that fewer texts hold weigh nothing. */
  rarest?: number;
  /** What a term counts that stands `n` times in one text. */
  frequency?: (n: number) => number;
}
/** A term that comes again says less and less. */
const damped = (n: number): number => 1 + Math.log(n);

/** Vectors of texts given as their terms (TF-IDF): frequency times the log of how few of the texts hold the term. */
export function vectorsOf(
  texts: readonly (readonly string[])[],
  { spread = 1, rarest = 1, frequency = damped }: Weighing = {},
): Vector[] {
  const counts = texts.map(countsOf);
  const holders = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return counts.map((count) => {
    const weights = new Map<string, number>();
    for (const [term, n] of count) {
      const held = holders.get(term) ?? 1;
      const weight = held < rarest ? 0 : frequency(n) * Math.log((texts.length + spread) / held);
      if (weight > 0) weights.set(term, weight);
    }
    return toUnitLength(weights);
  });
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Vectors added up, each by its weight, at unit length. */
export function middleOf(parts: readonly { vector: Vector; weight: number }[]): Vector {
  const total = new Map<string, number>();
  for (const { vector, weight } of parts)
    for (const [term, x] of vector) total.set(term, (total.get(term) ?? 0) + x * weight);
  return toUnitLength(total);
}

/** The same direction at unit length, in place. */
function toUnitLength(weights: Map<string, number>): Vector {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** Likeness of two vectors of unit length. */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
