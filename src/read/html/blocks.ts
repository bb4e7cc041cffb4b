import { type AnyNode, Element, Text } from 'domhandler';
import { furnitureRule } from '../furniture.ts';
import { endsSentence } from '../lines.ts';
import { maybeStampLine } from '../stamps.ts';
import {
  attr,
  BLOCKS,
  type Document,
  findFirst,
  fold,
  labelOf,
  measureText,
  parseHtml,
  SILENT,
  textOf,
  walk,
} from './dom.ts';
import { shortText } from './survey.ts';

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
  'form',
  'dialog',
  'menu',
  'time',
]);
const JUNK_LABEL =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|banner|breadcrumbs?|byline|by-line|captions?|comments?|commentlist|copyright\w*|disqus|cookies?|credits?|dateline|embed-?caption|footer|gallery|hidden|image-?meta|inline-?promo|jp-relatedposts|kicker|login|masthead|meta|metadata|most-?(?:read|popular)|nav\w*|newsletter\w*|next-?prev|prev-?next|outbrain|pagination|paywall|player|popular|popup|popover|rollover|hover-?card|tooltip|premium-?box|print|promo\w*|pull-?quote|read-?(?:more|next)|recirc\w*|recommend\w*|related\w*|rss|share\w*|sharing|sharedaddy|sidebar|signup|sign-?up|skip|social\w*|sponsor\w*|standfirst|chapo|entradilla|sommario|subscribe\w*|subscription|taboola|tags?|tag-?list|teasers?|timestamp|toolbar|topics|trending|widget|author-?(?:bio|info|box|meta)|post-?(?:meta|tags|footer)|entry-?(?:meta|footer)|article-?(?:meta|tags|footer|info))(?=$|[\s_-])/iu;
/** A wrapper that is called junk and yet holds this much prose is no junk. */
const KEEP_PROSE = 1200;

export function isJunk(element: Element): boolean {
  const known = (element as Known)[JUNK];
  if (known !== undefined) return known;
  const found = judge(element);
  (element as Known)[JUNK] = found;
  return found;
}
const JUNK = Symbol('junk');
type Known = Element & { [JUNK]?: boolean };

function judge(element: Element): boolean {
  if (SILENT.has(element.name)) return true;
  if (JUNK_TAG.has(element.name)) return !MAY_WRAP.has(element.name) || !holdsTheProse(element);
  if (isHidden(element)) return !holdsTheProse(element);
  if (NEVER_JUNK.has(element.name)) return false;
  const label = labelOf(element);
  if (element.name === 'p') return JUNK_PARAGRAPH.test(label);
  return JUNK_LABEL.test(label) && !holdsTheProse(element) && !isEmbeddedQuote(element);
}
/** Whole pages lie in one form (ASP.NET), whole articles in an aside. */
const MAY_WRAP: ReadonlySet<string> = new Set(['aside', 'form']);
const NEVER_JUNK: ReadonlySet<string> = new Set(['html', 'body', 'article', 'main', 'tr', 'tbody']);
/** A paragraph is judged by fewer words: "paywall" or "social" on it says who may read it, not what it is. */
const JUNK_PARAGRAPH =
  /(?:^|[\s_-])(?:captions?|credits?|byline|wp-caption-text|newsletter\w*|related\w*|read-?more|timestamp|advert\w*|copyright\w*|tags|standfirst|chapo|entradilla|sommario|dek|deck|excerpt|sub-?(?:title|head|heading|headline)|(?:entry|article|story|post)-summary)(?=$|[\s_-])/iu;
const isHidden = (element: Element): boolean =>
  'hidden' in element.attribs ||
  attr(element, 'aria-hidden') === 'true' ||
  /display:\s*none/iu.test(attr(element, 'style'));

