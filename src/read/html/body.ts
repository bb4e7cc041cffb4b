import { Element } from 'domhandler';
import { type Block, blocksOf, cleanBlocks, isJunk } from './blocks.ts';
import { attr, type Document, labelOf, textOf, walk } from './dom.ts';

const MIN_PARAGRAPH = 25;
/** Less prose than this is no article. */
const MIN_BODY = 140;
const GOOD_LABEL =
  /(?:article|story|entry|post|main)[-_]?(?:body|content|text)|articlebody|(?:^|[\s_-])(?:article|story|content|entry|hentry|post)(?=$|[\s_-])/iu;
const BAD_LABEL = /comment|footer|sidebar|related|widget|promo|disqus|teaser/iu;

/** The lines of the article's body, or none where the page has no article. */
export function findBody(document: Document): Block[] {
  const scores = scoreContainers(document);
  const best = [...scores.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (!best) return [];
  const root = widen(best, scores);
  const blocks = cutAfterEnd(cleanBlocks(blocksOf(root)));
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return length < MIN_BODY ? [] : blocks;
}

/** Every paragraph speaks for its parent, and half as loudly for the parent's parent. */
function scoreContainers(document: Document): Map<Element, number> {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? initialScore(element)) + score);
  };
  walk(document, (element) => {
    if (isJunk(element)) return false;
    if (!isParagraph(element)) return true;
    const text = textOf(element, (inner) => inner.name === 'a' || isJunk(inner));
    const all = textOf(element);
    if (all.length < MIN_PARAGRAPH || text.length < all.length * 0.4) return true;
    const score = 1 + (text.match(/[,，،]/gu)?.length ?? 0) + Math.min(text.length / 100, 4);
    const parent = parentOf(element);
    add(parent, score);
    add(parent && parentOf(parent), score / 2);
    add(parent && parentOf(parent) && parentOf(parentOf(parent) as Element), score / 4);
    return true;
  });
  return scores;
}
const initialScore = (element: Element): number => {
  const label = labelOf(element);
  let score = element.name === 'article' ? 8 : element.name === 'main' ? 4 : 0;
  if (/articlebody/iu.test(attr(element, 'itemprop'))) score += 20;
  if (GOOD_LABEL.test(label)) score += 12;
  if (BAD_LABEL.test(label)) score -= 25;
  return score;
};
const parentOf = (element: Element): Element | null => (element.parent instanceof Element ? element.parent : null);
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'pre', 'blockquote']);
/** A `p`, or a `div` or `td` with text of its own. */
function isParagraph(element: Element): boolean {
  if (PARAGRAPHS.has(element.name)) return true;
  if (!/^(?:div|td|section|article|span)$/u.test(element.name)) return false;
  let own = 0;
  for (const child of element.children) if ('data' in child && child.type === 'text') own += child.data.trim().length;
  return own >= 80;
}

/** Climbs while the parent holds clearly more prose of the same kind: bodies split in two by an ad. */
function widen(best: Element, scores: ReadonlyMap<Element, number>): Element {
  const top = scores.get(best) ?? 0;
  let root = best;
  for (let up = parentOf(best), steps = 0; up && up.name !== 'body' && steps < 4; up = parentOf(up), steps++) {
    const others = up.children.filter(
      (child): child is Element => child instanceof Element && child !== root && !isJunk(child),
    );
    const gain = others.reduce(
      (sum, sibling) =>
        sum + (BAD_LABEL.test(labelOf(sibling)) ? 0 : (scores.get(sibling) ?? (isProse(sibling) ? 3 : 0))),
      0,
    );
    if (gain > Math.max(6, top * 0.2)) root = up;
  }
  return root;
}
const isProse = (element: Element): boolean =>
  element.name === 'p' && textOf(element, (inner) => inner.name === 'a').length > 80;

const AFTER_END =
  /^(?:related (?:stories|articles|news|content|topics|posts|links)|more (?:stories|news|from|on)\b.{0,40}|read (?:more|next|also)|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?like|comments?|leave a (?:reply|comment)|share this.{0,20}|about the author|trending(?: now)?|around the web|see also|join the (?:conversation|discussion)|mehr zum thema|lesen sie auch|à lire aussi)\s*:?$/iu;
/** What follows "Related stories" in the second half is no part of the article. */
function cutAfterEnd(blocks: readonly Block[]): Block[] {
  const from = Math.floor(blocks.length / 2);
  const end = blocks.findIndex((block, i) => i >= from && block.text.length < 60 && AFTER_END.test(block.text));
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}
