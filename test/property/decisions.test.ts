import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/cli/recordCheck.ts';
import { applyDecisions } from '../../src/decide/index.ts';
import type { DatelineRecord, Decision, DecisionKind, DecisionState } from '../../src/record/types.ts';
import { inventedLog, inventedRecord, readAgain } from './inventedRecord.ts';

const RUNS = { numRuns: 1000, seed: 7 };
const decided = inventedRecord.chain((record) => inventedLog(record).map((log) => ({ record, log })));

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
  return value;
}
const undo = (decision: string, id: string): Decision => ({
  ...{ kind: 'undo', id, decision, author: 'ben', reason: 'it was right', time: '2024-03-10T08:00:00Z' },
});
/** Equality by text first: a thousand deep comparisons are slow, and only a difference needs showing. */
const expectSame = (a: unknown, b: unknown) => {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b);
};
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
const settledIn = (record: DatelineRecord, log: readonly Decision[]) => applyDecisions(record, log).record;

describe('decisions over any record', () => {
  it('reach every kind and every state, so that the other tests mean something', () => {
    const reached = new Map<string, number>();
    for (const { record, log } of fc.sample(decided, RUNS))
      for (const { decision, state } of applyDecisions(record, log).standing) {
        const key = `${decision.kind} ${state}`;
        reached.set(key, (reached.get(key) ?? 0) + 1);
      }
    const all: [DecisionKind, DecisionState[]][] = [
      ['confirm', ['applied', 'undone', 'superseded']],
      ['correct', ['applied', 'undone', 'superseded']],
      ['reject', ['applied', 'undone', 'superseded']],
      ['relocate', ['applied', 'undone', 'superseded', 'adrift']],
      ['merge', ['applied', 'undone', 'superseded']],
      ['split', ['applied', 'undone', 'superseded']],
      ['separate', ['applied', 'undone', 'superseded', 'adrift']],
      ['undo', ['applied', 'undone', 'adrift']],
    ];
    for (const [kind, states] of all)
      for (const state of states) expect(reached.get(`${kind} ${state}`) ?? 0, `${kind} ${state}`).toBeGreaterThan(5);
  });
  it('leave no trace of the order in which the log was read', () => {
    const any = decided.chain(({ record, log }) => shuffled(log).map((other) => ({ record, log, other })));
    fc.assert(
      fc.property(any, ({ record, log, other }) => {
        expectSame(applyDecisions(record, other), applyDecisions(record, log));
      }),
      RUNS,
    );
  });
  it('applied twice are applied once, in one log and one after the other, and change nothing of what they are given', () => {
    fc.assert(
      fc.property(decided, ({ record, log }) => {
        freeze(record);
        freeze(log);
        const once = applyDecisions(record, log);
        expectSame(applyDecisions(record, [...log, ...structuredClone(log)]), once);
        expectSame(settledIn(freeze(once.record), log), once.record);
      }),
      RUNS,
    );
  });
  it('undone are as if never made, and an undo undone is none', () => {
    const any = decided
      .filter(({ log }) => log.length > 0)
      .chain(({ record, log }) => fc.nat(log.length - 1).map((n) => ({ record, log, n })));
    fc.assert(
      fc.property(any, ({ record, log, n }) => {
        const { id } = log[n] as Decision;
        // An undo that stands against it already would be as if never made too: leave only ours.
        const ours = log.filter((one) => one.kind !== 'undo' || one.decision !== id);
        const without = ours.filter((one) => one.id !== id);
        expectSame(settledIn(record, [...ours, undo(id, 'u1')]), settledIn(record, without));
        expectSame(settledIn(record, [...ours, undo(id, 'u1'), undo('u1', 'u2')]), settledIn(record, ours));
        const none = log.filter((one) => one.kind !== 'undo').flatMap((one) => [one, undo(one.id, `u-${one.id}`)]);
        expectSame(settledIn(record, none), record);
      }),
      RUNS,
    );
  });
  it('leave no id without its thing and every quote the slice of its report', () => {
    fc.assert(
      fc.property(decided, ({ record, log }) => {
        expect(checkRecord(record)).toEqual([]);
        expect(checkRecord(settledIn(record, log))).toEqual([]);
      }),
      RUNS,
    );
  });
  it('find what they mean again when another engine read the pages', () => {
    fc.assert(
      fc.property(decided, ({ record, log }) => {
        const [then, now] = [applyDecisions(record, log), applyDecisions(readAgain(record), log)];
        expect(checkRecord(now.record)).toEqual([]);
        expect(now.standing.map(({ state }) => state)).toEqual(then.standing.map(({ state }) => state));
        expectSame(unnamed(now.record), unnamed(readAgain(then.record)));
      }),
      RUNS,
    );
  });
  it('stand in the log, each once, whatever becomes of them', () => {
    fc.assert(
      fc.property(decided, ({ record, log }) => {
        const empty = { ...record, reports: [], statements: [], events: [], registers: record.registers };
        for (const base of [record, empty]) {
          const { standing } = applyDecisions(base, log);
          expect(standing.map(({ decision }) => decision.id).sort()).toEqual(log.map(({ id }) => id).sort());
        }
      }),
      RUNS,
    );
  });
  it('that are none change nothing', () => {
    fc.assert(
      fc.property(inventedRecord, (record) => {
        const before = structuredClone(record);
        expect(applyDecisions(record, [])).toEqual({ record: before, standing: [] });
      }),
      RUNS,
    );
  });
  it('survive JSON with their record', () => {
    fc.assert(
      fc.property(decided, ({ record, log }) => {
        const after = applyDecisions(record, log);
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
      }),
      RUNS,
    );
  });
});

/** Ids out of sight: they are the engine's, and the test compares what they name. */
function unnamed(record: DatelineRecord): unknown {
  const ids = [...record.events, ...record.statements, ...Object.values(record.registers).flat()].map(({ id }) => id);
  const number = new Map(ids.map((id, i) => [id, `#${i}`]));
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return number.get(value) ?? value;
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'notSame' ? (named(one) as string[]).sort() : named(one),
      ]),
    );
  };
  return named(record);
}
