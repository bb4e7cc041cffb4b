import { IS_VERB } from '../annotate/tagging/index.ts';
import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { DamageRow } from '../record/types.ts';
import { claimCauseOf, extentOf, kindOf, ownerKindOf, rd4uOf } from './claims.ts';
import { agentOf, isPassive, objectOf, phraseOver, subjectOf, wordAt } from './grammar.ts';
import { DESTROYED, HIT_LIST, RUINED, THING, THING_PHRASE } from './lexicons/deeds.ts';
import { doerAt, ownerOf, partyOf } from './party.ts';
import { isDescriptive } from './quantities.ts';
import { rowAt } from './row.ts';
import { clauseAt, dateAt, placeAt, type Scene, unreal } from './scene.ts';

interface Ruin extends TextSpan {
  how: string;
}

/** Things damaged or destroyed: a row for each count of things, else one for each verb that tells of it. */
export function damageRows(scene: Scene): DamageRow[] {
  const ruined = ruinsIn(scene);
  const list = listed(scene);
  if (ruined.length === 0 && !list) return [];
  const counted = scene.quantities.flatMap((quantity) => {
    if (isDescriptive(scene.report.text, quantity)) return [];
    const what = thingOf(scene, quantity);
    const ruin = what && ruinOf(scene, ruined, { start: quantity.start, end: what.end }, list);
    return what && ruin ? [{ quantity, what, ruin }] : [];
  });
  const rows = counted.flatMap(({ quantity, what, ruin }) => {
    const span = { start: quantity.start, end: Math.max(quantity.end, what.end) };
    const near = ruin.start >= span.end && ruin.start - span.end < 60;
    return rowOf(scene, { ...span, end: near ? ruin.end : span.end }, what.text, quantity, ruin, list);
  });
  if (list && rows.length > 0) return rows;
  // "damaged or destroyed" is one thing told once.
  const told = new Set<number>();
  for (const ruin of ruined) {
    const what = uncounted(scene, ruin);
    if (!what || told.has(what.start)) continue;
    told.add(what.start);
    const span = { start: Math.min(ruin.start, what.start), end: Math.max(ruin.end, what.end) };
    if (counted.some((one) => isToldBy(scene, what, ruin, one))) continue;
    rows.push(...rowOf(scene, span, what.text, null, ruin, false));
  }
  return rows.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
}

/** Whether a counted row tells a thing already: it is the thing's number, or of the same verb and no other item of its list. */
function isToldBy(scene: Scene, what: TextSpan, ruin: Ruin, one: { quantity: QuantityMention; ruin: Ruin }): boolean {
  const at = one.quantity.start;
  if (what.start <= at && at < what.end) return true;
  if (one.ruin !== ruin) return false;
  const between = scene.report.text.slice(Math.min(what.end, at), Math.max(what.start, at));
  return at < what.start || !/,|\band\b/u.test(between) || /\b(?:off|of|from|in|on|with)\b/u.test(between);
}

const ruinsIn = (scene: Scene): Ruin[] =>
  [...scene.text.matchAll(RUINED)]
    .map((m) => ({ start: scene.start + m.index, end: scene.start + m.index + m[0].length, how: m[0] }))
    .filter(
      ({ start, end }) =>
        !unreal(
          scene.report.text.slice(Math.max(scene.start, start - 50), start),
          scene.report.text.slice(end, end + 15),
        ),
    );

/** "key targets hit included: …", "Destroyed in Tarn: …": what follows is all struck. */
const listed = (scene: Scene): boolean =>
  /\b(?:key|other)? ?(?:hits?|targets? (?:hit|struck|destroyed)|losses|equipment (?:destroyed|lost))\b[^.;]{0,40}\b(?:included?|were|are)\b/iu.test(
    scene.text,
  ) ||
  (HIT_LIST.test(scene.text) && /\b(?:In the vicinity of|In|Near) [^:]{2,40}:/u.test(scene.text));

