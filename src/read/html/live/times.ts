import { instantToWall, parseInstant, type Stamp } from '../../clocks.ts';
import { homeZone } from '../../homeZone.ts';
import { attr, type Document, findFirst } from '../dom.ts';
import type { JsonPost, PageMetadata } from '../metadata.ts';
import { daysBefore } from './days.ts';
import type { Day } from './moment.ts';
import type { LivePost } from './post.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** A share of the posts that agree in one thing makes it the page's way. */
const CONSENSUS = 0.7;
/** A post cannot be newer than its page by more than the time a page takes to be made. */
const PAGE_LAG = 10 * MINUTE;

/** What the page says of its language and country: "de-CH", "it_IT". */
export function localesOf(document: Document, metadata: PageMetadata): string[] {
  const html = findFirst(document, (e) => e.name === 'html');
  const locale = findFirst(
    document,
    (e) => e.name === 'meta' && /^og:locale$/iu.test(attr(e, 'property') || attr(e, 'name')),
  );
  return [html ? attr(html, 'lang') : '', locale ? attr(locale, 'content') : '', metadata.language ?? ''].filter(
    (l) => l !== '',
  );
}

/** Zones to name an offset by, where the page shows its offset but not its place. */
const ZONES_OF_OFFSETS = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Europe/Moscow',
  'Asia/Kolkata',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Asia/Karachi',
  'Asia/Dubai',
  'Asia/Tehran',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'Pacific/Auckland',
];

/** Whether the country is told by the address or a region, not by the language alone. */
export const isSureHome = (metadata: PageMetadata, locales: readonly string[]): boolean =>
  homeZone(metadata.url, { locales: locales.filter((locale) => /[-_]/u.test(locale)) }) !== null;

/**
 * The zone in which the page shows its clocks: its outlet's home, unless the clocks shown beside instants, or the offsets of
 * the page's own dates, tell another.
 */
export function zoneOfPage(
  posts: readonly LivePost[],
  metadata: PageMetadata,
  locales: readonly string[],
): string | null {
  const home = homeZone(metadata.url, { locales });
  const told = offsetOfClocks(posts) ?? offsetOfDates(metadata);
  if (!told || (home && offsetAt(told.at, home) === told.minutes)) return home;
  return ZONES_OF_OFFSETS.find((zone) => offsetAt(told.at, zone) === told.minutes) ?? home;
}
const offsetAt = (ms: number, zone: string): number => Math.round((instantToWall(ms, zone) - ms) / MINUTE);

interface ToldOffset {
  minutes: number;
  at: number;
}
/** The offset between the instants and the clocks shown beside them; none where they are the same clock. */
function offsetOfClocks(posts: readonly LivePost[]): ToldOffset | null {
  const both = posts.filter((p) => p.instant !== null && p.stamp !== null && p.stamp.zone === null);
  const counted = new Map<number, number>();
  for (const post of both) {
    const minutes = clockDifference(post.stamp as Stamp, post.instant as number);
    counted.set(minutes, (counted.get(minutes) ?? 0) + 1);
  }
  const [minutes, count] = [...counted.entries()].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (minutes === 0 || minutes % 15 !== 0 || count < 3 || count < both.length * CONSENSUS) return null;
  return { minutes, at: both[0]?.instant as number };
}
/** Minutes by which the clock shown is ahead of the instant's UTC clock, in (-720, 840]. */
function clockDifference(shown: Stamp, instant: number): number {
  const utc = Math.floor(instant / MINUTE) % DAY_MINUTES;
  const raw = (((shown.hour * 60 + shown.minute - utc) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return raw > 840 ? raw - DAY_MINUTES : raw;
}
function offsetOfDates({ published, updated }: PageMetadata): ToldOffset | null {
  for (const value of [updated, published]) {
    const offset = /T\d{2}:\d{2}.*([+-])(\d{2}):?(\d{2})$/u.exec(value ?? '');
    const at = parseInstant(value);
    if (offset && at !== null && !/^[+-]00:?00$/u.test(offset[0].slice(-6)))
      return { minutes: (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])), at };
  }
  return null;
}

