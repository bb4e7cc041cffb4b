/** Words with their weights. */
export type Vector = ReadonlyMap<string, number>;

/** The words of a text that may carry its topic: lower-cased, three letters or digits and more. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Weighs a text's words by TF-IDF as counted over all texts given, at unit length. */
export function termWeights(texts: readonly (readonly string[])[]): (words: readonly string[]) => Vector {
  const seenIn = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  return (words) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts)
      counts.set(word, count * Math.log((texts.length + 1) / (seenIn.get(word) ?? 1)));
    return normalise(counts);
  };
}

/** The same direction at unit length. */
export function normalise(vector: Vector): Vector {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return new Map([...vector].map(([word, weight]) => [word, weight / length]));
}

/** Likeness of two vectors of unit length. */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [word, weight] of few) dot += weight * (many.get(word) ?? 0);
  return dot;
}

/** Vectors added up, each by its weight. */
export function addUp(parts: readonly { vector: Vector; weight: number }[]): Vector {
  const total = new Map<string, number>();
  for (const { vector, weight } of parts)
    for (const [word, x] of vector) total.set(word, (total.get(word) ?? 0) + x * weight);
  return total;
}
