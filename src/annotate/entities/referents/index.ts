import { IS_FINITE, TAG } from '../../tagging/tags.ts';
import type { SplitText } from '../../text/index.ts';
import type { EntityMention, TextSpan } from '../../types.ts';
import { genderOfTitle } from '../gender.ts';
import { partyOfDemonym } from '../peoples.ts';
import { findRoles, type RoleMention } from '../roles.ts';
import { TITLES } from '../words.ts';
import { BODIES, type Description, DOCUMENTS, describe, LOOSE_BODIES, ROLES } from './descriptions.ts';
import { type Party, Salience, WEIGHT } from './discourse.ts';
import { Parties } from './parties.ts';

export type { Party, PartyType } from './discourse.ts';

/** A stretch of text that stands for a person, an organisation, a government or a group, and whom it stands for. */
export interface Referent extends TextSpan {
  /** How it is said: by name, by role ("the governor"), by pronoun, by the kind of body ("the ministry"), by a place, by another description. */
  by: 'name' | 'role' | 'pronoun' | 'body' | 'place' | 'description';
  /** Shared by all that stand for the same; its `name` is the fullest form in the text. */
  party: Party;
  /** It is who speaks in a reporting clause. */
  speaks: boolean;
}

export interface ReferentOptions {
  /** Parts of speech by token; without them subjects are told by their place in the sentence alone. */
  tags?: Uint8Array | undefined;
  /** Offsets over which pronouns do not reach: the starts of a live page's posts. In order. */
  breaks?: readonly number[];
  /** Who is said to speak, in order: sources of reporting clauses. News goes on with whoever speaks. */
  sources?: readonly TextSpan[];
}

/** Somebody known to be a man or a woman rather than somebody named who may be either. */
const UNKNOWN_GENDER = -70;
/** Within as many sentences the name follows of who has spoken unnamed. */
const SENTENCES_TO_NAME = 2;
/** Words a role or body may have between its article and itself: "the deputy Tarnish foreign minister". */
const MOST_WORDS = 5;
/** A speaker's pronoun stands for the last speaker rather than for who was spoken of. */
const SPEAKS_ON = 90;

/**
 * Whom names, roles, pronouns, bodies and descriptions of a text stand for, in text order. Pronouns stand for whoever of
 * fitting gender and number the text is most about (see `Salience`), "the governor" for the last holder of that role,
 * "the ministry" for the last ministry, "Sylvania said" for the government. What has no forerunner is left out, save
 * speakers, who stand for themselves. Nothing is sought within quotations. One pass over the tokens.
 */
export function referents(
  text: string,
  split: SplitText,
  entities: readonly EntityMention[],
  options: ReferentOptions = {},
): Referent[] {
  return new Reading(text, split, entities, options).read();
}

const PRONOUNS: Readonly<Record<string, 'he' | 'she' | 'it' | 'they'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  it: 'it',
  its: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
};
const OBJECT = new Set(['him', 'them']);

class Reading {
  private readonly found: Referent[] = [];
  private readonly parties: Parties;
  private readonly salience = new Salience();
  private readonly roles: readonly RoleMention[];
  private readonly sources: readonly TextSpan[];
  private readonly breaks: readonly number[];
  private readonly tags: Uint8Array | undefined;
  /** Indices of what comes next in the text. */
  private entity = 0;
  private role = 0;
  private source = 0;
  private sentence = 0;
  /** The sentence with which the post begins. */
  private postStart = 0;
  private token = 0;
  /** The subject that stands last in the sentence: an object pronoun is somebody else. */
  private subject: Party | null = null;
  private speaker: Party | null = null;
  /** The pronoun in hand begins a source. */
  private opensSource = false;
  /** Who made the document that "the statement" speaks of, by its noun. */
  private readonly authors = new Map<string, Party>();
  /** An unnamed person who has just spoken, and may be named by the next sentence; and the sentence. */
  private unnamed: { party: Party; sentence: number } | null = null;

