import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestGroup } from '../merge/index.ts';
import { type Board, regroup } from './regroup.ts';

/** Mentions are numbers in the order of their publication; how like two are stands in a table, from 1 on the same. */
const MOST = 14;
type Likeness = (a: number, b: number) => number;
const likeness: fc.Arbitrary<Likeness> = fc
  .array(fc.constantFrom(0, 0, 0.5, 0.5, 1, 2), { minLength: MOST * MOST, maxLength: MOST * MOST })
  .map((table) => (a, b) => table[Math.min(a, b) * MOST + Math.max(a, b)] as number);

/** All taken one after another, as `joinMentions` does. */
function homesOf(mentions: Iterable<number>, like: Likeness): Map<number, number> {
  const groups: number[][] = [];
  for (const mention of [...mentions].sort((a, b) => a - b)) {
    const scores = groups
      .flat()
      .sort((a, b) => a - b)
      .map((other) => [other, like(other, mention)] as const)
      .filter(([, score]) => score > 0);
    const group = bestGroup(new Map(scores), (other) => groups.find((one) => one.includes(other)) as number[]);
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  return new Map(groups.flatMap((group) => group.map((one) => [one, group[0] as number] as const)));
}

function boardOf(like: Likeness): Board & { here: Set<number>; homes: Map<number, number> } {
  const here = new Set<number>();
  const homes = new Map<number, number>();
  return {
    ...{ here, homes, likeness: like, order: (a, b) => a - b, home: (one) => homes.get(one) },
    near: (one) =>
      new Map([...here].flatMap((other) => (other !== one && like(one, other) > 0 ? [[other, like(one, other)]] : []))),
    members: (home) => [...homes].flatMap(([one, at]) => (at === home ? [one] : [])).sort((a, b) => a - b),
    move(one, home) {
      if (home === undefined) homes.delete(one);
      else homes.set(one, home);
    },
  };
}

describe('regroup', () => {
  it('finds the groups that all mentions give, however they come and go', () => {
    const steps = fc.array(fc.uniqueArray(fc.nat(MOST - 1), { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(likeness, steps, (like, steps) => {
        const board = boardOf(like);
        for (const step of steps) {
          const before = new Map(board.homes);
          const went = step.filter((one) => board.here.has(one));
          const came = step.filter((one) => !board.here.has(one));
          for (const one of came) board.here.add(one);
          const touched = regroup(board, { came, went });
          for (const one of went) board.here.delete(one);
          const wanted = homesOf(board.here, like);
          expect(new Map([...board.homes].sort(([a], [b]) => a - b))).toEqual(
            new Map([...wanted].sort(([a], [b]) => a - b)),
          );
          for (const one of new Set([...before.keys(), ...wanted.keys()]))
            if (before.get(one) !== wanted.get(one))
              for (const home of [before.get(one), wanted.get(one)])
                if (home !== undefined) expect(touched.get(home)).toContain(one);
        }
      }),
      { numRuns: 5000, seed: 3 },
    );
  });
});
