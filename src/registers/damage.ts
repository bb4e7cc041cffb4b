import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { DamageRow } from '../record/types.ts';
import { DESTROYED, HIT_LIST, RUINED, THING, THING_PHRASE } from './lexicons/deeds.ts';
import { clauseAt, dateAt, placeAt, rowAt, type Scene, unreal } from './scene.ts';

/** Things damaged or destroyed: a row for each count of things, else one for the clause that tells of it. */
export function damageRows(scene: Scene): DamageRow[] {
  const ruined = [...scene.text.matchAll(RUINED)]
    .map((m) => ({ start: scene.start + m.index, end: scene.start + m.index + m[0].length, how: m[0] }))
    .filter(
      ({ start, end }) =>
        !unreal(
          scene.report.text.slice(Math.max(scene.start, start - 50), start),
          scene.report.text.slice(end, end + 15),
        ),
    );
  if (ruined.length === 0 && !listed(scene)) return [];
  const how = ruined[0]?.how ?? 'damaged';
  const counted = scene.quantities.flatMap((quantity) => {
    const what = thingOf(scene, quantity);
    return what ? [{ quantity, what }] : [];
  });
  if (counted.length > 0)
    return counted.flatMap(({ quantity, what }) => {
      const span = { start: quantity.start, end: Math.max(quantity.end, what.end) };
      const near = ruined.find((r) => r.start >= span.end && r.start - span.end < 60);
      return rowOf(scene, { ...span, end: near ? near.end : span.end }, what.text, quantity, how);
    });
  const first = ruined[0];
  if (!first) return [];
  const clause = clauseAt(scene, first.start);
  const after = /^\s(?:the |some |several |many |an? )?(?:[\p{L}’'-]+\s?){1,4}/u.exec(
    scene.report.text.slice(first.end, clause.end),
  );
  const before = scene.report.text.slice(Math.max(clause.start, first.start - 60), first.start);
  const thing = (after && THING.test(after[0]) ? after[0] : null) ?? THING.exec(before)?.[0] ?? null;
  return thing ? rowOf(scene, clause, thing.trim(), null, how) : [];
}

/** A list under "hit": "Key hits in the area of X: 2 tanks, 1 truck". */
const listed = (scene: Scene): boolean =>
  (scene.quantities.length >= 1 && /[:]/u.test(scene.text) && HIT_LIST.test(scene.text)) ||
  (scene.quantities.length >= 1 &&
    scene.previous !== null &&
    /^(?:In the vicinity of|In|Near) [^:]{2,40}:/u.test(scene.text));

function thingOf(scene: Scene, { end, unit, value }: QuantityMention): { text: string; end: number } | null {
  if (!Number.isInteger(value) || /^(?:%|[A-Z]{3}|person)$/u.test(unit ?? '')) return null;
  const phrase = THING_PHRASE.exec(scene.report.text.slice(end, Math.min(scene.end, end + 80)));
  const text = phrase?.groups?.what?.trim() ?? '';
  if (THING.test(text)) {
    const thing = THING.exec(text);
    const upTo = thing ? thing.index + thing[0].length : text.length;
    return { text: text.slice(0, upTo), end: end + 1 + upTo <= scene.end ? end + 1 + upTo : end };
  }
  return unit && THING.test(unit) ? { text: unit, end } : null;
}

function rowOf(scene: Scene, span: TextSpan, what: string, quantity: QuantityMention | null, how: string): DamageRow[] {
  const base = rowAt('damage', scene, span, quantity?.value ?? null);
  if (!base) return [];
  const at = placeAt(scene, span);
  const by =
    /\b([\p{Lu}][\p{L}]+)(?:’s|'s)? (?:[\p{L}]+ )?(?:attacks?|strikes?|airstrikes?|shelling|drones?|missiles?|forces)\b/u.exec(
      scene.text,
    )?.[1] ?? null;
  const cause =
    /\b(?:attacks?|strikes?|air ?strikes?|shelling|earthquake|floods?|flooding|fire|storm|hurricane|typhoon|explosion|blast|drones?|missiles?|landslides?|tsunami|tornado)\b/iu.exec(
      scene.text,
    )?.[0] ?? null;
  return [
    {
      ...base,
      what,
      category: null,
      count: quantity?.value ?? null,
      comparator: quantity?.comparator ?? null,
      place: at?.name ?? null,
      at,
      date: dateAt(scene, span),
      cause,
      by,
      status: DESTROYED.test(how) ? 'destroyed' : 'damaged',
    },
  ];
}
