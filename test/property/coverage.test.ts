import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/cli/recordCheck.ts';
import { applyDecisions } from '../../src/decide/index.ts';
import { distinctReports, factsOfReport, makeRecord, recordAsOf } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/index.ts';
import { type DatelineRecord, REGISTER_NAMES, type RowBase } from '../../src/record/types.ts';
import { joinFacts, type ReportFacts } from '../../src/registers/index.ts';
import { type CoveragePage, coverage, inputOf, momentOfCoverage } from './inventedCoverage.ts';
import { inventedLog } from './inventedRecord.ts';

const RUNS = { numRuns: 1000, seed: 23 };
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
type Input = ReturnType<typeof inputOf>;
const inputsOf = (pages: readonly CoveragePage[]) => pages.map(inputOf);
/** What vitest would say where they differ; where they do not, sooner. */
function expectSame(got: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(got, wanted)) expect(got).toEqual(wanted);
}

/** What pages tell, found by the whole engine once a page: many are joined many times, named by story and page. */
const stories = fc
  .sample(coverage, { numRuns: 60, seed: 3 })
  .map((pages, story) => pages.map((_, n): string => `${story}-${n}`));
const known = new Map(
  fc.sample(coverage, { numRuns: 60, seed: 3 }).flatMap((pages, story) =>
    inputsOf(pages).map(({ bytes, source }, n) => {
      const input = { bytes, source: { ...source, file: `${story}-${n}.txt` } };
      return [`${story}-${n}` as string, { input, facts: factsOfReport(readPage(input.bytes, input.source)) }] as const;
    }),
  ),
);
const knownOf = (name: string) => known.get(name) as { input: Input; facts: ReportFacts };
const factsById = new Map([...known.values()].map(({ facts }) => [facts.report.id, facts]));
/** The facts of pages as `joinFacts` takes them: each once, by the ids of their reports. */
const factsOf = (names: readonly string[]): ReportFacts[] =>
  [...new Map(names.map((name) => [knownOf(name).facts.report.id, knownOf(name).facts])).values()].sort((a, b) =>
    a.report.id < b.report.id ? -1 : 1,
  );
/** Some pages of one to three stories. */
const somePages = fc
  .uniqueArray(fc.constantFrom(...stories), { minLength: 1, maxLength: 3 })
  .chain((some) => fc.subarray(some.flat(), { minLength: 1, maxLength: Math.min(7, some.flat().length) }));

