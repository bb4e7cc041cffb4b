/** What a stamp says of its own moment; what it does not say is null. */
export interface Stamp {
  year: number | null;
  month: number | null;
  day: number | null;
  hour: number;
  minute: number;
  /** As written: "BST", "ET", "GMT". */
  zone: string | null;
}

/** Zones as newspapers write them. Letters with a summer twin not told apart ("ET") are IANA zones. */
const ZONES: Readonly<Record<string, number | string>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  IST: 330,
  PKT: 300,
  JST: 540,
  KST: 540,
  HKT: 480,
  SGT: 480,
  AEST: 600,
  AEDT: 660,
  AWST: 480,
  ACST: 570,
  NZST: 720,
  NZDT: 780,
  SAST: 120,
  WIB: 420,
};
export const ZONE_NAMES = Object.keys(ZONES)
  .filter((name) => name !== 'Z')
  .sort((a, b) => b.length - a.length)
  .join('|');

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A UTC instant in milliseconds for a wall clock in a zone. */
export function wallToInstant(wallMs: number, zone: string): number {
  const first = wallMs - offsetMinutes(wallMs, zone) * MINUTE_MS;
  return wallMs - offsetMinutes(first, zone) * MINUTE_MS;
}
/** Wall clock (as if UTC) of an instant in a zone. */
export const instantToWall = (ms: number, zone: string): number => ms + offsetMinutes(ms, zone) * MINUTE_MS;

/** Whether the machine knows the zone's name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
function offsetMinutes(ms: number, zone: string): number {
  const named = ZONES[zone.toUpperCase()];
  if (typeof named === 'number') return named;
  const parts = new Map(
    formatOf(named ?? zone)
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return Math.round((wall - Math.floor(ms / 1000) * 1000) / MINUTE_MS);
}

/** ISO 8601 in UTC, to the second, with a written offset. */
export const toInstant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;

/** ISO or RFC date of a page; null for what is none. A date without a clock is midnight UTC. */
export function parseInstant(value: string | null | undefined, zone = 'UTC'): number | null {
  const said = value?.trim() ?? '';
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu.exec(
      said,
    );
  if (iso) {
    const [, y, mo, d, h = '0', mi = '0', s = '0', offset] = iso;
    const wall = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
    if (Number(mo) > 12 || Number(d) > 31) return null;
    if (!offset) return iso[4] ? wallToInstant(wall, zone) : wall;
    if (/z/iu.test(offset)) return wall;
    const sign = offset.startsWith('-') ? -1 : 1;
    return (
      wall - sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.replace(':', '').slice(3, 5) || 0)) * MINUTE_MS
    );
  }
  const rfc = /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/u.test(
    said,
  );
  const parsed = rfc ? Date.parse(said) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : null;
}

export interface ClockFrame {
  /** The page's own instant, ms; what undated stamps hang on. */
  anchor: number | null;
  /** IANA zone of stamps that name none. */
  timeZone: string;
}

/**
 * Instants of a page's stamps, in page order. Undated clocks run on from their neighbours, backwards where the page is
 * newest first, and step over midnight; the chain hangs on a stated date or, without one, on the page's own.
 */
export function resolveStamps(stamps: readonly (Stamp | null)[], { anchor, timeZone }: ClockFrame): (string | null)[] {
  const given = stamps.flatMap((stamp, index) => (stamp ? [{ stamp, index }] : []));
  const days = chainDays(
    given.map((entry) => entry.stamp),
    anchor === null ? null : instantToWall(anchor, timeZone),
  );
  const out: (string | null)[] = stamps.map(() => null);
  given.forEach(({ stamp, index }, i) => {
    const day = days[i];
    if (day === null || day === undefined) return;
    out[index] = toInstant(wallToInstant(day + clockMs(stamp), stamp.zone ?? timeZone));
  });
  return out;
}

const clockMs = (stamp: Stamp) => (stamp.hour * 60 + stamp.minute) * MINUTE_MS;
/** A step back of less than this in a page that runs forward is a correction, not midnight. */
const MIDNIGHT_GAP_MS = 6 * 60 * MINUTE_MS;

/** The day (ms of its midnight, as if UTC) of each stamp. */
function chainDays(stamps: readonly Stamp[], anchorWall: number | null): (number | null)[] {
  const dated = stamps.map((stamp) => statedDay(stamp, anchorWall));
  const newestFirst = runsBackwards(stamps, dated);
  // Days relative to the first stamp, stepping at midnight.
  const relative: number[] = [0];
  for (let i = 1; i < stamps.length; i++) {
    const [before, here] = [stamps[i - 1] as Stamp, stamps[i] as Stamp];
    const step = clockMs(here) - clockMs(before);
    const crossed = newestFirst ? step > MIDNIGHT_GAP_MS : step < -MIDNIGHT_GAP_MS;
    const [a, b] = [dated[i - 1], dated[i]];
    relative.push(
      (relative[i - 1] as number) + (a != null && b != null ? b - a : crossed ? (newestFirst ? -DAY_MS : DAY_MS) : 0),
    );
  }
  const newest = newestFirst ? 0 : stamps.length - 1;
  const base = firstBase(dated, relative) ?? anchorBase(stamps[newest], relative[newest] ?? 0, anchorWall);
  if (base === null) return dated;
  // A stated date moves those after it; before the first stated one the chain hangs on the page's own date.
  let shift =
    dated.some((day) => day !== null) && anchorWall !== null && newestFirst
      ? (anchorBase(stamps[0], 0, anchorWall) ?? base)
      : base;
  return dated.map((day, i) => {
    if (day !== null) {
      shift = day - (relative[i] ?? 0);
      return day;
    }
    return shift + (relative[i] ?? 0);
  });
}
function firstBase(dated: readonly (number | null)[], relative: readonly number[]): number | null {
  const i = dated.findIndex((day) => day !== null);
  return i < 0 ? null : (dated[i] as number) - (relative[i] as number);
}
/** The day that brings the stamp nearest to the page's own instant. */
function anchorBase(stamp: Stamp | undefined, relative: number, anchorWall: number | null): number | null {
  if (!stamp || anchorWall === null) return null;
  const day = Math.round((anchorWall - clockMs(stamp)) / DAY_MS) * DAY_MS;
  return day - relative;
}
function runsBackwards(stamps: readonly Stamp[], dated: readonly (number | null)[]): boolean {
  let down = 0;
  let up = 0;
  for (let i = 1; i < stamps.length; i++) {
    const [a, b] = [dated[i - 1], dated[i]];
    const days = a != null && b != null ? b - a : 0;
    const step = days + clockMs(stamps[i] as Stamp) - clockMs(stamps[i - 1] as Stamp);
    if (step < 0) down++;
    if (step > 0) up++;
  }
  return down >= up;
}
function statedDay(stamp: Stamp, anchorWall: number | null): number | null {
  if (stamp.month === null || stamp.day === null) return null;
  if (stamp.year !== null) return Date.UTC(stamp.year, stamp.month - 1, stamp.day);
  if (anchorWall === null) return null;
  const year = new Date(anchorWall).getUTCFullYear();
  const near = [year - 1, year, year + 1].map((y) => Date.UTC(y, (stamp.month as number) - 1, stamp.day as number));
  return near.reduce((best, day) => (Math.abs(day - anchorWall) < Math.abs(best - anchorWall) ? day : best));
}
