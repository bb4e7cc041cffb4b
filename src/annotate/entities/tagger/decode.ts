import { featuresOf, LABELS, MAX_FEATURES, ROW_BITS, type Sheet, type Stretch } from './features.ts';

/** Weights: `rows` holds LABELS numbers a feature row; `steps` the weight of label b after label a at a * LABELS + b. */
export interface Weights {
  rows: ArrayLike<number>;
  steps: ArrayLike<number>;
}
export const ROWS = 1 << ROW_BITS;

const features = new Uint32Array(MAX_FEATURES);
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
    addUp(weights.rows, featuresOf(sheet, first + i, features), i * LABELS);
  }
  walk(emissions, length, weights.steps, null, labels, first);
}

/** The weights of `count` feature rows, a sum for each label. Written out label by label: this is where the time goes. */
function addUp(rows: ArrayLike<number>, count: number, base: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let k = 0;
  for (let n = 0; n < count; n++) {
    const at = features[n]! * LABELS;
    a += rows[at]!;
    b += rows[at + 1]!;
    c += rows[at + 2]!;
    d += rows[at + 3]!;
    e += rows[at + 4]!;
    f += rows[at + 5]!;
    g += rows[at + 6]!;
    h += rows[at + 7]!;
    k += rows[at + 8]!;
  }
  emissions[base] = a;
  emissions[base + 1] = b;
  emissions[base + 2] = c;
  emissions[base + 3] = d;
  emissions[base + 4] = e;
  emissions[base + 5] = f;
  emissions[base + 6] = g;
  emissions[base + 7] = h;
  emissions[base + 8] = k;
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
