import type { TextSpan } from '../annotate/types.ts';
import type { Comparator, StrikeRow } from '../record/types.ts';
import { INTERCEPTED, LAUNCHED, STRIKE_NOUN, STRIKE_VERB, WEAPON, WEAPON_UNIT } from './lexicons/arms.ts';
import { actorBefore, clauseAt, dateAt, placeAt, rowAt, type Scene, unreal } from './scene.ts';

/** Attacks by air, artillery, missile, drone or bomb: one row for a sentence, with what was launched and brought down. */
export function strikeRows(scene: Scene): StrikeRow[] {
  const trigger = triggerOf(scene);
  if (!trigger) return [];
  const counts = countsOf(scene);
  if (!counts.launched && !counts.intercepted && !trigger.told) return [];
  const clause = clauseAt(scene, trigger.start);
  const span = spanOf(clause, [trigger, ...[counts.launched, counts.intercepted].filter((c) => c !== null)]);
  const weapon = WEAPON.exec(scene.report.text.slice(span.start, span.end)) ?? WEAPON.exec(scene.text);
  const base = rowAt('strikes', scene, span, counts.launched?.value ?? null, counts.intercepted?.value ?? null);
  if (!base) return [];
  const at = placeAt(scene, clause);
  return [
    {
      ...base,
      weapon: weapon?.[0] ?? null,
      launched: counts.launched?.value ?? null,
      intercepted: counts.intercepted?.value ?? null,
      comparator: counts.launched?.comparator ?? counts.intercepted?.comparator ?? null,
      place: at?.name ?? null,
      at,
      attacker: attackerOf(scene, trigger),
      date: dateAt(scene, clause),
    },
  ];
}

interface Trigger extends TextSpan {
  /** Whether the words tell that it was done, not only name the kind of attack. */
  told: boolean;
}

const HAPPENED =
  /\b(?:killed|killing|hit|struck|destroyed|damaged|targeted|conducted|carried out|launched|resumed|wounded|injured|died|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|early|overnight|began|fired)\b/iu;

function triggerOf(scene: Scene): Trigger | null {
  const verbs = matches(scene, STRIKE_VERB).filter((t) => real(scene, t));
  if (verbs[0]) return { ...verbs[0], told: true };
  const noun = matches(scene, STRIKE_NOUN).find((t) => real(scene, t));
  if (noun) return { ...noun, told: HAPPENED.test(scene.text) };
  const weapon = scene.quantities.find((q) => WEAPON_UNIT.test(q.unit ?? ''));
  return weapon ? { start: weapon.start, end: weapon.end, told: false } : null;
}

const real = (scene: Scene, { start, end }: TextSpan) =>
  !unreal(scene.report.text.slice(Math.max(scene.start, start - 60), start), scene.report.text.slice(end, end + 20));

const matches = (scene: Scene, pattern: RegExp): TextSpan[] =>
  [...scene.text.matchAll(pattern)].map((m) => ({
    start: scene.start + m.index,
    end: scene.start + m.index + m[0].length,
  }));

type Counted = TextSpan & { value: number; comparator: Comparator };

/** "out of 44 drones launched, 32 were destroyed": which number is which. */
function countsOf(scene: Scene): { launched: Counted | null; intercepted: Counted | null } {
  let launched: Counted | null = null;
  let intercepted: Counted | null = null;
  for (const quantity of scene.quantities) {
    const { end, value, unit, comparator } = quantity;
    if (/^(?:%|[A-Z]{3})$/u.test(unit ?? '')) continue;
    const after = scene.report.text.slice(end, Math.min(scene.end, end + 60)).replace(/[,;].*$/su, '');
    const before = scene.report.text
      .slice(Math.max(scene.start, quantity.start - 40), quantity.start)
      .replace(/^.*[,;]/su, '');
    const armed = WEAPON_UNIT.test(unit ?? '') || (unit !== 'person' && WEAPON_UNIT.test(after.slice(0, 40)));
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

const GROUP =
  /((?:[\p{L}’'-]+\s)?(?:forces|rebels|loyalists|troops|army|military|militants|insurgents|fighters|militia|government|men))\s(?:[\p{L}’'-]+\s){0,3}$/iu;

function attackerOf(scene: Scene, { start, end }: TextSpan): string | null {
  const by =
    /\bby ((?:[\p{Lu}][\p{L}’'.-]*|forces|rebels|loyalists|government|troops|[\p{Lu}\p{Ll}]+’s)(?: [\p{Lu}][\p{L}’'.-]*| (?:forces|men|rebels|loyalists|troops))*)/u.exec(
      scene.report.text.slice(end, Math.min(scene.end, end + 60)),
    );
  if (by?.[1]) return by[1];
  const group = GROUP.exec(scene.report.text.slice(Math.max(scene.start, start - 80), start));
  return group?.[1] ?? actorBefore(scene, clauseAt(scene, start).start, start);
}
