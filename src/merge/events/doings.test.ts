import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../pipeline.ts';

/** Kinds of the events that one sentence of an invented outlet tells. */
function kinds(text: string): string[] {
  const source = { file: 'x.txt', outlet: 'The Marram Post', published: '2024-03-05T08:00:00Z', timeZone: 'UTC' };
  const page = `Crisis in Ostrava\n${text}\nThe weather was mild.`;
  const { events } = makeRecord([{ bytes: new TextEncoder().encode(page), source: { ...source, language: 'en' } }]);
  return events.map(({ type, hazard }) => type ?? hazard ?? 'null').sort();
}

describe('verbs of a wider reach', () => {
  it.each([
    ['Soldiers on both sides lobbed mortars across the canal on Sunday.', 'ASSAULT'],
    ['Separatists blew up a railway viaduct near Ostrava.', 'ASSAULT'],
    ['The insurgency flared again in the northern valleys.', 'ASSAULT'],
    ['Bandits robbed the passengers of a night coach near Ostrava.', 'ASSAULT'],
    ['Detectives rounded up nine suspected arsonists before dawn.', 'COERCE'],
    ['The regulator revoked the licence of the only private radio station.', 'COERCE'],
    ['Border guards turned back three boats of migrants.', 'COERCE'],
    ['The ministry moved all lessons online until the end of the week.', 'COERCE'],
    ['The navy called off its search for the trawler.', 'RETREAT'],
    ['The mission bussed its staff out of the city this morning.', 'RETREAT'],
    ['The shopkeepers dropped their complaint on Friday.', 'CONCEDE'],
    ['Volunteers dished out soup to the stranded.', 'AID'],
    ['Denmark has allocated £9m to the valley.', 'AID'],
    ['Our nurses are vaccinating children in two camps.', 'AID'],
    ['Hungary beefed up its border patrols.', 'MOBILIZE'],
    ['Two bombers flew through Danish airspace on Monday.', 'MOBILIZE'],
    ['The mediators spoke by telephone with the two presidents.', 'CONSULT'],
    ['Deputies debated the budget in parliament until midnight.', 'CONSULT'],
    ['Prosecutors charged the mayor with neglect.', 'ACCUSE'],
    ['The captain radioed a mayday shortly after two.', 'REQUEST'],
    ['Norway halted arms sales to the junta.', 'SANCTION'],
    ['Customers smashed the windows of a bank.', 'PROTEST'],
    ['Power failed across the eastern districts at noon.', 'null'],
    ['A footbridge opened in Ostrava on 2 March.', 'null'],
    ['The army was accused of shelling a clinic near Ostrava.', 'ASSAULT'],
    ['The port, which is shallow, was closed by the authorities.', 'COERCE'],
    ['Thieves stole the relics of a saint.', 'COERCE'],
    ['Women linked arms along the quay in Ostrava.', 'PROTEST'],
    ['The canton turned down two offers of help.', 'REJECT'],
    ['A shopping arcade’s roof fell in.', 'collapse'],
    ['The weather bureau issued a storm warning for the coast.', 'MOBILIZE'],
    ['The banker was stripped of his title.', 'SANCTION'],
    ['Troops backed by Denmark stormed a fort near Ostrava.', 'ASSAULT'],
    ['The canton said it was closing its schools for a week.', 'COERCE'],
    ['A blogger has been released in Ostrava.', 'RETREAT'],
    ['Divers recovered the bodies of two anglers.', 'null'],
  ])('%s', (text, kind) => expect(kinds(text)).toEqual([kind]));

  it.each([
    'The company dropped a hint about its plans.',
    'The road built by the army in 1967 was narrow.',
    'The minister would not name a new director.',
    'The price of bread in Ostrava has risen by a tenth.',
    'A coach nearly died at the parade.',
    'The papers were released by a league of reporters.',
    'The novel opened with a storm of applause.',
  ])('no happening: %s', (text) => expect(kinds(text)).toEqual([]));
});

it('takes a heading that is a place for the ground of what stands under it', () => {
  const source = { file: 'x.txt', outlet: 'The Marram Post', published: '2024-03-05T08:00:00Z', timeZone: 'UTC' };
  const page = [
    'Sahel update',
    'The week was calm in most of the region, and the rains were late.\n',
    'Mali',
    'Jihadists blew up a bridge on the only road to the north on Monday.\n',
    'Niger',
    'The cabinet declared a curfew after nightfall for the whole of March.',
  ].join('\n');
  const { events } = makeRecord([{ bytes: new TextEncoder().encode(page), source: { ...source, language: 'en' } }]);
  expect(events.map(({ places }) => places[0]?.name).sort()).toEqual(['Mali', 'Niger']);
});

