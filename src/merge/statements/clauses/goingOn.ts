import { TAG } from '../../../annotate/tagging/index.ts';
import type { AttributionMention, Sentence } from '../../../annotate/types.ts';
import type { Span } from '../../../record/types.ts';
import {
  type Finder,
  holdsVerb,
  isMainVerb,
  isProse,
  mainSubject,
  type Read,
  SAID,
  SAYING,
  subjectBefore,
  TALLY,
  TELLS,
  tagAt,
  tokenFrom,
  trimmedSpan,
  wordAt,
} from './words.ts';

/**
 * Clauses that go on with the subject of the sentence, where the model saw none:
 *   The board has closed the port, arguing that the quay is unsafe.
 *                                  ^^^^^^^
 *   The board counted nine boats and repeated two were lost.
 */
export const clausesGoingOn: Finder = (read, clauses) => {
  const found: AttributionMention[] = [];
  let c = 0;
  for (const sentence of read.annotation.sentences) {
    while (c < clauses.length && (clauses[c]!.cue[0]?.[0] ?? 0) < sentence.start) c++;
    if (!isProse(sentence)) continue;
    const before: AttributionMention[] = [];
    for (let t = sentence.firstToken + 2; t < sentence.endToken - 2; t++) {
      const { start } = read.annotation.tokens[t]!;
      while (c < clauses.length && (clauses[c]!.cue[0]?.[0] ?? 0) < start) before.push(clauses[c++]!);
      const clause = goesOnAt(read, sentence, t, before) ?? tellsAt(read, sentence, t) ?? appealsAt(read, sentence, t);
      if (clause) found.push(clause);
    }
  }
  return found;
};

function goesOnAt(
  read: Read,
  sentence: Sentence,
  t: number,
  before: readonly AttributionMention[],
): AttributionMention | null {
  const { text, annotation, isCue } = read;
  const { start, end } = annotation.tokens[t]!;
  const word = text.slice(start, end);
  const isParticiple = SAYING.test(word) && tagAt(read, t) === TAG.VBG;
  const takesObject = WITH_OBJECT.test(word);
  if ((!isParticiple && !takesObject && !SAID.test(word)) || isCue[start] === 1) return null;
  const joint = wordAt(read, t - 1);
  if (
    isParticiple
      ? joint !== ',' && !AFTER_DOCUMENT.test(text.slice(Math.max(0, start - 40), start))
      : !/^(?:and|but)$/.test(joint) || !isMainVerb(read, t)
  )
    return null;
  const content = contentAfter(read, sentence, t, takesObject);
  if (!content) return null;
  const own = alike(read, before, tagAt(read, t))?.source[0];
  const source: Span | null = own && own[0] >= sentence.start && own[1] <= start ? own : mainSubject(read, sentence);
  if (!source || source[1] > start) return null;
  return { source: [source], cue: [[start, end]], content: [content], rule: 'going on' };
}

/** "published a survey on Monday indicating that": the paper's publisher says what it says. */
const AFTER_DOCUMENT =
  /\b(?:statement|survey|report|letter|study|document|tweet|post|message|memo|poll|declaration|resolution|communique|communiqué)(?:\son\s\p{L}+day)?\s$/u;

/** Of the clauses before in the sentence the last whose verb is of the same tense ("said it has seen two and added"), else the last. */
function alike(read: Read, before: readonly AttributionMention[], tag: number): AttributionMention | undefined {
  const last = before.at(-1);
  if (before.length < 2) return last;
  const tense = ({ cue }: AttributionMention) => tagAt(read, tokenFrom(read.annotation, cue[0]?.[0] ?? 0));
  return before.findLast((clause) => tense(clause) === tag) ?? last;
}

