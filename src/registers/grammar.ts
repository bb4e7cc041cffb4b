import { IS_FINITE, IS_NOUN, IS_VERB, TAG } from '../annotate/tagging/index.ts';
import type { TextSpan, Token } from '../annotate/types.ts';

/** A word of a sentence; `tag` is an index into the tagger's `TAGS`. */
export interface Word extends TextSpan {
  lower: string;
  tag: number;
  /** Part of a date or time: an adverb to the clause, no noun of it. */
  timed: boolean;
}
/** A noun phrase: report offsets, and its words `[first, last]` with its head. */
export interface Phrase extends TextSpan {
  first: number;
  last: number;
  head: number;
}
/** A sentence laid out for the questions below. Built once, in one walk. */
export interface Syntax {
  words: readonly Word[];
  phrases: readonly Phrase[];
  /** For each word the phrase it stands in, or -1. */
  phraseAt: Int32Array;
}

const isNominal = (tag: number) => IS_NOUN[tag] === 1 || tag === TAG.PRP || tag === TAG.CD || tag === TAG.EX;
const OPENS = new Set<number>([
  ...[TAG.DT, TAG.PDT, TAG.PRP$, TAG.CD, TAG.JJ, TAG.JJR, TAG.JJS, TAG.NN, TAG.NNS, TAG.NNP, TAG.NNPS],
  ...[TAG.PRP, TAG.$, TAG.EX],
]);
const NUMBERED = /^(?:at|more|less|fewer|up|as)$/u;

/** Lays out a sentence. `times` are its dates and times, in order. */
export function syntaxOf(
  text: string,
  tokens: readonly Token[],
  tags: ArrayLike<number>,
  times: readonly TextSpan[],
): Syntax {
  let time = 0;
  const words = tokens.map(({ start, end }, i): Word => {
    while (time < times.length && (times[time] as TextSpan).end <= start) time += 1;
    const held = times[time];
    return {
      start,
      end,
      lower: text.slice(start, end).toLowerCase(),
      // The World Health Organization is no pronoun.
      tag: tags[i] === TAG.WP && text.slice(start, end) === 'WHO' ? TAG.NNP : (tags[i] as number),
      timed: !!held && held.start <= start,
    };
  });
  // "to jointly procure ammunition": between the adverb of an infinitive and what is done stands the verb.
  for (let i = 2; i + 1 < words.length; i += 1) {
    const [to, adverb, verb] = words.slice(i - 2, i + 1) as [Word, Word, Word];
    const split = to.tag === TAG.TO && adverb.tag === TAG.RB && adverb.lower.endsWith('ly');
    if (split && (verb.tag === TAG.JJ || verb.tag === TAG.NN)) verb.tag = TAG.VB;
  }
  const phrases: Phrase[] = [];
  const phraseAt = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < words.length; ) {
    const last = phraseEnd(words, i);
    if (last < i) {
      i += 1;
      continue;
    }
    let head = last;
    while (head > i && !isNominal((words[head] as Word).tag)) head -= 1;
    phraseAt.fill(phrases.length, i, last + 1);
    phrases.push({ first: i, last, head, start: (words[i] as Word).start, end: (words[last] as Word).end });
    i = last + 1;
  }
  return { words, phrases, phraseAt };
}

/** The last word of the noun phrase that opens at `i`, or -1. */
function phraseEnd(words: readonly Word[], i: number): number {
  const opening = words[i] as Word;
  if (opening.timed || !OPENS.has(opening.tag)) return -1;
  if (opening.tag === TAG.PRP || opening.tag === TAG.EX) return i;
  let last = -1;
  for (let k = i; k < words.length; k += 1) {
    const { tag, timed, lower } = words[k] as Word;
    if (timed) break;
    if (isNominal(tag)) {
      if (tag === TAG.PRP) break;
      last = k;
      continue;
    }
    if (OPENS.has(tag)) {
      // "the rebels the army shelled": a new determiner after a noun opens a new phrase.
      if (
        last >= 0 &&
        (tag === TAG.DT || tag === TAG.PDT || tag === TAG.PRP$) &&
        (words[k - 1] as Word).tag !== TAG.POS
      )
        break;
      continue;
    }
    if (tag === TAG.POS || lower === '’s' || lower === "'s") continue;
    const next = words[k + 1];
    const inside = (tag === TAG.VBN || tag === TAG.VBG || tag === TAG.RB) && k > i && last < k - 1;
    if (inside && next && (OPENS.has(next.tag) || isNominal(next.tag)) && !next.timed) continue;
    break;
  }
  // "the east", "the wounded"
  const next = words[i + 1];
  const bare =
    last < 0 && opening.tag === TAG.DT && next && !next.timed && (next.tag === TAG.JJ || next.tag === TAG.VBN);
  return bare ? i + 1 : last;
}

