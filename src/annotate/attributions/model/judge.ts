import { IS_FINITE, IS_NAME, IS_PRONOUN, joined, rowOf, SEEDS, TAGS } from '../../tagging/index.ts';
import type { Context } from './context.ts';
import { capped, distanceClass } from './distance.ts';
import { SPAN_LABELS, type SpanLabels } from './spans.ts';

/** Features of a candidate for the judge, which accepts or rejects it as a whole. */
export const JUDGE_FEATURES = 34;
export const JUDGE_BITS = 14;

/** What the judge sees of one candidate beside its cue. */
interface Shape {
  readonly content: number;
  readonly contentRuns: number;
  readonly contentFirst: number;
  readonly contentEnd: number;
  readonly quoted: number;
  readonly finites: number;
  readonly source: number;
  readonly sourceFirst: number;
  readonly sourceEnd: number;
  readonly sourceRuns: number;
}

function shapeOf({ quote, tags }: Context, { first, labels }: SpanLabels): Shape {
  let [content, contentRuns, contentFirst, contentEnd, quoted, finites] = [0, 0, -1, -1, 0, 0];
  let [source, sourceFirst, sourceEnd, sourceRuns] = [0, -1, -1, 0];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === SPAN_LABELS.outside) continue;
    const t = first + i;
    if (label >= SPAN_LABELS.beginContent) {
      content++;
      if (label === SPAN_LABELS.beginContent) contentRuns++;
      if (contentFirst < 0) contentFirst = t;
      contentEnd = t + 1;
      if (quote[t] !== 0) quoted++;
      finites += IS_FINITE[tags[t]!]!;
    } else {
      source++;
      if (label === SPAN_LABELS.beginSource) sourceRuns++;
      if (sourceFirst < 0) sourceFirst = t;
      sourceEnd = t + 1;
    }
  }
  return {
    content,
    contentRuns,
    contentFirst,
    contentEnd,
    quoted,
    finites,
    source,
    sourceFirst,
    sourceEnd,
    sourceRuns,
  };
}

/** A score in the model's units as one of 16 classes. */
const scoreClass = (score: number): number => {
  const size = Math.abs(score) / 16;
  const level =
    size < 2 ? 0 : size < 5 ? 1 : size < 10 ? 2 : size < 20 ? 3 : size < 35 ? 4 : size < 60 ? 5 : size < 100 ? 6 : 7;
  return score < 0 ? level : 8 + level;
};

/** How many contents of other candidates hold each candidate's cue, and the best margin among them. */
function holders(context: Context, candidates: readonly SpanLabels[]): { counts: Uint8Array; margins: Int32Array } {
  const counts = new Uint8Array(context.count);
  const margins = new Int32Array(context.count);
  for (const { first, labels, margin } of candidates) {
    for (let i = 0; i < labels.length; i++) {
      if (labels[i]! < SPAN_LABELS.beginContent) continue;
      if (counts[first + i]! < 255) counts[first + i]!++;
      if (margin > margins[first + i]!) margins[first + i] = margin;
    }
  }
  return { counts, margins };
}