describe('short pages in several voices, through the whole engine', () => {
  it('tell enough for the other tests to mean something', () => {
    const record = joinFacts(factsOf([...known.keys()]));
    expect(record.events.length).toBeGreaterThan(30);
    expect(record.events.filter(({ outlets }) => outlets.length > 1).length).toBeGreaterThan(10);
    expect(record.events.filter(({ disputes }) => disputes.length > 0).length).toBeGreaterThan(5);
    expect(record.statements.length).toBeGreaterThan(50);
    expect(record.reports.filter(({ posts }) => posts.length > 1).length).toBeGreaterThan(20);
    for (const name of ['casualties', 'damage', 'control', 'aid', 'figures', 'calendar'] as const)
      expect(record.registers[name].length, name).toBeGreaterThan(0);
  });
  it('give one record in any order, read once or twice', () => {
    const any = coverage.chain((pages) => {
      const inputs = inputsOf(pages);
      return fc.record({ inputs: fc.constant(inputs), order: shuffled(inputs), again: fc.subarray(inputs) });
    });
    fc.assert(
      fc.property(any, ({ inputs, order, again }) => {
        expectSame(makeRecord([...order, ...again]), makeRecord(inputs));
      }),
      { numRuns: 1000, seed: 23 },
    );
  });
  it('give one record in any order, read again under other names too', () => {
    const any = somePages.chain((pages) =>
      fc
        .tuple(fc.subarray(pages), fc.subarray(pages))
        .map(([again, copies]) => [...pages, ...again, ...copies.map((name) => `copy of ${name}`)])
        .chain((all) => shuffled(all).map((order) => ({ all, order }))),
    );
    fc.assert(
      fc.property(any, ({ all, order }) => {
        expectSame(recordOfKnown(order), recordOfKnown(all));
      }),
      RUNS,
    );
  });
  it('give a record whose every quote is its slice and whose every id resolves', () => {
    fc.assert(
      fc.property(somePages, (pages) => {
        expect(checkRecord(joinFacts(factsOf(pages)))).toEqual([]);
      }),
      RUNS,
    );
  });
  it('join to the same events, statements and rows, whatever order they come in', () => {
    const any = somePages.chain((pages) =>
      shuffled(factsOf(pages).map((_, n) => n)).map((order) => ({ pages, order })),
    );
    fc.assert(
      fc.property(any, ({ pages, order }) => {
        const facts = factsOf(pages);
        expectSame(unordered(joinFacts(order.map((n) => facts[n] as ReportFacts))), unordered(joinFacts(facts)));
      }),
      RUNS,
    );
  });
  it('give as of any moment what had been told by then, nothing more and nothing less', () => {
    fc.assert(
      fc.property(somePages, momentOfCoverage, (pages, t) => {
        const facts = factsOf(pages);
        const [then, now] = [recordAsOf(facts, t), joinFacts(facts)];
        const came = (reported: string | null) => reported === null || Date.parse(reported) <= Date.parse(t);
        const posts = new Set(then.reports.flatMap((report) => report.posts.map(({ id }) => id)));
        for (const report of now.reports)
          for (const { id, time } of report.posts) expect(posts.has(id)).toBe(came(time ?? report.published));
        expectSame(
          then.statements,
          now.statements.filter(({ post }) => posts.has(post)),
        );
        for (const name of REGISTER_NAMES)
          expectSame(
            then.registers[name].map(({ id }) => id),
            (now.registers[name] as RowBase[]).filter(({ reported }) => came(reported)).map(({ id }) => id),
          );
        const quotes = (record: DatelineRecord) =>
          record.events
            .map(({ id, evidence }) => `${id} ${placesOf(evidence.filter(({ post }) => posts.has(post)))}`)
            .filter((line) => line.includes('@'))
            .sort();
        expectSame(quotes(then), quotes(now));
      }),
      RUNS,
    );
  });
  it('carry what editors decided, read again and with a page more', () => {
    const any = somePages
      .map((pages) => ({ pages, record: joinFacts(factsOf(pages)) }))
      .filter(({ record }) => record.registers.casualties.length > 0 && record.statements.length > 0)
      .chain(({ pages, record }) =>
        fc.record({ pages: fc.constant(pages), log: inventedLog(record), more: fc.constantFrom(...known.keys()) }),
      );
    let applied = 0;
    fc.assert(
      fc.property(any, ({ pages, log, more }) => {
        const decided = applyDecisions(joinFacts(factsOf(pages)), log);
        applied += decided.standing.filter(({ state }) => state === 'applied').length;
        expect(checkRecord(decided.record)).toEqual([]);
        expectSame(applyDecisions(joinFacts(structuredClone(factsOf(pages))), log), decided);
        // A page more may move what a decision is about, but takes none from the log.
        const later = applyDecisions(joinFacts(factsOf([...pages, more])), log);
        expect(later.standing.map(({ decision }) => decision.id)).toEqual(
          decided.standing.map(({ decision }) => decision.id),
        );
        expect(checkRecord(later.record)).toEqual([]);
      }),
      RUNS,
    );
    expect(applied).toBeGreaterThan(1000);
  });
});

/** The record as `makeRecord` makes it, but for finding again what is known of each page. */
const recordOfKnown = (names: readonly string[]): DatelineRecord => {
  const reads = names.map((name) => {
    const { bytes, source } = knownOf(name.replace('copy of ', '')).input;
    return readPage(bytes, { ...source, file: `${name}.txt` });
  });
  return joinFacts(
    distinctReports(reads).map(({ report }) => ({ ...(factsById.get(report.id) as ReportFacts), report })),
  );
};
const placesOf = (evidence: readonly { report: string; start: number }[]) =>
  evidence.map(({ report, start }) => `${report}@${start}`).sort();
/** Lists of what has an id, sorted by it; claims by where they stand. */
function unordered({ reports, statements, events, registers }: DatelineRecord): unknown {
  const sorted = (things: readonly { id: string }[]) => [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
  const at = ({ evidence }: (typeof events)[number]['disputes'][number]['claims'][number]) =>
    `${evidence.report} ${String(evidence.start).padStart(6, '0')}`;
  const settled = events.map((event) => ({
    ...event,
    disputes: event.disputes.map((dispute) => ({
      ...dispute,
      claims: [...dispute.claims].sort((a, b) => (at(a) < at(b) ? -1 : 1)),
    })),
  }));
  return [reports, statements, settled, ...REGISTER_NAMES.map((name) => registers[name])].map(sorted);
}
