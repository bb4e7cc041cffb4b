import { type Templates, writeRows } from './templates.ts';

/**
 * A linear sequence labeller over hashed features: a token's score for a label is the sum of its features' weights, a
 * sequence's the sum over its tokens and over each pair of neighbouring labels. Integer arithmetic throughout.
 */
export interface SequenceModel {
  /** Number of labels; a row of `weights` has this many entries. */
  readonly labels: number;
  /** The table has `rowsOf(bits, fewBits)` rows. */
  readonly bits: number;
  readonly fewBits: number;
  readonly weights: Int8Array | Int16Array | Int32Array;
  /** The weights two labels to a number, in steps of `step`, where they are read often (see `pairsOf`). */
  readonly pairs?: Int32Array;
  readonly step?: number;
  /** `transitions[from * labels + to]`; the last row (`from` = `labels`) opens a sequence. */
  readonly transitions: Int32Array;
}

/** Stands for "cannot be": far below every sum, far above the floor of 32 bits. */
export const FORBIDDEN = -0x20000000;

/**
 * Weights relative to the first label's, in steps of `step`, two labels to a number: the one's in the low sixteen bits,
 * the next one's above. Rows so packed are added up two labels at a time, as long as each sum stays within sixteen bits:
 * `step` is chosen so that the largest sum seen on news is half of what fits.
 */
export function pairsOf(weights: Int16Array, labels: number, step = 1): Int32Array {
  const width = (labels - 1) >> 1;
  const rows = weights.length / labels;
  const pairs = new Int32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const at = row * labels;
    const relative = (label: number): number => Math.round((weights[at + label]! - weights[at]!) / step);
    for (let k = 0; k < width; k++) {
      pairs[row * width + k] = relative(2 * k + 1) + relative(2 * k + 2) * 65536;
    }
  }
  return pairs;
}

/** Adds the weights of `features[from..to)` (rows) to `scores[at .. at + labels)`. */
export function addRows(
  { labels, weights }: SequenceModel,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
  at: number,
): void {
  for (let f = from; f < to; f++) {
    const row = features[f]! * labels;
    for (let label = 0; label < labels; label++) scores[at + label]! += weights[row + label]!;
  }
}

let rows = new Int32Array(128);

/** The same by feature values; from packed weights what is added is relative to the first label. */
export function addValues(
  model: SequenceModel,
  templates: Templates,
  values: Int32Array,
  scores: Int32Array,
  at: number,
): void {
  const { count } = templates;
  if (rows.length < count) rows = new Int32Array(count);
  writeRows(templates, model, values, rows, 0);
  const { pairs, step = 1 } = model;
  if (pairs && model.labels === 5) addTwoPairs(pairs, step, count, scores, at);
  else if (pairs && model.labels === 3) addPair(pairs, step, count, scores, at);
  else addRows(model, rows, 0, count, scores, at);
}

// The rows are known before the first is read: so short a loop lets the processor fetch many of them at a time, and the
// table is too large for its near caches.
function addTwoPairs(pairs: Int32Array, step: number, count: number, scores: Int32Array, at: number): void {
  let [a, b] = [0, 0];
  for (let f = 0; f < count; f++) {
    const row = rows[f]! << 1;
    a = (a + pairs[row]!) | 0;
    b = (b + pairs[row + 1]!) | 0;
  }
  const [one, three] = [(a << 16) >> 16, (b << 16) >> 16];
  scores[at + 1]! += one * step;
  scores[at + 2]! += ((a - one) >> 16) * step;
  scores[at + 3]! += three * step;
  scores[at + 4]! += ((b - three) >> 16) * step;
}

function addPair(pairs: Int32Array, step: number, count: number, scores: Int32Array, at: number): void {
  let a = 0;
  for (let f = 0; f < count; f++) a = (a + pairs[rows[f]!]!) | 0;
  const one = (a << 16) >> 16;
  scores[at + 1]! += one * step;
  scores[at + 2]! += ((a - one) >> 16) * step;
}

let history = new Uint8Array(0);
let best = new Int32Array(0);
let next = new Int32Array(0);

/**
 * The best labels for `count` tokens by their scores (`scores[t * labels + label]`), written to `out[0..count)`.
 * Viterbi; the lower label wins a tie. Returns the best sum.
 */
export function decode(
  scores: Int32Array,
  count: number,
  labels: number,
  transitions: Int32Array,
  out: Uint8Array,
): number {
  if (count === 0) return 0;
  if (history.length < count * labels) history = new Uint8Array(count * labels * 2);
  if (best.length < labels) {
    best = new Int32Array(labels);
    next = new Int32Array(labels);
  }
  const opening = labels * labels;
  for (let label = 0; label < labels; label++) best[label] = scores[label]! + transitions[opening + label]!;
  for (let t = 1; t < count; t++) {
    const at = t * labels;
    for (let to = 0; to < labels; to++) {
      let top = best[0]! + transitions[to]!;
      let from = 0;
      for (let label = 1; label < labels; label++) {
        const sum = best[label]! + transitions[label * labels + to]!;
        if (sum > top) {
          top = sum;
          from = label;
        }
      }
      history[at + to] = from;
      next[to] = Math.max(top + scores[at + to]!, FORBIDDEN);
    }
    for (let label = 0; label < labels; label++) best[label] = next[label]!;
  }
  let label = 0;
  for (let other = 1; other < labels; other++) if (best[other]! > best[label]!) label = other;
  const sum = best[label]!;
  for (let t = count - 1; t >= 0; t--) {
    out[t] = label;
    label = history[t * labels + label]!;
  }
  return sum;
}

/** Transitions in which inside-labels only follow their own begin or inside: `inside[i]` may follow `begin[i]`. */
export function bioTransitions(labels: number, begin: readonly number[], inside: readonly number[]): Int32Array {
  const transitions = new Int32Array((labels + 1) * labels);
  for (let from = 0; from <= labels; from++) {
    for (const [i, label] of inside.entries()) {
      if (from !== label && from !== begin[i]) transitions[from * labels + label] = FORBIDDEN;
    }
  }
  return transitions;
}
