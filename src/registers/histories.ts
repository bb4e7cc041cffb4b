import { compare } from '../merge/events/mention.ts';
import { isOneParty } from '../merge/index.ts';
import type { CasualtyRow, DamageRow, Event, EventFigure, FigureValue, StrikeRow } from '../record/types.ts';

/** A row that counts something of an event, with what is known of its telling. */
export interface Counted {
  row: CasualtyRow | StrikeRow | DamageRow;
  outlet: string | null;
  /** It stands in a correction. */
  corrects: boolean;
}
interface Count extends Counted {
  measure: string;
  unit: string | null;
  value: number;
}

/**
 * Events with their figures: each number told of them as one figure with all its values, dated and sourced, the first
 * reported first. A toll that rises is one figure of several values; so is one on which parties differ. What an outlet
 * corrected stays, and names the row that took its place.
 */
export function withFigures(events: readonly Event[], counted: readonly Counted[]): Event[] {
  const byEvent = new Map<string, Counted[]>();
  for (const one of counted) {
    if (one.row.event === null) continue;
    const known = byEvent.get(one.row.event);
    if (known) known.push(one);
    else byEvent.set(one.row.event, [one]);
  }
  return events.map((event) => {
    const figures = figuresOf(byEvent.get(event.id) ?? []);
    return figures.length > 0 ? { ...event, figures } : event;
  });
}

/** The rows that a correction has taken the place of. */
export const replacedRows = (events: readonly Pick<Event, 'figures'>[]): Set<string> =>
  new Set(
    events.flatMap(({ figures = [] }) =>
      figures.flatMap(({ values }) => values.flatMap(({ row, replacedBy }) => (replacedBy === null ? [] : [row]))),
    ),
  );

function figuresOf(counted: readonly Counted[]): EventFigure[] {
  const groups = new Map<string, Count[]>();
  for (const count of counted.flatMap(countsIn).sort(byTelling)) {
    const key = `${count.measure} ${unitKey(count.unit)}`;
    const known = groups.get(key);
    if (known) known.push(count);
    else groups.set(key, [count]);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([, all]) => {
      const counts = toldOnce(all);
      return {
        measure: (counts[0] as Count).measure,
        unit: counts.find(({ unit }) => unit !== null)?.unit ?? null,
        values: counts.map((count) => told(count, counts)),
      };
    });
}

function countsIn(counted: Counted): Count[] {
  const { row } = counted;
  const values: [measure: string, unit: string | null, value: number | null][] =
    'killed' in row
      ? [
          ['killed', row.who, row.killed],
          ['injured', row.who, row.injured],
          ['missing', row.who, row.missing],
        ]
      : 'launched' in row
        ? [
            [tellsArrival(row) ? 'hit' : 'launched', row.weapon, row.launched],
            ['intercepted', row.weapon, row.intercepted],
          ]
        : [[row.status, row.what, row.count]];
  return values.flatMap(([measure, unit, value]) => (value === null ? [] : [{ ...counted, measure, unit, value }]));
}

/** Whether a row has any number of its event. */
export const countsSomething = (row: Counted['row']): boolean =>
  countsIn({ row, outlet: null, corrects: false }).length > 0;

/** "five drones hit the town": what came through, which contradicts nobody's count of what was launched. */
export const tellsArrival = ({ evidence }: Pick<StrikeRow, 'evidence'>): boolean => {
  const quote = evidence[0]?.quote ?? '';
  return /\b(?:hit|hits|struck|reached|crashed|landed)\b/iu.test(quote) && !/\b(?:launch|fired|sent)/iu.test(quote);
};

/** What is counted, as it is compared: its noun in the singular; people are people, however called. */
function unitKey(unit: string | null): string {
  const noun = (unit ?? 'people').toLowerCase().split(' ').at(-1) ?? '';
  return PEOPLE.test(noun) ? 'people' : noun.replace(/(?<=\p{L}{3})s$/u, '');
}
const PEOPLE = /^(?:people|persons?|others|dead|bodies|victims?|casualties)$/u;

const byTelling = (a: Count, b: Count): number => {
  const [x, y] = [moment(a.row.reported), moment(b.row.reported)];
  if (x !== y) return x < y ? -1 : 1;
  const [p, q] = [a.row.evidence[0], b.row.evidence[0]];
  return compare(p?.report ?? '', q?.report ?? '') || (p?.start ?? 0) - (q?.start ?? 0) || compare(a.row.id, b.row.id);
};
const moment = (reported: string | null): number => {
  const ms = reported === null ? Number.NaN : Date.parse(reported);
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
};

/** A number that one post tells twice, in its headline and below, counts by the telling that says whose it is. */
function toldOnce(counts: readonly Count[]): Count[] {
  const best = new Map<string, Count>();
  for (const count of counts) {
    const key = `${count.row.evidence[0]?.post} ${count.value}`;
    const known = best.get(key);
    if (!known || (known.row.claimedBy === null && count.row.claimedBy !== null)) best.set(key, count);
    else if (count.row.claimedBy !== null && !isOneParty(known.row.claimedBy ?? '', count.row.claimedBy))
      best.set(`${key} ${count.row.claimedBy}`, count);
  }
  const kept = new Set(best.values());
  return counts.filter((count) => kept.has(count));
}

function told(count: Count, all: readonly Count[]): FigureValue {
  const { row, value, outlet } = count;
  return {
    row: row.id,
    value,
    comparator: row.comparator,
    time: row.reported,
    claimedBy: row.claimedBy,
    outlet,
    evidence: row.evidence,
    replacedBy: all.find((other) => replaces(other, count))?.row.id ?? null,
  };
}

/** "An earlier post said 14 had been killed": told in a correction, but not what it corrects to. */
const tellsFormerWords = ({ row }: Count): boolean =>
  /\b(?:earlier|previous|first|original) (?:post|version|report|article|story|count|dispatch)\b/iu.test(
    row.claimedBy ?? '',
  );

/** Whether an outlet's correction takes the place of a value that it gave before, or repeats to correct it. */
const replaces = (correction: Count, count: Count): boolean =>
  correction.corrects &&
  !tellsFormerWords(correction) &&
  correction.value !== count.value &&
  correction.outlet !== null &&
  correction.outlet === count.outlet &&
  (tellsFormerWords(count) || moment(count.row.reported) < moment(correction.row.reported));
