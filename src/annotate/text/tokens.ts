import type { Token } from '../types.ts';
import { classAt, DIGIT, LETTER, MARK, SPACE, unitsAt } from './characters.ts';

const APOSTROPHE = /['’]/;
const HYPHEN = /[-‐‑]/;

function isWordPart(kind: number): boolean {
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

/** End of "1,200.5" from its first digit: commas before exactly three digits, one decimal point before a digit. */
function endOfNumber(text: string, start: number): number {
  let at = start;
  while (classAt(text, at) === DIGIT) at++;
  while (text[at] === ',' && isGroup(text, at + 1)) at += 4;
  if (text[at] === '.' && classAt(text, at + 1) === DIGIT) {
    at++;
    while (classAt(text, at) === DIGIT) at++;
  }
  return at;
}

function isGroup(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (classAt(text, at + i) !== DIGIT) return false;
  return classAt(text, at + 3) !== DIGIT;
}

/** Longest run of pointed letters taken for one word, so that a long run is never read twice. */
const MAX_POINTED_LETTERS = 8;

/** End of "U.S." or "p.m." (single letters, each with its point), or -1. */
function endOfPointedLetters(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (
    letters < MAX_POINTED_LETTERS &&
    classAt(text, at) === LETTER &&
    unitsAt(text, at) === 1 &&
    text[at + 1] === '.'
  ) {
    at += 2;
    letters++;
  }
  if (letters < 2 || isWordPart(classAt(text, at))) return -1;
  return at;
}

/** End of a word; inner apostrophes and hyphens belong to it. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isWordPart(classAt(text, at))) at += unitsAt(text, at);
    const char = text[at] ?? '';
    const joins = APOSTROPHE.test(char) || HYPHEN.test(char);
    if (!joins || !isWordPart(classAt(text, at + 1)) || classAt(text, at + 1) === MARK) return at;
    at++;
  }
}

/** Where the clitic of "Kyiv's" starts, or -1. */
function startOfClitic(text: string, start: number, end: number): number {
  const at = end - 2;
  if (at <= start || !APOSTROPHE.test(text[at] ?? '')) return -1;
  return text[end - 1] === 's' || text[end - 1] === 'S' ? at : -1;
}

function pushWord(text: string, start: number, tokens: Token[]): number {
  const pointed = endOfPointedLetters(text, start);
  const end = pointed >= 0 ? pointed : endOfWord(text, start);
  const clitic = startOfClitic(text, start, end);
  if (clitic < 0) {
    tokens.push({ start, end, kind: 'word' });
  } else {
    tokens.push({ start, end: clitic, kind: 'word' }, { start: clitic, end, kind: 'word' });
  }
  return end;
}

function pushNumber(text: string, start: number, tokens: Token[]): number {
  const end = endOfNumber(text, start);
  const after = classAt(text, end);
  const hyphened = HYPHEN.test(text[end] ?? '') && classAt(text, end + 1) === LETTER;
  if (after === LETTER || after === MARK || hyphened) return pushWord(text, start, tokens);
  tokens.push({ start, end, kind: 'number' });
  return end;
}

/** Whether "'s" stands alone at an offset, as after "U.S." or a closing quote. */
function isCliticAt(text: string, at: number): boolean {
  return APOSTROPHE.test(text[at] ?? '') && /[sS]/.test(text[at + 1] ?? '') && !isWordPart(classAt(text, at + 2));
}

/** Words, numbers and single punctuation marks, in order, white space left out. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) at++;
    else if (kind === LETTER) at = pushWord(text, at, tokens);
    else if (kind === DIGIT) at = pushNumber(text, at, tokens);
    else {
      const glued = at > 0 && classAt(text, at - 1) !== SPACE && isCliticAt(text, at);
      const end = at + (glued ? 2 : unitsAt(text, at));
      tokens.push({ start: at, end, kind: glued ? 'word' : 'punctuation' });
      at = end;
    }
  }
  return tokens;
}
