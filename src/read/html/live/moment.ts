import { parseInstant, type Stamp } from '../../clocks.ts';
import { agoAt } from '../../dates/ago.ts';
import { type CalendarWords, calendarWords, wordKey } from '../../dates/calendarWords.ts';
import { isZoneLetters } from '../../dates/zones.ts';
import { maybeHeadingStamp, maybeStampLine, maybeStampOpening } from '../../stamps.ts';
import { fold } from '../dom.ts';

/** A calendar day as a page writes it; the year is null where it is left out. */
export interface Day {
  year: number | null;
  month: number;
  day: number;
}
/** What a short text, and nothing else in it, says of a moment. */
export interface Moment {
  stamp: Stamp | null;
  /** A day without a clock. */
  day: Day | null;
  /** Days before today for "yesterday"; 0 for "today". */
  daysAgo: number | null;
  /** "40 min ago", in minutes. */
  minutesAgo: number | null;
}

/** Longer texts are prose that mentions a clock. */
const MAX_LENGTH = 90;
const DEFAULT_LANGUAGES = ['en', 'de', 'fr', 'it', 'es', 'pt'];

/** Reads moments written in the page's language or in English. */
export class MomentReader {
  readonly #words: readonly CalendarWords[];
  readonly #monthFirst: boolean;
  constructor(language: string | null, region: string | null = null) {
    const languages = language ? [...new Set([language, 'en'])] : DEFAULT_LANGUAGES;
    this.#words = languages.map(calendarWords);
    this.#monthFirst = language === 'en' && region === 'US';
  }

  /** The moment a text states, where it states nothing else; null for prose. */
  read(text: string): Moment | null {
    const said = fold(text).replace(/^[[(|•·–—-]+\s*|\s*[\])|•·–—:-]+$/gu, '');
    if (said === '' || said.length > MAX_LENGTH) return null;
    const minutesAgo = readAgo(said);
    if (minutesAgo !== null) return { stamp: null, day: null, daysAgo: null, minutesAgo };
    const daysAgo = this.#words.map((w) => w.daysAgo.get(wordKey(said))).find((d) => d !== undefined);
    if (daysAgo !== undefined) return { stamp: null, day: null, daysAgo, minutesAgo: null };
    if (!/\d/u.test(said)) return null;
    const plain = maybeStampLine(said);
    if (plain && plain.authors.length === 0) return { stamp: plain.stamp, day: null, daysAgo: null, minutesAgo: null };
    return this.#readLoose(said);
  }

  /** A date and a clock in any order, with no more than weekdays and small words around them. */
  #readLoose(said: string): Moment | null {
    const date = this.#findDate(said);
    let rest = date ? `${said.slice(0, date.start)} ${said.slice(date.end)}` : said;
    const clock = findClock(rest);
    if (clock) rest = `${rest.slice(0, clock.start)} ${rest.slice(clock.end)}`;
    if (!date && !clock) return null;
    let daysAgo: number | null = null;
    for (const word of rest.split(/[\s,.;:()|•·–—/-]+/u)) {
      const key = wordKey(word);
      if (key === '' || SMALL_WORDS.test(key)) continue;
      const near = this.#words.map((w) => w.daysAgo.get(key)).find((d) => d !== undefined);
      if (near !== undefined) daysAgo = near;
      else if (!this.#words.some((w) => w.weekdays.has(key))) return null;
    }
    if (!clock) return date && { stamp: null, day: date.day, daysAgo: null, minutesAgo: null };
    const { year, month, day } = date?.day ?? { year: null, month: null, day: null };
    const { hour, minute, zone } = clock;
    return { stamp: { year, month, day, hour, minute, zone }, day: null, daysAgo, minutesAgo: null };
  }

  #findDate(text: string): { day: Day; start: number; end: number } | null {
    const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(text);
    if (iso) return dayAt(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const numeric =
      /(?<![\d.:])(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})(?!\d)|(?<=\.\s?\d{1,2})\.|(?<=\/\d{1,2})(?![\d/]))/u.exec(
        text,
      );
    if (numeric) {
      const [a, b] = [Number(numeric[1]), Number(numeric[3])];
      const swap = numeric[2] === '/' && (b > 12 || (this.#monthFirst && a <= 12));
      return dayAt(numeric, fullYear(numeric[4]), swap ? a : b, swap ? b : a);
    }
    const dayFirst =
      /(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:de |d['’]|of )?(\p{L}{3,12})\.?(?:,?\s+(?:de )?(\d{4}))?/u.exec(
        text,
      );
    const month = dayFirst ? this.#monthOf(dayFirst[2] as string) : null;
    if (dayFirst && month) return dayAt(dayFirst, fullYear(dayFirst[3]), month, Number(dayFirst[1]));
    for (const found of text.matchAll(/(\p{L}{3,12})\.?\s+(\d{1,2})(?![\d:.])(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?/gu)) {
      const named = this.#monthOf(found[1] as string);
      if (named) return dayAt(found, fullYear(found[3]), named, Number(found[2]));
    }
    return null;
  }
  #monthOf(word: string): number | null {
    const key = wordKey(word);
    for (const { months } of this.#words) {
      const month = months.get(key) ?? months.get(key.slice(0, 3));
      if (month) return month;
    }
    return null;
  }
}

const fullYear = (said: string | undefined): number | null =>
  said === undefined ? null : said.length === 2 ? 2000 + Number(said) : Number(said);
function dayAt(
  match: RegExpExecArray | RegExpMatchArray,
  year: number | null,
  month: number,
  day: number,
): { day: Day; start: number; end: number } | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const start = match.index ?? 0;
  return { day: { year, month, day }, start, end: start + match[0].length };
}

