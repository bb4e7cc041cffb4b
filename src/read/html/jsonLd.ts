import { fold, parseHtml, textOf } from './dom.ts';

export type Json = Record<string, unknown>;
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A string with its entities read and white space folded; empty for what is none. */
export const stringOf = (value: unknown): string => (typeof value === 'string' ? fold(unescapeHtml(value)) : '');
/** Entities read, twice where they were escaped twice. */
const unescapeHtml = (text: string): string => {
  let out = text;
  for (let i = 0; i < 2 && /&#?\w{2,8};/u.test(out); i++) out = textOf(parseHtml(out));
  return out;
};

/** Objects of a JSON-LD script, graphs opened; what cannot be repaired gives none. */
export function parseJsonLd(text: string): Json[] {
  for (const read of [(raw: string) => raw, repairJson]) {
    try {
      return openGraphs(JSON.parse(read(text)));
    } catch {
      // The next, more forgiving reading.
    }
  }
  return [];
}
function openGraphs(value: unknown, depth = 0): Json[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => openGraphs(inner, depth + 1));
  if (!isJson(value)) return [];
  return [
    value,
    ...openGraphs(value['@graph'], depth + 1),
    ...openGraphs(value.mainEntity, depth + 1),
    ...(isJson(value.mainEntityOfPage) ? openGraphs(value.mainEntityOfPage, depth + 1) : []),
  ];
}

const SPACE = /\s/u;
const nextSolid = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && SPACE.test(text[at] as string)) at++;
  return at;
};

/**
 * JSON as sites break it, mended in one pass: comments and CDATA marks, trailing and doubled commas, raw line breaks and
 * bare quotation marks inside strings, escapes that are none, a tail cut off or run on. Entities are read where the whole
 * was escaped.
 */
export function repairJson(raw: string): string {
  const text = raw.includes('"') ? raw : raw.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  let out = '';
  const open: string[] = [];
  const start = text.search(/[[{]/u);
  for (let at = Math.max(start, 0); at < text.length; ) {
    const letter = text[at] as string;
    if (letter === '"') {
      const string = readString(text, at);
      out += string.json;
      at = string.end;
      continue;
    }
    if (letter === '/' || letter === '<') {
      const skipped = skipComment(text, at);
      if (skipped > at) {
        at = skipped;
        continue;
      }
    }
    if (letter === ',') {
      const next = text[nextSolid(text, at + 1)];
      if (next !== undefined && !',}]'.includes(next)) out += ',';
    } else if (letter === '{' || letter === '[') {
      open.push(letter === '{' ? '}' : ']');
      out += letter;
    } else if (letter === '}' || letter === ']') {
      if (open.pop() !== undefined) out += letter;
      if (open.length === 0) break;
    } else out += letter;
    at++;
  }
  return out + open.reverse().join('');
}
/** End of the comment or CDATA mark that begins at `at`, or `at`. */
function skipComment(text: string, at: number): number {
  const until = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    return end < 0 ? text.length : end + mark.length;
  };
  if (text.startsWith('//', at)) return until('\n', at);
  if (text.startsWith('/*', at)) return until('*/', at + 2);
  return text.startsWith('<!--', at) ? at + 4 : at;
}
/** The string that opens at `from`, as strict JSON. A quotation mark ends it where what follows could follow a string. */
function readString(text: string, from: number): { json: string; end: number } {
  let json = '"';
  let at = from + 1;
  for (; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === '\\') {
      const next = text[at + 1] ?? '';
      if (next === 'u' && !/^[\da-f]{4}$/iu.test(text.slice(at + 2, at + 6))) json += 'u';
      else json += '"\\/bfnrtu'.includes(next) && next !== '' ? `\\${next}` : next;
      at++;
    } else if (letter === '"') {
      if (endsString(text, at + 1)) return { json: `${json}"`, end: at + 1 };
      json += '\\"';
    } else json += letter < ' ' ? (letter === '\n' || letter === '\t' ? ' ' : '') : letter;
  }
  return { json: `${json}"`, end: at };
}
function endsString(text: string, from: number): boolean {
  const at = nextSolid(text, from);
  const next = text[at];
  if (next === undefined || next === ':' || next === '}' || next === ']' || next === '/') return true;
  // A comma is the sentence's own where no value and no key comes after it.
  if (next !== ',') return false;
  const value = nextSolid(text, at + 1);
  return /^(?:$|["[{}\],]|-?\d|true\b|false\b|null\b)/u.test(text.slice(value, value + 6));
}
