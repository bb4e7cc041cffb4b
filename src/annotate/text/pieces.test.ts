import { describe, expect, test } from 'vitest';
import { PieceFinder } from './pieces.ts';

/** The lists whose pieces a stretch holds, by their places. */
function listsIn(lists: string[][], text: string, start = 0, end = text.length): number[] {
  const finder = new PieceFinder(lists);
  const found = new Int32Array(finder.size);
  finder.scan(text, start, end, found);
  return lists.flatMap((_, i) => (((found[i >> 5]! >>> (i & 31)) & 1) === 1 ? [i] : []));
}

describe('PieceFinder', () => {
  test.each<[string, string[][], string, number[]]>([
    ['in any letter case', [['monday'], ['tuesday']], 'On MONDAY night', [0]],
    ['any digit for 0', [['0000']], 'in 1992', [0]],
    ['too few digits', [['0000']], 'in 199', []],
    ['a piece within another', [['day'], ['monday'], ['on']], 'Monday', [0, 1, 2]],
    ['a piece that overlaps the one before', [['abab'], ['babb']], 'xababb', [0, 1]],
    ['a word at the start of the text', [[' jan']], 'Jan. 6', [0]],
    ['a word behind a line break or a bracket', [[' jan']], 'x\n(Jan', [0]],
    ['not within a word', [[' jan']], 'Trojan', []],
    ['a curly apostrophe', [["'jan"]], '’Jan', [0]],
    ['nothing', [['may']], '', []],
  ])('finds %s', (_, lists, text, expected) => expect(listsIn(lists, text)).toEqual(expected));

  test('looks at the stretch only, and at what stands before it only to tell words apart', () => {
    const text = 'Sunday, monday';
    expect(listsIn([['sunday'], ['monday']], text, 7)).toEqual([1]);
    expect(listsIn([['sunday'], ['monday']], text, 0, 7)).toEqual([0]);
    expect(listsIn([[' day']], text, 3)).toEqual([]);
  });

  test('tells apart more lists than a number has bits', () => {
    const letter = (n: number): string => String.fromCharCode(97 + n);
    const lists = Array.from({ length: 90 }, (_, i) => [`x${letter(Math.floor(i / 10))}${letter(i % 10)}y`]);
    for (const [i, [piece]] of lists.entries()) expect(listsIn(lists, `- ${piece} -`)).toEqual([i]);
  });
});
