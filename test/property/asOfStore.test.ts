import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/decide/index.ts';
import { recordAsOf } from '../../src/pipeline.ts';
import type { ReadReport } from '../../src/read/index.ts';
import { type DatelineRecord, REGISTER_NAMES, type RowBase } from '../../src/record/types.ts';
import { joinFacts, type ReportFacts } from '../../src/registers/index.ts';
import { type EngineParts, openStore, type PageQuery, type Store } from '../../src/store/index.ts';
import { changesBetween } from '../../src/tell/changes.ts';
import { factsOfPage, fourPages, moment, threePages } from './inventedFacts.ts';
import { inventedLog } from './inventedRecord.ts';

/** An engine that reads invented facts: a page is their number. */
const partsOver = (facts: readonly ReportFacts[]): EngineParts => {
  const byId = new Map(facts.map((one) => [one.report.id, one]));
  return {
    read: (bytes): ReadReport => ({ report: facts[Number(Buffer.from(bytes))]!.report, timeZone: 'UTC' }),
    tell: ({ report }) => byId.get(report.id)!,
  };
};

/** When the n-th page was read. */
const readAt = (n: number): string => `2024-03-09T${String(8 + n).padStart(2, '0')}:00:00Z`;

async function storeOf(
  facts: readonly ReportFacts[],
  order: readonly number[],
  settling: readonly boolean[],
): Promise<Store> {
  let hour = 0;
  const clock = () => readAt(hour++);
  const store = await openStore({ dir: null, engine: 'one', clock, engineParts: partsOver(facts) });
  for (const [step, index] of order.entries()) {
    await store.addPage(Buffer.from(String(index)), { file: null });
    if (settling[step]) await store.settle();
  }
  return store;
}

/** All pages of a list, a few things on each. */
async function walk(store: Store, query: PageQuery): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const page = await store.page({ ...query, limit: 6, ...(cursor ? { cursor } : {}) });
    expect(page.items.length).toBeLessThanOrEqual(6);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

const byId = (things: readonly unknown[]) =>
  (things as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
const sorted = (facts: readonly ReportFacts[]) => facts.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));

/** What vitest would say where they differ; where they do not, sooner. */
function expectSame(got: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(got, wanted)) expect(got).toEqual(wanted);
}

async function expectPages(store: Store, record: DatelineRecord, query: Partial<PageQuery>): Promise<void> {
  expectSame(byId(await walk(store, { ...query, kind: 'events' })), byId(record.events));
  expectSame(byId(await walk(store, { ...query, kind: 'statements' })), byId(record.statements));
  for (const kind of REGISTER_NAMES.filter((name) => record.registers[name].length > 0))
    expectSame(byId(await walk(store, { ...query, kind })), byId(record.registers[kind]));
}

const casesOf = (some: typeof fourPages) =>
  fc.tuple(some, fc.infiniteStream(fc.boolean()), moment).chain(([all, settling, t]) =>
    fc.record({
      facts: fc.constant(sorted(all.map(factsOfPage))),
      order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      settling: fc.constant(all.map(() => settling.next().value as boolean)),
      t: fc.constant(t),
    }),
  );
const cases = casesOf(fourPages);
const fewCases = casesOf(threePages);

/** With decisions over the record, made on days before and after the pages were read. */
const decidedCases = fewCases
  .map((one) => ({ ...one, record: joinFacts(one.facts) }))
  .filter(({ record }) => record.statements.length > 0 && record.events.length > 1)
  .chain((one) => inventedLog(one.record).map((log) => ({ ...one, log })));

