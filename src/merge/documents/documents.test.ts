import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterDocuments } from './index.ts';
import { linkAverage } from './linkage.ts';

const flood = [
  { id: 'a', text: 'Flood waters covered Northam and its harbour, rescuers carried families from roofs.' },
  { id: 'b', text: 'Rescuers in Northam carried families from roofs as flood waters covered the harbour.' },
];
const budget = { id: 'c', text: 'The parliament of Eskland voted for a budget with lower taxes on grain.' };

/** Two wrecks told alike, apart in names and numbers. */
const wreck = (id: string, ship: string, port: string, lost: number) => ({
  id,
  text: `The ferry sank in the night, the coast guard said. Rescue boats left from ${port} and ${lost} people of the ${ship} are missing, ${lost} families wait in ${port}. Divers search the ${ship} off ${port}.`,
});
const wrecks = [
  ...['d', 'e', 'f'].map((id) => wreck(id, 'Aurora', 'Haldvik', 14)),
  ...['g', 'h', 'i'].map((id) => wreck(id, 'Bellona', 'Tressmouth', 52)),
];

describe('documents', () => {
  it('that report one happening share a cluster', () => {
    const homes = clusterDocuments([...flood, budget]);
    expect(homes.get('a')).toBe(homes.get('b'));
    expect(homes.get('a')).not.toBe(homes.get('c'));
  });

  it('that report two happenings of one kind do not, where names and numbers differ', () => {
    const homes = clusterDocuments([...wrecks, budget]);
    expect(new Set(['d', 'e', 'f'].map((id) => homes.get(id))).size).toBe(1);
    expect(new Set(['g', 'h', 'i'].map((id) => homes.get(id))).size).toBe(1);
    expect(homes.get('d')).not.toBe(homes.get('g'));
  });

  it('leave no trace of their order', () => {
    const all = [...flood, budget, ...wrecks];
    const whole = clusterDocuments(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(new Map([...clusterDocuments(shuffled)].sort())).toEqual(new Map([...whole].sort()));
      }),
      { numRuns: 100 },
    );
  });
});

describe('average linkage', () => {
  it('joins by the mean of all pairs, so that a chain of likenesses joins nothing', () => {
    const chain = [
      new Map([[1, 0.9]]),
      new Map([
        [0, 0.9],
        [2, 0.9],
      ]),
      new Map([[1, 0.9]]),
    ];
    expect(
      linkAverage(chain, 0.5)
        .map((group) => group.length)
        .sort(),
    ).toEqual([1, 2]);
    expect(linkAverage(chain, 0.4)).toHaveLength(1);
  });
});
