import type { Span } from '../../record/types.ts';
import { IS_FINITE, IS_VERB, TAG, type TaggedText } from '../tagging/index.ts';
import type { SplitText } from '../text/index.ts';
import type { AttributionMention } from '../types.ts';
import { attributionOf, contextOf, findCues, labelSpans } from './model/index.ts';
import { attributionModel } from './model/weights.ts';
import { findByRules } from './rules.ts';

/** Taken off "no cue" in the tagger's units; chosen on training documents kept out of fitting (docs/models/attributions.md). */
const CUE_BIAS = 160;

/**
 * Who said, thought, wished or ordered what, in the order of the cues. The trained model finds cues first, then source
 * and content to each; attributions without content are left out, one without a source is nobody's ("reportedly").
 * Where it found nothing the rules may add a clause: they know block quotations and the forms of live blogs.
 */
export function findAttributions(text: string, split: SplitText, tagged: TaggedText): AttributionMention[] {
  const learned = findByModel(split, tagged);
  const isTaken = coverOf(learned, text.length);
  const ruled = findByRules(text, split).filter(({ cue: [cue], source, rule }) => {
    if (!cue || isTaken[cue[0]]) return false;
    return rule === 'block' || rule === 'colon' || isClause(cue, source[0], split, tagged);
  });
  return [...learned, ...ruled].sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
}

function findByModel(split: SplitText, tagged: TaggedText): AttributionMention[] {
  const { lexicon, cues, spans } = attributionModel();
  const context = contextOf(tagged, split, lexicon);
  const found: AttributionMention[] = [];
  for (const labelled of labelSpans(spans, context, findCues(cues, context, CUE_BIAS))) {
    const attribution = attributionOf(labelled, split);
    if (attribution) found.push({ ...attribution, rule: 'model' });
  }
  return found;
}

/** 1 where a cue stands. */
function coverOf(mentions: readonly AttributionMention[], length: number): Uint8Array {
  const cover = new Uint8Array(length + 1);
  for (const { cue } of mentions) for (const [start, end] of cue) cover.fill(1, start, end);
  return cover;
}

/** Whether the rules' cue is tagged as a verb with a subject ("cases confirmed", "two reports" are none) or "according to". */
function isClause(cue: Span, source: Span | undefined, { tokens }: SplitText, { tags }: TaggedText): boolean {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > cue[0]) high = middle;
    else low = middle + 1;
  }
  const tag = tags[low];
  if (!source || tag === undefined || !IS_VERB[tag]) return false;
  if (tag !== TAG.VBN) return true;
  for (let t = low - 1; t >= 0 && t >= low - 4; t--) {
    if (IS_FINITE[tags[t]!]) return true;
    if (tags[t] !== TAG.RB) return false;
  }
  return false;
}
