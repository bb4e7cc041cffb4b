import type { Span } from '../record/types.ts';
import type { Stamp } from './clocks.ts';
import { isFurniture } from './furniture.ts';
import { endsSentence, type Line } from './lines.ts';
import { isPerson, maybeInlineStamp, splitAuthors } from './stamps.ts';

export interface ArticleText {
  title: Line | null;
  lines: Line[];
  stamp: Stamp | null;
  authors: string[];
  keyPoints: Span[];
}

/** An agency's opening: "OSLO, May 3 (Reuters) - ", "(CNN) -- ", "By Ada Lund OSLO | Tue May 3, 2022 4:21 pm EDT OSLO (XPA) - " */
const DATELINE = /\((?:\p{Lu}[\p{L}. /]{1,24})\)\s*[-–—]{1,2}\s+/u;
const MAX_DATELINE = 330;
/** A comment's stamp: "May 3, 2022 at 7:10 pm |" */
const COMMENT = /\b\p{Lu}[a-z]{2,8} \d{1,2}, (?:19|20)\d{2}(?: \d{1,2}:\d{2} [ap]m)? at \d{1,2}:\d{2} [ap]m\s*\|/u;
const DESK =
  /\s*(?:--\s*)?(?:\((?:Additional |Writing |With )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Ff]ilming)\b[^()]{0,300}\)|-- Sources?:)/u;

/** The article among a plain text's lines: headline, body, byline; what stands around it is left out. */
export function readArticleText(all: readonly Line[]): ArticleText {
  let lines = cutComments(all);
  const authors: string[] = [];
  const keyPoints: Span[] = [];
  let stamp: Stamp | null = null;
  // 1. The agency's opening: all before it is caption, byline, place and date, save a headline.
  const opening = lines.slice(0, 4).findIndex((line) => DATELINE.test(line.text.slice(0, MAX_DATELINE)));
  let title: Line | null = null;
  if (opening >= 0) {
    const line = lines[opening] as Line;
    const match = DATELINE.exec(line.text) as RegExpExecArray;
    const before = line.text.slice(0, match.index);
    stamp = maybeInlineStamp(before)?.stamp ?? null;
    authors.push(...bylineOf(before));
    keyPoints.push(...pointsOf(before, line.start));
    const head = lines.slice(0, opening);
    title = head.find((h) => isTitle(h.text) && !isFurniture(h.text)) ?? null;
    for (const h of head) authors.push(...bylineOf(h.text));
    const skip = match.index + match[0].length;
    lines = [{ ...line, start: line.start + skip, text: line.text.slice(skip) }, ...lines.slice(opening + 1)];
  }
  // 2. The tail: desk notes and what runs on behind them.
  lines = cutDesk(lines, authors);
  lines = cutTail(lines, authors);
  // 3. The head: title, captions, teasers of other stories.
  if (opening < 0) ({ title, lines } = cutHead(lines, authors));
  while (lines.length > 0 && isFurniture((lines.at(-1) as Line).text)) lines = lines.slice(0, -1);
  return { title, lines, stamp, authors: [...new Set(authors)], keyPoints };
}

function bylineOf(text: string): string[] {
  const by =
    /^By ((?:\p{Lu}[\p{L}'’.-]*|and|de|bin|al|van|von|,)(?:,? (?:\p{Lu}[\p{L}'’.-]*|and|de|bin|al|van|von)){1,14})/u.exec(
      text,
    )?.[1];
  if (!by) return [];
  // The place in capitals runs on from the last name: "By Ada Lund OSLO/BERGEN | ..."
  const names = by.replace(/\s+\p{Lu}{3,}(?:\/.*|\s.*|$)/u, '');
  return splitAuthors(names);
}

/** Points run together before the opening: starred, or headline after headline. */
function pointsOf(before: string, offset: number): Span[] {
  const spans: Span[] = [];
  if (/^\*\s/u.test(before)) {
    const starts = [...before.matchAll(/(?:^|\s)\*\s+/gu)].map((m) => [m.index, m.index + m[0].length] as const);
    starts.forEach(([, from], i) => {
      const stop = starts[i + 1]?.[0] ?? before.length;
      const text = before.slice(from, stop).replace(/\s+\p{Lu}{3,}(?:[/ ]\p{Lu}{3,})*,? .*$/u, '');
      spans.push([offset + from, offset + from + text.trimEnd().length]);
    });
    return spans;
  }
  return spans;
}

