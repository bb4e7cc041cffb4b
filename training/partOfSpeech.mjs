// Trains the part-of-speech tagger: `node training/partOfSpeech.mjs` writes data/models/partOfSpeech.bin.
// In: bench/attribution/silver-ner.train.jsonl.gz (CoreNLP's tags, uncorrected). Seeded: the same bytes each time.
import { loadSource, trainingData } from './common/source.mjs';
import { agreement, RUNS, readSilver, sectionsOf, tagWith, trainTagger } from './common/tagger.mjs';
import { writeWeights } from './common/weights.mjs';

const data = trainingData('bench/attribution/silver-ner.train.jsonl.gz');
if (data) {
  const tools = await loadSource(
    'annotate/tagging/index.ts',
    'annotate/tagging/partOfSpeech.ts',
    'annotate/text/index.ts',
  );
  const docs = readSilver(data, tools);
  if (process.argv.includes('--check')) {
    const held = docs.filter((_, i) => i % 10 === 0);
    const tagger = trainTagger(
      docs.filter((_, i) => i % 10 !== 0),
      tools,
      RUNS,
    );
    const started = process.cpuUsage().user;
    const found = held.map((doc) => tagWith(tagger, doc, tools));
    const seconds = (process.cpuUsage().user - started) / 1e6;
    const tokens = held.reduce((n, doc) => n + doc.table.count, 0);
    console.log(
      `held-out tenth: ${(100 * agreement(held, found)).toFixed(2)}% agreement, ${Math.round(tokens / seconds)} tokens/s`,
    );
  }
  const tagger = trainTagger(docs, tools, RUNS);
  const bytes = tools.writeWeightFile({
    meta: { model: 'partOfSpeech', bits: tagger.bits, features: tools.TAGGER_FEATURES },
    sections: sectionsOf(tagger, tools.TAGS.length),
  });
  writeWeights('partOfSpeech.bin', bytes);
}
