import type { Token } from '../types.ts';
import { classAt, DIGIT, LETTER, MARK, SPACE, unitsAt } from './characters.ts';

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const POINT = 0x2e;
const COMMA = 0x2c;

function isWordPart(kind: number): boolean {
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

/** End of "1,200.5" from its first digit: commas before exactly three digits, one decimal point before a digit. */
function endOfNumber(text: string, start: number): number {
  let at = start;
  while (classAt(text, at) === DIGIT) at++;
  while (text.charCodeAt(at) === COMMA && isGroup(text, at + 1)) at += 4;
  if (text.charCodeAt(at) === POINT && classAt(text, at + 1) === DIGIT) {
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
    text.charCodeAt(at + 1) === POINT
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
    const code = text.charCodeAt(at);
    if (!isApostrophe(code) && !isHyphen(code)) return at;
    const next = classAt(text, at + 1);
    if (next !== LETTER && next !== DIGIT) return at;
    at++;
  }
}

const isS = (code: number): boolean => code === 0x73 || code === 0x53;

/** Where the clitic of "Kyiv's" starts, or -1. */
function startOfClitic(text: string, start: number, end: number): number {
  const at = end - 2;
  if (at <= start || !isApostrophe(text.charCodeAt(at))) return -1;
  return isS(text.charCodeAt(end - 1)) ? at : -1;
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
  const hyphened = isHyphen(text.charCodeAt(end)) && classAt(text, end + 1) === LETTER;
  if (after === LETTER || after === MARK || hyphened) return pushWord(text, start, tokens);
  tokens.push({ start, end, kind: 'number' });
  return end;
}

/** Whether "'s" stands alone at an offset, as after "U.S." or a closing quote. */
function isCliticAt(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && isS(text.charCodeAt(at + 1)) && !isWordPart(classAt(text, at + 2));
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
