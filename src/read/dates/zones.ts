/**
 * Zones as newspapers write them. Minutes are offsets from UTC; letters that do not tell summer from winter ("ET") are
 * IANA zones, and so are cities and countries.
 */
const LETTERS: Readonly<Record<string, number | string>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  MET: 60,
  MEST: 120,
  EET: 120,
  EEST: 180,
  OEZ: 120,
  OESZ: 180,
  MSK: 180,
  МСК: 180,
  TRT: 180,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  ART: -180,
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  IST: 330,
  IDT: 180,
  PKT: 300,
  NPT: 345,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  MYT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  ACDT: 630,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  SAST: 120,
  CAT: 120,
  EAT: 180,
  WAT: 60,
};

/** The same letters in other countries: where the page's own zone is one of these, it is meant. */
const HOME_LETTERS: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  IST: { 'Asia/Jerusalem': 'Asia/Jerusalem', 'Europe/Dublin': 'Europe/Dublin' },
  CST: { 'Asia/Shanghai': 480, 'Asia/Taipei': 480 },
  BST: { 'Asia/Dhaka': 360 },
  AST: { 'Asia/Riyadh': 180, 'Asia/Baghdad': 180, 'Asia/Qatar': 180, 'Asia/Kuwait': 180 },
  EST: { 'Australia/Sydney': 600, 'Australia/Melbourne': 600, 'Australia/Brisbane': 600 },
  PST: { 'Asia/Manila': 480, 'Asia/Karachi': 300 },
};

/** Cities and countries that give a clock its name ("Kyiv time", "heure de Paris"), by the stem they begin with. */
const CITIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kyiv|kiev|kiew|kijów|киев|київ|києв|ukrain|україн|украин)/u, 'Europe/Kyiv'],
  [/^(?:moscow|mosca|mosc[úo]u?|moskau|moskva|moscou|москов|москв|мск)/u, 'Europe/Moscow'],
  [/^(?:london|londres|londra|uk|british|britain|gran bretaña|лондон)/u, 'Europe/London'],
  [/^(?:paris|parís|parigi|париж|french|france|fran[çc]aise)/u, 'Europe/Paris'],
  [/^(?:berlin|german|deutsch|allemand|берлин|берлін)/u, 'Europe/Berlin'],
  [/^(?:rome|roma|rom\b|ital|рим)/u, 'Europe/Rome'],
  [/^(?:madrid|españa|peninsular|spain|spanish|española|мадрид)/u, 'Europe/Madrid'],
  [/^(?:lisbo|portug|лис[сa]абон)/u, 'Europe/Lisbon'],
  [/^(?:bras[íi]lia)/u, 'America/Sao_Paulo'],
  [/^(?:s[ãa]o paulo)/u, 'America/Sao_Paulo'],
  [/^(?:buenos aires|argentin)/u, 'America/Argentina/Buenos_Aires'],
  [/^(?:mexico city|ciudad de méxico|méxico|centro de méxico)/u, 'America/Mexico_City'],
  [/^(?:bogot|colombia)/u, 'America/Bogota'],
  [/^(?:caracas|venez)/u, 'America/Caracas'],
  [/^(?:lima|per[úu])/u, 'America/Lima'],
  [/^(?:santiago|chile)/u, 'America/Santiago'],
  [/^(?:new york|nueva york|eastern|washington|вашингтон)/u, 'America/New_York'],
  [/^central\b/u, 'America/Chicago'],
  [/^(?:mountain)/u, 'America/Denver'],
  [/^(?:los angeles|pacific|california)/u, 'America/Los_Angeles'],
  [/^(?:jerusalem|israel|tel aviv|jérusalem|израиль|ізраїл)/u, 'Asia/Jerusalem'],
  [/^(?:gaza|palestin)/u, 'Asia/Gaza'],
  [/^(?:beirut|beyrouth|leban|бейрут)/u, 'Asia/Beirut'],
  [/^(?:damascus|damas|syria)/u, 'Asia/Damascus'],
  [/^(?:baghdad|iraq)/u, 'Asia/Baghdad'],
  [/^(?:tehran|téhéran|teheran|iran|тегеран)/u, 'Asia/Tehran'],
  [/^(?:istanbul|turk|ankara|türk|стамбул)/u, 'Europe/Istanbul'],
  [/^(?:cairo|egypt|le caire)/u, 'Africa/Cairo'],
  [/^(?:riyadh|saudi|mecca)/u, 'Asia/Riyadh'],
  [/^(?:kabul|afghan)/u, 'Asia/Kabul'],
  [/^(?:india|delhi|new delhi)/u, 'Asia/Kolkata'],
  [/^(?:pakistan|islamabad)/u, 'Asia/Karachi'],
  [/^(?:beijing|pékin|peking|pekín|china|пекин)/u, 'Asia/Shanghai'],
  [/^(?:hong kong)/u, 'Asia/Hong_Kong'],
  [/^(?:tokyo|tokio|japan)/u, 'Asia/Tokyo'],
  [/^(?:seoul|korea)/u, 'Asia/Seoul'],
  [/^(?:singapore)/u, 'Asia/Singapore'],
  [/^(?:jakarta)/u, 'Asia/Jakarta'],
  [/^(?:manila|philippine)/u, 'Asia/Manila'],
  [/^(?:sydney|melbourne|canberra)/u, 'Australia/Sydney'],
  [/^(?:minsk|мінськ|минск)/u, 'Europe/Minsk'],
  [/^(?:warsaw|varsovie|warschau|warszaw|варшав)/u, 'Europe/Warsaw'],
  [/^(?:vienna|wien|vienne)/u, 'Europe/Vienna'],
  [/^(?:swiss|schweiz|zurich|zürich|genève|geneva)/u, 'Europe/Zurich'],
  [/^(?:brussels|bruxelles|brüssel|bruselas)/u, 'Europe/Brussels'],
  [/^(?:athens|greek)/u, 'Europe/Athens'],
  [/^(?:khartoum|sudan)/u, 'Africa/Khartoum'],
  [/^(?:nairobi|kenya)/u, 'Africa/Nairobi'],
  [/^(?:lagos|nigeria)/u, 'Africa/Lagos'],
  [/^(?:johannesburg|south africa)/u, 'Africa/Johannesburg'],
];
const LOCAL = /^(?:local|locale|locais|ortszeit|місцев|местн|lokal)/u;

