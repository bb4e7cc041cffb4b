import { lookUpPlaces } from '../places/gazetteer.ts';
import { isMetonym } from '../places/metonym.ts';
import type { SplitText } from '../text/index.ts';
import type { EntityMention, TextSpan, Token } from '../types.ts';
import { findRoles } from './roles.ts';

/** A stretch of text that stands for a person, an organisation or a government, and whom it stands for. */
export interface Referent extends TextSpan {
  /** How it is said: by name, by role ("the governor"), by pronoun, by the kind of body ("the ministry"), by a place. */
  by: 'name' | 'role' | 'pronoun' | 'body' | 'place';
  type: 'PERSON' | 'ORG' | 'GOVERNMENT';
  /** The fullest form of the name in the text. */
  name: string;
}

type Gender = 'he' | 'she';
interface Person {
  name: string;
  gender: Gender | null;
}

const BODIES = new Set(
  'ministry agency council commission committee court parliament party union bank army military police company group force movement organisation organization authority department office service bureau league foundation university hospital tribunal assembly senate'.split(
    ' ',
  ),
);
const ROLES = new Set(
  'minister president governor mayor spokesperson spokesman spokeswoman chief commander ambassador secretary director head leader chancellor premier king queen prince pope chairman chairwoman chair envoy coordinator commissioner prosecutor general colonel major admiral captain senator lawmaker adviser advisor official analyst journalist correspondent doctor lawyer activist resident'.split(
    ' ',
  ),
);
const TITLE_GENDER: Readonly<Record<string, Gender>> = {
  mr: 'he',
  sir: 'he',
  lord: 'he',
  king: 'he',
  prince: 'he',
  spokesman: 'he',
  chairman: 'he',
  father: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  dame: 'she',
  lady: 'she',
  queen: 'she',
  princess: 'she',
  spokeswoman: 'she',
  chairwoman: 'she',
};
/** Words a role or body may have between its article and itself: "the regional governor". */
const MOST_WORDS = 3;

/**
 * Whom names, roles, pronouns and bodies of a text stand for, in text order. The nearest one said before is meant:
 * "he" and "she" the last person (of that gender, where a title or an earlier pronoun told it), "the governor" the last
 * holder of that role, "the ministry" the last ministry, "Sylvania said" the government. What has no such forerunner is
 * left out. Pronouns do not reach over an offset of `breaks` (the starts of a live page's posts). One pass over the tokens.
 */
export function referents(
  text: string,
  entities: readonly EntityMention[],
  tokens: readonly Token[],
  breaks: readonly number[] = [],
): Referent[] {
  const memory = new Memory(text, entities, tokens);
  const found: Referent[] = [];
  let e = 0;
  let b = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { start } = tokens[i]!;
    for (; b < breaks.length && breaks[b]! <= start; b++) memory.forgetPerson();
    while (e < entities.length && entities[e]!.end <= start) e++;
    const entity = entities[e];
    if (entity && entity.start <= start) {
      const referent = memory.named(entity);
      if (referent) found.push(referent);
      while (i + 1 < tokens.length && tokens[i + 1]!.start < entity.end) i++;
      continue;
    }
    const referent = memory.described(i, entity?.start ?? text.length);
    if (!referent) continue;
    found.push(referent);
    while (i + 1 < tokens.length && tokens[i + 1]!.end <= referent.end) i++;
  }
  return found;
}

class Memory {
  private readonly people = new Map<string, Person>();
  private readonly holders = new Map<string, Person>();
  private readonly bodies = new Map<string, string>();
  private readonly initials = new Map<string, string>();
  private readonly countries = new Map<string, string>();
  private readonly roles: readonly { role: string; name: string; end: number }[];
  private nextRole = 0;
  private last: Person | null = null;
  private lastOf: Record<Gender, Person | null> = { he: null, she: null };

  constructor(
    private readonly text: string,
    entities: readonly EntityMention[],
    private readonly tokens: readonly Token[],
  ) {
    const split: SplitText = { tokens: [], sentences: [] };
    this.roles = findRoles(text, split, entities)
      .map(({ role, fullName, end }) => ({ role, name: fullName, end }))
      .sort((x, y) => x.end - y.end);
    for (const { type, start, end } of entities) {
      const name = text.slice(start, end);
      if (type === 'LOC') {
        const [place] = lookUpPlaces(name);
        if (place?.kind === 'country' && place.country && name.length > 3 && !this.countries.has(place.country))
          this.countries.set(place.country, name);
      } else if (type === 'ORG' && name.includes(' ')) {
        const letters = initialsOf(name);
        if (letters.length > 1 && !this.initials.has(letters)) this.initials.set(letters, name);
      }
    }
  }

