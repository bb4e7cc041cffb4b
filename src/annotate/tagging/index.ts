import { readData } from '../data.ts';
import type { SplitText } from '../text/index.ts';
import { type Tagger, taggerOf, tagSentences } from './partOfSpeech.ts';
import { type TokenTable, tabulateTokens } from './tokenTable.ts';
import { readWeightFile } from './weightFile.ts';

export { compress, expand } from './companding.ts';
export { joined, joined3, mixed, opened, rowOf, seedOf } from './hashing.ts';
export { lookUp } from './lookUp.ts';
export * from './sequence.ts';
export * from './tags.ts';
export { rowsOf, SEEDS, type Templates, writeRows } from './templates.ts';
export * from './tokenTable.ts';
export * from './weightFile.ts';

/** What every trained model starts from: tokens as integers, and their parts of speech (indices into `TAGS`). */
export interface TaggedText {
  readonly table: TokenTable;
  readonly tags: Uint8Array;
}

let tagger: Tagger | null = null;

/** Tokens with their parts of speech; the layers over them share it. */
export function tagText(text: string, split: SplitText, table = tabulateTokens(text, split.tokens)): TaggedText {
  tagger ??= taggerOf(readWeightFile(readData('partOfSpeech.bin'), 'partOfSpeech.bin'));
  return { table, tags: tagSentences(tagger, table, split.sentences) };
}
