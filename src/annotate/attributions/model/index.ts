import type { Span } from '../../../record/types.ts';
import { TAG } from '../../tagging/index.ts';
import type { SplitText } from '../../text/index.ts';
import { type Context, QUOTED } from './context.ts';
import { SPAN_LABELS, type SpanLabels } from './spans.ts';

export * from './context.ts';
export * from './cues.ts';
export * from './judge.ts';
export * from './spans.ts';

/** Words no source or content ends with: what they open is still to come. */
const OPENS_MORE = new Uint8Array(64);
for (const tag of [TAG.DT, TAG.IN, TAG.PRP$, TAG.POS, TAG.CC]) OPENS_MORE[tag] = 1;

/** One past the last token of a run that would otherwise end within a noun phrase or before what its last word opens. */
function wholeEnd({ tags, phrase, sentenceEnd }: Context, end: number, cueFirst: number): number {
  const stop = cueFirst >= end ? Math.min(sentenceEnd[end - 1]!, cueFirst) : sentenceEnd[end - 1]!;
  let at = end;
  if (at < stop && OPENS_MORE[tags[at - 1]!] && phrase[at] !== 0) at++;
  while (at < stop && phrase[at] === 2) at++;
  return at;
}

/** Tokens a content is drawn out by at most, to the marks of the quotation it stands in. */
const QUOTATION = 300;

/** The token a run begins with: at the head of a line inside a quotation that ran on from above, the quotation's mark. */
function quotationStart({ quote, paragraphFirst }: Context, from: number): number {
  if (quote[from] !== QUOTED.inside || paragraphFirst[from] !== from) return from;
  let at = from;
  while (at > 0 && from - at < QUOTATION && quote[at] === QUOTED.inside) at--;
  return quote[at] === QUOTED.opening ? at : from;
}

/** One past the last token of a run: where the quotation runs on below the line's end, past the mark that closes it. */
function quotationEnd({ quote, paragraphEnd, count }: Context, end: number): number {
  if (quote[end - 1] !== QUOTED.inside || paragraphEnd[end - 1] !== end || end >= count) return end;
  let at = end;
  while (at < count && at - end < QUOTATION && quote[at] === QUOTED.inside) at++;
  return at < count && quote[at] === QUOTED.closing ? at + 1 : end;
}

/** Source, cue and content as stretches of the text; null where no content was found. */
export function attributionOf(
  { cue, first, labels }: SpanLabels,
  context: Context,
  { tokens }: SplitText,
): { source: Span[]; cue: Span[]; content: Span[] } | null {
  const runs = (begin: number): Span[] => {
    const found: Span[] = [];
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] !== begin) continue;
      const from = i;
      while (i + 1 < labels.length && labels[i + 1] === begin + 1) i++;
      const free = i + 1 < labels.length && labels[i + 1] === SPAN_LABELS.outside;
      const end = free ? wholeEnd(context, first + i + 1, cue.first) : first + i + 1;
      const isContent = begin === SPAN_LABELS.beginContent;
      const start = isContent ? quotationStart(context, first + from) : first + from;
      found.push([tokens[start]!.start, tokens[(isContent ? quotationEnd(context, end) : end) - 1]!.end]);
    }
    return found;
  };
  const content = runs(SPAN_LABELS.beginContent);
  if (content.length === 0) return null;
  const source = runs(SPAN_LABELS.beginSource);
  return { source, cue: [[tokens[cue.first]!.start, tokens[cue.end - 1]!.end]], content };
}
