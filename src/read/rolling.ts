import type { PostDraft } from './draft.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';

/**
 * Rolling coverage without stamps: item follows item, and only the writing tells where one starts. A lead brings new
 * people by their full names and tells in the present perfect; what follows it says "he", "the two", a bare surname, or
 * quotes.
 */
export function readRolling(lines: readonly Line[]): PostDraft[] | null {
  const hinted = lines.slice(0, 4).some((line) => INVITATION.test(line.text));
  const body = dropTeasers(lines).filter((line) => !isFurniture(line.text));
  if (body.length < (hinted ? MIN_LINES : MIN_LINES_UNHINTED)) return null;
  const starts = findLeads(body);
  if (!hinted && starts.length < MIN_LEADS_UNHINTED) return null;
  return starts.map((from, i): PostDraft => {
    const first = body[from] as Line;
    const last = body[(starts[i + 1] ?? body.length) - 1] as Line;
    const invitation = INVITATION_AT_END.exec(last.text);
    const end = invitation ? last.start + invitation.index : last.end;
    return { headline: null, body: [first.start, end], stamp: null, authors: [] };
  });
}

const MIN_LINES = 8;
/** Without an invitation only a long page with many leads is rolling coverage: features run to sixty paragraphs. */
const MIN_LINES_UNHINTED = 60;
const MIN_LEADS_UNHINTED = 12;
/** "Follow the latest on the floods here:" */
const INVITATION =
  /\b(?:follow (?:the|our|all the) (?:latest|live|news|updates)|(?:live|rolling|latest) (?:updates|coverage)|as it happen(?:s|ed))\b/iu;
