import { lookUpPlaces } from '../../places/gazetteer.ts';
import { CASE, type TokenTable } from '../../tagging/index.ts';
import type { SplitText } from '../../text/index.ts';
import type { EntityMention, Sentence, Token } from '../../types.ts';
import { FLAG, hashOf, isLinker, type WordForm, wordForm } from './wordForms.ts';

/** Labels: 0 is outside; 1 + 2t begins a name of type t, 2 + 2t goes on in one. */
export const TYPES = ['PERSON', 'ORG', 'LOC', 'MISC'] as const;
export const LABELS = 1 + 2 * TYPES.length;

/** Tokens first to end - 1 that may hold names and are decoded together. */
export interface Stretch {
  first: number;
  end: number;
}
/** Names the rules found, the tagger's strongest evidence. */
export type RuleMention = Pick<EntityMention, 'start' | 'end' | 'type' | 'rule'>;

/** A text as the tagger sees it; arrays are by token. */
export interface Sheet {
  /** Of the tokens in and beside stretches; of others a blank one. */
  forms: WordForm[];
  /** 1 where a token may belong to a name: holds a capital letter. */
  capital: Uint8Array;
  stretches: Stretch[];
  sentenceOf: Int32Array;
  sentences: readonly Sentence[];
  /** 0 where no rule named the token; else type and begin, as labels are. */
  ruleLabel: Uint8Array;
  ruleHash: Uint32Array;
  /** Kind and place in the longest gazetteer name that covers the token; 0 none. */
  place: Uint8Array;
  /** What the text shows of the token's word elsewhere (`SEEN`). */
  seen: Map<number, number>;
  /** First and last token of the run of capitalised words the token is in. */
  runFirst: Int32Array;
  runEnd: Int32Array;
  /** Class of case of the token's sentence: 0 usual, 1 most words capitalised, 2 all in capitals. */
  loud: Uint8Array;
  opens: Uint8Array;
}
export const SEEN = {
  inside: 1,
  lower: 2,
  afterName: 4,
  afterPlaceWord: 8,
  besideSaid: 16,
  withOrgHead: 32,
  person: 64,
  organisation: 128,
  place: 256,
  long: 512,
  afterTitle: 1024,
  bracket: 2048,
} as const;

const QUOTES = '"“”‘\'`«:;•–—-';
const PAD: WordForm = {
  id: 0,
  form: 1,
  lower: 1,
  shape: 1,
  prefix2: 1,
  prefix3: 1,
  prefix4: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  fine: 4000,
  middle: 4000,
  coarse: 4000,
  flags: 0,
  capital: false,
};

/** Lays out a text for the tagger; only what stands in or beside a possible name is read closely. */
export function layOut(text: string, split: SplitText, rules: readonly RuleMention[], table: TokenTable): Sheet {
  const { tokens, sentences } = split;
  const n = tokens.length;
  const sheet: Sheet = {
    forms: new Array<WordForm>(n).fill(PAD),
    capital: capitalsOf(text, tokens, table),
    stretches: [],
    sentenceOf: new Int32Array(n).fill(-1),
    sentences,
    ruleLabel: new Uint8Array(n),
    ruleHash: new Uint32Array(n),
    place: new Uint8Array(n),
    seen: new Map(),
    runFirst: new Int32Array(n),
    runEnd: new Int32Array(n),
    loud: new Uint8Array(n),
    opens: new Uint8Array(n),
  };
  sentences.forEach((s, index) => {
    const loud = loudness(text, tokens, sheet.capital, s);
    for (let i = s.firstToken; i < s.endToken; i++) {
      sheet.sentenceOf[i] = index;
      sheet.loud[i] = loud;
      if (i === s.firstToken || isQuote(text, tokens[i - 1]!)) sheet.opens[i] = 1;
    }
    findRunsOf(sheet, tokens, s);
    findStretches(sheet, text, tokens, s);
  });
  markRules(sheet, tokens, rules);
  markPlaces(sheet, text, tokens);
  gatherSeen(sheet, text, tokens, table);
  return sheet;
}

const isQuote = (text: string, { start, end }: Token): boolean => end - start === 1 && QUOTES.includes(text[start]!);

