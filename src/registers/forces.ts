import type { ForceRow } from '../record/types.ts';
import { FORCE_NOUN, FORCE_VERB } from './lexicons/arms.ts';
import { actorBefore, clauseAt, dateAt, placeAt, rowAt, type Scene, unreal } from './scene.ts';

/** Forces and crews deployed, sent, stationed or on call, with their number. */
export function forceRows(scene: Scene): ForceRow[] {
  return scene.quantities.flatMap((quantity) => {
    const { start, end, unit, value, comparator } = quantity;
    if (/^(?:%|[A-Z]{3})$/u.test(unit ?? '')) return [];
    const clause = clauseAt(scene, start);
    const after = scene.report.text.slice(end, Math.min(clause.end, end + 60));
    const noun = FORCE_NOUN.exec(after) ?? (FORCE_NOUN.test(unit ?? '') ? { 0: unit ?? '', index: 0 } : null);
    const told = scene.report.text.slice(clause.start, clause.end);
    if (
      !noun ||
      noun.index > 40 ||
      !FORCE_VERB.test(told) ||
      /\b(?:killed|wounded|injured|died|destroyed|captured)\b/iu.test(told)
    )
      return [];
    if (unreal(scene.report.text.slice(clause.start, start))) return [];
    const base = rowAt('forces', scene, clause, value);
    if (!base) return [];
    const at = placeAt(scene, clause, 'sentence');
    const what = after.slice(0, noun.index + noun[0].length).trim() || unit;
    const change = FORCE_VERB.exec(told)?.[0] ?? null;
    const who = actorBefore(scene, clause.start, start) ?? what;
    return [
      {
        ...base,
        who,
        what,
        count: value,
        comparator,
        change,
        place: at?.name ?? null,
        at,
        date: dateAt(scene, clause, 'sentence'),
      },
    ];
  });
}