/** Calls `visit` with the rows of each candidate that has any content. */
export function judgeFeatures(
  context: Context,
  candidates: readonly SpanLabels[],
  visit: (candidate: SpanLabels, rows: Int32Array) => void,
): void {
  const { table, tags, cueClass, sentence, sentenceEnd, sentenceFirst } = context;
  const { counts, margins } = holders(context, candidates);
  const rows = new Int32Array(JUDGE_FEATURES);
  for (const [c, candidate] of candidates.entries()) {
    const { cue, margin } = candidate;
    const s = shapeOf(context, candidate);
    if (s.content === 0) continue;
    const stem = table.stem[cue.head]!;
    const cueScore = scoreClass(cue.score);
    const spanScore = scoreClass(margin);
    const perToken = scoreClass(Math.round((margin * 4) / (s.content + s.source)));
    const length = distanceClass(s.content);
    const quoted = s.quoted === 0 ? 0 : s.quoted === s.content ? 2 : 1;
    const finite = capped(s.finites, 2);
    const sourceTag = s.source === 0 ? TAGS.length : tags[s.sourceEnd - 1]!;
    const kind = s.source === 0 ? 0 : IS_PRONOUN[sourceTag] ? 1 : IS_NAME[sourceTag] ? 2 : 3;
    const order = (s.source === 0 ? 0 : s.sourceFirst < cue.first ? 1 : 2) * 4 + (s.contentFirst < cue.first ? 1 : 2);
    const held = capped(counts[cue.head]!, 2);
    const heldMargin = held === 0 ? 0 : scoreClass(margins[cue.head]! - margin) + 1;
    const headTag = tags[cue.head]!;
    const headClass = cueClass[cue.head]!;
    const sentences = capped(Math.abs(sentence[s.contentEnd - 1]! - sentence[s.contentFirst]!), 3);
    const away = capped(Math.abs(sentence[s.contentFirst]! - sentence[cue.first]!), 2);
    const gap = distanceClass(
      s.contentFirst >= cue.end ? s.contentFirst - cue.end : Math.max(0, cue.first - s.contentEnd),
    );
    const sourceGap =
      s.source === 0
        ? 15
        : distanceClass(s.sourceFirst >= cue.end ? s.sourceFirst - cue.end : Math.max(0, cue.first - s.sourceEnd));
    const previous = candidates[c - 1];
    const next = candidates[c + 1];
    const near =
      (previous && cue.first - previous.cue.end < 8 ? 1 : 0) | (next && next.cue.first - cue.end < 8 ? 2 : 0);
    const opening = table.word[s.contentFirst]!;
    const wide = cue.end - cue.first;
    let k = 0;
    rows[k++] = 1;
    rows[k++] = cueScore;
    rows[k++] = spanScore;
    rows[k++] = (cueScore << 8) | spanScore;
    rows[k++] = (perToken << 8) | cueScore;
    rows[k++] = (length << 8) | spanScore;
    rows[k++] = (length << 8) | (quoted << 4) | finite;
    rows[k++] = (quoted << 8) | cueScore;
    rows[k++] = (finite << 8) | cueScore;
    rows[k++] = stem;
    rows[k++] = joined(stem, kind);
    rows[k++] = joined(stem, (quoted << 4) | finite);
    rows[k++] = joined(stem, headTag);
    rows[k++] = joined(stem, cueScore >> 1);
    rows[k++] = (headClass << 8) | headTag;
    rows[k++] = (headClass << 16) | (cueScore << 8) | quoted;
    rows[k++] = (kind << 8) | cueScore;
    rows[k++] = (kind << 8) | sourceTag;
    rows[k++] = (kind << 8) | headClass;
    rows[k++] = (order << 8) | quoted;
    rows[k++] = (held << 8) | heldMargin;
    rows[k++] = (held << 16) | (cueScore << 8) | quoted;
    rows[k++] = (sentences << 8) | (away << 4) | quoted;
    rows[k++] = (gap << 8) | order;
    rows[k++] = (sourceGap << 8) | order;
    rows[k++] = (near << 8) | cueScore;
    rows[k++] = (s.contentRuns > 1 ? 16 : 0) | (s.sourceRuns > 1 ? 8 : 0) | quoted;
    rows[k++] = opening;
    rows[k++] = joined(opening, headTag);
    rows[k++] = Math.min(wide, 3) | (headClass << 4);
    rows[k++] = joined(table.word[cue.end - 1]!, wide > 1 ? 1 : 0);
    rows[k++] =
      (s.contentFirst === sentenceFirst[s.contentFirst] ? 1 : 0) |
      (s.contentEnd + 1 >= sentenceEnd[s.contentEnd - 1]! ? 2 : 0) |
      (finite << 4) |
      (quoted << 8);
    rows[k++] = (context.quote[cue.head]! << 8) | (held << 4) | quoted;
    rows[k++] = joined(s.source === 0 ? 0 : table.word[s.sourceEnd - 1]!, headClass);
    for (let f = 0; f < k; f++) rows[f] = rowOf(SEEDS[f]!, rows[f]!, JUDGE_BITS);
    visit(candidate, rows);
  }
}

/** The log-odds (x 256) that a candidate is an attribution. */
export function judge(weights: Int16Array, rows: Int32Array): number {
  let sum = 0;
  for (let f = 0; f < JUDGE_FEATURES; f++) sum += weights[rows[f]!]!;
  return sum;
}
