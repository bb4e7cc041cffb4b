import { NUMBER_WORD, NUMBER_WORDS, readNumber } from '../text/numberWords.ts';

export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  k: 1000,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
};

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE_WORD = 'dozen|hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|tn';
/** "two hundred and fifty", "three thousand": a written number of several words. */
const COMPOUND = `(?:(?:${NUMBER_WORD}|an?)[ -](?:hundred|thousand)(?:[ ](?:and[ ])?${NUMBER_WORD}\\b)?)`;

/** "one and a half million", "two and a half tonnes" */
const AND_A_HALF = `(?:${NUMBER_WORD}|\\d{1,3})[ -]and[ -]a[ -]half`;

/** Signs and codes before an amount; longer ones first. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  NT$: 'TWD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₴': 'UAH',
  '₽': 'RUB',
  '₹': 'INR',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CHF: 'CHF',
};
const SIGN = '(?:US|CA|AU|NZ|HK|NT|C|A|S|R)?\\$|[€£₴₽₹]|(?:USD|EUR|GBP|CHF)(?= ?\\d)';

/** Every number with its sign and scale, tried where one may begin (`NUMBER_OPENS`); whether it counts anything is decided later. */
export const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/'’]|\\p{L}-)(?:(?<sign>${SIGN})[ ]?)?(?<number>half an?(?=[ ](?:${SCALE_WORD})\\b)|${AND_A_HALF}|${DIGITS}|${COMPOUND}|${NUMBER_WORD}|an?(?=[ ](?:${SCALE_WORD})\\b))(?:[ \\u00a0-]?(?<scale>${SCALE_WORD})(?![\\p{L}\\p{N}])|(?<short>[mkb])(?![\\p{L}\\p{N}'’]))?(?:(?![\\p{L}\\p{N}_]|[.,:/]\\d)|(?=(?:[CF]|km|cm|mm|kg|ha|ft|mph|kph|[kMG]W|km/h)(?![\\p{L}\\p{N}-])))`,
  'iuy',
);

/** How numbers begin: with a digit, a number's word, a currency, or "a" before a scale. */
export const NUMBER_OPENS: readonly string[] = [
  ...NUMBER_WORDS,
  ...['half a', 'a h', 'a-h', 'an h', 'an-h', 'a t', 'a-t', 'an t', 'an-t'],
  ...SCALE_WORD.split('|').flatMap((scale) => [`a ${scale}`, `an ${scale}`]),
  ...['0', '$', 'usd', 'eur', 'gbp', 'chf'],
  ...['us', 'ca', 'au', 'nz', 'hk', 'nt', 'c', 'a', 's', 'r'].map((country) => `${country}$`),
];

function readWritten(text: string): number | null {
  const words = text.toLowerCase();
  if (words.startsWith('half a')) return 0.5;
  const half = /^(.+?)[ -]and[ -]a[ -]half$/.exec(words);
  if (half) {
    const whole = readNumber(half[1] ?? '');
    return whole === null ? null : whole + 0.5;
  }
  const compound = /^(.+?)[ -](hundred|thousand)(?: (?:and )?(.+))?$/.exec(words);
  if (!compound) return readNumber(words);
  const [, head = '', scale = '', rest] = compound;
  const base = readNumber(head);
  const tail = rest ? readNumber(rest) : 0;
  return base === null || tail === null ? null : base * (SCALES[scale] ?? 1) + tail;
}

/** Value of a number as matched, without float dust: 1.1 million is 1100000. */
export function readValue(number: string, scale: string | undefined): number | null {
  const base = readWritten(number);
  if (base === null) return null;
  const value = base * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
