import type { GazetteerPlace } from '../places/gazetteer.ts';
import { lookUpPlaces } from '../places/gazetteer.ts';
import type { SplitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';
import { findRuns, findWords, type Run, type Word } from './runs.ts';
import {
  COMMON,
  DEMONYMS,
  DIRECTIONS,
  FACILITY_TAILS,
  GIVEN,
  NAMESAKES,
  NOT_ORGS,
  ORG_HEADS,
  ORG_NAMES,
  PARTICLES,
  PERSON_VERBS,
  PLACE_CUES,
  PLACE_HEADS,
  PLACE_TAILS,
  PORTFOLIOS,
  STRONG_TITLES,
  SUFFIXES,
  TITLES,
} from './words.ts';

type Kind = EntityMention['type'];
interface Named {
  first: number;
  end: number;
  type: Kind;
  rule: string;
}
interface Context {
  text: string;
  words: readonly Word[];
  /** Of the words seen with a capital, those seen in lower case too, and those seen so where no sentence opens. */
  lower: ReadonlySet<string>;
  inside: ReadonlySet<string>;
  /** Short forms the text introduces in brackets. */
  acronyms: ReadonlySet<string>;
}

/**
 * Names of people, organisations and places, by rules and word lists. Titles and peoples are no part of a name
 * ("Deputy Prime Minister Jane Roe" is "Jane Roe"); a part of a name has the type of the whole elsewhere in the text.
 */
export function findByRules(text: string, split: SplitText): EntityMention[] {
  const words = findWords(text, split);
  const inside = new Set<string>();
  const capitals = new Set<string>();
  const marked = new Uint8Array(MARKS);
  for (const w of words) {
    if (!w.capital) continue;
    capitals.add(w.lower);
    marked[markOf(w.lower)] = 1;
    if (!w.opens) inside.add(w.lower);
  }
  const lower = new Set<string>();
  for (const w of words) if (!w.capital && marked[markOf(w.lower)] === 1 && capitals.has(w.lower)) lower.add(w.lower);
  const context: Context = { text, words, lower, inside, acronyms: findAcronyms(text, words) };
  const named: Named[] = [];
  const open: Run[] = [];
  for (const run of findRuns(text, words)) nameRun(context, run, named, open);
  nameByDocument(context, named, open);
  named.sort((a, b) => a.first - b.first);
  return withFullNames(context, named);
}

/** Whether a word stands in small letters, here or elsewhere in the text. */
const isLower = (c: Context, w: Word): boolean => !w.capital || c.lower.has(w.lower);

const MARKS = 2048;
/** A cheap mark of a word: two with other marks are other words. */
const markOf = (word: string): number =>
  (word.charCodeAt(0) * 61 + word.charCodeAt(word.length - 1) * 31 + word.length) & (MARKS - 1);

/** Cuts a run into names; runs that need the rest of the text to decide go to `open`. */
function nameRun(c: Context, run: Run, named: Named[], open: Run[]): void {
  let { first } = run;
  const { end } = run;
  const known = knownInside(c, first, end);
  if (known) {
    if (known.first > first) nameRun(c, { first, end: known.first }, named, open);
    named.push(known);
    if (known.end < end) nameRun(c, { first: known.end, end }, named, open);
    return;
  }
  while (first < end && leadingCommon(c, first, end)) first++;
  let last = end;
  while (last > first && trailingCommon(c, last - 1, first)) last--;
  if (first >= last) return;
  const whole = nameWhole(c, first, last);
  if (whole) {
    named.push(whole);
    return;
  }
  const title = lastTitle(c, first, last);
  if (title >= first) {
    if (title > first) nameBeforeTitle(c, first, title, named, open);
    if (title + 1 < last) namePerson(c, title, last, named, open);
    return;
  }
  if (c.words[first] && DEMONYMS.has(c.words[first]!.lower) && last - first > 0) {
    if (first + 1 < last) nameRun(c, { first: first + 1, end: last }, named, open);
    return;
  }
  nameBare(c, first, last, named, open);
}

function nameBeforeTitle(c: Context, first: number, title: number, named: Named[], open: Run[]): void {
  let end = title;
  while (end > first && (TITLES.has(c.words[end - 1]!.lower) || PORTFOLIOS.has(c.words[end - 1]!.lower))) end--;
  if (end > first) nameRun(c, { first, end }, named, open);
}

const PERSONAL_TITLES: ReadonlySet<string> = new Set('mr mrs ms miss dr sir'.split(' '));

function namePerson(c: Context, title: number, last: number, named: Named[], open: Run[]): void {
  const first = title + 1;
  const strong = STRONG_TITLES.has(c.words[title]!.lower) && !PLACE_TAILS.has(c.words[last - 1]!.lower);
  if (strong && !ORG_HEADS.has(c.words[last - 1]!.lower) && !(c.words[title + 1]!.lower === 'of')) {
    const place = isLargePlace(c, first, last);
    if (!place || PERSONAL_TITLES.has(c.words[title]!.lower)) {
      named.push({ first, end: last, type: 'PERSON', rule: 'entities/title' });
      return;
    }
  }
  nameRun(c, { first, end: last }, named, open);
}

const slice = (c: Context, first: number, end: number) => c.text.slice(c.words[first]!.start, c.words[end - 1]!.end);

/** The longest known organisation inside the run. */
function knownInside(c: Context, first: number, end: number): Named | null {
  for (let length = Math.min(5, end - first); length > 0; length--) {
    for (let i = first; i + length <= end; i++) {
      if (ORG_NAMES.has(slice(c, i, i + length)) || (length === 1 && c.acronyms.has(c.words[i]!.text))) {
        // "UN Secretary General", but "BBC Radio Leeds" and "Bank of X" are longer names of their own.
        const tail = i + length < end && ORG_HEADS.has(c.words[end - 1]!.lower);
        if (length === end - first) return { first: i, end: i + length, type: 'ORG', rule: 'entities/known' };
        if (!tail && (i === first || TITLES.has(c.words[i + length]?.lower ?? '')))
          return { first: i, end: i + length, type: 'ORG', rule: 'entities/known' };
      }
    }
  }
  return null;
}

const CALENDAR =
  'january february march april may june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday i';
/** Words that are no part of the name they open or close. */
const LEADING: ReadonlySet<string> = new Set(`${CALENDAR} the a an`.split(' '));
const TRAILING: ReadonlySet<string> = new Set(`${CALENDAR} the`.split(' '));

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function leadingCommon(c: Context, i: number, end: number): boolean {
  const w = c.words[i]!;
  if (LEADING.has(w.lower) || startsWithDigit(w.text)) return true;
  if (!w.opens) return COMMON.has(w.lower) && end - i === 1;
  if (PLACE_HEADS.has(w.lower) && end - i > 1 && isPlace(c, i, end)) return false;
  return COMMON.has(w.lower) || (c.lower.has(w.lower) && !c.inside.has(w.lower) && !GIVEN.has(w.lower) && !isHead(w));
}
const isHead = (w: Word) => ORG_HEADS.has(w.lower) || TITLES.has(w.lower);

function trailingCommon(c: Context, i: number, first: number): boolean {
  const w = c.words[i]!;
  return i > first && TRAILING.has(w.lower);
}

/** Heads of organisations that are other words too, and heads of places that are not. */
const LOOSE_HEADS: ReadonlySet<string> = new Set(['force', 'unit', 'post']);
const SURE_PLACE_HEADS: ReadonlySet<string> = new Set('lake mount mt cape strait isle gulf'.split(' '));

/** Names decided by their own words, titles or not. */
function nameWhole(c: Context, first: number, end: number): Named | null {
  const head = c.words[first]!.lower;
  const tail = c.words[end - 1]!.lower;
  const length = end - first;
  const text = slice(c, first, end);
  if (length === 1) return null;
  if (
    isPlace(c, first, end) &&
    (!GIVEN.has(head) || isLargePlace(c, first, end)) &&
    !(TITLES.has(head) && head !== 'prince')
  ) {
    const site = usable(c, first, end).some((p) => p.kind === 'site');
    return FACILITY_TAILS.has(tail) && !site ? null : { first, end, type: 'LOC', rule: 'entities/gazetteer' };
  }
  const of = c.words.slice(first, end).findIndex((w) => w.lower === 'of' || w.lower === 'for');
  if (ORG_HEADS.has(tail) && !LOOSE_HEADS.has(tail) && lastTitle(c, first, end - 1) < 0)
    return { first, end, type: 'ORG', rule: 'entities/organisation' };
  if (of > 0 && ORG_HEADS.has(c.words[first + of - 1]!.lower))
    return { first, end, type: 'ORG', rule: 'entities/organisation' };
  if (/(?:Inc|Ltd|Corp|Co|Plc|PLC)\.?$/.test(text)) return { first, end, type: 'ORG', rule: 'entities/company' };
  if (PLACE_TAILS.has(tail) && !TITLES.has(head))
    return FACILITY_TAILS.has(tail) ? null : { first, end, type: 'LOC', rule: 'entities/place-tail' };
  if (SURE_PLACE_HEADS.has(head)) return { first, end, type: 'LOC', rule: 'entities/place-head' };
  return null;
}

/** Index of the last title that is followed by a name, or that closes the run; -1 where none. */
function lastTitle(c: Context, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) {
    const w = c.words[i]!;
    if (!TITLES.has(w.lower)) continue;
    if (GIVEN.has(w.lower) && i + 1 < end && i === first) continue;
    return i;
  }
  return -1;
}

