import type { Annotation } from '../annotate/types.ts';
import type { Event, Report, Statement } from '../record/types.ts';

/** A report with its annotation: what the merge works from. */
export interface AnnotatedReport {
  report: Report;
  timeZone: string;
  annotation: Annotation;
}
/** What the registers are laid out from. */
export interface Merged {
  reports: AnnotatedReport[];
  statements: Statement[];
  events: Event[];
}
