import type { Comparator } from '../../record/types.ts';
import { classAt, LETTER } from '../text/characters.ts';

const BETWEEN = '(?:[ \\n](?:another|a[ \\n]further|an[ \\n]additional|the))?[ \\n]$';
const BEFORE: readonly [RegExp, Comparator][] = [
  [new RegExp(`\\b(?:no|not)[ \\n]more[ \\n]than${BETWEEN}`, 'i'), '<'],
  [
    new RegExp(
      `\\b(?:at[ \\n]least|(?:no|not)[ \\n](?:fewer|less)[ \\n]than|(?:just|slightly|well|far)?[ \\n]?(?:more[ \\n]than|over)|above|exceeding|exceeded|upwards?[ \\n]of|in[ \\n]excess[ \\n]of|a[ \\n]minimum[ \\n]of)${BETWEEN}`,
      'i',
    ),
    '>',
  ],
  [
    new RegExp(
      `\\b(?:up[ \\n]to|less[ \\n]than|fewer[ \\n]than|under|below|as[ \\n](?:many|much)[ \\n]as|at[ \\n]most|a[ \\n]maximum[ \\n]of)${BETWEEN}`,
      'i',
    ),
    '<',
  ],
  [
    new RegExp(
      `(?:\\b(?:about|around|some|nearly|roughly|almost|approximately|an[ \\n]estimated|estimated|close[ \\n]to|circa|approx\\.?)${BETWEEN}|~ ?$)`,
      'i',
    ),
    '~',
  ],
];
/** Last words of the cues above: most numbers have none of them before, and need no further look. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  (
    'than over above exceeding exceeded of least to under below many much most about around some nearly roughly almost ' +
    'approximately estimated circa approx another further additional the as'
  ).split(' '),
);

/** The word that ends right before the white space before an offset, lower case; "" where none does. */
export function wordBefore(text: string, at: number): string {
  if (!/\s/.test(text[at - 1] ?? '')) return '';
  let start = at - 1;
  while (start > 0 && at - start < 16 && (classAt(text, start - 1) === LETTER || text[start - 1] === '.')) start--;
  return text
    .slice(start, at - 1)
    .replace(/\.$/, '')
    .toLowerCase();
}

/** Whether a comparator may end right before an offset. */
export const mayCompare = (text: string, at: number): boolean =>
  LAST_WORDS.has(wordBefore(text, at)) || text[at - 1] === '~' || text[at - 2] === '~';

const AFTER = /^(?:\+|[ \n]or[ \n]more\b|[ \n]or[ \n]so\b|[ \n]at[ \n]least\b)/i;
const REACH = 40;

/** "handed over 12", "took over 40 shops": the "over" of a verb. */
const VERB_OVER =
  /\b(?:hand(?:ed|s|ing)|turn(?:ed|s|ing)|t[ao]k(?:e|en|es|ing)|took|gave|given|r[au]n|carried|left|brought)[ \n]over[ \n]$/i;

/** What the words around a number say of it: "at least" → '>', "up to" → '<', "about" → '~'. */
export function readComparator(text: string, start: number, end: number): Comparator {
  if (mayCompare(text, start)) {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (VERB_OVER.test(before)) return '=';
    for (const [pattern, comparator] of BEFORE) if (pattern.test(before)) return comparator;
  }
  const after = AFTER.exec(text.slice(end, end + REACH));
  if (!after) return '=';
  return /so/i.test(after[0]) ? '~' : '>';
}
