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
  /** First word of a sentence, a line or a quotation. */
  opens: boolean;
  /** Possessive: nothing may follow in the same name. */
  possessive: boolean;
}
/** Neighbouring words that may be one name: words[first] to words[end - 1]. */
export interface Run {
  first: number;
  end: number;
}

const WORD = /W\.\s?Va\.|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}\p{N}]+(?:[’'ʼ\-&][\p{L}\p{M}\p{N}]+)*/gu;
/** "Freedonian-made", "UN-backed": adjectives, whatever their first part. */
const COMPOUND =
  /-(?:\p{Ll}+(?:ed|ing)|made|led|era|held|run|born|style|wide|majority|built|based|only|level|friendly|bound|type|like|wise|old|free|heavy)$/u;
/** Abbreviations whose full stop belongs to them, so a name may go on after it. */
const DOTTED =
  /^(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|Jr|Sr|Adm|Cpl|Brig|Hon|Cmdr|Inc|Corp|Co|Ltd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont)$/;

export function findWords(text: string, split: SplitText): Word[] {
  const starts = new Set(split.sentences.map((s) => s.start));
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const pair = splitPair(match[0]);
    for (const [offset, part] of pair) words.push(readWord(text, match.index + offset, part, starts));
  }
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

function readWord(text: string, start: number, raw: string, starts: ReadonlySet<number>): Word {
  let word = raw;
  const possessive = /[’']s$/.test(word);
  if (possessive) word = word.slice(0, -2);
  let end = start + word.length;
  if (DOTTED.test(word) && text[end] === '.') end++;
  const opens = starts.has(start) || opensSentence(text, start);
  const capital =
    !COMPOUND.test(word) && (/^\p{Lu}/u.test(word) || /^(?:al|el|as|ash|an|at|ad|ar|az|d|l)[-’']\p{Lu}/u.test(word));
  return {
    start,
    end,
    text: text.slice(start, end),
    lower: word.toLowerCase().replace(/[’ʼ]/g, "'"),
    capital,
    opens,
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
