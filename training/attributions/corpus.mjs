// The training documents: tokens, gold attributions as tokens, and tags from taggers that have not seen the document.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUNS, readSilver, tagWith, trainTagger } from '../common/tagger.mjs';

/** Documents of PolNeAR's train part, in the file's order. */
export function readDocuments(folder, tools) {
  const lines = readFileSync(join(folder, 'bench/attribution/train.jsonl'), 'utf8').split('\n').filter(Boolean);
  const silver = new Map(readSilver(folder, tools).map((doc) => [doc.id, doc]));
  return lines.map((line) => {
    const { id, text, gold } = JSON.parse(line);
    const held = silver.get(id);
    const split = held?.split ?? tools.splitText(text);
    const table = held?.table ?? tools.tabulateTokens(text, split.tokens);
    const attributions = gold.attributions
      .map((a) => ({
        cue: tokensIn(split.tokens, a.cue),
        source: tokensIn(split.tokens, a.source),
        content: tokensIn(split.tokens, a.content),
      }))
      .filter(({ cue }) => cue.length > 0);
    return { id, text, split, table, silver: held ?? null, attributions, gold };
  });
}

function tokensIn(tokens, spans) {
  const found = [];
  for (const [start, end] of spans) {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle].end > start) high = middle;
      else low = middle + 1;
    }
    for (let t = low; t < tokens.length && tokens[t].start < end; t++) found.push(t);
  }
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Gives each document tags: in halves, each tagged by a tagger of the other half. Returns a tagger of all. */
export function tagByHalves(docs, tools) {
  const silver = (list) => list.flatMap((doc) => (doc.silver ? [doc.silver] : []));
  const halves = [0, 1].map((half) => docs.filter((_, i) => i % 2 === half));
  const taggers = halves.map((half) => trainTagger(silver(half), tools));
  docs.forEach((doc, i) => {
    doc.half = i % 2;
    doc.tags = tagWith(taggers[1 - doc.half], doc, tools);
  });
  return trainTagger(silver(docs), tools, RUNS);
}

/** How often a stem heads a cue, as classes; see CueLexicon. */
export function makeLexicon(docs, tools) {
  const counts = new Map();
  for (const { table, tags, attributions } of docs) {
    const heads = new Set(attributions.map(({ cue }) => tools.cueOf({ tags }, cue[0], cue.at(-1) + 1, 0).head));
    for (let t = 0; t < table.count; t++) {
      const key = tools.lexiconKey(table.stem[t], tags[t]);
      const row = counts.get(key) ?? [0, 0];
      row[0] += heads.has(t) ? 1 : 0;
      row[1]++;
      counts.set(key, row);
    }
  }
  const kept = [...counts].filter(([, [, all]]) => all >= 3).sort(([a], [b]) => a - b);
  let size = 1;
  while (size < kept.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const classes = new Uint8Array(size);
  for (const [key, [cues, all]] of kept) {
    const level = 1 + tools.CLASS_LIMITS.findIndex((limit) => (cues + 0.02) / (all + 0.5) < limit);
    let at = Math.imul(key, 0x9e3779b1) & (size - 1);
    while (classes[at] !== 0) at = (at + 1) & (size - 1);
    keys[at] = key;
    classes[at] = level + 1;
  }
  return { keys, classes };
}
