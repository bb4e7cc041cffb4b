import { NUMBER_WORD, readNumber } from '../../text/numberWords.ts';
import { readMonth, readWeekday } from '../calendar.ts';
import { GAP, MONTH, pattern, type TimeRule, WEEKDAY, WEEKDAY_OPENS } from '../rule.ts';
import { durationValue } from './counted.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
};
const UNITS: Readonly<Record<string, string>> = {
  hour: 'PT1H',
  day: 'P1D',
  night: 'P1D',
  morning: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
};

export const sets: readonly TimeRule[] = [
  {
    // "daily shelling"; capitalised within a sentence it is a newspaper's name
    name: 'times/set-adverb',
    cues: ['daily', 'nightly', 'hourly', 'weekly', 'monthly', 'annually', 'yearly'],
    opens: ['daily', 'nightly', 'hourly', 'weekly', 'monthly', 'annually', 'yearly'],
    pattern: pattern('(?<word>daily|nightly|hourly|weekly|monthly|annually|yearly)', 'i'),
    read({ word = '' }, { start, sentenceStart }) {
      if (/^[A-Z]/.test(word) && start !== sentenceStart) return null;
      return { type: 'SET', value: ADVERBS[word.toLowerCase()] ?? 'P1D' };
    },
  },
  {
    // "every day", "each year"
    name: 'times/set-every',
    cues: ['every', 'each'],
    opens: ['every', 'each'],
    pattern: pattern(
      `(?:every|each)${GAP}(?:single${GAP})?(?<unit>hour|day|night|morning|week|month|quarter|year)`,
      'i',
    ),
    read: ({ unit = '' }) => ({ type: 'SET', value: UNITS[unit.toLowerCase()] ?? 'P1D' }),
  },
  {
    // "every Friday", "on Fridays"
    name: 'times/set-weekday',
    cues: ['days', 'every', 'each'],
    opens: ['every', 'each', ...WEEKDAY_OPENS],
    pattern: pattern(`(?:(?:[Ee]very|[Ee]ach)${GAP}(?<weekday>${WEEKDAY})|(?<weekdays>${WEEKDAY})s)`),
    read: ({ weekday, weekdays }) => ({ type: 'SET', value: `XXXX-WXX-${readWeekday(weekday ?? weekdays ?? '')}` }),
  },
  {
    // "each July", "every summer"
    name: 'times/set-month',
    cues: ['every', 'each'],
    opens: ['every', 'each'],
    pattern: pattern(`(?:[Ee]very|[Ee]ach)${GAP}(?:(?<month>${MONTH})|(?<season>spring|summer|autumn|winter))`),
    read({ month, season }) {
      if (month) return { type: 'SET', value: `XXXX-${String(readMonth(month)).padStart(2, '0')}` };
      return { type: 'SET', value: `XXXX-${{ spring: 'SP', summer: 'SU', autumn: 'FA' }[season ?? ''] ?? 'WI'}` };
    },
  },
  {
    // "every two hours", "every few days", "every other week"
    name: 'times/set-every-few',
    cues: ['every'],
    opens: ['every'],
    pattern: pattern(
      `every${GAP}(?<count>\\d{1,3}|${NUMBER_WORD}|few|couple${GAP}of|other)${GAP}(?<unit>second|minute|hour|day|night|week|month|year)s?`,
      'i',
    ),
    read({ count = '', unit = '' }) {
      const amount = /^other$/i.test(count) || /couple/i.test(count) ? 2 : readNumber(count);
      return { type: 'SET', value: durationValue(unit.toLowerCase() === 'night' ? 'day' : unit, amount) };
    },
  },
];
