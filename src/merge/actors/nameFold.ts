/** Parts of a name that come and go with the spelling: articles, "son of", "von der". */
const LOOSE_PARTS = new Set('al el ul bin ibn ben bint von van der den de la le du di da dos del della'.split(' '));
/** What a body's name may have or lack at its end: "the Northern Front" is "Northern Front forces". */
const LOOSE_TAILS = new Set([
  'forces',
  'troops',
  'fighters',
  'militants',
  'rebels',
  'group',
  'movement',
  'soldiers',
  'units',
]);

/** The words of a name: lower case, without accents, articles and points. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}.’'`ʼ]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * One spelling for the ways in which a name of another script is written in Latin letters: Zelensky, Zelenskiy,
 * Zelenskyy; Gaddafi, Gadhafi; Mykhailo, Mihajlo. Names that differ in more than spelling stay apart: Volodymyr is not Vladimir.
 */
export function foldSpelling(word: string): string {
  if (/^m[ou]h?amm?[aeo]d$/u.test(word)) return 'muhamad';
  return word
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/^(?:ye|je)(?=[vrlg])/u, 'e')
    .replace(/tch/gu, 'ch')
    .replace(/kh/gu, 'h')
    .replace(/dh/gu, 'd')
    .replace(/ph/gu, 'f')
    .replace(/ck/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/q/gu, 'k')
    .replace(/w/gu, 'v')
    .replace(/ou|oo/gu, 'u')
    .replace(/ee/gu, 'i')
    .replace(/off$/u, 'ov')
    .replace(/eff$/u, 'ev')
    .replace(/[yj]/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
}

/** A person's name for comparing: given name, surname and all words of it, in one spelling. */
export interface FoldedName {
  given: string;
  surname: string;
  words: readonly string[];
}

/** Names already folded: the same few are compared again and again. */
const people = new Map<string, FoldedName | null>();
const bodies = new Map<string, string>();
const MOST_KEPT = 20_000;

/** A fold that is remembered; forgotten all at once when many are held. */
function kept<T>(folds: Map<string, T>, name: string, fold: (name: string) => T): T {
  let folded = folds.get(name);
  if (folded === undefined) {
    folded = fold(name);
    if (folds.size >= MOST_KEPT) folds.clear();
    folds.set(name, folded);
  }
  return folded;
}

/** @returns null for a name without letters. One word alone is a surname. */
export const foldPerson = (name: string): FoldedName | null => kept(people, name, personOf);

function personOf(name: string): FoldedName | null {
  const words = wordsOf(name)
    .filter((word, i, all) => !(LOOSE_PARTS.has(word) && i + 1 < all.length))
    .map(foldSpelling);
  const surname = words.at(-1);
  if (surname === undefined) return null;
  return { given: words.length > 1 ? words[0]! : '', surname, words };
}

/** A body's name for comparing: no article, British spelling as American, no "forces" or "group" at its end. */
export const foldBody = (name: string): string => kept(bodies, name, bodyOf);

function bodyOf(name: string): string {
  const words = wordsOf(name).filter((word) => word !== 'the' && word !== 'of' && word !== 'for' && word !== 'and');
  while (words.length > 1 && LOOSE_TAILS.has(words.at(-1)!)) words.pop();
  return words
    .map((word) =>
      word
        .replace(/isation/u, 'ization')
        .replace(/defence/u, 'defense')
        .replace(/centre/u, 'center'),
    )
    .join(' ');
}
