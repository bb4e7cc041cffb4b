import { rowOf, seedOf } from './hashing.ts';

/** Templates a writer may have. */
const MOST = 512;
const SEEDS = Int32Array.from({ length: MOST }, (_, i) => seedOf(i));

/** Writes the rows of a token's features, each template in its turn. */
export class FeatureWriter {
  readonly rows: Int32Array;
  readonly bits: number;
  size = 0;
  private template = 0;

  constructor(bits: number, capacity: number) {
    this.bits = bits;
    this.rows = new Int32Array(capacity);
  }

  /** Starts anew, from a number of template: two sets of features in one table begin at different ones. */
  begin(template: number): void {
    this.size = 0;
    this.template = template;
  }

  put(value: number): void {
    this.rows[this.size++] = rowOf(SEEDS[this.template++]!, value, this.bits);
  }
}
