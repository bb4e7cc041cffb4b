import { type AnyNode, Element, Text } from 'domhandler';
import { isFurniture } from '../furniture.ts';
import { endsSentence } from '../lines.ts';
import { maybeStampLine } from '../stamps.ts';
import { attr, BLOCKS, type Document, fold, labelOf, SILENT, textOf } from './dom.ts';

/** One line of the page's body. */
export interface Block {
  text: string;
  tag: string;
  /** Characters inside links. */
  linked: number;
}

/** Elements that are furniture by tag or by what the page's makers call them. */
const JUNK_TAG: ReadonlySet<string> = new Set([
  'nav',
  'aside',
  'footer',
  'figure',
  'figcaption',
  'dialog',
  'menu',
  'time',
]);
const JUNK_LABEL =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|banner|breadcrumbs?|byline|by-line|captions?|comments?|commentlist|disqus|cookies?|credits?|dateline|embed-?caption|footer|gallery|hidden|image-?meta|inline-?promo|jp-relatedposts|kicker|login|masthead|meta|metadata|most-?(?:read|popular)|nav\w*|newsletter\w*|outbrain|pagination|paywall|player|popular|popup|premium-?box|print|promo\w*|pull-?quote|read-?(?:more|next)|recirc\w*|recommend\w*|related\w*|rss|share\w*|sharing|sharedaddy|sidebar|signup|sign-?up|skip|social\w*|sponsor\w*|subscribe\w*|subscription|taboola|tags?|tag-?list|teasers?|timestamp|toolbar|topics|trending|widget|author-?(?:bio|info|box|meta)|post-?(?:meta|tags|footer)|entry-?(?:meta|footer)|article-?(?:meta|tags|footer|info))(?=$|[\s_-])/iu;
/** A wrapper that is called junk and yet holds this much prose is no junk. */
const KEEP_PROSE = 1200;

export function isJunk(element: Element): boolean {
  if (SILENT.has(element.name)) return true;
  if (JUNK_TAG.has(element.name)) return element.name !== 'aside' || !holdsTheProse(element);
  if (isHidden(element)) return !holdsTheProse(element);
  if (NEVER_JUNK.has(element.name)) return false;
  const label = labelOf(element);
  if (element.name === 'p') return JUNK_PARAGRAPH.test(label);
  return JUNK_LABEL.test(label) && !holdsTheProse(element);
}
const NEVER_JUNK: ReadonlySet<string> = new Set(['html', 'body', 'article', 'main']);
/** A paragraph is judged by fewer words: "paywall" or "social" on it says who may read it, not what it is. */
const JUNK_PARAGRAPH =
  /(?:^|[\s_-])(?:captions?|credits?|byline|wp-caption-text|newsletter\w*|related\w*|read-?more|timestamp|advert\w*|tags)(?=$|[\s_-])/iu;
const isHidden = (element: Element): boolean =>
  'hidden' in element.attribs ||
  attr(element, 'aria-hidden') === 'true' ||
  /display:\s*none/iu.test(attr(element, 'style'));
/** A wrapper that holds much prose, or most of the page's, is no junk whatever it is called. */
function holdsTheProse(element: Element): boolean {
  const own = proseIn(element);
  if (own >= KEEP_PROSE) return true;
  if (own < 200) return false;
  let top = element;
  while (top.parent instanceof Element) top = top.parent;
  return own > proseIn(top) * 0.4;
}
const prose = new WeakMap<Element, number>();
/** Characters of the paragraphs inside, save what links hold. */
function proseIn(element: Element): number {
  const known = prose.get(element);
  if (known !== undefined) return known;
  let sum = 0;
  const stack: AnyNode[] = [...element.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element) || SILENT.has(node.name)) continue;
    if (node.name === 'p') sum += textOf(node, (inner) => inner.name === 'a').length;
    else stack.push(...node.children);
  }
  prose.set(element, sum);
  return sum;
}

/** The element's text as lines, junk left out. */
export function blocksOf(root: Element | Document, skip: (element: Element) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  let open = { text: '', linked: 0 };
  let tag = 'div';
  const close = (next: string) => {
    const text = fold(open.text);
    if (text !== '') blocks.push({ text, tag, linked: open.linked });
    open = { text: '', linked: 0 };
    tag = next;
  };
  // A stack in place of recursion: pages nest deeper than one thinks.
  type Step = { node: AnyNode; linked: boolean; tag: string } | { close: string };
  const stack: Step[] = [];
  const push = (children: readonly AnyNode[], linked: boolean, inTag: string) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as AnyNode, linked, tag: inTag });
  };
  push(root.children, false, 'div');
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('close' in step) {
      close(step.close);
      continue;
    }
    const { node } = step;
    if (node instanceof Text) {
      open.text += node.data;
      if (step.linked) open.linked += node.data.trim().length;
    } else if (node instanceof Element) {
      if (isJunk(node) || skip(node)) {
        if (BLOCKS.has(node.name)) close(step.tag);
        continue;
      }
      if (node.name === 'br') {
        // One break is a space in a sentence, two are a paragraph.
        if (isBreak(node)) close(tag);
        else open.text += ' ';
        continue;
      }
      const linked = step.linked || node.name === 'a';
      if (BLOCKS.has(node.name)) {
        const inner =
          node.name === 'p' || node.name === 'div'
            ? step.tag === 'li' || step.tag === 'blockquote'
              ? step.tag
              : node.name
            : node.name;
        close(inner);
        stack.push({ close: step.tag });
        push(node.children, linked, inner);
      } else push(node.children, linked, step.tag);
    }
  }
  close('div');
  return blocks;
}
function isBreak(br: Element): boolean {
  let next = br.next;
  while (next instanceof Text && next.data.trim() === '') next = next.next;
  return next instanceof Element && next.name === 'br';
}

/** Drops lines that are furniture by their words or are nothing but a link. */
export function cleanBlocks(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block, i) => {
    if (isFurniture(block.text) || isStampOnly(block.text)) return false;
    const share = block.linked / block.text.length;
    if (share > 0.8 && (block.tag === 'li' || block.text.length < 200) && !endsSentence(block.text)) return false;
    if (share > 0.95 && block.text.length < 120) return false;
    return !(i > 0 && blocks[i - 1]?.text === block.text);
  });
  // A heading with nothing under it heads what was dropped.
  return kept.filter(
    (block, i) =>
      !/^h[1-6]$/u.test(block.tag) ||
      (i + 1 < kept.length && !/^h[1-3]$/u.test(kept[i + 1]?.tag ?? 'h1')) ||
      (kept[i + 1]?.tag ?? '') > block.tag,
  );
}

/** A line that is a date, a clock or both, and nothing else. */
export const isStampOnly = (text: string): boolean =>
  text.length < 80 &&
  (maybeStampLine(text) !== null ||
    /^(?:last )?(?:updated|posted|published|key event|\d{1,2} ?(?:min|hours?|h|m)\w* ago)\b[^.!?]{0,60}(?:[ap]\.m\.)?$/iu.test(
      text,
    ) ||
    /^(?:\p{L}+(?:-\p{L}+)?,? )?\d{1,4}(?:[-/.]| de | )(?:\d{1,2}|\p{L}{3,12})(?:[-/.]| de |,? )\d{2,4}(?:,?(?: \p{L}{1,3})? \d{1,2}:\d{2}(?::\d{2})?)?$/u.test(
      text,
    ));
