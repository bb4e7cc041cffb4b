import type { Event, Statement } from '../../record/types.ts';
import type { Joined } from '../types.ts';
import { eventOf } from './events.ts';
import { joinMentions } from './join.ts';
import { compare, type Mention } from './mention.ts';

export { findMentions } from './detect.ts';
export type { Mention } from './mention.ts';

/** The happenings that mentions tell, each once, whatever the order of the mentions. */
export function joinHappenings(mentions: readonly Mention[], statements: readonly Statement[]): Joined {
  const groups = joinMentions(mentions).map((group) => ({ group, event: eventOf(group, statements) }));
  return {
    events: groups.map(({ event }) => event).sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id)),
    eventOf: new Map(groups.flatMap(({ group, event }) => group.map(({ id }) => [id, event.id] as const))),
  };
}

const dayOf = (e: Event): string => e.from ?? e.firstReported?.slice(0, 10) ?? '~';
