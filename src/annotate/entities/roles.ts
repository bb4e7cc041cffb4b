import type { SplitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';

/** A person's role as the text gives it: "regional governor Jane Roe", "Jane Roe, the spokesperson for ...". */
export interface RoleMention {
  /** The role's last word or words, in lower case: "governor", "prime minister". */
  role: string;
  fullName: string;
  start: number;
  end: number;
}

const ROLE =
  'prime minister|foreign minister|defen[cs]e minister|interior minister|minister|president|governor|mayor|spokes(?:person|man|woman)|chief of staff|chief|commander|ambassador|secretary[- ]general|press secretary|foreign secretary|defen[cs]e secretary|secretary of state|secretary|director[- ]general|director|head|leader|chancellor|premier|king|queen|prince|pope|chairman|chairwoman|chair|envoy|coordinator|commissioner|prosecutor|general|colonel|major|admiral|captain|senator|lawmaker|adviser|advisor|official|analyst|journalist|correspondent|doctor|lawyer|activist|resident';
const BEFORE = new RegExp(`\\b(${ROLE})\\s*,?\\s*$`, 'i');
const AFTER = new RegExp(
  `^,\\s(?:(?:a|an|the|who is|former|its|their|his|her)\\s)?[^,.;:"“”\\n]{0,40}?\\b(${ROLE})\\b`,
  'i',
);

/** Roles the text gives to people it names, before the name or after a comma. */
export function findRoles(text: string, _split: SplitText, entities: readonly EntityMention[]): RoleMention[] {
  const roles: RoleMention[] = [];
  for (const entity of entities) {
    if (entity.type !== 'PERSON') continue;
    const from = Math.max(0, entity.start - 40);
    const before = BEFORE.exec(text.slice(from, entity.start));
    if (before) {
      const start = from + before.index;
      const role = before[1]!;
      roles.push({ role: role.toLowerCase(), fullName: entity.fullName, start, end: start + role.length });
      continue;
    }
    const after = AFTER.exec(text.slice(entity.end, entity.end + 80));
    if (!after) continue;
    const end = entity.end + after[0].length;
    roles.push({ role: after[1]!.toLowerCase(), fullName: entity.fullName, start: end - after[1]!.length, end });
  }
  return roles;
}