const CLOCK =
  /(?<![\d.,:/+-])([01]?\d|2[0-4])(?:\s?(?:[:.]|h|u)\s?([0-5]\d)(?::[0-5]\d)?(?![\d.]\d)|\s?h(?![\p{L}\d])|\s?uhr|(?=\s?[ap]\.?m))(?!\d)\s?([ap]\.?\s?m\.?)?(?:\s*\(?([A-Z]{2,5})\)?(?![\p{L}]))?/iu;
function findClock(
  text: string,
): { hour: number; minute: number; zone: string | null; start: number; end: number } | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const half = found[3]?.toLowerCase().replace(/[.\s]/gu, '');
  let hour = Number(found[1]);
  if (half && (hour > 12 || hour === 0)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const zone = found[4] && isZoneLetters(found[4]) ? found[4].toUpperCase() : null;
  // Letters that are no zone are words, and judged as such.
  const end =
    found.index + found[0].length - (found[4] && !zone ? found[0].length - found[0].lastIndexOf(found[4]) : 0);
  return { hour, minute: Number(found[2] ?? 0), zone, start: found.index, end };
}
/** Words that stand beside a clock and change nothing. */
const SMALL_WORDS =
  /^(?:at|on|the|of|from|uhr|um|am|hrs?|h|à|le|du|vers|alle|ore|ora|del|il|às|as|a|em|las|la|el|los|de|den|den|kl|klo|klokken|klockan|o|om|op|godz|v|в|о|saat|time|posted|published|publié|publiée|pubblicato|publicado|veröffentlicht|erstellt|stand|gepubliceerd|publicerad|publiceret|publisert|local|local time|ist|heure|lundi)$/iu;

/** "40 min ago" and nothing else, in minutes. Days and weeks are no clock. */
function readAgo(said: string): number | null {
  // "for 5 minutter siden", "från 5 minuter sedan": the age itself stands behind its preposition.
  const bare = said.replace(/^(?:from|for|för)\s+/iu, '');
  const ago = agoAt(bare, 0);
  return ago && ago.minutes < DAY_MINUTES && /^\.?$/u.test(bare.slice(ago.end)) ? ago.minutes : null;
}
const DAY_MINUTES = 1440;

/** Where a line opens with a clock, the clock and the length of the opening, its joining mark included. */
export function readOpening(text: string, bare: boolean): { stamp: Stamp; end: number } | null {
  const marked = maybeStampOpening(text) ?? (bare ? maybeHeadingStamp(text) : null);
  if (marked) return marked;
  const found = (bare ? OPENING_BARE : OPENING).exec(text);
  if (!found) return null;
  const clock = findClock(found[0]);
  if (!clock) return null;
  const { hour, minute, zone } = clock;
  return { stamp: { year: null, month: null, day: null, hour, minute, zone }, end: found[0].length };
}
const OPENING_CLOCK = String.raw`^(?:kl\.?\s|ore\s|alle\s|à\s|às\s|um\s)?[\[(]?(?:[01]?\d|2[0-4])\s?(?:[:.h]\s?[0-5]\d|h)(?!\d)(?:\s?[ap]\.?m\.?)?(?:\s?(?:Uhr|hrs|GMT|UTC|IST|ET))?[\])]?`;
const OPENING = new RegExp(String.raw`${OPENING_CLOCK}\s*(?:[:–—|•·>-]|\.(?=\s))\s*(?=\S)`, 'iu');
const OPENING_BARE = new RegExp(String.raw`${OPENING_CLOCK}(?:\s*(?:[:–—|•·>-]|\.(?=\s)))?\s+(?=\S)`, 'iu');

/** What a machine-readable date says: an instant, or a wall clock of the page's own zone. */
export interface MarkedTime {
  instant: number | null;
  stamp: Stamp | null;
  day: Day | null;
  /** Says Z and seems written by hand: no fractions of a second. */
  handMadeZ: boolean;
  /** Says Z. */
  isZ: boolean;
}
/** Reads `datetime` and the like; null for what is no date. */
export function readMarked(value: string): MarkedTime | null {
  const said = value.trim();
  const wall = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)?$/u.exec(said);
  const none = { instant: null, stamp: null, day: null, handMadeZ: false, isZ: false };
  if (wall) {
    const [year, month, day, hour, minute] = wall.slice(1).map(Number) as [number, number, number, number, number];
    return { ...none, stamp: { year, month, day, hour, minute, zone: null } };
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(said);
  if (date) return { ...none, day: { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } };
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/u.exec(said);
  if (clock && Number(clock[1]) < 25)
    return {
      ...none,
      stamp: { year: null, month: null, day: null, hour: Number(clock[1]), minute: Number(clock[2]), zone: null },
    };
  const epoch = readEpoch(said);
  if (epoch !== null) return { ...none, instant: epoch };
  const instant = parseInstant(said) ?? (/[T ].*(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)/u.test(said) ? dateOf(said) : null);
  if (instant === null) return null;
  const isZ = /\dZ$/iu.test(said);
  return { ...none, instant, isZ, handMadeZ: isZ && !/\.\d+Z$/iu.test(said) };
}
const dateOf = (said: string): number | null => {
  const ms = Date.parse(said);
  return Number.isFinite(ms) ? ms : null;
};
/** Seconds or milliseconds since 1970, from 2001 on. */
export function readEpoch(value: string): number | null {
  if (/^1\d{9}(?:\.\d{1,6})?$/u.test(value)) return Math.floor(Number(value)) * 1000;
  return /^1\d{12}$/u.test(value) ? Number(value) : null;
}
