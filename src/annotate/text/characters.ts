/** What a character is to the scanner. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const OTHER = 4;
const UNKNOWN = 255;

/** Classes of the Basic Multilingual Plane, filled in as characters are met. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

function classify(char: string): number {
  if (/[\s\u200b\ufeff]/.test(char)) return SPACE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/[0-9]/.test(char)) return DIGIT;
  if (/[\p{M}\u00ad\u200c\u200d]/u.test(char)) return MARK;
  return OTHER;
}

function classifyUnit(code: number): number {
  const known = classify(String.fromCharCode(code));
  classes[code] = known;
  return known;
}

/** Class of the character at an offset; a character of two units is asked for by its first. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00 && unitsAt(text, at) === 2) {
    return classify(String.fromCodePoint(text.codePointAt(at) ?? 0xfffd));
  }
  const known = classes[code]!;
  return known === UNKNOWN ? classifyUnit(code) : known;
}

/** 2 for the first half of a surrogate pair, else 1. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Whether an upper-case letter stands here. */
export function isUpperAt(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}

/** Whether a lower-case letter stands here. */
export function isLowerAt(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toUpperCase();
}
