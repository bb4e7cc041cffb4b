import { Element } from 'domhandler';
import { instantToWall, parseInstant, type Stamp } from '../clocks.ts';
import { isPerson, maybeHeadingStamp, maybeStampLine, splitAuthors } from '../stamps.ts';
import { type Block, blocksOf, cleanBlocks, isStampOnly } from './blocks.ts';
import { attr, type Document, findAll, findFirst, fold, labelOf, textOf, walk } from './dom.ts';
import type { JsonPost, PageMetadata } from './metadata.ts';

/** A post of a live blog as its markup shows it. */
export interface LivePost {
  headline: string | null;
  authors: string[];
  /** An instant in the markup, or a stamp still to be resolved. */
  instant: number | null;
  stamp: Stamp | null;
  lines: string[];
}

const MIN_POSTS = 3;
const LIVE_WORDS =
  /live|ticker|diretta|en[-_ ]direct|en[-_ ]vivo|minuto[-_ ]a[-_ ]minuto|direto|liveblog|as[-_ ]it[-_ ]happened/iu;
const COMMENT_WORDS = /comment|reply|disqus|reader|user-?post|kommentar/iu;

/** Posts of a live blog in page order, or null where the page is none. */
export function findLivePosts(document: Document, metadata: PageMetadata): LivePost[] | null {
  const containers = itemUpdates(document) ?? likeSiblings(document, metadata);
  const contained = (containers ?? []).map((c) => readPost(c)).filter((p) => p.lines.length > 0 || p.headline);
  const posts = contained.length >= MIN_POSTS ? contained : headingPosts(document);
  const found = posts && posts.length >= MIN_POSTS ? posts : null;
  if (found) return correctTimes(found, metadata.livePosts);
  return metadata.livePosts.length >= MIN_POSTS ? fromStructuredData(metadata.livePosts) : null;
}

/** Elements marked `itemprop=liveBlogUpdate`. */
function itemUpdates(document: Document): Element[] | null {
  const found = findAll(document, (e) => attr(e, 'itemprop').split(' ').includes('liveBlogUpdate'));
  return found.length >= MIN_POSTS ? found : null;
}

const isClock = (element: Element): boolean =>
  element.name === 'time' ||
  epochOf(element) !== null ||
  (/(?:^|[\s_-])(?:time|date|clock|pubdate|timestamp|stamp)(?=$|[\s_-])/iu.test(labelOf(element)) &&
    maybeStampLine(textOf(element)) !== null);

function epochOf(element: Element): number | null {
  for (const [name, value] of Object.entries(element.attribs)) {
    if (!/^data-(?!last|mod|update).*(?:time|date|epoch|published)/u.test(name)) continue;
    if (/^1\d{9}$/u.test(value)) return Number(value) * 1000;
    if (/^1\d{12}$/u.test(value)) return Number(value);
  }
  return null;
}

/** Three or more like siblings, each with a clock and with prose; feeds of links and comments are none. */
function likeSiblings(document: Document, metadata: PageMetadata): Element[] | null {
  const groups = new Map<Element | Document, Map<string, Set<Element>>>();
  walk(document, (element) => {
    if (/^(?:nav|aside|footer|script|style)$/u.test(element.name)) return false;
    if (!isClock(element)) return true;
    let child = element;
    for (let steps = 0; steps < 9; steps++) {
      const parent = child.parent;
      if (!parent || !('children' in parent) || child.name === 'body') break;
      const key = signature(child);
      const byKey = groups.get(parent as Element) ?? new Map<string, Set<Element>>();
      groups.set(parent as Element, byKey);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(child));
      if (!(parent instanceof Element)) break;
      child = parent;
    }
    return true;
  });
  const pageIsLive = metadata.isLive || LIVE_WORDS.test(`${metadata.url ?? ''} ${metadata.title ?? ''}`);
  let best: { elements: Element[]; words: number } | null = null;
  for (const byKey of groups.values())
    for (const elements of byKey.values()) {
      if (elements.size < MIN_POSTS) continue;
      const list = [...elements];
      const words = proseWords(list, pageIsLive);
      if (words > (best?.words ?? 0)) best = { elements: list, words };
    }
  return best?.elements ?? null;
}
/** Tag and what is constant in the class: hashes and counters are not. */
const signature = (e: Element): string => `${e.name}.${attr(e, 'class').split(/\s+/u)[0]?.replace(/\d+/gu, '#') ?? ''}`;

