import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Problem } from './output.ts';

/** The pages that ship with the package, and what is known of them: they lie beside dist/. @throws Problem */
export function findSamples(): { files: string[]; manifest: string } {
  const folder = new URL('../samples/', import.meta.url);
  const manifest = fileURLToPath(new URL('manifest.json', folder));
  if (!existsSync(manifest))
    throw new Problem(manifest, 'the samples are missing', 'give pages: dateline serve PAGE...');
  const entries: { file: string }[] = JSON.parse(readFileSync(manifest, 'utf8'));
  return { manifest, files: entries.map(({ file }) => fileURLToPath(new URL(file, folder))) };
}
