import { FeatureWriter, IS_FINITE, IS_NAME, IS_PRONOUN, joined, TAGS } from '../../tagging/index.ts';
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
  visit: (candidate: SpanLabels, writer: FeatureWriter) => void,
): void {
  const { table, tags, cueClass, sentence, sentenceEnd, sentenceFirst } = context;
  const { counts, margins } = holders(context, candidates);
  const writer = new FeatureWriter(JUDGE_BITS, JUDGE_FEATURES);
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
    writer.size = 0;
    writer.put(1);
    writer.put(cueScore);
    writer.put(spanScore);
    writer.put((cueScore << 8) | spanScore);
    writer.put((perToken << 8) | cueScore);
    writer.put((length << 8) | spanScore);
    writer.put((length << 8) | (quoted << 4) | finite);
    writer.put((quoted << 8) | cueScore);
    writer.put((finite << 8) | cueScore);
    writer.put(stem);
    writer.put(joined(stem, kind));
    writer.put(joined(stem, (quoted << 4) | finite));
    writer.put(joined(stem, headTag));
    writer.put(joined(stem, cueScore >> 1));
    writer.put((headClass << 8) | headTag);
    writer.put((headClass << 16) | (cueScore << 8) | quoted);
    writer.put((kind << 8) | cueScore);
    writer.put((kind << 8) | sourceTag);
    writer.put((kind << 8) | headClass);
    writer.put((order << 8) | quoted);
    writer.put((held << 8) | heldMargin);
    writer.put((held << 16) | (cueScore << 8) | quoted);
    writer.put((sentences << 8) | (away << 4) | quoted);
    writer.put((gap << 8) | order);
    writer.put((sourceGap << 8) | order);
    writer.put((near << 8) | cueScore);
    writer.put((s.contentRuns > 1 ? 16 : 0) | (s.sourceRuns > 1 ? 8 : 0) | quoted);
    writer.put(opening);
    writer.put(joined(opening, headTag));
    writer.put(Math.min(wide, 3) | (headClass << 4));
    writer.put(joined(table.word[cue.end - 1]!, wide > 1 ? 1 : 0));
    writer.put(
      (s.contentFirst === sentenceFirst[s.contentFirst] ? 1 : 0) |
        (s.contentEnd + 1 >= sentenceEnd[s.contentEnd - 1]! ? 2 : 0) |
        (finite << 4) |
        (quoted << 8),
    );
    writer.put((context.quote[cue.head]! << 8) | (held << 4) | quoted);
    writer.put(joined(s.source === 0 ? 0 : table.word[s.sourceEnd - 1]!, headClass));
    visit(candidate, writer);
  }
}

/** The log-odds (x 256) that a candidate is an attribution. */
export function judge(weights: Int16Array, { rows }: FeatureWriter): number {
  let sum = 0;
  for (let f = 0; f < JUDGE_FEATURES; f++) sum += weights[rows[f]!]!;
  return sum;
}
