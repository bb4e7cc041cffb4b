import { readData } from '../../data.ts';

/** What the word table knows of a word; all 0 for a word it does not hold. */
export interface WordEntry {
  /** Classes of words used alike, from fine (1 to 2048) to coarse (1 to 64). */
  fine: number;
  middle: number;
  coarse: number;
  given: boolean;
  surname: boolean;
}
interface Table {
  middle: Uint16Array;
  coarse: Uint16Array;
  hashes: Uint32Array;
  codes: Uint16Array;
}
let loaded: Table | null = null;
const NONE: WordEntry = { fine: 0, middle: 0, coarse: 0, given: false, surname: false };

/** The tables of entities.words.bin, in the order training/entities/wordClasses.mjs writes them. */
function table(): Table {
  if (loaded) return loaded;
  const bytes = Uint8Array.from(readData('entities.words.bin')).buffer;
  const [, words = 0, fine = 0] = new Uint32Array(bytes, 0, 4);
  const hashesAt = 16 + fine * 4;
  loaded = {
    middle: new Uint16Array(bytes, 16, fine),
    coarse: new Uint16Array(bytes, 16 + fine * 2, fine),
    hashes: new Uint32Array(bytes, hashesAt, words),
    codes: new Uint16Array(bytes, hashesAt + words * 4, words),
  };
  return loaded;
}

/** The entry of a word in small letters, by its hash (`hashOf`). */
export function wordEntry(hash: number): WordEntry {
  const { hashes, codes, middle, coarse } = table();
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const at = (low + high) >>> 1;
    if (hashes[at]! < hash) low = at + 1;
    else high = at;
  }
  if (hashes[low] !== hash) return NONE;
  const code = codes[low]!;
  const fine = code & 0xfff;
  return {
    fine,
    middle: fine ? middle[fine - 1]! + 1 : 0,
    coarse: fine ? coarse[fine - 1]! + 1 : 0,
    given: (code & 0x1000) !== 0,
    surname: (code & 0x2000) !== 0,
  };
}
