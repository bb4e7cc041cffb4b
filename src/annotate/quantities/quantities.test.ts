import { describe, expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import { findTimes } from '../times/index.ts';
import { findQuantities } from './index.ts';

function quantitiesOf(text: string): string[] {
  const split = splitText(text);
  const times = findTimes({ text, published: '2024-03-06' }, split);
  return findQuantities(text, split, times).map(
    (q) =>
      `${q.comparator}${q.value ?? q.vague}${q.value !== null && q.to ? `..${q.to}` : ''} ${q.unit} [${text.slice(q.start, q.end)}]`,
  );
}

const FOUND: [string, string[]][] = [
  ['The army lost 12 tanks.', ['=12 tank [12 tanks]']],
  ['More than 100 drones came.', ['>100 drone [100 drones]']],
  ['At least 12 attack drones fell.', ['>12 drone [12 attack drones]']],
  ['Up to 30 people were hurt.', ['<30 person [30 people]']],
  ['Fewer than 50 houses stand.', ['<50 house [50 houses]']],
  ['As many as 90 women came.', ['<90 woman [90 women]']],
  ['Some 400 families fled.', ['~400 family [400 families]']],
  ['About 1,200 workers left.', ['~1200 worker [1,200 workers]']],
  ['Nearly 20 buses burned.', ['~20 bus [20 buses]']],
  ['They sent around 40 trucks.', ['~40 truck [40 trucks]']],
  ['Roughly 75 vehicles passed.', ['~75 vehicle [75 vehicles]']],
  ['Almost 9,000 soldiers marched.', ['~9000 soldier [9,000 soldiers]']],
  ['No fewer than 15 boats sank.', ['>15 boat [15 boats]']],
  ['No more than 15 boats sank.', ['<15 boat [15 boats]']],
  ['Over 60 children are safe.', ['>60 child [60 children]']],
  ['Three people died.', ['=3 person [Three people]']],
  ['It fired twenty-five missiles.', ['=25 missile [twenty-five missiles]']],
  ['We saw eighteen wounded men.', ['=18 null [eighteen]']],
  ['Two dozen shells hit the port.', ['=24 shell [Two dozen shells]']],
  ['A dozen villages are cut off.', ['=12 village [A dozen villages]']],
  ['At least a dozen villages are cut off.', ['>12 village [a dozen villages]']],
  ['One person is missing.', ['=1 person [One person]']],
  ['The strike left one killed.', ['=1 null [one]']],
  ['It hit one residential building.', ['=1 building [one residential building]']],
  ['Prices rose 4.5%.', ['=4.5 % [4.5%]']],
  ['Prices rose 4 per cent.', ['=4 % [4 per cent]']],
  ['Prices rose by 12 percent.', ['=12 % [12 percent]']],
  ['It gave $5 million.', ['=5000000 USD [$5 million]']],
  ['It gave $1.5m.', ['=1500000 USD [$1.5m]']],
  ['It gave €40bn in aid.', ['=40000000000 EUR [€40bn]']],
  ['It gave £300.', ['=300 GBP [£300]']],
  ['It cost 3 million US dollars.', ['=3000000 USD [3 million US dollars]']],
  ['It cost 500 rubles.', ['=500 RUB [500 rubles]']],
  ['It cost 2 billion hryvnia.', ['=2000000000 UAH [2 billion hryvnia]']],
  ['It cost 70 euros.', ['=70 EUR [70 euros]']],
  ['More than US$20 million was lost.', ['>20000000 USD [US$20 million]']],
  ['It sent 15 to 20 drones.', ['=15..20 drone [15 to 20 drones]']],
  ['It sent 15-20 drones.', ['=15..20 drone [15-20 drones]']],
  ['Between 15 and 20 drones came.', ['=15..20 drone [15 and 20 drones]']],
  ['It costs $5-10 million.', ['=5000000..10000000 USD [$5-10 million]']],
  ['Two or three shells fell.', ['=2..3 shell [Two or three shells]']],
  ['It is 30 km away.', ['=30 km [30 km]']],
  ['It is 30 kilometres away.', ['=30 km [30 kilometres]']],
  ['A 40-mile convoy stopped.', ['=40 mile [40-mile]']],
  ['A 6.5-magnitude quake struck.', ['=6.5 magnitude [6.5-magnitude]']],
  ['It carried 300 tonnes of grain.', ['=300 tonne [300 tonnes]']],
  ['The reserve is 400 square kilometres.', ['=400 km² [400 square kilometres]']],
  ['Two million people fled.', ['=2000000 person [Two million people]']],
  ['Half a million people fled.', ['=500000 person [Half a million people]']],
  ['A hundred men came.', ['=100 man [A hundred men]']],
  ['Two hundred and fifty guests came.', ['=250 guest [Two hundred and fifty guests]']],
  ['Three thousand troops left.', ['=3000 troop [Three thousand troops]']],
  ['It shot down 12 Corvan-9 drones.', ['=12 drone [12 Corvan-9 drones]']],
  ['It lost 5 aircraft.', ['=5 aircraft [5 aircraft]']],
  ['Five of the drones got through.', ['=5 drone [Five of the drones]']],
  ['The attack killed 7 and injured 12 people.', ['=7 null [7]', '=12 person [12 people]']],
  ['On 5 May it lost 3 ships.', ['=3 ship [3 ships]']],
  ['At 5 p.m. some 20 shots rang out.', ['~20 shot [20 shots]']],
  ['5m people fled.', ['=5000000 person [5m people]']],
  ['They hold 200+ prisoners.', ['>200 prisoner [200+ prisoners]']],
  ['It hit two air defence systems.', ['=2 system [two air defence systems]']],
  ['About 800 soldiers and 20 tanks moved.', ['~800 soldier [800 soldiers]', '=20 tank [20 tanks]']],
];

const NOTHING = [
  'It opened on 7 November 2023.',
  'It closed at 10:30 on Monday.',
  'It was built in 1992.',
  'The 5th brigade moved.',
  'An F-16 crashed.',
  'Flight 402 was late.',
  'Channel 4 reported it.',
  'Article 5 commitments hold.',
  'The Group of Seven met.',
  'Call +44 20 7946 0000 now.',
  '1. Close the door',
  'A 34-year-old man spoke.',
  'Lena Ott, 34, agreed.',
  'No one came.',
  'One of the best.',
  'The two-state plan failed.',
  'Reactor No. 5 is shut.',
  'The side won 2-1.',
  'The two agreed.',
  'They saw one landing nearby.',
  '',
];

describe('findQuantities', () => {
  test.each(FOUND)('%s', (text, expected) => expect(quantitiesOf(text)).toEqual(expected));
  test('time grows with length on hostile text', () => {
    const started = performance.now();
    for (const piece of [
      '1 ',
      'one ',
      '12 long new ',
      '5 of the ',
      'dozens of ',
      'a third of ',
      '5 more ',
      '1-',
      'no one was ',
      'rose to ',
    ])
      quantitiesOf(piece.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
  test.each(NOTHING)('nothing in %j', (text) => expect(quantitiesOf(text)).toEqual([]));
});
