import type { SplitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';
import { withFullNames } from './fullNames.ts';
import { findByRules } from './rules.ts';
import type { Weights } from './tagger/decode.ts';
import type { RuleMention } from './tagger/features.ts';
import { shippedWeights, tagNames } from './tagger/index.ts';

export { findRoles, type RoleMention } from './roles.ts';

/**
 * Names of people, organisations and places. Rules find them first; a trained tagger, to which the rules are one sign
 * among many, decides. Titles and peoples are no part of a name ("Deputy Prime Minister Jane Roe" is "Jane Roe").
 */
export function findEntities(text: string, split: SplitText): EntityMention[] {
  return findEntitiesWith(text, split, shippedWeights());
}

/** The same with other weights; training measures its folds with it. */
export function findEntitiesWith(text: string, split: SplitText, weights: Weights): EntityMention[] {
  const rules = findByRules(text, split);
  return withFullNames(text, combine(text, rules, tagNames(text, split, rules, weights)));
}

/** Rules whose word is not overruled: names known by heart, and states' short forms that end with their point. */
const CERTAIN = /^entities\/(?:known|short-country|state)$/;

/** The tagger's names, under the rule's name where a rule found the same; the certain rules' names in place of others. */
function combine(text: string, rules: readonly RuleMention[], tagged: readonly RuleMention[]): RuleMention[] {
  const merged: RuleMention[] = [];
  let r = 0;
  for (const name of tagged) {
    while (r < rules.length && rules[r]!.end <= name.start) {
      if (CERTAIN.test(rules[r]!.rule)) merged.push(rules[r]!);
      r++;
    }
    let chosen = name;
    let alone = true;
    for (let k = r; k < rules.length && rules[k]!.start < name.end; k++) {
      const rule = rules[k]!;
      const same = rule.start === name.start && rule.end === name.end;
      const point = rule.start === name.start && rule.end === name.end + 1 && text[name.end] === '.';
      if ((same || point) && (rule.type === name.type || CERTAIN.test(rule.rule))) chosen = rule;
      // Two names joined by a hyphen are one token to the tagger.
      if (rule.start > name.start && text[rule.start - 1] === '-' && rules[k - 1]?.start === name.start && rule.end === name.end) {
        merged.push(rules[k - 1]!, rule);
        alone = false;
      }
    }
    if (alone) merged.push(chosen);
    while (r < rules.length && rules[r]!.start < name.end) r++;
  }
  for (; r < rules.length; r++) if (CERTAIN.test(rules[r]!.rule)) merged.push(rules[r]!);
  return merged;
}
