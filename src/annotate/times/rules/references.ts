import { before, GAP, pattern, type TimeRule } from '../rule.ts';

/** Words for no calendar time: the present, the past, the future. */
export const references: readonly TimeRule[] = [
  {
    name: 'times/present',
    cues: ['now', 'current', 'present', 'these', 'moment'],
    opens: ['now', 'curr', 'pres', ...before(['at'], ['pre', 'the']), 'these', ...before(['the'], ['mom'])],
    pattern: pattern(
      `now|currently|current|presently|at${GAP}(?<span>present)|nowadays|these${GAP}days|(?:at${GAP}(?=the${GAP}moment))?(?<=at${GAP})the${GAP}moment`,
      'i',
    ),
    read: () => ({ type: 'DATE', value: 'PRESENT_REF' }),
  },
  {
    name: 'times/past',
    cues: ['recently', 'recent', 'formerly', 'past', 'lately'],
    opens: ['more', 'recent', 'formerly', ...before(['the'], ['past']), 'lately'],
    pattern: pattern(`(?:more${GAP})?recently|recent|formerly|(?<=in${GAP})the${GAP}past|lately`, 'i'),
    read: () => ({ type: 'DATE', value: 'PAST_REF' }),
  },
  {
    name: 'times/future',
    cues: ['future', 'one', 'coming', 'later'],
    also: ['future', 'day', 'date', 'coming'],
    opens: [
      ...before(['the'], ['near', 'fore', 'imm', 'fut', 'com']),
      'near',
      'future',
      'one',
      ...before(['a'], ['later']),
      'coming',
    ],
    pattern: pattern(
      `the${GAP}(?:(?:near|foreseeable|immediate)${GAP})?future|(?:near${GAP})?future(?!s)|(?<=will${GAP})one${GAP}day|a${GAP}later${GAP}date|(?:the${GAP})?coming${GAP}(?:hours|days|weeks|months|years)`,
      'i',
    ),
    read: () => ({ type: 'DATE', value: 'FUTURE_REF' }),
  },
];
