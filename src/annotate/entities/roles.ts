import type { SplitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';

/** A person's role as the text gives it: "regional governor Jane Roe", "Jane Roe, the spokesperson for ...". */
export interface RoleMention {
  /** The role's last word or words, in lower case: "governor", "prime minister". */
  role: string;
  /** The whole of it as it stands, without article: "Deputy Prime Minister", "head of the Harbour Board". */
  phrase: string;
  fullName: string;
  start: number;
  end: number;
  /** Where the name begins to which it was given. */
  nameStart: number;
}

const ROLE =
  'prime minister|foreign minister|defen[cs]e minister|interior minister|minister|president|governor|mayor|spokes(?:person|man|woman)|chief of staff|chief executive|chief|commander|ambassador|secretary[- ]general|press secretary|foreign secretary|defen[cs]e secretary|secretary of state|secretary|director[- ]general|director|head|leader|chancellor|premier|king|queen|prince|pope|chairman|chairwoman|chair|envoy|coordinator|commissioner|prosecutor|general|colonel|major|admiral|captain|senator|lawmaker|adviser|advisor|aide|official|analyst|journalist|correspondent|doctor|lawyer|activist|resident|rabbi|bishop|archbishop|professor|judge|officer|executive|founder|owner|manager|negotiator|representative|deputy';
const BEFORE = new RegExp(`\\b(${ROLE})\\s*,?\\s*$`, 'i');
const AFTER = new RegExp(
  `^,\\s(?:(?:a|an|the|who is|former|its|their|his|her)\\s)?[^,.;:"“”\\n]{0,40}?\\b(${ROLE})\\b`,
  'i',
);
/** "the head of the Harbour Board, Jane Roe": the role is told whole before the name. */
const BEFORE_OF =
  /\b(\p{L}[\p{L}-]*(?:\s(?:minister|secretary|executive|of\s(?:staff|state)))?)\s(?:of|for|at|in|to)\s((?:the\s)?\p{Lu}[\p{L}.’'-]*(?:\s(?:of|and|for|the|\p{Lu}[\p{L}.’'-]*)){0,6}),?\s$/u;
/** "the governor of the province, Jane Roe": with the comma alone. */
const BEFORE_OF_PLAIN = /\b(\p{L}[\p{L}-]*)\s(?:of|for|at|in)\s(?:the\s)?(?:[\p{Ll}-]+\s){0,2}[\p{Ll}-]+,\s$/u;
const IS_ROLE = new RegExp(`^(?:${ROLE})$`, 'i');
/** What opens another clause or names another person, and no role of this one. */
const NO_ROLE = /^,\s(?:with|and|but|as|after|before|whose|when|while|which|where|in|on|at|to|from|by|said|says)\b/u;
/** Words that belong to a role before its last: "Harbour Board", "deputy", "foreign". */
const LEAD =
  /(?:(?:\p{Lu}[\p{L}.’'-]*|deputy|vice|acting|interim|former|outgoing|senior|chief|prime|foreign|defen[cs]e|interior|finance|regional|provincial|city|district|military|police|press|opposition|policy|affairs|economy|relief|humanitarian|refugee|agriculture|rights|health|climate|trade|energy|security|intelligence|army|navy|rebel|nuclear|human|central|bank|regional|top|state|of|the)\s){0,6}$/u;
/** How far before or after a name its role may begin or end, in UTF-16 code units. */
const REACH = 90;

/** Roles the text gives to people it names, before the name or after a comma. */
export function findRoles(text: string, _split: SplitText, entities: readonly EntityMention[]): RoleMention[] {
  const roles: RoleMention[] = [];
  let floor = 0;
  for (const [i, entity] of entities.entries()) {
    if (entity.type === 'PERSON') {
      const next = entities[i + 1];
      const role =
        roleBefore(text, entity, floor) ?? roleAfter(text, entity, next?.type === 'PERSON' ? next.start : text.length);
      if (role) roles.push(role);
      floor = entity.end;
    }
  }
  return roles;
}

function roleBefore(text: string, { start: nameStart, fullName }: EntityMention, floor: number): RoleMention | null {
  const from = Math.max(floor, nameStart - REACH);
  const window = text.slice(from, nameStart);
  const line = window.lastIndexOf('\n') + 1;
  const lead = window.slice(line);
  const near = BEFORE.exec(lead);
  const found = near ?? BEFORE_OF.exec(lead) ?? BEFORE_OF_PLAIN.exec(lead);
  if (!found?.[1] || !IS_ROLE.test(found[1])) return null;
  const start = from + line + found.index;
  const before = LEAD.exec(lead.slice(0, found.index))?.[0] ?? '';
  const phrase = trimmed(`${before}${found[0]}`);
  return { role: found[1].toLowerCase(), phrase, fullName, start, end: start + found[1].length, nameStart };
}

function roleAfter(
  text: string,
  { start: nameStart, end: nameEnd, fullName }: EntityMention,
  nextName: number,
): RoleMention | null {
  const window = text.slice(nameEnd, nameEnd + REACH);
  const after = AFTER.exec(window);
  if (!after?.[1] || NO_ROLE.test(window)) return null;
  // "Jane Roe, Mayor John Marlow and ...": the next one's title.
  if (nextName <= nameEnd + after[0].length + 1) return null;
  const end = nameEnd + after[0].length;
  const rest = /^(?:\s(?:of|for|at|in|to|on)\s[^,.;:"“”\n]*)?/u.exec(window.slice(after[0].length))?.[0] ?? '';
  const phrase = trimmed(after[0].slice(1) + rest.split(/\s(?:who|which|that|and\s(?:an?|the|former|ex))\b/u, 1)[0]!);
  return { role: after[1].toLowerCase(), phrase, fullName, start: end - after[1].length, end, nameStart };
}

const trimmed = (phrase: string): string =>
  phrase.replace(/^(?:\s|(?:of|the|a|an|who is|its|their|his|her)\s)+/iu, '').replace(/[\s,]+$/u, '');
