import { Element, Text } from 'domhandler';
import type { Stamp } from '../../clocks.ts';
import { endsSentence } from '../../lines.ts';
import { isPerson, maybeInlineStamp, maybeStampLine, splitAuthors } from '../../stamps.ts';
import { blocksOf, cleanBlocks, isJunk } from '../blocks.ts';
import { attr, BLOCKS, type Document, labelOf, textOf, walk } from '../dom.ts';
import { signatureOf } from './authors.ts';
import { isAdvert, MIN_POSTS } from './candidates.ts';
import type { ClockFinder } from './clocks.ts';
import { readDay } from './days.ts';
import { type Day, type MomentReader, readOpening } from './moment.ts';
import { type LivePost, timeOf } from './post.ts';
import type { LiveSigns } from './signs.ts';
import { BY_LINE, NO_LIVE_LABEL, POST_LABEL } from './words.ts';

/** How the first element of a post without a container shows its clock. */
type OpenerKind = 'heading' | 'bold' | 'clock' | 'plain';
interface Opener {
  kind: OpenerKind;
  level: number;
  headline: string | null;
  /** What follows the clock in the opener itself. */
  rest: string[];
  authors: string[];
  time: ReturnType<typeof timeOf>;
}

/** Words a post of this kind must hold on average: a programme's lines are shorter. */
const MIN_AVERAGE_WORDS = 12;
const MAX_HEADLINE = 220;

/** Posts without containers: what stands between elements that open with a clock, or between rules. */
export function flatPosts(
  document: Document,
  signs: LiveSigns,
  tools: { moments: MomentReader; clocks: ClockFinder; today: Day | null },
): LivePost[] | null {
  let best: LivePost[] | null = null;
  for (const run of openerRuns(document, tools, signs.isLive)) {
    const posts = readRun(run, tools);
    if (posts.length < MIN_POSTS || !isReporting(posts, run, signs)) continue;
    if (!best || wordsOf(posts) > wordsOf(best)) best = posts;
  }
  return best ?? (signs.isLive && !signs.isOther ? ruledPosts(document, tools) : null);
}

interface Run {
  parents: Element[];
  kind: OpenerKind;
  openers: Map<Element, Opener>;
}

/** Openers of one kind under one parent, or under like parents of one grandparent. */
function openerRuns(document: Document, tools: { moments: MomentReader; clocks: ClockFinder }, isLive: boolean): Run[] {
  const runs = new Map<Element, Map<string, Run>>();
  walk(document, (parent) => {
    if (/^(?:nav|aside|footer|script|style|head|svg|form|template|table|ul|ol)$/u.test(parent.name)) return false;
    if (NO_LIVE_LABEL.test(attr(parent, 'class')) && !/live/iu.test(labelOf(parent))) return false;
    for (const child of parent.children) {
      if (!(child instanceof Element)) continue;
      const opener = readOpener(child, tools.clocks, isLive);
      if (!opener) continue;
      const owner = parent.parent instanceof Element ? parent.parent : parent;
      const key = `${parent.name}.${attr(parent, 'class').split(/\s+/u)[0]}.${opener.kind}.${opener.level}`;
      const byKey = runs.get(owner) ?? new Map<string, Run>();
      runs.set(owner, byKey);
      const run: Run = byKey.get(key) ?? { parents: [], kind: opener.kind, openers: new Map() };
      byKey.set(key, run);
      if (run.parents.at(-1) !== parent) run.parents.push(parent);
      run.openers.set(child, opener);
    }
    return true;
  });
  return [...runs.values()]
    .flatMap((byKey) => [...byKey.values()])
    .filter(
      // One opener a parent is a container, and judged as such.
      (run) => run.openers.size >= MIN_POSTS && run.openers.size > run.parents.length * 1.3,
    );
}

/** An element wrapped alone in others, as block editors do, is that element. */
function unwrap(element: Element): Element {
  let at = element;
  for (let i = 0; i < 4 && /^(?:div|section|span)$/u.test(at.name); i++) {
    const kids = at.children.filter((c) => c instanceof Element || (c instanceof Text && c.data.trim() !== ''));
    if (kids.length !== 1 || !(kids[0] instanceof Element)) break;
    at = kids[0];
  }
  return at;
}

