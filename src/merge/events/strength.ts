import type { Clause } from './clauses.ts';
import type { Trigger } from './triggers.ts';

/** `told`: the clause tells that it happened. `referred`: it speaks of a happening as known. `background`: as long past. */
export type Strength = 'told' | 'referred' | 'background';

const DEFINITE = new Set('the this that these those their his her its our my both'.split(' '));
const INDEFINITE = new Set('a an another one two three four five several some new more'.split(' '));
/** Before the noun of a happening they make it the time or topic of something else. */
const RELATING = new Set('during after before amid despite about since following regarding concerning'.split(' '));
/** Words between an article and its noun: "the closed-door talks", "the two leaders' meeting". */
const REACH = 4;

/** How a clause speaks of its happening. */
export function strengthOf({ words }: Clause, { at, kind }: Trigger): Strength {
  const first = words[0]?.lower;
  if (first === 'since') return 'background';
  if (first === 'asked' || (first === 'when' && words[1]?.lower === 'asked')) return 'referred';
  if (kind === 'verb') return 'told';
  if (kind === 'victim') return 'referred';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const lower = words[i]?.lower ?? '';
    if (lower === 'since') return 'background';
    if (INDEFINITE.has(lower)) return 'told';
    if (DEFINITE.has(lower) || /[’']s?$/u.test(lower) || RELATING.has(lower)) return 'referred';
  }
  return 'told';
}

/** Verbs that say of a named happening that it was: "joined the rally", "the battle raged", "talks were held". */
const HAPPENS = new Set(
  'held joined attended raged rages erupted erupts broke continued continues began begun started lasted lasts launched ended resumed intensified spread opened took taking staged underway followed occurred happened came'.split(
    ' ',
  ),
);
/** Nouns that with "of" tell a deed done: "the killing of two nurses". */
const DEEDS = new Set(
  'death deaths killing killings murder assassination massacre arrest arrests release resignation capture abduction kidnapping shooting bombing destruction evacuation'.split(
    ' ',
  ),
);
/** Whether a clause asserts its happening: by its verb, by harm done, or by a verb of happening beside its noun. */
export const isAsserted = ({ words }: Clause, { at, kind }: Trigger): boolean =>
  kind !== 'noun' ||
  (words[at + 1]?.lower === 'of' && DEEDS.has(words[at]?.lower ?? '')) ||
  words.slice(Math.max(0, at - 5), at + 7).some((w) => HAPPENS.has(w.lower));