/** 1 where a token holds a capital letter. */
function capitalsOf(text: string, tokens: readonly Token[], { shape }: TokenTable): Uint8Array {
  const capital = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const letters = shape[i]! & 7;
    if (letters >= CASE.title) capital[i] = 1;
    // scripts whose case the token table does not know
    else if (letters === CASE.lower && text.charCodeAt(tokens[i]!.start) > 0x52f)
      capital[i] = /\p{Lu}/u.test(text.slice(tokens[i]!.start, tokens[i]!.end)) ? 1 : 0;
  }
  return capital;
}

/** Tokens on either side of a stretch that its features see. */
const BESIDE = 2;

function readForms({ forms }: Sheet, text: string, tokens: readonly Token[], s: Sentence, stretch: Stretch): void {
  const from = Math.max(s.firstToken, stretch.first - BESIDE);
  const to = Math.min(s.endToken, stretch.end + BESIDE);
  for (let i = from; i < to; i++) {
    if (forms[i] === PAD) forms[i] = wordForm(text.slice(tokens[i]!.start, tokens[i]!.end));
  }
}

function loudness(text: string, tokens: readonly Token[], capital: Uint8Array, s: Sentence): number {
  let words = 0;
  let capitals = 0;
  let shouts = 0;
  for (let i = s.firstToken; i < s.endToken; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.end - token.start < 4) continue;
    words++;
    if (!capital[i]) continue;
    capitals++;
    const last = text[token.end - 1]!;
    if (last === last.toUpperCase()) shouts++;
  }
  if (words < 3) return shouts > 1 && shouts === words ? 2 : 0;
  if (shouts > words * 0.7) return 2;
  return capitals > words * 0.7 ? 1 : 0;
}

/** Two spaces and more, or a tab, part a page's words that belong to no sentence. */
const apart = (tokens: readonly Token[], i: number): boolean => tokens[i]!.start - tokens[i - 1]!.end > 1;

function findRunsOf({ capital, runFirst, runEnd }: Sheet, tokens: readonly Token[], s: Sentence): void {
  for (let i = s.firstToken; i < s.endToken; ) {
    let end = i + 1;
    if (capital[i]) while (end < s.endToken && capital[end] && !apart(tokens, end)) end++;
    for (let k = i; k < end; k++) {
      runFirst[k] = i;
      runEnd[k] = end;
    }
    i = end;
  }
}

/** Capitalised tokens with at most two linkers between. */
function findStretches(sheet: Sheet, text: string, tokens: readonly Token[], s: Sentence): void {
  const { capital, stretches } = sheet;
  let first = -1;
  let last = -1;
  const close = () => {
    const stretch = { first, end: last + 1 };
    stretches.push(stretch);
    readForms(sheet, text, tokens, s, stretch);
    first = -1;
  };
  for (let i = s.firstToken; i < s.endToken; i++) {
    if (first >= 0 && apart(tokens, i)) close();
    if (capital[i]) {
      if (first < 0) first = i;
      last = i;
    } else if (first >= 0 && (i - last > 2 || !isLinker(text, tokens[i]!.start, tokens[i]!.end))) close();
  }
  if (first >= 0) close();
}

function markRules(sheet: Sheet, tokens: readonly Token[], rules: readonly RuleMention[]): void {
  let i = 0;
  for (const rule of rules) {
    while (i < tokens.length && tokens[i]!.end <= rule.start) i++;
    const hash = hashOf(rule.rule);
    for (let k = i; k < tokens.length && tokens[k]!.start < rule.end; k++) {
      if (sheet.ruleLabel[k]) continue;
      sheet.ruleLabel[k] = 1 + 2 * TYPES.indexOf(rule.type) + (k > i ? 1 : 0);
      sheet.ruleHash[k] = hash;
    }
  }
}

