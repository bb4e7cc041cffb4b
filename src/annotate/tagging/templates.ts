import { rowOf, seedOf } from './hashing.ts';

/** Templates a model may have. */
const MOST = 512;
/** The seed of each template. */
export const SEEDS = Int32Array.from({ length: MOST }, (_, i) => seedOf(i));

/**
 * The feature templates of a model: `count` of them from seed `first` on. The first `few` take few values (tags,
 * distances) and have a part of the table to themselves: their rows are read all the time, and side by side they stay in
 * the processor's cache.
 */
export interface Templates {
  readonly first: number;
  readonly few: number;
  readonly count: number;
}

/** Rows of a table with a part of 2^`fewBits` rows for features that take few values, and one of 2^`bits` for the others. */
export const rowsOf = (bits: number, fewBits: number): number => (1 << bits) + (1 << fewBits);

/** The rows of feature values in such a table, written to `rows` from `at` on; training looks them up once. */
export function writeRows(
  { first, few, count }: Templates,
  { bits, fewBits }: { bits: number; fewBits: number },
  values: Int32Array,
  rows: Int32Array,
  at: number,
): void {
  for (let f = 0; f < few; f++) rows[at + f] = rowOf(SEEDS[first + f]!, values[f]!, fewBits);
  for (let f = few; f < count; f++) rows[at + f] = (1 << fewBits) + rowOf(SEEDS[first + f]!, values[f]!, bits);
}
