import { expect, test } from 'vitest';
import { makeRecord } from '../../pipeline.ts';
import type { Actor } from '../../record/types.ts';
import { distinctActors, joinActors } from './index.ts';
import { foldBody, foldSpelling } from './nameFold.ts';
import type { ActorFact } from './types.ts';

const page = (name: string, text: string, day = 1) => ({
  bytes: new TextEncoder().encode(text),
  source: { file: `${name}.txt`, outlet: name, published: `2025-06-0${day}T10:00:00+00:00`, timeZone: 'UTC' },
});
const actorsOf = (...pages: ReturnType<typeof page>[]): Actor[] => makeRecord(pages).actors;
const named = (actors: readonly Actor[], name: string) => actors.find(({ names }) => names.includes(name));

let made = 0;
const fact = (kind: Actor['kind'], name: string, ...words: string[]): ActorFact => ({
  kind,
  name,
  country: null,
  forms: (words.length > 0 ? words : [name]).map((said) => ({
    words: said,
    evidence: { report: `r${++made}`, post: 'p', start: 0, end: said.length, quote: said },
    reported: null,
  })),
  roles: [],
});
const people = (...names: string[]) =>
  joinActors(names.map((name) => fact('person', name)))
    .map(({ names }) => names.join(' = '))
    .sort();

test.each([
  ['zelensky', 'zelenskiy'],
  ['zelensky', 'zelenskyy'],
  ['zelensky', 'zelenskyi'],
  ['gaddafi', 'gadhafi'],
  ['mikhail', 'mihail'],
  ['sergei', 'sergey'],
  ['yermak', 'ermak'],
  ['aleksandr', 'alexandr'],
  ['mohammed', 'muhammad'],
  ['romanov', 'romanoff'],
  ['bashir', 'basheer'],
])('one spelling: %s, %s', (a, b) => expect(foldSpelling(a)).toBe(foldSpelling(b)));
test.each([
  ['volodymyr', 'vladimir'],
  ['ivanov', 'ivanova'],
  ['petro', 'petar'],
  ['marlow', 'marlowe'],
])('two names: %s, %s', (a, b) => expect(foldSpelling(a)).not.toBe(foldSpelling(b)));

test.each<[string[], string[]]>([
  [['Jane Roe', 'Jane Roe'], ['Jane Roe']],
  [
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'Volodymyr Zelenskyy'],
    ['Volodymyr Zelenskiy = Volodymyr Zelensky = Volodymyr Zelenskyy'],
  ],
  [['Jane Roe', 'Roe'], ['Jane Roe = Roe']],
  [
    ['Jane Roe', 'John Roe'],
    ['Jane Roe', 'John Roe'],
  ],
  [
    ['Jane Roe', 'John Roe', 'Roe'],
    ['Jane Roe', 'John Roe', 'Roe'],
  ],
  [['J. Roe', 'Jane Roe'], ['J. Roe = Jane Roe']],
  [
    ['J. Roe', 'Jane Roe', 'John Roe'],
    ['J. Roe', 'Jane Roe', 'John Roe'],
  ],
  [['Bashar al-Tarni', 'Bashar Tarni'], ['Bashar Tarni = Bashar al-Tarni']],
  [['Ursula von der Tarn', 'Von der Tarn'], ['Ursula von der Tarn = Von der Tarn']],
  [['Hugo Carvell', 'Hugo Carvell Barros'], ['Hugo Carvell = Hugo Carvell Barros']],
  [['Kim Jong Un', 'Kim Jong-un'], ['Kim Jong Un = Kim Jong-un']],
])('people %j are %j', (names, actors) => expect(people(...names)).toEqual(actors));

test('bodies are one with and without what comes and goes in their names', () => {
  expect(foldBody('the Northern Front')).toBe(foldBody('Northern Front forces'));
  expect(foldBody('Tarn Relief Organisation')).toBe(foldBody('Tarn Relief Organization'));
  expect(foldBody('Northern Front')).not.toBe(foldBody('Southern Front'));
});

test('a body is one by its name and by the initials that one report spells out', () => {
  const [only, ...others] = joinActors([
    fact('organisation', 'Tarn Relief Bureau', 'Tarn Relief Bureau', 'TRB'),
    fact('organisation', 'TRB'),
  ]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ names: ['TRB', 'Tarn Relief Bureau'] });
});

test('the order of the facts leaves no trace', () => {
  const facts = [
    fact('person', 'Jane Roe'),
    fact('person', 'Roe'),
    fact('person', 'John Marlow'),
    fact('organisation', 'Tarn Relief Bureau', 'TRB'),
    fact('organisation', 'TRB'),
    fact('force', 'Northern Front'),
    fact('organisation', 'the Northern Front forces'),
  ];
  expect(joinActors([...facts].reverse())).toEqual(joinActors(facts));
});

test('each name is one actor’s alone', () => {
  const actors = actorsOf(
    page('a', 'Mayor Jane Roe said the bridge in Tarn was closed. The Harbour Board agreed. Kyiv said it would help.'),
    page('b', 'John Roe said the road was open. The Harbour Board said nothing. Ukraine said it had sent aid.', 2),
  );
  const all = actors.flatMap(({ names }) => names);
  expect(new Set(all).size).toBe(all.length);
  expect(named(actors, 'Jane Roe')?.id).not.toBe(named(actors, 'John Roe')?.id);
});

test('roles are kept with the day on which they were reported', () => {
  const actors = actorsOf(
    page('later', 'President Jane Roe said on Wednesday that the dam was safe. Roe left.', 3),
    page('first', 'Foreign Minister Jane Roe said on Sunday that the dam was safe.', 1),
  );
  const roe = named(actors, 'Jane Roe');
  expect(roe?.roles.map(({ role, reported }) => `${reported?.slice(0, 10)} ${role}`)).toEqual([
    '2025-06-01 Foreign Minister',
    '2025-06-03 President',
  ]);
  expect(roe?.aliases).toContain('Roe');
  expect(roe?.evidence).toHaveLength(2);
});

test('a side is told by a role, a name or the government itself', () => {
  const actors = actorsOf(
    page(
      'a',
      'Ukrainian President Jane Roe said the port was open. The Kenyan army said it had left. Peter Holt spoke.',
    ),
  );
  expect(named(actors, 'Jane Roe')).toMatchObject({ kind: 'person', side: 'Ukraine' });
  expect(named(actors, 'Kenyan army')).toMatchObject({ kind: 'force', side: 'Kenya' });
  expect(named(actors, 'Peter Holt')?.side).toBe(null);
});

test('statements point to their speaker’s actor by its name', () => {
  const record = makeRecord([
    page(
      'a',
      'Governor Jane Roe said the bridge was closed. She said it would open on Friday. Residents said they were glad.',
    ),
  ]);
  const actors = record.statements.map(({ speaker }) => speaker.actor);
  expect(actors).toEqual(['Jane Roe', 'Jane Roe', null]);
  expect(named(record.actors, 'Jane Roe')).toBeDefined();
});

test('the same party in two spellings acts once in a happening', () => {
  const names = (...all: string[]) => distinctActors(all.map((name) => ({ name }))).map(({ name }) => name);
  expect(names('Zelensky', 'Volodymyr Zelenskiy', 'police')).toEqual(['Volodymyr Zelenskiy', 'police']);
  expect(names('Jane Roe', 'John Roe', 'Roe')).toEqual(['Jane Roe', 'John Roe', 'Roe']);
});
