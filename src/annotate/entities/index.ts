import { tabulateTokens } from '../tagging/index.ts';
import type { SplitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';
import { agree } from './agreement.ts';
import { withFullNames } from './fullNames.ts';
import { findByRules } from './rules.ts';
import type { Weights } from './tagger/decode.ts';
import type { RuleMention } from './tagger/features.ts';
import { shippedWeights, tagNames } from './tagger/index.ts';

export { partyOfDemonym } from './peoples.ts';
export { countryName, countryOf, describe } from './referents/descriptions.ts';
export {
  type Party,
  type PartyType,
  type Referent,
  type ReferentOptions,
  referents,
  trimmedName,
} from './referents/index.ts';
export { findRoles, type RoleMention } from './roles.ts';

/**
 * Names of people, organisations and places. Rules find them first; a trained tagger, to which the rules are one sign
 * among many, decides. Titles and peoples are no part of a name ("Deputy Prime Minister Jane Roe" is "Jane Roe").
 */
export function findEntities(
  text: string,
  split: SplitText,
  table = tabulateTokens(text, split.tokens),
): EntityMention[] {
  return findEntitiesWith(text, split, shippedWeights(), table);
}

/** The same with other weights; training measures its folds with it. */
export function findEntitiesWith(
  text: string,
  split: SplitText,
  weights: Weights,
  table = tabulateTokens(text, split.tokens),
): EntityMention[] {
  const rules = findByRules(text, split);
  return withFullNames(text, agree(text, combine(text, rules, tagNames(text, split, rules, weights, table))));
}

/** Rules whose word is not overruled: names known by heart, and states' short forms that end with their point. */
const CERTAIN = /^entities\/(?:known|short-country|state)$/;

/** The tagger's names, under the rule's name where a rule found the same; the certain rules' names in place of others. */
function combine(text: string, rules: readonly RuleMention[], tagged: readonly RuleMention[]): RuleMention[] {
  const merged: RuleMention[] = [];
  let r = 0;
  for (const name of tagged) {
    for (; r < rules.length && rules[r]!.end <= name.start; r++) if (isCertain(text, rules, r)) merged.push(rules[r]!);
    const kept: RuleMention[] = [];
    let same: RuleMention | null = null;
    for (; r < rules.length && rules[r]!.start < name.end; r++) {
      const rule = rules[r]!;
      const point = rule.end === name.end + 1 && text[name.end] === '.';
      if (rule.start !== name.start || (rule.end !== name.end && !point)) {
        if (isJoined(text, rules, r)) kept.push(rule);
      } else if (rule.type === name.type || CERTAIN.test(rule.rule)) same = rule;
    }
    if (kept.length) merged.push(...kept);
    else merged.push(same ?? name);
  }
  for (; r < rules.length; r++) if (isCertain(text, rules, r)) merged.push(rules[r]!);
  return merged;
}

/** Two names joined by a hyphen are one token to the tagger: "Sylvania-Freedonia". */
function isJoined(text: string, rules: readonly RuleMention[], at: number): boolean {
  const rule = rules[at]!;
  return (
    (text[rule.end] === '-' && rules[at + 1]?.start === rule.end + 1) ||
    (text[rule.start - 1] === '-' && rules[at - 1]?.end === rule.start - 1)
  );
}

const isCertain = (text: string, rules: readonly RuleMention[], at: number): boolean =>
  CERTAIN.test(rules[at]!.rule) || isJoined(text, rules, at);
