import { readWeekday } from '../calendar.ts';
import { GAP, pattern, type TimeRule, WEEKDAY } from '../rule.ts';

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
    pattern: pattern('(?<word>daily|nightly|hourly|weekly|monthly|annually|yearly)', 'gi'),
    read({ word = '' }, { start, sentenceStart }) {
      if (/^[A-Z]/.test(word) && start !== sentenceStart) return null;
      return { type: 'SET', value: ADVERBS[word.toLowerCase()] ?? 'P1D' };
    },
  },
  {
    // "every day", "each year"
    name: 'times/set-every',
    pattern: pattern(
      `(?:every|each)${GAP}(?:single${GAP})?(?<unit>hour|day|night|morning|week|month|quarter|year)`,
      'gi',
    ),
    read: ({ unit = '' }) => ({ type: 'SET', value: UNITS[unit.toLowerCase()] ?? 'P1D' }),
  },
  {
    name: 'times/set-weekday',
    pattern: pattern(`(?:[Ee]very|[Ee]ach)${GAP}(?<weekday>${WEEKDAY})`),
    read: ({ weekday = '' }) => ({ type: 'SET', value: `XXXX-WXX-${readWeekday(weekday)}` }),
  },
];
