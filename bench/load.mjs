// What it costs to begin: the size of all weights, the CPU time of a fresh process from importing the layers to its first
// answer; and documents a second on one thread and on several.
import { spawn, spawnSync } from 'node:child_process';
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

/**
 * Documents a second of `annotate --jobs N`, start included, by the CPU time of the busiest thread: what the wall would
 * show where the cores are free. Needs Linux, which tells it of each thread; null elsewhere.
 */
export async function measureJobs({ S, out }, root) {
  if (process.platform !== 'linux') return null;
  const text = readFileSync(join(S, 'bench/attribution/dev.jsonl'), 'utf8').trimEnd();
  const file = join(out, 'jobs.jsonl');
  const copies = 5;
  writeFileSync(file, `${Array(copies).fill(text).join('\n')}\n`);
  const count = text.split('\n').length * copies;
  const cores = availableParallelism();
  const rate = async (jobs) => {
    const args = [join(root, 'dist/cli.js'), 'annotate', file, '--jobs', String(jobs)];
    return count / (await busiestThread(args));
  };
  const [one, all] = [await rate(1), await rate(cores)];
  const line = `${one.toFixed(1)} documents a CPU second of the busiest thread on one, ${all.toFixed(1)} on ${cores}: ${(all / one).toFixed(2)} times as many`;
  console.log(`${'annotate --jobs'.padEnd(34)}${line}`);
  return `On all cores: ${line}.`;
}

/** CPU seconds of the thread of a run of Node that works longest; looked at every few milliseconds until it ends. */
function busiestThread(args) {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ticks = new Map();
  const look = () => {
    try {
      for (const thread of readdirSync(`/proc/${child.pid}/task`)) {
        const fields = readFileSync(`/proc/${child.pid}/task/${thread}/stat`, 'latin1').split(') ').at(-1).split(' ');
        ticks.set(thread, Number(fields[11]) + Number(fields[12]));
      }
    } catch {
      // It has ended meanwhile.
    }
  };
  const timer = setInterval(look, 20);
  return new Promise((done) => {
    child.once('exit', () => {
      clearInterval(timer);
      done(Math.max(...ticks.values()) / TICKS_A_SECOND);
    });
  });
}
const TICKS_A_SECOND = 100;