/** Words of prose in the group, 0 where it cannot be a live blog's posts. */
function proseWords(elements: readonly Element[], pageIsLive: boolean): number {
  const chain = (e: Element): string => {
    let out = labelOf(e);
    for (let up = e.parent, i = 0; up instanceof Element && i < 5; up = up.parent, i++) out += ` ${labelOf(up)}`;
    return out;
  };
  const first = elements[0] as Element;
  const label = chain(first);
  if (COMMENT_WORDS.test(label) && !/live/iu.test(labelOf(first))) return 0;
  if (!pageIsLive && !/live|ticker/iu.test(label)) return 0;
  let words = 0;
  let withProse = 0;
  for (const element of elements) {
    const count = textOf(element, (e) => e.name === 'a' || e.name === 'figcaption' || e.name === 'time').split(
      ' ',
    ).length;
    const hasParagraph = findFirst(element, (e) => e.name === 'p' || e.name === 'blockquote') !== null;
    if (count >= 12 && hasParagraph) {
      words += count;
      withProse++;
    }
  }
  return withProse * 2 >= elements.length ? words : 0;
}

const HEADINGS = /^h[1-6]$/u;
const TITLE_LABEL = /(?:^|[\s_-])(?:title|headline|heading|ttl|subtitle|hd)(?=$|[\s_-])/iu;
const AUTHOR_LABEL = /(?:^|[\s_-])(?:author|byline|writer|contributor)(?:[\s_-]?name)?(?=$|[\s_-])/iu;

function readPost(container: Element): LivePost {
  const headElement =
    findFirst(container, (e) => HEADINGS.test(e.name)) ??
    findFirst(
      container,
      (e) => TITLE_LABEL.test(labelOf(e)) && textOf(e) !== '' && findFirst(e, (x) => x.name === 'p') === null,
    );
  const named = headElement ? textOf(headElement) : '';
  const clocks = findAll(container, isClock);
  const { instant, stamp } = timeOf(container, clocks);
  const authors = authorsOf(container);
  const skip = new Set<Element>(
    [...clocks, ...authors.elements].filter((e) => e !== container && textOf(e).length < 120),
  );
  if (headElement) skip.add(headElement);
  const body = cleanBlocks(
    blocksOf(
      container,
      (e) =>
        skip.has(e) ||
        e.name === 'mark' ||
        e.name === 'header' ||
        (e.name === 'span' && /(?:^|[\s_-])(?:time|date)/iu.test(labelOf(e)) && textOf(e).length < 40),
    ),
  ).filter((block) => !isStampOnly(block.text) && block.text !== named);
  return { headline: named || null, authors: authors.names, instant, stamp, lines: body.map(lineOf) };
}
const lineOf = (block: Block) => block.text;
function timeOf(container: Element, clocks: readonly Element[]): { instant: number | null; stamp: Stamp | null } {
  const epoch = [container, ...clocks].map(epochOf).find((ms) => ms !== null) ?? null;
  const item = findFirst(container, (e) => attr(e, 'itemprop').split(' ').includes('datePublished'));
  const said = item ? parseInstant(attr(item, 'content') || attr(item, 'datetime')) : null;
  const shown = clocks.map((e) => maybeStampLine(textOf(e))?.stamp ?? null).find((s) => s !== null) ?? null;
  const marked =
    clocks.map((e) => (e.name === 'time' ? parseInstant(attr(e, 'datetime')) : null)).find((ms) => ms !== null) ?? null;
  return { instant: epoch ?? said ?? marked, stamp: shown };
}

function authorsOf(container: Element): { names: string[]; elements: Element[] } {
  const elements = findAll(
    container,
    (e) =>
      AUTHOR_LABEL.test(labelOf(e)) ||
      e.name === 'mark' ||
      /\bauthor\b/iu.test(`${attr(e, 'rel')} ${attr(e, 'itemprop')}`),
  );
  const names = elements
    .flatMap((e) => [textOf(e), ...findAll(e, (m) => attr(m, 'itemprop') === 'name').map((m) => attr(m, 'content'))])
    .flatMap((text) => splitAuthors(text))
    .filter(isPerson);
  return { names: [...new Set(names)], elements };
}

