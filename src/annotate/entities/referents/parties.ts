import { lookUpPlaces } from '../../places/gazetteer.ts';
import { isMetonym } from '../../places/metonym.ts';
import type { EntityMention } from '../../types.ts';
import { genderOfName, genderOfTitle } from '../gender.ts';
import type { RoleMention } from '../roles.ts';
import { BODIES, countryIn, countryName, countryOf, type Description, mayHold } from './descriptions.ts';
import type { Party } from './discourse.ts';

/** How many who bear one noun are looked through: the latest. */
const MOST_ALIKE = 6;
/** How many who were told to hold some role are looked through. */
const MOST_HOLDERS = 24;
/** Roles that titles before a name stand for. */
const TITLE_ROLES: Readonly<Record<string, string>> = {
  dr: 'doctor',
  prof: 'professor',
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sen: 'senator',
  gov: 'governor',
};
/** Seats that speak for a country's government. */
const SEATS: Readonly<Record<string, string>> = {
  Kremlin: 'RU',
  'White House': 'US',
  'Downing Street': 'GB',
  'Number 10': 'GB',
  Élysée: 'FR',
  Elysee: 'FR',
};

/** Everybody the text has spoken of, found again by name, by role and by what they were called. */
export class Parties {
  private readonly people = new Map<string, Party>();
  /** The one person of a surname or given name, by the word. Null where several bear it. */
  private readonly byPart = new Map<string, Party | null>();
  private readonly organisations = new Map<string, Party>();
  private readonly initials = new Map<string, string>();
  private readonly governments = new Map<string, Party>();
  private readonly countries = new Map<string, string>();
  private readonly described = new Map<string, Party>();
  private readonly byNoun = new Map<string, Party[]>();

  constructor(
    private readonly text: string,
    entities: readonly EntityMention[],
  ) {
    for (const { type, start, end } of entities) {
      const name = text.slice(start, end);
      if (type === 'LOC') {
        const [place] = lookUpPlaces(name);
        if (place?.kind === 'country' && place.country && name.length > 3 && !this.countries.has(place.country))
          this.countries.set(place.country, name);
      } else if (type === 'ORG' && name.includes(' ')) {
        for (const letters of initialsOf(name)) if (!this.initials.has(letters)) this.initials.set(letters, name);
      }
    }
  }

  person({ start, end, fullName }: EntityMention): Party {
    const before = this.text.slice(Math.max(0, start - 14), start);
    const title = /(\p{L}+)\.?\s$/u.exec(before)?.[1];
    const told = title ? genderOfTitle(title) : null;
    const found = this.personNamed(this.text.slice(start, end), fullName, told);
    found.gender ??= told;
    const role = title && TITLE_ROLES[title.toLowerCase()];
    if (role) this.hold(found, role, role);
    return found;
  }

  /** The person of that name, made known where new. Of two of one surname the one of the title's gender, else the last. */
  private personNamed(said: string, fullName: string, gender: Party['gender']): Party {
    const known = this.people.get(fullName);
    if (known && !(gender && known.gender && known.gender !== gender)) return known;
    if (!said.includes(' ')) {
      const alike = this.alike(said.toLowerCase(), (p) => !(gender && p.gender && p.gender !== gender));
      const one = alike ?? this.byPart.get(said.toLowerCase());
      if (one) return one;
    }
    // "Von der Leyen", "al-Tarni": a surname of several words.
    const ending = ` ${said.toLowerCase()}`;
    const last = said.slice(said.lastIndexOf(' ') + 1).toLowerCase();
    const longer = this.alike(last, (p) => p.name.length > said.length && p.name.toLowerCase().endsWith(ending));
    if (longer) return longer;
    const made = newParty(fullName, 'PERSON', true);
    made.gender = genderOfName(fullName);
    this.people.set(fullName, made);
    const parts = fullName.split(' ');
    this.addNoun(parts.at(-1)!.toLowerCase(), made);
    for (const part of parts.length > 1 ? [parts[0]!, parts.at(-1)!] : []) {
      const word = part.toLowerCase();
      this.byPart.set(word, this.byPart.has(word) && this.byPart.get(word) !== made ? null : made);
    }
    return made;
  }

  /** An organisation by name, in full where only its initials stand. */
  organisation(entity: EntityMention): Party {
    const said = this.text.slice(entity.start, entity.end);
    const seat = SEATS[said];
    if (seat) return this.government(seat, said);
    const name = this.initials.get(said.replaceAll('.', '')) ?? entity.fullName;
    let party = this.organisations.get(name);
    if (!party) {
      party = newParty(name, 'ORG', true);
      party.country = countryIn(name.split(' '));
      this.organisations.set(name, party);
    }
    for (const word of [name.slice(name.lastIndexOf(' ') + 1), name.split(' ', 1)[0]!])
      if (BODIES.has(word.toLowerCase())) this.addNoun(word.toLowerCase(), party);
    return party;
  }

