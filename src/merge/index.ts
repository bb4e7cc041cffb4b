import { findEvents } from './events/index.ts';
import { findStatements } from './statements/index.ts';
import type { AnnotatedReport, Merged } from './types.ts';

export { clusterDocuments } from './events/index.ts';
export type { AnnotatedReport, Merged } from './types.ts';

/** Statements of all reports and the happenings they tell, each happening once. The order of the reports is immaterial. */
export function mergeHappenings(reports: AnnotatedReport[]): Merged {
  const statements = reports.flatMap(findStatements);
  return { reports, statements, events: findEvents(reports, statements) };
}
