import { describe, expect, it } from 'vitest';
import type { CasualtyRow, DatelineRecord, Event, Report } from '../record/types.ts';
import { choices, filterRows, keyFacts, latestTolls, NO_FILTERS, newestFirst, spanOf } from './livePage.ts';

const report = (id: string, outlet: string | null, published: string | null): Report => ({
  id,
  file: null,
  url: null,
  kind: 'article',
  outlet,
  title: null,
  authors: [],
  published,
  updated: null,
  language: 'en',
  text: '',
  posts: [],
  agency: null,
  keyPoints: [],
  notes: [],
});
const evidence = (id: string) => ({ report: id, post: '', start: 0, end: 0, quote: '' });
const place = (name: string) => ({ name, lat: null, lon: null, geonameId: null, country: null });
const event = (id: string, firstReported: string | null, part: Partial<Event> = {}): Event => ({
  id,
  type: null,
  mode: null,
  hazard: null,
  headline: id,
  from: null,
  to: null,
  places: [],
  actors: [],
  firstReported,
  outlets: [],
  origins: [],
  statements: [],
  disputes: [],
  evidence: [],
  ...part,
});
const toll = (id: string, killed: number | null, hour: string, part: Partial<CasualtyRow> = {}): CasualtyRow => ({
  id,
  event: 'flood',
  claimedBy: null,
  reported: `2025-09-15T${hour}:00:00Z`,
  evidence: [evidence('a')],
  killed,
  injured: null,
  missing: null,
  who: null,
  comparator: '=',
  place: 'Karima',
  at: null,
  date: null,
  ...part,
});
const record: DatelineRecord = {
  reports: [report('a', 'Lantern', '2025-09-15T08:00:00+02:00'), report('b', null, '2025-09-15T06:30:00Z')],
  statements: [],
  events: [
    event('flood', '2025-09-15T08:00:00+02:00', {
      outlets: ['Lantern'],
      places: [place('Karima')],
      evidence: [evidence('a')],
    }),
    event('undated', null, { outlets: ['Lantern', 'Quay'] }),
    // Later than the flood, though its clock reads less.
    event('convoy', '2025-09-15T07:30:00Z', { places: [place('Aswan')], evidence: [evidence('b')] }),
  ],
  actors: [],
  registers: {
    damage: [],
    casualties: [toll('t', 3, '08')],
    strikes: [],
    control: [],
    aid: [],
    sanctions: [],
    forces: [],
    figures: [],
    calendar: [],
  },
};
const ids = (facts: readonly { id: string }[]) => facts.map((fact) => fact.id);

describe('newestFirst', () => {
  it.each([
    ['compares instants across zones, the unknown last', {}, ['convoy', 'flood', 'undated']],
    ['keeps one place', { places: ['Karima'] }, ['flood']],
    ['keeps several places', { places: ['Karima', 'Aswan'] }, ['convoy', 'flood']],
    ['keeps one outlet', { outlets: ['Lantern'] }, ['flood']],
    ['keeps the events of a register', { register: 'casualties' as const }, ['flood']],
    ['keeps nothing of an empty register', { register: 'aid' as const }, []],
    ['keeps nothing of an unknown outlet', { outlets: ['Nobody'] }, []],
  ])('%s', (_, filters, expected) => {
    expect(ids(newestFirst(record, { ...NO_FILTERS, ...filters }))).toEqual(expected);
  });
});

describe('latestTolls', () => {
  it('tells the newest count, with those before it, in any order of the rows', () => {
    const rows = [toll('c', 9, '18'), toll('a', 3, '06'), toll('b', 7, '11')];
    for (const order of [rows, rows.toReversed()]) {
      expect(latestTolls(order)).toMatchObject([{ row: { killed: 9 }, earlier: [3, 7], others: [] }]);
    }
  });
  it('sets the counts of two parties side by side', () => {
    const rows = [toll('a', 4, '09', { claimedBy: 'army' }), toll('b', 11, '10', { claimedBy: 'front' })];
    expect(latestTolls(rows)).toMatchObject([{ row: { killed: 11 }, earlier: [], others: [{ killed: 4 }] }]);
  });
  it('knows one source with and without its article', () => {
    const rows = [toll('a', 4, '09', { claimedBy: 'the army' }), toll('b', 6, '10', { claimedBy: 'Army' })];
    expect(latestTolls(rows)).toMatchObject([{ row: { killed: 6 }, earlier: [4], others: [] }]);
  });
  it('leaves out rows without a count of the dead, and rows of no known happening', () => {
    expect(latestTolls([toll('a', null, '09'), toll('b', 2, '09', { event: null, place: null })])).toEqual([]);
  });
});

describe('the rest of the page', () => {
  it('puts what most outlets report on top', () => {
    expect(ids(keyFacts(record, 2).events)).toEqual(['undated', 'flood']);
  });
  it('heads the page with placed tolls, the same count at the same place once', () => {
    const casualties = [
      toll('a', 9, '09'),
      toll('b', 9, '10', { event: 'other', claimedBy: 'civil defence' }),
      toll('c', 2, '10', { event: 'third', place: null }),
    ];
    const { tolls } = keyFacts({ ...record, registers: { ...record.registers, casualties } });
    expect(tolls.map(({ row }) => row.id)).toEqual(['b']);
  });
  it('filters rows by place', () => {
    const { casualties } = record.registers;
    expect(ids(filterRows(record, casualties, { ...NO_FILTERS, places: ['Karima'] }))).toEqual(['t']);
    expect(filterRows(record, casualties, { ...NO_FILTERS, places: ['Aswan'] })).toEqual([]);
  });
  it('offers the places and outlets there are', () => {
    expect(choices(record)).toEqual({ places: ['Aswan', 'Karima'], outlets: ['Lantern'] });
  });
  it('spans from the first report to the last', () => {
    expect(spanOf(record)).toEqual({ from: '2025-09-15T08:00:00+02:00', to: '2025-09-15T06:30:00Z' });
    expect(spanOf({ ...record, reports: [] })).toBeNull();
  });
});
