import { readOrdinal } from '../../text/numberWords.ts';
import { fromDay } from '../calendar.ts';
import { before, GAP, type Place, pattern, type TimeRule, YEAR } from '../rule.ts';

const ORDINAL = 'first|second|third|fourth|1st|2nd|3rd|4th';

/** The last such quarter that had begun by the report's day. */
function lastQuarter(quarter: number, place: Place): string {
  if (place.anchor.day === null) return `XXXX-Q${quarter}`;
  const { year, month } = fromDay(place.anchor.day);
  const now = Math.floor((month - 1) / 3) + 1;
  return `${quarter <= now ? year : year - 1}-Q${quarter}`;
}

export const quarters: readonly TimeRule[] = [
  {
    // "the third quarter", "third-quarter", "the 1990 second quarter", "the first quarter of 2021"
    name: 'times/quarter',
    cues: ['quarter'],
    opens: ['the ', '0', 'fiscal', 'first', 'second', 'third', 'fourth'],
    pattern: pattern(
      `(?:the${GAP}(?!(?:${ORDINAL})-))?(?:(?<before>${YEAR})${GAP})?(?:fiscal${GAP})?(?<ordinal>${ORDINAL})(?:${GAP}|-)(?:fiscal${GAP})?quarter(?:(?:${GAP}(?:of|in))?${GAP}(?:fiscal${GAP})?(?<after>${YEAR}|last${GAP}year|this${GAP}year|next${GAP}year))?`,
      'i',
    ),
    read({ ordinal = '', before, after }, place) {
      const quarter = readOrdinal(ordinal) ?? 1;
      const year = before ?? after;
      if (!year) return { type: 'DATE', value: lastQuarter(quarter, place) };
      if (/^\d/.test(year)) return { type: 'DATE', value: `${year}-Q${quarter}` };
      if (place.anchor.day === null) return { type: 'DATE', value: `XXXX-Q${quarter}` };
      const steps = /last/i.test(year) ? -1 : /next/i.test(year) ? 1 : 0;
      return { type: 'DATE', value: `${fromDay(place.anchor.day).year + steps}-Q${quarter}` };
    },
  },
  {
    // "the quarter", "the latest period": the quarter last named
    name: 'times/the-quarter',
    cues: ['quarter', 'period'],
    opens: before(['the'], ['lat', 'same', 'most', 'qua', 'per']),
    pattern: pattern(`the${GAP}(?:(?:latest|same|most${GAP}recent)${GAP})?(?:quarter|(?<=latest${GAP})period)`, 'i'),
    read(_groups, { reference }) {
      if (reference.quarter === null) return null;
      return { type: 'DATE', value: `${Math.floor(reference.quarter / 4)}-Q${(reference.quarter % 4) + 1}` };
    },
  },
  {
    // "the 1988 quarter", "the 1988 period" beside the same quarter of another year
    name: 'times/year-quarter',
    cues: ['quarter', 'period'],
    opens: before(['the'], ['0']),
    pattern: pattern(`the${GAP}(?<year>${YEAR})${GAP}(?:quarter|period)`),
    read({ year = '' }, { reference }) {
      return reference.quarter === null ? null : { type: 'DATE', value: `${year}-Q${(reference.quarter % 4) + 1}` };
    },
  },
  {
    // "the first half of 2022", "the second half"
    name: 'times/half',
    cues: ['half'],
    opens: [...before(['the'], ['first', 'sec']), 'first', 'second'],
    pattern: pattern(
      `(?:the${GAP})?(?<ordinal>first|second)(?:${GAP}|-)half${GAP}of${GAP}(?<year>${YEAR}|this${GAP}year|last${GAP}year|next${GAP}year)`,
      'i',
    ),
    read({ ordinal = '', year = '' }, place) {
      const half = readOrdinal(ordinal) ?? 1;
      if (/^\d/.test(year)) return { type: 'DATE', value: `${year}-H${half}` };
      if (place.anchor.day === null) return { type: 'DATE', value: `XXXX-H${half}` };
      const steps = /last/i.test(year) ? -1 : /next/i.test(year) ? 1 : 0;
      return { type: 'DATE', value: `${fromDay(place.anchor.day).year + steps}-H${half}` };
    },
  },
];
