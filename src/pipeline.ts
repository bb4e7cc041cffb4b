import { annotate } from './annotate/index.ts';
import { toldBy } from './merge/index.ts';
import { type PageSource, type ReadReport, readPage } from './read/index.ts';
import type { DatelineRecord, Instant } from './record/types.ts';
import { factsOf, factsUpTo, joinFacts, type ReportFacts } from './registers/index.ts';

/**
 * The whole engine in one sentence: pages are read into reports, reports annotated, annotations merged into statements
 * and events, and these laid out in registers. Pure; the order of the pages does not matter.
 */
export const makeRecord = (pages: readonly { bytes: Uint8Array; source: PageSource }[]): DatelineRecord =>
  recordOf(pages.map(({ bytes, source }) => readPage(bytes, source)));

/** The same from reports already read. */
export const recordOf = (reports: readonly ReadReport[]): DatelineRecord =>
  joinFacts(distinctReports(reports).map(factsOfReport));

/** All that one report tells, without looking at any other. */
export const factsOfReport = (read: ReadReport): ReportFacts =>
  factsOf(toldBy({ ...read, annotation: annotateReport(read) }));

/** The record that what had been published by `moment` gives: see `factsUpTo`. */
export const recordAsOf = (facts: readonly ReportFacts[], moment: Instant): DatelineRecord => {
  const ms = Date.parse(moment);
  return joinFacts(facts.flatMap((one) => factsUpTo(one, ms) ?? []));
};

/** Annotates one report, each post at its own "today". */
export const annotateReport = ({ report, timeZone }: ReadReport) =>
  annotate({ text: report.text, published: report.published, timeZone, anchors: report.posts });

/**
 * Same content, same id, one report; of two with the same bytes under two names the first by name, then by date. Sorted
 * by id, so that the order of the pages leaves no trace.
 */
export function distinctReports(reports: readonly ReadReport[]): ReadReport[] {
  const key = ({ report }: ReadReport) =>
    [report.id, report.file, report.url, report.outlet, report.published, report.updated, ...report.authors].join(' ');
  const sorted = [...reports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return sorted.filter(({ report }, i) => sorted[i - 1]?.report.id !== report.id);
}
