/** Joins two values into one, order kept. */
export const joined = (a: number, b: number): number => {
  const mixed = Math.imul(a, 0x85ebca6b) ^ b;
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
};

/** Joins three values into one, order kept. */
export const joined3 = (a: number, b: number, c: number): number => joined(joined(a, b), c);

/** The seed of the n-th feature template; two templates never share one. */
export const seedOf = (template: number): number => Math.imul(template + 1, 0x27d4eb2f);

/**
 * The row of a feature in a table of 2^`bits` rows: `seed` tells the template, `value` what was seen.
 * Fibonacci hashing: the high bits of the product are the well-mixed ones.
 */
export const rowOf = (seed: number, value: number, bits: number): number => {
  const mixed = value ^ seed;
  return Math.imul(mixed ^ (mixed >>> 16), 0x9e3779b1) >>> (32 - bits);
};