function cutComments(lines: readonly Line[]): Line[] {
  const first = lines.findIndex((line) => COMMENT.test(line.text) || /\| Report abuse \|/u.test(line.text));
  if (first < 0) return [...lines];
  // The first comment stands above its stamp: back to the last sentence that reports or quotes.
  let to = first;
  while (
    to > 1 &&
    !/(?:["”]$|\b(?:said|says|told|according to|added|affirmed|reported|announced)\b)/u.test(
      (lines[to - 1] as Line).text,
    )
  )
    to--;
  return lines.slice(0, to > 1 ? to : first);
}

/** Who reported, by a desk's note: "(Reporting by Ada Lund; Editing by Tim Roe)". */
export const reportersIn = (note: string): string[] =>
  splitAuthors(/[Rr]eporting by ([^;()]{3,200})/u.exec(note)?.[1] ?? '');

function cutDesk(lines: readonly Line[], authors: string[]): Line[] {
  const from = Math.floor(lines.length / 2);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const note = DESK.exec(line.text);
    if (!note) continue;
    authors.push(...reportersIn(line.text));
    const kept = line.text.slice(0, note.index).trimEnd();
    return kept ? [...lines.slice(0, i), { ...line, end: line.start + kept.length, text: kept }] : lines.slice(0, i);
  }
  return [...lines];
}

const isShortLabel = (text: string) =>
  text.length < 60 && (!endsSentence(text) || (text.length < 30 && /^(?:\p{Lu}[\p{L}.]* ?){1,4}$/u.test(text)));

function cutTail(lines: readonly Line[], authors: string[]): Line[] {
  let to = lines.length;
  // Two labels in a row behind the middle: signature, section, list of other stories.
  for (let i = Math.max(2, Math.floor(lines.length / 3)); i + 1 < lines.length; i++) {
    const [a, b] = [lines[i] as Line, lines[i + 1] as Line];
    if (!isShortLabel(a.text) || !isShortLabel(b.text) || /:$/u.test(a.text)) continue;
    to = i;
    if (isPerson(a.text)) authors.push(a.text);
    break;
  }
  while (to > 1) {
    const text = (lines[to - 1] as Line).text;
    if (endsSentence(text) && !isFurniture(text)) break;
    if (isPerson(text)) authors.push(text);
    to--;
  }
  return lines.slice(0, to);
}

const isTitle = (text: string) =>
  text.length <= 180 && text.length >= 12 && !/[.:;,…]$/u.test(text) && /\s/u.test(text);

function cutHead(lines: readonly Line[], authors: string[]): { title: Line | null; lines: Line[] } {
  const firstProse = lines.findIndex(
    (line) => endsSentence(line.text) && line.text.length > 50 && !isFurniture(line.text),
  );
  if (firstProse < 0) return { title: null, lines: [...lines] };
  const head = lines.slice(0, firstProse).filter((line) => !isFurniture(line.text) && !isByline(line.text, authors));
  // The nearest line above the body is the headline, captions and labels stand above that.
  const title = head.filter((line) => isTitle(line.text)).at(-1) ?? null;
  let body = lines.slice(firstProse);
  const [first, ...rest] = body;
  if (first && !title && rest.length >= 3 && first.text.length < 100 && isForeign(first, rest.slice(0, 6))) body = rest;
  return { title, lines: body };
}
function isByline(text: string, authors: string[]): boolean {
  const names = bylineOf(text);
  authors.push(...names);
  return /^By\s/u.test(text) && text.length < 120;
}
/** A first line that shares no telling word with what follows is another story's headline. */
function isForeign(first: Line, rest: readonly Line[]): boolean {
  const told = new Set(stems(rest.map((line) => line.text).join(' ')));
  return !stems(first.text).some((stem) => told.has(stem));
}
const stems = (text: string) =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .map((word) => word.slice(0, 6))
    .filter(
      (word) =>
        !/^(?:that|this|with|from|have|were|been|they|their|after|before|over|will|would|about|said|into|which|when|more|than)$/u.test(
          word,
        ),
    );
