import type { QuantityMention, TextSpan } from '../annotate/types.ts';
import type { FigureRow } from '../record/types.ts';
import { clauseAt, dateAt, rowAt, type Scene } from './scene.ts';

const TRIVIAL =
  /^(?:year|day|week|month|hour|minute|second|am|pm|time|decade|century|year-old|other|way|thing|side|half)s?$/iu;

/** Every other number that carries news. `taken` are the stretches other registers already read. */
export function figureRows(scene: Scene, taken: readonly TextSpan[]): FigureRow[] {
  return scene.quantities.flatMap((quantity) => {
    const { start, end, unit, value, comparator } = quantity;
    if (scene.headline || (unit !== null && TRIVIAL.test(unit))) return [];
    const listed =
      /\($/u.test(scene.report.text.slice(start - 1, start)) && /^\)/u.test(scene.report.text.slice(end, end + 1));
    const counted = unit !== null || listed || value >= 100;
    if (!counted || taken.some((t) => t.start <= start && end <= t.end)) return [];
    if (scene.times.some((t) => t.start <= start && end <= t.end)) return [];
    const after = scene.report.text.slice(end, end + 14);
    if (
      /^(?:[- ]year[- ]old|[- ](?:years?|months?|days?|weeks?|hours?|minutes?)\b|\s?(?:am|pm|a\.m|p\.m)\b|st\b|nd\b|rd\b|th\b)/u.test(
        after,
      )
    )
      return [];
    if (
      value <= 2 &&
      !listed &&
      !/^(?:%|[A-Z]{3})$/u.test(unit ?? '') &&
      !/\d/u.test(scene.report.text.slice(start, end))
    )
      return [];
    if (unit === null && Number.isInteger(value) && value >= 1900 && value <= 2100) return [];
    const clause = clauseAt(scene, start);
    const span = {
      start: listed ? nameStart(scene, start) : Math.min(clause.start, start),
      end: Math.max(clause.end, end),
    };
    const told = listed ? { start: span.start, end: end + 1 } : span;
    const base = rowAt('figures', scene, told, start, value);
    if (!base) return [];
    return [
      {
        ...base,
        measure: base.evidence[0]?.quote.trim() ?? '',
        value,
        unit: unitOf(scene, quantity, listed),
        comparator,
        period: dateAt(scene, clause, 'sentence'),
      },
    ];
  });
}

/** The unit in the text's own words ("confirmed cases"); a bracketed or bare number counts what its sentence counts. */
function unitOf(scene: Scene, { start, end, unit }: QuantityMention, listed: boolean): string | null {
  if (unit !== null && /^(?:%|[A-Z]{3}|°[CF])$/u.test(unit)) return unit;
  if (unit !== null) {
    const told = scene.report.text.slice(start, Math.min(scene.end, end + 50));
    const stem = unit === 'person' ? 'people' : unit.slice(0, Math.max(3, unit.length - 2));
    const words = told.match(/[\p{L}’'-]+/gu) ?? [];
    const at = words.findIndex((word) => word.toLowerCase().startsWith(stem.toLowerCase()));
    const adjective = at > 0 && /^(?:confirmed|suspected|reported|strike|new|active)$/iu.test(words[at - 1] ?? '');
    return at < 0 ? unit : adjective ? `${words[at - 1]} ${words[at]}` : (words[at] ?? unit);
  }
  const before = scene.report.text.slice(scene.start, start);
  if (/\bpopulation of [\p{L}\s]{0,20}$/iu.test(before)) return 'people';
  const counted = /\b(?:number|total|count) of ((?:[\p{L}-]+ )?(?:[\p{L}-]+s|people))\b/iu.exec(before)?.[1];
  if (counted) return counted;
  if (!listed) return null;
  let told: Scene | null = scene;
  for (let back = 0; told && back < 6; back += 1, told = told.previous) {
    const kind = COUNTED_KIND.exec(told === scene ? before : told.text)?.[0];
    if (kind) return kind;
  }
  return null;
}

const COUNTED_KIND = /\b(?:cases|infections|deaths|injuries|arrests|votes|seats)\b/iu;

/** The start of the name before a bracketed number: "Tarn (4)". */
function nameStart(scene: Scene, bracket: number): number {
  const before = scene.report.text.slice(Math.max(scene.start, bracket - 50), bracket);
  const name = /[^,;:.()]*\($/u.exec(before)?.[0].trimStart() ?? '';
  return bracket - name.length;
}
