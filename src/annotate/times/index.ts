import type { SplitText } from '../text/index.ts';
import type { AnnotateInput, TimeMention } from '../types.ts';

export function findTimes(_input: AnnotateInput, _split: SplitText): TimeMention[] {
  return [];
}
