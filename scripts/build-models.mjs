// Copies the trained weights (data/models) to dist/data, where src/annotate/data.ts reads them. The weights are
// made by the programs in training/ and kept in the repository: a build needs no training data.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;
mkdirSync(`${root}dist/data`, { recursive: true });
for (const file of readdirSync(`${root}data/models`)
  .filter((name) => /\.(?:bin|json)$/.test(name))
  .sort()) {
  copyFileSync(`${root}data/models/${file}`, `${root}dist/data/${file}`);
}
