import { describe, expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import {
  addValues,
  bioTransitions,
  CASE,
  decode,
  hashStem,
  hashWord,
  pairsOf,
  readWeightFile,
  rowsOf,
  TAGS,
  tabulateTokens,
  tagText,
  writeWeightFile,
} from './index.ts';

const tagged = (text: string) => {
  const split = splitText(text);
  const { tags } = tagText(text, split);
  return split.tokens.map(({ start, end }, i) => `${text.slice(start, end)}/${TAGS[tags[i]!]}`).join(' ');
};

describe('tagText', () => {
  test.each([
    ['Rebels shelled the port on Monday.', 'Rebels/NNS shelled/VBD the/DT port/NN on/IN Monday/NNP ./.'],
    ['He said they’re leaving.', 'He/PRP said/VBD they’re/PRPV leaving/VBG ./.'],
    ['The reports say he reports it.', 'The/DT reports/NNS say/VBP he/PRP reports/VBZ it/PRP ./.'],
    ['Talks at Talks Bridge failed.', 'Talks/NNS at/IN Talks/NNP Bridge/NNP failed/VBD ./.'],
    ['', ''],
  ])('%s', (text, expected) => expect(tagged(text)).toBe(expected));
});

describe('tabulateTokens', () => {
  const table = (text: string) => tabulateTokens(text, splitText(text).tokens);
  test('words are told apart by letters alone, not by case', () => {
    const { word } = table('Port PORT port ports Ärger ärger');
    expect([word[1], word[2]]).toEqual([word[0], word[0]]);
    expect(word[3]).not.toBe(word[0]);
    expect(word[5]).toBe(word[4]);
    expect(word[0]).toBe(hashWord('port'));
  });
  test.each([
    ['argued', 'argue'],
    ['arguing', 'argues'],
    ['planned', 'plan'],
    ['denies', 'deny'],
    ['said', 'says'],
    ['told', 'telling'],
    ['calls', 'calling'],
  ])('%s and %s have one stem', (a, b) => expect(hashStem(a)).toBe(hashStem(b)));
  test('letter case', () => {
    expect([...table('Mora NATO to McAdam A 12').shape].map((s) => s & 7)).toEqual([
      CASE.title,
      CASE.upper,
      CASE.lower,
      CASE.mixed,
      CASE.initial,
      CASE.none,
    ]);
  });
});

test('decode keeps to the transitions and finds the best sum', () => {
  const transitions = bioTransitions(3, [1], [2]);
  const out = new Uint8Array(3);
  const scores = Int32Array.from([0, 5, 9, 0, 0, 4, 3, 0, 0]);
  expect(decode(scores, 3, 3, transitions, out)).toBe(12);
  expect([...out]).toEqual([1, 2, 0]);
});

describe('packed weights', () => {
  const weights = Int16Array.from({ length: 5 * rowsOf(4, 3) }, (_, i) => ((i * 7919) % 401) - 200);
  const transitions = new Int32Array(30);
  const templates = { first: 3, few: 2, count: 6 };
  const plain = { labels: 5, bits: 4, fewBits: 3, weights, transitions };
  test('add up to what the plain ones do, relative to the first label', () => {
    const values = Int32Array.from([1, -2, 300, 4, -50_000, 6]);
    const [a, b] = [new Int32Array(5), new Int32Array(5)];
    addValues(plain, templates, values, a, 0);
    addValues({ ...plain, pairs: pairsOf(weights, 5) }, templates, values, b, 0);
    expect([...b]).toEqual([...a].map((sum) => sum - a[0]!));
  });
  test('hold negative sums beside positive ones', () => {
    const three = Int16Array.from({ length: 3 * rowsOf(1, 1) }, (_, i) => [0, -30_000, 2][i % 3]!);
    const scores = new Int32Array(3);
    const model = { labels: 3, bits: 1, fewBits: 1, weights: three, transitions, pairs: pairsOf(three, 3) };
    addValues(model, { first: 0, few: 0, count: 1 }, Int32Array.of(1), scores, 0);
    expect([...scores]).toEqual([0, -30_000, 2]);
  });
});

describe('weight files', () => {
  const file = { meta: { bits: 2 }, sections: { a: Int8Array.from([1, -2, 3]), b: Uint32Array.from([7, 8]) } };
  test('come back as they went', () => {
    const again = readWeightFile(writeWeightFile(file), 'x.bin');
    expect(again).toEqual(file);
  });
  test('are known by their first letters', () => {
    expect(() => readWeightFile(new Uint8Array(40), 'x.bin')).toThrow('x.bin is no weight file');
  });
});
