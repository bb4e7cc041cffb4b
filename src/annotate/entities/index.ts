import type { SplitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';
import { findByRules } from './rules.ts';

export { findRoles, type RoleMention } from './roles.ts';

export function findEntities(text: string, split: SplitText): EntityMention[] {
  return findByRules(text, split);
}
