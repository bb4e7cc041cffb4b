import { Element } from 'domhandler';
import { type Document, findFirst, textOf } from './dom.ts';

/** Elements that stand beside the story whatever they are called. */
export const BESIDE = /^(?:nav|aside|footer|figure|figcaption|script|style|noscript)$/u;

/** The headline and all that holds it: a page called "no-sidebar has-comments" is no sidebar. */
export function storyFrame(document: Document): ReadonlySet<Element> {
  const frame = new Set<Element>();
  const heading = findFirst(document, (e) => e.name === 'h1' && textOf(e).length > 8);
  for (let up: unknown = heading; up instanceof Element; up = up.parent) frame.add(up);
  if (!heading)
    for (const name of ['html', 'body', 'main', 'article']) {
      const e = findFirst(document, (x) => x.name === name);
      if (e) frame.add(e);
    }
  return frame;
}
