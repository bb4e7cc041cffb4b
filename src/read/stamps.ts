import { type Stamp, ZONE_NAMES } from './clocks.ts';

/** A stamp found in a text, with what stands around it. */
export interface StampAt {
  stamp: Stamp;
  start: number;
  end: number;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ago: 8,
  set: 9,
  ott: 10,
  dic: 12,
  fév: 2,
  avr: 4,
  aoû: 8,
  déc: 12,
  ene: 1,
  abr: 4,
};
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mär|Mai|Okt|Dez)[a-zä]{0,7}\\.?';
const WEEKDAY =
  '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend';
const DATE = `(?:(?:${WEEKDAY}),?\\s+)?(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?<m1>${MONTH})|(?<m2>${MONTH})\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?)(?:,?\\s+(?<y>(?:19|20)\\d{2}))?`;
const CLOCK = `(?<h>2[0-4]|[01]?\\d)(?!\\d)(?:[:.h](?<mi>[0-5]\\d)(?::[0-5]\\d)?)?\\s?(?<half>[ap]\\.?m\\.?)?(?:\\s*Uhr)?(?:\\s*\\(?(?<zone>${ZONE_NAMES})\\)?(?![\\p{L}]))?`;
const WHOLE = new RegExp(
  `^(?:(?:updated|posted|published)(?: at)?:?\\s+)?(?:${DATE},?\\s+(?:at\\s+)?|(?:${WEEKDAY}),?\\s+)?${CLOCK}(?<rest>.{0,120})$`,
  'iu',
);
const INLINE = new RegExp(`(?<!\\S)${DATE},?\\s+(?:at\\s+)?${CLOCK}`, 'iu');

/** Whether a line is a stamp and nothing else but a signature: "22:56 , Ada Lund", "Tuesday 4 May 2021 7.45pm". */
export function maybeStampLine(line: string): { stamp: Stamp; authors: string[] } | null {
  if (line.length > 140) return null;
  const match = WHOLE.exec(line);
  const stamp = match ? stampOf(match.groups ?? {}) : null;
  const rest = match?.groups?.rest ?? '';
  if (!stamp || !match) return null;
  if (rest.trim() === '') return { stamp, authors: [] };
  const signature = /^\s*(?:[,|·•–—-]|by\b)\s*(?:by\s+)?(\S.*)$/iu.exec(rest)?.[1];
  if (!signature) return null;
  const authors = splitAuthors(signature);
  return authors.length > 0 ? { stamp, authors } : null;
}

/** A line that opens with a clock and goes on with text: "7.45pm: Talks go on", "11.04 Uhr: ...". */
export function maybeStampOpening(line: string): StampAt | null {
  const match = OPENING.exec(line);
  const stamp = match ? stampOf(match.groups ?? {}) : null;
  return match && stamp ? { stamp, start: 0, end: match[0].length } : null;
}
/** A heading may leave the joining mark out: "18:00 Ferry service resumes". */
export function maybeHeadingStamp(heading: string): StampAt | null {
  const match = HEADING_OPENING.exec(heading);
  const stamp = match ? stampOf(match.groups ?? {}) : null;
  return match && stamp ? { stamp, start: 0, end: match[0].length } : null;
}
const HEADING_OPENING = new RegExp(`^${CLOCK}(?:\\s*[:–—|-])?\\s+(?=\\S)`, 'iu');
const OPENING = new RegExp(`^${CLOCK}\\s*[:–—|-]\\s+(?=\\S)`, 'iu');

/** A stamp with its label inside a line: "Headline updated: Sun Mar 06 2022 18:58:00 Text". */
export function maybeLabelledStamp(line: string): StampAt | null {
  const label = /(?:^|\s)(?:updated|posted|published):\s+/iu.exec(line);
  if (!label) return null;
  const from = label.index + label[0].length;
  const found = INLINE.exec(line.slice(from, from + 60));
  if (found?.index !== 0) return null;
  const stamp = stampOf(found.groups ?? {});
  const start = line[label.index] === 'u' || label.index === 0 ? label.index : label.index + 1;
  return stamp ? { stamp, start, end: from + found[0].length } : null;
}

/** The first date with a clock within a short text. */
export function maybeInlineStamp(text: string): StampAt | null {
  const found = INLINE.exec(text);
  const stamp = found ? stampOf(found.groups ?? {}) : null;
  return found && stamp ? { stamp, start: found.index, end: found.index + found[0].length } : null;
}

function stampOf(groups: Partial<Record<string, string>>): Stamp | null {
  const half = groups.half?.toLowerCase().replaceAll('.', '');
  if (groups.mi === undefined && half === undefined) return null;
  let hour = Number(groups.h);
  if (half !== undefined && (hour > 12 || hour === 0)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const day = groups.d1 ?? groups.d2;
  const month = (groups.m1 ?? groups.m2)?.slice(0, 3).toLowerCase();
  return {
    year: groups.y ? Number(groups.y) : null,
    month: month ? (MONTHS[month] ?? null) : null,
    day: day ? Number(day) : null,
    hour,
    minute: Number(groups.mi ?? 0),
    zone: groups.zone?.toUpperCase() ?? null,
  };
}

const NAME =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|da|di|du|van|von|der|den|la|le|bin|al|el|ben|ter|dos)|\p{Lu}[\p{L}'’.-]*)){1,4}$/u;
const NO_PERSON =
  /\b(?:staff|wire|agency|agencies|desk|news|newsroom|team|reporters?|correspondents?|editors?|press|reuters|afp|redaktion|redazione|service|media|online|times|post|reporting|associated|guardian|live)\b/iu;

/** Persons of a byline: agencies and desks are none. */
export function splitAuthors(byline: string): string[] {
  return [
    ...new Set(
      byline
        .split(/\s*(?:,|;|\||&|\/)\s*|\s+(?:and|und|et|y|e|och|with)\s+/u)
        .map(cleanName)
        .filter(isPerson),
    ),
  ];
}
const cleanName = (name: string) =>
  name
    .trim()
    .replace(/^(?:by|von|par|di|por|af|av)\s+/iu, '')
    .replace(/\s+(?:in|at|for|from)\s+\p{Lu}.*$/u, '')
    .replace(/[.,;:]+$/u, '')
    .trim();
/** Whether a byline's part names a person. */
export const isPerson = (name: string): boolean => name.length < 60 && NAME.test(name) && !NO_PERSON.test(name);
