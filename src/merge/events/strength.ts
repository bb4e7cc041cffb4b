import { IS_FINITE, IS_NOUN, TAG } from '../../annotate/tagging/index.ts';
import type { Clause } from './clauses.ts';
import { EVENT_NOUNS } from './lexicon.ts';
import type { Trigger } from './triggers.ts';

/** `told`: the clause tells that it happened. `referred`: it speaks of a happening as known. `background`: as long past. */
export type Strength = 'told' | 'referred' | 'background';

const DEFINITE = new Set('the this that these those their his her its our my both'.split(' '));
const INDEFINITE = new Set('a an another one two three four five several some new more'.split(' '));
/** Before the noun of a happening they make it the time or topic of something else. */
const RELATING = new Set(
  'during after before amid despite about since following regarding concerning because due owing'.split(' '),
);
/** "because of drought" tells of something else. */
const CAUSING = new Set('because due owing despite amid about regarding'.split(' '));
/** Words between an article and its noun: "the closed-door talks", "the two leaders' meeting". */
const REACH = 4;

/** They open a clause about what was before what is told. */
const BACKWARD = new Set('after before following'.split(' '));
const AUXILIARIES = new Set('be is are was were been being get got gets have has had having'.split(' '));

/** "Arrests:", "Moscow meeting": a label before what tells it. */
const isLabel = ({ words }: Clause, headline: boolean): boolean => headline && words.length < 4;

/** "aid provided to Tarn", "families displaced by war": a participle that describes, and tells nothing anew. */
const isReduced = ({ words }: Clause, { at, kind }: Trigger, headline: boolean): boolean =>
  kind === 'verb' &&
  !headline &&
  at > 0 &&
  words[at]?.tag === TAG.VBN &&
  // "the army deployed 500 men" has what it is done to: no participle, whatever its tag.
  (words[at + 1] === undefined || words[at + 1]?.tag === TAG.IN || words[at + 1]?.tag === TAG.TO) &&
  !words.slice(Math.max(0, at - 5), at).some((w) => AUXILIARIES.has(w.lower));

/** "has infected 900 people": a count, until it is told of a day or a place. */
const isCount = ({ words }: Clause, { at, kind, hazard }: Trigger): boolean =>
  hazard === 'epidemic' && kind !== 'verb' && words[at - 1]?.lower.startsWith('ha') === true;
/** "as we agreed" */
const PRONOUNS = new Set('i we you he she they it'.split(' '));

/** "Since 2003, the virus has …" tells what the comma is followed by. */
const isAfterComma = (text: string, { start, words }: Clause, at: number): boolean =>
  text.slice(start, words[at]?.start).includes(',');

/** "since the war began": the happening only says from when on something else is. */
export const isSince = (text: string, clause: Clause, { at }: Trigger): boolean => {
  const { words } = clause;
  if (words[0]?.lower !== 'since' || isAfterComma(text, clause, at)) return false;
  const verb = words.slice(1, at + 4).find((w) => IS_FINITE[w.tag]);
  return verb !== undefined && !text.slice(words[at]?.end, verb.start).includes(',');
};

/** How a clause speaks of its happening. */
export function strengthOf(text: string, clause: Clause, trigger: Trigger, headline: boolean): Strength {
  const { words } = clause;
  const { at, kind } = trigger;
  const first = words[0]?.lower ?? '';
  if (isLabel(clause, headline) || isCount(clause, trigger)) return 'referred';
  if (first === 'as' && at < 4 && PRONOUNS.has(words[1]?.lower ?? '')) return 'background';
  if (first === 'since' && !isAfterComma(text, clause, at)) return 'background';
  if (first === 'asked' || (first === 'when' && words[1]?.lower === 'asked')) return 'referred';
  if (BACKWARD.has(first) && (kind === 'noun' || kind === 'hazard')) return 'background';
  if (kind === 'verb') return isReduced(clause, trigger, headline) ? 'referred' : 'told';
  if (kind === 'victim') return trigger.hasCause && !isKnownCause(clause, at) ? 'told' : 'referred';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const lower = words[i]?.lower ?? '';
    if (lower === 'since') return 'background';
    if (INDEFINITE.has(lower)) return 'told';
    if (DEFINITE.has(lower) || /[’']s?$/u.test(lower) || RELATING.has(lower)) return 'referred';
  }
  return 'told';
}

/** "wounded in the fighting", "killed in Monday's attack": the one told of. "killed in an airstrike" tells one. */
const isKnownCause = ({ words }: Clause, at: number): boolean => {
  const cause = words.findIndex((w, i) => i !== at && EVENT_NOUNS.has(w.lower));
  if (cause < 0) return true;
  return words.slice(Math.max(0, cause - 3), cause).some((w) => DEFINITE.has(w.lower) || /[’']s?$/u.test(w.lower));
};

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
const STRIKING = new Set(
  'struck hit rocked killed left swept shook tore ripped devastated destroyed injured'.split(' '),
);
const isNamed = ({ words }: Clause, at: number): boolean =>
  IS_NOUN[words[at]?.tag ?? 0] === 1 &&
  words.slice(Math.max(0, at - REACH), at).some((w) => w.lower === 'after' || w.lower === 'since') &&
  words.slice(Math.max(0, at - REACH), at).some((w) => DEFINITE.has(w.lower)) &&
  !words.slice(at + 1, at + 3).some((w) => HAPPENS.has(w.lower) || STRIKING.has(w.lower));

/** Whether a clause asserts its happening: by its verb, by harm done, or by a verb of happening beside its noun. */
export const isAsserted = (clause: Clause, trigger: Trigger, headline: boolean): boolean => {
  const { words } = clause;
  const { at, kind } = trigger;
  if (isLabel(clause, headline)) return false;
  // "a week after the explosion": known, and no more told than by its name.
  if (kind === 'hazard' && isNamed(clause, at)) return false;
  if (kind === 'hazard' && words.slice(Math.max(0, at - REACH), at).some((w) => CAUSING.has(w.lower))) return false;
  if (isCount(clause, trigger)) return false;
  if (kind !== 'noun') return !isReduced(clause, trigger, headline);
  return (
    (words[at + 1]?.lower === 'of' && DEEDS.has(words[at]?.lower ?? '')) ||
    words.slice(Math.max(0, at - 5), at + 7).some((w) => HAPPENS.has(w.lower))
  );
};
