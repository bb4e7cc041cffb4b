import type { Event, Statement } from '../../record/types.ts';
import type { AnnotatedReport } from '../types.ts';
import { findMentions } from './detect.ts';
import { eventOf } from './events.ts';
import { joinMentions } from './join.ts';
import { compare } from './mention.ts';

export { clusterDocuments } from './documents.ts';

/** The happenings the reports tell, each once, whatever the order of the reports. */
export function findEvents(reports: readonly AnnotatedReport[], statements: readonly Statement[]): Event[] {
  return joinMentions(reports.flatMap(findMentions))
    .map((group) => eventOf(group, statements))
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
}

const dayOf = (e: Event): string => e.from ?? e.firstReported?.slice(0, 10) ?? '~';
