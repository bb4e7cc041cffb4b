import {
  addValues,
  decode,
  joined,
  joined3,
  mixed,
  opened,
  type SequenceModel,
  TAGS,
  type Templates,
} from '../../tagging/index.ts';
import { type Context, SUM, SUMS } from './context.ts';
import type { Cue } from './cues.ts';
import { capped, distanceClass } from './distance.ts';

/** Labels of the span step. */
export const SPAN_LABELS = { outside: 0, beginSource: 1, insideSource: 2, beginContent: 3, insideContent: 4 } as const;
export const SPAN_LABEL_COUNT = 5;
/** Features of a token by itself, and of a token as seen from a cue. */
export const BASE_TEMPLATES: Templates = { first: 0, few: 15, count: 33 };
export const RELATIVE_TEMPLATES: Templates = { first: 64, few: 16, count: 40 };
const OUTSIDE = 0x5bd1e995 | 0;
const NO_TAG = TAGS.length;

const COLON = 58;
/** Sentences looked at on either side of the cue's own, at most. */
const SENTENCES_AROUND = 2;
/** A quotation left open at the window's end is followed for so many tokens at most: hostile input stays cheap. */
const LONGEST_QUOTATION = 400;
/** And a window has at most so many on either side. */
const LONGEST_SIDE = 250;

/**
 * Windows that see one token, on average over a text, at most: five is usual in news; text made to be slow has hundreds.
 * Cues beyond are left out.
 */
const MOST_WINDOWS = 24;
const WINDOWS_FREE = 4000;

/** A sentence so short ("He said:") says what it reports in the next. */
const SHORT = 6;

/**
 * The tokens a cue's source and content are sought in, end exclusive: the cue's sentence, and of those on either side as
 * many as hold quotations (the next ones also below a colon or a sentence of a few words). Nine in ten attributions keep
 * to one sentence, so the other neighbours would cost time and mislead.
 */
export function windowOf(context: Context, cue: Cue): [first: number, end: number] {
  const { sentence, sentenceStarts, sentenceQuote, quote, count, table } = context;
  const from = sentence[cue.first]!;
  const to = sentence[cue.end - 1]!;
  const last = sentenceStarts.length - 2;
  const opens =
    table.last[sentenceStarts[to + 1]! - 1] === COLON || sentenceStarts[to + 1]! - sentenceStarts[from]! < SHORT;
  let s = from;
  while (s > 0 && from - s < SENTENCES_AROUND && sentenceQuote[s - 1] !== 0) s--;
  let e = to;
  while (e < last && e - to < SENTENCES_AROUND && (opens || sentenceQuote[e + 1] !== 0)) e++;
  let end = sentenceStarts[e + 1]!;
  const furthest = Math.min(count, end + LONGEST_QUOTATION);
  while (end < furthest && (quote[end - 1] === 1 || quote[end - 1] === 2) && quote[end]! !== 0) end++;
  return [
    Math.max(sentenceStarts[s]!, cue.first - LONGEST_SIDE),
    Math.min(end, cue.end + LONGEST_SIDE + LONGEST_QUOTATION),
  ];
}

