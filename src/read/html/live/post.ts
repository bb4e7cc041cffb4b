import { Element } from 'domhandler';
import type { Stamp } from '../../clocks.ts';
import { furnitureRule } from '../../furniture.ts';
import { endsSentence } from '../../lines.ts';
import { maybeStampLine } from '../../stamps.ts';
import { type Block, blocksOf, cleanBlocks, isCaption, isStampOnly } from '../blocks.ts';
import { attr, findAll, findFirst, labelOf, textOf } from '../dom.ts';
import { authorsOf, signatureOf } from './authors.ts';
import { type ClockElement, type ClockFinder, isEmbed } from './clocks.ts';
import { type MomentReader, readOpening } from './moment.ts';
import { ADVERT_OPENING, CORRECTION, POST_LABEL } from './words.ts';

/** A post of a live blog as its markup shows it. */
export interface LivePost {
  /** The post's anchor on its page. */
  id: string | null;
  headline: string | null;
  authors: string[];
  /** An instant in the markup, ms; null where the stamp must be resolved. */
  instant: number | null;
  /** The clock shown, with what it says of the day. */
  stamp: Stamp | null;
  /** "40 min ago". */
  minutesAgo: number | null;
  /** Days before the page's own day that the post's clock is said to be of. */
  daysAgo: number | null;
  /** The instant is marked Z; `handMadeZ` where no program would write it so. */
  isZ: boolean;
  handMadeZ: boolean;
  lines: string[];
}

export interface PostTools {
  moments: MomentReader;
  clocks: ClockFinder;
}

const HEADING = /^h[1-6]$/u;
const TITLE_LABEL = /(?:^|[\s_-])(?:title|titre|titolo|titulo|headline|heading|ttl|subtitle)(?=$|[\s_-])/iu;
/** A paragraph of this many characters before a heading: the heading is one inside the post. */
const PROSE_BEFORE = 60;

/** Reads one container as a post. */
export function readPost(container: Element, tools: PostTools): LivePost {
  const clocks = tools.clocks.inside(container);
  const clockElements = new Set(clocks.map((c) => c.element).filter((e) => e !== container && textOf(e).length < 120));
  const head = findHeadline(container, clockElements);
  const headText = head ? textOf(head, (e) => clockElements.has(e)) : '';
  const opening = readOpening(headText, true);
  const named = (opening ? headText.slice(opening.end) : headText).replace(/^[\s:|–—-]+/u, '');
  const byline = authorsOf(container, head, clockElements);
  const skip = new Set<Element>([...clockElements, ...byline.elements]);
  if (head) skip.add(head);
  keepQuestions(container);
  const body = bodyOf(container, skip, named);
  const signature = body.length > 1 ? signatureOf(body.at(-1) as string) : [];
  if (signature.length > 0) body.pop();
  const time = timeOf(clocks);
  return {
    ...time,
    id: anchorOf(container),
    headline: named || null,
    authors: byline.names.length > 0 ? byline.names : signature,
    stamp: time.stamp ?? opening?.stamp ?? null,
    lines: body,
  };
}

/** The first heading above the prose, or what is called a title; labels are none. */
function findHeadline(container: Element, clocks: ReadonlySet<Element>): Element | null {
  let titled: Element | null = null;
  const stack = [...container.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element) || isEmbed(node) || clocks.has(node)) continue;
    if (HEADING.test(node.name)) {
      const text = textOf(node, (e) => clocks.has(e));
      if (text !== '' && !POST_LABEL.test(text)) return node;
      continue;
    }
    if (/^(?:p|ul|ol)$/u.test(node.name) && textOf(node).length >= PROSE_BEFORE && !TITLE_LABEL.test(labelOf(node)))
      break;
    if (!titled && isTitled(node)) {
      if (findFirst(node, (e) => HEADING.test(e.name)) === null) titled = node;
    }
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  return titled;
}
function isTitled(element: Element): boolean {
  if (!TITLE_LABEL.test(labelOf(element)) && attr(element, 'itemprop') !== 'headline') return false;
  const text = textOf(element);
  return (
    element.name !== 'header' &&
    text !== '' &&
    text.length <= 300 &&
    !POST_LABEL.test(text) &&
    findFirst(element, (x) => x.name === 'p') === null
  );
}

