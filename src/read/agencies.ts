/**
 * News agencies by the name the record keeps, with the forms bylines and credits give them. One list for the whole
 * project: readers leave them out of the authors, and what counts outlets counts an agency's copy once.
 */
const AGENCIES: Readonly<Record<string, string>> = {
  Reuters: 'Reuters|Thomson Reuters|Reuters News|Reuters News Agency|Рейтер|Рейтерс|رويترز',
  AFP: 'AFP|Agence France-Presse|Agence France Presse|АФП',
  'Associated Press': 'AP|A.P.|Associated Press|The Associated Press|AP News|Ассошиэйтед Пресс',
  dpa: 'dpa|DPA|Deutsche Presse-Agentur|dpa-AFX|dpa-infocom',
  APA: 'APA|Austria Presse Agentur|Austria Presse-Agentur',
  'Keystone-SDA': 'Keystone-SDA|SDA|sda|Keystone-ATS|ATS|Keystone/SDA|Schweizerische Depeschenagentur',
  epd: 'epd|Evangelischer Pressedienst',
  KNA: 'KNA|Katholische Nachrichten-Agentur',
  SID: 'SID|Sport-Informations-Dienst',
  ANSA: 'ANSA|Ansa|Agenzia ANSA',
  AGI: 'AGI|Agenzia Giornalistica Italia|Agenzia Italia',
  Adnkronos: 'Adnkronos|AdnKronos',
  EFE: 'EFE|Efe|Agencia EFE|Agência EFE',
  'Europa Press': 'Europa Press',
  Lusa: 'Lusa|LUSA|Agência Lusa',
  'Agência Brasil': 'Agência Brasil',
  Télam: 'Télam|Telam',
  Notimex: 'Notimex',
  Belga: 'Belga|Agence Belga|BELGA',
  ANP: 'ANP|Algemeen Nederlands Persbureau',
  TT: 'TT|TT Nyhetsbyrån|Tidningarnas Telegrambyrå',
  NTB: 'NTB|©NTB',
  Ritzau: 'Ritzau|/ritzau/',
  STT: 'STT|STT-Lehtikuva',
  'PA Media': 'PA|PA Media|Press Association|The Press Association|PA News Agency',
  UPI: 'UPI|United Press International',
  Bloomberg: 'Bloomberg|Bloomberg News',
  'The Canadian Press': 'The Canadian Press|Canadian Press|La Presse Canadienne|La Presse canadienne',
  AAP: 'AAP|Australian Associated Press',
  TASS: 'TASS|Tass|ITAR-TASS|ТАСС|ИТАР-ТАСС',
  'RIA Novosti': 'RIA Novosti|RIA|РИА Новости|РИА',
  Interfax: 'Interfax|Интерфакс|ИНТЕРФАКС',
  'Interfax-Ukraine': 'Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна|Interfax Ukraine',
  Ukrinform: 'Ukrinform|UKRINFORM|Укринформ|Укрінформ',
  UNIAN: 'UNIAN|Unian|УНИАН|УНІАН',
  UNN: 'UNN|УНН|Українські Національні Новини',
  BelTA: 'BelTA|БелТА|БЕЛТА',
  Armenpress: 'Armenpress|Арменпресс',
  Azertac: 'Azertac|AZERTAC',
  Xinhua: 'Xinhua|Xinhua News Agency|Синьхуа|新华社',
  Kyodo: 'Kyodo|Kyodo News|共同通信',
  Jiji: 'Jiji|Jiji Press|時事通信',
  Yonhap: 'Yonhap|Yonhap News Agency|연합뉴스',
  PTI: 'PTI|Press Trust of India',
  ANI: 'ANI|Asian News International',
  IANS: 'IANS|Indo-Asian News Service',
  Anadolu: 'Anadolu|AA|Anadolu Agency|Anadolu Ajansı|Anadolu Agentur',
  IRNA: 'IRNA|ИРНА',
  WAFA: 'WAFA',
  SANA: 'SANA',
  Petra: 'Petra News Agency',
  NNA: 'National News Agency|NNA',
  PAP: 'PAP|Polska Agencja Prasowa',
  ČTK: 'ČTK|CTK|Czech News Agency',
  TASR: 'TASR',
  MTI: 'MTI',
  Agerpres: 'Agerpres|AGERPRES',
  BTA: 'BTA|БТА',
  Tanjug: 'Tanjug|Танјуг',
  Hina: 'Hina|HINA',
  Antara: 'Antara|ANTARA',
  Bernama: 'Bernama|BERNAMA',
  'News Agency of Nigeria': 'NAN|News Agency of Nigeria',
  Sputnik: 'Sputnik|Спутник',
};

