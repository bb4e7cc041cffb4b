import type { PlaceMention, TextSpan } from '../annotate/types.ts';
import type { ControlRow } from '../record/types.ts';
import { BESIEGED, CAPTURED, CONTESTED, HELD, LOST } from './lexicons/arms.ts';
import { actorBefore, asPlace, clauseAt, dateAt, rowAt, type Scene, unreal } from './scene.ts';

type Status = ControlRow['status'];
const RULES: readonly [Status, RegExp][] = [
  ['besieged', BESIEGED],
  ['contested', CONTESTED],
  ['lost', LOST],
  ['captured', CAPTURED],
  ['held', HELD],
];

/** Who holds which ground: the place must follow the words that tell it, in the same clause. */
export function controlRows(scene: Scene): ControlRow[] {
  const rows: ControlRow[] = [];
  const told = new Set<number>();
  for (const [status, pattern] of RULES)
    for (const match of scene.text.matchAll(pattern)) {
      const start = scene.start + match.index;
      const end = start + match[0].length;
      if (unreal(scene.report.text.slice(Math.max(scene.start, start - 40), start)) && !/^try/u.test(match[0]))
        continue;
      const place = placeAfter(scene, end);
      if (!place || told.has(place.start)) continue;
      told.add(place.start);
      const row = rowOf(scene, status, { start, end: place.end }, place, holderOf(scene, status, match, start, end));
      if (row) rows.push(row);
    }
  return rows;
}

/** The ground named after the words, with little between. */
function placeAfter(scene: Scene, end: number): PlaceMention | null {
  const place = scene.places.find((p) => p.start >= end && p.start - end < 50);
  if (!place) return null;
  const between = scene.report.text.slice(end, place.start);
  return /[,.;:"“”]|\b(?:by|from|said|that|who|which|near|with|and)\b/u.test(between) &&
    !/^,? ?the\b/u.test(between.trim() || 'x')
    ? null
    : place;
}

function holderOf(scene: Scene, status: Status, match: RegExpMatchArray, start: number, end: number): string | null {
  const compound = match.groups?.who;
  if (compound) return /^rebel$/iu.test(compound) ? 'rebels' : compound.replace(/^Russian$/u, 'Russia');
  if (/^stronghold|^bastion/iu.test(match[0])) {
    const before = /([\p{L}’'-]+)\s$/u.exec(scene.report.text.slice(Math.max(scene.start, start - 40), start));
    return before?.[1] === 'rebel' ? 'rebels' : (before?.[1] ?? null);
  }
  if (status === 'besieged' || status === 'contested' || status === 'lost') return null;
  const by = /^(?:[^.;]{0,60}?\bby|\bby)\s((?:[\p{L}’'-]+\s?){1,4})/u.exec(scene.report.text.slice(end, end + 100));
  if (by?.[1] && /\bby$/u.test(match[0])) return by[1].trim();
  const group =
    /\b((?:[\p{L}’'-]+\s)?(?:rebels|forces|fighters|troops|army|loyalists|militants|insurgents))\s(?:[\p{L}’'-]+\s){0,3}$/iu.exec(
      scene.report.text.slice(Math.max(scene.start, start - 70), start),
    );
  return group?.[1] ?? actorBefore(scene, clauseAt(scene, start).start, start);
}

function rowOf(
  scene: Scene,
  status: Status,
  span: TextSpan,
  place: PlaceMention,
  holder: string | null,
): ControlRow | null {
  const base = rowAt('control', scene, span, status, place.name);
  if (!base) return null;
  const share =
    scene.quantities.find((q) => q.unit === '%' && q.start >= span.start && q.end <= span.end)?.value ?? null;
  const date = status === 'held' ? null : dateAt(scene, clauseAt(scene, span.start), 'sentence');
  return { ...base, place: place.name, at: asPlace(place), status, holder, share, date };
}
