import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { AidRow } from '../record/types.ts';
import { objectOf, type Phrase, phraseOver, subjectOf, wordAt } from './grammar.ts';
import { AID_ITEM, AID_NOUN, AID_STATUS, RELIEF_ITEM } from './lexicons/deeds.ts';
import { doerAt, ownerOf, partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { clauseAt, dateAt, type Scene } from './scene.ts';

const AID_CUE =
  /\b(?:aid|assist\w*|relief|humanitarian|support|donat\w*|weapons?|arms|arming|ammunition|contribut\w*|reconstruction|recovery|drawdown|appeal\w*|help|pledg\w*|loans?|grants?|granted|donors?|compensation|survivors|victims|the response|response plan|UN agencies|partners need|emergency)\b/iu;
const ARMING = /\barm(?:ed|ing) (?:the )?(?:[\p{L}-]+ )?(?:rebels|militias?|fighters|opposition)\b/iu;

interface Told extends TextSpan {
  status: AidRow['status'];
}

/** Help given, promised, asked for or refused: a row for each sum of money, else one for each thing given. */
export function aidRows(scene: Scene): AidRow[] {
  if (scene.headline && !/\s/u.test(scene.text.trim())) return [];
  const told = statusesOf(scene);
  if (told.length === 0) return [];
  const sums = isAbout(scene) ? scene.quantities.filter((q) => isGiven(scene, q)) : [];
  const summed = sums.flatMap((sum) => {
    const found = told.find((t) => t.status === 'total') ?? nearestTo(told, sum.start);
    const clause = clauseAt(scene, sum.start);
    return rowOf(
      scene,
      { ...clause, start: Math.min(clause.start, sum.start), end: Math.max(clause.end, sum.end) },
      found,
      sum,
      null,
    );
  });
  return [...summed, ...itemRows(scene, told, summed)];
}

/** Things given, a row for each verb; none of a clause that tells a sum. */
function itemRows(scene: Scene, told: readonly Told[], summed: readonly AidRow[]): AidRow[] {
  let upTo = -1;
  const given = new Set<number>();
  return told.flatMap((found) => {
    if (found.start < upTo || summed.some(({ evidence: [e] }) => e && e.start <= found.start && found.start < e.end))
      return [];
    const item = itemOf(scene, found);
    if (!item || given.has(item.start)) return [];
    const span = { start: Math.min(found.start, item.start), end: Math.max(found.end, item.end) };
    const rows = rowOf(scene, span, found, null, scene.report.text.slice(item.start, item.end));
    if (rows.length > 0) {
      upTo = span.end;
      given.add(item.start);
    }
    return rows;
  });
}

/** A sum is aid where its sentence, or the two before it, speak of aid. */
const isAbout = (scene: Scene): boolean =>
  [scene, scene.previous, scene.previous?.previous].some((told) => told && AID_CUE.test(told.text));

/** Money, and not the cost of damage or a budget. */
const isGiven = (scene: Scene, { unit, start, end }: QuantityMention): boolean =>
  /^[A-Z]{3}$/u.test(unit ?? '') &&
  !/\b(?:reward|bounty|ransom|fine|fines|damages|losses|debts?) of (?:up to |about |more than )?$/u.test(
    scene.report.text.slice(Math.max(scene.start, start - 36), start),
  ) &&
  !/^ (?:budget|worth of (?:damage|losses)|in (?:damage|losses|debts?|revenue))\b/u.test(
    scene.report.text.slice(end, end + 24),
  );

function statusesOf(scene: Scene): Told[] {
  const found: Told[] = AID_STATUS.flatMap(([status, pattern]) =>
    [...scene.text.matchAll(new RegExp(pattern.source, 'giu'))].map((m) => ({
      status,
      start: scene.start + m.index,
      end: scene.start + m.index + m[0].length,
    })),
  ).filter((told) => isTold(scene, told));
  const arming = ARMING.exec(scene.text);
  if (arming)
    found.push({
      status: 'delivered',
      start: scene.start + arming.index,
      end: scene.start + arming.index + arming[0].length,
    });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "…, the ministry announced" tells who says it; "asked if Oslo would send" and "to strengthen its own army" tell no aid. */
function isTold(scene: Scene, { start, end }: Told): boolean {
  const word = scene.report.text.slice(start, end).toLowerCase();
  const after = scene.report.text.slice(end, Math.min(scene.end, end + 16));
  if (
    /^(?:announced|unveiled)$/u.test(word) &&
    !/^ (?:an?|the|its|their|his|her|new|more|another|additional|plans|\p{Sc}|\p{N})/u.test(after)
  )
    return false;
  if (EXTORTING.test(scene.report.text.slice(Math.max(scene.start, start - 40), start))) return false;
  return !/\b(?:if|whether|unless)\b[^.;]{0,40}$/iu.test(
    scene.report.text.slice(Math.max(scene.start, start - 50), start),
  );
}

/** Who asks for money so is given none as aid. */
const EXTORTING =
  /\b(?:captors?|kidnappers?|hijackers?|hackers?|abductors?|extortionists?|pirates|gangs?|bandits)\b[^.;]{0,20}$/iu;

const nearestTo = (told: readonly Told[], at: number): Told =>
  told.reduce((best, one) =>
    Math.abs(one.start - at) + (one.start > at ? 40 : 0) < Math.abs(best.start - at) + (best.start > at ? 40 : 0)
      ? one
      : best,
  );

/** What is given: the object of the verb or the aid named just after it, else the arming itself. */
function itemOf(scene: Scene, { start, end }: Told): TextSpan | null {
  if (ARMING.test(scene.report.text.slice(start, end))) return { start, end };
  const after = scene.report.text.slice(end, Math.min(scene.end, end + 90)).replace(/[.;].*$/su, '');
  const item = AID_ITEM.exec(after) ?? AID_NOUN.exec(after);
  const inside =
    AID_ITEM.exec(scene.report.text.slice(start, end)) ?? AID_NOUN.exec(scene.report.text.slice(start, end));
  const own = inside ? start + inside.index : item ? end + item.index : -1;
  const before = own < 0 ? AID_ITEM.exec(scene.report.text.slice(Math.max(scene.start, start - 60), start)) : null;
  const at =
    own >= 0
      ? own
      : before && /^(?:aid|assistance|relief|tanks|supplies|weapons)/iu.test(before[0])
        ? Math.max(scene.start, start - 60) + before.index
        : -1;
  if (at < 0) return null;
  const phrase = phraseOver(scene.syntax, at);
  const length = (inside ?? item ?? before)?.[0].length ?? 0;
  if (!phrase) return { start: at, end: at + length };
  // "14 vehicles and two launchers": the whole of what is given.
  const object = objectOf(scene.syntax, wordAt(scene.syntax, end - 1));
  const whole =
    object &&
    object.start < phrase.start &&
    phrase.start - object.end < 60 &&
    /^(?:,|\sand\b)/u.test(scene.report.text.slice(object.end, phrase.start));
  return { start: whole ? object.start : phrase.start, end: Math.max(phrase.end, at + length) };
}

function rowOf(scene: Scene, span: TextSpan, found: Told, sum: QuantityMention | null, item: string | null): AidRow[] {
  const own = /\b(?:its|their|his) own\b/u.test(scene.text);
  const recipient = recipientOf(scene, span) ?? (own ? null : earlierRecipient(scene));
  const donor = donorOf(scene, found, span, recipient);
  // Of things, only what somebody gives to somebody is aid.
  const isRelief = item !== null && RELIEF_ITEM.test(item) && donor !== null;
  if (!sum && !isRelief && (!recipient || (!donor && !ARMING.test(scene.text)))) return [];
  const base = rowAt('aid', scene, span, sum?.value ?? null);
  if (!base) return [];
  const named = sum
    ? null
    : item && (AID_ITEM.exec(item)?.[0] ?? AID_NOUN.exec(item)?.[0])
      ? item
      : ARMING.test(item ?? '')
        ? 'arms'
        : item;
  return [
    {
      ...base,
      donor,
      recipient,
      amount: sum?.value ?? null,
      currency: sum?.unit ?? null,
      items: named?.replace(/^(?:the|an?|some|more)\s/iu, '') ?? null,
      status: found.status,
      date: dateAt(scene, span, found.status === 'total' ? 'sentence' : 'context'),
    },
  ];
}

/** Who gives: the doer of the verb, or whose the aid is ("US military aid", "aid from Britain"). Never who gets it. */
function donorOf(scene: Scene, found: Told, span: TextSpan, recipient: string | null): string | null {
  const { syntax } = scene;
  const from =
    /\b(?:aid|assistance|support|donations?|contributions?|weapons|arms|tanks|help|grants?|loans?)\sfrom\s/iu.exec(
      scene.text,
    );
  const giver = from ? listAfter(scene, scene.start + from.index + from[0].length) : null;
  const v = verbAt(scene, found);
  const doer = v >= 0 ? (doerAt(scene, syntax.words[v] as TextSpan) ?? subjectOf(syntax, v)) : null;
  const named = doer && plausible(scene, doer, recipient);
  if (giver && (!named || found.status === 'requested')) return giver;
  if (named && found.status !== 'requested') return named;
  const over = phraseOver(syntax, found.start);
  const owner = ownerOf(scene, over);
  if (owner && owner !== recipient) return owner;
  for (const phrase of syntax.phrases) {
    const text = scene.report.text.slice(phrase.start, phrase.end);
    if (phrase.end < span.start - 60 || !AID_OR_FUNDS.test(text)) continue;
    const theirs = ownerOf(scene, phrase);
    if (theirs && theirs !== recipient) return theirs;
  }
  return null;
}
const AID_OR_FUNDS = /\b(?:aid|assistance|support|funds|funding|weapons|tanks|jets|operation|package|donations?)$/iu;

/** A party that may give: a name, a pronoun resolved, a government or body of people; not "the aid", "the sum". */
function plausible(scene: Scene, phrase: Phrase, recipient: string | null): string | null {
  // "We trucked water", "our teams handed out": an agency's own report.
  if (/^(?:we|our \p{L}+)$/iu.test(scene.report.text.slice(phrase.start, phrase.end)) && scene.report.outlet)
    return scene.report.outlet;
  const name = partyOf(scene, phrase);
  const head = scene.syntax.words[phrase.head]?.lower ?? '';
  const text = scene.report.text.slice(phrase.start, phrase.end);
  const isParty =
    scene.entities.some((e) => e.start < phrase.end && phrase.start < e.end) ||
    scene.places.some((p) => p.start < phrase.end && phrase.start < p.end) ||
    /^(?:it|he|she|they|nations|countries|governments?|states|allies|donors|charit(?:y|ies)|agenc(?:y|ies)|authorities|administration|volunteers|companies|partners|union|bloc|bank|fund|ministry|committee|commission)$/u.test(
      head,
    );
  if (!isParty || !name || name === recipient || AID_OR_FUNDS.test(text))
    return AID_OR_FUNDS.test(text) ? ownerOf(scene, phrase) : null;
  return name;
}

/** "Britain, France and Germany" after "from". */
function listAfter(scene: Scene, at: number): string | null {
  const named = scene.places.filter((p) => p.start >= at);
  const [first] = named;
  if (!first || first.start - at > 5) return null;
  let end = first.end;
  for (const next of named.slice(1)) {
    if (!/^(?:, | and |, and )(?:the )?$/u.test(scene.report.text.slice(end, next.start))) break;
    end = next.end;
  }
  return scene.report.text.slice(first.start, end);
}

const verbAt = (scene: Scene, { start, end }: TextSpan): number => {
  const { words, phraseAt } = scene.syntax;
  for (let i = wordAt(scene.syntax, start); i >= 0 && i < words.length && (words[i]?.start ?? end) < end; i += 1)
    if (phraseAt[i] === -1 && !/^(?:will|would|has|have|to|be|been|of)$/u.test(words[i]?.lower ?? '')) return i;
  return wordAt(scene.syntax, start);
};

/** "to X", "for X", "supply X with": who is helped. */
function recipientOf(scene: Scene, near: TextSpan): string | null {
  const all = [...scene.places, ...scene.entities.map((e) => ({ ...e, name: e.fullName }))].filter(
    (p) =>
      /\b(?:to|for|supply|supplying|arm|arming|help|helping|aid|aiding|support|supporting|give|gave|giving|assist|assisting)\s(?:the\s)?$/u.test(
        scene.report.text.slice(Math.max(scene.start, p.start - 16), p.start),
      ) && !/^(?:’s|'s)? (?:to|use|war|invasion)\b/u.test(scene.report.text.slice(p.end, p.end + 12)),
  );
  const group =
    /\b(?:to|for|arming|armed|helping)\s((?:[\p{L}]+[’']s\s|the\s|[\p{N},.]+\s)?(?:(?!help\b|assist\b|support\b|feed\b)[\p{L}’'-]+\s){0,2}?(?:rebels|victims|survivors|refugees|opposition|forces|civilians|displaced|evacuees|famil(?:y|ies)|residents|migrants|(?:people|those|communities) (?:affected|displaced|hit)))\b/iu.exec(
      scene.text,
    );
  const named = all.reduce<(typeof all)[number] | null>(
    (best, p) => (!best || Math.abs(p.start - near.end) < Math.abs(best.start - near.end) ? p : best),
    null,
  );
  const grouped = group?.[1];
  if (
    grouped &&
    (!named ||
      (scene.start + (group?.index ?? 0) <= named.start &&
        scene.text.slice(group.index).includes(scene.report.text.slice(named.start, named.end))))
  )
    return grouped;
  if (named) return named.name;
  const where = scene.places.find((p) =>
    /\b(?:for|to) [^.;,]{2,40}\b(?:in|of|across)\s(?:the\s)?$/u.test(
      scene.report.text.slice(Math.max(scene.start, p.start - 60), p.start),
    ),
  );
  if (where) return where.name;
  const demonym =
    /\b(?:train|training|train(?:ing)? of|help(?:ing)? train) (?:[a-z]+ )*(\p{Lu}\p{L}+) (?:pilots|troops|soldiers|forces|crews|recruits)\b/u.exec(
      scene.text,
    );
  return demonym ? ownerOf(scene, phraseOver(scene.syntax, scene.start + demonym.index + demonym[0].length - 1)) : null;
}

/** Whom the sentences before told of helping. */
function earlierRecipient(scene: Scene): string | null {
  let told = scene.previous;
  for (let back = 0; told && back < 4; back += 1, told = told.previous) {
    if (!AID_CUE.test(told.text) && !AID_NOUN.test(told.text)) continue;
    const found = recipientOf(told, { start: told.end, end: told.end });
    if (found) return found;
  }
  return null;
}
