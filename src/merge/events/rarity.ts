import { likenessModel } from './likenessModel.ts';

/** Rarity of a word that is not among the common ones: as if one document in a thousand had it. */
const UNCOMMON = Math.log(1000);

/**
 * How much it says that two texts share the word: the natural logarithm of one over the share of news documents that
 * have it. "police" says little, the name of a village much.
 */
export function rarityOf(stem: string): number {
  return likenessModel().common.get(stem) ?? (isSmallNumber(stem) ? SMALL_NUMBER : UNCOMMON);
}
const isSmallNumber = (stem: string): boolean => stem.length <= 4 && /^\p{N}{1,2}$/u.test(stem);
const SMALL_NUMBER = 2;
