/**
 * A linear sequence labeller over hashed features: a token's score for a label is the sum of its features' weights, a
 * sequence's the sum over its tokens and over each pair of neighbouring labels. Integer arithmetic throughout.
 */
export interface SequenceModel {
  /** Number of labels; a row of `weights` has this many entries. */
  readonly labels: number;
  /** log2 of the number of rows. */
  readonly bits: number;
  readonly weights: Int8Array | Int16Array | Int32Array;
  /** `transitions[from * labels + to]`; the last row (`from` = `labels`) opens a sequence. */
  readonly transitions: Int32Array;
}

/** Stands for "cannot be": far below every sum, far above the floor of 32 bits. */
export const FORBIDDEN = -0x20000000;

/** Adds the weights of `features[from..to)` (rows) to `scores[at .. at + labels)`. */
export function addRows(
  model: SequenceModel,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
  at: number,
): void {
  const { labels, weights } = model;
  if (labels === 5) addFives(weights, features, from, to, scores, at);
  else if (labels === 3) addThrees(weights, features, from, to, scores, at);
  else
    for (let f = from; f < to; f++) {
      const row = features[f]! * labels;
      for (let label = 0; label < labels; label++) scores[at + label]! += weights[row + label]!;
    }
}

/** The same with the labels written out: sums stay in registers (twice the speed of the plain loop). */
function addFives(
  weights: SequenceModel['weights'],
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
  at: number,
): void {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (let f = from; f < to; f++) {
    const row = features[f]! * 5;
    a = (a + weights[row]!) | 0;
    b = (b + weights[row + 1]!) | 0;
    c = (c + weights[row + 2]!) | 0;
    d = (d + weights[row + 3]!) | 0;
    e = (e + weights[row + 4]!) | 0;
  }
  scores[at]! += a;
  scores[at + 1]! += b;
  scores[at + 2]! += c;
  scores[at + 3]! += d;
  scores[at + 4]! += e;
}

function addThrees(
  weights: SequenceModel['weights'],
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
  at: number,
): void {
  let [a, b, c] = [0, 0, 0];
  for (let f = from; f < to; f++) {
    const row = features[f]! * 3;
    a = (a + weights[row]!) | 0;
    b = (b + weights[row + 1]!) | 0;
    c = (c + weights[row + 2]!) | 0;
  }
  scores[at]! += a;
  scores[at + 1]! += b;
  scores[at + 2]! += c;
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
