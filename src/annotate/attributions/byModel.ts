import type { TaggedText } from '../tagging/index.ts';
import type { SplitText } from '../text/index.ts';
import type { AttributionMention } from '../types.ts';
import { attributionOf, contextOf, findCues, labelSpans } from './model/index.ts';
import { attributionModel } from './model/weights.ts';

/** Taken off "no cue" in the tagger's units; chosen on training documents kept out of fitting (docs/models/attributions.md). */
const CUE_BIAS = 160;

/** Attributions by the trained model: cues first, then source and content to each. */
export function findByModel(split: SplitText, tagged: TaggedText): AttributionMention[] {
  const { lexicon, cues, spans } = attributionModel();
  const context = contextOf(tagged, split, lexicon);
  const found: AttributionMention[] = [];
  for (const labelled of labelSpans(spans, context, findCues(cues, context, CUE_BIAS))) {
    const attribution = attributionOf(labelled, split);
    if (attribution) found.push({ ...attribution, rule: 'model' });
  }
  return found;
}
