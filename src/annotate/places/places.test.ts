import { expect, test } from 'vitest';
import { findEntities } from '../entities/index.ts';
import { splitText } from '../text/index.ts';
import { candidatesOf } from './candidates.ts';
import { findPlaces } from './index.ts';

const find = (text: string) => {
  const split = splitText(text);
  return findPlaces(text, split, findEntities(text, split));
};
const row = (text: string) =>
  find(text).map(
    (p) => `${p.name} ${p.country} ${p.lat === null ? '-' : `${Math.round(p.lat)},${Math.round(p.lon!)}`}`,
  );

test.each([
  ['A fire broke out in Kharkiv.', ['Kharkiv UA 50,36']],
  ['A fire broke out in Turkey.', ['Turkey TR 39,35']],
  ['A fire broke out in Paris, Texas.', ['Paris US 34,-96', 'Texas US 31,-99']],
  ['A fire broke out in Paris.', ['Paris FR 49,2']],
  ['Both Kiev and Kyiv are written.', ['Kiev UA 50,31', 'Kyiv UA 50,31']],
  ['A dam broke near Kupiansk in Ukraine.', ['Kupiansk UA 50,38', 'Ukraine UA 49,32']],
  ['Ships left the Strait of Hormuz.', ['Strait of Hormuz null 27,56']],
  ['Drones hit the Kharkiv region.', ['Kharkiv region UA 50,36']],
  ['They met in Springfield, Ill. on Friday.', ['Springfield US 40,-90', 'Ill. US 40,-89']],
])('%s', (text, expected) => {
  expect(row(text)).toEqual(expected);
});

test.each(['Russian troops left.', 'Jordan Marlow spoke to Paris Marlow.', 'The Bank of England agreed.', ''])(
  'no place in: %s',
  (text) => {
    expect(row(text)).toEqual([]);
  },
);

test('an unknown village keeps its name and gets no point', () => {
  expect(row('Shells fell on the village of Qwertynka in Ukraine.')).toEqual(['Qwertynka null -', 'Ukraine UA 49,32']);
});

test('a small namesake in a country the text does not speak of is not taken', () => {
  expect(row('Shells fell on the village of Boston in Ukraine.')[0]).toBe('Boston null -');
});

test('a place that speaks stands for its government', () => {
  expect(find('Tehran has denied the report. A fire broke out in Tehran.').map((p) => p.metonym)).toEqual([
    true,
    false,
  ]);
});

test('countries, their first-level units and towns carry GeoNames ids', () => {
  expect(find('Rain fell in Texas, in Ukraine and in Kharkiv.').map((p) => p.geonameId)).toEqual([
    4736286, 690791, 706483,
  ]);
});

test('a hall lies in the town it is called after and is not that town; a street may lie anywhere', () => {
  expect(candidatesOf('Kharkiv City Hall', '')[0]).toMatchObject({ country: 'UA', id: null });
  expect(candidatesOf('Kharkiv Street', '')).toEqual([]);
  expect(candidatesOf('Far North Queensland', '')[0]).toMatchObject({ country: 'AU', kind: 'admin1' });
});
