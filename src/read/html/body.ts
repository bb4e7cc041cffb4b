import { Element } from 'domhandler';
import { furnitureRule } from '../furniture.ts';
import { endsSentence } from '../lines.ts';
import { isKeyPointsLabel } from '../liveText.ts';
import { type Block, blocksOf, cleanBlocks, isJunk } from './blocks.ts';
import { attr, type Document, labelOf, measureText, textOf, walk } from './dom.ts';

const MIN_PARAGRAPH = 25;
/** Less prose than this is no article. */
const MIN_BODY = 140;
const GOOD_LABEL =
  /(?:article|story|entry|post|main)[-_ ]?(?:body|content|text)|articlebody|(?:^|[\s_-])(?:article|story|content|entry|hentry|post)(?=$|[\s_-])/iu;
const BAD_LABEL = /comment|footer|sidebar|related|widget|promo|disqus|teaser|cookie|gdpr|privacy|consent|modal/iu;

/** The lines of the article's body, or none where the page has no article. `title` is left out where it opens the body. */
export function findBody(document: Document, title: string | null = null): Block[] {
  const { scores, paragraphs } = scoreContainers(document);
  const best = [...scores.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (!best) return [];
  const root = widen(best, paragraphs);
  const blocks = trimEnds(cutAfterEnd(cleanBlocks(blocksOf(root))), title);
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return length < MIN_BODY ? [] : blocks;
}

interface Scores {
  /** Every paragraph speaks for its parent, and half as loudly for the parent's parent. */
  scores: Map<Element, number>;
  paragraphs: Map<Element, number>;
}
function scoreContainers(document: Document): Scores {
  const scores = new Map<Element, number>();
  const paragraphs = new Map<Element, number>();
  const add = (element: Element | null, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? initialScore(element)) + score);
  };
  walk(document, (element) => {
    if (isJunk(element)) return false;
    if (!isParagraph(element)) return true;
    const { all, plain, commas } = measureText(element, isJunk);
    if (all < MIN_PARAGRAPH || plain < all * 0.4) return true;
    const parent = parentOf(element);
    // Prose in list items is, more often than not, other stories' first lines.
    const weight = parent?.name === 'li' ? 0.5 : 1;
    const score = weight * (1 + commas + Math.min(plain / 100, 4));
    paragraphs.set(element, score);
    add(parent, score);
    add(parent && parentOf(parent), score / 2);
    add(parent && parentOf(parent) && parentOf(parentOf(parent) as Element), score / 4);
    return true;
  });
  return { scores, paragraphs };
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

/**
 * Climbs while an ancestor holds clearly more prose of the same kind: bodies split by an advert, each part in wrappers of
 * its own. Out of what the page itself marks as the article only for as much again.
 */
function widen(best: Element, paragraphs: ReadonlyMap<Element, number>): Element {
  const mass = massOf(paragraphs);
  let root = best;
  let marked = isMarked(best);
  for (let below = best, up = parentOf(best); up && up.name !== 'html'; below = up, up = parentOf(up)) {
    const own = mass.get(root) ?? 0;
    const gain = (mass.get(up) ?? 0) - own;
    if (gain > Math.max(6, own * (marked ? 1 : 0.2)) && !isTeasers(up, below, mass)) {
      root = up;
      marked = isMarked(up);
    } else marked ||= isMarked(up);
  }
  return root;
}
const isMarked = (element: Element): boolean =>
  element.name === 'article' || /articlebody/iu.test(attr(element, 'itemprop'));

/** Whether the prose that `up` holds besides `part` stands among links or in list items: other stories' first lines. */
function isTeasers(up: Element, part: Element, mass: ReadonlyMap<Element, number>): boolean {
  let all = 0;
  let linked = 0;
  let listed = 0;
  for (const child of up.children) {
    if (child === part || !(child instanceof Element) || !mass.has(child)) continue;
    all += textOf(child).length;
    linked += lengthIn(child, 'a');
    listed += lengthIn(child, 'li');
  }
  return linked > all * 0.25 || (listed > all * 0.5 && lengthIn(part, 'li') < textOf(part).length * 0.5);
}
/** Characters of text inside elements of one name. */
function lengthIn(element: Element, name: string): number {
  let length = 0;
  walk(element, (inner) => {
    if (inner.name !== name) return true;
    length += textOf(inner).length;
    return false;
  });
  return length;
}
/** The scores of the paragraphs inside each element, save those inside what is called comments, related and the like. */
function massOf(paragraphs: ReadonlyMap<Element, number>): Map<Element, number> {
  const mass = new Map<Element, number>();
  const bad = new Map<Element, boolean>();
  const isBad = (element: Element): boolean => {
    const known = bad.get(element);
    if (known !== undefined) return known;
    const found = element.name !== 'body' && BAD_LABEL.test(labelOf(element));
    bad.set(element, found);
    return found;
  };
  for (const [paragraph, score] of paragraphs)
    for (let up = parentOf(paragraph); up && !isBad(up); up = parentOf(up)) mass.set(up, (mass.get(up) ?? 0) + score);
  return mass;
}

