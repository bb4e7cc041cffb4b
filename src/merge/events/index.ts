import type { Event, Statement } from '../../record/types.ts';
import { idOf } from '../evidence.ts';
import type { Joined } from '../types.ts';
import { eventOf } from './events.ts';
import { type JoinMentions, joinMentions } from './join.ts';
import { compare, type Mention } from './mention.ts';

export { asPublished, type Block, blockOf, dayNumber, kindOf, meets, publishedAt } from './blocks.ts';
export { findMentions } from './detect.ts';
export { whenAndWhere } from './events.ts';
export { bestGroup, type JoinMentions, likeness, MAYBE, SAME } from './join.ts';
export type { Compared, Mention } from './mention.ts';
export { independentOutlets, isOneParty } from './origins.ts';
export { sameHappening } from './sameHappening.ts';
export { comparedOf } from './traits.ts';

/**
 * The happenings that mentions tell, each once, whatever the order of the mentions.
 * @param join groups them; given where it is known how they are grouped
 */
export function joinHappenings(
  mentions: readonly Mention[],
  statements: readonly Statement[],
  join: JoinMentions = joinMentions,
): Joined {
  const byPost = new Map<string, Statement[]>();
  for (const one of statements) {
    const there = byPost.get(one.post);
    if (there) there.push(one);
    else byPost.set(one.post, [one]);
  }
  const { groups: joined, maybe } = join(mentions);
  const doubts = new Map<string, Set<string>>();
  for (const pair of maybe) {
    const [a, b] = pair.map(eventIdOf) as [string, string];
    doubts.set(a, (doubts.get(a) ?? new Set()).add(b));
    doubts.set(b, (doubts.get(b) ?? new Set()).add(a));
  }
  const groups = joined.map((group) => {
    const event = happeningOf(group, byPost);
    return { group, event: withDoubts(event, doubts.get(event.id)) };
  });
  return {
    events: groups.map(({ event }) => event).sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id)),
    eventOf: new Map(groups.flatMap(({ group, event }) => group.map(({ id }) => [id, event.id] as const))),
  };
}

/** The id of the event that a mention began: it stays while others join it. */
export const eventIdOf = (founder: string): string => idOf('event', founder);

/**
 * The event that a group of mentions tells, its first published mention first.
 * @param byPost the statements of each post that a mention quotes
 */
export function happeningOf(group: readonly Mention[], byPost: ReadonlyMap<string, readonly Statement[]>): Event {
  const posts = new Map(group.flatMap(({ evidence }) => evidence.map(({ post, report }) => [post, report] as const)));
  const said = [...posts].sort(([, a], [, b]) => compare(a, b)).flatMap(([post]) => byPost.get(post) ?? []);
  return eventOf(eventIdOf(group[0]?.id ?? ''), group, said);
}

/** The event with the ids of those that may be the same. */
export const withDoubts = (event: Event, others: Iterable<string> | undefined): Event =>
  others ? { ...event, maybeSame: [...new Set(others)].sort(compare) } : event;

/** The day in whose place an event stands in the record. */
export const dayOf = (e: Pick<Event, 'from' | 'firstReported'>): string =>
  e.from ?? e.firstReported?.slice(0, 10) ?? '~';