it('where no ground is named, names the thing it was done at, without a point on the map', () => {
  const source = { file: 'x.txt', outlet: 'The Marram Post', published: '2024-03-05T08:00:00Z', timeZone: 'UTC' };
  const page =
    'Week of unrest\nA crowd stormed the foreign ministry on Monday and smashed its windows.\nThe weather was mild.';
  const { events } = makeRecord([{ bytes: new TextEncoder().encode(page), source: { ...source, language: 'en' } }]);
  expect(events.flatMap(({ places }) => places)).toEqual([
    { name: 'foreign ministry', lat: null, lon: null, geonameId: null, country: null },
  ]);
});

it.each([
  ['A gas tank blew up in the southern town of Larnwick on Monday.', 'Larnwick'],
  ['A gas tank blew up in Larnwick, a village of nine farms, on Monday.', 'Larnwick'],
  ['Police closed Larnwick airport on Monday.', 'Larnwick airport'],
])('names ground that no gazetteer has: %s', (text, name) => {
  const source = { file: 'x.txt', outlet: 'The Marram Post', published: '2024-03-05T08:00:00Z', timeZone: 'UTC' };
  const page = `A bad week\n${text}\nThe weather was mild.`;
  const { events } = makeRecord([{ bytes: new TextEncoder().encode(page), source: { ...source, language: 'en' } }]);
  expect(events.flatMap(({ places }) => places.map((place) => place.name))).toEqual([name]);
});

describe('two verbs of one subject', () => {
  it('tell two happenings where they are of two kinds', () =>
    expect(kinds('Denmark recalled its ambassador and closed the airport in Ostrava on Wednesday.')).toEqual([
      'COERCE',
      'SANCTION',
    ]));
  it('do so in the present of a timeline too', () => {
    const lines = [
      'Feb. 1 - Rain falls on the hills for the third week, and the rivers are high.',
      'Feb. 2 - It is dry in the valley, though nobody thinks that it will stay so.',
      'Feb. 4 - The cabinet declares an emergency and frees nine bloggers from the town jail.',
    ];
    expect(kinds(lines.join('\n'))).toEqual(['COERCE', 'RETREAT']);
  });
  it('lend the second what the first is told of', () =>
    expect(kinds('A crowd marched through Ostrava on Sunday and overturned two cars.')).toEqual(['PROTEST']));
  it('are one where they stand together', () =>
    expect(kinds('Rebels shelled and burned a village near Ostrava.')).toEqual(['ASSAULT']));
});

describe('a digest day by day', () => {
  it('dates what stands under a day by it', () => {
    const page = [
      'Strike at the port of Ostrava: how the week went',
      'Monday, March 4\nDockers walk out\nSome 2,000 dockers downed tools at dawn and blocked the main gate.',
      'Tuesday, March 5\nGate cleared\nRiot police dragged away forty pickets and arrested two union leaders.',
      'Wednesday 6 March: A deal is signed\nThe union signed a deal that raises pay by six per cent in two steps.',
    ].join('\n\n');
    const source = { file: 'x.txt', outlet: 'The Marram Post', published: '2024-03-09T08:00:00Z', timeZone: 'UTC' };
    const { events } = makeRecord([{ bytes: new TextEncoder().encode(page), source: { ...source, language: 'en' } }]);
    expect(new Set(events.map(({ type, from }) => `${type} ${from}`))).toEqual(
      new Set(['PROTEST 2024-03-04', 'COERCE 2024-03-04', 'COERCE 2024-03-05', 'AGREE 2024-03-06']),
    );
  });
});

describe('a timeline', () => {
  it('tells in the present, each line on its day and what follows it on the same', () => {
    const page = [
      'TIMELINE: The revolt in Ostrava',
      'Here is a timeline of the revolt, which was long in coming and is far from over.',
      'Feb. 24 - Militias take control of the town of Tabor.',
      'Feb. 26 - The U.N. Security Council imposes sanctions on the governor and his family.',
      '-- The central bank freezes his accounts.',
      'March 17 - A missile hits a house in Brno.',
    ].join('\n');
    const source = { file: 'x.txt', outlet: 'The Marram Post', published: '2024-03-19T08:00:00Z', timeZone: 'UTC' };
    const { events } = makeRecord([{ bytes: new TextEncoder().encode(page), source: { ...source, language: 'en' } }]);
    expect(events.map(({ type, from }) => `${type} ${from}`)).toEqual(
      expect.arrayContaining(['ASSAULT 2024-02-24', 'SANCTION 2024-02-26', 'COERCE 2024-02-26', 'ASSAULT 2024-03-17']),
    );
  });
  it('is none where only one line begins with a date: the present tells nothing', () =>
    expect(kinds('Feb. 24 - Militias take control of the town of Tabor.')).toEqual([]));
});
