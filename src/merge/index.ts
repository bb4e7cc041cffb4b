import { actorsIn } from './actors/index.ts';
import { findMentions } from './events/index.ts';
import { settingsOf } from './setting.ts';
import { findStatements, referentsOf, reportingClauses } from './statements/index.ts';
import type { AnnotatedReport, Told } from './types.ts';

export { type ActorFact, joinActors } from './actors/index.ts';
export { clusterDocuments } from './documents/index.ts';
export {
  asPublished,
  type Block,
  bestGroup,
  blockOf,
  type Compared,
  comparedOf,
  dayNumber,
  dayOf,
  eventIdOf,
  happeningOf,
  independentOutlets,
  isOneParty,
  type JoinMentions,
  joinHappenings,
  kindOf,
  likeness,
  MAYBE,
  type Mention,
  meets,
  publishedAt,
  SAME,
  sameHappening,
  whenAndWhere,
  withDoubts,
} from './events/index.ts';
export type { AnnotatedReport, Joined, Setting, Told } from './types.ts';

/** Statements and mentions of happenings in one report, and where and when its sentences are set. */
export function toldBy(read: AnnotatedReport): Told {
  const attributions = reportingClauses(read.report.text, read.annotation);
  const annotated = { ...read, annotation: { ...read.annotation, attributions } };
  const settings = settingsOf(annotated);
  const referents = referentsOf(annotated);
  const statements = findStatements(annotated, referents);
  return {
    ...annotated,
    referents,
    statements,
    settings,
    actors: actorsIn(annotated, referents),
    mentions: findMentions(annotated, settings, statements),
  };
}
