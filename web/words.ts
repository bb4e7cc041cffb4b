import type { Comparator, RecordDate, RegisterName } from '../src/record/types.ts';

/** The page's words and numbers, in plain English. Times are the reader's, always with their zone. */
const clock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

export const REGISTER_LABELS: Record<RegisterName, string> = {
  damage: 'Damage',
  casualties: 'Casualties',
  strikes: 'Strikes',
  control: 'Control',
  aid: 'Aid',
  sanctions: 'Sanctions',
  forces: 'Forces',
  figures: 'Figures',
  calendar: 'Calendar',
};

/** "15 Sept, 18:40 CEST"; null where the instant is unknown or no instant. */
export function sayInstant(instant: string | null): string | null {
  const time = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? null : clock.format(time);
}

/** "14 Sep 2025", "Sep 2025", "14 Sep 2025 to 15 Sep 2025"; anything else as it stands. */
export function sayDate(date: RecordDate | null): string | null {
  if (date === null) return null;
  return date.split('/').map(sayDay).join(' to ');
}
function sayDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name ? [day && String(Number(day)), name, year].filter(Boolean).join(' ') : date;
}

/** One date or a stretch of them. */
export const sayDates = (from: RecordDate | null, to: RecordDate | null): string | null =>
  from && to && from !== to ? `${sayDate(from)} to ${sayDate(to)}` : sayDate(from ?? to);

/** "about 12,000". A bound may be "at least" or "more than"; "3 or more" is true of both. */
export function sayCount(count: number | null, comparator: Comparator | null = null): string | null {
  if (count === null) return null;
  const number = grouped.format(count);
  if (comparator === '>') return `${number} or more`;
  if (comparator === '<') return `${number} or fewer`;
  return comparator === '~' ? `about ${number}` : number;
}

/** A headline may begin in the midst of a sentence. */
export const sayHeadline = (headline: string): string => headline.charAt(0).toUpperCase() + headline.slice(1);

/** "MOBILIZE" to "Mobilize". */
export const sayKind = (word: string): string => {
  const words = word.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped.format(count)} ${count === 1 ? one : many}`;
