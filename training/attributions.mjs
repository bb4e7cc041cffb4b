// Trains the attribution model: `node training/attributions.mjs` writes data/models/attributions.bin.
//   --check   leaves every tenth document out of training and scores the model on these (no file is written)
// In: bench/attribution/train.jsonl and silver-ner.train.jsonl.gz. Seeded: the same bytes each time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLexicon, readDocuments, tagByHalves } from './attributions/corpus.mjs';
import { matches, trainJudge } from './attributions/judge.mjs';
import { SCALE, SETTINGS, trainCues, trainSpans } from './attributions/train.mjs';
import { loadSource, trainingData } from './common/source.mjs';
import { tagWith } from './common/tagger.mjs';
import { writeWeights } from './common/weights.mjs';

const started = Date.now();
const log = (line) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s ${line}`);
const data = trainingData('bench/attribution/train.jsonl');
if (data) {
  const tools = await loadSource(
    'annotate/tagging/index.ts',
    'annotate/tagging/partOfSpeech.ts',
    'annotate/text/index.ts',
    'annotate/attributions/model/index.ts',
  );
  const all = readDocuments(data, tools);
  const check = process.argv.includes('--check');
  const held = check ? all.filter((_, i) => i % 10 === 3) : [];
  const docs = check ? all.filter((_, i) => i % 10 !== 3) : all;
  log(`${docs.length} documents read`);
  const tagger = tagByHalves(docs, tools);
  log('tagged by halves');
  const halves = [0, 1].map((half) => docs.filter((doc) => doc.half === half));
  const lexicons = halves.map((half) => makeLexicon(half, tools));
  for (const doc of docs) doc.context = tools.contextOf(doc, doc.split, lexicons[1 - doc.half]);
  const halfCues = halves.map((half) => trainCues(half, tools));
  log('cue taggers of the halves trained');
  for (const doc of docs)
    doc.candidates = tools.findCues(halfCues[1 - doc.half], doc.context, SETTINGS.falseCueBias * SCALE);
  const cues = trainCues(docs, tools, SETTINGS.runs, log);
  log(`cue tagger trained: ${cues.weights.filter(Boolean).length} weights`);
  for (const doc of docs) doc.cueInstances = null;
  const spans = trainSpans(docs, tools, SETTINGS.runs, log);
  log(`span tagger trained: ${spans.weights.filter(Boolean).length} weights`);
  const lexicon = makeLexicon(docs, tools);
  const judgeWeights = trainJudge(judgeExamples(docs, halves, halfCues, tools), tools);
  log('judge trained');
  if (check) {
    for (const doc of held) {
      doc.tags = tagWith(tagger, doc, tools);
      doc.context = tools.contextOf(doc, doc.split, lexicon);
    }
    for (const bias of (process.env.BIASES ?? '0,10,20,30').split(',').map(Number))
      for (const threshold of [-9, -3.5, -2.5, -1.5])
        report(held, bias, threshold, { cues, spans, judgeWeights }, tools, data);
  } else {
    const file = tools.writeWeightFile({
      meta: {
        model: 'attributions',
        cueBits: cues.bits,
        spanBits: spans.bits,
        fewBits: spans.fewBits,
        cueFeatures: tools.CUE_TEMPLATES.count,
      },
      sections: {
        lexiconKeys: lexicon.keys,
        lexiconClasses: lexicon.classes,
        cueWeights: cues.packed,
        cueTransitions: cues.transitions,
        spanWeights: spans.packed,
        spanTransitions: spans.transitions,
        judgeWeights,
      },
    });
    writeWeights('attributions.bin', file);
  }
}

/** Candidates of each half by models of the other, and whether they are right. */
function judgeExamples(docs, halves, halfCues, tools) {
  const halfSpans = halves.map((half) => trainSpans(half, tools));
  const examples = [];
  for (const doc of docs) {
    const found = tools.findCues(halfCues[1 - doc.half], doc.context, SETTINGS.judgeBias * SCALE);
    const candidates = tools.labelSpans(halfSpans[1 - doc.half], doc.context, found);
    const right = matches(candidates, doc.attributions, tools);
    const index = new Map(candidates.map((candidate, i) => [candidate, i]));
    tools.judgeFeatures(doc.context, candidates, (candidate, rows) => {
      examples.push({ rows: rows.slice(), right: right[index.get(candidate)] });
    });
  }
  return examples;
}

function report(held, bias, threshold, { cues, spans, judgeWeights }, tools, folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-attributions-'));
  const before = process.cpuUsage().user;
  const predicted = held.map((doc) => {
    const found = tools.findCues(cues, doc.context, bias * SCALE);
    const attributions = [];
    tools.judgeFeatures(doc.context, tools.labelSpans(spans, doc.context, found), (candidate, rows) => {
      if (tools.judge(judgeWeights, rows) >= threshold * 256)
        attributions.push(tools.attributionOf(candidate, doc.context, doc.split));
    });
    return { id: doc.id, attributions };
  });
  const seconds = (process.cpuUsage().user - before) / 1e6;
  const tokens = held.reduce((n, { table }) => n + table.count, 0);
  const lines = (list) => `${list.map((x) => JSON.stringify(x)).join('\n')}\n`;
  writeFileSync(join(scratch, 'gold.jsonl'), lines(held.map(({ id, text, gold }) => ({ id, text, gold }))));
  writeFileSync(join(scratch, 'found.jsonl'), lines(predicted));
  const { stdout } = spawnSync(
    process.execPath,
    [join(folder, 'bench/attribution/score.mjs'), join(scratch, 'gold.jsonl'), join(scratch, 'found.jsonl'), '--json'],
    { encoding: 'utf8' },
  );
  rmSync(scratch, { recursive: true, force: true });
  const { attribution, exact } = JSON.parse(stdout);
  const f = ({ f }) => (100 * f).toFixed(1);
  const pr = ({ p, r, f }) => `${(100 * p).toFixed(1)}/${(100 * r).toFixed(1)}/${(100 * f).toFixed(1)}`;
  log(
    `bias ${bias}: relaxed ${pr(attribution.relaxed)}, exact ${f(attribution.exact)}, spans ${f(exact.source)}/${f(exact.cue)}/${f(exact.content)}, cue found ${pr(attribution['cue found'])}; ${Math.round(tokens / seconds)} tokens/s`,
  );
}