/** The page's own day, in its zone. */
export function pageDay(metadata: PageMetadata, zone: string): Day | null {
  const at = parseInstant(metadata.updated ?? metadata.published, zone);
  if (at === null) return null;
  const wall = new Date(instantToWall(at, zone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/**
 * The posts with their times weighed. An instant marked Z may hold the page's local clock: it does where the structured data
 * tell the same shift for most posts, or where the clock shown is the marked one although the page keeps another time, and the
 * page's own dates or the hand that wrote it speak for it. Then the clock shown is read in the page's zone.
 */
export function settleTimes(
  posts: readonly LivePost[],
  said: readonly (JsonPost | null)[],
  metadata: PageMetadata,
  { zone, isSureZone, hasTimes }: { zone: string; isSureZone: boolean; hasTimes: boolean },
): LivePost[] {
  const today = pageDay(metadata, zone);
  const base = parseInstant(metadata.updated ?? metadata.published, zone);
  const shift = hasTimes ? witnessShift(posts, said) : null;
  const isLocal = shift === null ? isLocalZ(posts, metadata, { zone, isSureZone }) : false;
  return posts.map((post, i) => {
    const told = hasTimes ? parseInstant(said[i]?.published) : null;
    if (post.instant !== null && shift !== null) return { ...post, instant: post.instant + shift };
    if (post.instant !== null && isLocal) return localise(post);
    if (post.instant !== null) return post;
    if (told !== null && agrees(post.stamp, told, zone)) return { ...post, instant: told };
    if (post.stamp) return dateStamp(post, today);
    if (post.minutesAgo !== null && base !== null) return { ...post, instant: base - post.minutesAgo * MINUTE };
    return post;
  });
}
/** "Gestern, 11:04" is of the day before the page's. */
const dateStamp = (post: LivePost, today: Day | null): LivePost =>
  post.stamp && post.stamp.day === null && post.daysAgo !== null && today
    ? { ...post, stamp: { ...post.stamp, ...daysBefore(today, post.daysAgo) } }
    : post;
/** Without a clock of its own the witness's time is the only one; with one it must show that clock. */
const agrees = (stamp: Stamp | null, told: number, zone: string): boolean => {
  if (!stamp) return true;
  const wall = Math.floor(instantToWall(told, zone) / MINUTE) % DAY_MINUTES;
  return Math.abs(wall - (stamp.hour * 60 + stamp.minute)) <= 1;
};

/** The one shift, in whole quarters of an hour, by which the structured data differ from most posts' markup. */
function witnessShift(posts: readonly LivePost[], said: readonly (JsonPost | null)[]): number | null {
  const counted = new Map<number, number>();
  let pairs = 0;
  posts.forEach((post, i) => {
    const told = parseInstant(said[i]?.published);
    if (post.instant === null || told === null) return;
    pairs++;
    const minutes = Math.round((told - post.instant) / MINUTE);
    counted.set(minutes, (counted.get(minutes) ?? 0) + 1);
  });
  const [minutes, count] = [...counted.entries()].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const isWhole = minutes % 15 === 0 && Math.abs(minutes) <= 840;
  if (pairs < 3 || count < pairs * CONSENSUS || !isWhole) return null;
  // Only where the reader is shown the marked clock is the markup the one that errs.
  return minutes !== 0 && showsMarkedClock(posts) ? minutes * MINUTE : 0;
}
/** Whether most instants marked Z are shown to the reader with the very same clock. */
function showsMarkedClock(posts: readonly LivePost[]): boolean {
  const both = posts.filter((p) => p.instant !== null && p.isZ && p.stamp !== null && !namesUtc(p.stamp));
  const same = both.filter((p) => clockDifference(p.stamp as Stamp, p.instant as number) === 0);
  return both.length >= 3 && same.length >= both.length * CONSENSUS;
}
const namesUtc = (stamp: Stamp): boolean => /^(?:GMT|UTC|Z)$/u.test(stamp.zone ?? '');

function isLocalZ(
  posts: readonly LivePost[],
  metadata: PageMetadata,
  { zone, isSureZone }: { zone: string; isSureZone: boolean },
): boolean {
  if (!showsMarkedClock(posts)) return false;
  const newest = Math.max(...posts.flatMap((p) => (p.instant === null ? [] : [p.instant])));
  const offset = offsetAt(newest, zone) * MINUTE;
  if (offset === 0) return false;
  const updated = /T\d{2}:\d{2}/u.test(metadata.updated ?? '') ? parseInstant(metadata.updated, zone) : null;
  if (updated !== null) {
    // East of Greenwich a local clock read as UTC lies after the page's last change.
    if (newest > updated + PAGE_LAG) return newest - offset <= updated + PAGE_LAG;
    if (updated - newest < PAGE_LAG) return false;
    if (offset < 0 && Math.abs(newest - offset - updated) < PAGE_LAG) return true;
  }
  // Without a date to hold against it, only an address or a region that tells the country is enough.
  return isSureZone && posts.filter((p) => p.handMadeZ).length >= posts.length * CONSENSUS;
}
/** The marked clock and day, read in the page's own zone. */
function localise(post: LivePost): LivePost {
  const at = new Date(post.instant as number);
  const stamp: Stamp = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    zone: null,
  };
  return { ...post, instant: null, stamp };
}