/** "official figures show nine boats are lost", "a report put the loss at $2m": counts and papers that tell. */
function tellsAt(read: Read, sentence: Sentence, t: number): AttributionMention | null {
  const { text, annotation, isCue } = read;
  const { start, end } = annotation.tokens[t]!;
  const word = text.slice(start, end);
  if (!TELLS.test(word) || isCue[start] === 1) return null;
  const isPut = /^puts?$/.test(word) && !PAPER.test(wordAt(read, t - 1)) && PUT_AT.test(text.slice(end, end + 140));
  if ((!isPut && !TALLY.test(wordAt(read, t - 1))) || !isMainVerb(read, t)) return null;
  const subject = subjectBefore(read, t, sentence.firstToken);
  const source = subject && isPut ? wholeName(text, subject) : subject;
  const content = contentAfter(read, sentence, t, /^puts?$/.test(word));
  return source && content ? { source: [source], cue: [[start, end]], content: [content], rule: 'tally' } : null;
}

/** "The mayor appealed for calm": what is asked for is what was said. */
function appealsAt(read: Read, sentence: Sentence, t: number): AttributionMention | null {
  const { text, annotation, isCue } = read;
  const { start, end } = annotation.tokens[t]!;
  const isAppeal =
    /^(?:appealed|pleaded|appeals|pleads)$/.test(text.slice(start, end)) && wordAt(read, t + 1) === 'for';
  if (!isAppeal || isCue[start] === 1 || !isMainVerb(read, t)) return null;
  const source = subjectBefore(read, t, sentence.firstToken);
  const content = contentAfter(read, sentence, t + 1, true);
  return source && content ? { source: [source], cue: [[start, end]], content: [content], rule: 'going on' } : null;
}

/** "put the number of dead at 42": any party may. */
const PUT_AT =
  /^\s(?:the|its|their|his|her|that)\s(?:[\p{L}’'-]+\s){0,4}?(?:number|toll|count|figure|total|losses|loss|damage|cost|share|casualties)\b[^.;:“”]{0,80}?\bat\s/u;

/** What a party puts out speaks for it. */
const PAPER = /^(?:bulletins?|statements?|updates?|notices?|briefings?)$/i;

/** "(the) International Organization for Migration": a name goes on over its preposition. */
function wholeName(text: string, [start, end]: Span): Span {
  const lead = /(?:the\s)?(?:\p{Lu}[\p{L}-]+\s){1,5}(?:for|of|on)\s(?:the\s)?$/u.exec(
    text.slice(Math.max(0, start - 70), start),
  );
  return lead && /^\p{Lu}/u.test(text.slice(start, end)) ? [start - lead[0].length, end] : [start, end];
}

/** "and urged restraint", "but dismissed the warning": verbs that take what is said as their object. */
const WITH_OBJECT =
  /^(?:urged|urges|dismissed|dismisses|rejected|rejects|condemned|condemns|denounced|demanded|demands|denied|denies|lauded|praised|hailed|promised|promises|pledged|pledges|vowed|vows|threatened|called)$/i;

/** A clause with its own subject and verb, or one that "that" opens, to the end of the sentence or the next of the chain. */
function contentAfter(read: Read, { endToken }: Sentence, verb: number, isObject: boolean): Span | null {
  const { text, annotation } = read;
  const that = wordAt(read, verb + 1) === 'that';
  const from = verb + (that ? 2 : 1);
  if (from >= endToken) return null;
  if (!that && !isObject && !startsSubject(tagAt(read, from))) return null;
  if (isObject && /^(?:by|in|on|at|[.,;])$/.test(wordAt(read, from))) return null;
  let to = from;
  while (to < endToken) {
    const word = wordAt(read, to);
    if (word === ',' && /^(?:said|says|according|reports|reported)$/.test(wordAt(read, to + 1))) break;
    if (word === ',' && /^(?:and|but)$/.test(wordAt(read, to + 1)) && SAID.test(wordAt(read, to + 2))) break;
    to++;
  }
  if (!isObject && !holdsVerb(read, from, to)) return null;
  let end = annotation.tokens[to - 1]!.end;
  if (/[.!?]/.test(text[end - 1]!) && to === endToken) end--;
  const { start } = annotation.tokens[from]!;
  return trimmedSpan(text, start, Math.max(start, end));
}

const SUBJECT_TAGS = new Set([TAG.DT, TAG.PRP, TAG.NNP, TAG.NNPS, TAG.NNS, TAG.CD, TAG.PRP$, TAG.EX]);
const startsSubject = (tag: number): boolean => SUBJECT_TAGS.has(tag);
