const STOP = new Set(
  `a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per
  to up upon with within without about above after again against all also am among any are around be because been before
  being below between both can could did do does doing down during each either else ever every few further had has have
  having he her here hers him his how however i it its itself just let like may me might mine more most much must my near
  neither no not now only other our ours own rather same shall she should since some such their theirs them there they
  though through thus too under until very was we well were what when where whether which while who whom whose why will
  would you your yours said say says saying told tell according new one two first last year years day days week month
  monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr s t re ve ll don didn doesn isn wasn still even
  many get got make made take took come came go went going see seen way back time today yesterday report reports reported
  reuters ap afp photo image copyright read comment share story news`.split(/\s+/u),
);

/** A word cut to what its inflections share ("attacks", "attacked" -> "attack"). */
export function stemOf(word: string): string {
  if (word.length < 5) return word.endsWith('s') && word.length === 4 ? word.slice(0, -1) : word;
  for (const [suffix, put] of [
    ['ations', 'at'],
    ['ation', 'at'],
    ['ings', ''],
    ['ing', ''],
    ['ies', 'i'],
    ['ied', 'i'],
    ['ers', ''],
    ['er', ''],
    ['ed', ''],
    ['es', ''],
    ['ly', ''],
    ['s', ''],
    ['e', ''],
  ] as const) {
    if (word.endsWith(suffix) && word.length - suffix.length >= 3 && !word.endsWith('ss'))
      return word.slice(0, -suffix.length) + put;
  }
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}

/** Content words of a text, lower-cased and stemmed, in order and with repeats. */
export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 1 && !STOP.has(w)).map(stemOf);
