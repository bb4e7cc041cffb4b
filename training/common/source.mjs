// The project's own modules for a training program: bundled from TypeScript as scripts/build.mjs does.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = resolve(import.meta.dirname, '../..');

/** The exports of some modules of `src`, as one object. Data files are looked for in dist/data. */
export async function loadSource(...modules) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-training-'));
  const outfile = join(folder, 'source.mjs');
  await build({
    stdin: {
      contents: modules.map((module) => `export * from ${JSON.stringify(join(root, 'src', module))};`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'dist/cli.js')).href) },
    logLevel: 'warning',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true, force: true });
  return loaded;
}

/** The folder with the training data: DATELINE_BENCH, or ../shared beside the project; null (said aloud) where missing. */
export function trainingData(needed) {
  const folder = process.env.DATELINE_BENCH ?? resolve(root, '../shared');
  if (existsSync(join(folder, needed))) return folder;
  console.log(`training skipped: ${needed} is neither in ../shared beside the project nor where DATELINE_BENCH points`);
  return null;
}