/** Writes the values of the features of token `t` that hold whatever the cue. */
export function baseFeatures(context: Context, t: number, values: Int32Array): void {
  const { table, tags, quote, cueClass, phrase } = context;
  const { word, stem, shape } = table;
  const first = context.paragraphFirst[t]!;
  const end = context.paragraphEnd[t]!;
  const w0 = word[t]!;
  const wl1 = t - 1 >= first ? word[t - 1]! : OUTSIDE;
  const wl2 = t - 2 >= first ? word[t - 2]! : OUTSIDE;
  const wr1 = t + 1 < end ? word[t + 1]! : OUTSIDE;
  const wr2 = t + 2 < end ? word[t + 2]! : OUTSIDE;
  const p0 = tags[t]!;
  const pl1 = t - 1 >= first ? tags[t - 1]! : NO_TAG;
  const pl2 = t - 2 >= first ? tags[t - 2]! : NO_TAG;
  const pr1 = t + 1 < end ? tags[t + 1]! : NO_TAG;
  const pr2 = t + 2 < end ? tags[t + 2]! : NO_TAG;
  const pr3 = t + 3 < end ? tags[t + 3]! : NO_TAG;
  const q0 = quote[t]!;
  const ql1 = t - 1 >= first ? quote[t - 1]! : 4;
  const qr1 = t + 1 < end ? quote[t + 1]! : 4;
  const c0 = cueClass[t]!;
  const fromStart = capped(t - context.sentenceFirst[t]!, 5);
  const toEnd = capped(context.sentenceEnd[t]! - 1 - t, 3);
  // of few values
  let k = 0;
  values[k++] = p0;
  values[k++] = pl1;
  values[k++] = pr1;
  values[k++] = (pl1 << 8) | p0;
  values[k++] = (p0 << 8) | pr1;
  values[k++] = shape[t]!;
  values[k++] = (ql1 << 16) | (q0 << 8) | qr1;
  values[k++] = (ql1 << 24) | (q0 << 16) | (qr1 << 8) | p0;
  values[k++] = (fromStart << 16) | (p0 << 8) | q0;
  values[k++] = (toEnd << 16) | (p0 << 8) | q0;
  values[k++] = (c0 << 8) | p0;
  values[k++] = (phrase[t]! << 16) | (pl1 << 8) | p0;
  values[k++] = (context.sentenceQuote[context.sentence[t]!]! << 8) | (q0 << 4) | fromStart;
  values[k++] = (distanceClass(context.strongLeft[t]!) << 8) | p0;
  values[k++] = (distanceClass(context.strongRight[t]!) << 8) | p0;
  // of many
  values[k++] = w0;
  values[k++] = wl1;
  values[k++] = wl2;
  values[k++] = wr1;
  values[k++] = wr2;
  values[k++] = stem[t]!;
  values[k++] = joined(wl1, w0);
  values[k++] = joined(w0, wr1);
  values[k++] = (pl2 << 16) | (pl1 << 8) | p0;
  values[k++] = (pl1 << 16) | (p0 << 8) | pr1;
  values[k++] = (p0 << 16) | (pr1 << 8) | pr2;
  values[k++] = (p0 << 24) | (pr1 << 16) | (pr2 << 8) | pr3;
  values[k++] = joined(w0, pr1);
  values[k++] = joined(wl1, p0);
  values[k++] = joined(wr1, p0);
  values[k++] = table.suffix3[t]!;
  values[k++] = joined(w0, q0 | (fromStart << 4));
  values[k++] = joined3(wl1, w0, wr1);
}

/** What is the same for every token of a cue's window; those named `opened` are the first of pairs to be (`opened`). */
export interface CueView {
  readonly cue: Cue;
  readonly stem: number;
  readonly openedStem: number;
  readonly openedWords: number;
  /** The tags before and after the cue; of its head with that of its first word. */
  readonly openedBeside: number;
  readonly openedTags: number;
  /** The quotation marks of the cue's sentence before and after it, and what stands beside it. */
  readonly openedMarks: number;
  readonly tagAfter: number;
  readonly headTag: number;
  readonly cueClass: number;
  readonly quoted: number;
  readonly sentence: number;
}

const marksBetween = (sums: Int32Array, from: number, to: number): number =>
  sums[to * SUMS + SUM.marks]! - sums[from * SUMS + SUM.marks]!;

export function viewFrom(context: Context, cue: Cue): CueView {
  const { table, tags, quote, cueClass, sums, sentence, sentenceFirst, sentenceEnd, paragraphFirst, paragraphEnd } =
    context;
  const before = cue.first - 1 >= paragraphFirst[cue.first]! ? cue.first - 1 : -1;
  const after = cue.end < paragraphEnd[cue.first]! ? cue.end : -1;
  const stem = table.stem[cue.head]!;
  let words = OUTSIDE;
  for (let t = cue.first; t < cue.end && t < cue.first + 6; t++) words = joined(words, table.word[t]!);
  const tagBefore = before < 0 ? NO_TAG : tags[before]!;
  const tagAfter = after < 0 ? NO_TAG : tags[after]!;
  const headTag = tags[cue.head]!;
  const marksBeside = (before < 0 ? 4 : quote[before]!) * 8 + (after < 0 ? 4 : quote[after]!);
  const marksBefore = capped(marksBetween(sums, sentenceFirst[cue.first]!, cue.first), 2);
  const marksAfter = capped(marksBetween(sums, cue.end, sentenceEnd[cue.first]!), 2);
  return {
    cue,
    stem,
    openedStem: opened(stem),
    openedWords: opened(words),
    openedBeside: opened((tagBefore << 8) | tagAfter),
    openedTags: opened((tags[cue.first]! << 8) | headTag),
    openedMarks: opened((marksBefore << 12) | (marksAfter << 8) | marksBeside),
    tagAfter,
    headTag,
    cueClass: cueClass[cue.head]!,
    quoted: quote[cue.first] === 1 ? 1 : 0,
    sentence: sentence[cue.first]!,
  };
}

