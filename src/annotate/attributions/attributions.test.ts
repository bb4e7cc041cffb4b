import { describe, expect, test } from 'vitest';
import { tagText } from '../tagging/index.ts';
import { splitText } from '../text/index.ts';
import { findAttributions } from './index.ts';

const find = (text: string) => {
  const split = splitText(text);
  return findAttributions(text, split, tagText(text, split));
};
const read = (text: string) =>
  find(text).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([a, b]) => text.slice(a, b)).join(' | ')),
  );

describe('findAttributions', () => {
  test.each([
    [
      'Governor Ilse Brandt said on Friday that the bridge at Oster was closed.',
      ['Governor Ilse Brandt', 'said', 'that the bridge at Oster was closed'],
    ],
    ['“The bridge is closed,” said Ilse Brandt.', ['Ilse Brandt', 'said', '“The bridge is closed,”']],
    [
      'Two people drowned in the flood, according to the fire service.',
      ['the fire service', 'according to', 'Two people drowned in the flood'],
    ],
    [
      '“The bridge is closed,” she said, “and it will not open this year.”',
      ['she', 'said', '“The bridge is closed,” | “and it will not open this year.”'],
    ],
    ['The mayor said:\nWe shall rebuild it. All of it.', ['The mayor', 'said:', 'We shall rebuild it. All of it.']],
  ])('%s', (text, expected) => expect(read(text)).toContainEqual(expected));

  test.each(['The bridge was closed on Monday.', '', 'Ten confirmed cases.', 'Rain fell on Oster for two days.'])(
    'nothing in: %s',
    (text) => expect(read(text)).toEqual([]),
  );

  test('a quotation that runs over lines is taken to its mark', () => {
    const text = '"The river came in the night.\nWe had no time," Ilse Brandt said.';
    expect(read(text)[0]?.[2]).toBe('"The river came in the night.\nWe had no time,"');
  });

  test('spans lie in the text, in order of the cues', () => {
    const text = 'Brandt said the dam held. Ott denied it. “No,” he said, “it broke,” Brandt told the council.';
    const cues = find(text).map(({ cue }) => cue[0]![0]);
    expect(cues).toEqual([...cues].sort((a, b) => a - b));
    for (const { source, cue, content } of find(text)) {
      for (const [start, end] of [...source, ...cue, ...content]) {
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }
    }
  });

  test('hostile text costs no more than its length', () => {
    const cost = (text: string) => {
      const before = process.cpuUsage().user;
      find(text);
      return process.cpuUsage().user - before;
    };
    cost('he said "'.repeat(1_000));
    const [short, long] = [cost('he said "'.repeat(2_000)), cost('he said "'.repeat(16_000))];
    expect(long).toBeLessThan(40 * Math.max(short, 50_000));
    expect(long).toBeLessThan(20e6);
  });
});
