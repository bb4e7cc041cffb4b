import { expect, test } from 'vitest';
import { tabulateTokens } from '../../tagging/index.ts';
import { splitText } from '../../text/index.ts';
import { featuresOf, formAt, layOut, MAX_FEATURES, ONE_WORD, writeValues } from './features.ts';
import { shippedWeights, tagNames } from './index.ts';

const TEXTS = [
  'Governor Ilse Brandt of the Northern Relief Bureau (NRB) met Otto van der Ley in Kharkiv on Monday. Brandt left.',
  'OSTER, Sylvania: the Bank of Oster and “Radio Belm” said Mr. Ley-Brandt’s aides had gone to Paris, Texas.',
  'THE DAM BROKE IN BELM\n\nMinister Ana Ruiz told CNN that Belm was cut off; Ruiz, 40, spoke of Marlow and U.S. crews.',
];

test('sums of many features tag as the features one by one do', () => {
  const { rows, steps } = shippedWeights();
  for (const text of TEXTS) {
    const split = splitText(text);
    const table = tabulateTokens(text, split.tokens);
    // Twice: the second time from the sums that were kept.
    for (let round = 0; round < 2; round++) {
      const found = tagNames(text, split, [], shippedWeights(), table);
      expect(found).toEqual(tagNames(text, split, [], { rows, steps }, table));
      expect(found.length).toBeGreaterThan(1);
    }
  }
});

test('the features said to hang on one word alone do so', () => {
  const values = new Int32Array(MAX_FEATURES);
  const seen = new Map<string, string>();
  for (const text of TEXTS) {
    const split = splitText(text);
    const sheet = layOut(text, split, [], tabulateTokens(text, split.tokens));
    for (const { firstToken, endToken } of split.sentences) {
      for (let i = firstToken; i < endToken; i++) {
        writeValues(sheet, i, values);
        [0, -1, 1, -2, 2].forEach((step, role) => {
          const { id } = formAt(sheet.forms, i + step, firstToken, endToken);
          const own = ONE_WORD[role]!.map((place) => values[place]).join();
          const key = `${role} ${id}`;
          expect(seen.get(key) ?? own).toBe(own);
          seen.set(key, own);
        });
      }
    }
    expect(featuresOf(sheet, 0, values)).toBeLessThan(MAX_FEATURES);
  }
});
