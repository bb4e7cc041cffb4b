import {
  hashWord,
  IS_FINITE,
  IS_VERB,
  joined,
  lookUp,
  SHAPE,
  TAG,
  type TaggedText,
  type TokenTable,
} from '../../tagging/index.ts';
import type { SplitText } from '../../text/index.ts';

/** Where a token stands to the quotation marks of its paragraph. */
export const QUOTED = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/** How often a stem is a cue in the training texts, in classes; keyed by stem and whether it is tagged a verb. */
export interface CueLexicon {
  readonly keys: Int32Array;
  /** Class + 1 (0 where empty): see `CLASS_LIMITS`. */
  readonly classes: Uint8Array;
}
/** Upper limits of the classes of P(cue | stem, verb or not); class 0 is "met too rarely". */
export const CLASS_LIMITS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 1.01] as const;
/** From this class on a word is more often a cue than not. */
const STRONG = 7;
export const lexiconKey = (stem: number, tag: number): number => joined(stem, IS_VERB[tag]! + 1);

/** Kinds of tokens that are counted: commas, finite verbs, quotation marks, "that", heads of noun phrases, openers of clauses. */
export const SUM = { commas: 0, finites: 1, marks: 2, thats: 3, phrases: 4, clauses: 5 } as const;
/** Numbers to a token in `Context.sums`. */
export const SUMS = 8;

/** A text as the cue and span models see it: one entry to a token; sums are of the tokens before (an entry more). */
export interface Context extends TaggedText {
  readonly count: number;
  readonly sentence: Int32Array;
  /** First token of the token's sentence and paragraph, and one past their last. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceEnd: Int32Array;
  readonly paragraphFirst: Int32Array;
  readonly paragraphEnd: Int32Array;
  readonly quote: Uint8Array;
  /** By sentence: 0 no quotation, 1 holds marks, 2 wholly inside one. */
  readonly sentenceQuote: Uint8Array;
  readonly sentenceStarts: Int32Array;
  readonly cueClass: Uint8Array;
  /** Place in a noun phrase: 0 none, 1 first, 2 later. */
  readonly phrase: Uint8Array;
  /** What stands before each token, by kind: `sums[t * SUMS + SUM.commas]`, side by side so that they are read together. */
  readonly sums: Int32Array;
  /** Distance to the nearest strong cue word to the left and right in the paragraph, 0 where there is none. */
  readonly strongLeft: Int32Array;
  readonly strongRight: Int32Array;
}

const isOneOf = (...tags: number[]): Uint8Array => {
  const set = new Uint8Array(64);
  for (const tag of tags) set[tag] = 1;
  return set;
};
const IN_PHRASE = isOneOf(
  ...[TAG.DT, TAG.JJ, TAG.JJR, TAG.JJS, TAG.CD, TAG.NN, TAG.NNS, TAG.NNP, TAG.NNPS, TAG.PRP$, TAG.POS, TAG.$, TAG['#']],
);
const ALONE = isOneOf(TAG.PRP, TAG.PRPV, TAG.WP, TAG.WDT, TAG.EX);
const OPENS_PHRASE = isOneOf(TAG.DT, TAG.PRP$);
const OPENS_CLAUSE = isOneOf(TAG.IN, TAG.WDT, TAG.WP, TAG.WRB, TAG.CC, TAG.TO);

export function contextOf(tagged: TaggedText, split: SplitText, lexicon: CueLexicon): Context {
  const { table, tags } = tagged;
  const count = table.count;
  const places = placesOf(count, split);
  const quote = quotesOf(tagged, places.paragraphFirst);
  const cueClass = new Uint8Array(count);
  const phrase = new Uint8Array(count);
  const sums = new Int32Array((count + 1) * SUMS);
  const sentenceQuote = new Uint8Array(places.sentenceStarts.length);
  for (let t = 0; t < count; t++) {
    const tag = tags[t]!;
    cueClass[t] = Math.max(0, lookUp(lexicon.keys, lexicon.classes, lexiconKey(table.stem[t]!, tag)));
    const inside = t > places.sentenceFirst[t]! && phrase[t - 1]! > 0 && !ALONE[tags[t - 1]!];
    if (ALONE[tag]) phrase[t] = 1;
    else if (IN_PHRASE[tag]) phrase[t] = inside && !OPENS_PHRASE[tag] ? 2 : 1;
    const q = quote[t]!;
    const at = t * SUMS;
    const after = at + SUMS;
    sums[after + SUM.commas] = sums[at + SUM.commas]! + (tag === TAG[','] ? 1 : 0);
    sums[after + SUM.finites] = sums[at + SUM.finites]! + IS_FINITE[tag]!;
    sums[after + SUM.marks] = sums[at + SUM.marks]! + (q > 1 ? 1 : 0);
    sums[after + SUM.thats] = sums[at + SUM.thats]! + (table.word[t] === THAT ? 1 : 0);
    sums[after + SUM.phrases] = sums[at + SUM.phrases]! + (phrase[t] === 1 ? 1 : 0);
    sums[after + SUM.clauses] = sums[at + SUM.clauses]! + OPENS_CLAUSE[tag]!;
    const s = places.sentence[t]!;
    if (q > 1) sentenceQuote[s] = 1;
    else if (q === 1 && t === places.sentenceFirst[t] && sentenceQuote[s] === 0) sentenceQuote[s] = 2;
  }
  return {
    ...tagged,
    count,
    ...places,
    quote,
    sentenceQuote,
    cueClass,
    phrase,
    sums,
    ...strongNear(cueClass, places),
  };
}

