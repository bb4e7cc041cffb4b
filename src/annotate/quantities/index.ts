import type { SplitText } from '../text/index.ts';
import type { QuantityMention, TimeMention } from '../types.ts';

export function findQuantities(_text: string, _split: SplitText, _times: readonly TimeMention[]): QuantityMention[] {
  return [];
}
