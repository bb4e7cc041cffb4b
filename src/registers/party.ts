import { IS_FINITE, TAG } from '../annotate/tagging/index.ts';
import type { EntityMention, TextSpan } from '../annotate/types.ts';
import {
  agentOf,
  isPassive,
  isPronoun,
  mainSubject,
  modifiersOf,
  type Phrase,
  possessorOf,
  subjectOf,
  wordAt,
} from './grammar.ts';
import { partyOfDemonym } from './lexicons/demonyms.ts';
import type { Scene } from './scene.ts';

const GROUP_WORD =
  /^(?:rebels?|loyalists?|insurgents?|separatists?|militants?|jihadists?|islamists?|government|opposition|regime|army|militia|police|coalition|allied|guerrillas?|junta|paramilitar(?:y|ies)|mercenar(?:y|ies)|cartel|gang)$/iu;

/** A party as the record names it: a known name in full, a pronoun by whom it stands for, else the text's own words. */
export function partyOf(scene: Scene, phrase: Phrase | null): string | null {
  if (!phrase) return null;
  if (isPronoun(scene.syntax, phrase)) return referentOf(scene, phrase);
  const head = scene.syntax.words[phrase.head];
  const named = scene.entities.find((e) => head && e.start <= head.start && head.end <= e.end);
  const text = trimmed(scene.report.text.slice(phrase.start, phrase.end));
  if (named && text.length - (named.end - named.start) < 6) return named.fullName;
  return text === '' || !/\p{L}/u.test(text) ? null : text;
}

const trimmed = (text: string): string =>
  text.replace(/^(?:the|a|an|some|["“‘])\s?(?=\S)/iu, (lead) => (/\s$|["“‘]/u.test(lead) ? '' : lead)).trim();

/** Whom a pronoun stands for: a person for "he" and "she", else who acts before it in its sentence or in the one before. */
function referentOf(scene: Scene, { start, end }: TextSpan): string | null {
  const pronoun = scene.report.text.slice(start, end).toLowerCase();
  if (/^(?:he|she|him|her|his)$/u.test(pronoun)) return lastPerson(scene, start)?.fullName ?? null;
  if (!/^(?:they|them|their|it|its)$/u.test(pronoun)) return null;
  const many = pronoun.startsWith('the');
  const here = actorBefore(scene, start, many);
  if (here) return partyOf(scene, here);
  const topic = scene.previous && mainSubject(scene.previous.syntax);
  return topic && scene.previous && isPlural(scene.previous, topic) === many ? partyOf(scene.previous, topic) : null;
}

/** The last subject of a finite verb before a position, of one or of many. */
function actorBefore(scene: Scene, before: number, many: boolean): Phrase | null {
  const { syntax } = scene;
  let tried = 0;
  for (let v = wordAt(syntax, before) - 1; v > 0 && tried < 5; v -= 1) {
    const word = syntax.words[v];
    if (!word || !IS_FINITE[word.tag]) continue;
    tried += 1;
    const subject = subjectOf(syntax, v);
    if (subject && subject.end <= before && !isPronoun(syntax, subject) && isPlural(scene, subject) === many)
      return subject;
  }
  return null;
}

const isPlural = (scene: Scene, { head, first, last }: Phrase): boolean => {
  const word = scene.syntax.words[head];
  return (
    (word !== undefined && /[^s]s$|^(?:people|police|men|women|children|forces|troops)$/u.test(word.lower)) ||
    (last - first > 1 && scene.syntax.words.slice(first, last).some((w) => w.lower === 'and'))
  );
};

/** The person last named before a position, in this sentence or the two before. */
export function lastPerson(scene: Scene, before: number): EntityMention | null {
  let told: Scene | null = scene;
  for (let back = 0; told && back < 3; back += 1, told = told.previous) {
    const found = told.entities.filter((e) => e.type === 'PERSON' && e.end <= before).at(-1);
    if (found) return found;
  }
  return null;
}

/** Whose a thing or a deed is: "Russia's attacks", "Russian drones", "a NATO air strike", "rebel shelling". */
export function ownerOf(scene: Scene, phrase: Phrase | null): string | null {
  if (!phrase) return null;
  const owner = possessorOf(scene.syntax, phrase);
  if (owner) return partyOf(scene, owner);
  const own = scene.syntax.words[phrase.first];
  if (own?.tag === TAG.PRP$) return referentOf(scene, own);
  for (const word of modifiersOf(scene.syntax, phrase)) {
    const text = scene.report.text.slice(word.start, word.end);
    const country = partyOfDemonym(text.replace(/^(?:pro|anti)-/iu, ''));
    if (country && !/^anti-/iu.test(text)) return country;
    const named = scene.entities.find((e) => e.start <= word.start && word.end <= e.end && e.type !== 'PERSON');
    const place = scene.places.find((p) => p.start <= word.start && word.end <= p.end);
    if (named && named.end < phrase.end && (named.type === 'ORG' || !place || isState(text))) return named.fullName;
    if (place && place.end < phrase.end && isState(text)) return place.name;
    if (GROUP_WORD.test(text))
      return text
        .replace(/^(rebel|loyalist|insurgent|separatist|militant|jihadist|islamist|guerrilla)$/iu, '$1s')
        .toLowerCase();
  }
  return null;
}
const isState = (text: string) => /^(?:U\.?S\.?A?\.?|U\.?K\.?|E\.?U\.?|U\.?N\.?)$/u.test(text);

/** Who does what the verb at a position tells: a passive's agent, else the subject. */
export function doerAt(scene: Scene, verb: TextSpan): Phrase | null {
  const v = wordAt(scene.syntax, verb.start);
  if (v < 0) return null;
  return isPassive(scene.syntax, v) ? agentOf(scene.syntax, v) : subjectOf(scene.syntax, v);
}
