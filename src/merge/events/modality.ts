import type { Word } from './clauses.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const UNREAL = setOf(
  "will would could should might may can must shall cannot won't wouldn't couldn't if unless 'll ll to not never n't didn't wasn't weren't hasn't haven't neither nor without whether won’t didn’t wasn’t weren’t hasn’t haven’t couldn’t wouldn’t",
);
const BEFORE_NOUN = setOf(
  'plan plans planned possible potential future threat threats threatened fear fears feared prevent avoid avert risk risks call calls called calling urge urged urges upcoming no any anti scheduled expected propose proposed proposal against ready prepare preparing prepared demand demanded demanding need wants want seek seeks seeking warn warned warns warning scenario eventual next rumours rumors number anniversary commemorate commemorating commemorated marking remembering remembrance memorial prior previous inciting charges accused cancelled canceled postponed short alleged consider considering considered end ahead stop halt like',
);
const FUTURE = setOf(
  "due will would could should might may shall 'll if unless plans planned plan expected scheduled intends hopes",
);
/** Of how often, not of one happening: "attacks have surged". */
const TREND = setOf('surged increased decreased imminent requires unlikely soared risen doubled tripled');
const FIGURATIVE = setOf(
  'words charm media heart panic asthma profit election price bidding advertising legal turf market stock shares economic website piracy twitter arctic',
);

/** The verb at `at` is not asserted: future, possible, infinitive or negated. */
export function isUnrealVerb(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map((w) => w.lower);
  const past = before.findLastIndex((w) => w === 'had' || w === 'was' || w === 'were');
  return before.some(
    (w, i) => UNREAL.has(w) && (w !== 'to' || i === before.length - 1 || before[i + 1] === 'be') && !(past > i + 1),
  );
}

/** The noun at `at` names no happening told as fact: planned, feared, called for, or a figure of speech. */
export function isUnrealNoun(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - 4), at).map((w) => w.lower);
  const around = words.slice(Math.max(0, at - 2), at + 3).map((w) => w.lower);
  const head = words.slice(0, at).map((w) => w.lower);
  const next = words.slice(at + 1, at + 6).map((w) => w.lower);
  return (
    words.slice(at + 1, at + 9).some((w) => TREND.has(w.lower)) ||
    near.some((w) => BEFORE_NOUN.has(w)) ||
    head.some((w) => FUTURE.has(w)) ||
    next.some((w) => FUTURE.has(w)) ||
    words
      .slice(at + 1, at + 8)
      .some(
        ({ lower }, i) =>
          (lower === 'to' && words[at + 2 + i]?.lower === 'be') ||
          (lower === 'set' && /^(?:for|to)$/u.test(words[at + 2 + i]?.lower ?? '')),
      ) ||
    around.some((w) => FIGURATIVE.has(w))
  );
}
