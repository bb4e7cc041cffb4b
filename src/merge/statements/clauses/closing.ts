import { TAG } from '../../../annotate/tagging/index.ts';
import type { AttributionMention, Sentence } from '../../../annotate/types.ts';
import type { Span } from '../../../record/types.ts';
import { type Finder, holdsVerb, isMainVerb, isProse, type Read, SAID, tagAt, trimmedSpan, wordAt } from './words.ts';

/** Tokens a speaker may take: "the head of the Harbour Board, Jane Roe". */
const LONGEST_SPEAKER = 18;
/** Tokens that may follow the verb to the end of the sentence: "told the state agency after the talks on Friday". */
const LONGEST_REST = 24;
/** A reach back for the quotation that a clause of its own closes, in UTF-16 code units. */
const LONGEST_QUOTATION = 1500;

/**
 * Clauses that close their sentence, where the model saw none:
 *   The port is open again, the head of the Harbour Board, Jane Roe, has reiterated.
 *                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *   Two quays are lost, said a pilot who saw them.
 *   “We shall build it again.” the statement read.
 */
export const closingClauses: Finder = (read) =>
  read.annotation.sentences.flatMap((sentence) => {
    const found = isProse(sentence) ? closingClause(read, sentence) : null;
    return found ? [found] : [];
  });

