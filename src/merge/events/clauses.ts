import { IS_FINITE, IS_NOUN, IS_VERB, TAG } from '../../annotate/tagging/index.ts';
import type { Annotation, Sentence, TextSpan, Token } from '../../annotate/types.ts';

/** A word of a clause with its lower-case form. */
export interface Word extends TextSpan {
  lower: string;
  /** Index into the tagger's `TAGS`. */
  tag: number;
  /** A number with a sign of currency before it: "£18". */
  isMoney?: boolean;
}
/** A stretch of a sentence that tells at most one happening. */
export interface Clause extends TextSpan {
  words: Word[];
  /** Whose second verb this is: the words before the first one ("police" of "and arrested nine"), else none. */
  subject?: readonly Word[];
}

const OPENERS = new Set(
  'after while when before but which who where although though because since until whereas including as if unless despite'.split(
    ' ',
  ),
);
const AFTER_COMMA = new Set([...OPENERS, ...'and or then so killing leaving injuring wounding'.split(' ')]);
const BREAKS = new Set([';', ':', '—', '–', '(', ')', '“', '”']);

/** Words of the sentence in order, numbers among them. */
export function wordsOf(
  text: string,
  { tokens, tags }: Pick<Annotation, 'tokens' | 'tags'>,
  { firstToken, endToken }: Sentence,
): Word[] {
  const words: Word[] = [];
  for (let t = firstToken; t < endToken; t++) {
    const { kind, start, end } = tokens[t] as Token;
    if (kind !== 'punctuation')
      words.push({ start, end, lower: text.slice(start, end).toLowerCase(), tag: tags[t] ?? 0 });
  }
  return words;
}

/**
 * Cuts a sentence into clauses at dashes, brackets, semicolons, subordinating words and an "and" before a new subject.
 * // "Police fired on the crowd | after protesters stormed the hall"
 */
export function clausesOf(
  text: string,
  { tokens, tags }: Pick<Annotation, 'tokens' | 'tags'>,
  sentence: Sentence,
): Clause[] {
  const clauses: Clause[] = [];
  let words: Word[] = [];
  let comma = false;
  let hasVerb = false;
  let tense = -1;
  let subject: readonly Word[] | undefined;
  let outer: readonly Word[] | undefined;
  const close = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) clauses.push({ start: first.start, end: last.end, words, ...(subject && { subject }) });
    [words, hasVerb, subject, tense] = [[], false, undefined, -1];
  };
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const { kind, start, end } = tokens[t] as Token;
    const form = text.slice(start, end);
    const lower = form.toLowerCase();
    if (kind === 'punctuation' && BREAKS.has(form)) close();
    else if (kind !== 'punctuation') {
      // "36 of which were shot down": no clause of its own.
      const isTied = /^(?:which|whom|who)$/u.test(lower) && /^(?:of|to|by)$/u.test(words.at(-1)?.lower ?? '');
      // "trains between Tarn and Belm were halted"
      const isPair = lower === 'and' && words.slice(-4).some((w) => w.lower === 'between');
      const isOpener = lower === 'as' ? hasSubject(tags, t, sentence.endToken) : OPENERS.has(lower);
      const opens =
        !isTied &&
        !isPair &&
        (isOpener || (comma && AFTER_COMMA.has(lower) && lower !== 'as') || opensClause(tags, t, sentence.endToken));
      // "After protesters stormed the hall, police fired": the comma ends what the first word opened.
      const ends = comma && OPENERS.has(words[0]?.lower ?? '') && hasVerb;
      const isSecond =
        hasVerb &&
        !isPair &&
        (opensSecond(tags, t, comma && !SAYING.test(lower)) || opensPresent(tags, t, tense)) &&
        !IS_VERB[words.at(-1)?.tag ?? 0];
      // "the port, which is shallow, was shut": whom the relative clause is about does what follows it.
      if (OPENERS.has(lower) && opens) outer = subjectOf(words);
      const resumes = ends && IS_FINITE[tags[t] ?? 0] === 1 ? outer : undefined;
      const goesOn = opens && isConjunction(lower) && isPast(tags, t + 1);
      const shared = isSecond || goesOn ? (subject ?? subjectOf(words)) : resumes;
      if ((opens && words.length > 2) || ends || isSecond) close();
      subject ??= shared;
      const isMoney = CURRENCY.has(text.charAt(start - 1)) && /^\d/u.test(form);
      words.push({ start, end, lower, tag: tags[t] ?? 0, ...(isMoney && { isMoney }) });
      if (!hasVerb && IS_FINITE[tags[t] ?? 0] === 1) [hasVerb, tense] = [true, tags[t] as number];
    }
    comma = form === ',';
  }
  close();
  return clauses;
}

