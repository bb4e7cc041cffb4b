// The part-of-speech tagger's training, shared by the models that need jackknifed tags.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Perceptron } from './perceptron.mjs';
import { seeded, shuffle } from './random.mjs';
import { root } from './source.mjs';

const BITS = 17;
const PASSES = 5;
/** How often the sentences of our own count. */
const OWN_WEIGHT = 4;
/** Trainings whose mean ships. */
export const RUNS = 5;
const SCALE = 6;
/** A word met this often, with one tag this often, is looked up instead of scored. */
const KNOWN = { count: 12, share: 0.99 };
/** A shape met this often among rare words bears the tags only that it had so often. */
const RARE = { count: 200, share: 0.002 };
/** A word met this often bears the tags only that it had so often. */
const HELD = { count: 4, share: 0.002, sure: 60 };
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

/** Sentences of our own about crises, of which the corpus tells little, with their tags by hand: `word/TAG`, a line each. */
export function readOwn(tools) {
  const lines = readFileSync(join(root, 'training/partOfSpeech/crises.txt'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const pairs = line
      .split(' ')
      .map((pair) => [pair.slice(0, pair.lastIndexOf('/')), pair.slice(pair.lastIndexOf('/') + 1)]);
    const text = pairs.map(([word]) => word).join(' ');
    const split = tools.splitText(text);
    if (split.tokens.length !== pairs.length) throw new Error(`crises.txt: tokens are cut otherwise in "${text}"`);
    const gold = Uint8Array.from(pairs, ([, tag]) => tools.TAG[tag]);
    return { id: text, text, split, table: tools.tabulateTokens(text, split.tokens), gold };
  });
}

/** Tags that a word of one bears too, whether or not it did so in these texts. */
const KIN = {
  VBG: ['NN', 'JJ'],
  VBD: ['VBN'],
  VBN: ['VBD', 'JJ'],
  VB: ['VBP', 'NN'],
  VBP: ['VB', 'NN'],
  VBZ: ['NNS'],
  NN: ['VB', 'VBP', 'JJ'],
  NNS: ['VBZ'],
  JJ: ['NN'],
};

/** The tags of a word with their kin, unless it was met so often that they would have been seen. */
function withKin(tags, count, { TAG, TAGS }) {
  if (count >= HELD.sure) return tags;
  return [...new Set(tags.flatMap((tag) => [tag, ...(KIN[TAGS[tag]] ?? []).map((kin) => TAG[kin])]))];
}

/** What tags each word bears (see TagDictionary). */
function dictionaryOf(docs, tools) {
  const counts = new Map();
  for (const { table, gold } of docs) {
    for (let t = 0; t < table.count; t++) {
      if (gold[t] === UNTAGGED) continue;
      const row = counts.get(table.word[t]) ?? new Map();
      counts.set(table.word[t], row);
      row.set(gold[t], (row.get(gold[t]) ?? 0) + 1);
    }
  }
  const held = rareSets(docs, counts, tools);
  for (const [word, row] of counts) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    if (total < HELD.count) continue;
    const [tag, count] = [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    const isName = tools.TAGS[tag].startsWith('NNP');
    const tags =
      total >= KNOWN.count && count / total >= KNOWN.share && !isName
        ? [tag]
        : withKin(
            [...row].filter(([, n]) => n >= total * HELD.share).map(([tag]) => tag),
            total,
            tools,
          );
    // a set of one says "not weighed, nor held for a name"
    if (tags.length === 1 && !(total >= KNOWN.count && count / total >= KNOWN.share && !isName)) {
      tags.push(tags[0]);
    }
    held.push([word, tags.sort((a, b) => a - b).join(',')]);
  }
  held.sort((a, b) => a[0] - b[0]);
  const lists = [...new Set(held.map(([, tags]) => tags))].sort();
  const starts = [0];
  const tags = [];
  for (const list of lists) {
    tags.push(...list.split(',').map(Number));
    starts.push(tags.length);
  }
  let size = 1;
  while (size < held.length * 2) size *= 2;
  const words = new Int32Array(size);
  const sets = new Uint16Array(size);
  for (const [word, list] of held) {
    let at = Math.imul(word, 0x9e3779b1) & (size - 1);
    while (sets[at] !== 0) at = (at + 1) & (size - 1);
    words[at] = word;
    sets[at] = lists.indexOf(list) + 1;
  }
  return { words, sets, starts: Uint16Array.from(starts), tags: Uint8Array.from(tags) };
}

