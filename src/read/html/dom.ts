import { type AnyNode, type Document, DomHandler, Element, isTag, Text } from 'domhandler';
import { Parser } from 'htmlparser2';

export type { Document, Element };

/**
 * Deeper than this no page nests: the deepest of the real pages read while building this had 60 levels, and browsers
 * flatten what lies below 512. The parser's work grows with depth times tags, so that hostile nesting must be refused.
 */
export const MAX_DEPTH = 2000;

/** Thrown where tags nest deeper than `MAX_DEPTH`. */
export class NestingError extends Error {}

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH) throw new NestingError(`tags nested more than ${MAX_DEPTH} deep`);
    super.onopentag(name, attribs);
  }
}

/** @throws NestingError */
export function parseHtml(html: string): Document {
  const handler = new ShallowHandler();
  new Parser(handler, { decodeEntities: true }).end(html);
  return handler.root;
}

/** Elements in page order; `enter` false skips what is inside. A stack in place of recursion: pages nest deep. */
export function walk(root: Document | Element, visit: (element: Element) => boolean | undefined): void {
  const stack: AnyNode[] = [];
  const push = (children: readonly AnyNode[]) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as AnyNode);
  };
  push(root.children);
  for (let node = stack.pop(); node; node = stack.pop()) if (isTag(node) && visit(node) !== false) push(node.children);
}

export function findAll(root: Document | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, (element) => {
    if (test(element)) found.push(element);
    return true;
  });
  return found;
}
export function findFirst(root: Document | Element, test: (element: Element) => boolean): Element | null {
  const stack: AnyNode[] = [];
  const push = (children: readonly AnyNode[]) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as AnyNode);
  };
  push(root.children);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (test(node)) return node;
    push(node.children);
  }
  return null;
}

export const attr = (element: Element, name: string): string => element.attribs[name] ?? '';
/** Class, id and the like: what the page's makers call the element, camel case opened ("imageCaption" is "image Caption"). */
export function labelOf(element: Element): string {
  const known = (element as Known)[LABEL];
  if (known !== undefined) return known;
  const { attribs } = element;
  const label = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs.role ?? ''} ${attribs['data-component'] ?? ''} ${attribs['data-testid'] ?? ''}`;
  const told = label.length <= 4 ? '' : CAMEL.test(label) ? label.replace(CAMELS, ' ') : label;
  (element as Known)[LABEL] = told;
  return told;
}
/** Asked for several times an element, and never changed: kept on it, which costs less than a table beside. */
const LABEL = Symbol('label');
type Known = Element & { [LABEL]?: string };
const CAMEL = /[a-z][A-Z]/u;
const CAMELS = /(?<=[a-z])(?=[A-Z])/gu;

export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What never holds text to read. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object embed button select input textarea video audio canvas map picture head link meta'.split(
    ' ',
  ),
);

/** Text of an element with white space folded; line breaks as spaces. */
export function textOf(root: Element | Document, skip: (element: Element) => boolean = () => false): string {
  let out = '';
  const stack: AnyNode[] = [...root.children].reverse();
  let budget = 2_000_000;
  for (let node = stack.pop(); node && budget > 0; node = stack.pop()) {
    budget--;
    if (node instanceof Text) out += node.data;
    else if (node instanceof Element) {
      if (node.name === 'br' || BLOCKS.has(node.name)) out += ' ';
      if (SILENT.has(node.name) || skip(node)) continue;
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as AnyNode);
    }
  }
  return fold(out);
}
/** White space of any kind to single spaces, none at the ends. */
export const fold = (text: string): string =>
  (UNFOLDED.test(text) ? text.replace(/[\s\u200b\ufeff]+/gu, ' ') : text).trim();
const UNFOLDED = /[^\S ]|[\u200b\ufeff]| {2}/u;

/** How much an element says, counted without writing its text out. */
export interface TextMeasure {
  /** Characters, white space folded to one. */
  all: number;
  /** The same outside links and whatever `skip` takes. */
  plain: number;
  /** Commas outside them: prose has some. */
  commas: number;
}

export function measureText(root: Element, skip: (element: Element) => boolean): TextMeasure {
  const measure = { all: 0, plain: 0, commas: 0 };
  const stack: { node: AnyNode; plain: boolean }[] = [];
  const push = (children: readonly AnyNode[], plain: boolean) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as AnyNode, plain });
  };
  push(root.children, true);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, plain } = top;
    if (node instanceof Text) count(node.data, plain, measure);
    else if (node instanceof Element && !SILENT.has(node.name))
      push(node.children, plain && node.name !== 'a' && !skip(node));
  }
  return measure;
}
function count(data: string, plain: boolean, measure: TextMeasure): void {
  let length = 0;
  let commas = 0;
  let space = true;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 160;
    if (!isSpace || !space) length++;
    space = isSpace;
    if (code === 44 || code === 0xff0c || code === 0x060c) commas++;
  }
  measure.all += length;
  if (!plain) return;
  measure.plain += length;
  measure.commas += commas;
}