const SHORT_COUNTRY = /^(?:U\.S\.|US|UK|U\.K\.|USA|U\.S\.A\.|UAE|U\.A\.E\.|DRC|DPRK|D\.C\.|DC|NYC|L\.A\.)$/;

/** What is left when titles are cut: names without a word of their own that decides. */
function nameBare(c: Context, first: number, end: number, named: Named[], open: Run[]): void {
  const length = end - first;
  const w = c.words[first]!;
  if (length === 1) {
    nameSingle(c, first, named, open);
    return;
  }
  if (c.words.slice(first, end).some((x) => DEMONYMS.has(x.lower))) {
    open.push({ first, end });
    return;
  }
  const middle = c.words.slice(first, end).some((x, i) => i > 0 && PARTICLES.has(x.text));
  if (
    GIVEN.has(w.lower) ||
    SUFFIXES.has(c.words[end - 1]!.lower) ||
    middle ||
    /^\p{Lu}\.$/u.test(c.words[first + 1]!.text) ||
    /^(?:\p{Lu}\.)+$/u.test(w.text)
  ) {
    if (!c.words.slice(first, end).every((x) => /^\p{Lu}{2,}$/u.test(x.text))) {
      named.push({ first, end, type: 'PERSON', rule: 'entities/given-name' });
      return;
    }
  }
  // "Kyiv Oblast", "Paris Texas": a large place that opens or closes the run.
  open.push({ first, end });
}