/** In capitals, for "et" and "art" are words; what is no word may be small. */
const SMALL = 'gmt|utc|bst|cest|cet|est|edt|ist|msk|мск';
const letters = `${Object.keys(LETTERS)
  .filter((name) => name !== 'Z')
  .sort((a, b) => b.length - a.length)
  .join('|')}|${SMALL}`;
const WHOLE = new RegExp(`^(?:${letters})$`, 'u');
/** Whether a word behind a clock is a zone's letters: "CEST", "gmt", but not "et" or "art". */
export const isZoneLetters = (word: string): boolean => WHOLE.test(word);

/** A zone behind a clock, from `lastIndex` on: offset, letters, city. Letters of words ("mt" of "mth") are none. */
const OFFSET =
  /\s{0,3}[([]?(?:(?:GMT|UTC)\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)|\s([+−-])(\d{2}):?(\d{2})(?!\d|:)|([+])(\d{2}):?(\d{2})(?!\d))[)\]]?/iuy;
const NAMED = new RegExp(`\\s{0,3}[(\\[]?(${letters})[)\\]]?(?![\\p{L}\\d])`, 'uy');
const CITY_WORD = "\\p{L}[\\p{L}'’.-]{1,15}(?: \\p{L}[\\p{L}'’.-]{1,15}){0,2}?";
const CITY_TIME = new RegExp(
  `\\s{0,3}[,(\\[]?\\s?(?:(?:in )?(${CITY_WORD}) (?:(?:standard|daylight|summer|winter) )?(?:time|Zeit)|(Ortszeit)|(Eastern|Pacific)|(?:h(?:eure)?|hora|horas|ora|horário|orario)(?: (?:de|del|da|di|en))? (?:la )?(${CITY_WORD})|(?:по|за) (${CITY_WORD})(?: (?:времени|часом))?)[)\\]]?(?![\\p{L}\\d])`,
  'iuy',
);

export interface ZoneAt {
  /** For `zoneOf`: letters, an IANA name, or "+03:00"; null where the page's own is meant ("local time"). */
  zone: string | null;
  end: number;
}

/** The zone written right behind a clock that ends at `from`, or null. */
export function maybeZone(text: string, from: number): ZoneAt | null {
  const offset = matchAt(OFFSET, text, from);
  if (offset) {
    const sign = offset[1] ?? offset[4] ?? offset[7] ?? '+';
    const hours = Number(offset[2] ?? offset[5] ?? offset[8]);
    const minutes = Number(offset[3] ?? offset[6] ?? offset[9] ?? 0);
    if (hours <= 14 && minutes < 60)
      return { zone: `${sign === '+' ? '+' : '-'}${pad(hours)}:${pad(minutes)}`, end: from + offset[0].length };
  }
  const named = matchAt(NAMED, text, from);
  if (named) return { zone: (named[1] as string).toUpperCase(), end: from + named[0].length };
  const city = matchAt(CITY_TIME, text, from);
  const name = city && (city[1] ?? city[2] ?? city[3] ?? city[4] ?? city[5])?.toLowerCase();
  if (!city || !name) return null;
  const end = from + city[0].length;
  if (LOCAL.test(name)) return { zone: null, end };
  const found = CITIES.find(([stem]) => stem.test(name));
  return found ? { zone: found[1], end } : null;
}
const pad = (n: number) => String(n).padStart(2, '0');
function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

const MINUTE_MS = 60_000;
/** A UTC instant in milliseconds for a wall clock in a zone. A clock that summer time skips or doubles is read as before the change. */
export function wallToInstant(wallMs: number, zone: string, home?: string): number {
  const known = resolveZone(zone, home);
  if (typeof known === 'number') return wallMs - known * MINUTE_MS;
  // Offsets reach 14 hours, so the offsets a day off on either side are those before and after any change near by.
  const before = wallMs - offsetIn(wallMs - DAY_MS, known) * MINUTE_MS;
  if (before + offsetIn(before, known) * MINUTE_MS === wallMs) return before;
  const after = wallMs - offsetIn(wallMs + DAY_MS, known) * MINUTE_MS;
  return after + offsetIn(after, known) * MINUTE_MS === wallMs ? after : before;
}
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Wall clock (as if UTC) of an instant in a zone. */
export function instantToWall(ms: number, zone: string): number {
  const known = resolveZone(zone);
  return ms + (typeof known === 'number' ? known : offsetIn(ms, known)) * MINUTE_MS;
}

/** Minutes or an IANA name for a zone as written; `home` is the page's own, for letters that several countries use. */
function resolveZone(zone: string, home?: string): number | string {
  const offset = /^([+-])(\d{2}):(\d{2})$/u.exec(zone);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const name = zone.toUpperCase();
  return (home && HOME_LETTERS[name]?.[home]) || (LETTERS[name] ?? zone);
}

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
function offsetIn(ms: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return Math.round((wall - Math.floor(ms / 1000) * 1000) / MINUTE_MS);
}
