import { Element } from 'domhandler';
import { endsSentence } from '../../lines.ts';
import { isPerson, maybeStampLine, splitAuthors } from '../../stamps.ts';
import { attr, findAll, findFirst, labelOf, textOf } from '../dom.ts';
import { isEmbed } from './clocks.ts';
import { BY_LINE, POST_LABEL } from './words.ts';

export interface Byline {
  names: string[];
  /** What shows the names: no part of the body. */
  elements: Element[];
}

const AUTHOR_LABEL =
  /(?:^|[\s_-])(?:author|byline|writer|contributor|auteur|autor|autore)s?(?:[\s_-]{1,2}name)?(?=$|[\s_-])/iu;
const AUTHOR_NAME_LABEL = /(?:author|byline|writer|contributor)s?[\s_-]{1,2}name(?=$|[\s_-])/iu;
/** Part of an author's box that holds no name. */
const NOT_NAME_LABEL =
  /(?:^|[\s_-])(?:bio|role|job-?title|position|desc\w*|avatar|image|social|twitter|follow|email)(?=$|[\s_-])/iu;
const MAX_BYLINE = 120;

/** Who signs the post: persons, from what is called an author, a name beside the clock, or a line "By ...". */
export function authorsOf(container: Element, head: Element | null, clocks: ReadonlySet<Element>): Byline {
  const labelled = labelledAuthors(container);
  if (labelled.names.length > 0) return labelled;
  const beside = headerName(container, head, clocks);
  return { names: beside.names, elements: [...labelled.elements, ...beside.elements] };
}

function labelledAuthors(container: Element): Byline {
  const elements: Element[] = [];
  const stack = [...container.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element) || isEmbed(node)) continue;
    if (isAuthor(node) && textOf(node).length < MAX_BYLINE) elements.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  // The innermost say the names; what holds them says more.
  const inner = elements.filter((e) => !elements.some((other) => other !== e && isWithin(other, e)));
  const said = inner.flatMap((e) => [
    { e, text: textOf(e, (x) => NOT_NAME_LABEL.test(labelOf(x)) || x.name === 'time') },
    ...findAll(e, (m) => attr(m, 'itemprop') === 'name' && attr(m, 'content') !== '').map((m) => ({
      e: m,
      text: attr(m, 'content'),
    })),
  ]);
  const attributes = ['data-author', 'data-author-name', 'data-byline'].map((name) => attr(container, name));
  const names = [
    ...said.flatMap(({ e, text }) => namesIn(text, AUTHOR_NAME_LABEL.test(labelOf(e)))),
    ...attributes.flatMap((a) => namesIn(a, false)),
  ];
  // The box says more than the name: a part of it may say the name alone.
  if (names.length === 0)
    for (const box of elements)
      names.push(...findAll(box, (e) => isAuthorName(textOf(e))).flatMap((e) => namesIn(textOf(e), false)));
  return { names: [...new Set(names)], elements };
}
function isWithin(element: Element, outer: Element): boolean {
  for (let up: unknown = element.parent; up instanceof Element; up = up.parent) if (up === outer) return true;
  return false;
}
const isAuthor = (e: Element): boolean =>
  (AUTHOR_LABEL.test(labelOf(e)) && !NOT_NAME_LABEL.test(labelOf(e))) ||
  (e.name === 'mark' && !(e.parent instanceof Element && /^(?:p|li|blockquote)$/u.test(e.parent.name))) ||
  e.name === 'address' ||
  /\bauthor\b/iu.test(`${attr(e, 'rel')} ${attr(e, 'itemprop')}`);

