import { lookUpPlaces } from '../places/gazetteer.ts';
import type { RuleMention } from './tagger/features.ts';
import { FACILITY_TAILS, ORG_NAMES, PERSON_VERBS, STRONG_TITLES } from './words.ts';

type Kind = RuleMention['type'];
/** What the mentions of one name say together: points for each type. */
interface Votes {
  PERSON: number;
  ORG: number;
  LOC: number;
  mentions: number;
  /** Mentions after "in", "near", "the village of". */
  placed: number;
  /** Stands in the text as part of a longer personal name, after a title, or does what people do. */
  personal: boolean;
  /** Stands after a title that leaves no doubt. */
  titled: boolean;
  /** Mentions after the kind of body it is: "the news website". */
  bodied: number;
}

const PLACE_BEFORE =
  /\b(?:in|at|near|outside|from|to|towards?|around|reach(?:es|ed|ing)?|left|leaves|leaving|into|across|village of|town of|city of)\s$/;
const STRONG_PLACE_BEFORE = /\b(?:in|near|outside|village of|town of|city of|towns? of|district of)\s$/;
const BODY_BEFORE =
  /\b(?:website|newspaper|agency|channel|network|broadcaster|company|firm|outlet|magazine|charity)\s$/;
const WORD_AFTER = /^\s(\p{Ll}+)/u;
const WORD_BEFORE = /(\p{L}+\.?)\s$/u;

/**
 * Makes the mentions of a text agree: titles leave the name, a name that is a town of the gazetteer and stands where
 * places stand is a place in all its mentions, and the other way round for people. A name keeps its type where the
 * text gives no reason.
 */
export function agree(text: string, mentions: readonly RuleMention[]): RuleMention[] {
  const bare = mentions.map((m) => withoutTitle(text, m)).filter((m) => m.end > m.start);
  const votes = new Map<string, Votes>();
  for (const m of bare) vote(text, m, votes);
  for (const m of bare) if (m.type === 'PERSON') claimParts(text.slice(m.start, m.end), votes);
  const countries = countriesOf(text, bare);
  return bare.map((m) => {
    const name = text.slice(m.start, m.end);
    const type = decide(name, m.type, votes.get(name)!, countries);
    return type === m.type ? m : { ...m, type, rule: 'entities/agreement' };
  });
}

/** "Dame Jane Roe" is "Jane Roe". */
function withoutTitle(text: string, m: RuleMention): RuleMention {
  if (m.type !== 'PERSON') return m;
  const name = text.slice(m.start, m.end);
  let { start } = m;
  for (let space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
    if (
      !STRONG_TITLES.has(
        text
          .slice(start, m.start + space)
          .replace(/\.$/, '')
          .toLowerCase(),
      )
    )
      break;
    start = m.start + space + 1;
  }
  return start === m.start ? m : { ...m, start };
}

function vote(text: string, m: RuleMention, votes: Map<string, Votes>): void {
  const name = text.slice(m.start, m.end);
  const own = votes.get(name) ?? {
    PERSON: 0,
    ORG: 0,
    LOC: 0,
    mentions: 0,
    placed: 0,
    personal: false,
    titled: false,
    bodied: 0,
  };
  own.mentions++;
  own[m.type] += 1;
  const before = text.slice(Math.max(0, m.start - 14), m.start);
  const after = WORD_AFTER.exec(text.slice(m.end, m.end + 16))?.[1];
  if (STRONG_PLACE_BEFORE.test(before)) {
    own.LOC += 1;
    own.placed++;
  } else if (PLACE_BEFORE.test(before)) own.LOC += 0.5;
  if (after && PERSON_VERBS.has(after)) {
    own.PERSON += 1;
    own.personal = true;
  }
  if (BODY_BEFORE.test(before)) own.bodied++;
  const title = WORD_BEFORE.exec(before)?.[1];
  if (title && STRONG_TITLES.has(title.replace(/\.$/, '').toLowerCase())) {
    own.PERSON += 1;
    own.personal = true;
    own.titled = true;
  }
  votes.set(name, own);
}

/** The words of a full name, alone elsewhere, are the person. */
function claimParts(name: string, votes: Map<string, Votes>): void {
  if (!name.includes(' ')) return;
  for (const part of name.split(' ')) {
    const own = votes.get(part);
    if (own) own.personal = true;
  }
}

/** Countries the text names, and those of the great cities it names. */
function countriesOf(text: string, mentions: readonly RuleMention[]): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const { start, end, type } of mentions) {
    if (type !== 'LOC') continue;
    const [first] = lookUpPlaces(text.slice(start, end));
    if (first?.country && (first.kind === 'country' || first.capital || first.population > 300_000))
      countries.add(first.country);
  }
  return countries;
}

function decide(name: string, type: Kind, votes: Votes, countries: ReadonlySet<string>): Kind {
  const words = name.split(' ');
  if (words.length > 1 && type !== 'LOC' && FACILITY_TAILS.has(words.at(-1)!.toLowerCase())) return 'LOC';
  if (type === 'ORG') return type;
  // "the Kremlin said": a body known by name is no person for all that it speaks.
  if (!votes.titled && (ORG_NAMES.has(name) || (type === 'PERSON' && votes.bodied > 0))) return 'ORG';
  if (name.length < 4) return type;
  const places = lookUpPlaces(name).filter((p) => p.kind !== 'abbreviation');
  // An unknown town: nothing personal, and most mentions stand where places stand.
  if (type === 'PERSON' && !votes.personal && votes.placed * 2 > votes.mentions) return 'LOC';
  if (!places.length) return type;
  const at = votes.LOC / votes.mentions;
  const person = votes.PERSON / votes.mentions;
  if (type === 'LOC') return votes.personal && person > at + 0.7 ? 'PERSON' : 'LOC';
  if (votes.personal) return type;
  // A town of a country the text speaks of, or one of two words and many people, that does nothing people do.
  const local = places.some(
    (p) => (!p.alternate || words.length > 1) && p.country !== null && countries.has(p.country),
  );
  const known = words.length > 1 && places.some((p) => !p.alternate && p.population > 20_000);
  return local || known || at > person + 0.2 ? 'LOC' : type;
}