  constructor(
    private readonly text: string,
    private readonly split: SplitText,
    private readonly entities: readonly EntityMention[],
    { tags, breaks = [], sources = [] }: ReferentOptions,
  ) {
    this.parties = new Parties(text, entities);
    this.roles = findRoles(text, split, entities);
    this.sources = sources;
    this.breaks = breaks;
    this.tags = tags && tags.length > 0 ? tags : undefined;
  }

  read(): Referent[] {
    const { tokens, sentences } = this.split;
    let next = 0;
    let quoted = false;
    for (let i = 0; i < tokens.length; i++) {
      const { start } = tokens[i]!;
      this.token = i;
      for (; next < this.breaks.length && this.breaks[next]! <= start; next++) this.forget();
      while (this.sentence + 1 < sentences.length && sentences[this.sentence + 1]!.start <= start) {
        const before = sentences[this.sentence]!;
        this.sentence++;
        this.subject = null;
        if (sentences[this.sentence]!.paragraph !== before.paragraph) quoted = false;
      }
      while (this.entity < this.entities.length && this.entities[this.entity]!.end <= start) this.entity++;
      const source = this.sourceAt(start);
      if (tokens[i]!.kind === 'punctuation') quoted = quotedAfter(this.text, tokens[i]!, quoted);
      if (source && !quoted) this.speaks(source);
      const entity = this.entities[this.entity];
      if (entity && entity.start <= start) {
        this.named(entity, quoted, source);
        while (i + 1 < tokens.length && tokens[i + 1]!.start < entity.end) i++;
      } else if (!quoted) i = this.worded(i, source);
    }
    return this.found;
  }

  private forget(): void {
    this.postStart = this.sentence;
    this.salience.clear();
    this.speaker = null;
    this.unnamed = null;
    this.authors.clear();
  }

  /** The source that covers an offset. */
  private sourceAt(offset: number): TextSpan | null {
    while (this.source < this.sources.length && this.sources[this.source]!.end <= offset) this.source++;
    const source = this.sources[this.source];
    return source && source.start <= offset ? source : null;
  }

  /** A source that is neither a name nor a pronoun is a party of its own, or one spoken of before. */
  private speaks(source: TextSpan): void {
    if (source.start !== this.split.tokens[this.token]!.start) return;
    const words = this.text.slice(source.start, source.end);
    if (source.end - source.start < 2 || PRONOUNS[words.toLowerCase()] || isPlain(words)) return;
    if (headOf(this.text, source, this.entities, this.entity)) return;
    const description = describe(words);
    if (!description || this.isEntity(description, source)) return;
    const end = source.start + words.indexOf(description.phrase) + description.phrase.length;
    const before = this.resolved(description, true);
    const party = before ?? this.parties.unnamed(description, trimmedName(words), isMany(description, words));
    this.add(source.start, end, by(description), party, WEIGHT.mention + WEIGHT.subject + WEIGHT.head, true);
    // "Army says it has left", a headline has it: "the army" is the better name.
    if (!party.named && party.name.toLowerCase() === description.noun && description.article)
      party.name = trimmedName(words);
    if (before?.type === 'GOVERNMENT') before.form = trimmedName(words);
    this.nameIfGiven(party, end);
    const mayBeNamed =
      description.kind === 'person' || (LOOSE_BODIES.has(description.noun) && description.article === 'the');
    if (!before && mayBeNamed && !party.many) this.unnamed = { party, sentence: this.sentence };
  }

  /** Only a name with its article: "the Harbour Board". */
  private isEntity({ phrase }: Description, source: TextSpan): boolean {
    const at = this.text.indexOf(phrase, source.start);
    const entity = this.entities[this.entity];
    return entity !== undefined && entity.start === at && entity.end >= at + phrase.length;
  }

