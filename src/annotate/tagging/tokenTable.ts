import type { Token } from '../types.ts';

/** What the models see of each token, hashed once from its character codes: one row of small integers to a token. */
export interface TokenTable {
  readonly count: number;
  /** The word in lower case, digits as one, typographic apostrophes as plain. */
  readonly word: Int32Array;
  /** The word without its ending, irregular reporting verbs led back to their base ("said" to "say"). */
  readonly stem: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  /** Letter case in the low three bits (`CASE`), then flags (`SHAPE`). */
  readonly shape: Uint8Array;
  /** The last character code, as it stands. */
  readonly last: Uint16Array;
}

export const CASE = { none: 0, lower: 1, title: 2, upper: 3, mixed: 4, initial: 5 } as const;
export const SHAPE = { digit: 8, joined: 16, pointed: 32, mark: 64, spaced: 128 } as const;

const BASIS = 0x811c9dc5 | 0;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Lower case of a character code in Latin, Greek and Cyrillic; others as they are. No string is built. */
function folded(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019 || code === 0x2018) return 39;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  if ((code >= 0x100 && code < 0x138) || (code >= 0x14a && code < 0x178) || (code >= 0x1e00 && code < 0x1f00))
    return code | 1;
  if ((code >= 0x139 && code < 0x149) || (code >= 0x179 && code < 0x17f)) return code + (code & 1);
  if (code >= 0x391 && code <= 0x3a9) return code + 32;
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  if (code >= 0x400 && code <= 0x40f) return code + 80;
  return code;
}

const isLetter = (lower: number): boolean => (lower >= 97 && lower <= 122) || (lower >= 0xc0 && lower < 0x2000);

/** The hash of a lower-case word, as the table holds it. */
export function hashWord(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
}

const IRREGULAR =
  'said:say says:say told:tell wrote:write written:write thought:think found:find made:make spoke:speak spoken:speak ' +
  'saw:see seen:see knew:know known:know sought:seek felt:feel gave:give given:give took:take taken:take held:hold ' +
  'came:come went:go gone:go began:begin begun:begin swore:swear sworn:swear heard:hear read:read put:put meant:mean ' +
  'laid:lay led:lead left:leave kept:keep met:meet paid:pay sent:send shown:show showed:show sang:sing drew:draw ' +
  'drawn:draw was:be were:be is:be are:be been:be am:be has:have had:have did:do done:do does:do got:get ran:run ' +
  'understood:understand forbade:forbid foresaw:foresee chose:choose chosen:choose broke:break broken:break';

/** Length and hash without the ending; `history[k]` is the hash of the word without its last k characters. */
function stemOf(length: number, history: readonly number[], codes: readonly number[]): number {
  const [a, b, c, d] = codes as [number, number, number, number];
  let cut = 0;
  if (length > 5 && a === 103 && b === 110 && c === 105) cut = 3;
  else if (length > 4 && a === 100 && b === 101) cut = 2;
  else if (length > 4 && a === 115 && b === 101 && c !== 115) cut = 2;
  else if (length > 3 && a === 115 && b !== 115 && b !== 39) cut = 1;
  const last = cut === 0 ? a : cut === 1 ? b : cut === 2 ? c : d;
  const before = cut === 0 ? b : cut === 1 ? c : cut === 2 ? d : codes[4]!;
  if (last === 101 && length - cut > 3) return history[cut + 1]!;
  if (last === 121) return step(history[cut + 1]!, 105);
  if (cut > 1 && last === before && last !== 108 && last !== 115) return history[cut + 1]!;
  return history[cut]!;
}

function stemOfWord(word: string): number {
  const history: number[] = [];
  const codes: number[] = [];
  for (let k = 0; k < 6; k++) {
    history.push(hashWord(word.slice(0, Math.max(0, word.length - k))));
    codes.push(word.charCodeAt(word.length - 1 - k) || 0);
  }
  return stemOf(word.length, history, codes);
}

const IRREGULAR_STEMS: ReadonlyMap<number, number> = new Map(
  IRREGULAR.split(' ').map((pair) => {
    const [form, base] = pair.split(':') as [string, string];
    return [hashWord(form), stemOfWord(base)];
  }),
);

/** The stem's hash of a word in lower case, as the table holds it. */
export const hashStem = (word: string): number => IRREGULAR_STEMS.get(hashWord(word)) ?? stemOfWord(word);

function caseOf(uppers: number, lowers: number, firstUpper: boolean): number {
  if (uppers + lowers === 0) return CASE.none;
  if (uppers === 0) return CASE.lower;
  if (lowers === 0) return uppers === 1 ? CASE.initial : CASE.upper;
  return firstUpper && uppers === 1 ? CASE.title : CASE.mixed;
}

/** Reads each token once. Linear in the length of the text. */
export function tabulateTokens(text: string, tokens: readonly Token[]): TokenTable {
  const count = tokens.length;
  const table = {
    count,
    word: new Int32Array(count),
    stem: new Int32Array(count),
    prefix: new Int32Array(count),
    suffix2: new Int32Array(count),
    suffix3: new Int32Array(count),
    shape: new Uint8Array(count),
    last: new Uint16Array(count),
  };
  const history = [0, 0, 0, 0, 0, 0];
  const codes = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < count; t++) {
    const { start, end } = tokens[t]!;
    let hash = BASIS;
    let [c1, c2, c3, c4, c5] = [0, 0, 0, 0, 0];
    let [h1, h2, h3, h4, h5] = [BASIS, BASIS, BASIS, BASIS, BASIS];
    let prefix = BASIS;
    let [uppers, lowers, shape] = [0, 0, 0];
    let firstUpper = false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      let lower = folded(code);
      if (lower >= 48 && lower <= 57) {
        lower = 48;
        shape |= SHAPE.digit;
      } else if (isLetter(lower)) {
        if (lower === code) lowers++;
        else {
          uppers++;
          if (i === start) firstUpper = true;
        }
      } else if (lower === 46) shape |= SHAPE.pointed;
      else shape |= SHAPE.joined;
      c5 = c4;
      c4 = c3;
      c3 = c2;
      c2 = c1;
      c1 = lower;
      h5 = h4;
      h4 = h3;
      h3 = h2;
      h2 = h1;
      h1 = hash;
      hash = step(hash, lower);
      if (i === start + 2) prefix = hash;
    }
    const length = end - start;
    history[0] = hash;
    history[1] = h1;
    history[2] = h2;
    history[3] = h3;
    history[4] = h4;
    history[5] = h5;
    codes[0] = c1;
    codes[1] = c2;
    codes[2] = c3;
    codes[3] = c4;
    codes[4] = c5;
    table.word[t] = hash;
    table.stem[t] = IRREGULAR_STEMS.get(hash) ?? stemOf(length, history, codes);
    table.prefix[t] = length > 2 ? prefix : hash;
    table.suffix2[t] = (c2 << 16) | c1;
    table.suffix3[t] = Math.imul(c3, 0x9e3779b1) ^ ((c2 << 16) | c1);
    shape |= caseOf(uppers, lowers, firstUpper);
    if (tokens[t]!.kind === 'punctuation') shape |= SHAPE.mark;
    if (start === 0 || text.charCodeAt(start - 1) <= 32 || text.charCodeAt(start - 1) === 0xa0) shape |= SHAPE.spaced;
    table.shape[t] = shape;
    table.last[t] = text.charCodeAt(end - 1);
  }
  return table;
}
