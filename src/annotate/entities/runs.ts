import { lookUpPlaces } from '../places/gazetteer.ts';
import type { SplitText } from '../text/index.ts';
import { COMMON, ORG_HEADS, PARTICLES } from './words.ts';

/** A word of the text, without a possessive "'s". */
export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Starts with a capital letter (or is an Arabic "al-Name"). */
  capital: boolean;
  /** First word of a sentence, a line or a quotation; asked of words with a capital only. */
  opens: boolean;
  /** Possessive: nothing may follow in the same name. */
  possessive: boolean;
}
/** Neighbouring words that may be one name: words[first] to words[end - 1]. */
export interface Run {
  first: number;
  end: number;
}

const WORD = /W\.\s?Va\.|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}\p{N}]+(?:[’'ʼ\-&][\p{L}\p{M}\p{N}]+)*/uy;
/** "Freedonian-made", "UN-backed": adjectives, whatever their first part. */
const COMPOUND =
  /-(?:\p{Ll}+(?:ed|ing)|made|led|era|held|run|born|style|wide|majority|built|based|only|level|friendly|bound|type|like|wise|old|free|heavy)$/u;
/** Abbreviations whose full stop belongs to them, so a name may go on after it. */
const DOTTED =
  /^(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|Jr|Sr|Adm|Cpl|Brig|Hon|Cmdr|Inc|Corp|Co|Ltd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont)$/;

/** Characters of ASCII by what they are to a word: nothing, small letter, digit, capital letter. */
const [SMALL, CIPHER, CAPITAL] = [1, 2, 3];
const KIND_OF = new Uint8Array(128);
for (let code = 48; code < 58; code++) KIND_OF[code] = CIPHER;
for (let code = 65; code < 91; code++) KIND_OF[code] = CAPITAL;
for (let code = 97; code < 123; code++) KIND_OF[code] = SMALL;
const [AMPERSAND, APOSTROPHE, HYPHEN, POINT] = [38, 39, 45, 46];

/** One past a word of plain letters and digits that starts at an offset; -1 where `WORD` must tell. */
function endOfPlain(text: string, start: number): number {
  let at = start + 1;
  while (KIND_OF[text.charCodeAt(at)]! > 0) at++;
  const next = text.charCodeAt(at);
  if (next >= 128 || next === APOSTROPHE || next === HYPHEN || next === AMPERSAND) return -1;
  return next === POINT && at === start + 1 && KIND_OF[text.charCodeAt(start)] === CAPITAL ? -1 : at;
}

/** Every match of `WORD`, in order; most words are plain, and the pattern is asked of the others only. */
function forEachWord(text: string, each: (start: number, word: string) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128 && KIND_OF[code] === 0) {
      at++;
      continue;
    }
    let end = code < 128 ? endOfPlain(text, at) : -1;
    if (end < 0) {
      WORD.lastIndex = at;
      end = WORD.test(text) ? WORD.lastIndex : -1;
    }
    if (end > at) each(at, text.slice(at, end));
    at = Math.max(end, at + 1);
  }
}

export function findWords(text: string, split: SplitText): Word[] {
  const starts = new Set(split.sentences.map((s) => s.start));
  const words: Word[] = [];
  forEachWord(text, (start, word) => {
    if (word.length < 6 || !word.includes('-')) words.push(readWord(text, start, word, starts));
    else for (const [offset, part] of splitPair(word)) words.push(readWord(text, start + offset, part, starts));
  });
  return words;
}

