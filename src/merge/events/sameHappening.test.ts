import { describe, expect, it } from 'vitest';
import type { Place } from '../../record/types.ts';
import type { Mention } from './mention.ts';
import { foldName, nameKeyOf } from './names.ts';
import { areApart, neededFor, sameHappening } from './sameHappening.ts';
import { contentWords } from './stems.ts';

const place = (name: string, lat: number): Place => ({ name, lat, lon: 30, geonameId: null, country: 'XX' });
const NORTHAM = place('Northam', 50);
const SOUTHAM = place('Southam', 51);
let count = 0;
const told = (quote: string, part: Partial<Mention> = {}): Mention => {
  const id = String(++count);
  const words = [...new Set(contentWords(quote))].sort();
  return {
    ...{
      id,
      outlet: id,
      sources: [],
      corrects: false,
      headline: quote,
      reported: '2024-03-05T08:00:00Z',
      type: 'ASSAULT',
      mode: null,
    },
    ...{ hazard: null, from: '2024-03-04', to: '2024-03-04', places: [NORTHAM], actors: [], numbers: [] },
    evidence: [{ report: id, post: id, start: 0, end: quote.length, quote }],
    ...{ words, sentence: words },
    ...part,
  };
};
const first = told('Shells hit the market in Northam on Monday, killing four people');

describe('two tellings', () => {
  it('of one strike are one, from either side, in other words too', () => {
    const again = told('The market in Northam was shelled on Monday');
    expect(sameHappening(first, again)).toBeGreaterThanOrEqual(1);
    expect(sameHappening(again, first)).toBe(sameHappening(first, again));
  });
  it.each<[string, Mention]>([
    ['another day', told(first.headline, { from: '2024-03-03', to: '2024-03-03' })],
    ['another ground', told(first.headline, { places: [SOUTHAM] })],
    [
      'another ground of the same country',
      told(first.headline, { places: [SOUTHAM, { ...SOUTHAM, name: 'XX', lat: null }] }),
    ],
    ['the same post', told(first.headline, { evidence: first.evidence })],
    [
      'a report of long after, of no day',
      told(first.headline, { from: null, to: null, reported: '2024-03-20T08:00:00Z' }),
    ],
    ['an aftershock', told('An aftershock hit the market in Northam on Monday, killing four people')],
  ])('never are one with %s', (_, other) => {
    expect(areApart(first, other)).toBe(true);
    expect(sameHappening(first, other)).toBe(0);
  });
  it('of two hours are two', () => {
    const [early, late] = ['05:30', '17:45'].map((time) =>
      told(`Rockets struck the port of Northam at ${time} on Monday`),
    );
    expect(areApart(early as Mention, late as Mention)).toBe(true);
  });
  it('of one night that two days share are not held apart', () => {
    const night = told('Drones attacked the depot in Northam overnight on Tuesday', {
      from: '2024-03-05',
      to: '2024-03-05',
    });
    expect(areApart(told('Drones attacked the depot in Northam on Monday night'), night)).toBe(false);
  });
  it('must be surer, the less they tell', () => {
    const undated = { from: null, to: null };
    const half = told('x', undated);
    const bare = told('x', { ...undated, places: [] });
    expect(neededFor(first, half)).toBeGreaterThan(neededFor(first, told('x')));
    expect(neededFor(first, bare)).toBeGreaterThan(neededFor(first, half));
  });
});

describe('names', () => {
  it.each([
    ['Volodymyr Zelenskiy', 'Zelensky'],
    ['Muammar Gaddafi', 'Moammar Kadhafi'],
    ['the Tarnish army', 'The army'],
  ])('%s and %s have one key', (a, b) => expect(nameKeyOf(a)).toBe(nameKeyOf(b)));
  it('keep apart what only sounds alike to a machine', () => expect(foldName('Kosti')).not.toBe(foldName('Kesta')));
});