/** Tokens looked through for the verb of a new subject. */
const SUBJECT_REACH = 7;
const IN_SUBJECT = new Set(
  [TAG.DT, TAG.CD, TAG.JJ, TAG.JJR, TAG.JJS, TAG.PRP$, TAG.POS, TAG.RB].filter((tag) => tag !== undefined),
);

/** "and crowds ransacked embassies": a conjunction, a subject of its own, a finite verb. "and wounded nine" is none. */
function opensClause(tags: Uint8Array, at: number, end: number): boolean {
  return tags[at] === TAG.CC && hasSubject(tags, at, end);
}

/** Whether a subject and its finite verb follow: "as residents fled", and not "as prime minister". */
function hasSubject(tags: Uint8Array, at: number, end: number): boolean {
  let nouns = 0;
  for (let t = at + 1; t < Math.min(end, at + 1 + SUBJECT_REACH); t++) {
    const tag = tags[t] as number;
    if (IS_NOUN[tag] || tag === TAG.PRP) nouns++;
    else if (IS_FINITE[tag]) return nouns > 0;
    else if (!IN_SUBJECT.has(tag)) return false;
  }
  return false;
}

const CURRENCY = new Set(['$', '£', '€', '¥', '₹']);
/** Words of a subject kept for its second verb. */
const MOST_SUBJECT = 8;
const subjectOf = (words: readonly Word[]): Word[] => {
  const verb = words.findIndex((w) => IS_FINITE[w.tag] === 1);
  const end = verb < 0 ? words.length : verb;
  return words.slice(Math.max(0, end - MOST_SUBJECT), end);
};
const SAYING = /^(?:said|says|added|told|reported|wrote)$/u;

/** "and later arrested nine", ", looted shops": another past verb of the same subject. */
function opensSecond(tags: Uint8Array, at: number, comma: boolean): boolean {
  if (comma && tags[at] === TAG.VBD) return true;
  return tags[at] === TAG.CC && isPast(tags, at + 1);
}

/** "declares an emergency and puts officials under arrest": the same in the present, with an object to tell it from a noun. */
function opensPresent(tags: Uint8Array, at: number, first: number): boolean {
  const [next, object] = [tags[at + 1], tags[at + 2]];
  if (tags[at] !== TAG.CC || (next !== TAG.VBZ && next !== TAG.VBP)) return false;
  return (first === TAG.VBZ || first === TAG.VBP) && object !== undefined && OPENS_OBJECT.has(object);
}
const OPENS_OBJECT = new Set<number>([TAG.DT, TAG.CD, TAG.PRP$, TAG.NN, TAG.NNS, TAG.NNP, TAG.JJ, TAG.IN, TAG.PRP]);

/** A past verb at a token, or behind an adverb there. */
function isPast(tags: Uint8Array, at: number): boolean {
  const verb = tags[at] === TAG.RB ? tags[at + 1] : tags[at];
  return verb === TAG.VBD || verb === TAG.VBN;
}
const isConjunction = (lower: string): boolean =>
  lower === 'and' || lower === 'but' || lower === 'then' || lower === 'or';
