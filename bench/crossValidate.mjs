// npm run bench -- --cross-validate times: the dev figure beside what rules chosen on other documents reach. In each fold
// a rule stays only where it does no harm on the other folds' documents, and the held-out ones are scored with those
// that stayed. What the rules' own words were fitted to while being written no split of the same set can take out. The two
// halves are shown as well: when the rules were last changed, misses were read in documents of even place only, and of
// the odd ones no more than counts by rule; the first rules were written on all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crossValidateMerge } from './crossValidateMerge.mjs';
import { loadAnnotator } from './misses.mjs';

const FOLDS = 5;

export async function crossValidate(layer, tools, root) {
  if (layer === 'merge') return crossValidateMerge(tools, root);
  if (layer !== 'times') throw new Error(`--cross-validate ${layer ?? ''}: no such layer; choose from times, merge`);
  const { S, out } = tools;
  const { score } = await import(pathToFileURL(join(S, 'bench/time/score.mjs')).href);
  const { annotate } = await loadAnnotator(root, out);
  const docs = readFileSync(join(S, 'bench/time/dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const mentions = new Map(
    docs.map(({ id, text, published }) => [id, annotate({ text, published }, new Set(['times'])).times]),
  );
  const rules = [...new Set([...mentions.values()].flat().map(({ rule }) => rule))];
  const without = (list, dropped) =>
    list.map(({ id }) => ({ id, times: mentions.get(id).filter(({ rule }) => !dropped.has(rule)) }));
  const figureOf = (list, dropped) => score(list, without(list, dropped)).value.f1;
  const harmful = (list) => {
    const whole = figureOf(list, new Set());
    return new Set(rules.filter((rule) => figureOf(list, new Set([rule])) > whole));
  };

  const held = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const dropped = harmful(docs.filter((_, index) => index % FOLDS !== fold));
    const scored = docs.filter((_, index) => index % FOLDS === fold);
    held.push(...without(scored, dropped));
    console.log(`fold ${fold + 1}: left out ${[...dropped].join(', ') || 'no rule'}`);
  }
  const show = (name, { value, strict, relaxed }) =>
    console.log(`${name.padEnd(34)}value F1 ${value.f1}  strict F1 ${strict.f1}  relaxed F1 ${relaxed.f1}`);
  show('dev, all rules', score(docs, without(docs, new Set())));
  show(`rules chosen on other folds (${FOLDS})`, score(docs, held));
  for (const [name, parity] of [
    ['even documents (read)', 0],
    ['odd documents (only counts seen)', 1],
  ]) {
    const half = docs.filter((_, index) => index % 2 === parity);
    show(name, score(half, without(half, new Set())));
  }
}
