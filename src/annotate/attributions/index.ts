import type { SplitText } from '../text/index.ts';
import type { AttributionMention, EntityMention } from '../types.ts';

export function findAttributions(
  _text: string,
  _split: SplitText,
  _entities: readonly EntityMention[],
): AttributionMention[] {
  return [];
}