/** Persons of a byline. A place that is kept for the name may hold an account's name of one word. */
function namesIn(byline: string, isNamePlace: boolean): string[] {
  const said = byline
    .replace(BY_LINE, '')
    .replace(/^\p{Lu}[\p{L}\d]*['’]s\s+(?=\p{Lu}\S+ \p{Lu})/u, '')
    .trim();
  if (said === '' || POST_LABEL.test(said)) return [];
  const stamped = maybeStampLine(said);
  const persons = (stamped ? stamped.authors : splitAuthors(trimClock(said))).filter(isAuthorName);
  if (persons.length > 0) return persons;
  return isNamePlace && /^\p{L}[\p{L}'’-]{2,24}$/u.test(said) ? [said] : [];
}
/** "Ada Lund · 22:56" */
const trimClock = (text: string): string =>
  text.replace(
    /\s*[,|·•–—-]?\s*\(?(?:[01]?\d|2[0-4])[:.h][0-5]\d\)?(?:\s?(?:[ap]\.?m\.?|uhr))?(?:\s[A-Z]{2,4})?\s*$/iu,
    '',
  );
const isAuthorName = (name: string): boolean => isPerson(name) && !POST_LABEL.test(name) && !isShout(name);
/** "KEY EVENT", "LIVE UPDATES": a label, whatever place it stands in. */
const isShout = (name: string): boolean => name === name.toUpperCase() && !/\./u.test(name);

/**
 * A name that stands alone above the prose: beside a picture that bears it, beside the clock, or after "By". A line "By ..." may
 * also close the post.
 */
function headerName(container: Element, head: Element | null, clocks: ReadonlySet<Element>): Byline {
  const pictured = new Set(
    findAll(container, (e) => e.name === 'img' && attr(e, 'alt') !== '').map((e) =>
      attr(e, 'alt')
        .replace(/^(?:photo|portrait|headshot) of /iu, '')
        .trim(),
    ),
  );
  let inProse = false;
  const stack = [...container.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!(node instanceof Element) || isEmbed(node)) continue;
    if (node === head || clocks.has(node)) continue;
    if (/^(?:p|div|span|strong|b|em|i|cite|a|small|li)$/u.test(node.name)) {
      const text = textOf(node);
      if (text.length > 0 && text.length < MAX_BYLINE) {
        const found = signs(node, text, { pictured, inProse, clocks });
        if (found) return found;
      }
      if (node.name === 'p' && text.length > 60) inProse = true;
      if (node.name === 'a' || node.name === 'li') continue;
    }
    // A sentence's own words are no byline.
    if (node.name === 'p' && inProse) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
  }
  return { names: [], elements: [] };
}
function signs(
  node: Element,
  text: string,
  { pictured, inProse, clocks }: { pictured: ReadonlySet<string>; inProse: boolean; clocks: ReadonlySet<Element> },
): Byline | null {
  if (BY_LINE.test(text)) {
    const names = namesIn(text.split(/\s+[|·•–—]\s+|,\s+(?=\p{Ll})/u)[0] ?? '', false);
    const rest = text.replace(BY_LINE, '');
    // "By Ada Lund" and a desk or a clock, not "By Monday the ...".
    if (names.length > 0 && rest.length < names.join(', ').length + 40 && !/[.!?]$/u.test(rest))
      return { names, elements: [node] };
  }
  if (pictured.has(text) && isAuthorName(text)) return { names: [text], elements: [node] };
  const stamped = maybeStampLine(text)?.authors.filter(isAuthorName) ?? [];
  if (stamped.length > 0) return { names: stamped, elements: [node] };
  const withClock = trimClock(text);
  if (withClock !== text && isAuthorName(withClock)) return { names: [withClock], elements: [node] };
  if (inProse || node.name === 'p' || !isAuthorName(text)) return null;
  // A name beside the clock: they share a parent or a grandparent.
  const near = [node.parent, node.parent?.parent].some(
    (up) => up instanceof Element && textOf(up).length < MAX_BYLINE && findFirst(up, (e) => clocks.has(e)) !== null,
  );
  return near ? { names: [text], elements: [node] } : null;
}

/** "— Ada Lund", "By Ada Lund, in Oslo": a line that only signs. */
export function signatureOf(text: string): string[] {
  if (text.length > MAX_BYLINE) return [];
  const said = /^(?:[–—-]\s*(?:by\s+)?|by\s+|von\s+|par\s+|di\s+|por\s+)(\p{Lu}.*)$/iu.exec(text)?.[1];
  if (!said || endsSentence(said)) return [];
  return splitAuthors(said.split(/\s[|·•]\s/u)[0] ?? '').filter(isAuthorName);
}
