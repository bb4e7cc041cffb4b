import { countryName, countryOf } from '../../annotate/entities/index.ts';
import type { Actor } from '../../record/types.ts';
import { idOf } from '../evidence.ts';
import { isBefore } from './found.ts';
import { type FoldedName, foldBody, foldPerson } from './nameFold.ts';
import type { ActorFact } from './types.ts';

/**
 * The actors of many reports, one for each that bears one name however it is spelt. A pure function of the set of facts:
 * their order leaves no trace. Two people of one surname are one only with the same given name (or its initial, where
 * one person alone has it); a surname by itself is whoever alone bears it, else somebody of its own.
 */
export function joinActors(facts: readonly ActorFact[]): Actor[] {
  const groups = new Map<string, ActorFact[]>();
  const owners = ownersOf(facts);
  for (const fact of facts) {
    const key = owners.get(fact.name)!;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].map(([key, group]) => actorOf(key, group)).sort((a, b) => compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The key of the actor that each name is alone: where reports take it for different kinds, as most do. */
function ownersOf(facts: readonly ActorFact[]): Map<string, string> {
  const keyOf = keysFor(facts);
  const votes = new Map<string, string[]>();
  const keys = new Map<string, string>();
  for (const fact of facts) {
    // Few names make most facts: each is folded once.
    const told = `${fact.kind} ${fact.country} ${fact.name}`;
    let key = keys.get(told);
    if (key === undefined) {
      key = keyOf(fact);
      keys.set(told, key);
    }
    const known = votes.get(fact.name);
    if (known) known.push(key);
    else votes.set(fact.name, [key]);
  }
  return new Map([...votes].map(([name, keys]) => [name, ranked(keys)[0]!]));
}

/** The key under which a fact's actor stands by itself. */
function keysFor(facts: readonly ActorFact[]): (fact: ActorFact) => string {
  const people = peopleKeys(facts.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const spelt = speltOut(facts);
  const bodyKey = (name: string) => `body ${spelt.get(initials(name)) ?? foldBody(name)}`;
  const bodies = new Set(facts.filter(isBody).map(({ name }) => bodyKey(name)));
  return ({ kind, name, country }) => {
    if (kind === 'government') return `government ${country ?? foldBody(name)}`;
    if (kind !== 'person') return withCountry(bodyKey(name), name);
    // A single word that other reports know for a body: the tagger took it for a person.
    if (!name.includes(' ') && bodies.has(bodyKey(name)) && !people.isKnown(name)) return bodyKey(name);
    return people.keyOf(name);
  };
}

const isBody = ({ kind }: ActorFact): boolean => kind === 'organisation' || kind === 'force';

/** "Tarnish defence ministry", "Tarn's Ministry of Defence" are one: words in any order, peoples as their country. */
function withCountry(key: string, name: string): string {
  const words = name.replace(/[’']s\b/gu, '').split(/\s+/u);
  const codes = words.map((word) => (/^\p{Lu}/u.test(word) ? countryOf(word) : null));
  if (!codes.some((code) => code !== null)) return key;
  const folded = words.flatMap((word, i) =>
    codes[i]
      ? [codes[i]!]
      : foldBody(word)
          .split(' ')
          .filter((w) => w !== ''),
  );
  return `body ${folded
    .filter((word) => !/^(?:of|the|for|and)$/u.test(word))
    .sort(compare)
    .join(' ')}`;
}

/** Full names by their initials, where all reports that spell them out mean one: "FRB" is "freedonian relief bureau". */
function speltOut(facts: readonly ActorFact[]): Map<string, string> {
  const known = new Map<string, string | null>();
  for (const { kind, name, forms } of facts) {
    if (kind !== 'organisation' || !name.includes(' ')) continue;
    const full = foldBody(name);
    for (const { words } of forms) {
      const letters = initials(words);
      if (letters === '') continue;
      known.set(letters, known.has(letters) && known.get(letters) !== full ? null : full);
    }
  }
  return new Map([...known].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The letters of a name that is nothing but capitals; else empty. */
const initials = (name: string): string => (/^(?:\p{Lu}\.?){2,6}$/u.test(name) ? name.replaceAll('.', '') : '');

interface PeopleKeys {
  keyOf: (name: string) => string;
  /** Whether a surname is that of somebody known with a given name. */
  isKnown: (surname: string) => boolean;
}

function peopleKeys(names: readonly string[]): PeopleKeys {
  const bySurname = new Map<string, Map<string, FoldedName[]>>();
  for (const name of new Set(names)) {
    const folded = foldPerson(name);
    if (!folded || folded.given === '') continue;
    const given = bySurname.get(folded.surname) ?? new Map<string, FoldedName[]>();
    bySurname.set(folded.surname, given.set(folded.given, [...(given.get(folded.given) ?? []), folded]));
  }
  const longer = longerNames(bySurname);
  const full = (given: string, surname: string) => {
    const own = `${given} ${surname}`;
    return `person ${longer.get(own) ?? own}`;
  };
  return {
    isKnown: (name) => bySurname.has(foldPerson(name)?.surname ?? ''),
    keyOf(name) {
      const folded = foldPerson(name);
      if (!folded) return `person ${name}`;
      const { given, surname } = folded;
      const bearers = [...(bySurname.get(surname)?.keys() ?? [])];
      if (given.length > 1) return full(given, surname);
      const fitting = bearers.filter((one) => one.length > 1 && one.startsWith(given));
      const [only] = fitting;
      if (only !== undefined && new Set(fitting.map((one) => full(one, surname))).size === 1)
        return full(only, surname);
      return `person ${given === '' ? surname : `${given} ${surname}`}`;
    },
  };
}

/** "Hugo Carvell" is "Hugo Carvell Barros" where that is the only longer name that begins so. */
function longerNames(bySurname: ReadonlyMap<string, ReadonlyMap<string, readonly FoldedName[]>>): Map<string, string> {
  const starts = new Map<string, string | null>();
  for (const [surname, givens] of bySurname)
    for (const [given, names] of givens)
      for (const { words } of names)
        for (const middle of words.slice(1, -1)) {
          const short = `${given} ${middle}`;
          const long = `${given} ${surname}`;
          starts.set(short, starts.has(short) && starts.get(short) !== long ? null : long);
        }
  return new Map([...starts].filter((entry): entry is [string, string] => entry[1] !== null));
}

function actorOf(key: string, group: readonly ActorFact[]): Actor {
  const names = ranked(group.map(({ name }) => name));
  const kind = ranked(group.map(({ kind }) => kind))[0] as Actor['kind'];
  const country = ranked(group.flatMap((fact) => countriesOf(fact)))[0] ?? null;
  const own = kind === 'government' && country ? countryName(country) : null;
  const aliases = new Set(group.flatMap(({ forms }) => forms.map(({ words }) => words)));
  for (const name of names) aliases.delete(name);
  return {
    id: idOf('actor', key),
    kind,
    name: own ?? names[0]!,
    names: [...names].sort(compare),
    aliases: [...aliases].sort(compare),
    roles: rolesOf(group),
    side: country && countryName(country),
    evidence: evidenceOf(group),
  };
}

/** The country it is said to act for: its own, and those that its roles name. */
const countriesOf = ({ country, roles }: ActorFact): string[] => [
  ...(country ? [country] : []),
  ...roles.flatMap(({ role }) => {
    const found = role
      .split(/\s+/u)
      .map((word) => (/^\p{Lu}/u.test(word) ? countryOf(word.replace(/[’']s?$/u, '')) : null));
    return found.find((code) => code !== null) ?? [];
  }),
];

/** Distinct values, the most frequent first, then the longest, then by letter. */
function ranked(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || compare(a, b)).map(([value]) => value);
}

/** Each role once, where it was reported first, in the order of that. */
function rolesOf(group: readonly ActorFact[]): Actor['roles'] {
  const first = new Map<string, Actor['roles'][number]>();
  for (const one of group.flatMap(({ roles }) => roles)) {
    const key = one.role.toLowerCase();
    const known = first.get(key);
    if (!known || earlier(one, known)) first.set(key, one);
  }
  return [...first.values()]
    .sort((a, b) => (earlier(a, b) ? -1 : 1))
    .map(({ role, reported, evidence }) => ({ role, reported, evidence }));
}

/** One place of each report that names it: the first reported of those with its name in full. */
function evidenceOf(group: readonly ActorFact[]): Actor['evidence'] {
  const first = new Map<string, ActorFact['forms'][number]>();
  for (const { forms } of group)
    for (const form of forms) {
      const known = first.get(form.evidence.report);
      if (
        !known ||
        form.words.length > known.words.length ||
        (form.words.length === known.words.length && earlier(form, known))
      )
        first.set(form.evidence.report, form);
    }
  return [...first.values()].sort((a, b) => (earlier(a, b) ? -1 : 1)).map(({ evidence }) => evidence);
}

type Dated = Pick<ActorFact['forms'][number], 'evidence' | 'reported'>;
/** By when it was reported, then by report and place in it. */
const earlier = (a: Dated, b: Dated): boolean =>
  isBefore(a.reported, b.reported) ||
  (!isBefore(b.reported, a.reported) &&
    (compare(a.evidence.report, b.evidence.report) ||
      a.evidence.start - b.evidence.start ||
      a.evidence.end - b.evidence.end) < 0);
