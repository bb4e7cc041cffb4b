// The store at size: growth over 1,000, 10,000 (and with --full 100,000) reports of invented coverage, some 20 facts each.
// How long a page of the record takes, one as of a moment, a new report, a look at what is new; memory and disk. A sample
// of 200 pages goes through the whole engine. Needs no gold. `node bench/size.mjs . SIZE DIR` measures one size and keeps
// the store as it was made in DIR; where one is kept there, a copy of it is measured.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { inventedFacts, inventedPage } from './invented.mjs';

const SEED = 20300101;
const KINDS = ['events', 'statements', 'casualties', 'damage', 'figures'];
const ROUNDS = 200;

/** Prints the table; each size in a process of its own, so that its memory is its own. */
export function measureSize(root, full) {
  console.log(
    'size: reports, facts | page p50/p95 ms | as-of page | new report | changes | memory MB | disk MB | made in s',
  );
  for (const size of full ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const done = spawnSync(process.execPath, [import.meta.filename, root, String(size)], { encoding: 'utf8' });
    console.log(done.status === 0 ? done.stdout.trimEnd() : `size ${size} failed: ${done.stderr.slice(-600)}`);
  }
  const sample = spawnSync(process.execPath, [import.meta.filename, root, 'engine'], { encoding: 'utf8' });
  console.log(
    sample.status === 0 ? sample.stdout.trimEnd() : `the engine's sample failed: ${sample.stderr.slice(-600)}`,
  );
}

async function storeModule(root) {
  const folder = resolve(root, 'dist/bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'store.js');
  const entry = {
    contents: "export { openStore } from './src/store/index.ts';",
    resolveDir: resolve(root),
    loader: 'ts',
  };
  await build({
    stdin: entry,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(outfile);
}

/** Pages are the numbers of invented reports. */
const inventedParts = {
  read: (bytes) => {
    const { report } = inventedFacts(Number(Buffer.from(bytes)));
    return { report, timeZone: 'UTC' };
  },
  tell: ({ report }) => inventedFacts(Number(report.file.slice(0, -5))),
};

const percentiles = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `${at(0.5)}/${at(0.95)}`;
};
async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function measureOne(root, size, keptIn) {
  const { openStore } = await storeModule(root);
  const dir = mkdtempSync(join(tmpdir(), 'dateline-size-'));
  const isKept = keptIn !== undefined && existsSync(keptIn);
  if (isKept) cpSync(keptIn, dir, { recursive: true });
  let now = Date.UTC(2031, isKept ? 1 : 0, 1); // later than what was kept was read
  const clock = () => new Date(now++).toISOString();
  const open = () => openStore({ dir, engine: 'bench', clock, engineParts: inventedParts });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  let store = await open();
  const begun = performance.now();
  const add = (n) => store.addPage(Buffer.from(String(n)), { file: null });
  for (let n = 0; n < size && !isKept; n++) {
    await add(n);
    if (n % 500 === 499) await store.settle();
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  await store.settle();
  const made = isKept ? '-' : ((performance.now() - begun) / 1000).toFixed(0);
  await store.close();
  if (keptIn !== undefined && !isKept) cpSync(dir, keptIn, { recursive: true });
  store = await open(); // what was held in memory is gone
  const random = (n) => ((n * 2654435761 + SEED) >>> 0) / 4294967296;
  const days = Math.max(1, Math.floor(size / 200));
  const dayAt = (share) => new Date(Date.UTC(2030, 0, 1) + Math.floor(share * days) * 86_400_000).toISOString();
  const queryOf = (i) => {
    const query = { kind: KINDS[i % KINDS.length], limit: 50, newest: i % 2 === 0 };
    if (i % 3 === 1) query.from = dayAt(random(i)).slice(0, 10);
    if (i % 4 === 2 && query.kind !== 'statements' && query.kind !== 'figures') query.place = 'XA';
    return query;
  };
  const pages = [];
  const asOf = [];
  for (let i = 0; i < ROUNDS; i++) {
    const query = queryOf(i);
    pages.push(await timed(() => store.page(query)));
    const moment = dayAt(random(i + 999)).replace('T00', 'T13');
    asOf.push(await timed(() => store.page({ ...query, asOf: moment })));
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const since = clock();
  const added = [];
  for (let i = 0; i < 60; i++) {
    // Two in three are of today, one in three is a page of any day found late.
    const n = i % 3 === 2 ? Math.floor(random(i + 5) * size) + 10_000_000 : size + i;
    const late = i % 3 === 2;
    await store.addPage(Buffer.from(String(late ? lateNumber(n, size) : n)), { file: null });
    added.push(await timed(() => store.settle()));
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const changes = await timed(() => store.changesSince(since));
  peak = Math.max(peak, process.memoryUsage.rss());
  clearInterval(watch);
  await store.close();
  const disk = ['dateline.db', 'dateline.db-wal'].reduce(
    (sum, file) => sum + (statSync(join(dir, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  rmSync(dir, { recursive: true });
  let facts = 0;
  for (let n = 0; n < 500; n++) {
    const { statements, mentions, registers } = inventedFacts(n);
    facts += statements.length + mentions.length + Object.values(registers).flat().length;
  }
  console.log(
    [
      `size: ${size}, ${Math.round((facts / 500) * size)}`,
      ...[percentiles(pages), percentiles(asOf), percentiles(added), changes.toFixed(0)],
      ...[(peak / 1e6).toFixed(0), (disk / 1e6).toFixed(0), made],
    ].join(' | '),
  );
}

/** A number that stands for another report of the same day. */
const lateNumber = (n, size) => `${(n - 10_000_000) % size}.5`;

/** How long the engine itself takes for a new page, with its facts joined. */
async function measureEngine(root) {
  const { openStore } = await storeModule(root);
  const store = await openStore({ dir: null, engine: 'bench', clock: () => new Date().toISOString() });
  const times = [];
  for (let n = 0; n < 200; n++) {
    const { text, source } = inventedPage(n);
    times.push(
      await timed(async () => {
        await store.addPage(Buffer.from(text), source);
        await store.settle();
      }),
    );
  }
  const { events, statements } = await store.record();
  await store.close();
  console.log(
    `size: 200 pages through the engine, ${events.length} events, ${statements.length} statements; a page read, annotated, kept and joined: p50/p95 ${percentiles(times.slice(20))} ms`,
  );
}

if (process.argv[1] === import.meta.filename) {
  const [, , root, what, keptIn] = process.argv;
  await (what === 'engine' ? measureEngine(root) : measureOne(root, Number(what), keptIn));
}
