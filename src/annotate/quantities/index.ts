import type { SplitText } from '../text/index.ts';
import type { QuantityMention, TimeMention } from '../types.ts';
import { readComparator } from './comparators.ts';
import { CURRENCY_SIGNS, NUMBER, readValue } from './numbers.ts';
import { isRefused } from './refusals.ts';
import { type FoundUnit, findUnit } from './units.ts';

interface Found {
  start: number;
  numberEnd: number;
  words: string;
  scale: string | undefined;
  sign: string | undefined;
  value: number;
  unit: FoundUnit | null;
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
  const unit: FoundUnit | null = sign
    ? { unit: CURRENCY_SIGNS[sign.toUpperCase()] ?? 'USD', end: numberEnd, rule: 'money' }
    : findUnit(text, numberEnd, value);
  return { start, numberEnd, words: number, scale: usedScale, sign, value, unit };
}

const RANGE = /^(?:[ \n]?[-–—][ \n]?|[ \n](?:to|and|or)[ \n])$/;

/** In "15 to 20 drones" and "$5-10 million" the first number shares what stands after the second. */
/** Whether a number and the next are the ends of a range. */
function isRange(text: string, first: Found, second: Found): boolean {
  const between = text.slice(first.numberEnd, second.start);
  if (!RANGE.test(between)) return false;
  return !between.includes('and') || /\bbetween[ \n]$/i.test(text.slice(Math.max(0, first.start - 8), first.start));
}

function shareUnits(text: string, all: readonly Found[]): Found[] {
  return all.map((found, index) => {
    const previous = all[index - 1];
    if (!found.unit && previous?.sign && previous.unit && isRange(text, previous, found)) {
      return { ...found, unit: { ...previous.unit, end: found.numberEnd } };
    }
    const next = all[index + 1];
    if (!next || (found.unit && !found.sign) || !isRange(text, found, next)) return found;
    const unit = found.unit ?? next.unit;
    const scaled = found.scale === undefined && next.scale !== undefined ? readValue(found.words, next.scale) : null;
    const value = scaled !== null && scaled < next.value ? scaled : found.value;
    return { ...found, value, unit: unit && { ...unit, end: found.numberEnd } };
  });
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

/**
 * Quantities of a text: value, unit and comparator, in order.
 *
 * A mention starts at the number (or its currency sign) and ends after the unit's noun: in "more than 100 attack drones"
 * it is "100 attack drones", with unit "drone" and comparator ">". A range is two mentions. Dates, clock times, ages,
 * ordinals, list and telephone numbers and numbers in names are none; "dozens" and "hundreds of" have no value and stay
 * out.
 */
export function findQuantities(text: string, split: SplitText, times: readonly TimeMention[]): QuantityMention[] {
  const found: Found[] = [];
  const check = makeFilter(split, times);
  const startsSentence = new Set<number>();
  for (const match of text.matchAll(NUMBER)) {
    const read = readMatch(text, match);
    if (!read) continue;
    const { inTime, isSentenceStart } = check(read);
    if (isSentenceStart) startsSentence.add(read.start);
    if (!inTime) found.push(read);
  }
  return shareUnits(text, found).flatMap((item) => {
    const { start, numberEnd, words, value } = item;
    const unit = item.unit?.unit ?? null;
    const isSentenceStart = startsSentence.has(start);
    if (isRefused({ text, start, end: numberEnd, words, unit, isSentenceStart })) return [];
    const end = Math.max(numberEnd, item.unit?.end ?? numberEnd);
    const comparator = readComparator(text, start, end);
    return [{ start, end, value, unit, comparator, rule: `quantities/${item.unit?.rule ?? 'bare'}` }];
  });
}
