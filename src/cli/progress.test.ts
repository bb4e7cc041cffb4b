import { describe, expect, it } from 'vitest';
import { count, progressLine } from './progress.ts';

describe('progress', () => {
  const line = { doing: 'reading', noun: 'pages', done: 1240, total: 5000, ms: 15_000 };
  it('tells how many of how many, and how many a second', () => {
    expect(progressLine(line)).toBe('reading 1,240 of 5,000 pages, 83 a second');
  });
  it('leaves out a total that is not known', () => {
    expect(progressLine({ ...line, total: null, ms: 1_000_000 })).toBe('reading 1,240 pages, 1.2 a second');
  });
  it('sets off thousands', () =>
    expect([7, 999, 1000, 1234567].map(count)).toEqual(['7', '999', '1,000', '1,234,567']));
});
