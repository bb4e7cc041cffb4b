import { describe, expect, it } from 'vitest';
import type { CasualtyRow, Event } from '../record/types.ts';
import { withDisputes } from './disputes.ts';

const evidence = (start: number) => ({ report: 'r', post: 'p', start, end: start + 1, quote: 'x' });
const event = (id: string): Event => ({
  ...{ id, type: 'ASSAULT', mode: null, hazard: null, headline: 'x', from: '2024-03-08', to: '2024-03-08' },
  ...{
    places: [],
    actors: [],
    firstReported: null,
    outlets: [],
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
});
