// The judge: logistic regression over the features of a whole candidate (accept or reject).
import { seeded, shuffle } from '../common/random.mjs';

const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 1e-5;
/** Steps of the shipped integer weights to the unit of log-odds. */
const SCALE = 256;

const dice = (a, b) => {
  if (a.length + b.length === 0) return 1;
  const set = new Set(b);
  return (2 * a.filter((t) => set.has(t)).length) / (a.length + b.length);
};

/** Tokens of a candidate's source and content. */
export function tokensOf({ first, labels }, tools) {
  const [source, content] = [[], []];
  labels.forEach((label, i) => {
    if (label >= tools.SPAN_LABELS.beginContent) content.push(first + i);
    else if (label !== tools.SPAN_LABELS.outside) source.push(first + i);
  });
  return { source, content };
}

/** Whether a candidate is a gold attribution by the benchmark's relaxed measure, one to one, best first. */
export function matches(candidates, attributions, tools) {
  const pairs = [];
  candidates.forEach((candidate, c) => {
    const { source, content } = tokensOf(candidate, tools);
    attributions.forEach((gold, g) => {
      const { first, end } = candidate.cue;
      if (!gold.cue.some((t) => t >= first && t < end)) return;
      const [s, o] = [dice(source, gold.source), dice(content, gold.content)];
      if (s >= 0.5 && o >= 0.5) pairs.push([s + o, c, g]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const right = new Uint8Array(candidates.length);
  const used = new Set();
  for (const [, c, g] of pairs) {
    if (right[c] || used.has(g)) continue;
    right[c] = 1;
    used.add(g);
  }
  return right;
}

/** `examples`: [{ rows, right }]. Returns integer weights. */
export function trainJudge(examples, tools) {
  const size = 1 << tools.JUDGE_BITS;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const random = seeded(20161109);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { rows, right } = examples[i];
      let sum = 0;
      for (const row of rows) sum += weights[row];
      const slope = 1 / (1 + Math.exp(-sum)) - right;
      for (const row of rows) {
        const gradient = slope + DECAY * 100 * weights[row];
        squares[row] += gradient * gradient;
        weights[row] -= (RATE * gradient) / Math.sqrt(squares[row]);
      }
    }
  }
  return Int16Array.from(weights, (w) => Math.max(-32767, Math.min(32767, Math.round(w * SCALE))));
}
