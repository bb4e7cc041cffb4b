// Reads the texts the tagger learns from, as sheets with the labels each token may bear.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const lines = (file) => {
  const bytes = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
};

const CORENLP = { PERSON: 0, ORGANIZATION: 1, LOCATION: 2, MISC: 3 };
const WIKIGOLD = { PER: 0, ORG: 1, LOC: 2, MISC: 3 };

/** Machine-made entities of the attribution train texts. */
export const silver = (folder) =>
  lines(`${folder}/bench/attribution/silver-ner.train.jsonl.gz`).map(({ id, text, entities }) => ({
    id,
    text,
    names: entities.filter((e) => e.type in CORENLP).map((e) => ({ ...e, type: CORENLP[e.type] })),
  }));

/** Wikigold sentences, a dozen neighbours as one text. */
export function wikigold(folder) {
  const sentences = lines(`${folder}/bench/entity/open/wikigold.jsonl`);
  const documents = [];
  for (let i = 0; i < sentences.length; i += 12) {
    let text = '';
    const names = [];
    for (const { tokens, tags } of sentences.slice(i, i + 12)) {
      let open = null;
      tokens.forEach((token, k) => {
        const type = WIKIGOLD[tags[k].slice(2)];
        const glue = k === 0 || /^[.,;:!?)%]$|^'s$/.test(token) || /^[($]$/.test(tokens[k - 1]) ? '' : ' ';
        text += glue;
        const start = text.length;
        text += token;
        if (open && (open.type !== type || tags[k][0] === 'B')) open = null;
        if (type === undefined) return;
        if (open) open.end = text.length;
        else {
          open = { start, end: text.length, type };
          names.push(open);
        }
      });
      text += '\n\n';
    }
    documents.push({ id: `wikigold-${i}`, text, names });
  }
  return documents;
}

/** Place texts: only places are marked, so other tokens may bear any label but that of a place. */
export const places = (folder) =>
  ['trnews', 'lgl', 'gwn-dev'].flatMap((set) =>
    lines(`${folder}/bench/place/${set}.jsonl`).map(({ id, text, gold }) => ({ id, set, text, places: gold.places })),
  );

export const entityDev = (folder) => lines(`${folder}/bench/entity/dev.jsonl`);

const ALL = 0x1ff;
const PLACE = (1 << 5) | (1 << 6);

/** The labels each token may bear (a bit each), from the marked names or places. */
export function allowedLabels({ tokens }, document) {
  const allowed = new Uint16Array(tokens.length).fill(document.names ? 1 : ALL & ~PLACE);
  const spans = document.names ?? document.places;
  let i = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (i < tokens.length && tokens[i].end <= span.start) i++;
    for (let k = i, first = true; k < tokens.length && tokens[k].start < span.end; k++, first = false) {
      if (document.names) allowed[k] = 1 << (1 + 2 * span.type + (first ? 0 : 1));
      else if (/^(?:literal|associative|unspecified)$/.test(span.kind)) {
        // A marked place within a longer token ("Example-based") says nothing.
        const inside = tokens[k].start < span.start || tokens[k].end > span.end;
        allowed[k] = inside ? ALL : 1 << (first ? 5 : 6);
      } else if (/^(?:adjective|demonym|language)$/.test(span.kind)) allowed[k] = ALL & ~PLACE;
      else allowed[k] = ALL;
    }
  }
  return allowed;
}
