import type { Place } from '../../record/types.ts';
import { type Compared, compare, type Mention, type Wording } from './mention.ts';
import { foldName, nameKeyOf } from './names.ts';
import { rarityOf } from './rarity.ts';
import { contentWords, stemOf } from './stems.ts';
import { isCountry } from './where.ts';

/** What of a mention is compared, worked out once and not for each of its pairs. */
export interface Traits {
  mention: Compared;
  /** Days since 1970, the first and the last of the told date; null where none is told. */
  firstDay: number | null;
  lastDay: number | null;
  reportedMs: number | null;
  /** Days since 1970 of the told day, else of the report's. */
  newsDay: number | null;
  wording: Wording;
  words: Weighed;
  sentence: Weighed;
  /** Words of its clauses that name neither its places nor its actors: what was done, to whom. */
  matter: Weighed;
  /** Keys of the actors' names, with the rarity of the word that makes the key. */
  agents: ReadonlyMap<string, number>;
  actors: ReadonlyMap<string, number>;
  isCountryOnly: boolean;
  /** Its grounds below a country, else its countries: "Kaluga region" and "Russia" is Kaluga region. */
  spots: readonly Place[];
}
/** Words in order with their rarity, and the length of the vector. */
export interface Weighed {
  words: readonly string[];
  rarity: readonly number[];
  length: number;
}

/** A mention, or what was kept of it to be compared. */
export type Comparable = Mention | Compared;

const known = new WeakMap<Comparable, Traits>();

export function traitsOf(one: Comparable): Traits {
  let traits = known.get(one);
  if (!traits) {
    traits = readTraits('wording' in one ? one : comparedOf(one));
    known.set(one, traits);
  }
  return traits;
}

export function comparedOf({ evidence, headline, sources, corrects, ...mention }: Mention): Compared {
  const told = evidence.map(({ quote }) => quote.slice(0, MOST_TOLD)).join(' ');
  const { report = null, post = null } = evidence[0] ?? {};
  const wording: Wording = {
    dayParts: [...dayPartsOf(told, mention.sentence)],
    clock: clockOf(told),
    names: [...namesIn(told)],
    isFurther: FURTHER.test(told),
    isAftershock: /\baftershocks?\b/iu.test(told),
    isOvernight: /\bovernight (?:on |into |to |from |of )?\p{Lu}/u.test(told),
  };
  return { ...mention, report, post, wording };
}

function readTraits(mention: Compared): Traits {
  const keys = (role: string | null) =>
    new Map(
      mention.actors.flatMap(({ name, role: its }) =>
        role === null || its === role ? [[nameKeyOf(name), rarityOf(stemOf(lastWord(name)))] as const] : [],
      ),
    );
  const newsDay = mention.from ?? mention.reported?.slice(0, 10) ?? null;
  const reported = mention.reported === null ? Number.NaN : Date.parse(mention.reported);
  return {
    mention,
    firstDay: mention.from === null ? null : dayNumber(mention.from, false),
    lastDay: mention.from === null ? null : dayNumber(mention.to ?? mention.from, true),
    reportedMs: Number.isNaN(reported) ? null : reported,
    newsDay: newsDay === null ? null : dayNumber(newsDay, false),
    wording: mention.wording,
    words: weigh(mention.words),
    sentence: weigh(mention.sentence),
    matter: weigh(matterOf(mention)),
    agents: keys('agent'),
    actors: keys(null),
    spots: spotsOf(mention.places),
    isCountryOnly: mention.places.length > 0 && mention.places.every(isCountry),
  };
}
/** Clauses longer than this are lists; their tail says nothing of the time of day. */
const MOST_TOLD = 400;

const FURTHER =
  /\b(?:(?:a|the) (?:second|third|fourth|fresh|further|new|separate)|another|again|hours? (?:later|earlier|after|before)|once more)\b/iu;

/** By stem, as the content words of a sentence have them. */
const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['dawn', 'morning'],
  ['morn', 'morning'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['afternoon', 'afternoon'],
  ['even', 'evening'],
  ['night', 'night'],
  ['overnight', 'night'],
  ['midnight', 'night'],
]);
const DAY_PART = /\b(?:dawn|morning|noon|midday|afternoon|evening|night|overnight|midnight)\b/giu;

/** The parts of day its clauses tell, else those of the whole sentence. */
function dayPartsOf(told: string, sentence: readonly string[]): Set<string> {
  const stems = told.match(DAY_PART)?.map((word) => stemOf(word.toLowerCase())) ?? sentence;
  return new Set(stems.flatMap((stem) => DAY_PARTS.get(stem) ?? []));
}