/** The word at or after a position in the report; -1 past the end. */
export const wordAt = ({ words }: Syntax, position: number): number => words.findIndex((w) => w.end > position);

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|can|could|may|might|shall|should|must|not|n['’]t|to|get|got|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|hadn['’]t|isn['’]t|didn['’]t)$/u;
const BE = /^(?:is|are|was|were|be|been|being|am|got|get|wasn['’]t|weren['’]t|isn['’]t)$/u;

/** Start of the verb group that ends in the verb at `v`: its first auxiliary, or itself. */
function groupStart({ words }: Syntax, v: number): number {
  let first = v;
  for (let k = v - 1; k >= 0; k -= 1) {
    const { lower, tag, timed } = words[k] as Word;
    if (AUXILIARY.test(lower)) first = k;
    else if (tag !== TAG.RB && !timed) break;
  }
  return first;
}

/** "was shelled": a form of "be" in its group and a past participle. */
export function isPassive(syntax: Syntax, v: number): boolean {
  const first = groupStart(syntax, v);
  const { tag, lower } = syntax.words[v] as Word;
  if (tag === TAG.VBG || lower.endsWith('ing')) return false;
  for (let k = first; k < v; k += 1) if (BE.test((syntax.words[k] as Word).lower)) return true;
  return false;
}

const SUBORDINATOR =
  /^(?:that|if|because|while|as|after|before|since|until|when|although|though|whether|than|so|unless|where|once|whereas)$/u;
const RELATIVE = /^(?:who|which|that|whom|whose)$/u;
/** Verbs whose object does what the infinitive tells: "urged Oslo to send". */
const OBJECT_DOES =
  /^(?:urg|ask|order|help|tell|told|forc|allow|want|call|enabl|persuad|invit|command|requir|press|let|warn|advis)/u;

/**
 * Who does what the verb at `v` tells: the noun phrase it is said of, over appositions, relative clauses and adjuncts;
 * of a participle or an infinitive whoever does what governs it. `depth` bounds the climb. Null where none is seen.
 */
export function subjectOf(syntax: Syntax, v: number, depth = 4): Phrase | null {
  if (depth === 0 || v < 0 || v >= syntax.words.length) return null;
  const { words } = syntax;
  const held = plainPhraseAt(syntax, v);
  if (held && held.first < v && !(words[v] as Word).lower.endsWith('ing')) return headless(syntax, held, v);
  const first = groupStart(syntax, v);
  const opener = words[first] as Word;
  const bare = first === v && (opener.tag === TAG.VBG || opener.tag === TAG.VBN);
  if (opener.lower === 'to') return controller(syntax, first, depth);
  let p = first - 1;
  while (
    p >= 0 &&
    ((words[p] as Word).timed || /^["“”'‘’]$/u.test((words[p] as Word).lower) || (words[p] as Word).tag === TAG.RB)
  )
    p -= 1;
  if (p < 0) return bare ? phraseAfterComma(syntax, v) : null;
  const before = words[p] as Word;
  if (before.lower === ',') {
    if (bare && opener.tag === TAG.VBG) return subjectOfClause(syntax, p, depth, null);
    const opened = matchingComma(words, p);
    return opened > 0 ? phraseEndingAt(syntax, opened - 1) : null;
  }
  if (RELATIVE.test(before.lower) && syntax.phraseAt[p - 1] !== undefined && p > 0) {
    let q = p - 1;
    if ((words[q] as Word).lower === ',' || (words[q] as Word).tag === TAG.IN) q -= 1;
    const antecedent = plainPhraseAt(syntax, q);
    if (antecedent) return antecedent;
  }
  if (before.tag === TAG.CC) return subjectOfClause(syntax, p, depth, opener.tag);
  if (bare && (before.tag === TAG.IN || before.tag === TAG.TO)) return subjectOfClause(syntax, p, depth, null);
  // A plural noun taken for a verb: "warplanes struck".
  const taken =
    before.tag === TAG.VBZ && opener.tag !== TAG.VBG && before.lower.endsWith('s')
      ? plainPhraseAt(syntax, p - 1)
      : null;
  if (taken && (opener.tag === TAG.VBD || opener.tag === TAG.VBN))
    return { ...taken, last: p, head: p, end: before.end };
  // "began shelling", "was seen breaking"
  if (IS_VERB[before.tag] && syntax.phraseAt[p] === -1) return subjectOf(syntax, p, depth - 1);
  return phraseEndingAt(syntax, p) ?? (bare ? plainPhraseAt(syntax, p) : null);
}

/** A verb read as the end of a noun phrase ("the force controls"): what stands before it is its subject. */
function headless({ words }: Syntax, phrase: Phrase, v: number): Phrase | null {
  let head = v - 1;
  while (head > phrase.first && !isNominal((words[head] as Word).tag)) head -= 1;
  if (!isNominal((words[head] as Word).tag)) return null;
  return { first: phrase.first, last: v - 1, head, start: phrase.start, end: (words[v - 1] as Word).end };
}

/** Verbs looked at on the way back to a subject: keeps the climb short on any text. */
const MOST_VERBS = 4;

/** Who does what the last verb before `p` tells; of several the one of the same form (`like`), which "and" joins. */
function subjectOfClause(syntax: Syntax, p: number, depth: number, like: number | null): Phrase | null {
  let any: Phrase | null = null;
  let tried = 0;
  for (let k = p - 1; k >= 0 && tried < MOST_VERBS; k -= 1) {
    const { tag, lower } = syntax.words[k] as Word;
    if (lower === ';') break;
    if (!IS_VERB[tag] || syntax.phraseAt[k] !== -1) continue;
    const same = like === null || tag === like;
    if (any && !same) continue;
    tried += 1;
    const found = subjectOf(syntax, k, depth - 1);
    if (found && same) return found;
    any ??= found;
  }
  return any ?? phraseAfterComma(syntax, p);
}

/** Who does the infinitive whose "to" stands at `to`. */
function controller(syntax: Syntax, to: number, depth: number): Phrase | null {
  const phrase = plainPhraseAt(syntax, to - 1);
  let verb = phrase ? phrase.first - 1 : to - 1;
  while (verb >= 0 && !IS_VERB[(syntax.words[verb] as Word).tag]) {
    if (/^[,;]$/u.test((syntax.words[verb] as Word).lower)) break;
    verb -= 1;
  }
  if (phrase && verb >= 0 && OBJECT_DOES.test((syntax.words[verb] as Word).lower)) return phrase;
  // "Britain's decision to supply", "the French operation to airlift": theirs whose deed it is.
  if (phrase && (possessorOf(syntax, phrase) || phrase.head - phrase.first > 0)) {
    const owner = possessorOf(syntax, phrase);
    if (owner) return owner;
  }
  return verb >= 0 ? subjectOf(syntax, verb, depth - 1) : subjectOfClause(syntax, to, depth, null);
}

/** The comma that opens what the one at `p` closes; -1 where it closes nothing. */
function matchingComma(words: readonly Word[], p: number): number {
  for (let k = p - 1; k > 0 && p - k < 30; k -= 1) if ((words[k] as Word).lower === ',') return k;
  return -1;
}

/** "Fleeing north, the rebels …": the phrase that follows the next comma. */
function phraseAfterComma(syntax: Syntax, v: number): Phrase | null {
  const comma = syntax.words.findIndex((w, i) => i > v && w.lower === ',');
  return comma < 0 ? null : (syntax.phrases.find((p) => p.first > comma) ?? null);
}

const plainPhraseAt = (syntax: Syntax, i: number): Phrase | null => {
  const at = syntax.phraseAt[i];
  return at === undefined || at < 0 ? null : (syntax.phrases[at] as Phrase);
};

/** The phrase that ends at word `p`: climbed out of its adjuncts ("forces in the east"), with all that it is joined to. */
function phraseEndingAt(syntax: Syntax, p: number): Phrase | null {
  let found = plainPhraseAt(syntax, p);
  for (let k = 0; found && k < 4; k += 1) {
    const link = syntax.words[found.first - 1];
    if (!link || link.tag !== TAG.IN || SUBORDINATOR.test(link.lower)) break;
    const outer = plainPhraseAt(syntax, found.first - 2);
    if (!outer || outer.last !== found.first - 2) {
      // "In Tarn shelled …" has no subject of its own.
      return link.lower === 'of' ? found : null;
    }
    found = link.lower === 'of' ? { ...found, first: outer.first, start: outer.start, head: outer.head } : outer;
  }
  return found && joinedTo(syntax, found);
}

/** "Britain, France and Germany": the phrases a list ends in this one are one party. */
function joinedTo(syntax: Syntax, last: Phrase): Phrase {
  const { words } = syntax;
  let first = last.first;
  if (words[first - 1]?.tag !== TAG.CC || words[first - 1]?.lower === 'but') return last;
  let q = first - 2;
  if (words[q]?.lower === ',') {
    // "… sent tents, and Oslo gave two pumps": behind a comma, and with a verb before it, a clause of its own.
    if (words.slice(0, q).some((w, i) => IS_FINITE[w.tag] === 1 && syntax.phraseAt[i] === -1)) return last;
    q -= 1;
  }
  for (let k = 0; k < 12; k += 1) {
    const phrase = plainPhraseAt(syntax, q);
    if (!phrase || phrase.last !== q) break;
    const link = words[phrase.first - 1];
    // The object of a verb before "and" is no part of the subject after it.
    if (link && (IS_VERB[link.tag] || (link.tag === TAG.IN && !SUBORDINATOR.test(link.lower)))) return last;
    first = phrase.first;
    if (link?.lower !== ',') break;
    q = phrase.first - 2;
  }
  return { ...last, first, start: (words[first] as Word).start };
}

/** What the verb at `v` is done to: the phrase after it, adverbs and particles skipped. */
export function objectOf({ words, phrases, phraseAt }: Syntax, v: number): Phrase | null {
  for (let k = v + 1; k < words.length && k - v < 5; k += 1) {
    const at = phraseAt[k] as number;
    if (at >= 0) return phrases[at] as Phrase;
    const { tag, timed, lower } = words[k] as Word;
    if (!timed && tag !== TAG.RB && tag !== TAG.RP && tag !== TAG.IN && !NUMBERED.test(lower)) return null;
    if (tag === TAG.IN && !/^(?:at|about|around|over|than|up|out|down|off)$/u.test(lower)) return null;
  }
  return null;
}

/** Who a passive or a noun of deed is "by": "shelled by the army", "an attack by rebels". */
export function agentOf(syntax: Syntax, from: number): Phrase | null {
  const { words, phraseAt, phrases } = syntax;
  for (let k = from + 1; k < words.length && k - from < 14; k += 1) {
    const { lower, tag } = words[k] as Word;
    if (/^[;,.]$/u.test(lower) || (IS_FINITE[tag] && phraseAt[k] === -1)) return null;
    if (lower !== 'by') continue;
    const at = phraseAt[k + 1];
    if (at === undefined || at < 0 || (words[k + 1] as Word).timed) return null;
    const agent = phrases[at] as Phrase;
    return (words[agent.head] as Word).tag === TAG.CD ? null : agent;
  }
  return null;
}

/** Whose a phrase is: "Gaddafi's forces" → Gaddafi. */
export function possessorOf({ words }: Syntax, phrase: Phrase): Phrase | null {
  for (let k = phrase.last - 1; k > phrase.first; k -= 1) {
    const { tag, lower } = words[k] as Word;
    if (tag !== TAG.POS && lower !== '’s' && lower !== "'s") continue;
    return { first: phrase.first, last: k - 1, head: k - 1, start: phrase.start, end: (words[k - 1] as Word).end };
  }
  return null;
}

/** Words of the phrase before its head. */
export const modifiersOf = ({ words }: Syntax, { first, head }: Phrase): readonly Word[] => words.slice(first, head);

/** The phrase that holds a position of the report, or null. */
export function phraseOver({ phrases }: Syntax, position: number): Phrase | null {
  return phrases.find((p) => p.start <= position && position < p.end) ?? null;
}

/** Whether a phrase is one pronoun. */
export const isPronoun = ({ words }: Syntax, { first, last }: Phrase): boolean =>
  first === last && (words[first] as Word).tag === TAG.PRP;

/** The main verb of a sentence with its subject: the first finite verb that has one. */
export function mainSubject(syntax: Syntax): Phrase | null {
  for (let v = 0; v < syntax.words.length; v += 1) {
    if (!IS_FINITE[(syntax.words[v] as Word).tag]) continue;
    const subject = subjectOf(syntax, v);
    if (subject && !isPronoun(syntax, subject)) return subject;
  }
  return null;
}
