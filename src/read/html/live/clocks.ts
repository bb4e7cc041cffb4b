import { Element, Text } from 'domhandler';
import { attr, labelOf, textOf } from '../dom.ts';
import { type MarkedTime, type Moment, type MomentReader, readEpoch, readMarked } from './moment.ts';
import { EMBED_LABEL } from './words.ts';

/** An element that shows or holds a time, and what it says. */
export interface ClockElement {
  element: Element;
  /** By its attributes. */
  marked: MarkedTime | null;
  /** By the text the reader sees. */
  shown: Moment | null;
  /** Says when the post was changed, not when it went out. */
  isUpdate: boolean;
}

const TIME_LABEL =
  /(?:^|[\s_-])(?:time|date|clock|pub-?date|timestamp|stamp|hour|uhrzeit|zeit|heure|ora|hora|ago)(?=$|[\s_-])/iu;
const TIME_ATTRIBUTE = /^data-.*(?:time|date|epoch|published|stamp|created|utc)/u;
const UPDATE_WORDS =
  /modif|updat|edit|changed|aktualisier|mis à jour|aggiornat|actualizad|atualizad|bijgewerkt|uppdatera|opdater|oppdater/iu;
const UPDATE_ATTRIBUTE = /modif|updat|last|edit|expir|end|duration|timezone/u;
/** More text than this is no clock, whatever the element is called. */
const MAX_CLOCK_TEXT = 60;

/** Elements that hold or show a time. What is told once is kept: the walk asks for an element more than once. */
export class ClockFinder {
  readonly #moments: MomentReader;
  readonly #known = new WeakMap<Element, ClockElement | null>();
  constructor(moments: MomentReader) {
    this.#moments = moments;
  }

  /** The element's own time, or null where it is no clock. */
  at(element: Element): ClockElement | null {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const found = this.#read(element);
    this.#known.set(element, found);
    return found;
  }

  /** The clocks inside, in page order; those of embedded posts of others are left out. */
  inside(container: Element): ClockElement[] {
    const found: ClockElement[] = [];
    const own = this.at(container);
    if (own) found.push(own);
    const stack = [...container.children].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (!(node instanceof Element) || isEmbed(node)) continue;
      const clock = this.at(node);
      if (clock) found.push(clock);
      // A clock's own parts are no further clocks.
      if (clock?.shown && node.name !== 'header') continue;
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    }
    return found;
  }

  #read(element: Element): ClockElement | null {
    const marked = markedTime(element);
    const labelled = element.name === 'time' || TIME_LABEL.test(labelOf(element));
    if (!marked && !labelled && !mayBeLeaf(element)) return null;
    const brief = briefText(element);
    if (!marked && !brief) return null;
    if (!marked && !labelled && !(brief?.isLeaf && brief.hasDigit)) return null;
    const text = brief ? textOf(element) : '';
    const shown = text.length <= MAX_CLOCK_TEXT + 30 ? this.#moments.read(text.replace(UPDATE_PREFIX, '')) : null;
    if (!marked && (!shown || (shown.day && !labelled) || (shown.daysAgo !== null && !shown.stamp))) return null;
    if (shown && !marked && element.name === 'a' && text.length > 40) return null;
    const isUpdate =
      UPDATE_WORDS.test(labelOf(element)) ||
      attr(element, 'itemprop') === 'dateModified' ||
      (text.length <= MAX_CLOCK_TEXT && UPDATE_WORDS.test(text));
    return { element, marked, shown, isUpdate };
  }
}
const UPDATE_PREFIX =
  /^(?:last\s+)?(?:updated|aktualisiert|mis à jour|aggiornato|actualizado|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert)\s*(?:at|on|um|am|à|le|alle|il|a las|el|às|em|om|kl\.?)?\s*:?\s+/iu;

/** Whether the element can be a leaf, by its children alone: most of a page's boxes are none. */
const mayBeLeaf = ({ children }: Element): boolean =>
  children.length > 0 &&
  children.length <= MAX_LEAF_NODES &&
  !children.some((child) => child instanceof Element && LEAF_HOLDS_NO.has(child.name));

/** What a clock's text can be: few characters in few nodes; null for more. A leaf has no blocks inside. */
function briefText(element: Element): { hasDigit: boolean; isLeaf: boolean } | null {
  let length = 0;
  let hasDigit = false;
  let isLeaf = true;
  let nodes = 0;
  const stack = [...element.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (++nodes > MAX_CLOCK_NODES) return null;
    if (node instanceof Text) {
      length += node.data.trim().length;
      hasDigit ||= /\d/u.test(node.data);
      if (length > MAX_CLOCK_TEXT + 30) return null;
    } else if (node instanceof Element) {
      isLeaf &&= !LEAF_HOLDS_NO.has(node.name);
      for (const child of node.children) stack.push(child);
    }
  }
  return length > 2 ? { hasDigit, isLeaf: isLeaf && length <= MAX_CLOCK_TEXT && nodes <= MAX_LEAF_NODES } : null;
}
const MAX_CLOCK_NODES = 20;
const MAX_LEAF_NODES = 12;
const LEAF_HOLDS_NO: ReadonlySet<string> = new Set(
  'div p ul ol li article section h1 h2 h3 h4 h5 h6 table tr td img time'.split(' '),
);

function markedTime(element: Element): MarkedTime | null {
  const item = attr(element, 'itemprop');
  const said =
    (element.name === 'time' && attr(element, 'datetime')) ||
    (/\bdate(?:Published|Created|Modified)\b/u.test(item) &&
      (attr(element, 'content') || attr(element, 'datetime') || attr(element, 'title')));
  if (said) return readMarked(said);
  for (const name in element.attribs) {
    const value = element.attribs[name] as string;
    if (!name.startsWith('data-') || !TIME_ATTRIBUTE.test(name) || UPDATE_ATTRIBUTE.test(name)) continue;
    const epoch = readEpoch(value);
    if (epoch !== null) return { instant: epoch, stamp: null, day: null, handMadeZ: false, isZ: false };
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:/u.test(value)) return readMarked(value);
  }
  return null;
}

/** A post of another site, a quotation or a picture: its clocks and names are not the post's. */
export const isEmbed = (element: Element): boolean =>
  /^(?:blockquote|figure|figcaption|iframe|script|style|template)$/u.test(element.name) ||
  (element.name === 'aside' && !isSmallAside(element)) ||
  (/^(?:div|section|article|a)$/u.test(element.name) &&
    EMBED_LABEL.test(attr(element, 'class')) &&
    !/live|post|entry/iu.test(attr(element, 'class')));
/** A post's margin: its clock and no more. */
export const isSmallAside = (element: Element): boolean => textOf(element).length < 80;