const CLOCK = /\b(\d{1,2})[:.](\d{2})\b(?:\s?([ap])\.?m)?|\b(\d{1,2})\s?([ap])\.?m\b/iu;
function clockOf(told: string): number | null {
  const found = CLOCK.exec(told);
  if (!found) return null;
  const hours = Number(found[1] ?? found[4]);
  const half = (found[3] ?? found[5])?.toLowerCase();
  if (hours > 23 || Number(found[2] ?? 0) > 59) return null;
  return ((half === 'p' ? (hours % 12) + 12 : half === 'a' ? hours % 12 : hours) * 60 + Number(found[2] ?? 0)) % 1440;
}

const NAME = /(?<!\p{L})\p{Lu}[\p{L}’'-]+/gu;
/** Capitalised in English without being a name of anybody, or only because they begin a sentence. */
const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|correction)$|\p{Ll}s$|ed$|ing$|^(?:police|gunmen|army|government|president|minister)$/iu;

function namesIn(told: string): Set<string> {
  const names = new Set<string>();
  for (const { 0: name, index } of told.matchAll(NAME)) {
    const bare = name.replace(/[’']s?$/u, '');
    if (NO_NAME.test(bare) || (index === 0 && contentWords(bare).length === 0)) continue;
    names.add(foldedName(bare));
  }
  return names;
}

const wordsOfName = remembered(contentWords);
const foldedName = remembered(foldName);

/** A function of a name, worked out once while the name is in the news. */
function remembered<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const held = known.get(name);
    if (held !== undefined) return held;
    const made = work(name);
    if (known.size >= MOST_NAMES) known.clear();
    known.set(name, made);
    return made;
  };
}
const MOST_NAMES = 20_000;

function spotsOf(places: readonly Place[]): readonly Place[] {
  const spots = places.filter((place) => !isCountry(place));
  return spots.length > 0 ? spots : places;
}

function matterOf({ words, places, actors }: Compared): string[] {
  const named = [...places, ...actors].map(({ name }) => wordsOfName(name));
  return words.filter((word) => !named.some((words) => words.includes(word)));
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/u).at(-1) ?? '';

function weigh(words: readonly string[]): Weighed {
  const rarity = words.map(rarityOf);
  return { words, rarity, length: Math.sqrt(rarity.reduce((sum, r) => sum + r * r, 0)) };
}

const DAY = 86_400_000;
/** Days since 1970 of the first or last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function dayNumber(date: string, end: boolean): number {
  const [y = 0, m, d] = date.split('-').map(Number);
  if (m === undefined) return (end ? Date.UTC(y, 11, 31) : Date.UTC(y, 0, 1)) / DAY;
  if (d === undefined) return (end ? Date.UTC(y, m, 0) : Date.UTC(y, m - 1, 1)) / DAY;
  return Date.UTC(y, m - 1, d) / DAY;
}

export const isOfOneReport = ({ mention: a }: Traits, { mention: b }: Traits): boolean =>
  a.report !== null && a.report === b.report;

/** What two weighed word lists share. */
export interface Shared {
  count: number;
  /** Cosine by rarity, 0 to 1. */
  cosine: number;
  /** The rarest shared word's rarity; 0 where none. */
  rarest: number;
}
export function sharedWords(a: Weighed, b: Weighed): Shared {
  let [count, product, rarest] = [0, 0, 0];
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const order = compare(a.words[i] as string, b.words[j] as string);
    if (order === 0) {
      const r = a.rarity[i] as number;
      count++;
      product += r * r;
      if (r > rarest) rarest = r;
    }
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { count, cosine: count === 0 ? 0 : product / (a.length * b.length), rarest };
}

/** Whole days between the told days, 0 where they meet or (`nights`) share a night; null where one tells none. */
export function daysApart(x: Traits, y: Traits, nights = true): number | null {
  if (x.firstDay === null || y.firstDay === null || x.lastDay === null || y.lastDay === null) return null;
  const gap = Math.max(0, x.firstDay - y.lastDay, y.firstDay - x.lastDay);
  const later = x.firstDay > y.firstDay ? x : y;
  return nights && gap === 1 && later.wording.isOvernight && isOfNight(x) && isOfNight(y) ? 0 : gap;
}

const isOfNight = ({ wording: { dayParts } }: Traits): boolean => dayParts.length === 0 || dayParts.includes('night');
