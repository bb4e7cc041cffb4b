import { findMentions } from './events/index.ts';
import { findStatements } from './statements/index.ts';
import type { AnnotatedReport, Told } from './types.ts';

export { clusterDocuments, joinHappenings, type Mention } from './events/index.ts';
export type { AnnotatedReport, Joined, Told } from './types.ts';

/** Statements and mentions of happenings in one report. */
export const toldBy = (annotated: AnnotatedReport): Told => ({
  ...annotated,
  statements: findStatements(annotated),
  mentions: findMentions(annotated),
});