function readOpener(child: Element, clocks: ClockFinder, isLive: boolean): Opener | null {
  const element = unwrap(child);
  if (!/^(?:h[1-6]|dt|p|div|time|span|strong|b)$/u.test(element.name)) return null;
  const level = /^h([1-6])$/u.exec(element.name)?.[1];
  const isHeading = level !== undefined || element.name === 'dt';
  const first = firstMeaningful(element);
  if (NO_LIVE_LABEL.test(attr(child, 'class'))) return null;
  // A box of blocks opens nothing, and its text is long.
  if (element.name === 'div' && hasBlocks(element)) return null;
  // Only headings can speak for a page that nowhere says that it is live.
  if (!isHeading && !isLive) return null;
  const text = textOf(element);
  if (text === '' || !/\d/u.test(text.slice(0, 40))) return null;
  const base = { level: level ? Number(level) : 7, authors: [] as string[], headline: null, rest: [] as string[] };
  const own = clocks.at(element);
  // The element is the clock.
  const whole = own?.shown?.stamp || own?.shown?.minutesAgo != null ? own : null;
  if (whole)
    return { ...base, kind: isHeading ? 'heading' : 'clock', time: timeOf([whole, ...clocks.inside(element)]) };
  if (isHeading) {
    const clock = clocks.inside(element)[0];
    if (clock?.shown?.stamp && text.startsWith(textOf(clock.element)))
      return {
        ...base,
        kind: 'heading',
        headline: trimMark(textOf(element, (e) => e === clock.element)) || null,
        time: timeOf([clock]),
      };
    const opening = readOpening(text, true);
    if (!opening) return null;
    return {
      ...base,
      kind: 'heading',
      headline: text.slice(opening.end) || null,
      time: { ...timeOf([]), stamp: opening.stamp },
    };
  }
  const signed = text.length < 140 ? maybeStampLine(text) : null;
  if (signed) return { ...base, kind: 'clock', authors: signed.authors, time: { ...timeOf([]), stamp: signed.stamp } };
  if (element.name !== 'p' && (element.name !== 'div' || hasBlocks(element))) return null;
  return readBold(first, text, base, clocks) ?? readPlain(text, base);
}

/** `<p><strong>11:04</strong> The ferry ...`: what is bold after the clock heads the post, where it is no sentence. */
function readBold(
  first: Element | Text | null,
  text: string,
  base: Omit<Opener, 'kind' | 'time'>,
  clocks: ClockFinder,
): Opener | null {
  if (!(first instanceof Element) || !/^(?:strong|b|em|time|span|u)$/u.test(first.name)) return null;
  const bold = textOf(first);
  const clock = clocks.at(first);
  const own = clock?.shown?.stamp ? timeOf([clock]) : null;
  const opening = own ? null : (readOpening(`${bold} `, true) ?? readOpening(bold, true));
  const whole = own ?? (opening ? { ...timeOf([]), stamp: opening.stamp } : null);
  if (!whole) return null;
  const boldRest = opening ? trimMark(bold.slice(opening.end)) : '';
  const rest = trimMark(text.slice(bold.length));
  // Two bold runs: the clock, then the headline.
  const next = boldRest === '' ? nextBold(first) : '';
  const headline = boldRest || next;
  const isHead =
    headline !== '' && headline.length <= MAX_HEADLINE && (!endsSentence(headline) || rest.length > headline.length);
  const after = next && isHead ? trimMark(rest.slice(next.length)) : rest;
  return {
    ...base,
    kind: 'bold',
    headline: isHead ? headline.replace(/[.:]$/u, '') : null,
    rest: [isHead ? after : [boldRest, rest].filter((t) => t !== '').join(' ')].filter((t) => t !== ''),
    time: whole,
  };
}
function nextBold(first: Element): string {
  let next = first.next;
  while (next instanceof Text && trimMark(next.data) === '') next = next.next;
  return next instanceof Element && /^(?:strong|b)$/u.test(next.name) ? textOf(next) : '';
}
function readPlain(text: string, base: Omit<Opener, 'kind' | 'time'>): Opener | null {
  const opening = readOpening(text, false);
  if (!opening) return null;
  return { ...base, kind: 'plain', rest: [text.slice(opening.end)], time: { ...timeOf([]), stamp: opening.stamp } };
}
const trimMark = (text: string): string => text.replace(/^[\s:.|•·–—>,-]+|\s+$/gu, '');

