const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** The words numbers are made of: "twenty-five" begins with one. */
export const NUMBER_WORDS: readonly string[] = [...SMALL, ...TENS];

const units = SMALL.slice(1, 10).join('|');
/** Source of a pattern for "five", "eighteen", "twenty-five"; no group. */
export const NUMBER_WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${units}))?|${SMALL.slice(10).reverse().join('|')}|${units}|zero)`;

/** "twenty-five" → 25, "1,200.5" → 1200.5, "a" → 1; null for anything else. */
export function readNumber(text: string): number | null {
  const word = text.toLowerCase();
  if (word === 'a' || word === 'an') return 1;
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(',', ''));
    return Number.isFinite(value) ? value : null;
  }
  let sum = 0;
  for (const part of word.split(/[- ]/)) {
    const value = VALUES.get(part);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** "third", "3rd" → 3; null for anything else. */
export function readOrdinal(text: string): number | null {
  const index = ORDINALS.indexOf(text.toLowerCase());
  if (index >= 0) return index + 1;
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(text);
  return digits ? Number(digits[1]) : null;
}
