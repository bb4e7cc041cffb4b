import { Element, Text } from 'domhandler';
import { attr, BLOCKS, type Document, fold, labelOf, SILENT, textOf, walk } from './dom.ts';

/** Elements of a page that tell something of it, gathered in one walk. */
export interface Survey {
  html: Element | null;
  title: Element | null;
  base: Element | null;
  canonical: Element | null;
  /** The first `h1` that says something. */
  heading: Element | null;
  metas: Element[];
  scripts: Element[];
  /** The first element of each `itemprop` that holds a date. */
  dateItems: ReadonlyMap<string, Element>;
  /** Some element is marked as a live blog. */
  isLive: boolean;
  /** What stands in or near the story, in page order; asides, comments and other stories are left out. */
  near: readonly Labelled[];
}
export interface Labelled {
  element: Element;
  label: string;
  /** It stands above the headline and out of its box: a page's head, where today's date may stand. */
  isAbove: boolean;
}
type Found = { -readonly [K in keyof Survey]: Survey[K] } & { dateItems: Map<string, Element> };

const DATE_ITEM = /(?:^|\s)(datePublished|dateModified)(?=\s|$)/u;
const NAMES = new Set(['html', 'title', 'base', 'link', 'h1', 'meta', 'script']);

export function surveyPage(document: Document): Survey {
  const found: Found = {
    html: null,
    title: null,
    base: null,
    canonical: null,
    heading: null,
    metas: [],
    scripts: [],
    dateItems: new Map(),
    isLive: false,
    near: [],
  };
  walk(document, (e) => {
    if (NAMES.has(e.name)) noteNamed(e, found);
    const { itemprop, itemtype } = e.attribs;
    const item = itemprop === undefined ? undefined : DATE_ITEM.exec(itemprop)?.[1];
    if (item && !found.dateItems.has(item)) found.dateItems.set(item, e);
    if (itemtype?.includes('LiveBlogPosting')) found.isLive = true;
    return true;
  });
  found.near = nearElements(document, found.heading);
  return found;
}
function noteNamed(e: Element, found: Found): void {
  if (e.name === 'meta') found.metas.push(e);
  else if (e.name === 'script') found.scripts.push(e);
  else if (e.name === 'html') found.html ??= e;
  else if (e.name === 'title') found.title ??= e;
  else if (e.name === 'base') found.base ??= attr(e, 'href') === '' ? null : e;
  else if (e.name === 'link') found.canonical ??= /\bcanonical\b/iu.test(attr(e, 'rel')) ? e : null;
  else found.heading ??= textOf(e).length > 8 ? e : null;
}

const BESIDE = new Set(['nav', 'aside', 'footer', 'figure', 'figcaption', 'script', 'style', 'noscript']);
const BESIDE_LABEL =
  /(?:^|[\s_-])(?:comments?|comment-?list|related\w*|recommend\w*|teasers?|most-?read|sidebar|widget|newsletter|trending|latest\w*|newsfeed|more-?news)(?=$|[\s_-])/iu;

function nearElements(document: Document, heading: Element | null): Labelled[] {
  // The headline and all that holds it: a page called "no-sidebar has-comments" is no sidebar.
  const frame = new Set<Element>();
  for (let up: unknown = heading; up instanceof Element; up = up.parent) frame.add(up);
  const near: Labelled[] = [];
  const box = headlineBox(heading);
  let reached = heading === null;
  walk(document, (element) => {
    if (element === box) reached = true;
    if (BESIDE.has(element.name)) return frame.has(element);
    const label = labelOf(element);
    if (label !== '' && BESIDE_LABEL.test(label) && !frame.has(element) && (heading || !FRAMES.has(element.name)))
      return false;
    near.push({ element, label, isAbove: !reached });
    return true;
  });
  return near;
}
/** The element some levels above the headline that holds its kicker and date as well. */
function headlineBox(heading: Element | null): Element | null {
  let box = heading;
  for (
    let up = heading?.parent, steps = 0;
    up instanceof Element && !FRAMES.has(up.name) && steps < 3;
    up = up.parent
  ) {
    box = up;
    steps++;
  }
  return box;
}
const FRAMES = new Set(['html', 'body', 'main', 'article']);

/** Text of a small element, white space folded; empty where it is longer than `most`. Reads no further than it must. */
export function shortText(root: Element, most: number): string {
  let out = '';
  const stack = [...root.children].reverse();
  // Tags between words cost a step each.
  for (let node = stack.pop(), steps = 0; node; node = stack.pop(), steps++) {
    if (out.length > most * 3 || steps > MAX_STEPS) return '';
    if (node instanceof Text) {
      // Elements without a space between them may be two items ("Lund</span><span>Tide desk") or one word ("Lun<b>d</b>").
      if (ITEM_BEGINS.test(node.data) && ITEM_ENDS.test(out.slice(-2))) out += ' ';
      out += node.data;
    } else if (node instanceof Element) {
      if (SPACED.has(node.name) || BLOCKS.has(node.name)) out += ' ';
      if (!SILENT.has(node.name)) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
  }
  const text = fold(out);
  return text.length > most ? '' : text;
}
const MAX_STEPS = 400;
const SPACED = new Set(['br', 'a', 'time']);
const ITEM_ENDS = /[\p{Ll}\d)]$/u;
const ITEM_BEGINS = /^[\p{Lu}\d]/u;
export const hasOwnText = (e: Element, test: (text: string) => boolean): boolean =>
  e.children.some((child) => child instanceof Text && test(child.data));
