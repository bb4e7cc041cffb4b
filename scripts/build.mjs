// Builds what ships: dist/cli.js, the data files beside it, and the web page's assets.
import { existsSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
mkdirSync(`${root}dist/data`, { recursive: true });
for (const step of ['build-gazetteer.mjs', 'build-models.mjs']) {
  if (existsSync(`${root}scripts/${step}`)) await import(`./${step}`);
}
const program = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: false,
  packages: 'external',
  logLevel: 'warning',
};
await build({
  ...program,
  entryPoints: [`${root}src/cli/main.ts`],
  outfile: `${root}dist/cli.js`,
  banner: { js: '#!/usr/bin/env node' },
});
// What the program's threads run.
await build({ ...program, entryPoints: [`${root}src/pool/worker.ts`], outfile: `${root}dist/worker.js` });
if (existsSync(`${root}web/main.tsx`)) {
  await build({
    entryPoints: { page: `${root}web/main.tsx` },
    outdir: `${root}dist/web`,
    bundle: true,
    minify: true,
    target: 'es2022',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
}
