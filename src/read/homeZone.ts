/** Zones of countries by their top-level domain; of countries with several, the one its national outlets keep. */
const ZONE_OF_COUNTRY: Readonly<Record<string, string>> = {
  ae: 'Asia/Dubai',
  af: 'Asia/Kabul',
  al: 'Europe/Tirane',
  am: 'Asia/Yerevan',
  ar: 'America/Argentina/Buenos_Aires',
  at: 'Europe/Vienna',
  au: 'Australia/Sydney',
  az: 'Asia/Baku',
  ba: 'Europe/Sarajevo',
  bd: 'Asia/Dhaka',
  be: 'Europe/Brussels',
  bg: 'Europe/Sofia',
  bh: 'Asia/Bahrain',
  bo: 'America/La_Paz',
  br: 'America/Sao_Paulo',
  by: 'Europe/Minsk',
  ca: 'America/Toronto',
  ch: 'Europe/Zurich',
  cl: 'America/Santiago',
  cn: 'Asia/Shanghai',
  cr: 'America/Costa_Rica',
  cu: 'America/Havana',
  cy: 'Asia/Nicosia',
  cz: 'Europe/Prague',
  de: 'Europe/Berlin',
  dk: 'Europe/Copenhagen',
  dz: 'Africa/Algiers',
  ec: 'America/Guayaquil',
  ee: 'Europe/Tallinn',
  eg: 'Africa/Cairo',
  es: 'Europe/Madrid',
  et: 'Africa/Addis_Ababa',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  ge: 'Asia/Tbilisi',
  gh: 'Africa/Accra',
  gr: 'Europe/Athens',
  hk: 'Asia/Hong_Kong',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  id: 'Asia/Jakarta',
  ie: 'Europe/Dublin',
  il: 'Asia/Jerusalem',
  in: 'Asia/Kolkata',
  iq: 'Asia/Baghdad',
  ir: 'Asia/Tehran',
  is: 'Atlantic/Reykjavik',
  it: 'Europe/Rome',
  jo: 'Asia/Amman',
  jp: 'Asia/Tokyo',
  ke: 'Africa/Nairobi',
  kr: 'Asia/Seoul',
  kw: 'Asia/Kuwait',
  kz: 'Asia/Almaty',
  lb: 'Asia/Beirut',
  lk: 'Asia/Colombo',
  lt: 'Europe/Vilnius',
  lu: 'Europe/Luxembourg',
  lv: 'Europe/Riga',
  ma: 'Africa/Casablanca',
  md: 'Europe/Chisinau',
  mk: 'Europe/Skopje',
  mt: 'Europe/Malta',
  mx: 'America/Mexico_City',
  my: 'Asia/Kuala_Lumpur',
  ng: 'Africa/Lagos',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  np: 'Asia/Kathmandu',
  nz: 'Pacific/Auckland',
  pe: 'America/Lima',
  ph: 'Asia/Manila',
  pk: 'Asia/Karachi',
  pl: 'Europe/Warsaw',
  ps: 'Asia/Hebron',
  pt: 'Europe/Lisbon',
  qa: 'Asia/Qatar',
  ro: 'Europe/Bucharest',
  rs: 'Europe/Belgrade',
  ru: 'Europe/Moscow',
  sa: 'Asia/Riyadh',
  sd: 'Africa/Khartoum',
  se: 'Europe/Stockholm',
  sg: 'Asia/Singapore',
  si: 'Europe/Ljubljana',
  sk: 'Europe/Bratislava',
  sy: 'Asia/Damascus',
  th: 'Asia/Bangkok',
  tn: 'Africa/Tunis',
  tr: 'Europe/Istanbul',
  tw: 'Asia/Taipei',
  ua: 'Europe/Kyiv',
  ug: 'Africa/Kampala',
  uk: 'Europe/London',
  uy: 'America/Montevideo',
  ve: 'America/Caracas',
  vn: 'Asia/Ho_Chi_Minh',
  ye: 'Asia/Aden',
  za: 'Africa/Johannesburg',
  zw: 'Africa/Harare',
};

/** Languages written for readers of one zone; English, Spanish, Portuguese and Arabic are not. */
const COUNTRY_OF_LANGUAGE: Readonly<Record<string, string>> = {
  bg: 'bg',
  cs: 'cz',
  da: 'dk',
  de: 'de',
  el: 'gr',
  et: 'ee',
  fa: 'ir',
  fi: 'fi',
  fr: 'fr',
  he: 'il',
  hi: 'in',
  hr: 'hr',
  hu: 'hu',
  hy: 'am',
  it: 'it',
  ja: 'jp',
  ka: 'ge',
  ko: 'kr',
  lt: 'lt',
  lv: 'lv',
  nb: 'no',
  nl: 'nl',
  nn: 'no',
  no: 'no',
  pl: 'pl',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'si',
  sr: 'rs',
  sv: 'se',
  th: 'th',
  tr: 'tr',
  uk: 'ua',
  vi: 'vn',
};

/** What a page says of its country besides its address: "de-CH", "it_IT", "fr". */
export interface HomeHints {
  /** In order of trust. */
  locales: readonly string[];
}

/**
 * The zone in which a page without a stated one shows its clocks: that of its outlet's country, told by the address, else by
 * the region of its locale, else by a language that is at home in one zone.
 */
export function homeZone(url: string | null, hints: HomeHints = { locales: [] }): string | null {
  const domain = /^https?:\/\/[^/?#]{1,200}?\.([a-z]{2})(?::\d{1,5})?(?:[/?#]|$)/iu.exec(url ?? '')?.[1];
  const byDomain = ZONE_OF_COUNTRY[domain?.toLowerCase() ?? ''];
  if (byDomain) return byDomain;
  for (const locale of hints.locales) {
    const region = /^[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})$/iu.exec(locale.trim())?.[1]?.toLowerCase();
    // Programs say en-US where nobody chose; the country is then not told.
    const zone = ZONE_OF_COUNTRY[region === 'gb' ? 'uk' : (region ?? '')];
    if (zone) return zone;
  }
  for (const locale of hints.locales) {
    const language = /^[a-z]{2,3}/iu.exec(locale.trim())?.[0]?.toLowerCase() ?? '';
    const zone = ZONE_OF_COUNTRY[COUNTRY_OF_LANGUAGE[language] ?? ''];
    if (zone) return zone;
  }
  return null;
}
