import { FIRST_SEEN_BIT, ONE_WORD, rowAt, SEEN_BITS, seenBitValue } from './features.ts';
import type { WordForm } from './wordForms.ts';

/** Words whose sums are kept; a word that comes to the place of another takes it. */
const PLACES = 4096;
/** Numbers to a place: the word's id, which of its sums are there, and four to each role. */
const WIDTH = 2 + 4 * ONE_WORD.length;
/** The bits of what is seen of a word are looked up by halves. */
const HALF = SEEN_BITS / 2;

/**
 * Sums of packed weights (`pairsOf`, four numbers to a row) that stand for many features at once: those of one word in
 * each of its roles (`ONE_WORD`), kept for the words met last, and those of the bits of what a text shows of a word.
 */
export class RoleSums {
  private readonly kept = new Int32Array(PLACES * WIDTH);
  private readonly bits = new Int32Array(2 * 4 * (1 << HALF) * 4);

  constructor(private readonly pairs: Int32Array) {
    for (let half = 0; half < 2; half++) {
      for (let place = 0; place < 4; place++) {
        for (let known = 0; known < 1 << HALF; known++) this.sumBits(half, place, known);
      }
    }
  }

  private sumBits(half: number, place: number, known: number): void {
    const at = (((half * 4 + place) << HALF) | known) << 2;
    for (let k = half * HALF; k < (half + 1) * HALF; k++) {
      this.add(rowAt(FIRST_SEEN_BIT + k, seenBitValue(known << (half * HALF), k, place)), this.bits, at);
    }
  }

  private add(row: number, sums: Int32Array, at: number): void {
    for (let k = 0; k < 4; k++) sums[at + k] = (sums[at + k]! + this.pairs[row * 4 + k]!) | 0;
  }

  /** Adds to `total` the features of a word in a role (a place of `ONE_WORD`), whose values are in `values`. */
  addRole(form: WordForm, role: number, values: Int32Array, total: Int32Array): void {
    const { kept } = this;
    const place = (form.id & (PLACES - 1)) * WIDTH;
    if (kept[place] !== form.id) {
      kept[place] = form.id;
      kept[place + 1] = 0;
    }
    const at = place + 2 + role * 4;
    if ((kept[place + 1]! & (1 << role)) === 0) {
      kept[place + 1]! |= 1 << role;
      kept.fill(0, at, at + 4);
      for (const feature of ONE_WORD[role]!) this.add(rowAt(feature, values[feature]!), kept, at);
    }
    addFour(kept, at, total);
  }

  /** Adds to `total` the features of the bits of what is seen of a word, by its place in its run of capitals. */
  addSeen(known: number, place: number, total: Int32Array): void {
    addFour(this.bits, ((place << HALF) | (known & ((1 << HALF) - 1))) << 2, total);
    addFour(this.bits, (((4 + place) << HALF) | (known >> HALF)) << 2, total);
  }
}

function addFour(sums: Int32Array, at: number, total: Int32Array): void {
  total[0] = (total[0]! + sums[at]!) | 0;
  total[1] = (total[1]! + sums[at + 1]!) | 0;
  total[2] = (total[2]! + sums[at + 2]!) | 0;
  total[3] = (total[3]! + sums[at + 3]!) | 0;
}