/** Writes the values of the features of token `t` as seen from a cue. `cues` holds the sums of the text's cues before each token. */
export function relativeFeatures(
  context: Context,
  view: CueView,
  cues: Int32Array,
  t: number,
  values: Int32Array,
): void {
  const { table, tags, quote, phrase, sums } = context;
  const { cue, stem, openedStem, openedWords, openedMarks } = view;
  const side = t < cue.first ? 0 : t < cue.end ? 1 : 2;
  // what lies between the token and the cue: nothing within it
  const from = side === 0 ? t + 1 : cue.end;
  const to = side === 0 ? cue.first : side === 1 ? from : t;
  const gap = to - from;
  const distance = distanceClass(gap);
  const p0 = tags[t]!;
  const pl1 = t > 0 ? tags[t - 1]! : NO_TAG;
  const pr1 = t + 1 < context.count ? tags[t + 1]! : NO_TAG;
  const w0 = table.word[t]!;
  const q0 = quote[t]!;
  const since = from * SUMS;
  const upTo = to * SUMS;
  const commas = capped(sums[upTo + SUM.commas]! - sums[since + SUM.commas]!, 3);
  const finites = capped(sums[upTo + SUM.finites]! - sums[since + SUM.finites]!, 3);
  const marks = capped(sums[upTo + SUM.marks]! - sums[since + SUM.marks]!, 4);
  const thats = capped(sums[upTo + SUM.thats]! - sums[since + SUM.thats]!, 1);
  const others = capped(cues[to]! - cues[from]!, 2);
  const phrases = capped(sums[upTo + SUM.phrases]! - sums[since + SUM.phrases]!, 4);
  const clauses = capped(sums[upTo + SUM.clauses]! - sums[since + SUM.clauses]!, 3);
  const offset = Math.max(-3, Math.min(3, context.sentence[t]! - view.sentence)) + 3;
  const paragraph = context.paragraphFirst[t] === context.paragraphFirst[cue.first] ? 0 : 1;
  const place = (side << 6) | (offset << 3) | (paragraph << 2);
  const sided = (side << 8) | p0;
  const fromStart = capped(t - context.sentenceFirst[t]!, 3);
  const toEnd = capped(context.sentenceEnd[t]! - 1 - t, 2);
  let path = OUTSIDE;
  if (gap <= 4) for (let i = from; i < to; i++) path = mixed(opened(path) ^ tags[i]!);
  else path = (commas << 12) | (finites << 8) | (clauses << 4) | phrases;
  const openedPath = opened(path);
  // of few values
  let k = 0;
  values[k++] = (side << 8) | distance;
  values[k++] = (distance << 16) | sided;
  values[k++] = (place << 8) | p0;
  values[k++] = (place << 8) | q0;
  values[k++] = (commas << 16) | sided;
  values[k++] = (finites << 16) | sided;
  values[k++] = (marks << 20) | (q0 << 16) | sided;
  values[k++] = (thats << 24) | (finites << 16) | sided;
  values[k++] = (others << 16) | (place << 4) | q0;
  values[k++] = (phrases << 16) | sided;
  values[k++] = (side << 16) | (commas << 12) | (finites << 8) | (marks << 4) | others;
  values[k++] = mixed(openedMarks ^ ((side << 8) | q0));
  values[k++] = (context.sentenceQuote[context.sentence[t]!]! << 16) | (view.quoted << 12) | (place << 4) | q0;
  values[k++] = (fromStart << 24) | (offset << 20) | (q0 << 16) | sided;
  values[k++] = (toEnd << 24) | (offset << 20) | (q0 << 16) | sided;
  values[k++] = (distance << 24) | (place << 8) | (others << 4) | q0;
  // of many
  values[k++] = mixed(openedStem ^ sided);
  values[k++] = mixed(openedStem ^ ((place << 8) | q0));
  values[k++] = mixed(openedStem ^ ((side << 8) | (commas << 4) | finites));
  values[k++] = (view.headTag << 24) | (distance << 16) | sided;
  values[k++] = mixed(opened(w0) ^ place);
  values[k++] = (phrases << 24) | (commas << 20) | (finites << 16) | sided;
  values[k++] = mixed(openedPath ^ sided);
  values[k++] = mixed(opened(mixed(openedPath ^ w0)) ^ side);
  values[k++] = mixed(opened(mixed(openedPath ^ stem)) ^ sided);
  values[k++] = mixed(view.openedBeside ^ ((capped(gap, 2) << 16) | sided));
  values[k++] = mixed(openedMarks ^ ((place << 8) | (q0 << 4) | marks));
  values[k++] = (commas << 26) | (side << 24) | (pl1 << 16) | (p0 << 8) | pr1;
  values[k++] = mixed(opened(mixed(opened(table.stem[t]!) ^ stem)) ^ side);
  values[k++] = mixed(view.openedTags ^ ((distance << 16) | sided));
  values[k++] = (clauses << 24) | (finites << 20) | (fromStart << 16) | sided;
  values[k++] = (view.cueClass << 24) | (offset << 20) | (finites << 16) | sided;
  values[k++] = mixed(openedWords ^ ((phrases << 16) | sided));
  values[k++] = mixed(opened(t > 0 ? table.word[t - 1]! : OUTSIDE) ^ ((place << 8) | commas));
  values[k++] = mixed(opened((pr1 << 8) | p0) ^ ((side << 16) | (phrases << 8) | finites));
  values[k++] = mixed(openedWords ^ ((distance << 16) | (side << 8) | phrase[t]!));
  values[k++] = mixed(openedStem ^ ((view.tagAfter << 16) | (place << 4) | q0));
  values[k++] = mixed(
    opened(t + 1 < context.count ? table.word[t + 1]! : OUTSIDE) ^ ((place << 8) | (commas << 4) | q0),
  );
  values[k++] = mixed(opened((phrase[t]! << 8) | pl1) ^ ((phrases << 16) | (commas << 12) | (side << 8) | finites));
  values[k++] = mixed(openedMarks ^ ((place << 8) | (others << 4) | fromStart));
}

