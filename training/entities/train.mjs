// Trains the entity tagger (src/annotate/entities/tagger): an averaged structured perceptron over stretches of
// capitalised words. Writes data/models/entities.bin. Seeded; the same input gives the same bytes.
//
//   node training/entities/train.mjs --data FOLDER [--folds 5] [--epochs 3] [--runs 5] [--no-write]
//
// FOLDER is the folder that holds bench/. --folds also measures places by cross-validation: each place text by a
// model trained without its fold.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeWeights } from '../common/weights.mjs';
import { randomOf, shuffle } from './common.mjs';
import { allowedLabels, entityDev, places, silver, wikigold } from './data.mjs';

const root = new URL('../..', import.meta.url).pathname;
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const folder = option('data', process.env.DATELINE_BENCH);
const epochs = Number(option('epochs', 3));
const seed = Number(option('seed', 7));
const runs = Number(option('runs', 5));
const skip = option('without', '').split(',');

const scratch = join(tmpdir(), 'dateline-training');
mkdirSync(scratch, { recursive: true });
await build({
  entryPoints: [join(root, 'training/entities/parts.ts')],
  outfile: join(scratch, `parts-${process.pid}.mjs`),
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  define: { 'import.meta.url': JSON.stringify(new URL('../../dist/cli.js', import.meta.url).href) },
});
const {
  findByRules,
  tabulateTokens,
  findEntitiesWith,
  findPlaces,
  featuresOf,
  layOut,
  LABELS,
  MAX_FEATURES,
  ROWS,
  splitText,
  TYPES,
  walk,
} = await import(join(scratch, `parts-${process.pid}.mjs`));

const time = () => `${Math.round(process.uptime())}s`;
const sheetOf = (text) => {
  const split = splitText(text);
  return { split, sheet: layOut(text, split, findByRules(text, split), tabulateTokens(text, split.tokens)) };
};

/** The stretches of a text with their feature rows and allowed labels. */
function instancesOf(document) {
  const { split, sheet } = sheetOf(document.text);
  const allowed = allowedLabels(split, document);
  const buffer = new Int32Array(MAX_FEATURES);
  return sheet.stretches.map(({ first, end }) => {
    const rows = [];
    let count = 0;
    for (let i = first; i < end; i++) {
      count = featuresOf(sheet, i, buffer);
      rows.push(...buffer.subarray(0, count));
    }
    return { rows: Uint32Array.from(rows), count, length: end - first, allowed: allowed.slice(first, end) };
  });
}

/** The mean of several runs that meet the stretches in other orders: one run's luck is worth half a point. */
function learn(instances, note) {
  const sum = { rows: new Float32Array(ROWS * LABELS), steps: new Float64Array(LABELS * LABELS) };
  for (let run = 0; run < runs; run++) {
    const { rows, steps } = learnOnce(instances, seed + run, `${note} run ${run + 1}`);
    for (let i = 0; i < rows.length; i++) sum.rows[i] += rows[i];
    for (let i = 0; i < steps.length; i++) sum.steps[i] += steps[i];
  }
  return sum;
}

function learnOnce(instances, own, note) {
  const random = randomOf(own);
  const rows = new Float32Array(ROWS * LABELS);
  const rowTotals = new Float64Array(ROWS * LABELS);
  const steps = new Float64Array(LABELS * LABELS);
  const stepTotals = new Float64Array(LABELS * LABELS);
  const scores = new Float64Array(4096 * LABELS);
  const guess = new Uint8Array(4096);
  const right = new Uint8Array(4096);
  let clock = 1;
  const order = instances.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const { rows: features, count, length, allowed } = instances[index];
      if (length > 4000) continue;
      scores.fill(0, 0, length * LABELS);
      for (let i = 0; i < length; i++) {
        const base = i * LABELS;
        for (let f = i * count; f < (i + 1) * count; f++) {
          const at = features[f] * LABELS;
          for (let y = 0; y < LABELS; y++) scores[base + y] += rows[at + y];
        }
      }
      walk(scores, length, steps, null, guess, 0);
      let same = true;
      for (let i = 0; i < length && same; i++) same = (allowed[i] & (1 << guess[i])) !== 0;
      clock++;
      if (same) continue;
      walk(scores, length, steps, allowed, right, 0);
      wrong++;
      for (let i = 0; i < length; i++) {
        const good = right[i];
        const bad = guess[i];
        const goodStep = (i ? right[i - 1] : 0) * LABELS + good;
        const badStep = (i ? guess[i - 1] : 0) * LABELS + bad;
        if (goodStep !== badStep) {
          steps[goodStep] += 1;
          stepTotals[goodStep] += clock;
          steps[badStep] -= 1;
          stepTotals[badStep] -= clock;
        }
        if (good === bad) continue;
        for (let f = i * count; f < (i + 1) * count; f++) {
          const at = features[f] * LABELS;
          rows[at + good] += 1;
          rowTotals[at + good] += clock;
          rows[at + bad] -= 1;
          rowTotals[at + bad] -= clock;
        }
      }
    }
    console.log(`${time()} ${note} epoch ${epoch + 1}: ${wrong} of ${order.length} stretches wrong`);
  }
  for (let i = 0; i < rows.length; i++) rows[i] -= rowTotals[i] / clock;
  for (let i = 0; i < steps.length; i++) steps[i] -= stepTotals[i] / clock;
  return { rows, steps };
}

