import { describe, expect, it } from 'vitest';
import type { CasualtyRow, Event, StrikeRow } from '../record/types.ts';
import { type Counted, replacedRows, withFigures } from './histories.ts';
import { withNumbers } from './index.ts';

const event = { id: 'e', type: 'ASSAULT', hazard: null, disputes: [] as Event['disputes'] } as Event;
let count = 0;
const toll = (killed: number, hour: number, part: Partial<CasualtyRow> = {}): CasualtyRow => {
  const id = `row-${String(++count).padStart(3, '0')}`;
  return {
    ...{ id, event: 'e', claimedBy: null, reported: `2024-03-05T${String(hour).padStart(2, '0')}:00:00Z` },
    evidence: [{ report: 'r', post: id, start: 0, end: 1, quote: 'x' }],
    ...{ killed, injured: null, missing: null, who: 'people', comparator: '=', place: 'Northam', at: null },
    ...{ date: '2024-03-05', ...part },
  };
};
const of = (row: Counted['row'], outlet = 'A', corrects = false): Counted => ({ row, outlet, corrects });
const figures = (...counted: Counted[]) => withFigures([event], counted)[0]?.figures ?? [];
const values = (...counted: Counted[]) => figures(...counted).map((one) => one.values.map(({ value }) => value));

describe('the figures of an event', () => {
  it('tell a rising toll as one figure, oldest first, whatever the order of the rows', () => {
    const [three, seven, nine] = [toll(3, 6), toll(7, 9), toll(9, 12, { who: null })];
    expect(values(of(nine), of(three, 'B'), of(seven))).toEqual([[3, 7, 9]]);
    expect(figures(of(seven), of(nine), of(three, 'B'))).toEqual(figures(of(nine), of(three, 'B'), of(seven)));
    expect(figures(of(three, 'B'))[0]).toMatchObject({
      ...{ measure: 'killed', unit: 'people' },
      values: [{ row: three.id, outlet: 'B', time: three.reported, claimedBy: null, replacedBy: null }],
    });
  });
  it('keep apart what is counted apart', () => {
    expect(values(of(toll(2, 6, { who: 'soldiers' })), of(toll(19, 6, { who: 'civilians', injured: 4 })))).toEqual([
      [4],
      [19],
      [2],
    ]);
  });
  it('count once what one post tells twice, by whose it is', () => {
    const evidence = [{ report: 'r', post: 'one', start: 0, end: 1, quote: 'x' }];
    const told = figures(of(toll(7, 9, { evidence })), of(toll(7, 9, { evidence, claimedBy: 'the mayor' })));
    expect(told[0]?.values.map(({ claimedBy }) => claimedBy)).toEqual(['the mayor']);
  });
  it('keep what an outlet corrected, and by what', () => {
    const [wrong, right] = [toll(14, 6), toll(4, 9)];
    const [figure] = figures(of(wrong), of(right, 'A', true));
    expect(figure?.values.map(({ value, replacedBy }) => [value, replacedBy])).toEqual([
      [14, right.id],
      [4, null],
    ]);
    expect(replacedRows([{ figures: figures(of(wrong, 'B'), of(right, 'A', true)) }]).size).toBe(0);
    const former = toll(14, 9, { claimedBy: 'An earlier post' });
    expect(replacedRows([{ figures: figures(of(former, 'A', true), of(right, 'A', true)) }])).toEqual(
      new Set([former.id]),
    );
  });
  it('tell what hit apart from what was launched', () => {
    const drones = (launched: number, quote: string): StrikeRow => ({
      ...{ id: quote, event: 'e', claimedBy: null, reported: null, comparator: '=', place: 'Northam', at: null },
      ...{ date: null, weapon: 'drones', launched, intercepted: null, attacker: null },
      evidence: [{ report: 'r', post: quote, start: 0, end: 1, quote }],
    });
    const told = figures(of(drones(22, 'fired 22 drones')), of(drones(5, 'five drones hit the town')));
    expect(told.map(({ measure, values }) => [measure, values[0]?.value])).toContainEqual(['hit', 5]);
    expect(told.map(({ measure, values }) => [measure, values[0]?.value])).toContainEqual(['launched', 22]);
  });
});

describe('the disputes of an event', () => {
  it('do not hold against anybody what was corrected', () => {
    const [wrong, right] = [toll(14, 6, { claimedBy: 'the governor' }), toll(4, 9, { claimedBy: 'the mayor' })];
    const dispute = (corrects: boolean) =>
      withNumbers([event], [of(wrong), of(right, 'A', corrects)], [wrong, right])[0]?.disputes.length;
    expect([dispute(false), dispute(true)]).toEqual([1, 0]);
  });
});
