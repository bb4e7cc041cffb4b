import { findMoment, type Moment } from './dates/moments.ts';
import { instantToWall, wallToInstant } from './dates/zones.ts';

export { instantToWall, isZone, wallToInstant } from './dates/zones.ts';

/** What a stamp says of its own moment; what it does not say is null. */
export interface Stamp {
  year: number | null;
  month: number | null;
  day: number | null;
  hour: number;
  minute: number;
  /** Letters as written ("BST", "ET"), an IANA name, or "+03:00". */
  zone: string | null;
  /** "05/04/2021": day and month may be the other way round. */
  eitherOrder?: true;
  /** "today", "yesterday": whole days before the page's own. */
  daysBack?: number;
  /** "40 min ago": before the page's own instant; hour and minute then tell nothing. */
  minutesAgo?: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** ISO 8601 in UTC, to the second, with a written offset. */
export const toInstant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;

/** How a page writes its dates where the writing itself does not tell. */
export interface DateHabit {
  /** "05/04" is 4 May, as in the United States. */
  monthFirst?: boolean;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\[[\w/+-]{1,40}\])?$/iu;
/** Years that no page is of: unset dates of publishing systems begin at 0001 or at 1970. */
const FIRST_INSTANT_MS = Date.UTC(1970, 0, 2);

/**
 * The date of a page, ms, as machines or furniture write it ("2021-05-05T14:30Z", "Wed, 5 May 2021 14:30 GMT", "1620225000",
 * "5 mai 2021 à 14h30"); null for what is none. A date without a clock is midnight UTC.
 */
export function parseInstant(value: string | null | undefined, zone = 'UTC', habit: DateHabit = {}): number | null {
  const said = value?.trim() ?? '';
  if (said.length < 6 || said.length > 120) return null;
  const ms = parseIso(said, zone) ?? parseEpoch(said) ?? (ISO.test(said) ? null : parseWritten(said, zone, habit));
  return ms !== null && ms >= FIRST_INSTANT_MS ? ms : null;
}
function parseIso(said: string, zone: string): number | null {
  const iso = ISO.exec(said);
  if (!iso) return null;
  const [, y, mo, d, h = '0', mi = '0', s = '0', offset] = iso;
  const wall = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  // The calendar has no 31 April; Date would make 1 May of it.
  if (new Date(Date.UTC(Number(y), Number(mo) - 1, Number(d))).getUTCDate() !== Number(d) || Number(mo) > 12)
    return null;
  if (!offset) return iso[4] ? wallToInstant(wall, zone) : wall;
  if (/[a-z]/iu.test(offset)) return wall;
  const sign = offset.startsWith('-') ? -1 : 1;
  return wall - sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.replace(':', '').slice(3, 5) || 0)) * MINUTE_MS;
}
/** Seconds or milliseconds since 1970. */
const parseEpoch = (said: string): number | null =>
  /^1\d{9}$/u.test(said) ? Number(said) * 1000 : /^1\d{12}$/u.test(said) ? Number(said) : null;

function parseWritten(said: string, zone: string, habit: DateHabit): number | null {
  const moment = findMoment(said, ({ date }) => date?.year != null);
  return moment && momentInstant(moment, zone, habit);
}
/** The instant of a moment that states its year, ms; without a clock midnight UTC. */
export function momentInstant(moment: Moment, zone: string, { monthFirst = false }: DateHabit = {}): number | null {
  const { date, clock } = moment;
  if (date?.year == null) return null;
  const [month, day] = date.eitherOrder && monthFirst ? [date.day, date.month] : [date.month, date.day];
  const midnight = Date.UTC(date.year, month - 1, day);
  if (!clock) return midnight;
  return wallToInstant(midnight + (clock.hour * 60 + clock.minute) * MINUTE_MS, moment.zone ?? zone, zone);
}

export interface ClockFrame extends DateHabit {
  /** The page's own instant, ms; what undated stamps hang on. */
  anchor: number | null;
  /** IANA zone of stamps that name none. */
  timeZone: string;
  /** Days by which a stamp without a year may lie after the anchor: more than one where the anchor is the page's first publication. */
  slackDays?: number;
}

/**
 * Instants of a page's stamps, in page order. Undated clocks run on from their neighbours, backwards where the page is
 * newest first, and step over midnight; the chain hangs on a stated date or, without one, on the page's own.
 */
export function resolveStamps(stamps: readonly (Stamp | null)[], frame: ClockFrame): (string | null)[] {
  const { anchor, timeZone } = frame;
  const out: (string | null)[] = stamps.map(() => null);
  const clocks: { stamp: Stamp; index: number }[] = [];
  stamps.forEach((stamp, index) => {
    if (stamp?.minutesAgo === undefined) {
      if (stamp) clocks.push({ stamp, index });
    } else if (anchor !== null) out[index] = toInstant(anchor - stamp.minutesAgo * MINUTE_MS);
  });
  const days = chainDays(
    clocks.map((entry) => entry.stamp),
    frame,
  );
  clocks.forEach(({ stamp, index }, i) => {
    const day = days[i];
    if (day === null || day === undefined) return;
    out[index] = toInstant(wallToInstant(day + clockMs(stamp), stamp.zone ?? timeZone, timeZone));
  });
  return out;
}

const clockMs = (stamp: Stamp) => (stamp.hour * 60 + stamp.minute) * MINUTE_MS;
/** A step back of less than this in a page that runs forward is a correction, not midnight. */
const MIDNIGHT_GAP_MS = 6 * 60 * MINUTE_MS;

/** The day (ms of its midnight, as if UTC) of each stamp. */
function chainDays(stamps: readonly Stamp[], frame: ClockFrame): (number | null)[] {
  const anchorWall = frame.anchor === null ? null : instantToWall(frame.anchor, frame.timeZone);
  const dated = stamps.map((stamp) => statedDay(stamp, anchorWall, frame));
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

/** The day a stamp states, ms of its midnight as if UTC; without a year that nearest to the page's own. */
function statedDay(stamp: Stamp, anchorWall: number | null, frame: ClockFrame): number | null {
  if (stamp.daysBack !== undefined)
    return anchorWall === null ? null : (Math.floor(anchorWall / DAY_MS) - stamp.daysBack) * DAY_MS;
  const { year, month, day } = stamp;
  if (month === null || day === null) return null;
  const orders: (readonly [number, number])[] = stamp.eitherOrder
    ? frame.monthFirst
      ? [[day, month]]
      : frame.monthFirst === false
        ? [[month, day]]
        : [
            [month, day],
            [day, month],
          ]
    : [[month, day]];
  if (anchorWall === null) {
    const [first] = orders;
    return year === null || !first ? null : Date.UTC(year, first[0] - 1, first[1]);
  }
  return nearestDay(orders, year, { anchorWall, latest: anchorWall + (frame.slackDays ?? 1) * DAY_MS });
}
function nearestDay(
  orders: readonly (readonly [number, number])[],
  year: number | null,
  { anchorWall, latest }: { anchorWall: number; latest: number },
): number | null {
  const own = new Date(anchorWall).getUTCFullYear();
  // Leap days come back after four years, or eight.
  const years = year === null ? [own + 1, own, own - 1, own - 2, own - 3, own - 4, own - 8] : [year];
  let best: number | null = null;
  for (const [month, day] of orders)
    for (const y of years) {
      const ms = Date.UTC(y, month - 1, day);
      if (new Date(ms).getUTCDate() !== day || (year === null && ms > latest)) continue;
      if (best === null || Math.abs(ms - anchorWall) < Math.abs(best - anchorWall)) best = ms;
    }
  return best;
}
