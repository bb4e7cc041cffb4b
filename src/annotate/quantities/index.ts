import type { SplitText } from '../text/index.ts';
import { findOpenings, forEachMatchAt, Openings } from '../text/openings.ts';
import type { QuantityMention, TimeMention, VagueQuantity } from '../types.ts';
import { readChange, readRate } from './changes.ts';
import { readComparator } from './comparators.ts';
import { CURRENCY_SIGNS, NUMBER, NUMBER_OPENS, readValue } from './numbers.ts';
import { isRefused } from './refusals.ts';
import { type FoundUnit, findScaledMoney, findUnit } from './units.ts';
import { findVague, VAGUE_OPENS } from './vague.ts';
import { FRACTION_OPENS, findWordCounts, NONE_OPENS, PAIR_OPENS } from './wordCounts.ts';

interface Found {
  start: number;
  /** End of the number's own words, scale included. */
  numberEnd: number;
  words: string;
  scale: string | undefined;
  sign: string | undefined;
  value: number;
  /** Upper end of a range. */
  to?: number;
  /** "more", "fewer" right after the number. */
  step: string | null;
  unit: FoundUnit | null;
}

/** What may stand between a number and its noun: "200+ prisoners", "thirty or so villagers", "two more bodies". */
const BETWEEN = /\+|[ \n]or[ \n](?:so|more)(?![\p{L}-])/uy;
const STEP = /[ \n](more|fewer|less|additional|further)(?![\p{L}-]|[ \n]than\b)/uy;

function skip(pattern: RegExp, text: string, at: number): { end: number; word: string | null } {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { end: at + match[0].length, word: match[1] ?? null } : { end: at, word: null };
}

function readMatch(text: string, match: RegExpExecArray): Found | null {
  const { sign, number = '', scale, short } = match.groups ?? {};
  const start = match.index;
  let numberEnd = start + match[0].length;
  let usedScale = scale ?? short;
  // "5m long" is metres; "$5m" and "5m people" are millions.
  if (short === 'm' && !sign && !findUnit(text, numberEnd, 2)) {
    numberEnd -= 1;
    usedScale = undefined;
  }
  const value = readValue(number, usedScale);
  if (value === null) return null;
  const step = skip(STEP, text, skip(BETWEEN, text, numberEnd).end);
  const found = { start, numberEnd, words: number, scale: usedScale, sign, value, step: step.word };
  if (sign)
    return { ...found, unit: { unit: CURRENCY_SIGNS[sign.toUpperCase()] ?? 'USD', end: numberEnd, rule: 'money' } };
  return { ...found, unit: (usedScale ? findScaledMoney(text, step.end) : null) ?? findUnit(text, step.end, value) };
}

/** What is looked for in one walk over the text: numbers, vague counts, and the three kinds of counts in words. */
const OPENINGS = new Openings([NUMBER_OPENS, VAGUE_OPENS, NONE_OPENS, FRACTION_OPENS, PAIR_OPENS]);

const RANGE = /^(?:[ \n]?[-–—][ \n]?|[ \n](?:to|or|and)[ \n])$/;
/** "Rose from 12 to 40" tells two counts, not one between them. */
const MOVED =
  /\b(?:rose|risen|rises|fell|fallen|falls|grew|grown|went|dropped|declined|increased?|decreased?|climbed|up|down|raised|cut|reduced)\b[^.;:]{0,30}[ \n]from[ \n]$/i;

/** Whether a number and the next are the ends of a range. */
function isRange(text: string, first: Found, second: Found): boolean {
  const between = text.slice(first.numberEnd, second.start);
  if (!RANGE.test(between)) return false;
  const before = text.slice(Math.max(0, first.start - 48), first.start);
  if (between.includes('and')) return /\bbetween[ \n]$/i.test(before);
  return !(between.includes('to') && MOVED.test(before));
}

/** Makes one of the two ends of a range: in "15 to 20 drones" and "$5-10 million" the first shares what the second has. */
function joinRange(first: Found, second: Found): Found | null {
  // "10 km to 20 villages" counts two things.
  if (first.unit && second.unit && first.unit.unit !== second.unit.unit) return null;
  if (second.sign && !first.sign) return null;
  const scaled = first.scale === undefined && second.scale !== undefined ? readValue(first.words, second.scale) : null;
  const value = scaled !== null && scaled < second.value ? scaled : first.value;
  if (value >= second.value) return null;
  const unit = second.unit ?? (first.sign && first.unit ? { ...first.unit, end: second.numberEnd } : null);
  if (first.unit && !first.sign && !second.unit) return null;
  return { ...first, value, to: second.value, numberEnd: second.numberEnd, step: second.step, unit };
}

function joinRanges(text: string, all: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const found of all) {
    const last = joined.at(-1);
    const range = last && last.to === undefined && isRange(text, last, found) ? joinRange(last, found) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(found);
  }
  return joined;
}

