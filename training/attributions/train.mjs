// The two steps of the attribution model: cues, then source and content to each cue.
import { Perceptron, quantised, trainSequences } from '../common/perceptron.mjs';
import { seeded, shuffle } from '../common/random.mjs';

/** Steps of the shipped integer weights to the unit of the perceptron's. */
export const SCALE = 16;
export const SETTINGS = {
  seed: 20161108,
  cue: { bits: 18, passes: 4 },
  span: { bits: 18, passes: 4 },
  /** Trainings whose mean ships. */
  runs: 3,
  /** log2 of the rows for features that take few values. */
  fewBits: 15,
  /** Bias for the false cues that the span step learns from, in units of the unrounded weights. */
  falseCueBias: 20,
  /** Bias for the candidates the judge learns from and sees. */
  judgeBias: 15,
};
for (const [key, value] of Object.entries(JSON.parse(process.env.SETTINGS ?? '{}'))) {
  SETTINGS[key] = typeof value === 'object' ? { ...SETTINGS[key], ...value } : value;
}

/** Cue features and labels of a document, kept on it: one sequence to a paragraph. */
function cueInstances(doc, tools) {
  if (doc.cueInstances) return doc.cueInstances;
  const { context, attributions } = doc;
  const width = tools.CUE_TEMPLATES.count;
  const values = new Int32Array(width);
  const table = { bits: SETTINGS.cue.bits, fewBits: SETTINGS.fewBits };
  const labels = new Uint8Array(context.count);
  for (const { cue } of attributions) {
    cue.forEach((t, i) => {
      labels[t] = i > 0 && cue[i - 1] === t - 1 ? tools.CUE_LABELS.inside : tools.CUE_LABELS.begin;
    });
  }
  doc.cueInstances = [];
  for (let t = 0; t < context.count; t = context.paragraphEnd[t]) {
    const end = context.paragraphEnd[t];
    const features = new Int32Array((end - t) * width);
    for (let i = t; i < end; i++) {
      tools.cueFeatures(context, i, values);
      tools.writeRows(tools.CUE_TEMPLATES, table, values, features, (i - t) * width);
    }
    doc.cueInstances.push({ features, labels: labels.slice(t, end) });
  }
  return doc.cueInstances;
}

/** A cue tagger trained on documents with `context`: the mean of `runs` trainings, each in an order of its own. */
export function trainCues(docs, tools, runs = 1, log = undefined) {
  const train = (_, run) =>
    trainSequences({
      instances: docs.flatMap((doc) => cueInstances(doc, tools)),
      width: tools.CUE_TEMPLATES.count,
      bits: SETTINGS.cue.bits,
      fewBits: SETTINGS.fewBits,
      labels: 3,
      transitions: tools.bioTransitions(3, [1], [2]),
      passes: SETTINGS.cue.passes,
      random: seeded(SETTINGS.seed + 10 * run),
      tools,
      shuffle,
      log,
    });
  return quantised(Array.from({ length: runs }, train), SCALE, tools);
}

const goldCue = ({ cue }, context, tools) => {
  let end = 1;
  while (end < cue.length && cue[end] === cue[end - 1] + 1) end++;
  return tools.cueOf(context, cue[0], cue[end - 1] + 1, 0);
};