  /** "a resident, who gave his name only as Omar" has a name from there on, and had it before. */
  private nameIfGiven(party: Party, end: number): void {
    const name = GIVEN_NAME.exec(this.text.slice(end, end + 90))?.[1];
    if (!name || party.named) return;
    party.name = name;
    party.named = true;
  }

  private named(entity: EntityMention, quoted: boolean, source: TextSpan | null): void {
    const { start, end } = entity;
    const { type } = entity;
    const head = source !== null && headOf(this.text, source, this.entities, this.entity) === entity;
    const party =
      type === 'PERSON'
        ? this.personNamed(entity, head)
        : type === 'ORG'
          ? this.organisation(entity)
          : this.parties.governmentAt(entity);
    if (!party) return;
    const lone = source !== null && type !== 'PERSON' && this.fills(entity, source);
    const speaks = !quoted && (head || lone);
    const points = quoted ? WEIGHT.mention / 4 : this.pointsAt(start, end, speaks);
    this.add(start, end, type === 'LOC' ? 'place' : 'name', party, points, speaks);
  }

  /** "Army spokesman": a body without a name is the one that was called so before. */
  private organisation(entity: EntityMention): Party | null {
    const words = this.text.slice(entity.start, entity.end);
    if (words.includes(' ') || !BODIES.has(words.toLowerCase()) || words === words.toUpperCase())
      return this.parties.organisation(entity);
    const description = describe(`the ${words}`);
    return description && this.resolved(description, false);
  }

  private fills({ start, end }: EntityMention, source: TextSpan): boolean {
    return /^(?:the\s)?$/iu.test(this.text.slice(source.start, start)) && source.end - end < 3;
  }

  /** An unnamed body is named by a single name that no person is known to bear. */
  private mayBe(unnamed: Party, known: Party): boolean {
    if (unnamed.type === 'PERSON') return !unnamed.gender || !known.gender || unnamed.gender === known.gender;
    return !known.name.includes(' ') && !known.gender;
  }

  private personNamed(entity: EntityMention, speaks: boolean): Party {
    const known = this.parties.person(entity);
    this.takeRoles(entity, known);
    const { unnamed } = this;
    if (!unnamed || this.sentence === unnamed.sentence) return known;
    // "a senior official said. Jane Roe told ...": the next sentences name who spoke, where a new name acts in them.
    const near = this.sentence - unnamed.sentence <= SENTENCES_TO_NAME;
    const acts = speaks || this.isSubject(entity.start, entity.end);
    const isNew = known.mentions === 0 || (known.mentions === 1 && known.sentence >= this.postStart);
    if (
      near &&
      acts &&
      isNew &&
      this.subject === null &&
      known.roles.length === 0 &&
      !(known.mentions > 0 && known.sentence === unnamed.sentence) &&
      !INTRODUCED.test(this.text.slice(entity.end, entity.end + 8)) &&
      this.mayBe(unnamed.party, known)
    ) {
      unnamed.party.name = known.name;
      unnamed.party.named = true;
      unnamed.party.gender ??= known.gender;
      known.roles = unnamed.party.roles;
      this.alias.set(known, unnamed.party);
    }
    if (!near || acts) this.unnamed = null;
    return known;
  }

  /** Parties found to be one: the second is the one kept. */
  private readonly alias = new Map<Party, Party>();

  private takeRoles({ start }: EntityMention, person: Party): void {
    for (; this.role < this.roles.length && this.roles[this.role]!.nameStart <= start; this.role++)
      if (this.roles[this.role]!.nameStart === start) this.parties.give(person, this.roles[this.role]!);
  }