/** "a magnitude 7.2 quake", "a magnitude of 6.1": the unit stands before the number. */
function findUnitBefore({ start, numberEnd }: Found, text: string): FoundUnit | null {
  const isMagnitude = /\bmagnitude[ \n](?:of[ \n]|was[ \n])?$/i.test(text.slice(Math.max(0, start - 18), start));
  return isMagnitude ? { unit: 'magnitude', end: numberEnd, rule: 'measure' } : null;
}

const MINUS = /(?:\bminus[ \n]|(?<![\p{L}\p{N}])[-−])$/iu;

/** "minus 20 degrees", "-5C": below zero. */
function belowZero(text: string, found: Found): Found {
  if (!found.unit?.unit.startsWith('°')) return found;
  const sign = MINUS.exec(text.slice(Math.max(0, found.start - 6), found.start));
  return sign ? { ...found, start: found.start - sign[0].length, value: -found.value } : found;
}

/** Walks mentions of DATE and TIME, which hold no quantities, and sentences, whose first word may be capitalised. */
function makeFilter(split: SplitText, times: readonly TimeMention[]) {
  const dated = times.filter(({ type }) => type === 'DATE' || type === 'TIME');
  const starts = new Set(split.sentences.map(({ start }) => start));
  let at = 0;
  return (found: Found): { inTime: boolean; isSentenceStart: boolean } => {
    while (at < dated.length && dated[at]!.end <= found.start) at++;
    const time = dated[at];
    return { inTime: time !== undefined && time.start < found.numberEnd, isSentenceStart: starts.has(found.start) };
  };
}

function toMention(text: string, read: Found, isSentenceStart: boolean): QuantityMention | null {
  const found = belowZero(text, { ...read, unit: findUnitBefore(read, text) ?? read.unit });
  const { start, numberEnd, words, value, to, step } = found;
  const unit = found.unit?.unit ?? null;
  if (!step && isRefused({ text, start, end: numberEnd, words, unit, isSentenceStart })) return null;
  const bareEnd = step ? skip(STEP, text, skip(BETWEEN, text, numberEnd).end).end : numberEnd;
  const end = Math.max(bareEnd, found.unit?.end ?? bareEnd);
  const change = readChange(text, start, found.unit, step);
  const per = readRate(text, end);
  return {
    start,
    end,
    value,
    unit,
    comparator: readComparator(text, start, numberEnd),
    ...(to !== undefined && { to }),
    ...(change && { change }),
    ...(per && { per }),
    rule: `quantities/${found.unit?.rule ?? 'bare'}`,
  };
}

/** Both in order; of two that overlap the one of the first list stays. */
function inOrder<T extends { start: number; end: number }>(first: readonly T[], others: readonly T[]): T[] {
  let at = 0;
  const free = others.filter(({ start, end }) => {
    while (at < first.length && first[at]!.end <= start) at++;
    return !(first[at] && first[at]!.start < end);
  });
  return [...first, ...free].sort((a, b) => a.start - b.start);
}

/**
 * Quantities of a text: value, unit and comparator, in order, none overlapping.
 *
 * A mention starts at the number (or its currency sign) and ends after the unit's noun: in "more than 100 attack drones"
 * it is "100 attack drones", with unit "drone" and comparator ">". A range is one mention with its upper end in `to`;
 * vague counts ("dozens of people") have the value null and their words in `vague`; "no casualties" is 0; a share told
 * in words ("three-quarters") has the unit "share". Dates, clock times, ages, ordinals, list and telephone numbers,
 * scores and numbers in names are none.
 */
export function findQuantities(
  text: string,
  split: SplitText,
  times: readonly TimeMention[],
): (QuantityMention | VagueQuantity)[] {
  const found: Found[] = [];
  const check = makeFilter(split, times);
  const [numbers = [], vague = [], ...words] = findOpenings(OPENINGS, text, 5);
  const startsSentence = new Set<number>();
  forEachMatchAt(NUMBER, text, numbers, (match) => {
    const read = readMatch(text, match);
    if (!read) return;
    const { inTime, isSentenceStart } = check(read);
    if (isSentenceStart) startsSentence.add(read.start);
    // The 2 of "eight Leopard 2 tanks" is a model's.
    const last = found.at(-1);
    const isModel = last?.unit != null && read.start < last.unit.end && last.numberEnd < read.start;
    if (!inTime && !isModel) found.push(read);
  });
  const counted = joinRanges(text, found).flatMap(
    (read) => toMention(text, read, startsSentence.has(read.start)) ?? [],
  );
  const named: (QuantityMention | VagueQuantity)[] = inOrder(findWordCounts(text, words, times), counted);
  return inOrder(named, findVague(text, vague, times));
}