/** Sums of the cues before each token. */
export function sumCues(count: number, cues: readonly Cue[]): Int32Array {
  const sums = new Int32Array(count + 1);
  for (const { first } of cues) sums[first + 1] = 1;
  for (let t = 0; t < count; t++) sums[t + 1]! += sums[t]!;
  return sums;
}

/** The labels found around one cue. */
export interface SpanLabels {
  readonly cue: Cue;
  readonly first: number;
  readonly labels: Uint8Array;
  /** How much better these labels are than none, in the model's units. */
  readonly margin: number;
}

let scores = new Int32Array(0);

/** Source and content to each cue. Scores of the tokens by themselves are summed once for all cues that see them. */
export function labelSpans(model: SequenceModel, context: Context, cues: readonly Cue[]): SpanLabels[] {
  const L = SPAN_LABEL_COUNT;
  const base = new Int32Array(context.count * L);
  const done = new Uint8Array(context.count);
  const values = new Int32Array(Math.max(BASE_TEMPLATES.count, RELATIVE_TEMPLATES.count));
  const sums = sumCues(context.count, cues);
  const opening = L * L;
  let budget = MOST_WINDOWS * context.count + WINDOWS_FREE;
  return cues.flatMap((cue) => {
    const [first, end] = windowOf(context, cue);
    budget -= end - first;
    if (budget < 0) return [];
    const view = viewFrom(context, cue);
    if (scores.length < (end - first) * L) scores = new Int32Array((end - first) * L * 2);
    let none = model.transitions[opening]! - model.transitions[0]!;
    for (let t = first; t < end; t++) {
      if (done[t] === 0) {
        baseFeatures(context, t, values);
        addValues(model, BASE_TEMPLATES, values, base, t * L);
        done[t] = 1;
      }
      const at = (t - first) * L;
      for (let label = 0; label < L; label++) scores[at + label] = base[t * L + label]!;
      relativeFeatures(context, view, sums, t, values);
      addValues(model, RELATIVE_TEMPLATES, values, scores, at);
      none += scores[at]! + model.transitions[0]!;
    }
    const labels = new Uint8Array(end - first);
    const best = decode(scores, end - first, L, model.transitions, labels);
    return [{ cue, first, labels, margin: best - none }];
  });
}
