import { Element } from 'domhandler';
import { attr, type Document, findAll, findFirst, labelOf, textOf, walk } from '../dom.ts';
import { type ClockFinder, isSmallAside } from './clocks.ts';
import type { LiveSigns } from './signs.ts';
import { ADVERT_LABEL, ADVERT_OPENING, LIVE_LABEL, NO_LIVE_LABEL, NO_LIVE_TYPE } from './words.ts';

/** Fewer posts than this are no live blog. */
export const MIN_POSTS = 3;
/** A page that nowhere says that it is live must show more posts, longer ones, and newest first. */
const MIN_POSTS_UNSAID = 6;
const MIN_WORDS_UNSAID = 30;
/** An item of fewer words outside links is a headline with a clock. */
const MIN_ITEM_WORDS = 12;
/** Items that link elsewhere are teasers unless they hold this many words. */
const MIN_LINKED_WORDS = 40;
/** Elements alike only in their tag or their data attributes must hold this much more than those of one class. */
const LOOSE_WEIGHT = 0.75;
const MAX_CLIMB = 12;
/** Tags that hold a whole post; a paragraph or a heading is only a part of one. */
const CONTAINERS = /^(?:article|section|div|li|tr|dd|tbody|details|[a-z]+-[a-z-]+)$/u;

/** Elements that may be the posts, and how many words of prose they hold. */
export interface Candidate {
  elements: Element[];
  words: number;
}

/** Elements marked `itemprop=liveBlogUpdate`. */
export function markedUpdates(document: Document): Element[] | null {
  const found = findAll(document, (e) => attr(e, 'itemprop').split(' ').includes('liveBlogUpdate'));
  return found.length >= MIN_POSTS ? found : null;
}