function firstMeaningful(element: Element): Element | Text | null {
  for (const child of element.children) {
    if (child instanceof Text && child.data.trim() === '') continue;
    if (child instanceof Element && child.name === 'br') continue;
    return child instanceof Element || child instanceof Text ? child : null;
  }
  return null;
}

const hasBlocks = (element: Element): boolean =>
  element.children.some((child) => child instanceof Element && BLOCKS.has(child.name));

/** The posts of a run: each from its opener to the next, under the day last named. */
function readRun(run: Run, tools: { moments: MomentReader; today: Day | null }): LivePost[] {
  const posts: LivePost[] = [];
  const isAbove = headsStandAbove(run);
  let day: Day | null = null;
  for (const parent of run.parents) {
    let open: { post: LivePost; level: number } | null = null;
    const children = parent.children.filter((c): c is Element => c instanceof Element);
    for (const [i, child] of children.entries()) {
      const opener = run.openers.get(child);
      if (opener) {
        const post = startPost(
          opener,
          day,
          isAbove && isHeading(children[i - 1]) ? bareHeadline(textOf(children[i - 1] as Element)) : null,
          anchorOf(child),
        );
        open = { post, level: opener.level };
        posts.push(post);
        continue;
      }
      const text = textOf(child);
      const dayHere = readDay(text, tools.moments, tools.today);
      if (dayHere) {
        day = dayHere;
        continue;
      }
      if (!open || text === '' || isAdvert(child)) continue;
      const level = /^h([1-6])$/u.exec(unwrap(child).name)?.[1];
      if (level === undefined) {
        if (!isJunk(child)) addLines(open.post, child, text);
      } else if (isAbove && run.openers.has(children[i + 1] as Element)) continue;
      else if (run.kind !== 'heading' && open.post.headline === null && open.post.lines.length === 0)
        open.post.headline = bareHeadline(text);
      else if (Number(level) > open.level) open.post.lines.push(text);
      else open = null;
    }
  }
  return posts.filter((post) => post.lines.length > 0 || post.headline !== null);
}
const anchorOf = (e: Element): string | null => attr(e, 'id') || null;
/** A headline that says its clock once more, without it. */
function bareHeadline(text: string): string {
  const opening = readOpening(text, true);
  return opening ? text.slice(opening.end) : text;
}

/** Whether the posts' headlines stand above their clocks rather than under them. */
function headsStandAbove(run: Run): boolean {
  if (run.kind !== 'clock') return false;
  let above = 0;
  let under = 0;
  for (const parent of run.parents) {
    const children = parent.children.filter((c): c is Element => c instanceof Element);
    children.forEach((child, i) => {
      if (!run.openers.has(child)) return;
      if (isHeading(children[i - 1])) above++;
      if (isHeading(children[i + 1])) under++;
    });
  }
  return above > under;
}
const isHeading = (e: Element | undefined): boolean => e !== undefined && /^h[1-6]$/u.test(unwrap(e).name);
function startPost(opener: Opener, day: Day | null, above: string | null, id: string | null): LivePost {
  const { stamp } = opener.time;
  const dated: Stamp | null = stamp && stamp.day === null && day ? { ...stamp, ...day } : stamp;
  return {
    ...opener.time,
    id,
    stamp: dated,
    headline: opener.headline ?? above,
    authors: opener.authors,
    lines: [...opener.rest],
  };
}
function addLines(post: LivePost, child: Element, text: string): void {
  if (post.authors.length === 0 && BY_LINE.test(text) && text.length < 90) {
    const names = splitAuthors(text.replace(BY_LINE, '')).filter(isPerson);
    if (names.length > 0) {
      post.authors = names;
      return;
    }
  }
  if (POST_LABEL.test(text)) return;
  post.lines.push(
    ...cleanBlocks(blocksOf({ ...child, children: [child] } as unknown as Element)).map((block) => block.text),
  );
}

const wordsOf = (posts: readonly LivePost[]): number =>
  posts.reduce((sum, post) => sum + post.lines.reduce((n, line) => n + line.split(' ').length, 0), 0);
/** Reporting and no programme: enough prose, and a page that says it is live or clocks that run backwards. */
function isReporting(posts: readonly LivePost[], run: Run, signs: LiveSigns): boolean {
  if (wordsOf(posts) < MIN_AVERAGE_WORDS * posts.length) return false;
  if (signs.isLive && !signs.isOther) return true;
  if (run.kind !== 'heading' || posts.length < MIN_POSTS + 1) return false;
  let down = 0;
  for (let i = 1; i < posts.length; i++) {
    const [a, b] = [posts[i - 1]?.stamp, posts[i]?.stamp];
    if (a && b && b.hour * 60 + b.minute < a.hour * 60 + a.minute) down++;
  }
  return down * 3 >= (posts.length - 1) * 2;
}

