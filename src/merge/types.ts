import type { Annotation } from '../annotate/types.ts';
import type { Event, Report, Statement } from '../record/types.ts';
import type { Mention } from './events/mention.ts';
import type { Setting } from './setting.ts';

/** A report with its annotation: what the merge works from. */
export interface AnnotatedReport {
  report: Report;
  timeZone: string;
  annotation: Annotation;
}
/** What one report tells, found without looking at any other. */
export interface Told extends AnnotatedReport {
  statements: Statement[];
  settings: Setting[];
  /** In the order of the text. */
  mentions: Mention[];
}
/** Mentions of many reports, those of one happening joined. */
export interface Joined {
  events: Event[];
  /** The event that a mention tells, by the mention's id. */
  eventOf: ReadonlyMap<string, string>;
}