/** The longest name of the gazetteer from each token, up to four words. */
function markPlaces(sheet: Sheet, text: string, tokens: readonly Token[]): void {
  for (const { first, end } of sheet.stretches) {
    for (let i = first; i < end; i++) {
      if (!sheet.capital[i]) continue;
      for (let stop = Math.min(end, i + 4); stop > i; stop--) {
        if (!sheet.capital[stop - 1]) continue;
        const kind = placeKind(text.slice(tokens[i]!.start, tokens[stop - 1]!.end));
        if (!kind) continue;
        for (let k = i; k < stop; k++)
          sheet.place[k] = kind * 4 + (stop - i === 1 ? 0 : k === i ? 1 : k === stop - 1 ? 3 : 2);
        i = stop - 1;
        break;
      }
    }
  }
}

function placeKind(name: string): number {
  const found = lookUpPlaces(name);
  let kind = 0;
  for (let i = 0; i < found.length && i < 30; i++) {
    const p = found[i]!;
    const own =
      p.kind === 'country'
        ? 9
        : p.kind === 'region' || p.kind === 'site'
          ? 8
          : p.kind === 'abbreviation'
            ? 7
            : p.kind === 'city' && (p.capital || p.population > 500_000) && !p.alternate
              ? 6
              : p.kind === 'admin1'
                ? 5
                : p.kind === 'city' && p.population > 50_000
                  ? 4
                  : p.kind === 'city' && p.population > 5_000
                    ? 3
                    : p.kind === 'admin2'
                      ? 2
                      : 1;
    if (own > kind) kind = own;
  }
  return kind;
}

/** What the whole text shows of each capitalised word. */
function gatherSeen(sheet: Sheet, text: string, tokens: readonly Token[], { word }: TokenTable): void {
  const { forms, capital, seen, ruleLabel, runFirst, runEnd, loud, opens } = sheet;
  const add = (word: number, bits: number) => seen.set(word, (seen.get(word) ?? 0) | bits);
  for (const { first, end } of sheet.stretches) {
    for (let i = first; i < end; i++) {
      const form = forms[i]!;
      if (!form.capital) continue;
      let bits = 0;
      const before = i > 0 ? forms[i - 1]! : PAD;
      const after = i + 1 < forms.length ? forms[i + 1]! : PAD;
      if (!opens[i] && !loud[i]) bits |= SEEN.inside;
      if (!loud[i]) {
        if (before.capital && runFirst[i] !== i && before.flags & FLAG.given) bits |= SEEN.afterName;
        if (before.flags & FLAG.title) bits |= SEEN.afterTitle;
        if (before.flags & FLAG.near && runFirst[i] === i) bits |= SEEN.afterPlaceWord;
        if (after.flags & FLAG.personVerb || (!before.capital && before.flags & FLAG.personVerb))
          bits |= SEEN.besideSaid;
        if (runEnd[i]! - runFirst[i]! > 1) bits |= SEEN.long;
        if (forms[runEnd[i]! - 1]!.flags & FLAG.orgHead) bits |= SEEN.withOrgHead;
      }
      if (text[tokens[i]!.start - 1] === '(' && text[tokens[i]!.end] === ')') bits |= SEEN.bracket;
      const label = ruleLabel[i]!;
      if (label) bits |= label < 3 ? SEEN.person : label < 5 ? SEEN.organisation : SEEN.place;
      if (bits) add(form.lower, bits);
    }
  }
  for (let i = 0; i < word.length; i++) {
    if (capital[i] === 0 && seen.has(word[i]!)) add(word[i]!, SEEN.lower);
  }
}

/** Rows of the weight table are a power of two. */
export const ROW_BITS = 17;
const SHIFT = 32 - ROW_BITS;
/** Upper bound of features a token has. */
export const MAX_FEATURES = 112;

const row = (template: number, value: number): number => {
  let h = Math.imul(template * 0x9e3779b1 + 0x7f4a7c15, 0x85ebca6b) ^ value;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return (h ^ (h >>> 16)) >>> SHIFT;
};
const pair = (a: number, b: number): number => (Math.imul(a, 0x01000193) + 0x3d4d51cb) ^ Math.imul(b, 0x9e3779b1);

/** The form of a token of the sentence [low, high); a blank one outside it. */
export const formAt = (forms: readonly WordForm[], k: number, low: number, high: number): WordForm =>
  k >= low && k < high ? forms[k]! : PAD;

/** Features of a token. */
export const FEATURES = 100;