/** The verb that ruined what stands in a stretch; of a list any. */
function ruinOf(scene: Scene, ruined: readonly Ruin[], { start, end }: TextSpan, list: boolean): Ruin | null {
  if (list) return ruined[0] ?? { start: scene.start, end: scene.start, how: 'hit' };
  let best: { ruin: Ruin; far: number } | null = null;
  for (const ruin of ruined) {
    // "collapsed, cutting off three villages": another verb has them.
    if (ruin.end <= start && holdsVerb(scene, ruin.end, start)) continue;
    const far = ruin.start >= end ? ruin.start - end : Math.max(0, start - ruin.end);
    if (!best || far < best.far) best = { ruin, far };
  }
  return best && best.far < 140 ? best.ruin : null;
}

const AUXILIARY = /^(?:is|are|was|were|be|been|being|have|has|had)$/u;
const holdsVerb = ({ syntax }: Scene, from: number, to: number): boolean =>
  syntax.words.some(
    (w, i) =>
      w.start >= from && w.end <= to && IS_VERB[w.tag] === 1 && syntax.phraseAt[i] === -1 && !AUXILIARY.test(w.lower),
  );

function thingOf(scene: Scene, { start, end, unit, value }: QuantityMention): { text: string; end: number } | null {
  if (!Number.isInteger(value) || /^(?:%|[A-Z]{3}|person)$/u.test(unit ?? '')) return null;
  const phrase = phraseOver(scene.syntax, end - 1);
  if (phrase && phrase.start <= start + 20) {
    const text = scene.report.text
      .slice(start, phrase.end)
      .replace(/^[\d.,]+(?:\s(?:thousand|million|billion))?\s|^\S+\s/u, '');
    const of =
      /^ of (?:[\p{L}-]+ ?){1,3}/u.exec(
        scene.report.text.slice(phrase.end, Math.min(scene.end, phrase.end + 40)),
      )?.[0] ?? '';
    if (THING.test(text)) return { text, end: phrase.end };
    if (/^(?:pieces|units|items|acres|hectares|sets)$/iu.test(text) && of)
      return { text: `${text}${of}`.trim(), end: phrase.end + of.trimEnd().length };
  }
  const after = THING_PHRASE.exec(scene.report.text.slice(end, Math.min(scene.end, end + 80)));
  const text = after?.groups?.what?.trim() ?? '';
  const thing = THING.exec(text);
  if (thing && !phrase) {
    const upTo = thing.index + thing[0].length;
    return { text: text.slice(0, upTo), end: Math.min(scene.end, end + 1 + upTo) };
  }
  return unit && THING.test(unit) ? { text: unit, end } : null;
}

/** What a verb of ruin is said of, where it is a thing: its object, or the subject of a passive. */
function uncounted(scene: Scene, ruin: Ruin): (TextSpan & { text: string }) | null {
  const { syntax } = scene;
  const v = wordAt(syntax, ruin.start);
  if (v < 0) return null;
  const passive = isPassive(syntax, v);
  const own = /^(?:breaking windows)/iu.test(ruin.how)
    ? phraseOver(syntax, ruin.end - 1)
    : /^set fire to/iu.test(ruin.how)
      ? phraseOver(syntax, ruin.end + 1)
      : null;
  const reduced = !passive && objectOf(syntax, v) === null;
  const phrase = own ?? (passive || reduced ? subjectOf(syntax, v) : objectOf(syntax, v));
  if (!phrase) return null;
  const text = scene.report.text.slice(phrase.start, phrase.end);
  if (!THING.test(text)) return null;
  return { start: phrase.start, end: phrase.end, text: text.replace(/^(?:the|an?|some)\s/iu, '') };
}

const CAUSE =
  /\b(?:air ?strikes?|shelling|missiles?|drones?|earthquake|quake|floods?|flooding|floodwaters|fire|wildfires?|blaze|storm|hurricane|typhoon|cyclone|explosion|blast|landslides?|mudslides?|tsunami|tornado(?:es)?|eruption|lava|riots?|looting|clashes|fighting|bombing|bombardment|artillery|attacks?|strikes?)\b/iu;

