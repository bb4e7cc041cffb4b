// Page reading: CPU time a page against @mozilla/readability on linkedom, on the same pages in the same run, and how the
// time grows with the page: twice the posts should take about twice the time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { cpuSeconds } from './cpu.mjs';

const ROUNDS = 5;
/** Rounds before those measured: both are compared once they run warm. */
const WARM_UPS = 3;

export async function comparePageSpeed({ S, out }, root) {
  await build({
    entryPoints: [join(root, 'src/read/index.ts')],
    outfile: join(out, 'read.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const { extractPage } = await import(join(out, 'read.mjs'));
  const { ratio, line } = await againstReadability(extractPage, S);
  return { ratio, lines: [`Reading: ${line}.`, `Growth: ${growth(extractPage)}.`] };
}

async function againstReadability(extractPage, S) {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const folder = join(S, 'bench/page/articles/dev');
  const pages = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ file, url }) => ({ file, url, bytes: gunzipSync(readFileSync(join(folder, file))) }));
  const rivals = {
    dateline: ({ bytes, url }) => extractPage(bytes, { file: 'page.html', url }),
    readability: ({ bytes }) => new Readability(parseHTML(bytes.toString('utf8')).document).parse(),
  };
  const all = (read) => () => {
    for (const page of pages) read(page);
  };
  const seconds = { dateline: [], readability: [] };
  for (let round = 0; round < WARM_UPS; round++) for (const read of Object.values(rivals)) all(read)();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, read] of Object.entries(rivals)) seconds[name].push(cpuSeconds(all(read)));
  const ms = (name) => (1000 * seconds[name].sort((a, b) => a - b)[(ROUNDS - 1) / 2]) / pages.length;
  const [ours, peer] = [ms('dateline'), ms('readability')];
  const line = `${ours.toFixed(1)} ms CPU a page, Readability on linkedom ${peer.toFixed(1)}: ${(peer / ours).toFixed(1)} times faster`;
  console.log(`${'speed: read a page'.padEnd(34)}${line}`);
  return { ratio: peer / ours, line };
}

function growth(extractPage) {
  const words = 'the river rose again and the lower town of Vessel was cut off while boats brought bread to the mill';
  const post = (i) =>
    `<article class="post" id="p${i}"><time datetime="2031-03-0${1 + (i % 9)}T${String(10 + (i % 12))}:0${i % 6}:00Z">1${i % 9}:0${i % 6}</time><h2>Update ${i} from Vessel</h2><p>${words} ${i}.</p><p>${words}, officials said.</p></article>`;
  const page = (posts) =>
    Buffer.from(
      `<html lang="en"><head><title>Live: floods in the Orm valley</title></head><body><main class="live-blog">${Array.from({ length: posts }, (_, i) => post(i)).join('')}</main></body></html>`,
    );
  const sizes = [500, 1000, 2000, 4000, 8000];
  const source = { file: 'live.html', url: 'https://tide.example/live/floods' };
  extractPage(page(500), source);
  const times = sizes.map((posts) => {
    const bytes = page(posts);
    return Math.min(...[0, 1, 2].map(() => cpuSeconds(() => extractPage(bytes, source))));
  });
  const doubling = (times.at(-1) / times[1]) ** (1 / (sizes.length - 2));
  const line = `${sizes.map((posts, i) => `${posts} posts ${Math.round(times[i] * 1000)} ms`).join(', ')}: ${doubling.toFixed(2)} times for twice the page`;
  console.log(`${'growth: read a page'.padEnd(34)}${line}`);
  return line;
}
