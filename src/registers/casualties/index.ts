import type { TextSpan } from '../../annotate/types.ts';
import type { CasualtyRow } from '../../record/types.ts';
import { DEATH, WOUND } from '../lexicons/harm.ts';
import { rowAt } from '../row.ts';
import { dateAt, placeAt, type Scene } from '../scene.ts';
import type { Count, Measure } from './count.ts';
import { noneIn } from './none.ts';
import { numbered } from './numbered.ts';
import { isVerbless } from './role.ts';
import { named, nouns } from './unnumbered.ts';

/** People killed, injured and missing, a row for each party counted. */
export function casualtyRows(scene: Scene): CasualtyRow[] {
  const none = noneIn(scene);
  const counts = countsOf(scene).filter((c) => !none || c.end <= none.start || c.start >= none.end);
  const groups: Count[][] = [];
  for (const count of counts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && joins(scene, last, count) && !group.some((c) => c.measure === count.measure))
      group.push(count);
    else if (!last || count.from >= last.upTo) groups.push([count]);
  }
  return [
    ...(none ? rowsOf(scene, none, [], none) : []),
    ...groups.flatMap((group) =>
      rowsOf(
        scene,
        { start: Math.min(...group.map((c) => c.start)), end: Math.max(...group.map((c) => c.end)) },
        group,
        {},
      ),
    ),
  ];
}

function countsOf(scene: Scene): Count[] {
  if (!HARM.test(scene.text) && !(scene.quantities[0] && isVerbless(scene, scene.quantities[0].end))) return [];
  const counted = numbered(scene);
  const told = [...named(scene), ...nouns(scene)].filter(
    (one) => !counted.some((c) => c.start < one.end && one.start < c.end && c.measure === one.measure),
  );
  return [...counted, ...told].sort((a, b) => a.from - b.from);
}
const HARM = new RegExp(`${DEATH.source}|${WOUND.source}|\\b(?:missing|unaccounted)\\b`, 'iu');

/** "4 killed and 9 wounded": one party, told in two counts. */
const joins = (scene: Scene, last: Count, next: Count): boolean => {
  if (next.part || last.each.length > 0 || next.value === null) return false;
  const between = scene.report.text.slice(last.upTo, next.from);
  return between.length < 70 && /\band\b|,|\bwith\b|\bbut\b/u.test(between) && !/[;.]|\bincluding\b/u.test(between);
};

function rowsOf(
  scene: Scene,
  span: TextSpan,
  group: readonly Count[],
  given: { killed?: number | null; injured?: number | null },
): CasualtyRow[] {
  const value = (measure: Measure) => group.find((c) => c.measure === measure)?.value ?? null;
  const killed = given.killed ?? value('killed');
  const injured = given.injured ?? value('injured');
  const each = group[0]?.each ?? [];
  return (each.length > 0 ? each : [placeAt(scene, span)]).flatMap((at) => {
    const base = rowAt('casualties', scene, span, killed, injured, ...(each.length > 0 ? [at?.name ?? null] : []));
    if (!base) return [];
    return [
      {
        ...base,
        killed,
        injured,
        missing: value('missing'),
        who: group.find((c) => c.who)?.who ?? null,
        comparator: group[0]?.comparator ?? '=',
        place: at?.name ?? null,
        at,
        date: dateAt(scene, span),
      },
    ];
  });
}