function rowOf(
  scene: Scene,
  span: TextSpan,
  what: string,
  quantity: QuantityMention | null,
  ruin: Ruin,
  list: boolean,
): DamageRow[] {
  const base = rowAt('damage', scene, span, quantity?.value ?? null);
  if (!base) return [];
  const segment = list ? segmentAt(scene, span) : span;
  const at = placeAt(scene, segment);
  const clause = clauseAt(scene, ruin.start);
  const told = scene.report.text.slice(Math.min(clause.start, span.start), Math.max(clause.end, span.end));
  const cause = CAUSE.exec(told)?.[0] ?? CAUSE.exec(scene.text)?.[0] ?? null;
  const by = culpritOf(scene, ruin) ?? (list ? strikerOfList(scene, base.claimedBy) : null);
  const date = dateAt(scene, span);
  const around = scene.report.text.slice(Math.max(scene.start, ruin.start - 26), Math.min(scene.end, ruin.end + 24));
  const kind = kindOf(what);
  const ownerKind = ownerKindOf(what, scene.report.text.slice(Math.max(scene.start, span.start - 24), span.start));
  return [
    {
      ...base,
      what,
      category: null,
      kind,
      extent: extentOf(around, ruin.how),
      count: quantity?.value ?? null,
      comparator: quantity?.comparator ?? null,
      place: at?.name ?? null,
      at,
      date,
      cause,
      claimCause: claimCauseOf(told, cause),
      by,
      ownerKind,
      rd4u: rd4uOf({ kind, ownerKind, at, by, date, reported: base.reported }),
      status: DESTROYED.test(ruin.how) ? 'destroyed' : 'damaged',
    },
  ];
}

/** The part of a list that an item stands in: between semicolons, bullets and dashes. */
function segmentAt(scene: Scene, { start, end }: TextSpan): TextSpan {
  const before = scene.report.text.slice(scene.start, start);
  const from =
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('•'), before.lastIndexOf(' -- '), before.lastIndexOf('\n')) +
    1;
  const after = /;|•| -- |\n/u.exec(scene.report.text.slice(end, scene.end));
  return { start: scene.start + from, end: after ? end + after.index : scene.end };
}

/** Who ruined it: the doer of the verb, or whose the weapon or attack is that did. Nature is nobody. */
function culpritOf(scene: Scene, ruin: Ruin): string | null {
  const doer = doerAt(scene, ruin);
  const found = doer && actorIn(scene, doer.start, doer.end);
  if (found) return found;
  const v = wordAt(scene.syntax, ruin.start);
  const by = v >= 0 ? agentOf(scene.syntax, v) : null;
  const agent = by && actorIn(scene, by.start, by.end);
  if (agent) return agent;
  for (const phrase of scene.syntax.phrases)
    if (ATTACK.test(scene.report.text.slice(phrase.start, phrase.end))) {
      const owner = ownerOf(scene, phrase);
      if (owner) return owner;
    }
  return null;
}
const ATTACK =
  /\b(?:attacks?|strikes?|air ?strikes?|shelling|drones?|missiles?|rockets?|bombardment|bombing|raids?|artillery|offensive|assault)$/iu;
const ACTOR =
  /\b(?:forces|troops|army|military|rebels?|militants?|fighters|insurgents?|soldiers|crowds?|mobs?|protesters?|demonstrators?|rioters?|looters?|gunmen|gangs?|police|settlers|gunm[ae]n|attackers?|men|youths?|separatists?|militia\w*|navy|coalition)$/iu;

function actorIn(scene: Scene, start: number, end: number): string | null {
  const phrase = phraseOver(scene.syntax, start);
  if (!phrase) return null;
  const text = scene.report.text.slice(start, end);
  if (ATTACK.test(text)) return ownerOf(scene, phrase);
  const named =
    scene.entities.some((e) => e.start < end && start < e.end && e.end >= phrase.end - 1 && e.type === 'ORG') ||
    scene.places.some((p) => p.start < end && start < p.end);
  return ACTOR.test(text) || named ? partyOf(scene, phrase) : null;
}

/** Who tells a list of its own hits made them. */
function strikerOfList(scene: Scene, claimedBy: string | null): string | null {
  return claimedBy &&
    !scene.entities.some((e) => e.type === 'PERSON' && e.fullName === claimedBy) &&
    !/\b(?:officials?|residents|witness\w*|ministry|governor|police|rescuers|report)\b/iu.test(claimedBy)
    ? claimedBy
    : null;
}