const INVITATION_AT_END = /\s*(?<=[.!?]["”’']?\s)(?:Follow|Read|Click)\b[^.!?]{0,120}\bhere\s?[:.]?$/u;

function dropTeasers(lines: readonly Line[]): Line[] {
  let to = lines.length;
  while (to > 1 && isFurniture((lines[to - 1] as Line).text)) to--;
  return lines.slice(0, to);
}

/** What the current item has told so far. */
interface ItemMemory {
  names: Set<string>;
  stems: Set<string>;
  lines: number;
  /** Of everybody the page has named in full so far. */
  surnames: Set<string>;
}
const LEAD_SCORE = 2;

/** Indices of the lines that open an item; the first always does. */
export function findLeads(lines: readonly Line[]): number[] {
  const leads = [0];
  let memory = remember(emptyMemory(new Set()), lines[0]?.text ?? '');
  lines.forEach((line, i) => {
    if (i === 0) return;
    const intro = i === 1 && leads.length === 1 && INVITATION.test(lines[0]?.text ?? '');
    if (intro || scoreLead(line.text, memory, lines[i + 1]?.text ?? '') >= LEAD_SCORE) {
      leads.push(i);
      memory = emptyMemory(memory.surnames);
    }
    remember(memory, line.text);
  });
  return leads;
}

const emptyMemory = (surnames: Set<string>): ItemMemory => ({ names: new Set(), stems: new Set(), lines: 0, surnames });
function remember(memory: ItemMemory, text: string): ItemMemory {
  for (const name of fullNames(text)) {
    memory.names.add(name);
    for (const surname of surnamesOf(name)) memory.surnames.add(surname);
  }
  memory.lines++;
  for (const stem of stemsOf(text)) memory.stems.add(stem);
  return memory;
}

/** How much a line looks like a lead after what the item has told. */
export function scoreLead(text: string, memory: ItemMemory, next: string): number {
  if (/^["“”‘'«]/u.test(text)) return -9;
  const opening = text.split(/[.!?](?:\s|$)/u)[0] ?? text;
  let score = 0;
  if (LEANS_BACK.test(text)) score -= 4;
  if (PRESENT_PERFECT.test(opening)) score += 2;
  const names = fullNames(opening);
  score += names.length > 0 ? 1 : -2;
  if (memory.lines < 2) score -= 2;
  if (/\b(?:also|this|these|previously)\b/u.test(opening)) score -= 2;
  // A name told in full once more: a new item introduces its people again.
  if (names.some((name) => memory.names.has(name))) score += 1;
  // A bare surname of somebody named before leans back, most of all as the first word.
  const inFull = new Set(names.flatMap(surnamesOf));
  const bare = (opening.match(/\p{Lu}\p{L}[\p{L}-]*/gu) ?? []).filter(
    (word) => memory.surnames.has(word) && !inFull.has(word),
  );
  if (bare.length > 0) score -= opening.startsWith(bare[0] as string) ? 4 : 2;
  if (names.length > 0 && /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u.test(opening)) score += 1;
  // Named in full though the page, but not this item, knows the surname.
  if (names.some((name) => !memory.names.has(name) && surnamesOf(name).some((surname) => memory.surnames.has(surname))))
    score += 1;
  const stems = stemsOf(text);
  const known = stems.filter((stem) => memory.stems.has(stem)).length / Math.max(1, stems.length);
  if (known < 0.2) score += 2;
  else if (known < 0.34) score += 1;
  else if (known > 0.6) score -= 1;
  if (FOLLOWS_UP.test(next)) score += 1;
  return score;
}

const LEANS_BACK =
  /^(?:He|She|It|They|This|That|These|Those|But|And|Also|His|Her|Their|Its|Both|Another|Others|According to|Asked|When|As|In|On|At|For|From|With|After|Before|Following|Ahead|During|Speaking|Earlier|Later|Meanwhile|However|Still|Yet|Such|All|Some|Many|One|The (?:two|three|pair|former|latter|same|official|officials|leader|leaders|statement|document|report|minister|ministry|president|spokes\p{L}+|sum|attack|attacks|remarks?|comments?|move|deal|so-called|\p{L}+ remarks|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* (?:leader|official|president|minister|spokes\p{L}+)))\b/u;
const PRESENT_PERFECT =
  /\b(?:has|have) (?:\p{Ll}+ly |also |been |again )?\p{Ll}+(?:ed|en|un|id|de|et|ut|ade|old|ent)\b/u;
const FOLLOWS_UP = /^(?:["“‘]|(?:He|She|They|It|The|In|His|Her|According|Speaking|Asked)\b)/u;
const fullNames = (text: string): string[] =>
  (
    text.match(
      /(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:von der|van der|al|bin|de|von|van))?(?: \p{Lu}[\p{L}-]+)+/gu,
    ) ?? []
  ).flatMap((run) => {
    const words = run
      .replace(/’s$/u, '')
      .split(' ')
      .filter((word) => !TITLE.test(word));
    return words.length >= 2 ? [words.slice(-3).join(' ')] : [];
  });
const TITLE =
  /^(?:North|South|East|West|President|Prime|Minister|Foreign|Deputy|Chief|Secretary|General|King|Queen|Chancellor|Defen[cs]e|The|Vice|Senator|Spokes\p{L}+|Kremlin|State|Mr|Mrs|Ms|Dr|\p{Lu}\p{L}+(?:ian|ish|ese|can|ean))$/u;
const ORGANISATION =
  /^(?:Union|Commission|Council|Ministry|Party|Force|Forces|Nations|States|House|Office|Agency|Command|Parliament|News|Group|Court|Bank|Fund|Army|Guard)$/u;
/** The last word of a name, and the first of three: "Ri Sol Ju" is Ri. */
const surnamesOf = (name: string): string[] => {
  const words = name.split(' ');
  const last = words.at(-1) as string;
  if (ORGANISATION.test(last)) return [];
  return words.length === 3 ? [last, words[0] as string] : [last];
};
const STOP =
  /^(?:that|this|with|from|have|were|been|they|their|after|before|over|will|would|about|said|into|which|when|more|than|also|could|should|being|other|against|between|according)$/u;
const stemsOf = (text: string): string[] => [
  ...new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !STOP.test(word)).map((word) => word.slice(0, 6)),
  ),
];
