import type { Sentence, Token } from '../types.ts';
import { AFTER_CLOCK, BEFORE_NAME, BEFORE_NUMBER, MAY_END, SAID, STARTERS } from './abbreviations.ts';
import { classAt, DIGIT, isLowerAt, isUpperAt, LETTER } from './characters.ts';

const TERMINATORS = '.!?…。！？';
const CLOSERS = '"\'”’»)]';
const OPENERS = '"\'“‘«([`';
const BULLETS = '•·▪▫‣●○■□◦∙–—-*>►▶➤';

/** The token list seen from one place: what the rules below ask about. */
class Reader {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  lower(index: number): string {
    const token = this.tokens[index];
    return token ? this.text.slice(token.start, token.end).toLowerCase() : '';
  }
  char(index: number): string {
    const token = this.tokens[index];
    return token && token.kind === 'punctuation' ? this.text.slice(token.start, token.end) : '';
  }
  start(index: number): number {
    return this.tokens[index]?.start ?? this.text.length;
  }
  /** Whether no white space stands between a token and the one before it. */
  isGlued(index: number): boolean {
    return index > 0 && this.tokens[index - 1]!.end === this.start(index);
  }
  /** First token from here that is no opening quote or bracket. */
  skipOpeners(from: number, end: number): number {
    let index = from;
    while (index < end && this.char(index) && OPENERS.includes(this.char(index))) index++;
    return index;
  }
}

/** One past the closing quotes and brackets, and further terminators, that belong to the sentence. */
function endOfClosers(reader: Reader, from: number, end: number): number {
  let index = from;
  while (index < end && reader.isGlued(index)) {
    const char = reader.char(index);
    if (!char || !(CLOSERS.includes(char) || TERMINATORS.includes(char))) break;
    index++;
  }
  return index;
}

/** "Gen. X", "No. 5", "J. Smith": whether the point after this word is an abbreviation's. */
function isAbbreviation(reader: Reader, word: number, next: number): boolean {
  const token = reader.tokens[word];
  if (token?.kind !== 'word') return false;
  const name = reader.lower(word);
  const following = reader.tokens[next];
  if (BEFORE_NAME.has(name) && isUpperAt(reader.text, token.start)) return true;
  // "Orr v. Hale"; a lone lower-case v is no word.
  if (BEFORE_NAME.has(name) && (name === 'vs' || name === 'v' || name === 'cf')) return true;
  if (BEFORE_NUMBER.has(name)) return following?.kind === 'number' || /^\d/.test(reader.lower(next));
  const starts = STARTERS.has(reader.lower(next));
  if (MAY_END.has(name)) return !starts;
  const isInitial = token.end - token.start === 1 && isUpperAt(reader.text, token.start);
  return isInitial && !starts && following?.kind === 'word';
}

/** "U.S. President" goes on; "in the U.S. The" does not. The token holds its own last point. */
function pointedWordEnds(reader: Reader, word: number, next: number): boolean {
  const following = reader.lower(next);
  if (isLowerAt(reader.text, reader.start(next))) return false;
  const name = reader.lower(word);
  if (name === 'e.g.' || name === 'i.e.') return false;
  if (name === 'a.m.' || name === 'p.m.') return !AFTER_CLOCK.has(following) && reader.char(next) !== '(';
  return STARTERS.has(following) || OPENERS.includes(reader.char(next) || '\n');
}

/** Whether a name and a reporting verb follow a closed quotation: `"Out!" Lena Ott shouted`. */
function isSpeakerNext(reader: Reader, next: number): boolean {
  for (let index = next; index < next + 4; index++) if (SAID.has(reader.lower(index))) return true;
  return false;
}

function endsAt(reader: Reader, mark: number, after: number, end: number): boolean {
  const char = reader.char(mark);
  const next = reader.skipOpeners(after, end);
  const nextStart = reader.start(next);
  if (after >= end) return true;
  const quoted = after > mark + 1;
  if (reader.isGlued(after)) return char === '.' && isMissingSpace(reader, mark, after, quoted);
  // ". . ." is one mark.
  if (char === '.' && reader.char(after) === '.') return false;
  if (isLowerAt(reader.text, nextStart)) return false;
  if (quoted && char !== '.' && isSpeakerNext(reader, next)) return false;
  if (char !== '.' || quoted) return true;
  return !isAbbreviation(reader, mark - 1, next);
}

