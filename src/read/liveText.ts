import type { PostDraft } from './draft.ts';
import { isFurniture, trimFurniture } from './furniture.ts';
import { endsSentence, type Line } from './lines.ts';
import { isPerson, maybeLabelledStamp, maybeStampLine, maybeStampOpening } from './stamps.ts';

/** Fewer stamps than this are an article that mentions clocks. */
const MIN_STAMPS = 3;
const MAX_HEADLINE = 220;

/** Posts under stamps that have a line to themselves, headline above: null where the page has none. */
export function readStampedLines(lines: readonly Line[]): PostDraft[] | null {
  const stamped = lines.flatMap((line, index) => {
    const found = maybeStampLine(line.text);
    return found ? [{ ...found, index, line }] : [];
  });
  if (stamped.length < MIN_STAMPS) return null;
  // Where some stamps touch the line above and others do not, only a line that touches is a headline.
  const touching = stamped.filter((s) => s.index > 0 && !s.line.afterBlank).length;
  const tight = touching > 0 && stamped.some((s) => s.line.afterBlank && s.index > 0);
  const hasHeadline = stamped.map(({ index, line }, i) => {
    const above = lines[index - 1];
    const before = i > 0 ? stamped[i - 1]?.index : -1;
    if (!above || index - 1 === before || above.text.length > MAX_HEADLINE || isBullet(above.text)) return false;
    if (tight) return !line.afterBlank;
    return !/[.…:;,]["”’']?$/u.test(above.text) || (above.afterBlank && line.afterBlank && !endsSentence(above.text));
  });
  const posts: PostDraft[] = [];
  const first = (stamped[0]?.index ?? 0) - (hasHeadline[0] ? 1 : 0);
  const intro = introOf(lines.slice(0, first));
  if (intro) posts.push(intro);
  stamped.forEach(({ stamp, authors, index }, i) => {
    const next = stamped[i + 1];
    const stop = next ? next.index - (hasHeadline[i + 1] ? 1 : 0) : lines.length;
    const head = hasHeadline[i] ? (lines[index - 1] as Line) : null;
    let body = trimFurniture(lines.slice(index + 1, stop));
    if (!next) body = trimTail(body);
    // "Ada Lund has the story:" leads to a link that is another page's headline.
    while (body.length > 1 && !endsSentence((body.at(-1) as Line).text) && isFurniture((body.at(-2) as Line).text))
      body = trimFurniture(body.slice(0, -1));
    if (body.length === 0 && !head) return;
    posts.push({
      headline: head && [head.start, head.end],
      body: spanOf(body) ?? [(head as Line).end, (head as Line).end],
      stamp,
      authors,
    });
  });
  return posts;
}

/** Posts whose first line opens with the clock: "7.45pm: Talks go on." */
export function readStampOpenings(lines: readonly Line[]): PostDraft[] | null {
  const stamped = lines.flatMap((line, index) => {
    const found = maybeStampOpening(line.text);
    return found ? [{ ...found, index, line }] : [];
  });
  if (stamped.length < MIN_STAMPS || stamped.length * 8 < lines.length) return null;
  const posts: PostDraft[] = [];
  const intro = introOf(lines.slice(0, stamped[0]?.index ?? 0));
  if (intro) posts.push(intro);
  stamped.forEach(({ stamp, index, line, end }, i) => {
    const opening = { ...line, start: line.start + end, text: line.text.slice(end) };
    const rest = trimFurniture(lines.slice(index + 1, stamped[i + 1]?.index ?? lines.length));
    const isHead = rest.length > 0 && !endsSentence(opening.text) && opening.text.length <= MAX_HEADLINE;
    const body = isHead ? rest : [opening, ...rest];
    const span = spanOf(body);
    if (span) posts.push({ headline: isHead ? [opening.start, opening.end] : null, body: span, stamp, authors: [] });
  });
  return posts;
}

/** Paragraphs with a labelled stamp inside: "Headline updated: Sun Mar 06 2022 18:58:00 Text". */
export function readLabelledParagraphs(lines: readonly Line[]): PostDraft[] | null {
  const found = lines.map((line) => maybeLabelledStamp(line.text));
  const count = found.filter((f) => f !== null).length;
  if (count < MIN_STAMPS || count * 6 < lines.length) return null;
  const posts: PostDraft[] = [];
  lines.forEach((line, i) => {
    const at = found[i];
    const last = posts.at(-1);
    const signed = /^(?:\p{L}+['’]s )?(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}) reports?\.?$/u.exec(
      line.text,
    )?.[1];
    if (at) {
      const head = line.text.slice(0, at.start).trimEnd();
      const gap = line.text.slice(at.end).length - line.text.slice(at.end).trimStart().length;
      posts.push({
        headline: head ? [line.start, line.start + head.length] : null,
        body: [line.start + at.end + gap, line.end],
        stamp: at.stamp,
        authors: [],
      });
    } else if (signed && isPerson(signed)) {
      if (last) last.authors.push(signed);
    } else if (isFurniture(line.text)) {
      // Left out.
    } else if (last && continues(line.text)) last.body = [last.body[0], line.end];
    else posts.push({ headline: null, body: [line.start, line.end], stamp: null, authors: [] });
  });
  return posts;
}

/** A sentence that leans on the one before, or is too short to open a post. */
const continues = (text: string) =>
  text.length < 40 ||
  /^(?:["“”'‘]|(?:He|She|It|They|There|This|That|These|Those|But|And|One of|Some|His|Her|Their|Its|However|Meanwhile|Also|Both|Earlier|Later)\b)/u.test(
    text,
  );

/** What stands above the first stamp: paragraphs become one post without a stamp; title, key points and furniture do not. */
function introOf(lines: readonly Line[]): PostDraft | null {
  const stop = lines.findIndex((line) => isKeyPointsLabel(line.text) || isBullet(line.text));
  const prose = (stop < 0 ? lines : lines.slice(0, stop)).filter((line) => !isFurniture(line.text));
  const from = prose.findIndex((line) => endsSentence(line.text) && line.text.length > 60);
  if (from < 0) return null;
  const body = prose.slice(from);
  while (body.length > 0 && !endsSentence((body.at(-1) as Line).text)) body.pop();
  const span = spanOf(body);
  return span && { headline: null, body: span, stamp: null, authors: [] };
}

export const isKeyPointsLabel = (text: string): boolean =>
  /^(?:key (?:points|events|moments|developments)|story highlights|highlights|at a glance|what we know|das wichtigste(?: in kürze)?|punti chiave|summary)\s*:?$/iu.test(
    text,
  );
export const isBullet = (text: string): boolean => /^(?:[•*‣▪●◦·]\s*|[-–—]\s+)\S/u.test(text);

export const spanOf = (lines: readonly Line[]): [number, number] | null =>
  lines.length === 0 ? null : [(lines[0] as Line).start, (lines.at(-1) as Line).end];

/** Lines of links and labels after the last post's last sentence. */
export function trimTail(lines: readonly Line[]): Line[] {
  let to = lines.length;
  while (
    to > 1 &&
    (!endsSentence((lines[to - 1] as Line).text) || isFurniture((lines[to - 1] as Line).text)) &&
    !/^[—–-] /u.test((lines[to - 1] as Line).text)
  )
    to--;
  return lines.slice(0, to);
}
