import { expect, test } from 'vitest';
import { mayStartAfter, Openings } from '../../text/openings.ts';
import { RULES } from './index.ts';

const NUMBERS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty thirty forty-one fifty sixty seventy eighty-two ninety 7 48 1,200'
).split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ABBREVIATED = 'Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.'.split(' ');

/** Phrases in which each rule's matches begin in each of its ways. */
const PHRASES = [
  ...NUMBERS.flatMap((n) => [`${n} days later`, `${n} to 90 weeks`, `${n} and a half years`, `a ${n}-day march`]),
  ...NUMBERS.flatMap((n) => [`every ${n} hours`, `the past ${n} days`, `${n} years`, `nineteen ${n}`, `${n} days, `]),
  ...'half an|a|an|a few|several|some|many|a couple of|a dozen|dozens of|hundreds of'
    .split('|')
    .flatMap((n) => [`${n} hours ago`, `for ${n} hours`, `the past ${n} years`, `${n} hour and a half, `]),
  ...WEEKDAYS.flatMap((d) => [`${d} night`, `last ${d}`, `this ${d}`, `early on ${d}`, `mid-${d}`, `on ${d}s`]),
  ...WEEKDAYS.flatMap((d) => [`every ${d}`, `the night of ${d}`, `${d}, 4 March`, `${d}, March 4`, `the coming ${d}`]),
  ...[...MONTHS, ...ABBREVIATED].flatMap((m) => [`${m} 7`, `7 ${m}`, `the 7th of ${m} 2021`, `${m} 7-9`, `7-9 ${m}`]),
  ...[...MONTHS, ...ABBREVIATED].flatMap((m) => [`in ${m}`, `late ${m}`, `mid-${m} 2021`, `last ${m}`, `${m} 2021`]),
  ...[...MONTHS, ...ABBREVIATED].flatMap((m) => [`in the end of ${m} `, `every ${m}`, `the night of ${m} 3`, `${m}'s`]),
  ...'last this next past current previous coming that same'
    .split(' ')
    .flatMap((w) => [`${w} week`, `the ${w} year`, `the end of ${w} year`, `rest of ${w} month`, `early ${w} week`]),
  ...'end beginning start middle rest course'.split(' ').map((w) => `${w} of this month`),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth 40th'
    .split(' ')
    .flatMap((w) => [`${w} day of the siege`, `the ${w} straight week`, `${w} half of 2021`, `${w} quarter of 2021`]),
  ...'minutes hours days weeks months years decades centuries'
    .split(' ')
    .flatMap((u) => [
      `${u} after it`,
      `for ${u}`,
      `recent ${u}`,
      `later ${u}`,
      `in the ${u} before`,
      `a ${u}-long war`,
    ]),
  ...'dawn daybreak sunrise dusk nightfall sunset mid-morning'.split(' ').map((w) => `before ${w}`),
  ...'morning afternoon evening night'
    .split(' ')
    .flatMap((p) => [
      `earlier this ${p}`,
      `in the ${p}`,
      `by early ${p}`,
      `4 in the ${p}`,
      `that ${p}`,
      `later that ${p}`,
    ]),
  ...'daily nightly hourly weekly monthly annually yearly today yesterday tomorrow tonight overnight Overnight'.split(
    ' ',
  ),
  ...'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((w) => `the late ${w}`),
  'late today; earlier today; the day before yesterday; the day after tomorrow; earlier in the week; through the year',
  'the year-ago quarter; year-earlier; the following week; the week before; the fiscal year; the year ended; the weekend',
  'the summer of 2021; spring 2021; Day 40 of the siege; day 4; DAY 5; the 100th day of the war; the next day; the day before',
  '2023-11-07; 24.02.2022; 24/02/2022; 14:30; 1400 GMT; 4 p.m. local time; shortly after noon; just before midnight; soon after midday',
  'in 1992; the end of 2021; early 2022; fiscal 1990; the year 2000; 2014-2015; the 1980s; the early ’90s; the mid-1970s; 1920s; ’20s',
  'the 19th century; early 20th century; Christmas Eve; New Year’s Day; Thanksgiving; now; currently; presently; at present',
  'nowadays; these days; at the moment; more recently; recent; formerly; in the past; lately; the near future; near future; future',
  'will one day; a later date; the coming days; coming weeks; every other week; each year; every summer; Each July; Every Friday',
  'the third quarter; the 1990 second quarter; fiscal first-quarter; the latest period; the same quarter; the 1988 quarter',
  'one-and-a-half days; a-and-a-half hours; one  day; a  few days; the  last week; the\u00a0week before, in the  week; the\n past day; one–two days',
  'in the early hours of Thursday; the small hours; multi-year; several-day; a couple of days ago; the second consecutive day',
];

test('every match of a rule begins with one of the pieces it is said to open with', () => {
  const openings = new Openings(RULES.map(({ opens }) => opens));
  const seen = new Set<string>();
  for (const phrase of PHRASES) {
    RULES.forEach(({ name, pattern }, rank) => {
      for (const { index } of phrase.matchAll(new RegExp(pattern.source, pattern.flags.replace('y', 'g')))) {
        const set = openings.at(phrase, index);
        const opens = ((openings.sets[set + (rank >> 5)]! >>> (rank & 31)) & 1) === 1;
        expect([name, phrase, index, opens && (index === 0 || mayStartAfter(phrase.charCodeAt(index - 1)))]).toEqual([
          name,
          phrase,
          index,
          true,
        ]);
        seen.add(name);
      }
    });
  }
  expect(RULES.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});
