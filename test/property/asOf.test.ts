import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAsOf } from '../../src/pipeline.ts';
import { REGISTER_NAMES, type RowBase } from '../../src/record/types.ts';
import { joinFacts } from '../../src/registers/index.ts';
import { factsOfPage, moment, pages } from './inventedFacts.ts';

const RUNS = { numRuns: 1000, seed: 11 };

describe('the record as of a moment', () => {
  it('holds nothing that came later, and all that came before', () => {
    fc.assert(
      fc.property(pages, moment, (all, t) => {
        const facts = all.map(factsOfPage);
        const [then, now] = [recordAsOf(facts, t), joinFacts(facts)];
        const came = (reported: string | null) => reported === null || Date.parse(reported) <= Date.parse(t);
        for (const name of REGISTER_NAMES)
          expect(then.registers[name].map(({ id }) => id)).toEqual(
            (now.registers[name] as RowBase[]).filter(({ reported }) => came(reported)).map(({ id }) => id),
          );
        const posts = new Set(then.reports.flatMap((report) => report.posts.map(({ id }) => id)));
        for (const report of now.reports)
          expect(report.posts.map(({ id }) => posts.has(id))).toEqual(
            report.posts.map(({ time }) => came(time ?? report.published)),
          );
        expect(then.statements).toEqual(now.statements.filter(({ post }) => posts.has(post)));
      }),
      RUNS,
    );
  });
  it("has today's events without what came later, under the ids they have today", () => {
    fc.assert(
      fc.property(pages, moment, (all, t) => {
        const facts = all.map(factsOfPage);
        const [then, now] = [recordAsOf(facts, t), joinFacts(facts)];
        const posts = new Set(then.reports.flatMap((report) => report.posts.map(({ id }) => id)));
        const restOn = (events: typeof now.events) =>
          events
            .map(({ id, evidence }) => ({ id, quotes: evidence.filter(({ post }) => posts.has(post)) }))
            .filter(({ quotes }) => quotes.length > 0)
            .map(({ id, quotes }) => `${id} ${quotes.map((q) => `${q.report} ${q.start}`).sort()}`)
            .sort();
        expect(restOn(then.events)).toEqual(restOn(now.events));
      }),
      RUNS,
    );
  });
});