/** A line of dashes, underscores or stars, or an `hr`. */
const isRule = (e: Element): boolean =>
  e.name === 'hr' || (/^(?:p|div)$/u.test(e.name) && /^[_*•=–—\s-]{3,}$/u.test(textOf(e)) && textOf(e).length < 60);

/** Posts between rules, most of them dated or signed. */
function ruledPosts(
  document: Document,
  tools: { moments: MomentReader; clocks: ClockFinder; today: Day | null },
): LivePost[] | null {
  let best: LivePost[] | null = null;
  walk(document, (parent) => {
    if (/^(?:nav|aside|footer|script|style|head|svg|form)$/u.test(parent.name)) return false;
    const children = parent.children.filter((c): c is Element => c instanceof Element);
    const rules = children.filter(isRule).length;
    if (rules < MIN_POSTS - 1) return true;
    const segments: Element[][] = [[]];
    for (const child of children)
      if (isRule(child)) segments.push([]);
      else segments.at(-1)?.push(child);
    const read = segments.map((segment) => readSegment(segment, tools)).filter((s) => s !== null);
    const sure = read.filter((s) => s.isDated);
    if (sure.length < MIN_POSTS || sure.length * 5 < read.length * 3) return true;
    const first = read.findIndex((s) => s.isDated);
    const posts = read.slice(first).map((s) => s.post);
    if (!best || wordsOf(posts) > wordsOf(best)) best = posts;
    return true;
  });
  return best;
}
function readSegment(
  segment: readonly Element[],
  { moments, clocks, today }: { moments: MomentReader; clocks: ClockFinder; today: Day | null },
): { post: LivePost; isDated: boolean } | null {
  const blocks = segment.flatMap((e) =>
    isAdvert(e) ? [] : blocksOf({ ...e, children: [e] } as unknown as Element, (x) => x.name === 'time'),
  );
  const found = segment.flatMap((e) => clocks.inside(e));
  let time = timeOf(found);
  const post: LivePost = { ...time, id: null, headline: null, authors: [], lines: [] };
  let isSigned = false;
  const kept: { text: string; tag: string; linked: number }[] = [];
  blocks.forEach((block, i) => {
    const edge = i <= 1 || i >= blocks.length - 2;
    const moment = edge ? moments.read(block.text) : null;
    const line = edge ? maybeStampLine(block.text) : null;
    const signature = edge && block.text.length < 90 ? signatureOf(block.text) : [];
    if (line) {
      time = { ...time, stamp: time.stamp ?? line.stamp };
      post.authors.push(...line.authors);
    } else if (moment?.stamp) time = { ...time, stamp: time.stamp ?? moment.stamp };
    else if (edge && readDay(block.text, moments, today)) return;
    else if (signature.length > 0) {
      post.authors.push(...signature);
      isSigned = true;
      const stamp = maybeInlineStamp(block.text)?.stamp;
      if (stamp) time = { ...time, stamp: time.stamp ?? stamp };
    } else kept.push(block);
  });
  const head = kept[0];
  const opening = head ? readOpening(head.text, /^h[1-6]$/u.test(head.tag)) : null;
  if (head && opening && time.stamp === null) {
    time = { ...time, stamp: opening.stamp };
    kept[0] = { ...head, text: head.text.slice(opening.end) };
  }
  const edges = [kept[0], kept.at(-1)].flatMap((b) =>
    b && b.text.length < 140 ? [maybeInlineStamp(b.text)?.stamp ?? null] : [],
  );
  time = { ...time, stamp: time.stamp ?? edges.find((s) => s !== null) ?? null };
  if (kept[0] && /^h[1-6]$/u.test(kept[0].tag)) post.headline = kept.shift()?.text ?? null;
  post.lines = cleanBlocks(kept).map((b) => b.text);
  if (post.lines.length === 0 && post.headline === null) return null;
  const isDated = time.instant !== null || time.stamp !== null || time.minutesAgo !== null || isSigned;
  return { post: { ...post, ...time, authors: [...new Set(post.authors)] }, isDated };
}
