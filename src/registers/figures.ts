import type { TextSpan } from '../annotate/types.ts';
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
        unit,
        comparator,
        period: dateAt(scene, clause, 'sentence'),
      },
    ];
  });
}

/** The start of the name before a bracketed number: "Tarn (4)". */
function nameStart(scene: Scene, bracket: number): number {
  const before = scene.report.text.slice(Math.max(scene.start, bracket - 50), bracket);
  const name = /[^,;:.()]*\($/u.exec(before)?.[0].trimStart() ?? '';
  return bracket - name.length;
}