/** Gold cues with their labels, and false ones (`doc.candidates`) with none. */
function spanInstances(doc, tools) {
  const { context, attributions } = doc;
  const table = { bits: SETTINGS.span.bits, fewBits: SETTINGS.fewBits };
  const values = new Int32Array(64);
  const B = tools.BASE_TEMPLATES.count;
  const R = tools.RELATIVE_TEMPLATES.count;
  if (!doc.baseRows) {
    doc.baseRows = new Int32Array(context.count * B);
    for (let t = 0; t < context.count; t++) {
      tools.baseFeatures(context, t, values);
      tools.writeRows(tools.BASE_TEMPLATES, table, values, doc.baseRows, t * B);
    }
  }
  const gold = attributions.map((a) => ({ ...a, at: goldCue(a, context, tools) }));
  const isGold = new Uint8Array(context.count);
  for (const { cue } of gold) for (const t of cue) isGold[t] = 1;
  const wrong = doc.candidates.filter(({ first, end }) => !isGold.subarray(first, end).includes(1));
  // the cues that the model will see around it: those the tagger finds
  const sums = tools.sumCues(context.count, doc.candidates);
  return [...gold, ...wrong.map((at) => ({ at, source: [], content: [] }))].map(({ at, source, content }) => {
    const [first, end] = tools.windowOf(context, at);
    const view = tools.viewFrom(context, at);
    const rows = new Int32Array((end - first) * R);
    for (let t = first; t < end; t++) {
      tools.relativeFeatures(context, view, sums, t, values);
      tools.writeRows(tools.RELATIVE_TEMPLATES, table, values, rows, (t - first) * R);
    }
    const labels = new Uint8Array(end - first);
    const mark = (tokens, begin) =>
      tokens.forEach((t, i) => {
        if (t < first || t >= end) return;
        labels[t - first] = i > 0 && tokens[i - 1] === t - 1 && t > first ? begin + 1 : begin;
      });
    mark(content, tools.SPAN_LABELS.beginContent);
    mark(source, tools.SPAN_LABELS.beginSource);
    return { doc, first, rows, labels };
  });
}

/** The span step: the mean of `runs` trainings, each in an order of its own. */
export function trainSpans(docs, tools, runs = 1, log = undefined) {
  const instances = docs.flatMap((doc) => spanInstances(doc, tools));
  const train = (_, run) => trainSpansOnce(instances, tools, seeded(SETTINGS.seed + 1 + 10 * run), log);
  return quantised(Array.from({ length: runs }, train), SCALE, tools);
}

function trainSpansOnce(instances, tools, random, log) {
  const L = tools.SPAN_LABEL_COUNT;
  const B = tools.BASE_TEMPLATES.count;
  const R = tools.RELATIVE_TEMPLATES.count;
  const { bits, passes } = SETTINGS.span;
  const model = new Perceptron({
    bits,
    fewBits: SETTINGS.fewBits,
    labels: L,
    transitions: tools.bioTransitions(L, [1, 3], [2, 4]),
  });
  const scores = new Int32Array(4000 * L);
  const found = new Uint8Array(4000);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(instances, random);
    let wrong = 0;
    for (const { doc, first, rows, labels } of instances) {
      const count = labels.length;
      scores.fill(0, 0, count * L);
      for (let t = 0; t < count; t++) {
        tools.addRows(model, doc.baseRows, (first + t) * B, (first + t + 1) * B, scores, t * L);
        tools.addRows(model, rows, t * R, (t + 1) * R, scores, t * L);
      }
      tools.decode(scores, count, L, model.transitions, found);
      let differs = false;
      for (let t = 0; t < count; t++) {
        const [gold, got] = [labels[t], found[t]];
        if (gold !== got) {
          differs = true;
          for (const [features, from, to] of [
            [doc.baseRows, (first + t) * B, (first + t + 1) * B],
            [rows, t * R, (t + 1) * R],
          ]) {
            model.move(features, from, to, gold, 1);
            model.move(features, from, to, got, -1);
          }
        }
        const goldFrom = t > 0 ? labels[t - 1] : L;
        const gotFrom = t > 0 ? found[t - 1] : L;
        if (goldFrom === gotFrom && gold === got) continue;
        model.moveTransition(goldFrom, gold, 1);
        model.moveTransition(gotFrom, got, -1);
      }
      model.step++;
      if (differs) wrong++;
    }
    log?.(`  pass ${pass + 1}: ${wrong} of ${instances.length} windows wrong`);
  }
  return model;
}
