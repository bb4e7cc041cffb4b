const { imul } = Math;

// Two steps, each kept short: the compiler takes small functions into their callers wherever they stand, and these are
// called millions of times. What is the first of many pairs is opened once.
/** The first step of `joined`. */
export const opened = (a: number): number => imul(a, 0x85ebca6b);
/** The second step, of the first value opened and the second: `mixed(opened(a) ^ b)`. */
export const mixed = (both: number): number => imul(both ^ (both >>> 15), 0x2c1b3c6d);

/** Joins two values into one, order kept. */
export const joined = (a: number, b: number): number => mixed(opened(a) ^ b);

/** Joins three values into one, order kept. */
export const joined3 = (a: number, b: number, c: number): number => joined(joined(a, b), c);

/** The seed of the n-th feature template; two templates never share one. */
export const seedOf = (template: number): number => imul(template + 1, 0x27d4eb2f);

/**
 * The row of a feature in a table of 2^`bits` rows: `seed` tells the template, `value` what was seen.
 * Fibonacci hashing: the high bits of the product are the well-mixed ones.
 */
export const rowOf = (seed: number, value: number, bits: number): number => {
  const both = value ^ seed;
  return imul(both ^ (both >>> 16), 0x9e3779b1) >>> (32 - bits);
};
