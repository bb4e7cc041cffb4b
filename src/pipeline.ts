import { annotate } from './annotate/index.ts';
import { mergeHappenings } from './merge/index.ts';
import { type PageSource, type ReadReport, readPage } from './read/index.ts';
import type { DatelineRecord } from './record/types.ts';
import { fillRegisters } from './registers/index.ts';

/**
 * The whole engine in one sentence: pages are read into reports, reports annotated, annotations merged into statements
 * and events, and these laid out in registers. Pure; the order of the pages does not matter.
 */
export const makeRecord = (pages: readonly { bytes: Uint8Array; source: PageSource }[]): DatelineRecord =>
  recordOf(pages.map(({ bytes, source }) => readPage(bytes, source)));

/** The same from reports already read (what the store keeps). */
export const recordOf = (reports: readonly ReadReport[]): DatelineRecord =>
  fillRegisters(mergeHappenings(distinct(reports).map((read) => ({ ...read, annotation: annotateReport(read) }))));

/** Annotates one report, each post at its own "today". */
export const annotateReport = ({ report, timeZone }: ReadReport) =>
  annotate({ text: report.text, published: report.published, timeZone, anchors: report.posts });

/** Same content, same id, one report; sorted by id so that the order of the pages leaves no trace. */
const distinct = (reports: readonly ReadReport[]): ReadReport[] =>
  [...new Map(reports.map((read) => [read.report.id, read])).values()].sort((a, b) =>
    a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0,
  );
