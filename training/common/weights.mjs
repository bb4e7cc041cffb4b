// Where a training program puts its weights: data/models, or the file that `--out` names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source.mjs';

/** @param name as it ships, "partOfSpeech.bin" */
export function writeWeights(name, bytes) {
  const at = process.argv.indexOf('--out');
  const file = at < 0 ? join(root, 'data/models', name) : process.argv[at + 1];
  writeFileSync(file, bytes);
  console.log(`${at < 0 ? `data/models/${name}` : file}: ${bytes.length} bytes`);
}