function nameSingle(c: Context, first: number, named: Named[], open: Run[]): void {
  const w = c.words[first]!;
  if (w.text.length < 2 || DEMONYMS.has(w.lower) || startsWithDigit(w.text)) return;
  if (SHORT_COUNTRY.test(w.text)) {
    named.push({ first, end: first + 1, type: 'LOC', rule: 'entities/short-country' });
    return;
  }
  if (
    /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|R\.I|S\.C|S\.D|B\.C|W\.\s?Va)\.$/.test(
      w.text,
    )
  ) {
    if (/,\s*$/.test(c.text.slice(Math.max(0, w.start - 2), w.start)))
      named.push({ first, end: first + 1, type: 'LOC', rule: 'entities/state' });
    return;
  }
  if (/^\p{Lu}{2,6}s?$/u.test(w.text) && /^\p{Lu}/u.test(w.text)) {
    if (NOT_ORGS.has(w.lower) || COMMON.has(w.lower)) return;
    if (isLargePlace(c, first, first + 1) && w.text.length > 4)
      named.push({ first, end: first + 1, type: 'LOC', rule: 'entities/gazetteer' });
    else if (!shouted(c, first)) named.push({ first, end: first + 1, type: 'ORG', rule: 'entities/acronym' });
    return;
  }
  if (COMMON.has(w.lower) || TITLES.has(w.lower) || ORG_HEADS.has(w.lower)) return;
  open.push({ first, end: first + 1 });
}

/** In a heading of capitals every word looks like an acronym. */
function shouted(c: Context, i: number): boolean {
  const loud = (w: Word | undefined) => !!w && /^\p{Lu}{2,}$/u.test(w.text);
  const near = c.words.slice(Math.max(0, i - 2), i + 3);
  return near.filter(loud).length >= 3;
}