  forgetPerson(): void {
    this.last = null;
    this.lastOf = { he: null, she: null };
  }

  named(entity: EntityMention): Referent | null {
    const { start, end } = entity;
    if (entity.type === 'PERSON') return this.person(entity);
    const name = this.text.slice(start, end);
    if (entity.type === 'ORG') {
      const full = this.initials.get(name.replaceAll('.', '')) ?? entity.fullName;
      for (const word of [full.slice(full.lastIndexOf(' ') + 1), full.split(' ', 1)[0]!])
        if (BODIES.has(word.toLowerCase())) this.bodies.set(word.toLowerCase(), full);
      return { start, end, by: 'name', type: 'ORG', name: full };
    }
    const [place] = lookUpPlaces(name);
    if (!place || !isMetonym(this.text, entity, place)) return null;
    return { start, end, by: 'place', type: 'GOVERNMENT', name: this.countries.get(place.country ?? '') ?? name };
  }

  private person({ start, end, fullName }: EntityMention): Referent {
    let person = this.people.get(fullName);
    if (!person) {
      person = { name: fullName, gender: null };
      this.people.set(fullName, person);
    }
    const title = /(\p{L}+)\.?\s$/u.exec(this.text.slice(Math.max(0, start - 14), start))?.[1];
    person.gender ??= (title && TITLE_GENDER[title.toLowerCase()]) || null;
    this.remember(person);
    return { start, end, by: 'name', type: 'PERSON', name: fullName };
  }

  private remember(person: Person): void {
    this.last = person;
    if (person.gender) this.lastOf[person.gender] = person;
  }

  /** A pronoun, or "the" and a role or body, at token i; it ends before `limit`, where the next name begins. */
  described(i: number, limit: number): Referent | null {
    const { start, end } = this.tokens[i]!;
    if (end - start > 3) return null;
    const word = this.text.slice(start, end).toLowerCase();
    if (word === 'he' || word === 'she') return this.pronoun(word, start, end);
    if (word !== 'the') return null;
    for (let k = i + 1; k <= i + MOST_WORDS && k < this.tokens.length; k++) {
      const token = this.tokens[k]!;
      if (token.kind !== 'word' || token.start >= limit) return null;
      const noun = this.text.slice(token.start, token.end);
      if (noun !== noun.toLowerCase()) return null;
      const nextStart = this.tokens[k + 1]?.start ?? this.text.length;
      // "the governor Jane Roe", "the council chair": the noun is not the whole of it.
      if (nextStart === limit && limit < this.text.length) return null;
      const next = this.tokens[k + 1];
      const more = next ? this.text.slice(next.start, next.end) : '';
      if (ROLES.has(more) || BODIES.has(more) || more === 'of') continue;
      if (ROLES.has(noun))
        return this.role(noun, this.text.slice(this.tokens[i + 1]!.start, token.end), start, token.end);
      if (BODIES.has(noun)) {
        const name = this.bodies.get(noun);
        return name ? { start, end: token.end, by: 'body', type: 'ORG', name } : null;
      }
    }
    return null;
  }

  private pronoun(word: Gender, start: number, end: number): Referent | null {
    const other = this.last?.gender && this.last.gender !== word;
    const person = other ? this.lastOf[word] : this.last;
    if (!person) return null;
    person.gender ??= word;
    this.remember(person);
    return { start, end, by: 'pronoun', type: 'PERSON', name: person.name };
  }

  private role(noun: string, phrase: string, start: number, end: number): Referent | null {
    for (; this.nextRole < this.roles.length && this.roles[this.nextRole]!.end <= start; this.nextRole++) {
      const { role, name } = this.roles[this.nextRole]!;
      const person = this.people.get(name) ?? { name, gender: null };
      this.people.set(name, person);
      this.holders.set(role, person);
      this.holders.set(role.slice(role.lastIndexOf(' ') + 1), person);
    }
    const person = this.holders.get(phrase) ?? this.holders.get(noun);
    if (!person) return null;
    this.remember(person);
    return { start, end, by: 'role', type: 'PERSON', name: person.name };
  }
}

/** "Freedonian Relief Bureau" is FRB: the capitals of its words. */
function initialsOf(name: string): string {
  let letters = '';
  for (const word of name.split(/[\s-]/)) if (/^\p{Lu}/u.test(word)) letters += word[0];
  return letters;
}