describe('the store', () => {
  it('gives, in any order of adding, what the pure functions give: the record, as of any moment, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ facts, order, settling, t }) => {
        const store = await storeOf(facts, order, settling);
        const [now, then] = [joinFacts(facts), recordAsOf(facts, t)];
        expectSame(await store.record(), now);
        expectSame(await store.asOf(t), then);
        await expectPages(store, now, {});
        await expectPages(store, then, { asOf: t });
        await store.close();
      }),
      { numRuns: 1000, seed: 5 },
    );
  }, 480_000);
  it('finds by day, place and type, newest first too, as of any moment', async () => {
    await fc.assert(
      fc.asyncProperty(fewCases, async ({ facts, order, settling, t }) => {
        const store = await storeOf(facts, order, settling);
        const { events, registers } = recordAsOf(facts, t);
        const ask = { kind: 'events', asOf: t, newest: true } as const;
        const near = events.filter(({ places }) =>
          places.some(({ name, country }) => name === 'Brennick' || country === 'FR'),
        );
        expect(byId(await walk(store, { ...ask, place: 'fr' }))).toEqual(byId(near));
        expect(byId(await walk(store, { ...ask, type: 'ASSAULT' }))).toEqual(
          byId(events.filter((e) => e.type === 'ASSAULT')),
        );
        expect(byId(await walk(store, { ...ask, type: 'flood', place: 'larnwick' }))).toEqual(
          byId(events.filter((e) => e.hazard === 'flood' && e.places.some(({ name }) => name === 'Larnwick'))),
        );
        const dayOf = (e: (typeof events)[number]) => e.from ?? e.firstReported?.slice(0, 10) ?? '~';
        const within = events.filter((e) => dayOf(e) >= '2024-03-02' && dayOf(e) <= '2024-03-03');
        const found = await walk(store, { ...ask, from: '2024-03-02', to: '2024-03-03' });
        expect(byId(found)).toEqual(byId(within));
        expect(found).toEqual(
          found.toSorted((a, b) =>
            dayOf(b as never) < dayOf(a as never) ? -1 : dayOf(b as never) > dayOf(a as never) ? 1 : 0,
          ),
        );
        const rows = registers.casualties.filter(
          ({ place }: RowBase & { place: string | null }) => place === 'Larnwick',
        );
        expect(byId(await walk(store, { kind: 'casualties', asOf: t, place: 'LARNWICK' }))).toEqual(byId(rows));
        await store.close();
      }),
      { numRuns: 1000, seed: 6 },
    );
  }, 480_000);
  it('tells what is new, changed and withdrawn since it was last read, or since a moment of publication', async () => {
    await fc.assert(
      fc.asyncProperty(fewCases, fc.nat(2), async ({ facts, order, settling, t }, last) => {
        const store = await storeOf(facts, order, settling);
        const now = joinFacts(facts);
        const known = new Set(order.slice(0, last + 1));
        const before = joinFacts(facts.filter((_, index) => known.has(index)));
        expectSame(await store.changesSince(readAt(last)), changesBetween(before, now));
        expectSame(await store.changesSince(t, 'published'), changesBetween(recordAsOf(facts, t), now));
        await store.close();
      }),
      { numRuns: 1000, seed: 8 },
    );
  }, 480_000);
  it('holds what editors decided on each page, as of any moment and in what is told since', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(decidedCases, fc.nat(2), async ({ facts, order, settling, t, log }, last) => {
        const store = await storeOf(facts, order, settling);
        for (const decision of log) {
          const added = await store.addDecision(decision).catch((error) => {
            expect(error.name).toBe('DecisionError');
            return null;
          });
          const { standing } = await store.decided();
          const stands = standing.find((one) => one.decision.id === added?.id);
          if (added) expect(added).toMatchObject({ state: stands?.state, note: stands?.note });
        }
        const kept = await store.decisions();
        const decidedBy = (record: DatelineRecord, by = kept) => applyDecisions(record, by).record;
        const [now, then] = [decidedBy(joinFacts(facts)), decidedBy(recordAsOf(facts, t))];
        applied += now.decided?.filter(({ state }) => state === 'applied').length ?? 0;
        await expectPages(store, now, {});
        await expectPages(store, then, { asOf: t, newest: true });
        const within = now.events.filter(({ places }) => places.some(({ name }) => name === 'Larnwick'));
        expectSame(byId(await walk(store, { kind: 'events', place: 'Larnwick' })), byId(within));
        const known = new Set(order.slice(0, last + 1));
        const before = joinFacts(facts.filter((_, index) => known.has(index)));
        const logBefore = kept.filter(({ time }) => Date.parse(time) <= Date.parse(readAt(last)));
        expectSame(await store.changesSince(readAt(last)), changesBetween(decidedBy(before, logBefore), now));
        expectSame(await store.changesSince(t, 'published'), changesBetween(then, now));
        await store.close();
      }),
      { numRuns: 1000, seed: 9 },
    );
    expect(applied).toBeGreaterThan(300);
  }, 480_000);
});
