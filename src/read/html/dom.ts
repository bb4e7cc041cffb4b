import { type AnyNode, type Document, Element, isTag, Text } from 'domhandler';
import { parseDocument } from 'htmlparser2';

export type { Document, Element };

/** Deeper than this no page nests; below it nothing is read, so that hostile nesting cannot break the stack. */
const MAX_DEPTH = 120;

export function parseHtml(html: string): Document {
  const document = parseDocument(html, { decodeEntities: true });
  walk(document, (element, depth) => {
    if (depth >= MAX_DEPTH) element.children = [];
    return true;
  });
  return document;
}

/** Elements in page order; `enter` false skips what is inside. */
export function walk(root: Document | Element, visit: (element: Element, depth: number) => boolean | undefined): void {
  const stack: { node: AnyNode; depth: number }[] = [];
  const push = (children: readonly AnyNode[], depth: number) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as AnyNode, depth });
  };
  push(root.children, 1);
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (!isTag(top.node)) continue;
    if (visit(top.node, top.depth) !== false && top.depth < MAX_DEPTH) push(top.node.children, top.depth + 1);
  }
}

export function findAll(root: Document | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, (element) => {
    if (test(element)) found.push(element);
    return true;
  });
  return found;
}
export const findFirst = (root: Document | Element, test: (element: Element) => boolean): Element | null => {
  let found: Element | null = null;
  walk(root, (element) => {
    if (!found && test(element)) found = element;
    return found === null;
  });
  return found;
};

export const attr = (element: Element, name: string): string => element.attribs[name] ?? '';
/** Class, id and the like: what the page's makers call the element. */
export const labelOf = (element: Element): string =>
  `${attr(element, 'class')} ${attr(element, 'id')} ${attr(element, 'role')} ${attr(element, 'data-component')} ${attr(element, 'data-testid')}`;

export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What never holds text to read. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object embed form button select input textarea video audio canvas map picture head link meta'.split(
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
export const fold = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
