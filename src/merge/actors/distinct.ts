import { foldBody, foldPerson } from './nameFold.ts';

/**
 * Each actor of one happening once, under the first name given that has a given name, where one has: "Zelensky" and
 * "Volodymyr Zelenskiy" are one, two people with two given names are two.
 */
export function distinctActors<T extends { name: string }>(actors: readonly T[]): T[] {
  const full = new Map<string, string | null>();
  for (const { name } of actors) {
    const folded = foldPerson(name);
    if (!folded || folded.given === '') continue;
    const own = folded.words.join(' ');
    full.set(folded.surname, full.has(folded.surname) && full.get(folded.surname) !== own ? null : own);
  }
  const found = new Map<string, T>();
  for (const actor of actors) {
    const folded = foldPerson(actor.name);
    const key = (folded?.given === '' ? full.get(folded.surname) : folded?.words.join(' ')) ?? foldBody(actor.name);
    const known = found.get(key);
    if (!known) found.set(key, actor);
    else if (!known.name.includes(' ') && actor.name.includes(' ')) found.set(key, { ...known, name: actor.name });
  }
  return [...found.values()];
}