/** No containers: headings that open with a clock, and what stands between them. */
function headingPosts(document: Document): LivePost[] | null {
  const heads = findAll(document, (e) => HEADINGS.test(e.name) && maybeHeadingStamp(textOf(e)) !== null);
  const parent = heads[0]?.parent;
  const siblings = heads.filter((h) => h.parent === parent);
  if (!(parent instanceof Element) || siblings.length < MIN_POSTS) return null;
  const posts: LivePost[] = [];
  let day: Pick<Stamp, 'year' | 'month' | 'day'> | null = null;
  let open = false;
  for (const child of parent.children) {
    if (!(child instanceof Element)) continue;
    const text = textOf(child);
    const opening = HEADINGS.test(child.name) ? maybeHeadingStamp(text) : null;
    if (opening) {
      const stamp: Stamp = day ? { ...opening.stamp, ...day } : opening.stamp;
      posts.push({ headline: text.slice(opening.end) || null, authors: [], instant: null, stamp, lines: [] });
      open = true;
    } else if (HEADINGS.test(child.name)) {
      const dayHere = dayOf(text);
      day = dayHere ?? day;
      open = dayHere !== null && open;
    } else if (open)
      posts
        .at(-1)
        ?.lines.push(...cleanBlocks(blocksOf({ ...child, children: [child] } as unknown as Element)).map(lineOf));
  }
  return posts;
}
const MONTH_NAMES = [
  'jan',
  'feb',
  'm(?:ar|är)',
  'apr',
  'ma[iy]',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[ck]t',
  'nov',
  'de[cz]',
];
/** The day of a heading: "Mittwoch, 3. 5.", "Tuesday 4 May 2021". */
function dayOf(text: string): Pick<Stamp, 'year' | 'month' | 'day'> | null {
  const numeric = /^(?:\p{L}+,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?$/u.exec(fold(text));
  if (numeric)
    return { day: Number(numeric[1]), month: Number(numeric[2]), year: numeric[3] ? Number(numeric[3]) : null };
  const worded = /^(?:\p{L}+,?\s+)?(\d{1,2})\.?\s+(\p{L}{3,10})\.?(?:\s+(\d{4}))?$/u.exec(fold(text));
  const month = worded ? MONTH_NAMES.findIndex((name) => new RegExp(`^${name}`, 'iu').test(worded[2] as string)) : -1;
  return worded && month >= 0
    ? { day: Number(worded[1]), month: month + 1, year: worded[3] ? Number(worded[3]) : null }
    : null;
}

/** Where structured data tells another time for the same post and the clock shown is not the markup's, it is believed. */
function correctTimes(posts: readonly LivePost[], known: readonly JsonPost[]): LivePost[] {
  const trusted = new Set(known.map((post) => post.published)).size * 2 > known.length;
  const byHead = new Map(known.map((post) => [fold(post.headline).toLowerCase(), post]));
  return posts.map((post) => {
    const twin = trusted && post.headline ? byHead.get(fold(post.headline).toLowerCase()) : undefined;
    const ms = twin ? parseInstant(twin.published) : null;
    if (ms === null || !twin) return post;
    const [hours] = [twin.published.match(/([+-]\d{2}):?(\d{2})$/u)];
    const wall = hours ? ms + (Number(hours[1]) * 60 + Math.sign(Number(hours[1])) * Number(hours[2])) * 60_000 : ms;
    const agrees =
      post.stamp === null ||
      clockOf(wall) === post.stamp.hour * 60 + post.stamp.minute ||
      differsByHours(post.instant ?? ms, ms);
    return agrees ? { ...post, instant: ms } : post;
  });
}
const clockOf = (wallMs: number) => Math.floor(instantToWall(wallMs, 'UTC') / 60_000) % 1440;

function fromStructuredData(known: readonly JsonPost[]): LivePost[] | null {
  const posts = known
    .filter((post) => post.body !== '')
    .map(
      (post): LivePost => ({
        headline: post.headline || null,
        authors: post.authors,
        instant: parseInstant(post.published),
        stamp: null,
        lines: [post.body],
      }),
    );
  return posts.length >= MIN_POSTS ? posts : null;
}

/** Whether two instants are whole hours apart, give or take a minute: the same clock in another zone. */
function differsByHours(a: number, b: number): boolean {
  const rest = Math.abs(a - b) % 3_600_000;
  return rest < 60_000 || rest > 3_540_000;
}
