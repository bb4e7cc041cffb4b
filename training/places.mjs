// Chooses what each sign of a place is worth (SIGNS of src/annotate/places/resolution.ts) by seeded random steps, one
// set of the place bench left out at a time, then over all. Prints; the numbers are put into the source by hand.
//
//   node training/entities/train.mjs --data FOLDER --folds 5 --folds-out OUT --no-write
//   node training/places.mjs OUT [--steps 150]
//
// OUT/entities.json holds the names that models found which had not seen the text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './common/random.mjs';
import { loadSource, trainingData } from './common/source.mjs';

const folder = trainingData('bench/place/trnews.jsonl');
const steps = Number(process.argv[process.argv.indexOf('--steps') + 1]) || 150;
const SETS = ['trnews', 'lgl', 'gwn-dev'];
const KM = 161;

if (folder) {
  const { findPlaces, SIGNS } = await loadSource('annotate/places/index.ts', 'annotate/places/resolution.ts');
  const found = new Map(JSON.parse(readFileSync(join(process.argv[2], 'entities.json'), 'utf8')).map((d) => [d.id, d]));
  const documents = SETS.flatMap((set) =>
    readFileSync(`${folder}/bench/place/${set}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ set, ...JSON.parse(line) })),
  );
  const score = (signs, sets) => {
    Object.assign(SIGNS, signs);
    const f = sets.map((set) =>
      endToEnd(
        documents.filter((d) => d.set === set),
        findPlaces,
        found,
      ),
    );
    return f.reduce((a, b) => a + b) / f.length;
  };
  const first = { ...SIGNS };
  const show = (signs) => SETS.map((set) => `${set} ${score(signs, [set]).toFixed(4)}`).join(', ');
  console.log(`as they are: ${show(first)}`);
  for (const left of SETS) {
    const signs = search(first, (s) =>
      score(
        s,
        SETS.filter((set) => set !== left),
      ),
    );
    console.log(`${left} left out: ${score(first, [left]).toFixed(4)} to ${score(signs, [left]).toFixed(4)}`);
  }
  const signs = search(first, (s) => score(s, SETS));
  console.log(`all: ${show(signs)}\n${JSON.stringify(signs)}`);
}

/** Keeps each random step (one or two signs by up to 40%) that scores higher. */
function search(start, judge) {
  const random = seeded(20261125);
  let best = start;
  let top = judge(start);
  const names = Object.keys(start);
  for (let step = 0; step < steps; step++) {
    const next = { ...best };
    for (let k = 0; k < 1 + (step % 2); k++) {
      const name = names[Math.floor(random() * names.length)];
      next[name] = Math.round(next[name] * (0.6 + 0.8 * random()) * 100) / 100;
    }
    const score = judge(next);
    if (score > top) [best, top] = [next, score];
  }
  return best;
}

/** F1 of places found and within 161 km, as the bench's scorer has it but for its matching of overlaps (first come). */
function endToEnd(documents, findPlaces, found) {
  let near = 0;
  let predicted = 0;
  let targets = 0;
  for (const { id, text, gold } of documents) {
    const isTarget = (g) => /^(?:literal|unspecified)$/.test(g.kind) && g.lat !== undefined && g.lat !== null;
    const used = new Set();
    targets += gold.places.filter(isTarget).length;
    for (const p of findPlaces(text, { tokens: [], sentences: [] }, found.get(id).entities)) {
      const touched = gold.places.filter((g) => g.start < p.end && p.start < g.end);
      const match = touched.find((g) => isTarget(g) && !used.has(g));
      if (match) {
        used.add(match);
        predicted++;
        if (p.lat !== null && distance(match, p) <= KM) near++;
      } else if (!touched.some((g) => !isTarget(g))) predicted++;
    }
  }
  return (2 * near) / (predicted + targets || 1);
}

function distance(a, b) {
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(Math.min(1, h)));
}
