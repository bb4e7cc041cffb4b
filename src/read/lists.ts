import type { Span } from '../record/types.ts';
import type { PostDraft } from './draft.ts';
import { isFurniture } from './furniture.ts';
import { endsSentence, type Line } from './lines.ts';
import { isBullet, isKeyPointsLabel } from './liveText.ts';

const MIN_ITEMS = 3;

/** The page's own list after a line such as "Key Points". */
export function readKeyPoints(lines: readonly Line[]): Span[] {
  const label = lines.findIndex((line) => isKeyPointsLabel(line.text));
  if (label < 0) return [];
  const points: Span[] = [];
  for (const line of lines.slice(label + 1)) {
    if (!isBullet(line.text)) break;
    points.push([line.start + bulletWidth(line.text), line.end]);
  }
  return points;
}
const bulletWidth = (text: string) => /^(?:[•*‣▪●◦·]\s*|[-–—]\s+)/u.exec(text)?.[0].length ?? 0;

/** A briefing: one post a bullet, bullets being most of the page and standing near its top. */
export function readBriefing(lines: readonly Line[]): PostDraft[] | null {
  const bullets = lines.flatMap((line, i) => (isBullet(line.text) ? [i] : []));
  const first = bullets[0] ?? 0;
  const chars = (some: readonly Line[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  const prose = bullets.filter((i) => (lines[i] as Line).text.length > 60);
  if (prose.length < MIN_ITEMS) return null;
  if (chars(lines.slice(0, first)) > chars(lines) / 4) return null;
  if (chars(lines.filter((line) => isBullet(line.text))) < chars(lines) * 0.4) return null;
  const posts: PostDraft[] = [];
  const isHeaded = bullets.some((i) => isHeading(lines[i - 1]));
  posts.push(...(isHeaded ? sectionsOf(lines.slice(0, first)) : []));
  let section = 0;
  let open = false;
  lines.slice(first).forEach((line, k) => {
    const i = first + k;
    const last = posts.at(-1);
    if (isBullet(line.text)) {
      posts.push({ headline: null, body: [line.start + bulletWidth(line.text), line.end], stamp: null, authors: [] });
      open = true;
    } else if (open && last && continuesItem(line, lines[i + 1])) last.body = [last.body[0], line.end];
    else {
      open = false;
      if (!isHeaded || i < section || !isHeading(line)) return;
      const stop = lines.findIndex((one, at) => at > i && isBullet(one.text));
      section = stop < 0 ? lines.length : stop;
      posts.push(...sectionsOf(lines.slice(i, section)));
    }
  });
  return posts;
}

const MAX_HEADING = 70;
const isHeading = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.length <= MAX_HEADING &&
  /^\p{Lu}/u.test(line.text) &&
  !endsSentence(line.text) &&
  !/[:,;]$/u.test(line.text) &&
  !isBullet(line.text) &&
  !isFurniture(line.text);

/** Prose under headings of its own ("Regional reaction"), beside the bullets of a briefing: one post a heading. */
function sectionsOf(lines: readonly Line[]): PostDraft[] {
  const posts: PostDraft[] = [];
  let head: Line | null = null;
  for (const line of lines) {
    const last = posts.at(-1);
    const isProse = endsSentence(line.text) && !isFurniture(line.text) && !isDeskNote(line.text);
    if (isHeading(line)) head = line;
    else if (head && isProse && last?.headline?.[0] === head.start) last.body = [last.body[0], line.end];
    else if (head && isProse && line.text.length > 60)
      posts.push({ headline: [head.start, head.end], body: [line.start, line.end], stamp: null, authors: [] });
    else head = null;
  }
  return posts;
}
/** A caption (repeated, credited, or without a full stop) closes the item it stands under. */
const continuesItem = (line: Line, next: Line | undefined) =>
  !isFurniture(line.text) &&
  !isDeskNote(line.text) &&
  endsSentence(line.text) &&
  !(next && next.text.length > line.text.length && next.text.startsWith(line.text));
const isDeskNote = (text: string) => /^\((?:additional )?(?:reporting|editing|writing|compiled)\b/iu.test(text);

/** A digest: items under a label ("Port reopened: ..."), with an intro and a list of short items. */
export function readDigest(lines: readonly Line[]): PostDraft[] | null {
  const labels = lines.map((line) => labelOf(line.text));
  const count = new Set(labels.filter((label) => label !== null)).size;
  // The same label again and again is a conversation.
  if (labels.filter((label) => label !== null).length > count + 1) return null;
  if (count < MIN_ITEMS || count * 3 < lines.length) return null;
  const posts: PostDraft[] = [];
  lines.forEach((line, i) => {
    const label = labels[i];
    const last = posts.at(-1);
    if (label != null) {
      const body = line.start + label.length + 1 + /^\s*/u.exec(line.text.slice(label.length + 1))![0].length;
      posts.push({
        headline: [line.start, line.start + label.length],
        body: [body, line.end],
        stamp: null,
        authors: [],
      });
    } else if (isBullet(line.text)) {
      posts.push({ headline: null, body: [line.start + bulletWidth(line.text), line.end], stamp: null, authors: [] });
    } else if (isFurniture(line.text) || !endsSentence(line.text)) return;
    else if (last && !isBullet(lines[i - 1]?.text ?? '')) last.body = [last.body[0], line.end];
    else if (!last) posts.push({ headline: null, body: [line.start, line.end], stamp: null, authors: [] });
  });
  return posts;
}
/** "Port reopened" of "Port reopened: Ships entered the harbour again on Monday ..." */
function labelOf(text: string): string | null {
  const label = /^(\p{Lu}[^.:“”"!?]{2,70}):\s+(?=[\p{Lu}“"‘\d])/u.exec(text)?.[1];
  if (!label || text.length < label.length + 60 || label.split(/\s+/u).length > 9) return null;
  return /\b(?:said|says|told|wrote|added|tweeted|asked)$/u.test(label) ? null : label;
}