/** The best run of like elements, each with a clock and with prose; feeds of links, comments and programmes are none. */
export function likeSiblings(document: Document, signs: LiveSigns, clocks: ClockFinder): Candidate | null {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const serial = new Map<Element, number>();
  const numberOf = (e: Element) => {
    if (!serial.has(e)) serial.set(e, serial.size);
    return serial.get(e) as number;
  };
  for (const { group, isLoose } of groupsOf(document, clocks)) {
    const key = `${numberOf(group[0] as Element)}.${numberOf(group.at(-1) as Element)}.${group.length}${isLoose ? ' loose' : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const candidate = weigh(isLoose ? group.filter((e) => wordsIn(e) >= MIN_ITEM_WORDS) : group, signs, clocks);
    if (candidate) found.push(isLoose ? { ...candidate, words: candidate.words * LOOSE_WEIGHT } : candidate);
  }
  found.sort((a, b) => b.words - a.words || b.elements.length - a.elements.length);
  return innermost(found);
}

/** Elements with a clock inside, by parent (or grandparent and a like parent) and what they have in common. */
function groupsOf(document: Document, clocks: ClockFinder): { group: Element[]; isLoose: boolean }[] {
  const groups = new Map<Element | Document, Map<string, Element[]>>();
  const add = (owner: Element | Document, key: string, child: Element) => {
    const byKey = groups.get(owner) ?? new Map<string, Element[]>();
    groups.set(owner, byKey);
    const list = byKey.get(key);
    if (list) list.push(child);
    else byKey.set(key, [child]);
  };
  const done = new Set<Element>();
  walk(document, (element) => {
    if (/^(?:nav|footer|script|style|head|svg|form|template|noscript)$/u.test(element.name)) return false;
    if (element.name === 'aside' && !isSmallAside(element)) return false;
    if (!clocks.at(element)) return true;
    let child: Element = element;
    for (let steps = 0; steps < MAX_CLIMB && !done.has(child) && child.name !== 'body'; steps++) {
      done.add(child);
      const parent = child.parent;
      if (!parent || !('children' in parent)) break;
      if (CONTAINERS.test(child.name)) {
        const grand = parent instanceof Element ? parent.parent : null;
        for (const token of tokensOf(child)) {
          add(parent as Element, token, child);
          if (grand instanceof Element) add(grand, `${tokensOf(parent as Element)[0]}>${token}`, child);
        }
      }
      if (!(parent instanceof Element)) break;
      child = parent;
    }
    return true;
  });
  const out: { group: Element[]; isLoose: boolean }[] = [];
  for (const byKey of groups.values())
    for (const [key, group] of byKey)
      if (group.length >= MIN_POSTS) out.push({ group, isLoose: !/[.#]/u.test(key.split('>').at(-1) as string) });
  return out;
}

/** What an element may have in common with its likes: tag with each class, kind of id, names of its data attributes. */
function tokensOf(element: Element): string[] {
  const tokens = attr(element, 'class')
    .split(/\s+/u)
    .filter((c) => c !== '')
    .slice(0, 8)
    .map((c) => `${element.name}.${c.replace(/\d+/gu, '#')}`);
  const id = attr(element, 'id');
  if (/\d/u.test(id)) tokens.push(`${element.name}#${id.replace(/[\da-f]*\d[\da-f]*/giu, '#')}`);
  const data = Object.keys(element.attribs).filter((name) => name.startsWith('data-') || name === 'itemtype');
  for (const name of data.slice(0, 6)) tokens.push(`${element.name}[${name}]`);
  tokens.push(element.name);
  return tokens;
}

/** The group with its words, or null where it cannot be a live blog's posts. */
function weigh(group: readonly Element[], signs: LiveSigns, clocks: ClockFinder): Candidate | null {
  const first = group[0];
  if (!first || isOther(first, signs)) return null;
  const said = (signs.isLive || chainHasLive(first)) && !signs.isOther;
  if (!said && group.length < MIN_POSTS_UNSAID) return null;
  const elements = group.filter((e) => !isAdvert(e));
  if (elements.length < MIN_POSTS) return null;
  const counts = elements.map(wordsIn);
  const prose = counts.filter((count) => count >= MIN_ITEM_WORDS);
  if (prose.length * 2 < elements.length) return null;
  const words = prose.reduce((sum, count) => sum + count, 0);
  const linked = elements.filter(linksAway).length;
  if (linked * 2 > elements.length && words / prose.length < MIN_LINKED_WORDS) return null;
  if (!said) {
    if (elements.length < MIN_POSTS_UNSAID || prose.length * 5 < elements.length * 4) return null;
    if (words / prose.length < MIN_WORDS_UNSAID || linked * 4 > elements.length) return null;
    if (elements.filter(hasAnchor).length * 5 < elements.length * 4 || !runsBackwards(elements, clocks)) return null;
  }
  return { elements, words };
}

const wordCounts = new WeakMap<Element, number>();
/** Words outside links, captions and clocks. */
export function wordsIn(element: Element): number {
  const known = wordCounts.get(element);
  if (known !== undefined) return known;
  const text = textOf(
    element,
    (e) => e.name === 'a' || e.name === 'figcaption' || e.name === 'time' || e.name === 'footer',
  );
  const count = text === '' ? 0 : text.split(' ').length;
  wordCounts.set(element, count);
  return count;
}

/** Comments, programmes, galleries: told by the labels and types of the element and what holds it. */
function isOther(element: Element, signs: LiveSigns): boolean {
  if (NO_LIVE_TYPE.test(attr(element, 'itemtype'))) return true;
  if (findFirst(element, (e) => e.name === 'audio') !== null) return true;
  for (let up: unknown = element, i = 0; up instanceof Element && i < 6 && up.name !== 'body'; up = up.parent, i++) {
    const label = labelOf(up);
    const { name } = up;
    if (name === 'main' || (i > 0 && LIVE_LABEL.test(label))) return false;
    if (NO_LIVE_LABEL.test(i === 0 ? label : attr(up, 'class')) && !LIVE_LABEL.test(label)) return true;
    if (i > 0 && name === 'article' && signs.isLive) return false;
  }
  return false;
}
function chainHasLive(element: Element): boolean {
  for (let up: unknown = element, i = 0; up instanceof Element && i < 6 && up.name !== 'body'; up = up.parent, i++)
    if (LIVE_LABEL.test(labelOf(up).replace(/aria-live|delivery\w*|olive|alive/giu, ''))) return true;
  return false;
}

/** Boxes of the posts' shape that sell or point elsewhere. */
export function isAdvert(element: Element): boolean {
  const label = `${attr(element, 'class')} ${attr(element, 'id')} ${attr(element, 'data-type')} ${attr(element, 'data-component')}`;
  if (ADVERT_LABEL.test(label) && wordsIn(element) < 150) return true;
  const opening = textOf(element, (e) => e.name === 'time').slice(0, 80);
  if (ADVERT_OPENING.test(opening) && wordsIn(element) < 60) return true;
  return findFirst(element, (e) => e.name === 'input' && attr(e, 'type') === 'email') !== null;
}

/** Whether the item's heading, or the item whole, leads to another page. */
function linksAway(element: Element): boolean {
  const heading = findFirst(element, (e) => /^h[1-6]$/u.test(e.name));
  const link =
    (element.parent instanceof Element && element.parent.name === 'a' ? element.parent : null) ??
    (heading
      ? (findFirst(heading, (e) => e.name === 'a') ??
        (heading.parent instanceof Element && heading.parent.name === 'a' ? heading.parent : null))
      : null) ??
    element.children.find((c): c is Element => c instanceof Element && c.name === 'a' && textOf(c).length > 25) ??
    null;
  const href = link ? attr(link, 'href') : '';
  return href !== '' && !/^[#?]|#[\w-]+$|live/iu.test(href);
}
const hasAnchor = (element: Element): boolean =>
  attr(element, 'id') !== '' ||
  Object.keys(element.attribs).some((name) => /^data-.*id$/u.test(name)) ||
  findFirst(element, (e) => attr(e, 'id') !== '' || /^#\S/u.test(attr(e, 'href')) || attr(e, 'name') !== '') !== null;

/** Whether the clocks of the elements run from new to old. */
function runsBackwards(elements: readonly Element[], clocks: ClockFinder): boolean {
  const moments = elements.flatMap((e) => {
    const clock = clocks.inside(e)[0];
    const stamp = clock?.shown?.stamp ?? clock?.marked?.stamp;
    const at = clock?.marked?.instant ?? (stamp ? (stamp.hour * 60 + stamp.minute) * 60_000 : null);
    return at === null ? [] : [at];
  });
  let down = 0;
  for (let i = 1; i < moments.length; i++) if ((moments[i] as number) < (moments[i - 1] as number)) down++;
  return moments.length >= MIN_POSTS_UNSAID && down * 10 >= (moments.length - 1) * 8;
}

/** Where the elements each hold several of another run (days, pages), that run is the posts. */
function innermost(found: readonly Candidate[]): Candidate | null {
  let best = found[0] ?? null;
  for (let turn = 0; best && turn < 4; turn++) {
    const outer: Candidate = best;
    const members = new Set(outer.elements);
    const inner = found.find(
      (c) =>
        c.elements.length >= outer.elements.length * 1.5 &&
        c.words >= outer.words * 0.5 &&
        c.elements.every((e) => isInside(e, members)),
    );
    if (!inner) break;
    best = inner;
  }
  return best;
}
function isInside(element: Element, members: ReadonlySet<Element>): boolean {
  for (let up: unknown = element.parent, i = 0; up instanceof Element && i < 30; up = up.parent, i++)
    if (members.has(up)) return true;
  return false;
}
