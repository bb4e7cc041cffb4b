import { expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import { findEntities, findRoles } from './index.ts';

const find = (text: string) => findEntities(text, splitText(text));
const seen = (text: string) => find(text).map((e) => `${e.type} ${text.slice(e.start, e.end)}`);

test.each([
  ['The claim came from Deputy Prime Minister Jane Roe on Monday.', ['PERSON Jane Roe']],
  ['On Tuesday the Russian president met Ludwig van der Berg.', ['PERSON Ludwig van der Berg']],
  [
    'She left the Ministry of Public Works for the United Nations.',
    ['ORG Ministry of Public Works', 'ORG United Nations'],
  ],
  ['Rain fell in Kharkiv and near the village of Dobrovka.', ['LOC Kharkiv', 'LOC Dobrovka']],
  ['Foreign Minister Ada Quill spoke.', ['PERSON Ada Quill']],
  [
    'The Freedonian Relief Bureau (FRelB) said so. FRelB has no staff.',
    ['ORG Freedonian Relief Bureau', 'ORG FRelB', 'ORG FRelB'],
  ],
  ['Talks on France-Turkey trade resumed.', ['LOC France', 'LOC Turkey']],
])('%s', (text, expected) => {
  expect(seen(text)).toEqual(expected);
});

test.each([
  'The soldiers left in March.',
  'However, nobody was hurt.',
  'They bought Russian-made radios.',
  'Officials said more on Sunday.',
  '',
])('nothing in: %s', (text) => {
  expect(seen(text)).toEqual([]);
});

test.each([
  ['Floodwater reached Abu Hamad on Sunday, in northern Sudan.', 'Abu Hamad'],
  ['The convoy left Port Sudan for Khartoum.', 'Port Sudan'],
  ['Voters in San Salvador queued all day.', 'San Salvador'],
])('a town that opens with a given name is no person: %s', (text, town) => {
  expect(seen(text)).toContain(`LOC ${town}`);
});

test('a surname alone has the type and the fullest form of the whole name', () => {
  const text = 'Governor John Marlow spoke. Later Marlow left.';
  expect(find(text).map((e) => e.fullName)).toEqual(['John Marlow', 'John Marlow']);
});

test('of two people of one surname the one named last before is meant', () => {
  const text = 'Anna Marlow came. Marlow spoke. John Marlow came. Marlow left.';
  expect(find(text).map((e) => e.fullName)).toEqual(['Anna Marlow', 'Anna Marlow', 'John Marlow', 'John Marlow']);
});

test('roles stand before a name or after a comma', () => {
  const text = 'Regional governor John Marlow spoke. Anna Quill, a spokesperson for the fleet, agreed.';
  const roles = findRoles(text, splitText(text), find(text));
  expect(roles.map((r) => [r.role, r.fullName, text.slice(r.start, r.end)])).toEqual([
    ['governor', 'John Marlow', 'governor'],
    ['spokesperson', 'Anna Quill', 'spokesperson'],
  ]);
});

test('hostile text neither throws nor takes long', () => {
  const start = performance.now();
  for (const unit of ['A', 'A ', 'Mr. ', '(A', 'al-A ', 'Bank of the ', 'A-', "A'", '\ud800 '])
    find(unit.repeat(6_000));
  expect(performance.now() - start).toBeLessThan(8000);
});