/** "Freedonia-Sylvania talks": two countries in one word are two names. */
function splitPair(word: string): [number, string][] {
  const at = word.indexOf('-');
  if (at < 3 || !/^\p{Lu}\p{L}+-\p{Lu}\p{L}+(?:[’']s)?$/u.test(word)) return [[0, word]];
  const known = (name: string) => lookUpPlaces(name).some((p) => p.kind === 'country' || p.capital);
  const second = word.slice(at + 1);
  if (!known(word.slice(0, at)) || !known(second.replace(/[’']s$/, '')) || lookUpPlaces(word).length)
    return [[0, word]];
  return [
    [0, word.slice(0, at)],
    [at + 1, second],
  ];
}

/** What the letters of a word alone tell. */
interface Form {
  lower: string;
  capital: boolean;
  possessive: boolean;
  /** Units without the possessive's. */
  length: number;
  /** An abbreviation that takes the full stop after it. */
  dotted: boolean;
}

const forms = new Map<string, Form>();

/** Whether all letters are a to z: nothing of such a word needs to be looked up. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** The form of a word; those met before are kept, up to a bound. */
function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known) return known;
  const possessive = /[’']s$/.test(raw);
  const word = possessive ? raw.slice(0, -2) : raw;
  const form = {
    lower: word.toLowerCase().replace(/[’ʼ]/g, "'"),
    capital:
      !COMPOUND.test(word) && (/^\p{Lu}/u.test(word) || /^(?:al|el|as|ash|an|at|ad|ar|az|d|l)[-’']\p{Lu}/u.test(word)),
    possessive,
    length: word.length,
    dotted: DOTTED.test(word),
  };
  if (forms.size > 30_000) forms.clear();
  // Longer slices would keep their whole document alive.
  if (raw.length < 13) forms.set(raw, form);
  return form;
}

function readWord(text: string, start: number, raw: string, starts: ReadonlySet<number>): Word {
  if (isPlain(raw)) {
    const end = start + raw.length;
    return { start, end, text: raw, lower: raw, capital: false, opens: false, possessive: false };
  }
  const { lower, capital, possessive, length, dotted } = formOf(raw);
  let end = start + length;
  if (dotted && text[end] === '.') end++;
  return {
    start,
    end,
    text: end === start + raw.length ? raw : text.slice(start, end),
    lower,
    capital,
    opens: capital && (starts.has(start) || opensSentence(text, start)),
    possessive,
  };
}

function opensSentence(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && (text[i] === ' ' || text[i] === '\u00a0')) i--;
  if (i < 0) return true;
  if (/[.!?:;\n\r"“‘”•…|]/.test(text[i]!))
    return (
      text[i] !== '.' ||
      !/(?:^|[\s.(])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov)$/u.test(text.slice(Math.max(0, i - 5), i))
    );
  return false;
}

/** Maximal runs of capitalised words, with the small words that live inside names. */
export function findRuns(text: string, words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; ) {
    if (!words[i]!.capital) {
      i++;
      continue;
    }
    let end = i + 1;
    for (let step = nextInRun(text, words, i, end); step > end; step = nextInRun(text, words, i, end)) end = step;
    runs.push({ first: i, end });
    i = end;
  }
  return runs;
}

/** "Jane Roe SPRINGFIELD": a by-line runs into a place line; the capitals are a name of their own. */
const changesCase = (a: Word, b: Word): boolean => /^\p{Lu}{4,}$/u.test(b.text) && /\p{Ll}{2}/u.test(a.text);

/** The end of the run one name word further, or `end` itself where it stops. */
function nextInRun(text: string, words: readonly Word[], first: number, end: number): number {
  if (end - first > 9 || !joined(text, words, end - 1)) return end;
  const next = words[end]!;
  if (next.capital) return changesCase(words[end - 1]!, next) ? end : end + 1;
  const after = words[end + 1];
  if (!after || !joined(text, words, end)) return end;
  if (PARTICLES.has(next.lower) && after.capital && !COMMON.has(after.lower)) return end + 1 + 1;
  if (
    PARTICLES.has(next.lower) &&
    PARTICLES.has(after.lower) &&
    words[end + 2]?.capital &&
    joined(text, words, end + 1)
  )
    return end + 3;
  if (!hasHead(words, first, end)) return end;
  if (next.lower === 'of' || next.lower === 'for') {
    if (after.capital) return end + 2;
    if (next.lower === 'of' && after.lower === 'the' && words[end + 2]?.capital && joined(text, words, end + 1))
      return end + 3;
  }
  if (next.lower === 'and' && after.capital && hasOf(words, first, end) && ORG_HEADS.has(words[first]!.lower))
    return end + 2;
  return end;
}

const hasHead = (words: readonly Word[], first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    if (
      ORG_HEADS.has(words[i]!.lower) ||
      words[i]!.lower === 'republic' ||
      words[i]!.lower === 'gulf' ||
      words[i]!.lower === 'strait' ||
      words[i]!.lower === 'bay'
    )
      return true;
  return false;
};
const hasOf = (words: readonly Word[], first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (words[i]!.lower === 'of') return true;
  return false;
};

/** Words i and i+1 stand side by side with one space between and no sentence break. */
function joined(text: string, words: readonly Word[], i: number): boolean {
  const a = words[i]!;
  const b = words[i + 1];
  if (!b || a.possessive) return false;
  const gap = text.slice(a.end, b.start);
  return gap === ' ' || gap === '\u00a0' || (gap === '' && /\.$/.test(a.text));
}
