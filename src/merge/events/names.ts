/**
 * Folds a name so that the usual romanisations of one name meet: "Zelensky", "Zelenskiy", "Zelenskyy"; "Kharkiv",
 * "Harkiv"; "Mohamed", "Muhammad"; "Gaddafi", "Qaddafi", "Kadhafi". Keys are for comparing only, never shown.
 */
export function foldName(name: string): string {
  let folded = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`ʼʻ]s\b/gu, '')
    .replace(/[’'`ʼʻ]/gu, '');
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** In this order: an ending is folded before the letters it is made of. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  // Russian and Ukrainian endings: -sky, -skiy, -skyy, -skyi, -skij.
  [/(?:iy|yy|yi|ij|ii|y)\b/gu, 'i'],
  [/kh|gh/gu, 'h'],
  [/ou|oo|u|o/gu, 'u'],
  [/ph/gu, 'f'],
  [/dh/gu, 'd'],
  [/tsch|tch/gu, 'ch'],
  [/[qg]|ck|c(?!h)/gu, 'k'],
  [/w/gu, 'v'],
  [/y|j|e/gu, 'i'],
  // Muhammad, Mohamed: the vowels of Arabic names are written as each likes; double letters too.
  [/(\p{L})\1+/gu, '$1'],
];

const LEADING = /^(?:the|a|an|al|el|gen|col|maj|lt|capt|sgt|dr|mr|mrs|ms|president|prime minister|minister)\b[\s.-]*/iu;

/** The key that an actor's name is compared by in passing: its last word, folded; "the Sudanese army" is an "army". */
export function nameKeyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const last = name.replace(LEADING, '').split(/\s+/u).at(-1) ?? '';
  const key = foldName(last);
  if (keys.size > MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;
