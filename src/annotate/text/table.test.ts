import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { splitText } from './index.ts';

const rows = readFileSync(new URL('./table.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('# '))
  .map((line) => line.replaceAll('\\n', '\n').split('\t'));

describe('sentences of the table', () => {
  test('holds enough', () => expect(rows.length).toBeGreaterThanOrEqual(60));
  test.each(rows)('%j', (text = '', expected = '') => {
    const { sentences, tokens } = splitText(text);
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' | ')).toBe(expected);
    for (const { firstToken, endToken, start, end } of sentences) {
      expect(tokens[firstToken]?.start).toBe(start);
      expect(tokens[endToken - 1]?.end).toBe(end);
    }
  });
});