const AFTER_END =
  /^(?:related (?:stories|articles|news|content|topics|posts|links)|(?:more|must[- ]read|other|top|latest) (?:great )?(?:\S+ ){0,2}(?:stories|news|reads|articles|bits & bytes|from|on)\b.{0,40}|read (?:more|next|also)|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?like|(?:\d+ )?comments?|leave a (?:reply|comment)|add a comment|share this.{0,20}|sharing is caring!?|about the author|trending(?: now)?|around the web|see also|join the (?:conversation|discussion)|sponsored links|mehr zum thema|lesen sie auch|kommentare(?: der leser)?|reader(?:s’|s'|’s|'s)? comments|das könnte sie auch interessieren|à lire aussi|lire aussi|commentaires(?: des lecteurs)?|sur le même sujet|leggi anche|commenti|ti potrebbe interessare|lea también|te puede interesar|comentarios(?: de los lectores)?|leia (?:também|mais)|comentários|читайте также|отзывы|комментарии(?: читателей)?|похожие статьи|читайте також|коментарі(?: читачів)?|関連記事)\s*:?$/iu;
/** A notice to those who would comment: "Comments with ... will not be approved by the moderator". */
const COMMENT_NOTICE =
  /\b(?:comments?|coment[aá]rios|commentaires(?: des lecteurs)?|kommentare|commenti|комментари\p{L}*)\b.{0,160}\b(?:moderat\p{L}+|moderad\p{L}+|moder\p{L}+|spam|submitted)\b/iu;

/** What follows "Related stories" in the second half is no part of the article. */
function cutAfterEnd(blocks: readonly Block[]): Block[] {
  const from = Math.floor(blocks.length / 2);
  const end = blocks.findIndex(
    (block, i) =>
      i >= from &&
      ((block.text.length < 60 && AFTER_END.test(block.text)) ||
        (block.text.length < 240 && COMMENT_NOTICE.test(block.text))),
  );
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

/** Title, standfirst and byline above the first paragraph, and labels below the last, are no part of the body. */
function trimEnds(blocks: readonly Block[], title: string | null): Block[] {
  let from = 0;
  let to = blocks.length;
  while (from < to && isAbove(blocks[from] as Block, title)) from++;
  blocks = blocks.filter((block, i) => i < from || i >= from + HEAD || !isByline(block.text));
  to = blocks.length;
  while (to > from && isBelow(blocks[to - 1] as Block)) to--;
  const labels = blocks
    .slice(from, to)
    .reverse()
    .findIndex((block) => !isLabel(block));
  // Many short lines at the end are a list that the page tells; a few are buttons and boxes.
  if (labels > 0 && labels <= MOST_LABELS) to -= labels;
  return blocks.slice(from, to);
}
const MOST_LABELS = 3;
/** A byline may stand under the standfirst. */
const HEAD = 3;
const isAbove = (block: Block, title: string | null): boolean =>
  !isKeyPointsLabel(block.text) &&
  (/^h[1-6]$/u.test(block.tag) ||
    isByline(block.text) ||
    (block.text.split(' ').length <= 3 && isLabel(block)) ||
    (title !== null && isSimilar(block.text, title)));
const isBelow = (block: Block): boolean =>
  isByline(block.text) ||
  isAuthorNote(block.text) ||
  (block.text.length < 200 && /\bclick here\b/iu.test(block.text)) ||
  furnitureRule(block.text) === 'furniture/contributors';
/** A short line that is no sentence: "Text size", "sponsored links". Desk notes in brackets stay. */
const isLabel = ({ text, tag }: Block): boolean =>
  tag !== 'li' &&
  tag !== 'tr' &&
  text.length < 60 &&
  !endsSentence(text) &&
  !/[)\]_\p{Pd}]$|^[\p{Pd}]/u.test(text) &&
  !/^\p{Ll}+\.\p{L}/u.test(text);

/** "By Ada Lund and Tim Roe", "by Ada Lund —", "Von Ada Lund - 3.5.2021" */
const isByline = (line: string): boolean => isSignature(line.replace(READING_TIME, '').trim());
const READING_TIME =
  /\b\d{1,2} min\p{L}*\.? (?:de |di |of )?(?:read|reading|lecture|lettura|lectura|leitura|lesezeit)\b/iu;
const isSignature = (text: string): boolean =>
  (text.length < 120 &&
    !endsSentence(text) &&
    /^(?:by|von|par|por|di|de|від|автор:?|text:)\s+\p{Lu}[\p{L}'’.-]+(?:[ ,&|/–—-]+(?:and|und|et|y|e|in|for)?\s*[\p{Lu}\d][\p{L}\d'’.,:-]*){0,12}[\s–—|-]*$/iu.test(
      text,
    ) &&
    /^\p{L}+:?\s+\p{Lu}/u.test(text)) ||
  /^\p{Lu}[^.!?]{2,60} (?:avec|mit|con|with|и|и агентства) (?:agencies|AFP|Reuters|AP|dpa|EFE|ANSA)\b[^.!?]{0,30}$/u.test(
    text,
  );
/** "Ada Lund is a freelance writer living in Oslo", "Write to Ada Lund at ada@tide.example" */
const isAuthorNote = (text: string): boolean =>
  text.length < 400 &&
  (/^(?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?:is|was) (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:writer|reporter|editor|journalist|correspondent|columnist|author|contributor|native)\b/u.test(
    text,
  ) ||
    /^(?:write to|contact|e-?mail|follow|reach)\b.{2,60}(?:@|twitter|facebook|instagram)/iu.test(text) ||
    /^via \S+$/iu.test(text) ||
    /^copyright\b|^©/iu.test(text));

/** About as long, and four in five words the same. */
function isSimilar(a: string, b: string): boolean {
  if (a.length > 300) return false;
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [one, two] = [words(a), words(b)];
  let shared = 0;
  for (const word of one) if (two.has(word)) shared++;
  const [few, many] = one.size < two.size ? [one.size, two.size] : [two.size, one.size];
  return few >= 3 && shared >= 0.8 * few && many <= 1.4 * few;
}
