import { featuresOf, LABELS, MAX_FEATURES, ROW_BITS, type Sheet, type Stretch } from './features.ts';

/** Weights: `rows` holds LABELS numbers a feature row; `steps` the weight of label b after label a at a * LABELS + b. */
export interface Weights {
  rows: ArrayLike<number>;
  steps: ArrayLike<number>;
  /** The rows as they are read when weights ship: two labels to a number (`pairsOf`). */
  pairs?: Int32Array;
}
export const ROWS = 1 << ROW_BITS;

const features = new Int32Array(MAX_FEATURES);
const IMPOSSIBLE = -1e9;

/** A name may only go on (even labels) after a token of its own type. */
const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

let emissions = new Float64Array(0);
let links = new Uint8Array(0);

/** The best labels of a stretch into `labels` (by token). */
export function decode(sheet: Sheet, stretch: Stretch, weights: Weights, labels: Uint8Array): void {
  const { first, end } = stretch;
  const length = end - first;
  if (emissions.length < length * LABELS) emissions = new Float64Array(length * LABELS * 2);
  for (let i = 0; i < length; i++) {
    const count = featuresOf(sheet, first + i, features);
    if (weights.pairs) addPairs(weights.pairs, count, i * LABELS);
    else addUp(weights.rows, count, i * LABELS);
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

/** The same from packed weights, relative to the first label's. Written out: this is where the time goes. */
function addPairs(pairs: Int32Array, count: number, base: number): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let n = 0; n < count; n++) {
    const at = features[n]! << 2;
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

function unpack(pair: number, at: number): void {
  const low = (pair << 16) >> 16;
  emissions[at] = low;
  emissions[at + 1] = (pair - low) >> 16;
}

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
  let previous = new Float64Array(LABELS).fill(IMPOSSIBLE);
  let current = new Float64Array(LABELS);
  previous[0] = 0;
  for (let i = 0; i < length; i++) {
    for (let y = 0; y < LABELS; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let before = 0; before < LABELS; before++) {
        if (!mayFollow(before, y)) continue;
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
