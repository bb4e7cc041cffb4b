import { Element } from 'domhandler';
import { attr, type Document, fold, labelOf, textOf } from '../dom.ts';
import type { ClockFinder } from './clocks.ts';
import { KEY_POINTS_LABEL } from './words.ts';

/** The page's own list of key points, with the words that head it. */
export interface KeyPoints {
  label: string | null;
  points: string[];
}

const MIN_POINTS = 2;
const MAX_POINTS = 40;
const MAX_LABEL = 60;

/** A list headed "Key events" or the like, or a list of links to the anchors of posts; none of it inside a post. */
export function findKeyPoints(
  document: Document,
  posts: ReadonlySet<Element>,
  anchors: ReadonlySet<string>,
  clocks: ClockFinder,
): KeyPoints | null {
  let headed: KeyPoints | null = null;
  let linked: KeyPoints | null = null;
  const stack = [...document.children].reverse();
  for (let node = stack.pop(); node && !linked; node = stack.pop()) {
    if (!(node instanceof Element) || posts.has(node)) continue;
    if (/^(?:script|style|svg|template|noscript|head|footer)$/u.test(node.name)) continue;
    if (!headed && isLabel(node)) {
      const list = listAfter(node, posts);
      const points = list ? pointsIn(list, clocks) : [];
      if (points.length >= MIN_POINTS) headed = { label: textOf(node), points };
    } else if (/^(?:ul|ol)$/u.test(node.name) && linksToPosts(node, anchors)) {
      const points = pointsIn(node, clocks);
      if (points.length >= MIN_POINTS + 1) linked = { label: null, points };
    }
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  return linked && headed?.points.join() === linked.points.join() ? headed : (linked ?? headed);
}

function isLabel(element: Element): boolean {
  if (!/^(?:h[1-6]|strong|b|span|p|div|summary|button|legend|dt)$/u.test(element.name)) return false;
  if (element.children.length > 4) return false;
  const text = textOf(element);
  return text.length > 3 && text.length <= MAX_LABEL && KEY_POINTS_LABEL.test(text);
}

/** The first list after the label, beside it or beside what wraps it. */
function listAfter(label: Element, posts: ReadonlySet<Element>): Element | null {
  for (let at: Element = label, climbs = 0; climbs < 3; climbs++) {
    let steps = 0;
    for (let next = at.next; next && steps < 4; next = next.next) {
      if (!(next instanceof Element)) continue;
      steps++;
      if (posts.has(next) || /^h[1-6]$/u.test(next.name)) return null;
      const list = listIn(next, posts);
      if (list) return list;
      if (textOf(next).length > 200) return null;
    }
    if (!(at.parent instanceof Element)) return null;
    at = at.parent;
  }
  return null;
}
function listIn(root: Element, posts: ReadonlySet<Element>): Element | null {
  const stack: Element[] = [root];
  for (let node = stack.pop(), seen = 0; node && seen < 200; node = stack.pop(), seen++) {
    if (posts.has(node)) return null;
    if (/^(?:ul|ol)$/u.test(node.name)) return node;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child instanceof Element) stack.push(child);
    }
  }
  return null;
}

function pointsIn(list: Element, clocks: ClockFinder): string[] {
  const items = list.children.filter((c): c is Element => c instanceof Element && c.name === 'li');
  const points = items
    .slice(0, MAX_POINTS)
    .map((item) =>
      fold(textOf(item, (e) => e.name === 'time' || isShownClock(clocks, e) || /share|social/iu.test(labelOf(e)))),
    )
    .filter((text) => text.length > 3);
  return [...new Set(points)];
}

const isShownClock = (clocks: ClockFinder, e: Element): boolean => {
  const shown = clocks.at(e)?.shown;
  return shown?.stamp != null || shown?.minutesAgo != null;
};

function linksToPosts(list: Element, anchors: ReadonlySet<string>): boolean {
  const items = list.children.filter((c): c is Element => c instanceof Element && c.name === 'li');
  if (items.length <= MIN_POINTS) return false;
  const hits = items.filter((item) => {
    const stack: Element[] = [item];
    for (let node = stack.pop(), seen = 0; node && seen < 30; node = stack.pop(), seen++) {
      const target = /#([\w-]+)$/u.exec(attr(node, 'href'))?.[1] ?? attr(node, 'data-id');
      if (target !== '' && anchors.has(target)) return true;
      for (const child of node.children) if (child instanceof Element) stack.push(child);
    }
    return false;
  });
  return hits.length * 5 >= items.length * 4;
}
