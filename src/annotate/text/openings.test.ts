import { describe, expect, test } from 'vitest';
import { findOpenings, forEachMatchAt, mayStartAfter, Openings } from './openings.ts';

/** The lists of which a piece begins at an offset, by their places. */
function listsAt(lists: string[][], text: string, offset = 0): number[] {
  const openings = new Openings(lists);
  const set = openings.at(text, offset);
  return lists.flatMap((_, i) => (((openings.sets[set + (i >> 5)]! >>> (i & 31)) & 1) === 1 ? [i] : []));
}

describe('Openings', () => {
  test.each<[string, string[][], string, number[]]>([
    ['in any letter case', [['mon'], ['tue']], 'MONDAY', [0]],
    ['any digit for 0', [['00']], '19', [0]],
    ['too few digits', [['00']], '1', []],
    ['pieces that open one another', [['th'], ['the '], ['they']], 'the dam', [0, 1]],
    ['the longer of two only where it stands', [['th'], ['the ']], 'then', [0]],
    ['any space for a space', [['the ']], 'the\u00a0dam', [0]],
    ['a currency sign', [['us$']], 'US€5', [0]],
    ['the long s as s', [['se']], '\u017feven', [0]],
    ['a curly apostrophe', [["'0"]], '’90s', [0]],
    ['nothing at the end', [['a ']], 'a', []],
    ['nothing in nothing', [['a']], '', []],
  ])('finds %s', (_, lists, text, expected) => expect(listsAt(lists, text)).toEqual(expected));

  test('looks at one place only', () => {
    expect(listsAt([['day']], 'a day', 2)).toEqual([0]);
    expect(listsAt([['day']], 'a day', 1)).toEqual([]);
  });

  test('tells apart more lists than a number has bits', () => {
    const letter = (n: number): string => String.fromCharCode(97 + n);
    const lists = Array.from({ length: 90 }, (_, i) => [`x${letter(Math.floor(i / 10))}${letter(i % 10)}y`]);
    for (const [i, [piece]] of lists.entries()) expect(listsAt(lists, piece!)).toEqual([i]);
  });
});

test.each([
  ['a space', ' ', true],
  ['a letter beyond ASCII, of which the pattern decides', 'é', true],
  ['a hyphen', '-', true],
  ['a letter', 'a', false],
  ['a capital', 'Z', false],
  ['a digit', '5', false],
  ['a low line', '_', false],
])('a word may start or not behind %s', (_, char, expected) =>
  expect(mayStartAfter(char.charCodeAt(0))).toBe(expected),
);

test('openings are found at the starts of words, by list', () => {
  const openings = new Openings([['da'], ['the ', 'they']]);
  expect(findOpenings(openings, 'They said the day; adapt, éday.', 2)).toEqual([
    [14, 27],
    [0, 10],
  ]);
});

test('a pattern is tried at the offsets only, and not within its last match', () => {
  const found: [number, string][] = [];
  forEachMatchAt(/a+/y, 'aaa aa a', [0, 1, 4, 6, 7], (match) => found.push([match.index, match[0]]));
  expect(found).toEqual([
    [0, 'aaa'],
    [4, 'aa'],
    [7, 'a'],
  ]);
});
