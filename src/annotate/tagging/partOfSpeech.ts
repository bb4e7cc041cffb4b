import type { Sentence } from '../types.ts';
import { joined, rowOf, seedOf } from './hashing.ts';
import { lookUp } from './lookUp.ts';
import { TAGS } from './tags.ts';
import type { TokenTable } from './tokenTable.ts';
import { sectionOf, type WeightFile } from './weightFile.ts';

/** Features of a token for the tagger. */
export const TAGGER_FEATURES = 21;
/** Stands for the token before the first and after the last of a sentence. */
const OUTSIDE = 0x5bd1e995 | 0;
const NO_TAG = TAGS.length;

const SEEDS = Int32Array.from({ length: TAGGER_FEATURES }, (_, i) => seedOf(i));

/** Writes the rows of token `t` in the sentence `[first, end)`; the tags left of it are known. */
export function taggerFeatures(
  table: TokenTable,
  tags: Uint8Array,
  t: number,
  first: number,
  end: number,
  bits: number,
  out: Int32Array,
): void {
  const { word, suffix3, shape } = table;
  const tag1 = t > first ? tags[t - 1]! : NO_TAG;
  const tag2 = t > first + 1 ? tags[t - 2]! : NO_TAG;
  const w = word[t]!;
  const before = t > first ? word[t - 1]! : OUTSIDE;
  const before2 = t > first + 1 ? word[t - 2]! : OUTSIDE;
  const after = t + 1 < end ? word[t + 1]! : OUTSIDE;
  const after2 = t + 2 < end ? word[t + 2]! : OUTSIDE;
  const form = shape[t]! | (t === first ? 256 : 0);
  const suffixAfter = t + 1 < end ? suffix3[t + 1]! : OUTSIDE;
  let k = 0;
  const put = (value: number): void => {
    out[k] = rowOf(SEEDS[k]!, value, bits);
    k++;
  };
  put(w);
  put(joined(w, form));
  put(suffix3[t]!);
  put(table.suffix2[t]!);
  put(table.prefix[t]!);
  put(form);
  put(tag1);
  put(joined(tag1, tag2));
  put(joined(tag1, w));
  put(before);
  put(joined(t > first ? suffix3[t - 1]! : OUTSIDE, tag1));
  put(before2);
  put(after);
  put(suffixAfter);
  put(after2);
  put(joined(w, after));
  put(joined(before, w));
  put(joined(tag1, after));
  put(joined(tag1, suffix3[t]!));
  put(joined(form, t + 1 < end ? shape[t + 1]! : 511));
  put(joined(joined(tag2, tag1), w));
}

/**
 * A greedy tagger. Its table is sparse: row r holds the weights `weights[starts[r] .. starts[r + 1])` for the tags at
 * the same places of `tags`. Words that bear one tag only are looked up, not scored.
 */
export interface Tagger {
  readonly bits: number;
  readonly starts: Uint32Array;
  readonly tags: Uint8Array;
  readonly weights: Int8Array;
  /** Open-addressed table of the words with one tag: hashes, and tag + 1 (0 where empty). */
  readonly knownWords: Int32Array;
  readonly knownTags: Uint8Array;
}

export function taggerOf(file: WeightFile): Tagger {
  return {
    bits: file.meta.bits as number,
    starts: sectionOf(file, 'starts'),
    tags: sectionOf(file, 'tags'),
    weights: sectionOf(file, 'weights'),
    knownWords: sectionOf(file, 'knownWords'),
    knownTags: sectionOf(file, 'knownTags'),
  };
}

/** One part of speech to each token: indices into `TAGS`. Tokens outside every sentence (bullets) get `:`. */
export function tagSentences(tagger: Tagger, table: TokenTable, sentences: readonly Sentence[]): Uint8Array {
  const { bits, starts, weights, knownWords, knownTags } = tagger;
  const tags = new Uint8Array(table.count).fill(TAGS.indexOf(':'));
  const features = new Int32Array(TAGGER_FEATURES);
  const scores = new Int32Array(TAGS.length);
  for (const { firstToken, endToken } of sentences) {
    for (let t = firstToken; t < endToken; t++) {
      const known = lookUp(knownWords, knownTags, table.word[t]!);
      if (known >= 0) {
        tags[t] = known;
        continue;
      }
      taggerFeatures(table, tags, t, firstToken, endToken, bits, features);
      scores.fill(0);
      for (let f = 0; f < TAGGER_FEATURES; f++) {
        const row = features[f]!;
        const stop = starts[row + 1]!;
        for (let i = starts[row]!; i < stop; i++) scores[tagger.tags[i]!]! += weights[i]!;
      }
      let best = 0;
      for (let tag = 1; tag < TAGS.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
      tags[t] = best;
    }
  }
  return tags;
}
