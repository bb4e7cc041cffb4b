import { lookUpPlaces } from '../../places/gazetteer.ts';
import { PARTY_NAMES, partyOfDemonym } from '../peoples.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Bodies of people that act as one. */
export const BODIES = list(`
ministry agency council commission committee court parliament party union bank army military police company group force forces movement organisation organization authority department office service bureau league foundation university
hospital tribunal assembly senate government administration regime opposition network newspaper channel broadcaster firm alliance bloc coalition militia navy cabinet watchdog charity club federation institute outlet website
junta presidency embassy command brigade team board corporation operator airline giant regulator
`);
/** Bodies that a text calls so without having named them by that word: "the company" is whichever was spoken of. */
export const LOOSE_BODIES = list(
  'company group agency organisation organization firm network newspaper channel broadcaster alliance bloc watchdog charity body outlet website operator airline giant regulator institute',
);
export const ROLES = list(`
minister president governor mayor spokesperson spokesman spokeswoman chief commander ambassador secretary director head leader chancellor premier king queen prince pope chairman chairwoman chair envoy coordinator commissioner prosecutor
general colonel major admiral captain senator lawmaker adviser advisor aide official analyst journalist correspondent doctor lawyer activist resident politician diplomat expert officer boss ruler strongman rabbi bishop archbishop
professor judge executive founder owner manager negotiator representative deputy lieutenant sergeant soldier fighter driver witness teacher nurse farmer worker survivor father mother brother sister son daughter wife husband widow
man woman person neighbour neighbor pilot student veteran scientist researcher economist author writer reporter editor inspector monk priest imam source suspect victim
`);
/** What is written or said, and speaks for whoever made it. */
export const DOCUMENTS = list(
  'statement document survey report article appeal announcement tweet post letter message study communique communiqué declaration release memo poll speech address interview video',
);
const PLURALS = list('people police officials men women forces troops children sources eyewitnesses');

const same = (words: string): ReadonlySet<string> => list(words);
/** Roles that a looser word may call again: "the leader" after "President". */
const WIDER: Readonly<Record<string, ReadonlySet<string>>> = {
  leader: same(
    'president premier chancellor king queen prince pope chairman chairwoman chair head chief ruler strongman emir sultan governor mayor minister',
  ),
  ruler: same('president leader king strongman emir sultan'),
  strongman: same('president leader ruler'),
  spokesperson: same('spokesman spokeswoman'),
  spokesman: same('spokesperson'),
  spokeswoman: same('spokesperson'),
  diplomat: same('minister ambassador envoy representative chief'),
  lawmaker: same('senator deputy representative'),
  commander: same('general colonel admiral major captain chief'),
  general: same('commander'),
  chief: same('head president director chair chairman chairwoman leader commander secretary general executive'),
  head: same('chief president director chair chairman chairwoman leader'),
  boss: same('chief head president director executive'),
  premier: same('minister'),
  politician: same('president minister premier chancellor leader senator lawmaker deputy mayor governor'),
  executive: same('chief director head president'),
};
/** Words of rank or portfolio: where a description has one, the holder's role must have it too. */
const PORTFOLIO = list(
  'prime foreign defence defense interior finance health energy education justice vice deputy press agriculture economy trade transport labour environment infrastructure development security police regional provincial city',
);

/** Words of a side: "the opposition leader" is no president. */
const CAMP = list(
  'opposition rebel separatist union party government regime tribal religious community militia student business',
);

/** A noun phrase that names nobody, taken apart: "the Tarnish foreign minister", "a doctor at the clinic". */
export interface Description {
  /** Without its article and what follows a comma or "who". */
  phrase: string;
  article: 'the' | 'a' | 'own' | null;
  /** The head noun, lower case, a plural as it stands. */
  noun: string;
  kind: 'person' | 'body' | 'document' | 'people' | 'other';
  /** The words before the noun and capitalised ones after it, lower case. */
  words: ReadonlySet<string>;
  country: string | null;
  /** Whose it is, lower case, where that is no country: "harbour" in "the harbour's chief". */
  owner: string | null;
}