/** What words that are met too rarely to be held bear, by their shape. */
function rareSets(docs, counts, tools) {
  const shapes = new Map();
  for (const { table, gold, split } of docs) {
    const first = new Set(split.sentences.map(({ firstToken }) => firstToken));
    for (let t = 0; t < table.count; t++) {
      const row = counts.get(table.word[t]);
      if (gold[t] === UNTAGGED || [...row.values()].reduce((a, b) => a + b, 0) >= HELD.count) continue;
      const key = tools.rareKey(table.shape[t], first.has(t));
      const shape = shapes.get(key) ?? new Map();
      shapes.set(key, shape);
      shape.set(gold[t], (shape.get(gold[t]) ?? 0) + 1);
    }
  }
  const held = [];
  for (const [key, row] of shapes) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    if (total < RARE.count) continue;
    const tags = [...row].filter(([, n]) => n >= total * RARE.share).map(([tag]) => tag);
    if (tags.length > 1) held.push([key, tags.sort((a, b) => a - b).join(',')]);
  }
  return held;
}

/** A tagger trained on documents with `gold` tags: the mean of `runs` trainings, each in an order of its own. */
export function trainTagger(docs, tools, runs = 1) {
  const dictionary = dictionaryOf(docs, tools);
  const own = readOwn(tools);
  const all = [...docs, ...Array.from({ length: OWN_WEIGHT }, () => own).flat()];
  const models = Array.from({ length: runs }, (_, run) => trainOnce(all, dictionary, seeded(20161107 + run), tools));
  const weights = Int8Array.from(models[0].weights, (_, i) => {
    const mean = models.reduce((sum, { weights, sums, step }) => sum + weights[i] - sums[i] / step, 0) / runs;
    return Math.max(-127, Math.min(127, Math.round(mean * SCALE)));
  });
  return { bits: BITS, weights, dictionary };
}

function trainOnce(docs, dictionary, random, tools) {
  const { TAGS, TAGGER_FEATURES, TagChooser } = tools;
  const model = new Perceptron({ bits: BITS, labels: TAGS.length });
  const chooser = new TagChooser(BITS, model.weights, dictionary);
  const sentences = docs.flatMap((doc) =>
    doc.split.sentences.map(({ firstToken, endToken }) => ({ doc, firstToken, endToken })),
  );
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(sentences, random);
    for (const { doc, firstToken, endToken } of sentences) {
      const { table, gold } = doc;
      doc.tags ??= new Uint8Array(table.count);
      for (let t = firstToken; t < endToken; t++) {
        const fixed = chooser.known(table, t);
        if (fixed >= 0) {
          doc.tags[t] = fixed;
          continue;
        }
        const best = chooser.weigh(table, doc.tags, t, firstToken, endToken);
        doc.tags[t] = best;
        if (gold[t] === UNTAGGED) continue;
        if (best !== gold[t]) {
          model.move(chooser.features, 0, TAGGER_FEATURES, gold[t], 1);
          model.move(chooser.features, 0, TAGGER_FEATURES, best, -1);
        }
        model.step++;
      }
    }
  }
  return model;
}

/** A tagger's weights and dictionary as its file holds them. */
export function sectionsOf({ weights: dense, dictionary }, labels) {
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
  const { words, sets } = dictionary;
  return {
    starts,
    tags: Uint8Array.from(tags),
    weights: Int8Array.from(weights),
    words,
    sets,
    setStarts: dictionary.starts,
    setTags: dictionary.tags,
  };
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
