import { GAP, pattern, type TimeRule } from '../rule.ts';

/** Words for no calendar time: the present, the past, the future. */
export const references: readonly TimeRule[] = [
  {
    name: 'times/present',
    pattern: pattern(
      `now|currently|current|presently|at${GAP}(?<span>present)|nowadays|(?:at${GAP}(?=the${GAP}moment))?(?<=at${GAP})the${GAP}moment`,
      'gi',
    ),
    read: () => ({ type: 'DATE', value: 'PRESENT_REF' }),
  },
  {
    name: 'times/past',
    pattern: pattern(`(?:more${GAP})?recently|recent|previously|formerly|(?<=in${GAP})the${GAP}past|lately`, 'gi'),
    read: () => ({ type: 'DATE', value: 'PAST_REF' }),
  },
  {
    name: 'times/future',
    pattern: pattern(`(?:(?:the|near|foreseeable)${GAP}){0,2}future|soon`, 'gi'),
    read: (_groups, { text, start, end }) =>
      /^future$/i.test(text.slice(start, end)) && /\bin$/.test(text.slice(0, start).slice(-4).trim())
        ? null
        : { type: 'DATE', value: 'FUTURE_REF' },
  },
];
