import type { SplitText } from '../text/index.ts';
import type { EntityMention, PlaceMention } from '../types.ts';

export function findPlaces(_text: string, _split: SplitText, _entities: readonly EntityMention[]): PlaceMention[] {
  return [];
}
