import {
  FEATURES,
  FIRST_SEEN_BIT,
  featuresOf,
  formAt,
  LABELS,
  MAX_FEATURES,
  ONE_WORD,
  placeInRun,
  ROW_BITS,
  rowAt,
  type Sheet,
  type Stretch,
  writeValues,
} from './features.ts';
import type { RoleSums } from './roleSums.ts';

/** Weights: `rows` holds LABELS numbers a feature row; `steps` the weight of label b after label a at a * LABELS + b. */
export interface Weights {
  rows: ArrayLike<number>;
  steps: ArrayLike<number>;
  /** The rows as they are read when weights ship: two labels to a number (`pairsOf`), and sums of them. */
  packed?: { pairs: Int32Array; sums: RoleSums };
}
export const ROWS = 1 << ROW_BITS;

const features = new Int32Array(MAX_FEATURES);
const IMPOSSIBLE = -1e9;

let emissions = new Float64Array(0);
let links = new Uint8Array(0);

/** The best labels of a stretch into `labels` (by token). */
export function decode(sheet: Sheet, stretch: Stretch, weights: Weights, labels: Uint8Array): void {
  const { first, end } = stretch;
  const length = end - first;
  if (emissions.length < length * LABELS) emissions = new Float64Array(length * LABELS * 2);
  for (let i = 0; i < length; i++) {
    if (weights.packed) addPacked(sheet, first + i, weights.packed, i * LABELS);
    else addUp(weights.rows, featuresOf(sheet, first + i, features), i * LABELS);
  }
  walk(emissions, length, weights.steps, null, labels, first);
}

/** The weights of `count` feature rows, a sum for each label. */
function addUp(rows: ArrayLike<number>, count: number, base: number): void {
  emissions.fill(0, base, base + LABELS);
  for (let n = 0; n < count; n++) {
    const at = features[n]! * LABELS;
    for (let label = 0; label < LABELS; label++) emissions[base + label]! += rows[at + label]!;
  }
}

/** Places of the features that no sum stands for. */
const OTHERS = Uint8Array.from(
  Array.from({ length: FEATURES }, (_, place) => place).filter(
    (place) => place < FIRST_SEEN_BIT && !ONE_WORD.some((places) => places.includes(place)),
  ),
);
const total = new Int32Array(4);

/** The same from packed weights, relative to the first label's. Written out: this is where the time goes. */
function addPacked(
  sheet: Sheet,
  i: number,
  { pairs, sums }: { pairs: Int32Array; sums: RoleSums },
  base: number,
): void {
  writeValues(sheet, i, features);
  total.fill(0);
  addSums(sheet, i, sums);
  let [a, b, c, d] = [total[0]!, total[1]!, total[2]!, total[3]!];
  for (let n = 0; n < OTHERS.length; n++) rows[n] = rowAt(OTHERS[n]!, features[OTHERS[n]!]!) << 2;
  for (let n = 0; n < OTHERS.length; n++) {
    const at = rows[n]!;
    a = (a + pairs[at]!) | 0;
    b = (b + pairs[at + 1]!) | 0;
    c = (c + pairs[at + 2]!) | 0;
    d = (d + pairs[at + 3]!) | 0;
  }
  emissions[base] = 0;
  unpack(a, base + 1);
  unpack(b, base + 3);
  unpack(c, base + 5);
  unpack(d, base + 7);
}
const rows = new Int32Array(OTHERS.length);

function addSums(sheet: Sheet, i: number, sums: RoleSums): void {
  const { forms, sentences, sentenceOf, seen } = sheet;
  const { firstToken: low, endToken: high } = sentences[sentenceOf[i]!]!;
  sums.addRole(forms[i]!, 0, features, total);
  sums.addRole(formAt(forms, i - 1, low, high), 1, features, total);
  sums.addRole(formAt(forms, i + 1, low, high), 2, features, total);
  sums.addRole(formAt(forms, i - 2, low, high), 3, features, total);
  sums.addRole(formAt(forms, i + 2, low, high), 4, features, total);
  sums.addSeen(seen.get(forms[i]!.lower) ?? 0, placeInRun(sheet, i), total);
}

function unpack(pair: number, at: number): void {
  const low = (pair << 16) >> 16;
  emissions[at] = low;
  emissions[at + 1] = (pair - low) >> 16;
}

let previous = new Float64Array(LABELS);
let current = new Float64Array(LABELS);

/**
 * The best path through emissions (LABELS numbers a token); `allowed`, where given, holds a bit a label that a token
 * may bear. Writes the labels from `labels[offset]` on.
 */
export function walk(
  scores: Float64Array,
  length: number,
  steps: ArrayLike<number>,
  allowed: ArrayLike<number> | null,
  labels: Uint8Array,
  offset: number,
): void {
  if (links.length < length * LABELS) links = new Uint8Array(length * LABELS * 2);
  previous.fill(IMPOSSIBLE);
  previous[0] = 0;
  for (let i = 0; i < length; i++) {
    for (let y = 0; y < LABELS; y++) {
      // A name may only go on (even labels) after a token of its own type.
      const goesOn = y > 0 && y % 2 === 0;
      const last = goesOn ? y : LABELS - 1;
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let before = goesOn ? y - 1 : 0; before <= last; before++) {
        const score = previous[before]! + steps[before * LABELS + y]!;
        if (score > top) {
          top = score;
          from = before;
        }
      }
      links[i * LABELS + y] = from;
      const barred = allowed && !(allowed[i]! & (1 << y)) ? IMPOSSIBLE : 0;
      current[y] = top + scores[i * LABELS + y]! + barred;
    }
    [previous, current] = [current, previous];
  }
  let label = 0;
  for (let y = 1; y < LABELS; y++) if (previous[y]! > previous[label]!) label = y;
  for (let i = length - 1; i >= 0; i--) {
    labels[offset + i] = label;
    label = links[i * LABELS + label]!;
  }
}
