import { describe, findRoles, type Party, type Referent, trimmedName } from '../../annotate/entities/index.ts';
import type { EntityMention } from '../../annotate/types.ts';
import type { Actor, Evidence, Instant, Post, Report } from '../../record/types.ts';
import type { AnnotatedReport } from '../types.ts';
import type { ActorFact, ActorForm } from './types.ts';

/** Bodies that bear arms, by the last word of their name or description. */
const ARMED =
  /\b(?:army|military|forces?|troops|navy|militia|brigade|regiment|battalion|corps|guards?|fleet|fighters|division|front)$/iu;

/** The name under which the actors have a party: its own, or for an unnamed body of a country what it is called ("Tarnish army"). */
export function actorName(party: Party): string | null {
  if (party.named) return party.name;
  if (party.country === null || party.type === 'PERSON') return null;
  const description = describe(party.name);
  return description?.kind === 'body' || ARMED.test(description?.phrase ?? '') ? (description?.phrase ?? null) : null;
}

const kindOf = (party: Party, name: string): Actor['kind'] => {
  if (party.type === 'PERSON') return 'person';
  if (party.type === 'GOVERNMENT') return 'government';
  return ARMED.test(name) ? 'force' : 'organisation';
};

/** The people, bodies and governments that a report names in its posts, in the order in which they come. */
export function actorsIn({ report, annotation }: AnnotatedReport, referents: readonly Referent[]): ActorFact[] {
  const facts = new Map<string, ActorFact>();
  const postAt = postsOf(report);
  const pinned = (start: number, end: number) => {
    const post = start < end ? postAt(start) : undefined;
    if (!post || end > post.end) return null;
    const quote = report.text.slice(start, end);
    return {
      evidence: { report: report.id, post: post.id, start, end, quote },
      reported: post.time ?? report.published,
    };
  };
  const factOf = (party: Party): ActorFact | null => {
    const name = actorName(party);
    if (name === null || name === report.outlet) return null;
    const kind = kindOf(party, name);
    const key = `${kind} ${name}`;
    let fact = facts.get(key);
    if (!fact) {
      fact = { kind, name, country: party.country, forms: [], roles: [] };
      facts.set(key, fact);
    }
    return fact;
  };
  const people = new Map<number, Party>();
  for (const { start, end, by, party } of referents) {
    if (by === 'pronoun') continue;
    if (party.type === 'PERSON' && by === 'name') people.set(start, party);
    // "the governor", "the company" are ways to speak on of whoever was named, no names.
    const words = report.text.slice(start, end);
    const fact = isNameFor(party, by, words) ? factOf(party) : null;
    const place = fact && pinned(start, end);
    if (fact && place) addForm(fact, { words: trimmedName(words), ...place });
  }
  addRoles(report.text, annotation.entities, (start) => people.get(start), factOf, pinned);
  return [...facts.values()].filter(({ forms }) => forms.length > 0);
}

/** The post in which an offset stands, by halving. */
function postsOf({ posts }: Report): (offset: number) => Post | undefined {
  const inOrder = [...posts].sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return inOrder[low - 1];
  };
}

function isNameFor(party: Party, by: Referent['by'], words: string): boolean {
  if (by === 'name' || by === 'place') return true;
  if (party.type === 'GOVERNMENT') return /\s\p{Lu}/u.test(words);
  const last = (phrase: string) => phrase.slice(phrase.lastIndexOf(' ') + 1).toLowerCase();
  return !party.named && last(words) === last(party.name);
}

/** Of one way to name it that first reported counts: posts stand in any order on their page. */
function addForm({ forms }: ActorFact, form: ActorForm): void {
  const at = forms.findIndex(({ words }) => words === form.words);
  if (at < 0) forms.push(form);
  else if (isBefore(form.reported, forms[at]!.reported)) forms[at] = form;
}

/** Unknown times come first: what has none was always there. */
export const isBefore = (a: Instant | null, b: Instant | null): boolean =>
  b !== null && (a === null || Date.parse(a) < Date.parse(b));

function addRoles(
  text: string,
  entities: readonly EntityMention[],
  personAt: (start: number) => Party | undefined,
  factOf: (party: Party) => ActorFact | null,
  pinned: (start: number, end: number) => { evidence: Evidence; reported: Instant | null } | null,
): void {
  for (const { phrase, start, end, nameStart } of findRoles(text, { tokens: [], sentences: [] }, entities)) {
    const party = personAt(nameStart);
    const fact = party && factOf(party);
    const nameEnd = nameStart + (entityAt(entities, nameStart)?.length ?? 0);
    const place = fact && pinned(Math.min(start, nameStart), Math.max(end, nameEnd));
    if (!fact || !place) continue;
    const known = fact.roles.findIndex(({ role }) => role === phrase);
    if (known < 0) fact.roles.push({ role: phrase, ...place });
    else if (isBefore(place.reported, fact.roles[known]!.reported)) fact.roles[known] = { role: phrase, ...place };
  }
}

/** The entity that begins at an offset; entities are in the order of the text. */
function entityAt(entities: readonly EntityMention[], start: number): { length: number } | null {
  let [low, high] = [0, entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const entity = entities[low];
  return entity?.start === start ? { length: entity.end - entity.start } : null;
}