/** The post's lines; where cleaning leaves none, what an embed or a card says. */
function bodyOf(container: Element, skip: ReadonlySet<Element>, headline: string): string[] {
  const blocks = blocksOf(
    container,
    (e) => skip.has(e) || isLabelBox(e) || isSmallBox(e),
    (e) => isCaption(e) && !holdsSentence(e),
  );
  const raw = blocks.filter(
    (b) => b.text !== headline && !POST_LABEL.test(b.text) && !isStampOnly(b.text) && maybeStampLine(b.text) === null,
  );
  const lines = cleanPost(raw).map((b) => b.text);
  const kept = lines.length > 0 ? lines : raw.filter((b) => !ADVERT_OPENING.test(b.text)).map((b) => b.text);
  return [...kept, ...correctionsIn(container, kept)];
}
/** A reader's question that a post answers is part of it, though its makers call it a comment. */
function keepQuestions(container: Element): void {
  for (const quote of findAll(
    container,
    (e) => e.name === 'blockquote' && /comment|question|reader/iu.test(labelOf(e)),
  ))
    for (const e of [quote, ...findAll(quote, (x) => x.name === 'p')]) e.attribs.class = '';
}
/** A paragraph that ends as a sentence does: beside an author's picture it is the post, and no caption. */
const holdsSentence = (box: Element): boolean =>
  findFirst(box, (e) => e.name === 'p' && endsSentence(textOf(e)) && textOf(e).length >= 30) !== null;
/** "Ada Lund reports from Oslo" at the head of a post is its own first line, not a pointer. */
function cleanPost(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  return first && furnitureRule(first.text) === 'furniture/reports-from'
    ? [first, ...cleanBlocks(rest)]
    : cleanBlocks(blocks);
}
/** `mark` beside the clock is a label; inside a sentence it is the sentence's. */
const isLabelBox = (e: Element): boolean =>
  e.name === 'mark' && !(e.parent instanceof Element && /^(?:p|li|blockquote|em|strong|span)$/u.test(e.parent.name));
/** Headers without prose, and spans that are called times. */
const isSmallBox = (e: Element): boolean =>
  (e.name === 'header' && textOf(e).length < 200) ||
  (e.name === 'span' && /(?:^|[\s_-])(?:time|date)/iu.test(labelOf(e)) && textOf(e).length < 40);

/** Notices of corrections, which pages put into footers that are else left out. */
function correctionsIn(container: Element, lines: readonly string[]): string[] {
  const known = lines.join('\n');
  const found: string[] = [];
  for (const e of findAll(container, (x) => /^(?:p|em|small|div|span|footer|aside)$/u.test(x.name))) {
    if (findFirst(e, (x) => /^(?:p|div)$/u.test(x.name))) continue;
    const text = textOf(e);
    if (text.length < 400 && CORRECTION.test(text) && !known.includes(text) && !found.some((f) => f.includes(text)))
      found.push(text);
  }
  return found;
}

/** The anchor that links to a post name. */
function anchorOf(container: Element): string | null {
  const own = attr(container, 'id') || attr(container, 'data-id') || attr(container, 'data-post-id');
  if (own !== '') return own;
  const link = findFirst(
    container,
    (e) => e.name === 'a' && /#[\w-]+$|[?&]\w*=?with:|[?&]post-?id=/iu.test(attr(e, 'href')),
  );
  return link ? (/(?:#|with:|post-?id=)([\w-]+)/iu.exec(attr(link, 'href'))?.[1] ?? null) : null;
}

type PostTime = Pick<LivePost, 'instant' | 'stamp' | 'minutesAgo' | 'daysAgo' | 'isZ' | 'handMadeZ'>;
/** When the post went out: what a machine may read first, and the clock shown beside it. */
export function timeOf(clocks: readonly ClockElement[]): PostTime {
  const first = clocks.filter((c) => !c.isUpdate);
  const all = first.length > 0 ? first : clocks;
  const marked = all.map((c) => c.marked).find((m) => m?.instant != null) ?? null;
  const shownClock = all.find((c) => c.shown?.stamp)?.shown ?? null;
  const wall = all.find((c) => c.marked?.stamp)?.marked?.stamp ?? null;
  const day = all.map((c) => c.shown?.day ?? c.marked?.day).find((d) => d) ?? null;
  const shown = shownClock?.stamp ?? null;
  const merged = wall && (wall.day !== null || !shown) ? wall : shown;
  return {
    instant: marked?.instant ?? null,
    stamp: merged && (merged.day === null && day ? { ...merged, ...day } : merged),
    minutesAgo: all.map((c) => c.shown?.minutesAgo).find((m) => m != null) ?? null,
    daysAgo: shownClock?.daysAgo ?? null,
    isZ: marked?.isZ ?? false,
    handMadeZ: marked?.handMadeZ ?? false,
  };
}
