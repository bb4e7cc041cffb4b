import { expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import type { EntityMention } from '../types.ts';
import { findEntities, referents } from './index.ts';

const find = (text: string, breaks: number[] = []) => {
  const split = splitText(text);
  return referents(text, findEntities(text, split), split.tokens, breaks).map(
    (r) => `${text.slice(r.start, r.end)} = ${r.name}`,
  );
};

test('roles, pronouns and short forms stand for the person named before', () => {
  const text = 'Regional governor John Marlow spoke on Monday. The governor left early. He said Marlow would return.';
  expect(find(text)).toEqual([
    'John Marlow = John Marlow',
    'The governor = John Marlow',
    'He = John Marlow',
    'Marlow = John Marlow',
  ]);
});

test('he and she are told apart by titles', () => {
  const text = 'Ms Anna Quill met Mr John Marlow in the hall. She said he was late.';
  expect(find(text)).toEqual([
    'Anna Quill = Anna Quill',
    'John Marlow = John Marlow',
    'She = Anna Quill',
    'he = John Marlow',
  ]);
});

test('a body stands for the last organisation of its kind, initials for the full name', () => {
  const text =
    'The Ministry of Public Works opened a dam. The ministry said so. The Freedonian Relief Bureau (FRB) left. FRB closed.';
  expect(find(text)).toEqual([
    'Ministry of Public Works = Ministry of Public Works',
    'The ministry = Ministry of Public Works',
    'Freedonian Relief Bureau = Freedonian Relief Bureau',
    'FRB = Freedonian Relief Bureau',
    'FRB = Freedonian Relief Bureau',
  ]);
});

test('a capital that speaks is the government of the country the text names', () => {
  expect(find('Shells fell in Ukraine. Kyiv said the attack failed.')).toEqual(['Kyiv = Ukraine']);
});

test('what nothing was said of stands for nobody, and pronouns stay in their post', () => {
  expect(find('The governor spoke. He left. The ministry agreed.')).toEqual([]);
  const text = 'John Marlow spoke. He left.';
  expect(find(text, [text.indexOf('He')])).toEqual(['John Marlow = John Marlow']);
});

test('a role before a name is part of its telling, not a second person', () => {
  expect(find('Governor Ada Roe spoke. Later the governor John Marlow came.')).toEqual([
    'Ada Roe = Ada Roe',
    'John Marlow = John Marlow',
  ]);
});

test('time grows with the text and not with its square', () => {
  const unit = 'Governor John Marlow spoke. The governor left. He said so. ';
  const time = (count: number) => {
    const text = unit.repeat(count);
    const { tokens } = splitText(text);
    const entities: EntityMention[] = [];
    for (let k = 0; k < count; k++) {
      const start = k * unit.length + 9;
      entities.push({ start, end: start + 11, type: 'PERSON', rule: 'test', fullName: `John Marlow ${k}` });
    }
    const before = performance.now();
    expect(referents(text, entities, tokens)).toHaveLength(count * 3);
    return performance.now() - before;
  };
  // Sixteen times the text: 16 times the time if linear, 256 times if not. The best of three, on a machine with other work.
  const best = (count: number) => Math.min(time(count), time(count), time(count));
  const short = best(1000);
  expect(best(16_000)).toBeLessThan(80 * short);
});