const ARTICLE =
  /^(?:(the|this|that)|(an?|one|another|some|two|three|several|many)|(his|her|its|their|our|\p{L}+[’']s))\s/iu;
const TAIL =
  /^(?:of|for|in|at|from|to|on|with|by|who|which|that|whose|near|inside|outside|named|called|close|familiar|citing|speaking)$/u;

/** Takes a noun phrase apart; null where it holds no noun to go by. Phrases are short: see callers. */
export function describe(text: string): Description | null {
  const bare = text.split(/,|\s(?:who|which)\s|\s\(/u, 1)[0]!.trim();
  const lead = ARTICLE.exec(bare);
  const phrase = lead && !lead[3] ? bare.slice(lead[0].length) : bare;
  const words = phrase.split(/\s+/u);
  let end = 0;
  while (end < words.length && !TAIL.test(words[end]!)) end++;
  const noun = words[end - 1]?.replace(/[’']s?$/u, '').toLowerCase();
  if (!noun || !/^\p{L}/u.test(noun)) return null;
  const others = words.filter((word, i) => i < end - 1 || (i >= end && /^\p{Lu}/u.test(word)));
  return {
    phrase,
    article: lead ? (lead[1] ? 'the' : lead[2] ? 'a' : 'own') : null,
    noun,
    kind: kindOf(noun, words[end - 1]!),
    words: new Set(others.map((word) => word.replace(/[’']s?$/u, '').toLowerCase())),
    country: countryIn(words),
    owner: ownerIn(words, end - 1),
  };
}

function ownerIn(words: readonly string[], head: number): string | null {
  for (let i = 0; i < head; i++) {
    const owner = /^(.+?)(?:[’']s|s[’'])$/u.exec(words[i]!);
    if (owner) return countryOf(owner[1]!) ? null : owner[1]!.toLowerCase();
  }
  return null;
}

/** Nouns that end as those of people do. */
const THINGS = list(
  'paper newspaper letter tower power river weather number order centre center border computer car water winter summer matter quarter order answer chapter folder poster register sensor error factor sector door floor harbor harbour motor mirror radar war list beer career transfer offer shelter theater theatre fire minister',
);
function kindOf(noun: string, asWritten: string): Description['kind'] {
  if (ROLES.has(noun)) return 'person';
  if (PLURALS.has(noun)) return 'people';
  if (BODIES.has(noun)) return 'body';
  if (DOCUMENTS.has(noun)) return 'document';
  if (asWritten === noun && /[^s]s$/u.test(noun)) return 'people';
  if (asWritten === noun && /(?:man|woman|er|or|ist|eer)$/u.test(noun) && !THINGS.has(noun)) return 'person';
  return 'other';
}

/** The country a people's name or the country's own name among the words tells of. */
export function countryIn(words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const word = bareOf(words[i]!);
    if (!/^\p{Lu}/u.test(word)) continue;
    const next = words[i + 1];
    const country = (next && countryOf(`${word} ${bareOf(next)}`)) || countryOf(word);
    if (country) return country;
  }
  return null;
}
const bareOf = (word: string): string => word.replace(/[’']s?$|[,;:]$/gu, '');

/** The country's code for its name or its people's ("Tarn", "Tarnish"), and for the short forms of the largest; else null. */
export function countryOf(word: string): string | null {
  const short = SHORT[word.replaceAll('.', '')];
  if (short) return short;
  const party = partyOfDemonym(word);
  if (party && SHORT[party]) return SHORT[party];
  const [place] = lookUpPlaces(party ?? word);
  return place?.kind === 'country' ? place.country : null;
}
const SHORT: Readonly<Record<string, string>> = {
  US: 'US',
  USA: 'US',
  America: 'US',
  UK: 'GB',
  Britain: 'GB',
  UAE: 'AE',
  EU: 'EU',
  'European Union': 'EU',
};

let names: Map<string, string> | null = null;
/** The name by which the parties of a country go, for its code ("GB" → "Britain"); the code itself where none is known. */
export function countryName(code: string): string {
  names ??= new Map([...PARTY_NAMES].flatMap((party) => [[countryOf(party) ?? party, party] as const]));
  return names.get(code) ?? code;
}

/** Whether somebody who holds `role` may be called by the description: same noun or a wider one, and nothing against it. */
export function mayHold(
  role: { noun: string; words: ReadonlySet<string>; country: string | null },
  { noun, words, country, owner }: Description,
): boolean {
  if (owner && !role.words.has(owner) && !role.words.has(`${owner}’s`) && !role.words.has(`${owner}'s`)) return false;
  if (role.noun !== noun && !WIDER[noun]?.has(role.noun) && noun !== 'official') return false;
  if (country && role.country && country !== role.country) return false;
  for (const word of words) if (CAMP.has(word) && !role.words.has(word)) return false;
  if (role.noun !== noun) return true;
  for (const word of words) if (PORTFOLIO.has(word) && !role.words.has(word)) return false;
  return true;
}
