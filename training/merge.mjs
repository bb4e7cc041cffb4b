// Trains how two mentions of happenings are judged: `node training/merge.mjs` writes data/models/merge.json.
// In: ECB+ topics 1-35, train part (bench/merge/ecbplus), and invented pairs (merge/invented.mjs); judged also on test/merge/pairs.jsonl, which it never learns from.
// Seeded: the same bytes each time. `--check` prints five-fold scores and writes nothing.
import { loadSource, root, trainingData } from './common/source.mjs';
import { writeWeights } from './common/weights.mjs';
import { commonWords, lines } from './merge/commonWords.mjs';
import { inventedPairs } from './merge/invented.mjs';
import { ecbPairs, farPairs, toldPairs } from './merge/pairs.mjs';
import { foldsOf, probability, score, train } from './merge/regression.mjs';

/** An invented pair counts as this many of ECB+. */
const INVENTED_WEIGHT = 3;
const STRENGTH = 2e-4;
/** Chosen by hand, see the card; `npm run bench -- --cross-validate merge` tells what others reach. */
const NEEDED = { wordsAlone: 0.85, halfTold: 0.75, allTold: 0.55, oneHazard: 0.35 };
/** How far below what is needed an editor is asked. */
const MAYBE = 0.15;
const isJoined = ({ p, needed }) => p >= needed;
const isMaybe = ({ p, needed }) => needed <= 1 && p >= needed - MAYBE;

const data = trainingData('bench/merge/ecbplus/mentions.jsonl');
if (data) {
  const tools = await loadSource(
    'annotate/index.ts',
    'merge/index.ts',
    'merge/events/agreement.ts',
    'merge/events/likeness.ts',
    'merge/events/likenessModel.ts',
    'merge/events/sameHappening.ts',
    'merge/events/stems.ts',
    'pipeline.ts',
    'read/index.ts',
  );
  const common = commonWords(data, tools);
  tools.useLikenessModel({
    bias: 0,
    weights: {},
    needed: NEEDED,
    common: new Map(Object.entries(common).map(([stem, hundredths]) => [stem, hundredths / 100])),
  });
  const ecb = ecbPairs(data, tools);
  const invented = toldPairs(inventedPairs(), INVENTED_WEIGHT, tools).filter(({ features }) => features);
  const far = farPairs(data, tools);
  const rows = [...ecb, ...invented, ...far];
  for (const [name, pairs] of Object.entries({ 'ECB+ train': ecb, invented, 'far apart': far }))
    console.log(`${name}: ${pairs.length} pairs, ${pairs.filter(({ same }) => same).length} of one happening`);
  // ECB+ in five folds by topic; the invented pairs by kind, so that no look-alike of a judged pair was learned from.
  const judged = foldsOf(rows, 5).flatMap(({ learned, held }) => {
    const model = train(learned, { strength: STRENGTH });
    return held.map((pair) => ({ ...pair, p: probability(model, pair.features) }));
  });
  const model = train(rows, { strength: STRENGTH });
  // The project's own pairs are never trained on.
  const own = toldPairs(lines(`${root}/test/merge/pairs.jsonl`), 1, tools).map((pair) => ({
    ...pair,
    p: pair.features ? probability(model, pair.features) : 0,
  }));
  const isEcb = ({ group }) => group.startsWith('topic');
  const isFar = ({ group }) => group.startsWith('far');
  const tables = { 'ECB+': judged.filter(isEcb), invented: judged.filter(({ kind }) => kind), own };
  for (const [name, pairs] of Object.entries(tables)) {
    console.log(`${name}: rule of thumb ${score(pairs, ({ rule }) => rule)}`);
    console.log(`${name}: joined        ${score(pairs, isJoined)}`);
    console.log(`${name}: or maybe      ${score(pairs, isMaybe)}`);
  }
  const joined = judged.filter((pair) => isFar(pair) && pair.p >= NEEDED.wordsAlone).length;
  console.log(`far apart: joined ${joined} of ${far.length}`);
  if (process.argv.includes('--misses')) {
    for (const p of own)
      if (p.same !== isJoined(p))
        console.log(
          p.same ? 'missed' : 'joined',
          p.p.toFixed(2),
          p.id,
          p.kind,
          '|',
          p.told,
          process.argv.includes('--features') ? p.features : '',
        );
    const wrong = new Map();
    for (const p of judged.filter((q) => q.kind)) {
      const [n, of] = wrong.get(p.kind) ?? [0, 0];
      wrong.set(p.kind, [n + (p.same !== isJoined(p) ? 1 : 0), of + 1]);
    }
    for (const [kind, [n, of]] of wrong) if (n > 0) console.log(`${n} of ${of}`, kind);
  }
  if (process.argv.includes('--weights'))
    for (const [name, weight] of Object.entries(model.weights).sort((a, b) => b[1] - a[1]))
      console.log(weight.toFixed(2), name);
  if (!process.argv.includes('--check')) {
    const file = { bias: model.bias, weights: model.weights, needed: NEEDED, common };
    writeWeights('merge.json', Buffer.from(`${JSON.stringify(file, null, 1)}\n`));
    console.log(`${Object.keys(model.weights).length} features`);
  }
}
