import { IS_FINITE, IS_NOUN, IS_VERB, TAG } from '../../../annotate/tagging/index.ts';
import type { Annotation, AttributionMention, Sentence } from '../../../annotate/types.ts';
import type { Span } from '../../../record/types.ts';

/** A report's text with its annotation, as the rules of this folder read it. */
export interface Read {
  readonly text: string;
  readonly annotation: Annotation;
  /** 1 where a cue of a clause already known stands. */
  readonly isCue: Uint8Array;
}

/** Rules that add clauses, or give the list back mended. */
export type Finder = (read: Read, clauses: readonly AttributionMention[]) => AttributionMention[];

/** Verbs of saying in the forms that head a clause of their own. */
export const SAID =
  /^(?:said|says|say|told|tells|added|adds|warned|warns|claimed|claims|announced|announces|confirmed|confirms|insisted|insists|argued|argues|stated|states|noted|notes|repeated|repeats|reiterated|reiterates|wrote|writes|posted|tweeted|stressed|stresses|admitted|admits|acknowledged|acknowledges|estimated|estimates|alleged|alleges|asserted|asserts|declared|declares|explained|explains|indicated|suggested|suggests|predicted|predicts|revealed|conceded|emphasised|emphasized|complained|concluded|remarked|replied|responded|cautioned|continued|affirmed|affirms|maintained|maintains|reported|reports|denied|denies)$/i;
/** The same as participles that go on with a subject named before: "..., arguing that". */
export const SAYING =
  /^(?:saying|adding|warning|claiming|announcing|insisting|arguing|stating|noting|repeating|reiterating|stressing|admitting|acknowledging|alleging|asserting|declaring|explaining|suggesting|predicting|emphasising|emphasizing|complaining|indicating|telling|confirming|denying)$/i;

/** Tokens beyond which a sentence is no prose but a table or code; keeps hostile input cheap. */
const LONGEST_SENTENCE = 400;
export const isProse = ({ firstToken, endToken }: Sentence): boolean => endToken - firstToken <= LONGEST_SENTENCE;
/** The same for a stretch of content, in UTF-16 code units. */
export const LONGEST_CONTENT = 4000;

export const wordAt = ({ text, annotation }: Read, token: number): string => {
  const found = annotation.tokens[token];
  return found ? text.slice(found.start, found.end) : '';
};

export const tagAt = ({ annotation }: Read, token: number): number => annotation.tags[token] ?? -1;

/** Whether tokens [from, to) hold a finite verb, so that they make a clause. */
export function holdsVerb(read: Read, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (IS_FINITE[tagAt(read, t)] === 1) return true;
  return false;
}

/** Whether a stretch of the text holds a finite verb. */
export const isClause = (read: Read, [start, end]: Span): boolean =>
  end - start > LONGEST_CONTENT || holdsVerb(read, tokenFrom(read.annotation, start), tokenFrom(read.annotation, end));

/** The first token that begins at an offset or after it. */
export function tokenFrom({ tokens }: Annotation, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence in which an offset stands. */
export function sentenceAt({ sentences }: Annotation, offset: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** The subject of a finite verb: the noun phrase that ends before it or its auxiliaries; null where none stands there. */
export function subjectBefore(read: Read, verb: number, floor: number): Span | null {
  const { tokens } = read.annotation;
  let last = verb - 1;
  while (last >= floor && (tagAt(read, last) === TAG.RB || IS_FINITE[tagAt(read, last)] === 1)) last--;
  if (last < floor || !isNominal(tagAt(read, last))) return null;
  let first = last;
  while (first > floor && isInPhrase(tagAt(read, first - 1))) first--;
  return [tokens[first]!.start, tokens[last]!.end];
}

const isNominal = (tag: number): boolean => IS_NOUN[tag] === 1 || tag === TAG.PRP || tag === TAG.DT;
const IN_PHRASE = new Set([TAG.DT, TAG.JJ, TAG.JJR, TAG.JJS, TAG.CD, TAG.POS, TAG.PRP$, TAG.PRP, TAG.VBN]);
const isInPhrase = (tag: number): boolean => IS_NOUN[tag] === 1 || IN_PHRASE.has(tag);

/** The subject of a sentence's first finite verb. */
export function mainSubject(read: Read, { firstToken, endToken }: Sentence): Span | null {
  for (let t = firstToken + 1; t < endToken; t++) {
    if (IS_FINITE[tagAt(read, t)] !== 1) continue;
    const subject = subjectBefore(read, t, firstToken);
    if (subject) return subject;
  }
  return null;
}

/** Whether a verb token has its own clause: finite, or a participle after "has". */
export function isMainVerb(read: Read, token: number): boolean {
  const tag = tagAt(read, token);
  if (IS_VERB[tag] !== 1) return false;
  if (IS_FINITE[tag] === 1)
    return !/^(?:will|would|may|might|could|should|can|must|to)$/i.test(wordAt(read, token - 1));
  return tag === TAG.VBN && /^(?:has|have|had|also|since|[’']s)$/i.test(wordAt(read, token - 1));
}

/** A stretch without the spaces, dashes and bullets at its head and the comma at its end. */
export function trimmedSpan(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && /[\s*•–—,;:-]/u.test(text[from]!)) from++;
  while (to > from && /[\s,;]/u.test(text[to - 1]!)) to--;
  return from < to ? [from, to] : null;
}

/** Counts and papers that tell: "official figures show", "a report put the loss at". */
export const TALLY =
  /^(?:figures|data|statistics|records|report|reports|survey|surveys|poll|polls|study|studies|documents?|tally|count|census|estimates|images|footage)$/i;
export const TELLS = /^(?:shows?|showed|indicates?|indicated|reveals?|revealed|finds?|found|put|puts)$/;
