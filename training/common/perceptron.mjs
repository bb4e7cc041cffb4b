// The averaged perceptron (Collins 2002): weights of right labels up, of wrong ones down, and the mean over all steps
// kept. Integers while training; the mean is rounded to int8 at the end.

/** Weights being trained: `rows` x `labels`, and the transitions of a sequence labeller where `transitions` is given. */
export class Perceptron {
  constructor({ bits, fewBits = 0, labels, transitions = null }) {
    this.bits = bits;
    this.fewBits = fewBits;
    const size = labels * ((1 << bits) + (fewBits === 0 ? 0 : 1 << fewBits));
    this.labels = labels;
    this.weights = new Int32Array(size);
    this.sums = new Float64Array(size);
    this.forbidden = transitions ? Int32Array.from(transitions) : null;
    this.transitions = transitions ? Int32Array.from(transitions) : null;
    this.transitionSums = transitions ? new Float64Array(transitions.length) : null;
    this.step = 1;
  }

  /** Moves the weights of `features[from..to)` by `amount` for `label`. */
  move(features, from, to, label, amount) {
    for (let f = from; f < to; f++) {
      const at = features[f] * this.labels + label;
      this.weights[at] += amount;
      this.sums[at] += amount * this.step;
    }
  }

  moveTransition(from, to, amount) {
    const at = from * this.labels + to;
    if (this.forbidden[at] !== 0) return;
    this.transitions[at] += amount;
    this.transitionSums[at] += amount * this.step;
  }

  /**
   * One step on a sequence: `features` holds `width` rows a token, `gold` and `found` its right and predicted labels.
   * Returns whether they differed.
   */
  learn(features, width, count, gold, found) {
    let wrong = false;
    for (let t = 0; t < count; t++) {
      if (gold[t] !== found[t]) {
        wrong = true;
        this.move(features, t * width, (t + 1) * width, gold[t], 1);
        this.move(features, t * width, (t + 1) * width, found[t], -1);
      }
      if (!this.transitions) continue;
      const goldFrom = t > 0 ? gold[t - 1] : this.labels;
      const foundFrom = t > 0 ? found[t - 1] : this.labels;
      if (goldFrom === foundFrom && gold[t] === found[t]) continue;
      this.moveTransition(goldFrom, gold[t], 1);
      this.moveTransition(foundFrom, found[t], -1);
    }
    this.step++;
    return wrong;
  }
}

/**
 * The mean weights of one or more trainings in integers, `scale` to the unit, each at one of the 255 sizes an int8 stands
 * for (see src/annotate/tagging/companding.ts): what a model scores with after it was written and read again.
 */
export function quantised(models, scale, { compress, expand }) {
  const [{ bits, fewBits, labels, forbidden }] = models;
  const mean = (weights, sums, step, i) => weights[i] - sums[i] / step;
  const over = (of) => models.reduce((sum, model) => sum + of(model), 0) / models.length;
  const means = new Float64Array(models[0].weights.length);
  for (let i = 0; i < means.length; i++) means[i] = scale * over((m) => mean(m.weights, m.sums, m.step, i));
  const packed = compress(means);
  const transitions =
    forbidden?.map((never, i) =>
      never !== 0 ? never : Math.round(scale * over((m) => mean(m.transitions, m.transitionSums, m.step, i))),
    ) ?? null;
  return { bits, fewBits, labels, packed, weights: expand(packed), transitions };
}

/**
 * Trains a sequence labeller. `instances`: [{ features: Int32Array (rows, `width` a token), labels: Uint8Array }].
 * `tools`: addRows and decode of src/annotate/tagging. Returns the perceptron; `quantised` makes the model.
 */
export function trainSequences({
  instances,
  width,
  bits,
  fewBits,
  labels,
  transitions,
  passes,
  random,
  tools,
  shuffle,
  log,
}) {
  const model = new Perceptron({ bits, fewBits, labels, transitions });
  const longest = instances.reduce((n, { labels: l }) => Math.max(n, l.length), 0);
  const scores = new Int32Array(longest * labels);
  const found = new Uint8Array(longest);
  const order = instances.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let wrong = 0;
    for (const i of order) {
      const { features, labels: gold } = instances[i];
      const count = gold.length;
      scores.fill(0, 0, count * labels);
      for (let t = 0; t < count; t++) tools.addRows(model, features, t * width, (t + 1) * width, scores, t * labels);
      tools.decode(scores, count, labels, model.transitions, found);
      if (model.learn(features, width, count, gold, found)) wrong++;
    }
    log?.(`  pass ${pass + 1}: ${wrong} of ${order.length} sequences wrong`);
  }
  return model;
}
