import { readNumber } from '../text/numberWords.ts';
import { forEachMatchAt } from '../text/openings.ts';
import type { QuantityMention, TimeMention } from '../types.ts';
import { readComparator } from './comparators.ts';
import { findUnit } from './units.ts';

const NONE =
  /(?<![\p{L}\p{N}_'’-])no (?:one|(?<what>casualties|casualty|injuries|deaths|fatalities|victims|survivors))(?![\p{L}\p{N}_'’-])|(?<![\p{L}\p{N}_'’-])nobody(?![\p{L}\p{N}_'’-])/iuy;
/** "No one" counts the harmed only; "no one has claimed the attack" counts nobody. */
const HARMED =
  /^ (?:was|were|is|has been|had been|have been) (?:(?:seriously|badly|reported|reportedly) )?(?:killed|hurt|injured|wounded|harmed|missing|dead)\b/i;
const SINGULAR: Readonly<Record<string, string>> = {
  casualties: 'casualty',
  injuries: 'injury',
  deaths: 'death',
  fatalities: 'fatality',
  victims: 'victim',
  survivors: 'survivor',
};

function matchesOf(pattern: RegExp, text: string, offsets: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  forEachMatchAt(pattern, text, offsets, (match) => found.push(match));
  return found;
}

const mention = (start: number, end: number, value: number, unit: string, rule: string): QuantityMention => ({
  start,
  end,
  value,
  unit,
  comparator: '=',
  rule,
});

/** "No casualties", "no one was hurt" → 0. */
function findNone(text: string, offsets: readonly number[]): QuantityMention[] {
  return matchesOf(NONE, text, offsets).flatMap((match) => {
    const what = match.groups?.what?.toLowerCase();
    const end = match.index + match[0].length;
    if (!what && !HARMED.test(text.slice(end, end + 40))) return [];
    return [mention(match.index, end, 0, what ? (SINGULAR[what] ?? what) : 'person', 'quantities/none')];
  });
}

const COUNT = 'an?|one|two|three|four|five|six|seven|eight|nine';
const PARTS: Readonly<Record<string, number>> = {
  hal: 2,
  thi: 3,
  qua: 4,
  fif: 5,
  six: 6,
  sev: 7,
  eig: 8,
  nin: 9,
  ten: 10,
};
/** "three-quarters", "a third of", "half of", "half the": a third strike and the second half are none. */
const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}_'’-])(?:(?<many>two|three|four|five|six|seven|eight|nine)[- ](?<parts>thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)|(?<count>${COUNT})[- ](?<part>third|quarter|fifth|sixth|eighth|tenth)(?= of )|(?<half>half)(?= (?:of|the|its|their|all) (?!time\\b)))(?![\\p{L}\\p{N}_'’-])`,
  'iuy',
);

/** Shares told in words, as parts of one: "three-quarters" → 0.75. */
function findFractions(text: string, offsets: readonly number[]): QuantityMention[] {
  return matchesOf(FRACTION, text, offsets).flatMap((match) => {
    const { many, parts, count, part, half } = match.groups ?? {};
    if (
      half &&
      /\b(?:first|second|other|an?|in|and a)[ \n]$/i.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      return [];
    const below = half ? 2 : PARTS[(parts ?? part ?? '').slice(0, 3).toLowerCase()];
    const above = half ? 1 : readNumber(many ?? count ?? '');
    if (!below || above === null || above >= below) return [];
    const end = match.index + match[0].length;
    const value = Number((above / below).toPrecision(10));
    return [
      {
        ...mention(match.index, end, value, 'share', 'quantities/fraction'),
        comparator: readComparator(text, match.index, end),
      },
    ];
  });
}

const PAIR = /(?<![\p{L}\p{N}_'’-])a (couple|pair) of(?=[ \n])/iuy;

/** "a couple of gunmen" is about two, "a pair of jets" two. */
function findPairs(text: string, offsets: readonly number[]): QuantityMention[] {
  return matchesOf(PAIR, text, offsets).flatMap((match) => {
    const unit = findUnit(text, match.index + match[0].length, 2);
    if (!unit) return [];
    const pair = mention(match.index, unit.end, 2, unit.unit, 'quantities/pair');
    return [{ ...pair, comparator: match[1]?.toLowerCase() === 'couple' ? '~' : '=' }];
  });
}

/** How each kind of count in words begins. */
export const NONE_OPENS: readonly string[] = [
  'no one',
  'no cas',
  'no inj',
  'no dea',
  'no fat',
  'no vic',
  'no sur',
  'nobody',
];
export const PAIR_OPENS: readonly string[] = ['a couple of ', 'a pair of '];
const PART_NAMES = 'third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
export const FRACTION_OPENS: readonly string[] = [
  'half ',
  ...'a an one two three four five six seven eight nine'
    .split(' ')
    .flatMap((count) => PART_NAMES.flatMap((part) => [`${count} ${part}`, `${count}-${part}`])),
];

/**
 * Counts and shares that hold no number of their own, by where each kind may begin. Those inside a time expression are
 * left out.
 */
export function findWordCounts(
  text: string,
  [none = [], fractions = [], pairs = []]: readonly (readonly number[])[],
  times: readonly TimeMention[],
): QuantityMention[] {
  const found = [...findNone(text, none), ...findFractions(text, fractions), ...findPairs(text, pairs)].sort(
    (a, b) => a.start - b.start,
  );
  let time = 0;
  return found.filter(({ start, end }) => {
    while (time < times.length && times[time]!.end <= start) time++;
    return !(times[time] && times[time]!.start < end);
  });
}
