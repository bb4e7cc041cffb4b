// How common the stems of news are: of documents of ECB+ train, of the timeline corpora and of US political news.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A stem in fewer documents than this share is kept out of the file: it is as rare as any other. */
const LEAST_SHARE = 1 / 250;
const MOST_TOLD = 2500;

/** Hundredths of ln(documents / documents with the stem), by stem in order. */
export function commonWords(data, { contentWords }) {
  const counts = new Map();
  let documents = 0;
  for (const text of texts(data)) {
    documents++;
    for (const stem of new Set(contentWords(text.slice(0, MOST_TOLD)))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts]
      .filter(([, n]) => n / documents >= LEAST_SHARE)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stem, n]) => [stem, Math.round(100 * Math.log(documents / n))]),
  );
}

function* texts(data) {
  for (const doc of lines(`${data}/bench/merge/ecbplus/docs.jsonl`)) if (doc.split === 'train') yield doc.text;
  for (const doc of lines(`${data}/bench/attribution/train.jsonl`)) yield doc.text;
  for (const topic of readdirSync(`${data}/bench/timeline`).sort()) {
    const file = `${data}/bench/timeline/${topic}/articles.jsonl.gz`;
    if (existsSync(file)) for (const doc of lines(file)) yield doc.text;
  }
}

export function lines(file) {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
