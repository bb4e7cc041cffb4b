import {
  type CasualtyRow,
  type DatelineRecord,
  type Event,
  REGISTER_NAMES,
  type RegisterName,
  type RowBase,
} from '../record/types.ts';

/** What a reader asked to see. Empty lists and null mean everything. */
export interface Filters {
  register: RegisterName | null;
  places: readonly string[];
  outlets: readonly string[];
}
export const NO_FILTERS: Filters = { register: null, places: [], outlets: [] };

/** A toll as last reported, with the figures the same source gave before it. */
export interface Toll {
  row: CasualtyRow;
  /** Earlier values of `killed`, oldest first, without repeats: 3, 7 before 9. */
  earlier: number[];
  /** Other sources' rows on the same happening whose `killed` differs; beside it, never averaged. */
  others: CasualtyRow[];
}
export interface KeyFacts {
  /** The happenings most outlets report. */
  events: Event[];
  tolls: Toll[];
}

/** What stands at the top of the live page: the happenings most outlets report, and the latest tolls. */
export function keyFacts(record: DatelineRecord, limit = 4): KeyFacts {
  const events = [...record.events]
    .sort((a, b) => b.outlets.length - a.outlets.length || byNewest(a, b))
    .slice(0, limit);
  return { events, tolls: headTolls(latestTolls(record.registers.casualties)).slice(0, limit) };
}

/** A toll without a place says too little at the top of a page, and the same count at the same place says nothing new. */
function headTolls(tolls: readonly Toll[]): Toll[] {
  const byPlaceAndCount = new Map<string, Toll>();
  for (const toll of tolls) {
    const key = `${toll.row.place} ${toll.row.killed}`;
    const known = byPlaceAndCount.get(key);
    // The one that tells more stands for both.
    if (toll.row.place && (!known || telling(toll) > telling(known))) byPlaceAndCount.set(key, toll);
  }
  return [...byPlaceAndCount.values()];
}
const telling = ({ row, earlier, others }: Toll): number => earlier.length + others.length + (row.claimedBy ? 1 : 0);

/**
 * One toll a happening: the newest count of the dead, greatest happening first. A row that belongs to no event stands
 * for its place and date, or not at all where it has neither.
 */
export function latestTolls(rows: readonly CasualtyRow[]): Toll[] {
  const groups = new Map<string, CasualtyRow[]>();
  for (const row of rows) {
    const key = row.event ?? (row.place ? `${row.place} ${row.date}` : null);
    if (key === null || row.killed === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(tollOf).sort((a, b) => b.row.killed! - a.row.killed! || compare(a.row.id, b.row.id));
}

function tollOf(rows: readonly CasualtyRow[]): Toll {
  const oldestFirst = [...rows].sort((a, b) => instant(a.reported) - instant(b.reported) || compare(a.id, b.id));
  const row = oldestFirst.at(-1)!;
  const isSame = (other: CasualtyRow) => other.claimedBy === null || nameOf(other) === nameOf(row);
  const earlier = new Set(oldestFirst.filter(isSame).map((other) => other.killed!));
  earlier.delete(row.killed!);
  // The newest word of each other source; one that agrees with the row is no dispute.
  const newestOfOthers = new Map(oldestFirst.filter((o) => !isSame(o)).map((other) => [nameOf(other), other]));
  return { row, earlier: [...earlier], others: [...newestOfOthers.values()].filter((o) => o.killed !== row.killed) };
}

/** "The army" and "the army" are one source, and so is "army". */
const nameOf = (row: CasualtyRow): string | undefined => row.claimedBy?.replace(/^the /i, '').toLowerCase();

/** The events that pass the filters, the latest reported first; those of unknown time last. */
export function newestFirst(record: DatelineRecord, filters: Filters = NO_FILTERS): Event[] {
  const inRegister = filters.register && new Set(record.registers[filters.register].map((row) => row.event));
  return record.events
    .filter(
      (event) =>
        (!inRegister || inRegister.has(event.id)) &&
        allows(
          filters.places,
          event.places.map((place) => place.name),
        ) &&
        allows(filters.outlets, outletsOf(record, event)),
    )
    .sort(byNewest);
}

/** The rows of one register that pass the filters, the latest reported first. */
export function filterRows<T extends RowBase>(record: DatelineRecord, rows: readonly T[], filters: Filters): T[] {
  return rows
    .filter((row) => allows(filters.places, placeOf(row)) && allows(filters.outlets, outletsOf(record, row)))
    .sort((a, b) => instant(b.reported) - instant(a.reported) || compare(a.id, b.id));
}

/** Every outlet whose report is evidence: also those whose copy of an agency does not count as corroboration. */
export function outletsOf(record: DatelineRecord, fact: Pick<Event | RowBase, 'evidence'>): string[] {
  const reports = new Set(fact.evidence.map((evidence) => evidence.report));
  return distinct(record.reports.filter((report) => reports.has(report.id)).map((report) => report.outlet));
}

/** What the filters can choose from, in the order of the alphabet. */
export function choices(record: DatelineRecord): { places: string[]; outlets: string[] } {
  const rows: RowBase[] = REGISTER_NAMES.flatMap((name): RowBase[] => record.registers[name]);
  return {
    places: distinct([...record.events.flatMap((e) => e.places.map((place) => place.name)), ...rows.flatMap(placeOf)]),
    outlets: distinct(record.reports.map((report) => report.outlet)),
  };
}

/** The first and the last instant at which anything was reported. */
export function spanOf(record: DatelineRecord): { from: string; to: string } | null {
  const times = record.reports
    .flatMap((report) => [report.published, report.updated, ...report.posts.map((post) => post.time)])
    .filter((time) => time !== null && !Number.isNaN(Date.parse(time)))
    .sort((a, b) => instant(a) - instant(b)) as string[];
  return times.length ? { from: times[0]!, to: times.at(-1)! } : null;
}

/** The later report first: what is known to be new stands above what has no time. */
const byNewest = (a: Event, b: Event): number =>
  instant(b.firstReported) - instant(a.firstReported) || compare(a.id, b.id);

const allows = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || has.some((name) => wanted.includes(name));

const placeOf = (row: RowBase): string[] => ('place' in row && typeof row.place === 'string' ? [row.place] : []);

/** Before all others where unknown: 0, since `-Infinity - -Infinity` would be no number to sort by. */
const instant = (time: string | null): number => (time === null ? 0 : Date.parse(time) || 0);

const distinct = (names: readonly (string | null)[]): string[] =>
  [...new Set(names)].filter((name) => name !== null).sort(compare);

/** By code unit, so that no machine's language changes the order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