  /** A pronoun, or "the" and a role or body, at token i. Returns the last token it took. */
  private worded(i: number, source: TextSpan | null): number {
    const { tokens } = this.split;
    const { start, end } = tokens[i]!;
    if (end - start > 5) return i;
    const word = this.text.slice(start, end).toLowerCase();
    const pronoun = PRONOUNS[word];
    if (pronoun) {
      this.opensSource = source !== null && source.start === start;
      const speaks = source !== null && source.start === start && source.end <= end + 1;
      const party = this.meantBy(pronoun, word, speaks);
      if (party) {
        const points = speaks ? this.pointsAt(start, end, true) : this.pointsAt(start, end, false);
        this.add(start, end, 'pronoun', party, points, speaks);
      }
      return i;
    }
    if (word === 'a' || word === 'an') this.document(i);
    if (word !== 'the' || (source && source.start === start)) return i;
    return this.definite(i);
  }

  /** "The governor", "the Tarnish leader", "the ministry", unless a name follows that it introduces. */
  private definite(i: number): number {
    const { tokens } = this.split;
    const limit = this.entities[this.entity]?.start ?? this.text.length;
    for (let k = i + 1; k <= i + MOST_WORDS && k < tokens.length; k++) {
      const token = tokens[k]!;
      if (token.kind !== 'word') return i;
      const noun = this.text.slice(token.start, token.end);
      if (!ROLES.has(noun) && !BODIES.has(noun) && !DOCUMENTS.has(noun)) {
        if (/^(?:of|for|in|at|to|and|that|which|who)$/.test(noun)) return i;
        continue;
      }
      const next = tokens[k + 1];
      const more = next ? this.text.slice(next.start, next.end) : '';
      if (ROLES.has(more) || BODIES.has(more)) continue;
      const whole = more === 'of' && ROLES.has(noun) ? this.ofBody(k) : null;
      // "the governor Jane Roe", "the council's chair", "the head of the board": not the whole of it.
      if (
        (more === 'of' && !whole) ||
        (next && next.start === limit && /^\s?$/.test(this.text.slice(token.end, limit)))
      )
        return i;
      if (limit < token.start && this.entities[this.entity]!.type === 'PERSON') return i;
      const { start } = tokens[i]!;
      const { end } = whole ?? token;
      const description = describe(this.text.slice(start, token.end));
      const party = description && this.resolved(description, false);
      if (!party || !description) return i;
      if (whole && !party.roles.some(({ words }) => words.has(whole.body))) return i;
      this.add(start, end, by(description), party, this.pointsAt(start, end, false), false);
      while (tokens[k + 1] && tokens[k + 1]!.end <= end) k++;
      return k;
    }
    return i;
  }

  /** "the chief of the board": the body after the role at token k, and where it ends. */
  private ofBody(k: number): { body: string; end: number } | null {
    const [the, body] = [this.split.tokens[k + 2], this.split.tokens[k + 3]];
    if (!the || !body || this.text.slice(the.start, the.end) !== 'the') return null;
    const word = this.text.slice(body.start, body.end);
    return BODIES.has(word) ? { body: word, end: body.end } : null;
  }

  /** Whoever a definite description stands for; speakers' are taken more freely. */
  private resolved(description: Description, speaks: boolean): Party | null {
    const { article, kind, noun } = description;
    const initialled = this.parties.initialled(description.phrase);
    if (initialled || article === 'a') return initialled;
    const known = kind === 'person' ? this.parties.holder(description) : null;
    if (known) return known;
    if (kind === 'document')
      return article === 'the' ? (this.authors.get(noun) ?? (speaks ? this.speaker : null)) : null;
    if (noun === 'government' && description.country)
      return this.parties.government(description.country, `the ${description.phrase}`);
    const called = description.kind === 'other' ? null : this.parties.called(description);
    if (called && (article === 'the' || called.name.toLowerCase().endsWith(description.phrase.toLowerCase())))
      return called;
    if (article !== 'the') return null;
    if (kind === 'person' && speaks) return this.lastToFit(description);
    // "the agency", "the U.N. agency"; one with two words more is told apart by them.
    if (LOOSE_BODIES.has(noun) && description.words.size < 2)
      return this.salience.best(this.sentence, (p) =>
        p.type === 'ORG' && p.named && !p.many ? (p === this.speaker ? SPEAKS_ON : 0) : null,
      );
    return null;
  }

