// The part-of-speech tagger's training, shared by the models that need jackknifed tags.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Perceptron } from './perceptron.mjs';
import { seeded, shuffle } from './random.mjs';

const BITS = 17;
const PASSES = 5;
const SCALE = 6;
/** A word met this often, with one tag this often, is looked up instead of scored. */
const KNOWN = { count: 12, share: 0.997 };
const UNTAGGED = 255;

/** The silver documents in the project's own tokens: a token takes the tag of the first silver token it meets. */
export function readSilver(folder, tools) {
  const lines = gunzipSync(readFileSync(join(folder, 'bench/attribution/silver-ner.train.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  return lines.filter(Boolean).map((line) => {
    const doc = JSON.parse(line);
    const split = tools.splitText(doc.text);
    const table = tools.tabulateTokens(doc.text, split.tokens);
    const gold = new Uint8Array(table.count).fill(UNTAGGED);
    let s = 0;
    for (let t = 0; t < table.count; t++) {
      const { start, end } = split.tokens[t];
      while (s < doc.tokens.length && doc.tokens[s][1] <= start) s++;
      if (s >= doc.tokens.length || doc.tokens[s][0] >= end) continue;
      const tag = doc.tokens[s][2];
      const next = doc.tokens[s + 1];
      const runTogether = tag === 'PRP' && next && next[0] < end && /^(?:VB|MD)/.test(next[2]);
      gold[t] = tools.TAG[runTogether ? 'PRPV' : tag] ?? UNTAGGED;
    }
    return { id: doc.id, text: doc.text, split, table, gold, entities: doc.entities };
  });
}

function knownWords(docs, tools) {
  const counts = new Map();
  for (const { table, gold } of docs) {
    for (let t = 0; t < table.count; t++) {
      if (gold[t] === UNTAGGED) continue;
      const row = counts.get(table.word[t]) ?? new Map();
      counts.set(table.word[t], row);
      row.set(gold[t], (row.get(gold[t]) ?? 0) + 1);
    }
  }
  const known = [];
  for (const [word, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    const [tag, count] = [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    const isName = tools.TAGS[tag].startsWith('NNP');
    if (total >= KNOWN.count && count / total >= KNOWN.share && !isName) known.push([word, tag]);
  }
  known.sort((a, b) => a[0] - b[0]);
  let size = 1;
  while (size < known.length * 3) size *= 2;
  const words = new Int32Array(size);
  const tags = new Uint8Array(size);
  for (const [word, tag] of known) {
    let at = Math.imul(word, 0x9e3779b1) & (size - 1);
    while (tags[at] !== 0) at = (at + 1) & (size - 1);
    words[at] = word;
    tags[at] = tag + 1;
  }
  return { words, tags };
}

/** A tagger trained on documents with `gold` tags. */
export function trainTagger(docs, tools) {
  const { TAGS, TAGGER_FEATURES, taggerFeatures, lookUp } = tools;
  const known = knownWords(docs, tools);
  const model = new Perceptron({ bits: BITS, labels: TAGS.length });
  const random = seeded(20161107);
  const features = new Int32Array(TAGGER_FEATURES);
  const scores = new Int32Array(TAGS.length);
  const sentences = docs.flatMap((doc) =>
    doc.split.sentences.map(({ firstToken, endToken }) => ({ doc, firstToken, endToken })),
  );
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(sentences, random);
    for (const { doc, firstToken, endToken } of sentences) {
      const { table, gold } = doc;
      doc.tags ??= new Uint8Array(table.count);
      for (let t = firstToken; t < endToken; t++) {
        const fixed = lookUp(known.words, known.tags, table.word[t]);
        if (fixed >= 0) {
          doc.tags[t] = fixed;
          continue;
        }
        taggerFeatures(table, doc.tags, t, firstToken, endToken, BITS, features);
        scores.fill(0);
        for (let f = 0; f < TAGGER_FEATURES; f++) {
          const row = features[f] * TAGS.length;
          for (let tag = 0; tag < TAGS.length; tag++) scores[tag] += model.weights[row + tag];
        }
        let best = 0;
        for (let tag = 1; tag < TAGS.length; tag++) if (scores[tag] > scores[best]) best = tag;
        doc.tags[t] = best;
        if (gold[t] === UNTAGGED) continue;
        if (best !== gold[t]) {
          model.move(features, 0, TAGGER_FEATURES, gold[t], 1);
          model.move(features, 0, TAGGER_FEATURES, best, -1);
        }
        model.step++;
      }
    }
  }
  return { bits: BITS, ...sparse(model, TAGS.length), knownWords: known.words, knownTags: known.tags };
}

function sparse(model, labels) {
  const dense = model.rounded(SCALE);
  const rows = dense.length / labels;
  const starts = new Uint32Array(rows + 1);
  const tags = [];
  const weights = [];
  for (let row = 0; row < rows; row++) {
    starts[row] = weights.length;
    for (let tag = 0; tag < labels; tag++) {
      const weight = dense[row * labels + tag];
      if (weight === 0) continue;
      tags.push(tag);
      weights.push(weight);
    }
  }
  starts[rows] = weights.length;
  return { starts, tags: Uint8Array.from(tags), weights: Int8Array.from(weights) };
}

export const tagWith = (tagger, doc, tools) => tools.tagSentences(tagger, doc.table, doc.split.sentences);

/** Share of tokens whose tag is the silver one. */
export function agreement(docs, found) {
  let [same, all] = [0, 0];
  docs.forEach(({ gold }, d) => {
    for (let t = 0; t < gold.length; t++) {
      if (gold[t] === UNTAGGED) continue;
      all++;
      if (gold[t] === found[d][t]) same++;
    }
  });
  return same / all;
}
