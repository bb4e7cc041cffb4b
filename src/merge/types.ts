import type { Referent } from '../annotate/entities/index.ts';
import type { Annotation, PlaceMention, Sentence } from '../annotate/types.ts';
import type { Event, Post, RecordDate, Report, Statement } from '../record/types.ts';
import type { ActorFact } from './actors/types.ts';
import type { Mention } from './events/mention.ts';

/** A report with its annotation: what the merge works from. */
export interface AnnotatedReport {
  report: Report;
  timeZone: string;
  annotation: Annotation;
}
export interface When {
  from: RecordDate | null;
  to: RecordDate | null;
}

/** Where and when the matter of one sentence happened where the sentence itself does not say. */
export interface Setting {
  sentence: Sentence;
  post: Post;
  /** The day told last in the paragraph, else the post's own day of news. */
  when: When;
  /** It stands in a timeline, whose lines begin with their dates and may tell in the present. */
  led: boolean;
  /** The day that a heading names for all that stands under it. */
  headed: When | null;
  /** The ground on which the sentences before it in the post, its headline or the dateline stand. */
  place: PlaceMention | null;
  /** The last ground before it that is no country: what "the town" speaks of. */
  town: PlaceMention | null;
}

/** What one report tells, found without looking at any other. */
export interface Told extends AnnotatedReport {
  /** Whom its names, roles and pronouns stand for, in the order of the text. */
  referents: Referent[];
  statements: Statement[];
  settings: Setting[];
  actors: ActorFact[];
  /** In the order of the text. */
  mentions: Mention[];
}
/** Mentions of many reports, those of one happening joined. */
export interface Joined {
  events: Event[];
  /** The event that a mention tells, by the mention's id. */
  eventOf: ReadonlyMap<string, string>;
}
