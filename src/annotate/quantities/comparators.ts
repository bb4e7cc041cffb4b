import type { Comparator } from '../../record/types.ts';

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
const AFTER = /^(?:\+|[ \n]or[ \n]more\b|[ \n]or[ \n]so\b|[ \n]at[ \n]least\b)/i;
const REACH = 40;

/** What the words around a number say of it: "at least" → '>', "up to" → '<', "about" → '~'. */
export function readComparator(text: string, start: number, end: number): Comparator {
  const before = text.slice(Math.max(0, start - REACH), start);
  for (const [pattern, comparator] of BEFORE) if (pattern.test(before)) return comparator;
  const after = AFTER.exec(text.slice(end, end + REACH));
  if (!after) return '=';
  return /so/i.test(after[0]) ? '~' : '>';
}