/**
 * Places of the features that hang on the letters of one word alone: the token's own, of the word before it, after it,
 * and two before and after. Their weights can be added up once for a word (`RoleSums`).
 */
export const ONE_WORD: readonly (readonly number[])[] = [
  [0, 1, 2, 12, 13, 14, 15, 16, 17, 20, 24, 29, 32, 39, 42],
  [3, 18, 25, 30, 43],
  [4, 19, 26, 31, 44],
  [5, 27],
  [6, 28],
];

/** Places of the features of single bits of what the text shows of the word: the last twelve. */
export const SEEN_BITS = 12;
export const FIRST_SEEN_BIT = FEATURES - SEEN_BITS;
/** The value of the feature of one bit, by the token's place in its run of capitals (0 to 3). */
export const seenBitValue = (known: number, bit: number, place: number): number =>
  pair(known & (1 << bit), pair(bit, place));

/** The row of the feature at a place with a value. */
export const rowAt = (place: number, value: number): number => row(place + 1, value);

/** Writes the rows of token i's features to `out` and returns how many. */
export function featuresOf(sheet: Sheet, i: number, out: Int32Array): number {
  writeValues(sheet, i, out);
  const known = sheet.seen.get(sheet.forms[i]!.lower) ?? 0;
  const place = placeInRun(sheet, i);
  for (let bit = 0; bit < SEEN_BITS; bit++) out[FIRST_SEEN_BIT + bit] = seenBitValue(known, bit, place);
  for (let k = 0; k < FEATURES; k++) out[k] = rowAt(k, out[k]!);
  return FEATURES;
}

/** Where a token stands in its run of capitals: alone, first, inside, last. */
export function placeInRun({ runFirst, runEnd }: Sheet, i: number): number {
  const isFirst = i === runFirst[i];
  const isLast = i === runEnd[i]! - 1;
  return isFirst ? (isLast ? 0 : 1) : isLast ? 3 : 2;
}

