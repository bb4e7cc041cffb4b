// npm run bench -- --cross-validate merge: how sure one must be to join two mentions (`needed` of the merge model) was chosen
// with the coverage texts in view. Here each text is scored with what was best on all others, out of a grid around the
// shipped thresholds; beside it the figures of those shipped. The weights under them learn from no coverage text.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** What is added to each shipped threshold. */
const STEPS = [-0.15, -0.075, 0, 0.075];

export async function crossValidateMerge({ S, out, glob }, root) {
  const engine = await loadEngine(root, out);
  const manifest = JSON.parse(readFileSync(join(S, 'coverage/manifest.json'), 'utf8'));
  const facts = glob('coverage', '.txt').map((path) => {
    const file = basename(path);
    const known = manifest.find((one) => one.file === file);
    return engine.factsOfReport(engine.readPage(readFileSync(path), { ...known, file }));
  });
  const golds = glob('coverage', '.gold.json');
  const shipped = engine.likenessModel();
  const countsWith = (needed) => {
    engine.useLikenessModel({ ...shipped, needed });
    const record = join(out, 'record.json');
    writeFileSync(record, JSON.stringify(engine.joinFacts(facts)));
    return golds.map((gold) => countsOf(join(S, 'coverage/score.mjs'), record, gold));
  };
  const tried = gridAround(shipped.needed).map((needed) => ({ needed, counts: countsWith(needed) }));
  const best = (left) =>
    tried
      .map((one) => ({ ...one, f1: figuresOf(one.counts.filter((_, index) => index !== left)).f1 }))
      .sort((a, b) => b.f1 - a.f1)[0];
  const held = golds.map((gold, index) => {
    const { needed, counts } = best(index);
    console.log(`${basename(gold, '.gold.json').padEnd(34)}${JSON.stringify(needed)}`);
    return counts[index];
  });
  const show = (name, counts) => {
    const { recall, precision, f1 } = figuresOf(counts);
    console.log(
      `${name.padEnd(34)}events recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
  };
  show('dev, as shipped', countsWith(shipped.needed));
  show('best of the grid, chosen on all', best(-1).counts);
  show('chosen on the other texts', held);
}

function gridAround({ wordsAlone, halfTold, allTold, oneHazard }) {
  const near = (value) => STEPS.map((step) => Math.round((value + step) * 1000) / 1000);
  return near(wordsAlone).flatMap((words) =>
    near(halfTold).flatMap((half) =>
      near(allTold).map((all) => ({
        ...{ wordsAlone: words, halfTold: half, allTold: all },
        oneHazard: Math.round((oneHazard + all - allTold) * 1000) / 1000,
      })),
    ),
  );
}

/** How many events of a text's gold were found, of how many, and how many were told. */
function countsOf(scorer, record, gold) {
  const done = spawnSync(process.execPath, [scorer, record, gold], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${basename(gold)} could not be scored: ${done.stderr.slice(0, 400)}`);
  const { events } = JSON.parse(done.stdout);
  return { found: Math.round((events.recall ?? 0) * events.gold), gold: events.gold, told: events.pred };
}

function figuresOf(counts) {
  const sum = (field) => counts.reduce((all, one) => all + one[field], 0);
  const [found, gold, told] = [sum('found'), sum('gold'), sum('told')];
  return { recall: found / gold, precision: found / told, f1: (2 * found) / (gold + told) };
}

async function loadEngine(root, out) {
  const outfile = join(out, 'merge-thresholds.mjs');
  const contents = `export { factsOfReport } from './src/pipeline.ts'; export { readPage } from './src/read/index.ts';
    export { joinFacts } from './src/registers/index.ts';
    export { likenessModel, useLikenessModel } from './src/merge/events/likenessModel.ts';`;
  await build({
    ...{ stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm' },
    define: { 'import.meta.url': JSON.stringify(new URL('../dist/cli.js', import.meta.url).href) },
  });
  return import(outfile);
}
