import type { AnnotatedReport, Merged } from './types.ts';

export type { AnnotatedReport, Merged } from './types.ts';

export function mergeHappenings(reports: AnnotatedReport[]): Merged {
  return { reports, statements: [], events: [] };
}