/** Writes the values of token i's features but for the bits of what is seen, whose places follow. */
export function writeValues(sheet: Sheet, i: number, out: Int32Array): void {
  const { forms, sentenceOf, sentences, ruleLabel, ruleHash, place, seen, runFirst, runEnd, loud, opens } = sheet;
  const s = sentences[sentenceOf[i]!]!;
  const low = s.firstToken;
  const high = s.endToken;
  const w = forms[i]!;
  const b = formAt(forms, i - 1, low, high);
  const bb = formAt(forms, i - 2, low, high);
  const a = formAt(forms, i + 1, low, high);
  const aa = formAt(forms, i + 2, low, high);
  let n = 0;
  out[n++] = 0;
  out[n++] = w.lower;
  out[n++] = w.form;
  out[n++] = b.lower;
  out[n++] = a.lower;
  out[n++] = bb.lower;
  out[n++] = aa.lower;
  out[n++] = pair(b.lower, w.lower);
  out[n++] = pair(w.lower, a.lower);
  out[n++] = pair(b.lower, a.lower);
  out[n++] = pair(bb.lower, b.lower);
  out[n++] = pair(a.lower, aa.lower);
  out[n++] = w.prefix2;
  out[n++] = w.prefix3;
  out[n++] = w.prefix4;
  out[n++] = w.suffix2;
  out[n++] = w.suffix3;
  out[n++] = w.suffix4;
  out[n++] = b.suffix3;
  out[n++] = a.suffix3;
  out[n++] = w.shape;
  out[n++] = pair(b.shape, w.shape);
  out[n++] = pair(w.shape, a.shape);
  out[n++] = pair(pair(b.shape, w.shape), a.shape);
  out[n++] = w.fine;
  out[n++] = b.fine;
  out[n++] = a.fine;
  out[n++] = bb.fine;
  out[n++] = aa.fine;
  out[n++] = w.middle;
  out[n++] = b.middle;
  out[n++] = a.middle;
  out[n++] = w.coarse;
  out[n++] = pair(b.coarse, w.coarse);
  out[n++] = pair(w.coarse, a.coarse);
  out[n++] = pair(b.middle, w.middle);
  out[n++] = pair(w.middle, a.middle);
  out[n++] = pair(b.middle, a.middle);
  out[n++] = pair(pair(b.coarse, w.coarse), a.coarse);
  out[n++] = pair(w.coarse, w.shape);
  const opening = opens[i]!;
  const mode = loud[i]!;
  out[n++] = pair(opening * 3 + mode, w.shape);
  out[n++] = pair(opening * 3 + mode, w.flags & FLAG.common);
  out[n++] = w.flags;
  out[n++] = b.flags;
  out[n++] = a.flags;
  out[n++] = pair(b.flags, w.flags);
  out[n++] = pair(w.flags, a.flags);
  out[n++] = pair(pair(b.flags & 31, w.flags & 31), a.flags & 127);
  // Gazetteer
  const here = place[i]!;
  const left = i > low ? place[i - 1]! : 255;
  const right = i + 1 < high ? place[i + 1]! : 255;
  out[n++] = here;
  out[n++] = pair(here, b.lower);
  out[n++] = pair(here, w.flags & 3);
  out[n++] = pair(here, a.flags & 127);
  out[n++] = pair(here, pair(left >> 2, right >> 2));
  out[n++] = pair(here, w.coarse);
  // Rules
  const rule = ruleLabel[i]!;
  const ruleLeft = i > low ? ruleLabel[i - 1]! : 15;
  const ruleRight = i + 1 < high ? ruleLabel[i + 1]! : 15;
  out[n++] = rule;
  out[n++] = pair(rule, ruleHash[i]!);
  out[n++] = pair(rule, ruleRight);
  out[n++] = pair(ruleLeft, rule);
  out[n++] = pair(rule, pair(ruleLeft, ruleRight));
  out[n++] = pair(rule, w.shape);
  out[n++] = pair(rule, w.coarse);
  out[n++] = pair(rule, here);
  out[n++] = pair(rule, mode * 2 + opening);
  out[n++] = pair(ruleHash[i]!, pair(here, w.flags & 3));
  out[n++] = pair(rule, w.lower);
  // The run of capitals the token stands in
  const first = runFirst[i]!;
  const end = runEnd[i]!;
  const tail = forms[end - 1]!;
  const before = formAt(forms, first - 1, low, high);
  const after = formAt(forms, end, low, high);
  const after2 = formAt(forms, end + 1, low, high);
  const place3 = placeInRun(sheet, i);
  out[n++] = pair(place3, Math.min(end - first, 6));
  out[n++] = pair(place3, tail.lower);
  out[n++] = pair(place3, tail.middle);
  out[n++] = pair(place3, tail.flags);
  out[n++] = pair(place3, before.lower);
  out[n++] = pair(place3, after.lower);
  out[n++] = pair(place3, before.middle);
  out[n++] = pair(place3, after.middle);
  out[n++] = pair(place3, pair(before.flags, after.flags));
  out[n++] = pair(place3, forms[first]!.lower);
  out[n++] = pair(forms[first]!.flags & 7, pair(tail.flags & 47, Math.min(end - first, 4)));
  out[n++] = pair(pair(before.coarse, after.coarse), place3);
  out[n++] = pair(formAt(forms, first - 2, low, high).lower, pair(before.lower, place3));
  out[n++] = pair(after2.lower, pair(after.lower, place3));
  out[n++] = pair(after2.middle, pair(after.middle, place3));
  out[n++] = pair(w.shape, pair(before.coarse, place3));
  // The text elsewhere
  const known = seen.get(w.lower) ?? 0;
  out[n++] = known;
  out[n++] = pair(known & 3, pair(opening, mode));
  out[n++] = pair(known & (SEEN.person | SEEN.organisation | SEEN.place), rule);
  out[n++] = pair(
    known & (SEEN.person | SEEN.organisation | SEEN.place | SEEN.afterName | SEEN.afterTitle),
    pair(rule, place3),
  );
  out[n++] = pair(
    known & (SEEN.afterName | SEEN.afterPlaceWord | SEEN.besideSaid | SEEN.withOrgHead | SEEN.afterTitle),
    pair(here >> 2, place3),
  );
  out[n++] = pair(known & SEEN.bracket, w.shape);
  out[n++] = pair(seen.get(b.lower) ?? 0, pair(known, 7));
}