  /** The organisation whose initials these are; null where the text does not spell them out. */
  initialled(letters: string): Party | null {
    const name = this.initials.get(letters);
    return name === undefined ? null : (this.organisations.get(name) ?? null);
  }

  /** The government that a place speaks for ("Kyiv said"); null where it is only a place. */
  governmentAt(entity: EntityMention): Party | null {
    const said = this.text.slice(entity.start, entity.end);
    const seat = SEATS[said];
    if (seat) return this.government(seat, said);
    // "Moscow" is also a region: a capital among the first places of the name speaks for its country.
    const place = lookUpPlaces(said)
      .slice(0, 3)
      .find(({ kind, capital }) => kind === 'country' || capital);
    const code = countryOf(said) ?? place?.country;
    const speaks = place !== undefined && isMetonym(this.text, entity, place);
    return speaks && code ? this.government(code, said) : null;
  }

  government(country: string, form: string): Party {
    let party = this.governments.get(country);
    if (!party) {
      party = newParty(this.countries.get(country) ?? countryName(country), 'GOVERNMENT', true);
      party.country = country;
      this.governments.set(country, party);
    }
    party.form = form;
    this.addNoun('government', party);
    return party;
  }

  /** A role the text gives somebody; the holder is made known with it. */
  give(person: Party, { role, phrase }: RoleMention): void {
    this.hold(person, role.slice(role.lastIndexOf(' ') + 1).replace(/^secretary-general$/u, 'chief'), phrase);
  }

  private hold(person: Party, noun: string, phrase: string): void {
    const words = new Set(phrase.toLowerCase().split(/[\s-]+/u));
    if (!person.roles.some((r) => r.noun === noun && r.words.size >= words.size)) {
      person.roles.push({ noun, words, country: countryIn(phrase.split(/\s/u)) });
      if (person.roles.length > MOST_ALIKE) person.roles.shift();
    }
    person.gender ??= genderOfTitle(noun);
    this.addNoun(ANY_ROLE, person);
  }

  /** Who was last told to hold the role that a description names. */
  holder(description: Description): Party | null {
    const same = this.alike(
      ANY_ROLE,
      ({ roles }) => roles.some((role) => role.noun === description.noun && mayHold(role, description)),
      MOST_HOLDERS,
    );
    return same ?? this.alike(ANY_ROLE, ({ roles }) => roles.some((role) => mayHold(role, description)), MOST_HOLDERS);
  }

  /** The last party called by the description's noun, and not by other words ("the city council" is not "the town council"). */
  called({ noun, words, country }: Description): Party | null {
    return this.alike(noun, (party) => {
      if (country && party.country && country !== party.country) return false;
      const own = ` ${party.name.toLowerCase()} `;
      for (const word of words) if (!own.includes(word.slice(0, 5)) && !(country && party.country)) return false;
      return true;
    });
  }

  /** An unnamed party under its description; the same words again are the same party. */
  unnamed(description: Description, name: string, many: boolean): Party {
    const key = description.phrase.toLowerCase();
    let party = this.described.get(key);
    if (!party) {
      party = newParty(name, many ? 'GROUP' : description.kind === 'person' ? 'PERSON' : 'ORG', false);
      party.many = many;
      party.country = description.country;
      party.gender = genderOfTitle(description.noun);
      if (/woman$|^(?:mother|sister|daughter|wife|widow)$/u.test(description.noun)) party.gender = 'she';
      if (/man$|^(?:father|brother|son|husband)$/u.test(description.noun) && !/woman$/u.test(description.noun))
        party.gender = 'he';
      this.described.set(key, party);
    }
    this.addNoun(description.noun, party);
    return party;
  }

  private alike(noun: string, fits: (party: Party) => boolean, most = MOST_ALIKE): Party | null {
    const all = this.byNoun.get(noun) ?? [];
    for (let k = all.length - 1; k >= 0 && k >= all.length - most; k--) if (fits(all[k]!)) return all[k]!;
    return null;
  }

  private addNoun(noun: string, party: Party): void {
    const all = this.byNoun.get(noun);
    if (!all) this.byNoun.set(noun, [party]);
    else if (all.at(-1) !== party) {
      // A short list: whoever is called by the noun again becomes its last bearer.
      const at = all.indexOf(party, Math.max(0, all.length - 24));
      if (at >= 0) all.splice(at, 1);
      all.push(party);
    }
  }
}

/** The key under which all who hold a role stand. */
const ANY_ROLE = ' role';

export const newParty = (name: string, type: Party['type'], named: boolean): Party => ({
  name,
  type,
  named,
  gender: null,
  many: false,
  country: null,
  roles: [],
  form: name,
  salience: 0,
  mentions: 0,
  sentence: 0,
});

/** "Freedonian Relief Bureau" is FRB: the capitals of its words, with those of its small words or without the first. */
function initialsOf(name: string): string[] {
  let letters = '';
  for (const word of name.split(/[\s-]/)) if (/^\p{Lu}/u.test(word)) letters += word[0];
  if (letters.length < 2) return [];
  return letters.length > 3 ? [letters, letters.slice(1)] : [letters];
}
