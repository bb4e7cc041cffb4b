import { describe, expect, it } from 'vitest';
import { recordOf } from '../pipeline.ts';
import type { DatelineRecord, Report } from '../record/types.ts';
import { dateOfTime } from './dates.ts';

const recordOfText = (text: string): DatelineRecord => {
  const report: Report = {
    id: 'report-1',
    file: null,
    url: null,
    kind: 'article',
    outlet: 'The Tarn Courier',
    title: null,
    authors: [],
    published: '2024-05-10T12:00:00+00:00',
    updated: null,
    language: 'en',
    text,
    posts: [
      { id: 'post-1', index: 0, headline: null, authors: [], time: null, start: 0, bodyStart: 0, end: text.length },
    ],
    agency: null,
    keyPoints: [],
    notes: [],
  };
  return recordOf([{ report, timeZone: 'Europe/Paris' }]);
};
const registersOf = (text: string) => recordOfText(text).registers;

describe('casualties', () => {
  it.each([
    ['Police said 12 miners were killed and 30 wounded in the blast.', 12, 30],
    ['The landslide killed at least 7 villagers.', 7, null],
    ['The death toll from the flood rose to 41.', 41, null],
    ['There were no casualties in the derailment.', 0, 0],
    ['A nurse was killed near the clinic.', 1, null],
  ])('%s', (text, killed, injured) => {
    expect(registersOf(text).casualties.map((r) => [r.killed, r.injured])).toEqual([[killed, injured]]);
  });

  it.each([
    'The storm could kill 40 people, forecasters warned.',
    'The council bought 12 buses for 40 pupils.',
    'The quake would have killed 90 people at noon.',
  ])('none: %s', (text) => {
    expect(registersOf(text).casualties).toEqual([]);
  });

  it('quotes its evidence exactly and tells when it was reported', () => {
    const text = 'The landslide killed at least 7 villagers.';
    const row = registersOf(text).casualties[0];
    const evidence = row?.evidence[0];
    expect(evidence?.quote).toBe(text.slice(evidence?.start, evidence?.end));
    expect(row?.reported).toBe('2024-05-10T12:00:00+00:00');
    expect(row?.comparator).toBe('>');
  });

  it('names the party of "according to"', () => {
    expect(registersOf('The fire killed 4 guards, according to the harbour office.').casualties[0]?.claimedBy).toMatch(
      /harbour office/u,
    );
  });
});

describe('strikes', () => {
  it('tells launched from intercepted', () => {
    const rows = registersOf('Overnight 20 drones were launched at the harbour and 15 drones were shot down.').strikes;
    expect(rows.map((r) => [r.launched, r.intercepted])).toEqual([[20, 15]]);
  });
  it.each(['The army may bomb the harbour.', 'The fishermen mended their nets.'])('none: %s', (text) => {
    expect(registersOf(text).strikes).toEqual([]);
  });
});

describe('damage', () => {
  it('counts the things destroyed', () => {
    expect(registersOf('The quake destroyed 40 houses.').damage.map((r) => [r.count, r.status])).toEqual([
      [40, 'destroyed'],
    ]);
  });
  it('leaves out what only could be', () => {
    expect(registersOf('The flood could destroy 40 houses.').damage).toEqual([]);
  });
});

describe('aid, sanctions and calendar', () => {
  it('reads a pledge', () => {
    const rows = registersOf('Norway pledged $20 million in humanitarian aid to Chad.').aid;
    expect(rows.map((r) => [r.amount, r.currency, r.status])).toEqual([[20_000_000, 'USD', 'announced']]);
  });
  it('reads a lifted embargo', () => {
    expect(registersOf('The council lifted its embargo on Chad.').sanctions.map((r) => r.status)).toEqual(['lifted']);
  });
  it('keeps what is to come, not what is past', () => {
    expect(registersOf('The ministers will meet in Oslo on May 20.').calendar).toHaveLength(1);
    expect(registersOf('The ministers met in Oslo on May 2.').calendar).toEqual([]);
  });
});

describe('figures', () => {
  it('keeps news numbers once', () => {
    const { figures, casualties } = registersOf('The river rose by 3 metres. The flood killed 9 people.');
    expect(figures.map((r) => r.value)).toEqual([3]);
    expect(casualties).toHaveLength(1);
  });
});

describe('all registers', () => {
  it('give the same ids for the same text, each once', () => {
    const text = 'The landslide killed at least 7 villagers. Some 300 soldiers were deployed.';
    expect(registersOf(text)).toEqual(registersOf(text));
    const ids = Object.values(registersOf(text)).flatMap((rows) => rows.map((r: { id: string }) => r.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('do not fail on noise', () => {
    for (const text of ['', '(((', '1 2 3 killed killed and and', `${'killed 3 and '.repeat(2000)}`])
      expect(() => registersOf(text)).not.toThrow();
  });
});

describe('dateOfTime', () => {
  it.each([
    ['2024-05-10T07:00', '2024-05-10'],
    ['2024-W20', '2024-05-13/2024-05-19'],
    ['2024-SU', '2024-06-01/2024-08-31'],
    ['PRESENT_REF', null],
  ])('%s', (value, date) => expect(dateOfTime(value)).toBe(date));
});
