import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import { findTimes } from '../times/index.ts';
import { findQuantities } from './index.ts';

/** As in the head of table.tsv: comparator, value or vague words, ..to, unit, change, /per, [span]. */
function tell(text: string): string {
  const split = splitText(text);
  const times = findTimes({ text, published: '2024-03-06' }, split);
  return findQuantities(text, split, times)
    .map((q) => {
      const span = `[${text.slice(q.start, q.end)}]`;
      if (q.value === null) return `${q.comparator}${q.vague} ${q.unit} ${span}`;
      const parts = [
        `${q.comparator}${q.value}${q.to === undefined ? '' : `..${q.to}`}`,
        q.unit,
        q.change,
        q.per && `/${q.per}`,
      ];
      return [...parts.filter((part) => part !== undefined), span].join(' ').replace('  ', ' null ');
    })
    .join('; ');
}

const rows = readFileSync(new URL('./table.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('quantities of the table', () => {
  test('holds enough', () => expect(rows.length).toBeGreaterThanOrEqual(160));
  test.each(rows)('%s', (text, expected = '') => expect(tell(text ?? '')).toBe(expected));
});