const THAT = hashWord('that');

type Places = Pick<
  Context,
  'sentence' | 'sentenceFirst' | 'sentenceEnd' | 'paragraphFirst' | 'paragraphEnd' | 'sentenceStarts'
>;

/** Sentences and paragraphs as arrays; a bullet before a sentence belongs to the sentence after it. */
function placesOf(count: number, { sentences }: SplitText): Places {
  const array = () => new Int32Array(count);
  const places = {
    sentence: array(),
    sentenceFirst: array(),
    sentenceEnd: array(),
    paragraphFirst: array(),
    paragraphEnd: array(),
    sentenceStarts: new Int32Array(sentences.length + 1),
  };
  let from = 0;
  let paragraphFrom = 0;
  for (const [s, { endToken, paragraph }] of sentences.entries()) {
    if (s > 0 && sentences[s - 1]!.paragraph !== paragraph) paragraphFrom = from;
    places.sentenceStarts[s] = from;
    const end = s + 1 === sentences.length ? count : endToken;
    for (let t = from; t < end; t++) {
      places.sentence[t] = s;
      places.sentenceFirst[t] = from;
      places.sentenceEnd[t] = end;
      places.paragraphFirst[t] = paragraphFrom;
    }
    if (s + 1 === sentences.length || sentences[s + 1]!.paragraph !== paragraph) {
      places.paragraphEnd.fill(end, paragraphFrom, end);
    }
    from = end;
  }
  places.sentenceStarts[sentences.length] = count;
  return places;
}

const STRAIGHT = 34;
const [OPEN, CLOSE, OPEN_SINGLE, CLOSE_SINGLE] = [0x201c, 0x201d, 0x2018, 0x2019];

/**
 * Quotation state by token. A quotation left open ends with its paragraph, unless the next mark below closes it. Single
 * marks count where no double are open.
 */
function quotesOf({ table }: TaggedText, paragraphFirst: Int32Array): Uint8Array {
  const { count, last, shape } = table;
  const quote = new Uint8Array(count);
  let open = 0;
  for (let t = 0; t < count; t++) {
    if (paragraphFirst[t] === t && open !== 0 && !runsOn(table, t, open)) open = 0;
    const code = (shape[t]! & SHAPE.mark) !== 0 ? last[t]! : 0;
    if (open === 0 && (code === OPEN || code === STRAIGHT || code === OPEN_SINGLE)) {
      quote[t] = QUOTED.opening;
      open = code === OPEN ? CLOSE : code === STRAIGHT ? STRAIGHT : CLOSE_SINGLE;
    } else if (open !== 0 && (code === open || (open !== CLOSE_SINGLE && (code === CLOSE || code === STRAIGHT)))) {
      quote[t] = QUOTED.closing;
      open = 0;
    } else if (open !== 0) quote[t] = QUOTED.inside;
  }
  return quote;
}

/** Tokens within which a quotation that runs over paragraphs must be closed. */
const CLOSED_WITHIN = 150;
/** Marks before which a straight quotation mark closes: it stands behind them without a space. */
const ENDS_QUOTED = new Set([44, 46, 33, 63, 0x2026]);

/** Whether a quotation open at the head of a paragraph is closed below, before another opens. */
function runsOn({ count, last, shape }: TokenTable, from: number, close: number): boolean {
  if (close === CLOSE_SINGLE) return false;
  const end = Math.min(count, from + CLOSED_WITHIN);
  for (let t = from; t < end; t++) {
    if ((shape[t]! & SHAPE.mark) === 0) continue;
    const code = last[t]!;
    if (code === OPEN) return false;
    if (code === CLOSE) return true;
    if (code === STRAIGHT) return (shape[t]! & SHAPE.spaced) === 0 && t > from && ENDS_QUOTED.has(last[t - 1]!);
  }
  return false;
}

function strongNear(cueClass: Uint8Array, { paragraphFirst }: Places): Pick<Context, 'strongLeft' | 'strongRight'> {
  const count = cueClass.length;
  const strongLeft = new Int32Array(count);
  const strongRight = new Int32Array(count);
  let seen = -1;
  for (let t = 0; t < count; t++) {
    if (paragraphFirst[t] === t) seen = -1;
    if (seen >= 0) strongLeft[t] = t - seen;
    if (cueClass[t]! >= STRONG) seen = t;
  }
  seen = -1;
  for (let t = count - 1; t >= 0; t--) {
    if (seen >= 0) strongRight[t] = seen - t;
    if (cueClass[t]! >= STRONG) seen = t;
    if (paragraphFirst[t] === t) seen = -1;
  }
  return { strongLeft, strongRight };
}
