import { formatDay } from '../calendar.ts';
import { before, GAP, MODIFIER, pattern, type TimeRule, WEEKDAY, WEEKDAY_OPENS } from '../rule.ts';
import { DAY_PART, dayPartValue } from './dayParts.ts';
import { resolveWeekday } from './weekdayName.ts';

export const weekdays: readonly TimeRule[] = [
  {
    // "Shelling resumed on Tuesday night, officials said" → that Tuesday, TNI
    //                      ^^^^^^^^^^^^^
    name: 'times/weekday',
    cues: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    opens: [
      'early',
      'late',
      'mid',
      ...before(['the', 'this'], ['last', 'past', 'next', 'com', 'this', ...WEEKDAY_OPENS]),
      'last',
      'past',
      'next',
      'coming',
      ...WEEKDAY_OPENS,
    ],
    pattern: pattern(
      `${MODIFIER}?(?:(?:the${GAP}|this${GAP})?(?<which>last|past|next|coming|this)${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?<part>${DAY_PART}))?`,
      'i',
    ),
    read({ weekday = '', which, part }, place) {
      if (!/[A-Z]/.test(weekday[0] ?? '')) return null;
      const day = resolveWeekday(weekday, which, place);
      const date = day === null ? 'XXXX-XX-XX' : formatDay(day);
      if (part) return { type: 'TIME', value: date + dayPartValue(part), day };
      return { type: 'DATE', value: date, day };
    },
  },
];
