import { describe, expect, test } from 'vitest';
import { splitText } from './index.ts';

const sentencesOf = (text: string) => splitText(text).sentences.map((s) => text.slice(s.start, s.end));
const tokensOf = (text: string) => splitText(text).tokens.map((t) => text.slice(t.start, t.end));

const SENTENCES: [string, string[]][] = [
  ['One left. Two stayed.', ['One left.', 'Two stayed.']],
  ['The U.S. President spoke. He left.', ['The U.S. President spoke.', 'He left.']],
  ['It came on Jan. 6 as planned.', ['It came on Jan. 6 as planned.']],
  ['Gen. Ott met Lt. Col. Vane in St. Mora.', ['Gen. Ott met Lt. Col. Vane in St. Mora.']],
  ['He lives in the U.S. The town is small.', ['He lives in the U.S.', 'The town is small.']],
  ['They flew to Washington, D.C. on Monday.', ['They flew to Washington, D.C. on Monday.']],
  ['It ended at 5 p.m. Wednesday. Rain fell.', ['It ended at 5 p.m. Wednesday.', 'Rain fell.']],
  ['It ended at 5 p.m. Rain fell.', ['It ended at 5 p.m.', 'Rain fell.']],
  ['Reactor No. 5 is shut.', ['Reactor No. 5 is shut.']],
  ['J. Smith and A. B. Lowe came.', ['J. Smith and A. B. Lowe came.']],
  ['"Stop!" he shouted. Nobody did.', ['"Stop!" he shouted.', 'Nobody did.']],
  ['“Stop!” Lena Ott shouted.', ['“Stop!” Lena Ott shouted.']],
  ['"We go on." The crowd cheered.', ['"We go on."', 'The crowd cheered.']],
  ['First line\n• Second line\n\n- Third', ['First line', 'Second line', 'Third']],
  ['The troops left.The town is calm.', ['The troops left.', 'The town is calm.']],
  ['Prices rose 3.5 per cent. Wages fell.', ['Prices rose 3.5 per cent.', 'Wages fell.']],
  ['Is it over? Not yet…  Maybe.', ['Is it over?', 'Not yet…', 'Maybe.']],
  ['1. The first point', ['1. The first point']],
  ['   ', []],
  ['', []],
];

const TOKENS: [string, string[]][] = [
  ["Mora's 1,200.5 tons", ['Mora', "'s", '1,200.5', 'tons']],
  ["don't, O’Neill", ["don't", ',', 'O’Neill']],
  ['twenty-five F-16 jets', ['twenty-five', 'F-16', 'jets']],
  ["the U.S.'s 7-9 Nov.", ['the', 'U.S.', "'s", '7', '-', '9', 'Nov', '.']],
  ['$5m (40%)', ['$', '5m', '(', '40', '%', ')']],
  ['05:30 GMT', ['05', ':', '30', 'GMT']],
  ['ok 😀.', ['ok', '😀', '.']],
  ['1,20 and 12,3456', ['1', ',', '20', 'and', '12', ',', '3456']],
];

describe('splitText', () => {
  test.each(SENTENCES)('sentences of %j', (text, expected) => expect(sentencesOf(text)).toEqual(expected));
  test.each(TOKENS)('tokens of %j', (text, expected) => expect(tokensOf(text)).toEqual(expected));

  test('paragraph is the index of the line', () => {
    expect(splitText('A b.\n\nC d. E f.').sentences.map((s) => s.paragraph)).toEqual([0, 2, 2]);
  });
  test('lone surrogates and long runs of marks do no harm', () => {
    expect(tokensOf('\ud800a')).toHaveLength(2);
    expect(splitText('."'.repeat(50_000)).tokens).toHaveLength(100_000);
    expect(splitText('a word\n'.repeat(50_000)).sentences).toHaveLength(1);
    expect(splitText('. '.repeat(50_000)).tokens).toHaveLength(50_000);
  });
});
