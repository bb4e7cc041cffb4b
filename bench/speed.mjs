// Speed as a ratio to a named peer, measured in the same run on the same texts: words a CPU second of all layers
// against wink-nlp 2.4 with all its pipes (tokens, sentences, parts of speech, date-like entities only).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cpuSeconds } from './cpu.mjs';

/** Alternates the two, three rounds after a warm-up, and prints the medians and their ratio. */
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
  const seconds = { dateline: [], wink: [] };
  for (const work of Object.values(rivals)) work();
  for (let round = 0; round < 3; round++)
    for (const [name, work] of Object.entries(rivals)) seconds[name].push(cpuSeconds(work));
  const median = (name) => words / seconds[name].sort((a, b) => a - b)[1];
  const [ours, peer] = [median('dateline'), median('wink')];
  const line = `${Math.round(ours)} words a CPU second, wink-nlp ${Math.round(peer)}: ${(ours / peer).toFixed(2)} times its speed`;
  console.log(`${'speed: annotate, all layers'.padEnd(34)}${line}`);
  return `annotate, all layers, ${line} (which gives tokens, tags and date-like entities only).`;
}
