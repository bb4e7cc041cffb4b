/** Measures written short or in several spellings; the unit kept is the value. */
const MEASURES: Readonly<Record<string, string>> = {
  '%': '%',
  percent: '%',
  'per cent': '%',
  'percentage point': 'percentage point',
  'percentage points': 'percentage point',
  km: 'km',
  kms: 'km',
  kilometer: 'km',
  kilometre: 'km',
  kilometers: 'km',
  kilometres: 'km',
  'square kilometers': 'km²',
  'square kilometres': 'km²',
  'sq km': 'km²',
  'square miles': 'square mile',
  'square meters': 'm²',
  'square metres': 'm²',
  'cubic meters': 'm³',
  'cubic metres': 'm³',
  meter: 'm',
  metre: 'm',
  meters: 'm',
  metres: 'm',
  m: 'm',
  cm: 'cm',
  mm: 'mm',
  kg: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  mph: 'mph',
  kph: 'km/h',
  'km/h': 'km/h',
  mw: 'MW',
  gw: 'GW',
  megawatts: 'MW',
  gigawatts: 'GW',
  ft: 'foot',
  feet: 'foot',
  '°c': '°C',
  '°f': '°F',
  'degrees celsius': '°C',
  'degrees fahrenheit': '°F',
};

const MONEY: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  euro: 'EUR',
  euros: 'EUR',
  'pounds sterling': 'GBP',
  'british pounds': 'GBP',
  ruble: 'RUB',
  rubles: 'RUB',
  rouble: 'RUB',
  roubles: 'RUB',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
  hryvnya: 'UAH',
  yuan: 'CNY',
  yen: 'JPY',
  zloty: 'PLN',
  zlotys: 'PLN',
  lira: 'TRY',
  shekels: 'ILS',
  shekel: 'ILS',
  'swiss francs': 'CHF',
  'norwegian kroner': 'NOK',
  'swedish kronor': 'SEK',
  'danish kroner': 'DKK',
  'indian rupees': 'INR',
  'pakistani rupees': 'PKR',
  'south african rand': 'ZAR',
  rand: 'ZAR',
  naira: 'NGN',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  forints: 'HUF',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
};

export interface FoundUnit {
  unit: string;
  end: number;
  rule: 'measure' | 'money' | 'count';
}

const byLength = (a: string, b: string) => b.length - a.length;
const toSource = (word: string) => word.replace(/\./g, '\\.').replace(/ /g, '[ \\n]');
const listPattern = (words: Readonly<Record<string, string>>) =>
  new RegExp(`[ \\u00a0\\n-]?(${Object.keys(words).sort(byLength).map(toSource).join('|')})(?![\\p{L}\\p{N}])`, 'iuy');
const MEASURE = listPattern(MEASURES);
const CURRENCY = listPattern(MONEY);

function findListed(text: string, at: number): FoundUnit | null {
  for (const [pattern, words, rule] of [
    [CURRENCY, MONEY, 'money'],
    [MEASURE, MEASURES, 'measure'],
  ] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const unit = words[match[1]!.toLowerCase().replace(/\s/g, ' ')];
    if (unit) return { unit, end: at + match[0].length, rule };
  }
  return null;
}

/** "a 40-mile convoy", "a 6.5-magnitude quake": what may hang on a number by a hyphen. */
const HYPHENED =
  /-(mile|kilometer|kilometre|km|meter|metre|foot|ton|tonne|magnitude|member|seat|storey|story|page|point)(?![\p{L}-])/iuy;

const STOP = new Set(
  (
    'the a an in on at of to for from by with and or but as that who which when where while after before since until ' +
    'is are was were be been being has have had do did does will would could can may might must should he she it they ' +
    'we you i his her its their our my your this these those there here than then not no all also were into over under ' +
    'more less about around each per out up down off across near between against during through within without so if ' +
    'killed injured wounded dead missing hurt arrested detained died said says including among amid because both ' +
    'still now just only later earlier ago times time'
  ).split(' '),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  servicemen: 'serviceman',
  servicewomen: 'servicewoman',
  policemen: 'policeman',
  fishermen: 'fisherman',
  firemen: 'fireman',
  gunmen: 'gunman',
  lives: 'life',
  wives: 'wife',
  knives: 'knife',
  halves: 'half',
  buses: 'bus',
  gases: 'gas',
  viruses: 'virus',
  crises: 'crisis',
  mice: 'mouse',
  feet: 'foot',
  aircraft: 'aircraft',
  personnel: 'personnel',
  police: 'police',
  infantry: 'infantry',
  artillery: 'artillery',
  cattle: 'cattle',
  livestock: 'livestock',
  sheep: 'sheep',
  ships: 'ship',
  dead: 'dead',
  sorties: 'sortie',
  calories: 'calorie',
  movies: 'movie',
  staff: 'staff',
  crew: 'crew',
};

/** "grandchildren", "crewmen", "townspeople"; null for "regimen", which counts one. */
function singularOfPeople(word: string): string | null {
  if (word.endsWith('children')) return word.slice(0, -3);
  if (word.endsWith('people')) return `${word.slice(0, -6)}person`;
  return /(?:s|w|t|r|e|p|d|n|k)(?:wo)?men$/.test(word) ? `${word.slice(0, -2)}an` : null;
}

