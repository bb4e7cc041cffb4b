import { describe, expect, test } from 'vitest';
import { mayStart, Openings } from './openings.ts';

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
  ['the start', 'day', 0, true],
  ['behind a space', ' day', 1, true],
  ['behind a letter beyond ASCII, of which the pattern decides', 'éday', 1, true],
  ['behind a letter', 'aday', 1, false],
  ['behind a digit', '5day', 1, false],
  ['behind a low line', '_day', 1, false],
])('a word may start or not at %s', (_, text, at, expected) => expect(mayStart(text, at)).toBe(expected));
