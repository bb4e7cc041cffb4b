import { describe, expect, it } from 'vitest';
import type { Origin } from '../../record/types.ts';
import type { Mention } from './mention.ts';
import { independentOutlets, isOneParty, originsOf, outletsOf, sourcesAt } from './origins.ts';

const told = (outlet: string | null, sources: Mention['sources'], words = outlet ?? ''): Mention =>
  ({ outlet, sources, sentence: [words] }) as unknown as Mention;
const own = [{ agency: null, speaker: null }];
const quoting = (...names: string[]) => names.map((speaker) => ({ agency: null, speaker }));
const carrying = (agency: string, speaker: string | null = null) => [{ agency, speaker }];

describe('the outlets of an event', () => {
  it('are those with words of their own', () => {
    expect(outletsOf([told('A', own), told('B', own), told('A', own), told(null, own)])).toEqual(['A', 'B']);
    expect(outletsOf([told('A', own, 'same'), told('B', own, 'same')])).toEqual(['A']);
  });
  it('count an agency once, whoever carries or cites it or is it', () => {
    expect(outletsOf([told('A', carrying('Reuters')), told('B', carrying('Reuters', 'the army'))])).toEqual(['A']);
    expect(outletsOf([told('Reuters', own), told('B', carrying('Reuters'))])).toEqual(['Reuters']);
    expect(outletsOf([told('A', carrying('Reuters')), told('B', carrying('AFP'))])).toEqual(['A', 'B']);
  });
  it('count once who only quote one party, by a longer name too', () => {
    expect(outletsOf([told('A', quoting('The army')), told('B', quoting('the Tarnish army'))])).toEqual(['A']);
    expect(outletsOf([told('A', quoting('the army')), told('B', quoting('the rebels'))])).toEqual(['A', 'B']);
    expect(outletsOf([told('A', quoting('the army')), told('B', quoting('the army', 'the rebels'))])).toEqual([
      'A',
      'B',
    ]);
    expect(outletsOf([told('A', quoting('the army')), told('B', [...quoting('the army'), ...own])])).toEqual([
      'A',
      'B',
    ]);
  });
  it('count each outlet that found witnesses', () => {
    expect(outletsOf([told('A', quoting('residents')), told('B', quoting('residents'))])).toEqual(['A', 'B']);
  });
  it('are found again by the chains alone', () => {
    const origins = originsOf([told('A', quoting('the army')), told('B', quoting('the army')), told('C', own)]);
    expect(origins).toHaveLength(3);
    expect(independentOutlets(origins, new Set(['A', 'B', 'C']))).toEqual(['A', 'C']);
    expect(independentOutlets(origins, new Set(['A', 'B']))).toEqual(['A']);
  });
});

describe('the sources of a clause', () => {
  const said = (name: string, medium: string | null, start: number, end: number) => ({
    speaker: { name, actor: null, text: null },
    medium,
    content: [[start, end]] as [number, number][],
  });
  const at = (...all: ReturnType<typeof said>[]) => sourcesAt({ agency: 'AFP' }, { start: 10, end: 20 }, all);
  it('are who is quoted in it, told by whom', () => {
    expect(at(said('the mayor', null, 0, 15))).toEqual([{ agency: 'AFP', speaker: 'the mayor' }]);
    expect(at(said('the mayor', 'TASS', 0, 15))).toEqual([{ agency: 'TASS', speaker: 'the mayor' }]);
    expect(at(said('Reuters', null, 0, 15))).toEqual([{ agency: 'Reuters', speaker: null }]);
    expect(at(said('the state news agency', null, 0, 15))).toEqual([{ agency: 'state news agency', speaker: null }]);
  });
  it('are the report’s own where nobody is quoted in it', () => {
    expect(at(said('the mayor', null, 30, 45))).toEqual<Omit<Origin, 'outlet'>[]>([{ agency: 'AFP', speaker: null }]);
  });
});

describe('isOneParty', () => {
  it('takes a longer name for the same party', () => {
    expect(isOneParty('officials', 'The Larnwick police officials')).toBe(true);
    expect(isOneParty('civil defence officials', 'the Larnwick civil defence')).toBe(true);
    expect(isOneParty('the army', 'the rebel army of the north')).toBe(false);
  });
});