function singularOf(word: string): string | null {
  const known = IRREGULAR[word];
  if (known) return known;
  if (/(?:children|men|women|people)$/.test(word) && word.length > 5) return singularOfPeople(word);
  if (/(?:ss|us|is|ous)$/.test(word) || !word.endsWith('s') || word.length < 4) return null;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** How many words a noun phrase may put before its head: "12 Russian long-range attack drones". */
const MAX_BEFORE_HEAD = 4;
const NEXT_WORD = /[ \u00a0\n]([\p{L}][\p{L}\p{N}]*(?:[-'’.][\p{L}\p{N}]+)*)/uy;
/** The number of a model, after its name: "eight Leopard 2 tanks". */
const MODEL_NUMBER = /[ \u00a0](\d{1,3}[A-Z]{0,2}\d?)(?=[ \u00a0]\p{Ll})/uy;

function nextWord(text: string, at: number): { word: string; end: number } | null {
  NEXT_WORD.lastIndex = at;
  const match = NEXT_WORD.exec(text);
  return match ? { word: match[1]!, end: at + match[0].length } : null;
}

function findPluralHead(text: string, at: number): FoundUnit | null {
  let found: FoundUnit | null = null;
  let from = at;
  for (let count = 0; count <= MAX_BEFORE_HEAD; count++) {
    const next = nextWord(text, from);
    if (!next) break;
    const word = next.word.toLowerCase();
    if (STOP.has(word) || /['’]/.test(word) || (found && /^(?:.*ed|.*ing)$/.test(word))) break;
    const unit = singularOf(word);
    if (unit) found = { unit, end: next.end, rule: 'count' };
    else if (found) break;
    from = next.end;
    if (word !== next.word && !unit) {
      MODEL_NUMBER.lastIndex = from;
      from += MODEL_NUMBER.exec(text)?.[0].length ?? 0;
    }
  }
  return found;
}

/** Words that stand before a single thing's noun, by their endings. */
const ADJECTIVE =
  /(?:al|ic|ous|ive|ed|ian|ese|ish|ful|less|able|ible|ary|young|old|more|other|new|large|small|senior|further|additional|major|top|heavy|light|high|low|long|short|big|huge|main|modern|foreign|unknown|elder|teenage|multi|key)$/;

/** Heads of two-word things: "one power station", "one police officer". */
const COMPOUND_HEAD =
  /^(?:station|building|plant|depot|officer|centre|center|house|block|site|base|system|worker|member|driver|bridge|line|post|engine|battery|tower|hospital|school|warehouse|facility|plane|vehicle|truck|ship|launcher|missile|bomb|drone|tank|boat|carrier|factory|refinery|shelter|camp|crossing|train|bus|car|unit)$/;

function compoundAfter(text: string, at: number): FoundUnit | null {
  const next = nextWord(text, at);
  return next && COMPOUND_HEAD.test(next.word) ? { unit: next.word, end: next.end, rule: 'count' } : null;
}

function findSingularHead(text: string, at: number): FoundUnit | null {
  let from = at;
  for (let count = 0; count <= MAX_BEFORE_HEAD; count++) {
    const next = nextWord(text, from);
    const word = next?.word.toLowerCase() ?? '';
    if (!next || STOP.has(word) || /['’]|ly$|s$/.test(word)) return null;
    // "with one landing in a field"; "one residential building" is a thing.
    if (count === 0 && word.endsWith('ing') && word !== 'building') return null;
    const isBefore = ADJECTIVE.test(word) || word !== next.word;
    if (!isBefore) return compoundAfter(text, next.end) ?? { unit: word, end: next.end, rule: 'count' };
    from = next.end;
  }
  return null;
}

const PARTITIVE = /[ \n]of[ \n](?:the|its|his|her|their|our|these|those|them)/iuy;

/** "42C", "38.5°C": the letter touches the number or its sign. */
const DEGREES = /(?:[ ]?°[ ]?)?([CF])(?![\p{L}\p{N}-])/uy;

/** "5 million pounds" is money and "80 billion won" no verb, where a bare "5 pounds" is a weight. */
const SCALED_MONEY = /[ \n](pounds|won|francs|pesos)(?![\p{L}\p{N}])/uy;
const SCALED: Readonly<Record<string, string>> = { pounds: 'GBP', won: 'KRW' };

/** Money told by a word that is none beside a small number; null where no such word follows. */
export function findScaledMoney(text: string, at: number): FoundUnit | null {
  SCALED_MONEY.lastIndex = at;
  const match = SCALED_MONEY.exec(text);
  const unit = match && SCALED[match[1]!];
  return unit ? { unit, end: at + match[0].length, rule: 'money' } : null;
}

/** The unit after a number that ends at an offset; null where none is said. */
export function findUnit(text: string, at: number, value: number): FoundUnit | null {
  HYPHENED.lastIndex = at;
  const hyphened = HYPHENED.exec(text);
  if (hyphened) {
    const name = hyphened[1]!.toLowerCase();
    return { unit: MEASURES[name] ?? name, end: at + hyphened[0].length, rule: 'measure' };
  }
  DEGREES.lastIndex = at;
  const degrees = DEGREES.exec(text);
  if (degrees) return { unit: `°${degrees[1]}`, end: at + degrees[0].length, rule: 'measure' };
  const listed = findListed(text, at);
  if (listed) return listed;
  PARTITIVE.lastIndex = at;
  const partitive = PARTITIVE.exec(text);
  if (partitive) return findPluralHead(text, at + partitive[0].length);
  return value === 1 ? findSingularHead(text, at) : findPluralHead(text, at);
}