const isPlace = (c: Context, first: number, end: number): boolean =>
  end - first <= 5 && usable(c, first, end).length > 0;

function usable(c: Context, first: number, end: number): readonly GazetteerPlace[] {
  const places = lookUpPlaces(slice(c, first, end));
  return places.some(isAbbreviation) ? places.filter((p) => !isAbbreviation(p)) : places;
}
const isAbbreviation = (p: GazetteerPlace): boolean => p.kind === 'abbreviation';

function isLargePlace(c: Context, first: number, end: number): boolean {
  if (end - first > 5) return false;
  return usable(c, first, end).some(
    (p) =>
      p.kind === 'country' ||
      p.kind === 'admin1' ||
      p.kind === 'region' ||
      p.kind === 'site' ||
      p.capital ||
      p.population > 100_000,
  );
}

const FEDERAL = /^(?:US|CA|AU|GB|IN|UA|RU)$/;

/** Countries, their first-level units and capitals: known whatever stands beside them. */
function isCountry(c: Context, first: number, end: number): boolean {
  return usable(c, first, end).some(
    (p) =>
      p.kind === 'country' ||
      (p.kind === 'admin1' && FEDERAL.test(p.country ?? '')) ||
      (p.capital && p.population > 100_000),
  );
}

/** "Freedonian Relief Bureau (FRB)": capitals in brackets that spell the words before. */
function findAcronyms(text: string, words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>();
  words.forEach((w, i) => {
    if (
      text[w.start - 1] !== '(' ||
      text[w.end] !== ')' ||
      !/^\p{Lu}[\p{L}-]{1,8}$/u.test(w.text) ||
      !/\p{Lu}.*\p{Lu}/u.test(w.text)
    )
      return;
    if (NOT_ORGS.has(w.lower)) return;
    const before = words.slice(Math.max(0, i - 10), i).filter((x) => x.capital);
    if (before.length > 1 && before.some((x) => x.text[0] === w.text[0])) found.add(w.text);
  });
  return found;
}

/** Runs that say nothing by themselves: the rest of the text, the neighbouring words, then the gazetteer decide. */
function nameByDocument(c: Context, named: Named[], open: readonly Run[]): void {
  const surnames = new Map<string, Kind>();
  const wholes = new Map<string, Kind>();
  const learn = (n: Named) => {
    wholes.set(slice(c, n.first, n.end), n.type);
    if (n.type === 'PERSON' && !isCountry(c, n.end - 1, n.end)) {
      surnames.set(c.words[n.end - 1]!.lower, 'PERSON');
      if (n.end - n.first > 1 && GIVEN.has(c.words[n.first]!.lower)) surnames.set(c.words[n.first]!.lower, 'PERSON');
    }
  };
  named.forEach(learn);
  const left: Run[] = [];
  for (const run of open) {
    if (run.end - run.first < 2) {
      left.push(run);
      continue;
    }
    const decided = decideLong(c, run);
    if (!decided) continue;
    named.push(decided);
    learn(decided);
  }
  for (const run of left) {
    const w = c.words[run.first]!;
    const place = usable(c, run.first, run.end);
    const before = c.words[run.first - 1];
    const after = c.words[run.end];
    const cue = !!before && PLACE_CUES.has(before.lower);
    const type = surnames.get(w.lower);
    if (followsUnit(c, run.first)) {
      named.push({ ...run, type: 'LOC', rule: 'entities/unit' });
    } else if (type && !(cue && !GIVEN.has(w.lower) && isLargePlace(c, run.first, run.end))) {
      named.push({ ...run, type, rule: 'entities/surname' });
    } else if (isLargePlace(c, run.first, run.end) && !GIVEN.has(w.lower)) {
      named.push({ ...run, type: 'LOC', rule: 'entities/gazetteer' });
    } else if (place.length && cue && !GIVEN.has(w.lower) && !(before?.lower === 'of' && w.opens)) {
      named.push({ ...run, type: 'LOC', rule: 'entities/gazetteer-cue' });
    } else if (
      after &&
      PERSON_VERBS.has(after.lower) &&
      (!w.opens || c.inside.has(w.lower)) &&
      !place.some((p) => p.population > 50_000)
    ) {
      named.push({ ...run, type: 'PERSON', rule: 'entities/verb' });
    } else if (GIVEN.has(w.lower)) {
      named.push({ ...run, type: 'PERSON', rule: 'entities/given-name' });
    } else if (before && PLACE_BEFORE.has(before.lower) && !w.opens && !c.lower.has(w.lower)) {
      named.push({ ...run, type: 'LOC', rule: 'entities/place-cue' });
    } else if (place.some((p) => p.population > 5000) && (!w.opens || c.inside.has(w.lower)) && !c.lower.has(w.lower)) {
      named.push({ ...run, type: 'LOC', rule: 'entities/gazetteer' });
    }
  }
}