/**
 * Weights as signed bytes on a square scale: byte b stands for b * |b|, so that the many small weights and the few
 * large ones both keep their worth. `rows` are what the reader makes of the bytes.
 */
function quantise({ rows, steps }) {
  const top = rows.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  const bytes = Int8Array.from(rows, (x) => Math.sign(x) * Math.round(127 * Math.sqrt(Math.abs(x) / top)));
  return {
    bytes,
    rows: Int16Array.from(bytes, (b) => b * Math.abs(b)),
    steps: Int32Array.from(steps, (x) => Math.round((x * 127 * 127) / top)),
  };
}

/** Layout: magic, rows, labels, 1; steps (i32); rows (i8). */
function bytesOf({ bytes, steps }) {
  const head = Uint32Array.from([0x444c454e, ROWS, LABELS, 1]);
  return Buffer.concat([head, steps, bytes].map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength)));
}

function measure(weights, documents, spansOf) {
  const totals = TYPES.slice(0, 3).map(() => [0, 0, 0]);
  for (const document of documents) {
    const found = new Set();
    for (const { start, end, type } of findEntitiesWith(document.text, splitText(document.text), weights)) {
      found.add(`${start},${end},${TYPES.indexOf(type)}`);
      totals[TYPES.indexOf(type)][1]++;
    }
    for (const { start, end, type } of spansOf(document).filter((span) => span.type < 3)) {
      totals[type][2]++;
      if (found.has(`${start},${end},${type}`)) totals[type][0]++;
    }
  }
  const f = ([hit, got, gold]) => (2 * hit) / (got + gold || 1);
  const micro = [0, 1, 2].map((k) => totals.slice(0, 3).reduce((sum, t) => sum + t[k], 0));
  const share = (x) => x.toFixed(3);
  return `micro ${share(f(micro))} (P ${share(micro[0] / micro[1])} R ${share(micro[0] / micro[2])}) ${TYPES.slice(0, 3)
    .map((t, k) => `${t} ${share(f(totals[k]))}`)
    .join(' ')}`;
}

const sets = {
  silver: silver(folder),
  wikigold: wikigold(folder),
  places: places(folder),
};
const held = sets.silver.filter((_, i) => i % 21 === 0);
const taught = {
  silver: skip.includes('silver') ? [] : sets.silver.filter((_, i) => i % 21 !== 0).flatMap(instancesOf),
  wikigold: skip.includes('wikigold') ? [] : sets.wikigold.flatMap(instancesOf),
  places: skip.includes('places') ? [] : sets.places.map((d) => instancesOf(d)),
};
console.log(
  `${time()} features: ${taught.silver.length} + ${taught.wikigold.length} + ${taught.places.flat().length} stretches`,
);

const together = (placeInstances) => [...taught.silver, ...taught.wikigold, ...taught.wikigold, ...placeInstances];
const whole = quantise(learn(together(taught.places.flat()), 'whole'));
const devSpans = ({ gold }) =>
  gold.entities.map((e) => ({ ...e, type: TYPES.indexOf(e.type) })).filter((e) => e.type >= 0);
console.log(`${time()} entity/dev  ${measure(whole, entityDev(folder), devSpans)}`);
console.log(`${time()} silver held ${measure(whole, held, (d) => d.names)}`);
if (!process.argv.includes('--no-write')) writeWeights('entities.bin', bytesOf(whole));

/** Each place text by a model that has not seen it, scored by the bench's own scorer. */
const folds = Number(option('folds', 0));
if (folds) {
  const lines = new Map();
  const kept = [];
  const predict = (document, weights) => {
    const split = splitText(document.text);
    const entities = findEntitiesWith(document.text, split, weights);
    kept.push({ id: document.id, set: document.set, entities });
    const found = findPlaces(document.text, split, entities);
    const line = JSON.stringify({
      id: document.id,
      places: found.map(({ start, end, lat, lon }) => ({ start, end, lat, lon })),
    });
    lines.set(document.set, [...(lines.get(document.set) ?? []), line]);
  };
  for (let fold = 0; fold < folds; fold++) {
    const others = taught.places.filter((_, i) => i % folds !== fold).flat();
    const weights = quantise(learn(together(others), `fold ${fold + 1}`));
    for (let i = fold; i < sets.places.length; i += folds) predict(sets.places[i], weights);
  }
  if (option('folds-out')) writeFileSync(join(option('folds-out'), 'entities.json'), JSON.stringify(kept));
  for (const [set, found] of lines) {
    const file = join(option('folds-out', scratch), `${set}.jsonl`);
    writeFileSync(file, `${found.join('\n')}\n`);
    const bench = `${folder}/bench/place`;
    const { overlap, endToEnd } = JSON.parse(
      execFileSync('node', [`${bench}/score.mjs`, `${bench}/${set}.jsonl`, file, '--json']),
    );
    console.log(`${folds} folds, ${set}: overlap ${overlap.f1.toFixed(3)}, end to end ${endToEnd.f1.toFixed(3)}`);
  }
}
