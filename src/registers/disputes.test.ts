import { describe, expect, it } from 'vitest';
import type { CasualtyRow, Event, StrikeRow } from '../record/types.ts';
import { withDisputes } from './disputes.ts';

const evidence = (start: number) => ({ report: 'r', post: 'p', start, end: start + 1, quote: 'x' });
const event = (id: string): Event => ({
  ...{ id, type: 'ASSAULT', mode: null, hazard: null, headline: 'x', from: '2024-03-08', to: '2024-03-08' },
  ...{
    places: [],
    actors: [],
    firstReported: null,
    outlets: [],
    origins: [],
    statements: [],
    disputes: [],
    evidence: [evidence(0)],
  },
});
const toll = (killed: number, claimedBy: string | null, eventId: string): CasualtyRow => ({
  ...{ id: `${killed}${claimedBy}`, event: eventId, claimedBy, reported: null, evidence: [evidence(killed)] },
  ...{
    killed,
    injured: null,
    missing: null,
    who: 'people',
    comparator: '=',
    place: 'Odesa',
    at: null,
    date: '2024-03-08',
  },
});
const claims = (events: Event[]) =>
  events.map((e) => e.disputes.map((d) => d.claims.map((c) => `${c.value} ${c.claimedBy}`)));

describe('withDisputes', () => {
  it('keeps two parties with two tolls side by side, on each telling', () => {
    const rows = [toll(4, 'The army', 'a'), toll(11, 'the rebels', 'b')];
    const both = [['4 The army', '11 the rebels']];
    expect(claims(withDisputes([event('a'), event('b')], rows))).toEqual([both, both]);
  });
  it('takes a rise in one mouth, or in none, for no dispute', () => {
    expect(claims(withDisputes([event('a')], [toll(3, 'the army', 'a'), toll(7, 'The army', 'a')]))).toEqual([[]]);
    expect(claims(withDisputes([event('a')], [toll(3, null, 'a'), toll(7, 'the army', 'a')]))).toEqual([[]]);
  });
  it('takes a longer name of one party for that party', () => {
    const rows = [toll(3, 'civil defence officials', 'a'), toll(7, 'Northland civil defence officials', 'a')];
    expect(claims(withDisputes([event('a')], rows))).toEqual([[]]);
  });
  it('takes a later, higher count of those who count the dead for news, an equally late one for a dispute', () => {
    const early = { ...toll(3, 'rescue workers', 'a'), reported: '2024-03-08T08:00:00Z' };
    const late = { ...toll(9, 'the hospital', 'a'), reported: '2024-03-08T18:00:00Z' };
    expect(claims(withDisputes([event('a')], [early, late]))).toEqual([[]]);
    expect(claims(withDisputes([event('a')], [late, { ...early, reported: late.reported }]))[0]).toHaveLength(1);
  });
  it('sets no count of what hit against a count of what was launched', () => {
    const drones = (launched: number, claimedBy: string, quote: string): StrikeRow => ({
      ...{ id: claimedBy, event: 'a', claimedBy, reported: null, evidence: [{ ...evidence(0), quote }] },
      ...{ weapon: 'drones', launched, intercepted: null, comparator: '=', place: 'Odesa', at: null, attacker: null },
      date: '2024-03-08',
    });
    const sent = drones(22, 'the army', 'The rebels launched 22 drones');
    const hit = drones(5, 'workers', 'five drones hit the town');
    expect(claims(withDisputes([event('a')], [sent, hit]))).toEqual([[]]);
    const other = drones(9, 'the rebels', 'We launched nine drones');
    expect(claims(withDisputes([event('a')], [sent, other]))[0]).toHaveLength(1);
  });
});