/** A post quoted from elsewhere is part of the text, whatever its wrapper is called. */
const isEmbeddedQuote = (element: Element): boolean => {
  const quote = findFirst(element, (inner) => inner.name === 'blockquote');
  return quote !== null && textOf(quote).length * 2 > textOf(element).length;
};

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
const nothing = () => false;
/** Characters of the paragraphs inside, save what links hold. */
function proseIn(element: Element): number {
  const known = prose.get(element);
  if (known !== undefined) return known;
  let sum = 0;
  const stack: AnyNode[] = [...element.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element) || SILENT.has(node.name)) continue;
    if (node.name === 'p') sum += measureText(node, nothing).plain;
    else stack.push(...node.children);
  }
  prose.set(element, sum);
  return sum;
}

/** An entity that was escaped twice: "Ola &amp;amp; Kari" in the page. */
const ESCAPED_AGAIN =
  /&(?:amp|quot|apos|nbsp|lt|gt|#\d{2,5}|#x[\da-f]{2,4}|[a-z]{1,2}(?:acute|grave|uml|circ|tilde|cedil|ring|slash|zlig|squo|dquo|dash));/iu;

/** The element's text as lines, junk left out. */
export function blocksOf(
  root: Element | Document,
  skip: (element: Element) => boolean = () => false,
  isCaptionBox: (element: Element) => boolean = isCaption,
): Block[] {
  const blocks: Block[] = [];
  let open = { text: '', linked: 0 };
  let tag = 'div';
  const close = (next: string) => {
    const text = ESCAPED_AGAIN.test(open.text) ? textOf(parseHtml(fold(open.text))) : fold(open.text);
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
      if (isJunk(node) || isCaptionBox(node) || isHoverCard(node) || skip(node)) {
        if (BLOCKS.has(node.name)) close(step.tag);
        continue;
      }
      if (node.name === 'br') {
        // One break is a space in a sentence, two are a paragraph, and so is one after a label or a link.
        if (isBreak(node) || isLinkLine(open)) close(tag);
        else open.text += ' ';
        continue;
      }
      const linked = step.linked || node.name === 'a';
      if (node.name === 'tr' && isDataRow(node)) {
        close('tr');
        open.text = cellsOf(node).join(' ');
        close(step.tag);
      } else if (BLOCKS.has(node.name)) {
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
/** "More on this:", or nothing but a link. */
const isLinkLine = ({ text, linked }: { text: string; linked: number }): boolean => {
  const line = fold(text);
  return line !== '' && line.length < 200 && (linked > line.length * 0.8 || (line.length < 60 && line.endsWith(':')));
};

const LONGEST_CELL = 120;
const isCell = (node: AnyNode): node is Element =>
  node instanceof Element && (node.name === 'td' || node.name === 'th');
const cellsOf = (row: Element): string[] =>
  row.children
    .filter(isCell)
    .map((cell) => textOf(cell))
    .filter((text) => text !== '');
/** A row of short cells is a line of a table; longer ones lay out a page. */
function isDataRow(row: Element): boolean {
  const cells = cellsOf(row);
  return cells.length >= 2 && cells.every((cell) => cell.length <= LONGEST_CELL);
}

const CAPTIONED: ReadonlySet<string> = new Set(['div', 'center', 'section', 'td', 'p']);
const LONGEST_CAPTION = 350;
const isImage = (element: Element) => element.name === 'img' || element.name === 'picture' || element.name === 'video';
/** A small box that holds an image and one line of text: the text is its caption. */
export function isCaption(box: Element): boolean {
  if (!CAPTIONED.has(box.name)) return false;
  const text = shortText(box, LONGEST_CAPTION);
  if (text === '' || findFirst(box, isImage) === null) return false;
  if (box.name === 'p')
    return text.length < 160 && !box.children.some((c) => c instanceof Text && c.data.trim() !== '');
  return paragraphsIn(box) <= 1 && (text.match(/[.!?]["”’]?\s+\p{Lu}/gu)?.length ?? 0) < 2;
}
function paragraphsIn(box: Element): number {
  let count = 0;
  walk(box, (inner) => {
    if ((inner.name === 'p' || inner.name === 'li' || /^h[1-6]$/u.test(inner.name)) && textOf(inner) !== '') count++;
    return true;
  });
  return count;
}
/** A card of links that a name in a sentence opens: a span inside a paragraph with links and little else. */
function isHoverCard(element: Element): boolean {
  if (element.name !== 'span' || element.children.length < 3) return false;
  let links = 0;
  let linked = 0;
  walk(element, (inner) => {
    if (inner.name !== 'a') return true;
    links++;
    linked += textOf(inner).length;
    return false;
  });
  return links >= 3 && linked > 100 && textOf(element).length - linked < 40;
}

function isBreak(br: Element): boolean {
  let next = br.next;
  while (next instanceof Text && next.data.trim() === '') next = next.next;
  return next instanceof Element && next.name === 'br';
}

/** Rules by words that hold for a line of a page whose structure is known; the others guess what structure tells. */
const HTML_FURNITURE: ReadonlySet<string> = new Set(
  [
    'advertisement',
    'see-elsewhere',
    'photo-credit',
    'photo-opening',
    'file-photo',
    'agency-credit',
    'link-line',
    'share',
    'age',
    'reading-time',
    'needs-script',
    'cut-teaser',
  ].map((name) => `furniture/${name}`),
);
const isFurnitureLine = (text: string): boolean => HTML_FURNITURE.has(furnitureRule(text) ?? '');

/** Drops lines that are furniture by their words or are nothing but a link. */
export function cleanBlocks(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block, i) => {
    if (block.tag === 'tr') return true;
    if (/^_{2,}$/u.test(block.text)) return true;
    if (isFurnitureLine(block.text) || isStampOnly(block.text) || isCounter(block.text)) return false;
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
/** "553", "438.3K": counts of readers, no text. */
const isCounter = (text: string): boolean =>
  text.length < 24 &&
  (/^[\p{P}\p{S}\s]*\d[\d.,]*\s?[KkMm]?[\p{P}\p{S}\s]*$/u.test(text) || !/[\p{L}\p{N}]/u.test(text));

/** A line that is a date, a clock or both, with at most a name or a label beside it. */
export const isStampOnly = (text: string): boolean =>
  text.length < 140 &&
  (maybeStampLine(text) !== null ||
    /^(?:last )?(?:updated|posted|published|key event|\d{1,2} ?(?:min|hours?|h|m)\w* ago)\b[^.!?]{0,60}(?:[ap]\.m\.)?$/iu.test(
      text,
    ) ||
    isMostlyDate(text));
const DATE =
  /\b(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\.?(?: de| d’)? ?\p{L}{3,10}\.?,?(?: de)? (?:19|20)\d{2}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2})(?:(?:,| at|,? \p{L}{1,3}| [|·–-])? ?\d{1,2}[:.h]\d{2}(?::\d{2})?)?/u;
const EVERY_DATE = new RegExp(DATE.source, 'gu');
const OTHER_WORDS = 9;
/** "Ada Lund - Nov 19, 2019, 10:31 pm CST", "The Wire Published Monday, November 18, 2019 8:22AM EST" */
function isMostlyDate(text: string): boolean {
  if (!DATE.test(text) || /[.!?]["”’]?$/u.test(text.replace(/[ap]\.m\.$/u, ''))) return false;
  const rest = text.replace(EVERY_DATE, ' ').match(/\p{L}{2,}/gu) ?? [];
  return (
    rest.length <= 2 ||
    (rest.length <= OTHER_WORDS && rest.every((word) => !/^\p{Ll}{4,}/u.test(word) || STAMP_WORDS.test(word)))
  );
}
const STAMP_WORDS =
  /^(?:updated|published|posted|first|last|publicad\p{L}|actualizad\p{L}|categoria|tags?|publié|mis|jour|aktualisiert|veröffentlicht|stand|aggiornat\p{L}|pubblicat\p{L}|обновлено|изменено|змінено|modifié|modificad\p{L}|modificat\p{L}|geändert|опубликовано|оновлено|опубліковано)$/iu;