  /** "the official added": the last speaker, where nothing told of them speaks against it. */
  private lastToFit({ noun, country, words, owner }: Description): Party | null {
    const { speaker } = this;
    if (speaker?.type !== 'PERSON' || speaker.many || owner || !LOOSE_PEOPLE.has(noun)) return null;
    const gender = genderOfTitle(noun);
    if (gender && speaker.gender && gender !== speaker.gender) return null;
    const isFree = noun === 'official' || noun === 'man' || noun === 'woman' || noun === 'politician';
    if (speaker.roles.length > 0 && !isFree) return null;
    const own = speaker.country ?? speaker.roles.find((role) => role.country)?.country ?? null;
    if (country ? own !== country : words.size > 0) return null;
    return speaker;
  }

  private meantBy(pronoun: 'he' | 'she' | 'it' | 'they', word: string, speaks: boolean): Party | null {
    if (pronoun === 'it' && !speaks && word === 'it' && this.isPleonastic()) return null;
    const isObject = OBJECT.has(word) || (word === 'her' && this.tags?.[this.token] === TAG.PRP);
    // "His lawyer said": not the lawyer's own.
    const other = isObject ? this.subject : this.opensSource && !speaks ? this.speaker : null;
    const party = this.salience.best(this.sentence, (p) => {
      if (p === other || !agrees(p, pronoun)) return null;
      const continuing =
        (speaks && p === this.speaker ? SPEAKS_ON : 0) +
        (p.named && p.gender === null && p.type === 'PERSON' ? UNKNOWN_GENDER : 0);
      if (pronoun === 'they' && !p.many && !speaks) return null;
      return pronoun === 'they' && !p.many ? continuing - 60 : continuing;
    });
    if (party && (pronoun === 'he' || pronoun === 'she')) party.gender ??= pronoun;
    return party;
  }

  /** "It was raining", "it would be better", "it seems": nobody. */
  private isPleonastic(): boolean {
    const { tokens } = this.split;
    const next = tokens[this.token + 1];
    return !next || EMPTY_IT.test(this.text.slice(next.start, next.start + 24));
  }

  /**
   * "The board published a survey": the survey speaks for the board. "A document by the board" speaks for itself, under
   * all its words.
   */
  private document(i: number): void {
    const { tokens } = this.split;
    for (let k = i + 1; k <= i + 3 && k < tokens.length; k++) {
      if (tokens[k]!.kind !== 'word') return;
      const word = this.text.slice(tokens[k]!.start, tokens[k]!.end);
      if (!DOCUMENTS.has(word)) continue;
      const { start } = tokens[i]!;
      const own = BY_WHOM.exec(this.text.slice(start, start + 120))?.[0];
      const description = own === undefined ? null : describe(own);
      if (own && description) this.authors.set(word, this.parties.unnamed(description, own, false));
      else {
        const verb = tokens[i - 1];
        const author = verb && PUBLISHES.test(this.text.slice(verb.start, verb.end)) ? this.subjectBefore(i - 1) : null;
        if (author) this.authors.set(word, author);
      }
      return;
    }
  }

