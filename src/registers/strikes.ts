import type { TextSpan } from '../annotate/types.ts';
import type { Comparator, StrikeRow } from '../record/types.ts';
import { agentOf, objectOf, type Phrase, phraseOver, subjectOf, wordAt } from './grammar.ts';
import { INTERCEPTED, LAUNCHED, STRIKE_NOUN, STRIKE_VERB, WEAPON, WEAPON_UNIT } from './lexicons/arms.ts';
import { doerAt, ownerOf, partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { clauseAt, dateAt, placeAt, type Scene, unreal } from './scene.ts';

/** Attacks by air, artillery, missile, drone or bomb: a row for each clause that tells one, with what was launched and brought down. */
export function strikeRows(scene: Scene): StrikeRow[] {
  const triggers = triggersOf(scene);
  if (triggers.length === 0) return [];
  const counts = countsOf(scene);
  const counted = [counts.launched, counts.intercepted].filter((c) => c !== null);
  const rows: StrikeRow[] = [];
  let upTo = -1;
  for (const trigger of triggers) {
    const clause = clauseAt(scene, trigger.start);
    const first = rows.length === 0;
    if (clause.start < upTo || (!trigger.told && !(first && counted.length > 0))) continue;
    const row = rowOf(scene, trigger, clause, first ? counted : [], first ? counts : NO_COUNTS);
    if (!row) continue;
    rows.push(row);
    upTo = Math.max(clause.end, row.evidence[0]?.end ?? 0);
  }
  return rows;
}

type Counted = TextSpan & { value: number; comparator: Comparator };
interface Counts {
  launched: Counted | null;
  intercepted: Counted | null;
}
const NO_COUNTS: Counts = { launched: null, intercepted: null };

function rowOf(
  scene: Scene,
  trigger: Trigger,
  clause: TextSpan,
  counted: readonly Counted[],
  { launched, intercepted }: Counts,
): StrikeRow | null {
  const span = spanOf(clause, [trigger, ...counted]);
  const base = rowAt('strikes', scene, span, launched?.value ?? null, intercepted?.value ?? null);
  if (!base) return null;
  const at = placeAt(scene, clause);
  return {
    ...base,
    weapon: weaponOf(scene, trigger, span),
    launched: launched?.value ?? null,
    intercepted: intercepted?.value ?? null,
    comparator: launched?.comparator ?? intercepted?.comparator ?? null,
    place: at?.name ?? null,
    at,
    attacker: attackerOf(scene, trigger),
    date: dateAt(scene, clause),
  };
}

interface Trigger extends TextSpan {
  kind: 'verb' | 'noun' | 'count';
  /** Whether the words tell that it was done, not only name the kind of attack. */
  told: boolean;
}

const HAPPENED =
  /\b(?:killed|killing|hit|struck|destroyed|damaged|targeted|conducted|carried out|launched|resumed|wounded|injured|died|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|early|overnight|began|fired|continued|used|rocked|blamed)\b/iu;
/** "in an air strike", "after a drone attack", "victims of a missile strike": one that was. */
const BEFALLEN =
  /\b(?:in|after|by|from|during|following|of)\s(?:an?|the|several|two|three|[\p{L}]+’s)\s(?:[\p{L}.’'-]+\s){0,4}$/iu;

function triggersOf(scene: Scene): Trigger[] {
  const verbs = matches(scene, STRIKE_VERB).map((t): Trigger => ({ ...t, kind: 'verb', told: true }));
  const nouns = matches(scene, STRIKE_NOUN).map((t): Trigger => {
    const { start, end } = clauseAt(scene, t.start);
    const told =
      HAPPENED.test(scene.report.text.slice(start, end)) ||
      BEFALLEN.test(scene.text.slice(Math.max(0, t.start - scene.start - 60), t.start - scene.start));
    return { ...t, kind: 'noun', told };
  });
  const found = [...verbs, ...nouns].filter((t) => real(scene, t)).sort((a, b) => a.start - b.start);
  if (found.length > 0)
    return found.some((t) => t.told) || verbs.length > 0 ? found : [...found, ...countTrigger(scene)];
  return countTrigger(scene);
}

function countTrigger(scene: Scene): Trigger[] {
  const weapon = scene.quantities.find((q) => WEAPON_UNIT.test(q.unit ?? ''));
  return weapon ? [{ start: weapon.start, end: weapon.end, kind: 'count', told: false }] : [];
}

const real = (scene: Scene, { start, end }: TextSpan) =>
  !unreal(scene.report.text.slice(Math.max(scene.start, start - 60), start), scene.report.text.slice(end, end + 20));

const matches = (scene: Scene, pattern: RegExp): TextSpan[] =>
  [...scene.text.matchAll(pattern)].map((m) => ({
    start: scene.start + m.index,
    end: scene.start + m.index + m[0].length,
  }));

/** "out of 44 drones launched, 32 were destroyed": which number is which. */
function countsOf(scene: Scene): Counts {
  let launched: Counted | null = null;
  let intercepted: Counted | null = null;
  for (const quantity of scene.quantities) {
    const { end, value, unit, comparator } = quantity;
    if (/^(?:%|[A-Z]{3})$/u.test(unit ?? '')) continue;
    const after = scene.report.text.slice(end, Math.min(scene.end, end + 60)).replace(/[,;].*$/su, '');
    const before = scene.report.text
      .slice(Math.max(scene.start, quantity.start - 40), quantity.start)
      .replace(/^.*[,;]/su, '');
    const armed =
      WEAPON_UNIT.test(unit ?? '') ||
      (unit !== 'person' && WEAPON_UNIT.test(after.slice(0, 40).replace(/\b(?:in|by|from|with)\b.*$/su, '')));
    // "launched 22 drones and the defences shot down 17", "shot down 17 of 22 drones": the 22 were launched.
    const sent = /\b(?:launched|fired|sent)\s(?:[\p{L}-]+\s){0,3}$|\p{N}\s(?:out\s)?of\s(?:the\s|some\s)?$/iu.test(
      before,
    );
    if (!armed && !(launched && /^\s+(?:of (?:them|which)|were|have been|had been)\b/u.test(after))) continue;
    const down = !sent && (INTERCEPTED.test(before) || (INTERCEPTED.test(after) && !/\blaunched|fired\b/u.test(after)));
    if (down) intercepted ??= { start: quantity.start, end, value, comparator };
    else if (sent || LAUNCHED.test(after) || LAUNCHED.test(before))
      launched ??= { start: quantity.start, end, value, comparator };
  }
  return { launched, intercepted };
}

const spanOf = (clause: TextSpan, parts: readonly TextSpan[]): TextSpan => ({
  start: Math.min(clause.start, ...parts.map((p) => p.start)),
  end: Math.max(clause.end, ...parts.map((p) => p.end)),
});

/** The weapon told with the deed: "with Grad rockets", the one in the trigger, else the one nearest to it, else what the verb implies. */
function weaponOf(scene: Scene, { start, end }: TextSpan, span: TextSpan): string | null {
  const text = scene.report.text;
  const used = /\b(?:with|using|used|firing)\s((?:[\p{L}’'-]+\s){0,2}?[^;.]{0,60})/u.exec(text.slice(end, span.end));
  const withWeapon = used && WEAPON.exec(used[1] ?? '');
  if (withWeapon) return withWeapon[0];
  const own = WEAPON.exec(text.slice(start, end));
  if (own && !VERB_WEAPON.test(own[0])) return own[0];
  const all = [...text.slice(span.start, span.end).matchAll(new RegExp(WEAPON.source, 'giu'))];
  let best: { far: number; name: string } | null = null;
  for (const match of all) {
    const at = span.start + match.index;
    if (VERB_WEAPON.test(match[0])) continue;
    const far = at >= end ? at - end : Math.max(0, start - at - match[0].length);
    if (!best || far < best.far) best = { far, name: match[0] };
  }
  if (best) return best.name;
  const verb = text.slice(start, end);
  if (/\b(?:himself|herself|themselves|vests?|belts?)\b/iu.test(verb)) return 'suicide bomb';
  if (/\b(?:shell|pound|bombard)/iu.test(verb)) return 'shelling';
  if (/\bair ?(?:force|craft|strike)|jets?\b|warplanes?\b|strafed/iu.test(text.slice(span.start, span.end)))
    return 'airstrike';
  return own?.[0] ?? (/\bbomb/iu.test(verb) ? 'bombing' : null);
}
const VERB_WEAPON = /^(?:shelling|bombings?|bombardment)$/iu;

/** Who attacked: the doer of the verb, or whose the weapon or the attack is. */
function attackerOf(scene: Scene, trigger: Trigger): string | null {
  const { syntax } = scene;
  const at = trigger.kind === 'verb' ? verbIn(scene, trigger) : wordAt(syntax, trigger.end - 1);
  if (at < 0) return null;
  if (trigger.kind === 'verb') {
    const doer = doerAt(scene, syntax.words[at] as TextSpan);
    const found = armedParty(scene, doer);
    if (found) return found;
  }
  const phrase = phraseOver(syntax, trigger.end - 1);
  const by = agentOf(syntax, at);
  const agent =
    by && (WEAPON.test(scene.report.text.slice(by.start, by.end)) ? ownerOf(scene, by) : partyOf(scene, by));
  if (agent) return agent;
  const owner = ownerOf(scene, phrase);
  if (owner) return owner;
  const weapons =
    phrase && /\b(?:by|from)\b/u.test(scene.report.text.slice(phrase.end, phrase.end + 6))
      ? null
      : governing(scene, at);
  return weapons;
}

/** "NATO conducted air strikes", "fired a missile": the subject of the verb that the noun is the object of. */
function governing(scene: Scene, at: number): string | null {
  const phrase = scene.syntax.phrases[scene.syntax.phraseAt[at] ?? -1];
  if (!phrase) return null;
  const v = phrase.first - 1;
  const verb = scene.syntax.words[v];
  if (!verb || !/^(?:launch|fir|conduct|carr|us|resum|stag|order|made|drop|unleash|began|start)/u.test(verb.lower))
    return null;
  if (objectOf(scene.syntax, v)?.first !== phrase.first) return null;
  return armedParty(scene, doerAt(scene, verb) ?? subjectOf(scene.syntax, v));
}

/** The verb of a trigger of several words: first in "fired a missile", last in "rockets hit". */
function verbIn(scene: Scene, { start, end }: TextSpan): number {
  const { words, phraseAt } = scene.syntax;
  const first = wordAt(scene.syntax, start);
  const last = wordAt(scene.syntax, end - 1);
  if (ARMS.test(scene.report.text.slice(start, words[first]?.end ?? end))) return last;
  for (let i = first; i >= 0 && i <= last; i += 1) if (phraseAt[i] === -1) return i;
  return last;
}

/** A weapon acts for whoever owns it ("Russian drones hit"); another party for itself. */
function armedParty(scene: Scene, phrase: Phrase | null): string | null {
  if (!phrase) return null;
  const text = scene.report.text.slice(phrase.start, phrase.end);
  if (ARMS.test(text))
    return ownerOf(scene, phrase) ?? (/\b(?:air forces?|navy|fleet)\b/iu.test(text) ? partyOf(scene, phrase) : null);
  if (NO_ATTACKER.test(text)) return ownerOf(scene, phrase);
  return partyOf(scene, phrase);
}
/** What attacks nobody, whoever it belongs to: deeds, moods, words, and those it happens to. */
const NO_ATTACKER =
  /\b(?:explosions?|blasts?|attacks?|strikes?|clashes|fighting|violence|wars?|conflict|bodies|residents|officials|blame|anger|fears?|tensions?|accusations?|claims?|reports?|concerns?)$/iu;
const ARMS =
  /\b(?:drones?|missiles?|rockets?|UAVs?|airstrikes?|strikes?|artillery|tanks?|mortars?|shells?|bombs?|warplanes?|jets?|planes?|aircraft|air forces?|helicopters?|gunships?|guns?|ships?|gunboats?|mines?)$/iu;
