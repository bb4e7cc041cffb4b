// Speed as a ratio to a named peer, measured in the same run on the same texts: words a CPU second of all layers
// against wink-nlp 2.4 with all its pipes (tokens, sentences, parts of speech, date-like entities only), and characters a
// CPU second of the times layer alone against chrono-node 2.10.3 (dates without TimeML values).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cpuSeconds } from './cpu.mjs';

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** CPU seconds of each rival, the median of `rounds` after `warmUps`, in turns. */
function raceOf(rivals, rounds = 5, warmUps = 1) {
  const seconds = Object.fromEntries(Object.keys(rivals).map((name) => [name, []]));
  for (let round = 0; round < warmUps; round++) for (const work of Object.values(rivals)) work();
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(rivals)) seconds[name].push(cpuSeconds(work));
  return Object.fromEntries(Object.entries(seconds).map(([name, list]) => [name, median(list)]));
}

/** Characters a CPU second of the times, quantities and text layers alone, and of chrono-node on the same texts. */
export async function compareTimesSpeed({ S, out }, root) {
  const docs = readFileSync(join(S, 'bench/time/dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const characters = docs.reduce((n, { text }) => n + text.length, 0);
  await build({
    stdin: {
      contents: ['text', 'times', 'quantities']
        .map((room) => `export * from './src/annotate/${room}/index.ts';`)
        .join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(out, 'layers.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const { splitText, findTimes, findQuantities } = await import(join(out, 'layers.mjs'));
  const chrono = await import('chrono-node');
  const splits = docs.map(({ text }) => splitText(text));
  const times = docs.map(({ text, published }, index) => findTimes({ text, published }, splits[index]));
  const seconds = raceOf({
    times: () => {
      docs.forEach(({ text, published }, index) => {
        findTimes({ text, published }, splits[index]);
      });
    },
    'chrono-node': () => {
      for (const { text, published } of docs) chrono.parse(text, new Date(published));
    },
    text: () => {
      for (const { text } of docs) splitText(text);
    },
    quantities: () => {
      docs.forEach(({ text }, index) => {
        findQuantities(text, splits[index], times[index]);
      });
    },
  });
  const rate = (name) => Math.round(characters / seconds[name]);
  const ratio = seconds['chrono-node'] / seconds.times;
  const line = `${rate('times')} characters a CPU second, chrono-node ${rate('chrono-node')}: ${ratio.toFixed(2)} times its speed`;
  console.log(`${'speed: times alone'.padEnd(34)}${line}`);
  console.log(
    `${'speed: text, quantities alone'.padEnd(34)}${rate('text')}, ${rate('quantities')} characters a CPU second`,
  );
  return { ratio, line: `times alone, ${line}.` };
}

/** Words a CPU second of all layers on one core, and of wink-nlp on the same texts. */
export async function compareSpeed({ S, out }, root) {
  const lines = readFileSync(join(S, 'bench/place/trnews.jsonl'), 'utf8').split('\n').filter(Boolean);
  const docs = lines.map((line) => JSON.parse(line));
  const words = docs.reduce((n, { text }) => n + (text.match(/\S+/g)?.length ?? 0), 0);
  await build({
    entryPoints: [join(root, 'src/annotate/index.ts')],
    outfile: join(out, 'annotate.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: '' },
    define: { 'import.meta.url': JSON.stringify(new URL('../dist/cli.js', import.meta.url).href) },
  });
  const { annotate } = await import(join(out, 'annotate.mjs'));
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model);
  const rivals = {
    dateline: () => {
      for (const { text, published } of docs) annotate({ text, published: published ?? null });
    },
    wink: () => {
      for (const { text } of docs) nlp.readDoc(text).entities().length();
    },
  };
  // Compiling goes on beside the first rounds and counts as CPU time: both are measured once they run warm.
  const seconds = raceOf(rivals, 7, 4);
  const [ours, peer] = [words / seconds.dateline, words / seconds.wink];
  const line = `${Math.round(ours)} words a CPU second, wink-nlp ${Math.round(peer)}: ${(ours / peer).toFixed(2)} times its speed`;
  console.log(`${'speed: annotate, all layers'.padEnd(34)}${line}`);
  return {
    ratio: ours / peer,
    line: `annotate, all layers, ${line} (which gives tokens, tags and date-like entities only).`,
  };
}