const UNITS: ReadonlySet<string> = new Set(
  'village villages town towns city settlement settlements hamlet kibbutz province district suburb township island commune'.split(
    ' ',
  ),
);
const PLACE_BEFORE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'outside']);

/** "the village of X", "the town X": a place, known or not. */
function followsUnit(c: Context, i: number): boolean {
  const before = c.words[i - 1];
  if (!before) return false;
  const isUnit = UNITS.has(before.lower) || (before.lower === 'of' && UNITS.has(c.words[i - 2]?.lower ?? ''));
  return isUnit && c.words[i]!.start - before.end === 1 && /\s/.test(c.text[before.end]!);
}

function decideLong(c: Context, run: Run): Named | null {
  const { first, end } = run;
  const parts = c.words.slice(first, end);
  const loud = parts.filter((w) => /^\p{Lu}{2,}$/u.test(w.text)).length;
  if (loud === parts.length) return null;
  if (parts.some((w) => DEMONYMS.has(w.lower) || startsWithDigit(w.text))) return null;
  const before = c.words[first - 1];
  if (parts.some((w) => ORG_HEADS.has(w.lower))) return { ...run, type: 'ORG', rule: 'entities/organisation' };
  if (followsUnit(c, first) && end - first <= 3) return { ...run, type: 'LOC', rule: 'entities/unit' };
  if (before && PLACE_BEFORE.has(before.lower) && end - first <= 3)
    return { ...run, type: 'LOC', rule: 'entities/place-cue' };
  if (DIRECTIONS.has(parts[0]!.lower)) {
    return isLargePlace(c, first + 1, end) ? { first: first + 1, end, type: 'LOC', rule: 'entities/gazetteer' } : null;
  }
  if (
    parts.length === 2 &&
    NAMESAKES.has(parts[0]!.lower) &&
    !isLower(c, parts[1]!) &&
    !FACILITY_TAILS.has(parts[1]!.lower)
  ) {
    return { ...run, type: 'PERSON', rule: 'entities/given-name' };
  }
  if (isCountry(c, first, first + 1)) return { first, end: first + 1, type: 'LOC', rule: 'entities/gazetteer' };
  if (parts.some((w) => COMMON.has(w.lower))) return null;
  if (end - first <= 4 && !parts.some((w) => isLower(c, w)))
    return { ...run, type: 'PERSON', rule: 'entities/two-words' };
  return null;
}

/** Each name with the fullest form of it in the text. Of two people of one surname it is the one named last before. */
function withFullNames(c: Context, named: readonly Named[]): EntityMention[] {
  const forms = new Map<string, { text: string; at: number }[]>();
  for (const n of named) {
    if (n.type !== 'PERSON' || n.end - n.first < 2) continue;
    const key = c.words[n.end - 1]!.lower;
    const form = { text: slice(c, n.first, n.end), at: n.first };
    const known = forms.get(key);
    if (known) known.push(form);
    else forms.set(key, [form]);
  }
  const cursor = new Map<string, number>();
  return named.map((n) => {
    const text = slice(c, n.first, n.end);
    const key = c.words[n.end - 1]!.lower;
    const known = n.type === 'PERSON' && n.end - n.first === 1 ? forms.get(key) : undefined;
    let fullName = text;
    if (known) {
      let at = cursor.get(key) ?? 0;
      while (at + 1 < known.length && known[at + 1]!.at < n.first) at++;
      cursor.set(key, at);
      fullName = known[at]!.text;
    }
    return { start: c.words[n.first]!.start, end: c.words[n.end - 1]!.end, type: n.type, rule: n.rule, fullName };
  });
}
