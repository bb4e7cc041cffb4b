import { momentAt } from './dates/moments.ts';
import type { PostDraft } from './draft.ts';
import { isFurniture } from './furniture.ts';
import { endsSentence, type Line } from './lines.ts';
import { spanOf } from './liveText.ts';

const MIN_DAYS = 3;
/** A line this long that ends as a sentence does is prose. */
const MIN_PROSE = 60;
const MAX_HEADING = 140;

/**
 * A digest day by day: dates as headings ("Thursday, March 7", "8 November: Crossing shut"), each with prose under it;
 * further headings within a day open posts of their own. Null where the page is none.
 */
export function readDays(lines: readonly Line[]): PostDraft[] | null {
  const days = lines.flatMap((line, i) => (isDay(line.text) && hasProse(lines, i) ? [i] : []));
  if (days.length < MIN_DAYS || proseShare(lines) < 0.5) return null;
  return days.flatMap((from, k) => postsOfDay(lines.slice(from, days[k + 1] ?? lines.length)));
}

/** A date alone, or one with what happened then behind a colon or a dash. */
function isDay(text: string): boolean {
  if (text.length > MAX_HEADING || endsSentence(text)) return false;
  const moment = momentAt(text, 0);
  return moment?.date != null && moment.clock === null && /^\s*(?:[:–—-]\s|$)/u.test(text.slice(moment.end));
}

const isProse = ({ text }: Line): boolean => text.length >= MIN_PROSE && endsSentence(text) && !isFurniture(text);
const hasProse = (lines: readonly Line[], at: number): boolean => lines.slice(at + 1, at + 3).some(isProse);
const charsOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
const proseShare = (lines: readonly Line[]): number => charsOf(lines.filter(isProse)) / Math.max(1, charsOf(lines));

/** The posts under one day's heading: one, or as many as there are headings within it. */
function postsOfDay([day, ...rest]: readonly Line[]): PostDraft[] {
  if (!day) return [];
  const posts: PostDraft[] = [];
  let head: Line = day;
  let body: Line[] = [];
  const close = () => {
    const span = spanOf(body);
    if (span) posts.push({ headline: [head.start, head.end], body: span, stamp: null, authors: [] });
    body = [];
  };
  rest.forEach((line, i) => {
    const next = rest[i + 1];
    if (isFurniture(line.text)) return;
    if (endsSentence(line.text)) body.push(line);
    else if (line.text.length <= MAX_HEADING && next && endsSentence(next.text)) {
      close();
      head = line;
    }
  });
  close();
  return posts;
}
