import { maybeAgency } from './agencies.ts';
import { monthOf } from './dates/months.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’ʼ.-]*";
const PARTICLE =
  '(?:de|da|do|di|du|van|von|der|den|del|della|des|la|le|las|los|bin|ibn|al|el|ben|ter|ten|dos|das|zu|af|av|abu)';
const NAME = new RegExp(`^(?:d[’'])?${WORD}(?: (?:${PARTICLE}|(?:d[’']|al-|el-|O’|Mc)?${WORD})){1,5}$`, 'u');
/** Words of desks, outlets and offices in the languages read; no person's name has one. */
const NO_PERSON =
  /(?<![\p{L}])(?:staff|wire|newswire|agency|agencies|agence|agentur|agenzia|agencia|agência|desk|news|newsroom|nachrichten|noticias|notícias|actualités|team|reporters?|correspondents?|correspondant|correspondante|corresponsal|corrispondente|korrespondent(?:in)?|inviat[oa]|enviad[oa]|envoyée?|editors?|editorial|writers?|columnist|analyst|producer|director|chief|senior|contributors?|contributing|authors?|admin|administrator|webmaster|press|presse|redaktion|redaktør|redactie|redazione|redacción|redaccion|rédaction|redação|redakcja|редакция|редакція|редактор|корреспондент|кореспондент|агентство|пресс|прес|новости|новини|служба|service|services|media|online|digital|times|post|zeitung|journal|tribune|gazette|magazine|reporting|associated|guardian|telegraph|independent|live|ticker|blog|tv|radio|network|bbc|cnn|nbc|cbs|abc|afp|reuters|dpa|ap|getty|images?|video|photo|photos|foto|fotos|business|insider|sports?|politics|world|international|national|foreign|affairs|university|institute|ministry|department|bureau|office|company|inc|ltd|gmbh|llc|foundation|website|exclusive|updated?|published|share|follow|twitter|facebook|minutes?|view|comments?|subscribe|newsletter|click|posts?|the|coordenadoria|secretaria|prefeitura|assessoria|departamento|ministerio|ministério|gabinete)(?![\p{L}])/iu;
/** Places of datelines that look like names. */
const PLACES =
  /^(?:new york|new delhi|new orleans|hong kong|tel aviv|abu dhabi|addis ababa|kuala lumpur|buenos aires|são paulo|sao paulo|rio de janeiro|mexico city|cape town|los angeles|san francisco|san diego|las vegas|washington,? d\.?c\.?|saint petersburg|st\.? petersburg|phnom penh|guatemala city|panama city|san juan|san salvador|santo domingo|el paso|united (?:states|kingdom|nations)|middle east|north america|latin america|eastern europe|нью йорк)$/iu;
/** Persons behind these made the pictures. */
const PICTURES =
  /(?:photo(?:graph)?s?|photography|pictures?|fotos?|fotografie|fotografía|foto’s|illustrations?|grafik(?:en)?|graphics?|video|vidéo|camera|kamera|bild(?:er)?|фото|відео|видео|ілюстрації)/iu
    .source;
const PICTURE_LEAD = new RegExp(`^(?:${PICTURES})(?:\\s+(?:by|von|par|por|di|da))?\\s*:?\\s+`, 'iu');
const PICTURE_TAIL = new RegExp(`\\((?:${PICTURES})\\)$`, 'iu');

const LEAD =
  /^(?:(?:written|story|words|text|texte|texto|testo|analysis|report|reporting|posted|published|compiled|edited|interview|opinion|perspective) (?:by|von|par|por|di)|a cura di|propos recueillis par|by|von|vom|par|por|di|da|door|av|af|autor(?:in|en|es|a)?|autore|auteure?s?|authors?|text|texte|texto|testo|автор(?:ы|и)?|текст|від|от|about)(?:\s*:\s*|\s+)/iu;
const SPLIT =
  /\s*(?:[,;|&•·\n]|\/|\s[–—-]\s)\s*|\s+(?:and|AND|und|et|y|e|og|och|en|i|with|mit|avec|con|com|via|и|та|і)\s+/u;
const PLACE_TAIL = /\s+(?:in|at|for|from|à|aus|em|en|із|из|в|у)\s+\p{Lu}.*$/u;
const DATE_TAIL =
  /\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december)(?=\s+\d)|published|updated|on)(?![\p{L}]).*$/iu;
/** "From The Tide's Ada Lund". */
const EMPLOYER = /^(?:[Ff]rom\s+)?(?:\p{Lu}[\p{L}.]{0,20}\s){0,3}\p{Lu}[\p{L}.]{0,20}['’]s\s+(?=\p{Lu})/u;
/** A date run on: "Ada Lund 2 de junio", "Ada Lund Nov 19"; the word before the figure goes where it is a month. */
const FIGURES_TAIL = /(?:\s+(\p{L}{3,10})\.?)?\s+\d.*$/u;
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,300}|[^\s@]{1,64}@[\w.-]{1,100}|@\w{1,40}/giu;

/** Persons of a byline, each once, as written: agencies, desks, places and photographers are none. */
export function splitAuthors(byline: string): string[] {
  const found = new Map<string, string>();
  let lead = '';
  for (const raw of byline.slice(0, 1000).replace(ADDRESS, ' ').split(SPLIT)) {
    const part = raw.trim();
    // "Photos: A. Lund, B. Ness": what is said of the first holds for those behind it, until the next label.
    if (PICTURE_LEAD.test(part)) lead = 'pictures';
    else if (LEAD.test(part)) lead = '';
    if (lead === 'pictures' || PICTURE_TAIL.test(part)) continue;
    const name = cleanName(part);
    if (isPerson(name) && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found.values()];
}
function cleanName(part: string): string {
  let name = part.replace(/\s*[([{][^()[\]{}]{0,80}[)\]}]?/gu, ' ').trim();
  for (let i = 0; i < 2; i++) name = name.replace(LEAD, '');
  name = name.replace(EMPLOYER, '');
  return cutAgency(name)
    .replace(PLACE_TAIL, '')
    .replace(DATE_TAIL, '')
    .replace(FIGURES_TAIL, (_, word: string | undefined) => (word && monthOf(word) === null ? ` ${word}` : ''))
    .replace(/^[\s.,:;–—-]+|(?<!\b\p{Lu})[.,:;–—\s-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
/** "Ada Lund Associated Press": the name goes before its agency. */
function cutAgency(name: string): string {
  const words = name.split(/\s+/u);
  for (let tail = Math.min(3, words.length - 2); tail > 0; tail--)
    if (maybeAgency(words.slice(-tail).join(' '))) return words.slice(0, -tail).join(' ');
  return name;
}
/** Whether a byline's part names a person. */
export const isPerson = (name: string): boolean =>
  name.length >= 4 &&
  name.length < 60 &&
  NAME.test(name) &&
  !NO_PERSON.test(name) &&
  !PLACES.test(name) &&
  maybeAgency(name) === null;
