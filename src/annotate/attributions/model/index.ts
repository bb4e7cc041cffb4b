import type { Span } from '../../../record/types.ts';
import type { SplitText } from '../../text/index.ts';
import { SPAN_LABELS, type SpanLabels } from './spans.ts';

export * from './context.ts';
export * from './cues.ts';
export * from './judge.ts';
export * from './spans.ts';

/** Source, cue and content as stretches of the text; null where no content was found. */
export function attributionOf(
  { cue, first, labels }: SpanLabels,
  { tokens }: SplitText,
): { source: Span[]; cue: Span[]; content: Span[] } | null {
  const runs = (begin: number): Span[] => {
    const found: Span[] = [];
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] !== begin) continue;
      const from = i;
      while (i + 1 < labels.length && labels[i + 1] === begin + 1) i++;
      found.push([tokens[first + from]!.start, tokens[first + i]!.end]);
    }
    return found;
  };
  const content = runs(SPAN_LABELS.beginContent);
  if (content.length === 0) return null;
  const source = runs(SPAN_LABELS.beginSource);
  return { source, cue: [[tokens[cue.first]!.start, tokens[cue.end - 1]!.end]], content };
}