const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(AGENCIES).flatMap(([name, forms]) => forms.split('|').map((form): [string, string] => [form, name])),
);
/** Forms of five letters and more may be in any case; shorter ones are words of some language ("apa", "sana"). */
const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  [...FORMS].filter(([form]) => form.length >= 5).map(([form, name]) => [form.toLowerCase(), name]),
);

const PARTS =
  /\s*[,;/|&+()[\]•·–—]\s*|\s+(?:and|und|et|y|e|og|och|i|и|та|і|with|mit|avec|con|com|via|from|by|by:|of the)\s+/iu;
const LEAD =
  /^(?:by|von|par|por|di|da|from|with|with files from|avec|mit|con|com|via|source|quelle|fonte|fuente|источник|джерело|copyright|©|\(c\)|(?:19|20)\d{2}|the|text|foto)[\s:.]+/iu;
const ROLE =
  /\s+(?:staff(?: writer| reporter)?|reporters?|writers?|correspondents?|agency|newswire|news|wire|service|(?:\p{L}+ ){1,2}(?:writer|correspondent|reporter|editor))$/iu;

/** The agency a name is, in the form the record keeps, or null: "Agence France-Presse" → "AFP". */
export function maybeAgency(name: string): string | null {
  let bare = name.trim().replace(/[.:]+$/u, '');
  for (let i = 0; i < 3; i++) {
    const known = FORMS.get(bare) ?? LONG_FORMS.get(bare.toLowerCase());
    if (known) return known;
    const shorter = bare.replace(LEAD, '').replace(ROLE, '').trim();
    if (shorter === bare) return null;
    bare = shorter;
  }
  return FORMS.get(bare) ?? LONG_FORMS.get(bare.toLowerCase()) ?? null;
}
/** The first agency among a byline's or credit's parts: "Le Cap et AFP", "ino/dpa", "Ada Lund (Reuters)". */
export function agencyOfCredit(credit: string): string | null {
  if (credit.length > 300) return null;
  const whole = maybeAgency(credit);
  if (whole) return whole;
  for (const part of credit.split(PARTS)) {
    const found = part ? maybeAgency(part) : null;
    if (found) return found;
  }
  return null;
}

/** "OSLO, May 3 (Reuters) - ", "Berlin (dpa) - ", "МОСКВА, 5 мая. /ТАСС/.", "OSLO, 3 mai (AFP)": within the first 330 units. */
const OPENING = /[(/]([^()/\n]{2,40})[)/]/gu;
const OPENING_BARE = /^[\p{Lu}\s,.-]{3,40}[\d\s\p{L},.]{0,24}\s?[–—-]\s(\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)\s?[.–—-]\s/u;
const MAX_OPENING = 330;
/** Between place and agency stand names and dates, short of a point; not sentences. */
const SENTENCE_END = /[!?]|\p{Ll}{4,}\.\s+\p{Lu}/u;
const CLOSING =
  /^[\s(—–-]*(?:(?:©|\(c\)|copyright)\s{0,2}(?:©\s{0,2})?(?:(?:19|20)\d{2})?\s{0,2}|(?:source|sources|quellen?|fonte|fonti|fuente|fuentes|источник|джерело|via|with files from|with reporting (?:by|from)|(?:mit|unter verwendung von) (?:material|informationen|inhalten|agenturmaterial)(?: (?:von|der|aus))?|avec|mit|with|con|com)\s?:?\s)?(.{2,60}?)(?:[.)\s]*|\.? all rights reserved\..*)$/iu;
const TAIL_LINES = 5;

/** The agency whose copy a text is by its opening or its closing lines, or null. Lines in page order. */
export function agencyOfLines(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 4)) {
    const found = agencyOfOpening(line.slice(0, MAX_OPENING));
    if (found) return found;
  }
  for (const line of lines.slice(-TAIL_LINES).reverse()) {
    const credit = line.length <= 130 ? CLOSING.exec(line)?.[1] : undefined;
    const found = credit ? creditOnly(credit) : null;
    if (found) return found;
  }
  return null;
}
function agencyOfOpening(head: string): string | null {
  for (const match of head.matchAll(OPENING)) {
    const agency = agencyOfCredit(match[1] as string);
    const after = head.slice(match.index + match[0].length, match.index + match[0].length + 4);
    const before = head.slice(0, match.index);
    // A mark behind it makes it an opening wherever it stands; without one only place and date may stand before it.
    if (agency && (/^\s*[-–—:.]/u.test(after) || before.length < 60) && !SENTENCE_END.test(before.slice(-60)))
      return agency;
  }
  const bare = OPENING_BARE.exec(head)?.[1];
  return bare ? maybeAgency(bare) : null;
}
/** A credit line names agencies and outlets, short ones, and nothing else. */
function creditOnly(credit: string): string | null {
  if (credit.split(/\s+/u).length > 7) return null;
  return agencyOfCredit(credit);
}
