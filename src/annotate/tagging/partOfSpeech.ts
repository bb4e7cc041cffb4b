import type { Sentence } from '../types.ts';
import { joined, rowOf, seedOf } from './hashing.ts';
import { lookUp } from './lookUp.ts';
import { TAG, TAGS } from './tags.ts';
import { CASE, type TokenTable } from './tokenTable.ts';
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
  // the values first, their rows after: no call for each of them
  out[0] = w;
  out[1] = joined(w, form);
  out[2] = suffix3[t]!;
  out[3] = table.suffix2[t]!;
  out[4] = table.prefix[t]!;
  out[5] = form;
  out[6] = tag1;
  out[7] = joined(tag1, tag2);
  out[8] = joined(tag1, w);
  out[9] = before;
  out[10] = joined(t > first ? suffix3[t - 1]! : OUTSIDE, tag1);
  out[11] = before2;
  out[12] = after;
  out[13] = suffixAfter;
  out[14] = after2;
  out[15] = joined(w, after);
  out[16] = joined(before, w);
  out[17] = joined(tag1, after);
  out[18] = joined(tag1, suffix3[t]!);
  out[19] = joined(form, t + 1 < end ? shape[t + 1]! : 511);
  out[20] = joined(joined(tag2, tag1), w);
  for (let f = 0; f < TAGGER_FEATURES; f++) out[f] = rowOf(SEEDS[f]!, out[f]!, bits);
}

/**
 * The tags a word may bear: `sets[w]` + 1 stands beside its hash (0 where empty), and set k is
 * `tags[starts[k] .. starts[k + 1])`. A word met often with one tag only is not scored at all; one that is not held may
 * bear what rare words of its shape do. Held words with a capital inside a sentence may be names besides.
 */
export interface TagDictionary {
  readonly words: Int32Array;
  readonly sets: Uint16Array;
  readonly starts: Uint16Array;
  readonly tags: Uint8Array;
}

/** A greedy tagger over a table of 2^`bits` rows, a weight to each tag (`weights[row * TAGS.length + tag]`). */
export interface Tagger {
  readonly bits: number;
  readonly weights: Int8Array;
  readonly dictionary: TagDictionary;
}

/** A tagger from its file, where the table is sparse: row r holds `weights[starts[r] .. starts[r + 1])`, for the tags at the same places of `tags`. */
export function taggerOf(file: WeightFile): Tagger {
  const starts = sectionOf<Uint32Array>(file, 'starts');
  const tags = sectionOf<Uint8Array>(file, 'tags');
  const packed = sectionOf<Int8Array>(file, 'weights');
  const weights = new Int8Array((starts.length - 1) * TAGS.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) weights[row * TAGS.length + tags[i]!] = packed[i]!;
  }
  return {
    bits: file.meta.bits as number,
    weights,
    dictionary: {
      words: sectionOf(file, 'words'),
      sets: sectionOf(file, 'sets'),
      starts: sectionOf(file, 'setStarts'),
      tags: sectionOf(file, 'setTags'),
    },
  };
}

/** The key of the tags that rare words of a shape (`TokenTable.shape`: letter case, digits, marks, points) bear, first in a sentence or later. */
export const rareKey = (shape: number, isFirst: boolean): number =>
  joined(0x7261_7265, (shape & 127) | (isFirst ? 128 : 0));

const [NNP, NNPS] = [TAG.NNP, TAG.NNPS];

/** Tags tokens one after the other; `dictionary` says which tags are weighed. */
export class TagChooser {
  readonly features = new Int32Array(TAGGER_FEATURES);
  private readonly rows = new Int32Array(TAGGER_FEATURES);
  private best = 0;
  private top = 0;

  constructor(
    private readonly bits: number,
    private readonly weights: Int8Array | Int32Array,
    private readonly dictionary: TagDictionary,
  ) {}

  /** The tag of token `t` where its word bears one only, else -1. */
  known(table: TokenTable, t: number): number {
    const { words, sets, starts, tags } = this.dictionary;
    const set = lookUp(words, sets, table.word[t]!);
    return set >= 0 && starts[set + 1]! - starts[set]! === 1 ? tags[starts[set]!]! : -1;
  }

  /** The best tag of a token in the sentence `[first, end)` by its weights; leaves the rows in `features`. */
  weigh(table: TokenTable, known: Uint8Array, t: number, first: number, end: number): number {
    const { words, sets, starts, tags } = this.dictionary;
    taggerFeatures(table, known, t, first, end, this.bits, this.features);
    const { rows, features } = this;
    for (let f = 0; f < TAGGER_FEATURES; f++) rows[f] = features[f]! * TAGS.length;
    const held = lookUp(words, sets, table.word[t]!);
    const set = held >= 0 ? held : lookUp(words, sets, rareKey(table.shape[t]!, t === first));
    this.top = -0x80000000;
    if (set < 0) {
      for (let tag = 0; tag < TAGS.length; tag++) this.try(tag);
      return this.best;
    }
    for (let i = starts[set]!; i < starts[set + 1]!; i++) this.try(tags[i]!);
    const letters = table.shape[t]! & 7;
    // the first word of a sentence has its capital from there
    if (held >= 0 && letters !== CASE.lower && letters !== CASE.none && (t > first || letters === CASE.upper)) {
      this.try(NNP);
      this.try(NNPS);
    }
    return this.best;
  }

  private try(tag: number): void {
    const { weights, rows } = this;
    let sum = 0;
    for (let f = 0; f < TAGGER_FEATURES; f++) sum += weights[rows[f]! + tag]!;
    if (sum > this.top || (sum === this.top && tag < this.best)) {
      this.top = sum;
      this.best = tag;
    }
  }
}

/** One part of speech to each token: indices into `TAGS`. Tokens outside every sentence (bullets) get `:`. */
export function tagSentences(tagger: Tagger, table: TokenTable, sentences: readonly Sentence[]): Uint8Array {
  const tags = new Uint8Array(table.count).fill(TAG[':']);
  const chooser = new TagChooser(tagger.bits, tagger.weights, tagger.dictionary);
  for (const { firstToken, endToken } of sentences) {
    for (let t = firstToken; t < endToken; t++) {
      const known = chooser.known(table, t);
      tags[t] = known >= 0 ? known : chooser.weigh(table, tags, t, firstToken, endToken);
    }
  }
  return tags;
}