function closingClause(read: Read, sentence: Sentence): AttributionMention | null {
  const { text, annotation, isCue } = read;
  const { firstToken, endToken } = sentence;
  for (let v = endToken - 1; v >= firstToken && endToken - v <= LONGEST_REST + 2; v--) {
    const { start, end } = annotation.tokens[v]!;
    const word = text.slice(start, end);
    const isRead = word === 'read';
    if ((!SAID.test(word) && !isRead) || isCue[start] === 1 || !(isMainVerb(read, v) || isAgencys(read, v))) continue;
    if (
      /^(?:,|:|[“"])/u.test(wordAt(read, v + 1)) &&
      !/^, (?:and|but|citing|among|including|up|down|bringing|most|many|some|after|as|while|when|though|although|with)\b/u.test(
        text.slice(end, end + 14),
      )
    )
      continue;
    const after = wordAt(read, v - 1) === ',' && !/^t(?:old|ells)$/.test(word) ? speakerAfter(read, v, endToken) : null;
    const inverted = after !== null;
    const source = after ?? speakerBefore(read, v, firstToken);
    if (!source) continue;
    const content = contentBefore(read, sentence, inverted ? start : source[0], isRead);
    if (
      !content ||
      (!inverted &&
        holdsVerb(read, v + 1, endToken) &&
        !/^,? (?:and|but|after|as|when|while|before|since)\b/u.test(afterAdjunct(text, end)))
    )
      continue;
    return { source: [source], cue: [[start, end]], content: [content], rule: 'closing' };
  }
  return null;
}

/** "the state agency Tarna reports": the tagger may take the verb for a noun. */
const isAgencys = (read: Read, v: number): boolean =>
  wordAt(read, v) === 'reports' &&
  tagAt(read, v) === TAG.NNS &&
  (tagAt(read, v - 1) === TAG.NNP || wordAt(read, v - 1) === ')');

const afterAdjunct = (text: string, at: number): string =>
  text.slice(at, at + 80).replace(/^[^,.]*?(?=,| (?:after|as|when|while|before|since)\b)/u, '');

/** The noun phrase before the verb, back to the comma or quotation mark that closes the content. */
function speakerBefore(read: Read, verb: number, floor: number): Span | null {
  const { tokens } = read.annotation;
  let last = verb - 1;
  while (last > floor && /^(?:has|have|had|also|later|then|since|[’']s)$/i.test(wordAt(read, last))) last--;
  const apposed = wordAt(read, last) === ',';
  if (apposed) last--;
  let first = last;
  let commas = apposed ? 1 : 0;
  for (; first > floor && last - first < LONGEST_SPEAKER; first--) {
    const before = wordAt(read, first - 1);
    if (/[“”"’:;()]$/u.test(before) && !/^\p{L}/u.test(before)) break;
    if (before !== ',') continue;
    if (commas === 0 && !startsName(read, first)) break;
    if (commas === 0 && isContinued(read, floor, first - 1)) break;
    if (commas > 0 && apposed) {
      commas = -1;
      continue;
    }
    if (commas !== 0) break;
    commas = -1;
  }
  if (
    first > last ||
    (first === floor &&
      !/[”"’]\s*$/u.test(read.text.slice(Math.max(0, tokens[first]!.start - 3), tokens[first]!.start)))
  )
    return null;
  return isSpeaker(read, first, last) ? [tokens[first]!.start, tokens[last]!.end] : null;
}

/** "..., the head of the board, Jane Roe said": a name after a comma, with its role before it. */
const startsName = (read: Read, first: number): boolean =>
  /^\p{Lu}/u.test(wordAt(read, first)) && tagAt(read, first) === TAG.NNP;

/** No role stands before the comma: what precedes it is the content itself. */
function isContinued(read: Read, floor: number, comma: number): boolean {
  for (let t = comma - 1; t > floor && comma - t < LONGEST_SPEAKER; t--) {
    if (wordAt(read, t) === ',') return holdsVerb(read, t + 1, comma);
  }
  return true;
}

function isSpeaker(read: Read, first: number, last: number): boolean {
  const word = wordAt(read, first);
  const tag = tagAt(read, first);
  if (
    /^(?:who|which|that|as|while|but|and|or|if|because|when|after|before|in|on|at|of|for|by|with|from|it|there|what)$/i.test(
      word,
    )
  )
    return false;
  if (holdsVerb(read, first, last + 1)) return false;
  return (
    tag === TAG.PRP ||
    tag === TAG.DT ||
    tag === TAG.PRP$ ||
    /^\p{Lu}/u.test(word) ||
    tag === TAG.NNS ||
    tag === TAG.JJ ||
    tag === TAG.NN
  );
}

/** "said the top commander of a mission that ...": up to the relative clause, comma or full stop. */
function speakerAfter(read: Read, verb: number, end: number): Span | null {
  const { tokens } = read.annotation;
  let last = verb;
  while (last + 1 < end && last - verb < LONGEST_SPEAKER) {
    const word = wordAt(read, last + 1);
    if (/^(?:,|\.|;|that|who|which|on|after|as|when|in)$/i.test(word)) break;
    last++;
  }
  if (last === verb || !isSpeaker(read, verb + 1, last)) return null;
  return [tokens[verb + 1]!.start, tokens[last]!.end];
}

/** What the clause closes: all of the sentence before it, or the quotation that ends there. */
function contentBefore(read: Read, sentence: Sentence, until: number, quotedOnly: boolean): Span | null {
  const { text } = read;
  const back = text.slice(Math.max(0, until - 4), until);
  const quoted = /[”"’][,.]?\s*$/u.test(back);
  if (quoted) {
    const close = until - (/([”"’])[,.]?\s*$/u.exec(back)?.[0].length ?? 0);
    // Only as far back as a quotation may reach: a page may be one line.
    const from = Math.max(0, close - LONGEST_QUOTATION);
    const window = text.slice(from, close);
    const line = window.lastIndexOf('\n') + 1;
    const curly = window.lastIndexOf('“');
    const open = (curly >= line ? curly : window.lastIndexOf('"')) + from;
    const isWhole =
      open <= sentence.start + 1 || !holdsVerb(read, sentence.firstToken, tokenIndex(read, open, sentence));
    if (isWhole && open >= from + line && close - open > 8) return [open, close + 1];
  }
  if (quotedOnly) return null;
  const dateline =
    /^[^\n]{0,200}?\([A-Z][\w ]{1,30}\)\s[-–—]{1,2}\s/u.exec(text.slice(sentence.start, sentence.start + 240))?.[0]
      .length ?? 0;
  const content = trimmedSpan(text, sentence.start + dateline, until);
  if (!content || /[“"]/u.test(text.slice(content[0], content[1]).slice(0, 1))) return content;
  return holdsVerb(read, sentence.firstToken, tokenIndex(read, content[1], sentence)) ? content : null;
}

function tokenIndex({ annotation }: Read, offset: number, { firstToken, endToken }: Sentence): number {
  let t = firstToken;
  while (t < endToken && annotation.tokens[t]!.start < offset) t++;
  return t;
}