/** "troops left.The town", 'said "no."Lorn left': a lower-case word before, a capitalised one after. */
function isMissingSpace(reader: Reader, mark: number, after: number, quoted: boolean): boolean {
  const before = reader.tokens[mark - 1];
  const following = reader.tokens[after];
  if (!before || !following || before.kind !== 'word' || following.kind !== 'word') return false;
  // A short one may be a file's ending or an abbreviation.
  const long = before.end - before.start > (quoted ? 1 : 2) && isLowerAt(reader.text, before.start);
  return long && isUpperAt(reader.text, following.start) && isLowerAt(reader.text, following.start + 1);
}

/** One past the sentence's last token. */
function endOfSentence(reader: Reader, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    const token = reader.tokens[index]!;
    if (token.kind === 'word') {
      if (reader.text[token.end - 1] !== '.' || index + 1 >= end) continue;
      const after = endOfClosers(reader, index + 1, end);
      if (after >= end || reader.isGlued(after)) continue;
      if (pointedWordEnds(reader, index, reader.skipOpeners(after, end))) return after;
      continue;
    }
    const char = reader.char(index);
    if (!char || !TERMINATORS.includes(char)) continue;
    if (index - 1 <= from && reader.tokens[index - 1]?.kind === 'number' && index + 1 < end) continue;
    const after = endOfClosers(reader, index + 1, end);
    if (endsAt(reader, index, after, end)) return after;
    index = after - 1;
  }
  return end;
}

function skipBullets(reader: Reader, from: number, end: number): number {
  let index = from;
  while (index < end - 1 && reader.char(index) && BULLETS.includes(reader.char(index)) && !reader.isGlued(index + 1)) {
    index++;
  }
  return index;
}

/** A line that ends in one of these goes on in the next. */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  'the a an of and to from that which his her its their into or at in with by as between than'.split(' '),
);

/** Where the word that ends at an offset starts. */
function startOfWordBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 10 && classAt(text, start - 1) === LETTER) start--;
  return start;
}

/**
 * Whether a line break lies inside a sentence, as in text wrapped at a width: no mark ends the line, and the next one
 * starts in lower case, or the line ends in a word that must go on. A blank line always parts.
 */
function isWrap(text: string, lineEnd: number): boolean {
  let before = lineEnd;
  while (before > 0 && lineEnd - before < 4 && isBlank(text, before - 1)) before--;
  let next = lineEnd + 1;
  while (next - lineEnd < MAX_INDENT && isBlank(text, next)) next++;
  const last = text[before - 1] ?? '\n';
  const kind = classAt(text, before - 1);
  if (kind !== LETTER && kind !== DIGIT && last !== ',') return false;
  if (isLowerAt(text, next)) return !NO_SENTENCE.test(text.slice(next, next + 24));
  return classAt(text, next) === LETTER && OPEN_WORDS.has(text.slice(startOfWordBefore(text, before), before));
}

const MAX_INDENT = 40;
/** Lower-case starts of a line that go on with nothing: an address, a byline. */
const NO_SENTENCE = /^(?:\p{L}+[.:/@_]\S|by \p{Lu}|updated\b|published\b)/u;
const isBlank = (text: string, at: number) => text[at] === ' ' || text[at] === '\t' || text[at] === '\r';

/** End of the line a sentence may go on in. */
function endOfLine(text: string, from: number): { end: number; lines: number } {
  let lines = 0;
  let at = from;
  for (;;) {
    const end = text.indexOf('\n', at);
    if (end < 0) return { end: text.length, lines };
    if (!isWrap(text, end)) return { end, lines };
    lines++;
    at = end + 1;
  }
}

/** Sentences in order; a line break ends one, unless the text is wrapped there. */
export function findSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const reader = new Reader(text, tokens);
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let lineStart = 0;
  while (first < tokens.length) {
    const { end: lineEnd, lines } = endOfLine(text, lineStart);
    let last = first;
    while (last < tokens.length && tokens[last]!.start < lineEnd) last++;
    first = skipBullets(reader, first, last);
    while (first < last) {
      const endToken = endOfSentence(reader, first, last);
      const start = tokens[first]!.start;
      sentences.push({ start, end: tokens[endToken - 1]!.end, firstToken: first, endToken, paragraph });
      first = endToken;
    }
    lineStart = lineEnd + 1;
    paragraph += lines + 1;
  }
  return sentences;
}
