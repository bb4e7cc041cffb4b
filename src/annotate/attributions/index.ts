import type { TaggedText } from '../tagging/index.ts';
import type { SplitText } from '../text/index.ts';
import type { AttributionMention } from '../types.ts';
import { findByModel } from './byModel.ts';

/** Who said what, in the order of the cues. */
export function findAttributions(_text: string, split: SplitText, tagged: TaggedText): AttributionMention[] {
  return findByModel(split, tagged);
}
