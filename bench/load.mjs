// What it costs to begin: the size of all weights, the CPU time of a fresh process from importing the layers to its first
// answer; and documents a second on one thread and on several.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const sorted = (list) => [...list].sort((a, b) => a - b);
const median = (list) => sorted(list)[Math.floor(list.length / 2)];

/** @returns the weights in MB, and the load in CPU milliseconds: the median of five fresh processes */
export async function measureLoad({ out }, root) {
  const folder = join(root, 'data/models');
  const files = readdirSync(folder).filter((name) => /\.(?:bin|json)$/.test(name));
  const megabytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  const bundle = join(out, 'load.mjs');
  await build({
    entryPoints: [join(root, 'src/annotate/index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'dist/cli.js')).href) },
  });
  const program = `
    const before = process.cpuUsage();
    const { annotate } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
    annotate({ text: 'Rain fell on Monday in Oslo, Mayor Ana Lund told reporters.', published: null });
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const once = () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout);
  const ms = median(Array.from({ length: 5 }, once));
  const line = `${megabytes.toFixed(1)} MB of weights; ${ms.toFixed(0)} ms CPU to load them with the gazetteer and to the first answer`;
  console.log(`${'load'.padEnd(34)}${line}`);
  return { megabytes, ms, line: `Load: ${line}.` };
}

/** Documents a second of `annotate --jobs N`, start included: wall time, so the machine must have the cores free. */
export function measureJobs({ S, out }, root) {
  const text = readFileSync(join(S, 'bench/attribution/dev.jsonl'), 'utf8').trimEnd();
  const file = join(out, 'jobs.jsonl');
  const copies = 5;
  writeFileSync(file, `${Array(copies).fill(text).join('\n')}\n`);
  const count = text.split('\n').length * copies;
  const rate = (jobs) => {
    const began = performance.now();
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'annotate', file, '--jobs', String(jobs)], {
      stdio: 'ignore',
    });
    return count / ((performance.now() - began) / 1000);
  };
  const cores = availableParallelism();
  const rounds = [1, 2].map(() => [rate(1), rate(cores)]);
  const [one, all] = [0, 1].map((i) => Math.max(...rounds.map((round) => round[i])));
  const line = `${one.toFixed(1)} documents a second on one thread, ${all.toFixed(1)} on ${cores}: ${(all / one).toFixed(2)} times as many`;
  console.log(`${'annotate --jobs'.padEnd(34)}${line}`);
  return `On all cores: ${line} (wall time, start included).`;
}