  /** The subject of the verb at token v: who was just spoken of, or the words that open the sentence. */
  private subjectBefore(v: number): Party | null {
    if (this.subject) return this.subject;
    const start = this.split.sentences[this.sentence]?.start ?? 0;
    const words = this.text
      .slice(start, this.split.tokens[v]!.start)
      .trim()
      .replace(/\s(?:has|have|had|also)$/u, '');
    const description = words.length > 60 ? null : describe(words);
    return description && !/[,;:“"]/u.test(words) ? this.parties.unnamed(description, words, false) : null;
  }

  private pointsAt(start: number, end: number, speaks: boolean): number {
    if (speaks) return WEIGHT.mention + WEIGHT.subject + WEIGHT.head;
    const owner = /^[’']s?\s/u.test(this.text.slice(end, end + 3));
    if (owner) return WEIGHT.mention / 2;
    return WEIGHT.mention + (this.isSubject(start, end) ? WEIGHT.subject + WEIGHT.head : WEIGHT.head / 2);
  }

  /** Stands before a finite verb and not behind a preposition; without tags, opens its sentence. */
  private isSubject(start: number, end: number): boolean {
    const { tokens, sentences } = this.split;
    const { tags } = this;
    if (!tags) return sentences[this.sentence]?.start === start || this.text.slice(start - 4, start).trim() === 'The';
    const before = tags[this.token - 1];
    if (
      (before === TAG.IN || before === TAG.TO) &&
      tokens[this.token - 1]!.end >= (sentences[this.sentence]?.start ?? 0)
    ) {
      const word = this.text.slice(tokens[this.token - 1]!.start, tokens[this.token - 1]!.end).toLowerCase();
      if (!/^(?:that|because|as|after|before|while|if|although|though|since|when|whether)$/.test(word)) return false;
    }
    let k = this.token;
    while (k < tokens.length && tokens[k]!.start < end) k++;
    for (let skipped = 0; skipped < 2 && tags[k] === TAG.RB; skipped++) k++;
    return k < tags.length && IS_FINITE[tags[k]!] === 1;
  }

  private add(start: number, end: number, by: Referent['by'], said: Party, points: number, speaks: boolean): void {
    const party = this.alias.get(said) ?? said;
    this.found.push({ start, end, by, party, speaks });
    party.mentions++;
    this.salience.note(party, points + (speaks ? WEIGHT.speaker : 0), this.sentence);
    if (points >= WEIGHT.mention + WEIGHT.subject) this.subject = party;
    if (speaks) this.speaker = party;
  }
}

const EMPTY_IT =
  /^(?:(?:has|had|would|will|may|might|could|can|must|should)\s(?:not\s|also\s)?be|is|was|[’']s|be|been|seem|appear|remain|took|take|rain|snow)/i;

const PUBLISHES =
  /^(?:published|publishes|released|releases|issued|issues|posted|made|makes|sent|wrote|carried|conducted|launched|gave|tweeted)$/i;
/** "a document by the Office of Works": what it is, and whose. */
const BY_WHOM = /^an?\s(?:\p{L}+\s){0,2}\p{L}+\s(?:by|from)\s(?:the\s)?\p{Lu}[^,.;:“”"()\n]{2,90}/u;

function quotedAfter(text: string, { start, end }: TextSpan, quoted: boolean): boolean {
  let now = quoted;
  for (let at = start; at < end; at++) {
    const mark = text[at];
    if (mark === '“') now = true;
    else if (mark === '”') now = false;
    else if (mark === '"') now = at === 0 || /[\s([—–-]/u.test(text[at - 1]!);
  }
  return now;
}

/** "I", "we", "this": nobody of their own. */
/** No body's initials: "WHO" is one. */
const isPlain = (words: string): boolean => PLAIN.test(words) && (words.length < 3 || words !== words.toUpperCase());
const PLAIN = /^(?:i|we|you|this|that|these|those|which|who|what|there|one|some|others|both|all|it)$/i;
/** Looser words for people who speak on. */
const LOOSE_PEOPLE = new Set(
  'official politician man woman leader minister president spokesman spokeswoman spokesperson diplomat commander'.split(
    ' ',
  ),
);

/** "Jane Roe, a 46-year-old farmer": somebody new, and not the official of the sentence before. */
const INTRODUCED = /^,\s(?:an?\s|\d{1,3},)/u;

/** "a resident, who gave his name only as Omar": */
const GIVEN_NAME =
  /^,? who (?:(?:only )?gave (?:his|her|their) name|identified (?:him|her|them)sel(?:f|ves))(?: only)? as (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u;

const by = ({ kind, noun }: Description): Referent['by'] =>
  kind === 'person' ? 'role' : kind === 'body' && BODIES.has(noun) ? 'body' : 'description';

function agrees(party: Party, pronoun: 'he' | 'she' | 'it' | 'they'): boolean {
  switch (pronoun) {
    case 'he':
    case 'she':
      return party.type === 'PERSON' && !party.many && (party.gender ?? pronoun) === pronoun;
    case 'it':
      return (party.type === 'ORG' || party.type === 'GOVERNMENT') && !party.many;
    case 'they':
      return party.many || party.type === 'ORG' || party.type === 'GOVERNMENT';
  }
}

const isMany = ({ kind, noun }: Description, words: string): boolean =>
  kind === 'people' ||
  (/\band\b/u.test(words) && kind !== 'body') ||
  /^(?:several|some|many|two|three)\b/iu.test(words) ||
  (/[^s]s$/u.test(noun) && !BODIES.has(noun));

/** When it was said is no part of who said it: "officials on Saturday". */
const WHEN_SAID =
  /,?\s(?:(?:on|late|early)\s){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)(?:\s(?:morning|evening|night|afternoon))?$/u;

const OPENING = /^(?:Earlier|Later|Meanwhile|However|But|And|Still|Yet|Also|So far|Now|Then),?\s(?=\S)/u;

/** A speaker's description as a name: without the day, and what a comma or "who" adds. */
export const trimmedName = (words: string): string =>
  words
    .replace(OPENING, '')
    .split(/,|\s(?:who|which)\s/u)[0]!
    .replace(WHEN_SAID, '')
    .trim();

/** A name in a source that is not who speaks: "a spokesman for Jane Roe", "an aide to Governor Jane Roe". */
const LED = /(\p{L}*)\s(?:of|for|to|with|by|from|against)\s([^,]*?)\s?(,?)\s?$/u;
/** What follows a name that only qualifies: "the Roe government", "Roe supporters". */
const QUALIFIES =
  /^[’']s?(?:\s|$)|^\s(?!(?:and|or|who|of|in|on|at|has|had|is|was|also|himself|herself|from|said|says|told)\b)[\p{L}-]+/u;

/** The person who is the head of a source ("Deputy Governor Jane Roe", "the mayor, John Marlow"); null where none is. */
export function headOf(
  text: string,
  { start, end }: TextSpan,
  entities: readonly EntityMention[],
  from: number,
): EntityMention | null {
  let floor = start;
  // "after his talk with the mayor, John Marlow, at the port, Roe said": not who stands behind the preposition.
  if (/\b(?:with|to|of|by|from|for|about|against)\s$/u.test(text.slice(Math.max(0, start - 9), start)))
    floor = start + text.slice(start, end).lastIndexOf(', ') + 1;
  for (let e = from; e < entities.length && entities[e]!.start < end; e++) {
    const entity = entities[e]!;
    if (entity.type !== 'PERSON' || entity.start < floor || entity.end > end) continue;
    if (QUALIFIES.test(text.slice(entity.end, end))) continue;
    if (!isLed(text.slice(start, entity.start))) return entity;
  }
  return null;
}

/**
 * Whether a name stands behind a preposition with nothing between but its own title ("for Governor", "talk with the
 * mayor,"); "the head of the board," leads to the head.
 */
function isLed(lead: string): boolean {
  const led = LED.exec(lead);
  if (!led) return false;
  const words = led[2]!.split(/\s+/u);
  const last = words.at(-1)!.toLowerCase();
  const isTitle = last === '' || last === 'the' || TITLES.has(last) || ROLES.has(last) || partyOfDemonym(last) !== null;
  return led[3] === '' ? isTitle : isTitle && !ROLES.has(led[1]!.toLowerCase());
}
