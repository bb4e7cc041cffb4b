import { NUMBER_WORD, readNumber, readOrdinal } from '../../text/numberWords.ts';
import { formatDay, fromDay, toDay, weekdayOf } from '../calendar.ts';
import { before, GAP, MODIFIER, pattern, type TimeRule, WORD_OPENS, YEAR } from '../rule.ts';

/** What is counted, not dated: "2000 people". */
const COUNTED =
  '(?:people|persons|troops|soldiers|men|women|children|civilians|workers|residents|families|homes|houses|buildings|drones|missiles|shells|rockets|tanks|vehicles|km|kilomet|miles|met(?:re|er)s|feet|tons|tonnes|dollars|euros|pounds|hours|square|per|million|shares|points|GMT|UTC|hrs)';

const DECADES: Readonly<Record<string, string>> = {
  twenties: '192',
  thirties: '193',
  forties: '194',
  fifties: '195',
  sixties: '196',
  seventies: '197',
  eighties: '198',
  nineties: '199',
};

export const years: readonly TimeRule[] = [
  {
    // "in 1992", "early 2022", "the end of 2021", "fiscal 1990"
    name: 'times/year',
    cues: ['0000'],
    opens: [...before(['the'], ['end', 'beg', 'sta', 'mid', 'year']), 'early', 'late', 'mid', 'fiscal', '0000'],
    pattern: pattern(
      `(?:the${GAP}(?:end|beginning|start|middle)${GAP}of${GAP}|${MODIFIER}|fiscal${GAP}|the${GAP}year${GAP})?(?<![$€£#.,:/-]|[Nn]o\\. |Flight )(?<year>(?:1[89]|20)\\d\\d)(?![,.:/]\\d|%|-\\d{3}|${GAP}${COUNTED})`,
    ),
    read: ({ year = '' }) => ({ type: 'DATE', value: year }),
  },
  {
    // The second of "2014-2015", "1941-45".
    name: 'times/year-range',
    cues: ['0000'],
    opens: ['0000'],
    pattern: pattern(`(?<first>${YEAR})[-–](?<span>(?<year>(?:19|20)?\\d\\d))(?!-|%)`),
    read({ first = '', year = '' }) {
      const value = year.length === 2 ? first.slice(0, 2) + year : year;
      return Number(value) > Number(first) ? { type: 'DATE', value } : null;
    },
  },
  {
    // "the 1980s", "the early '90s", "the mid-1970s"
    name: 'times/decade',
    cues: ['0s'],
    opens: [...before(['the'], ['ear', 'lat', 'mid', '0', "'"]), 'early', 'late', 'mid', '0000', "'00"],
    pattern: pattern(`(?:the${GAP})?${MODIFIER}?(?:(?<full>(?:1[89]|20)\\d0)|['’](?<short>\\d0))s`),
    read: ({ full, short }) => ({ type: 'DATE', value: `${full ? full.slice(0, 3) : `19${short?.[0]}`}X` }),
  },
  {
    name: 'times/decade-word',
    cues: ['ties'],
    opens: before(['the'], ['ear', 'lat', 'mid', 'twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin']),
    pattern: pattern(`the${GAP}${MODIFIER}?(?<word>${Object.keys(DECADES).join('|')})`, 'i'),
    read: ({ word = '' }) => ({ type: 'DATE', value: DECADES[word.toLowerCase()] ?? 'PAST_REF' }),
  },
  {
    // "nineteen ninety-six"
    name: 'times/year-words',
    cues: ['nineteen'],
    opens: ['nineteen'],
    pattern: pattern(`nineteen${GAP}(?<word>${NUMBER_WORD})`, 'i'),
    read({ word = '' }) {
      const value = readNumber(word);
      return value !== null && value >= 10 ? { type: 'DATE', value: `19${value}` } : null;
    },
  },
  {
    // "the 19th century"
    name: 'times/century',
    cues: ['century'],
    opens: WORD_OPENS,
    pattern: pattern(`(?:the${GAP})?${MODIFIER}?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|[a-z]{5,10})[- \\n]century`, 'i'),
    read({ ordinal = '' }) {
      const value = readOrdinal(ordinal);
      return value === null ? null : { type: 'DATE', value: String(value - 1).padStart(2, '0') };
    },
  },
];

export const holidays: readonly TimeRule[] = [
  {
    // "Christmas Day", "New Year's Eve": nearest to the report's day
    name: 'times/holiday',
    cues: ['christmas', 'new year', 'thanksgiving'],
    opens: ['christmas', 'new', 'thanksgiving'],
    pattern: pattern(
      "(?<name>Christmas Eve|Christmas(?: Day)?|New Year['’]s Eve|New Year['’]s Day|New Year['’]s|Thanksgiving(?: Day)?)",
    ),
    read({ name = '' }, { anchor }) {
      if (anchor.day === null) return { type: 'DATE', value: 'XXXX-XX-XX' };
      const { year } = fromDay(anchor.day);
      const inYear = (y: number) => {
        if (/^Thanks/.test(name)) return toDay(y, 11, 1) + ((11 - weekdayOf(toDay(y, 11, 1))) % 7) + 21;
        if (/^New/.test(name)) return /Eve/.test(name) ? toDay(y, 12, 31) : toDay(y, 1, 1);
        return toDay(y, 12, /Eve/.test(name) ? 24 : 25);
      };
      const today = anchor.day;
      const day = [year - 1, year, year + 1].map(inYear).sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]!;
      return { type: 'DATE', value: formatDay(day), day };
    },
  },
];
