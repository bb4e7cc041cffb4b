import { parseInstant } from '../clocks.ts';
import { isPerson, splitAuthors } from '../stamps.ts';
import { attr, type Document, findAll, findFirst, fold, labelOf, parseHtml, textOf } from './dom.ts';

export interface PageMetadata {
  title: string | null;
  authors: string[];
  outlet: string | null;
  published: string | null;
  updated: string | null;
  language: string | null;
  url: string | null;
  /** The page's structured data call it a live blog. */
  isLive: boolean;
  livePosts: JsonPost[];
  /** The article's text as the structured data give it. */
  body: string;
}
export interface JsonPost {
  headline: string;
  body: string;
  published: string;
  authors: string[];
}
type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const stringOf = (value: unknown): string => (typeof value === 'string' ? fold(unescapeHtml(value)) : '');
/** Entities read, twice where they were escaped twice. */
const unescapeHtml = (text: string): string => {
  let out = text;
  for (let i = 0; i < 2 && /&#?\w{2,8};/u.test(out); i++) out = textOf(parseHtml(out));
  return out;
};

/** Title, authors, outlet, dates and language, from JSON-LD, then meta tags, then the page itself. */
export function readMetadata(document: Document, url: string | null): PageMetadata {
  const scripts = findAll(document, (e) => e.name === 'script' && /ld\+json/iu.test(attr(e, 'type'))).map((e) =>
    e.children.map((c) => ('data' in c ? c.data : '')).join(''),
  );
  const objects = scripts.flatMap(parseJsonLd);
  const article =
    objects.find((o) => isLiveType(o)) ??
    objects.find((o) => typeMatches(o, /(?:Article|BlogPosting|Report|NewsItem)$/u)) ??
    null;
  const meta = metaTags(document);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const raw = scripts.join('\n');
  const rawDate = (name: string) => new RegExp(`"${name}"\\s{0,5}:\\s{0,5}"([^"]{8,40})"`, 'u').exec(raw)?.[1];
  const canonical = findFirst(document, (e) => e.name === 'link' && /\bcanonical\b/iu.test(attr(e, 'rel')));
  const pageUrl = url ?? ((canonical ? attr(canonical, 'href') : '') || first('og:url')) ?? null;
  const heading = findFirst(document, (e) => e.name === 'h1' && textOf(e).length > 8);
  const titleTag = findFirst(document, (e) => e.name === 'title');
  const outlet =
    stringOf(nameOf(listOf(article?.publisher)[0])) ||
    first('og:site_name', 'application-name', 'publisher', 'dc.publisher', 'article:publisher_name') ||
    stringOf(nameOf(objects.find((o) => typeMatches(o, /(?:NewsMediaOrganization|^Organization|WebSite)$/u)))) ||
    null;
  const title =
    stringOf(article?.headline) ||
    first('og:title', 'twitter:title') ||
    (heading ? textOf(heading) : '') ||
    (titleTag ? rawText(titleTag) : '') ||
    null;
  const published = [
    stringOf(article?.datePublished),
    ...[
      'article:published_time',
      'datepublished',
      'og:article:published_time',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date.issued',
      'dc.date',
      'date',
      'last-modified-none',
    ].map((n) => meta.get(n)),
    itemDate(document, 'datePublished'),
    rawDate('datePublished'),
    timeElement(document),
    dateInUrl(pageUrl ?? ''),
  ].find((value) => value && parseInstant(value) !== null);
  const updated = [
    stringOf(article?.dateModified),
    first('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
    itemDate(document, 'dateModified'),
    rawDate('dateModified'),
  ].find((value) => value && parseInstant(value) !== null);
  const html = findFirst(document, (e) => e.name === 'html');
  return {
    title: title ? trimOutlet(title, outlet) : null,
    authors: findAuthors(document, article, meta, outlet),
    outlet: outlet ? fold(outlet) : null,
    published: published ?? null,
    updated: updated ?? null,
    language:
      /^[a-z]{2,3}/iu.exec((html ? attr(html, 'lang') : '') || stringOf(article?.inLanguage))?.[0]?.toLowerCase() ??
      null,
    url: pageUrl,
    isLive:
      objects.some(isLiveType) || findFirst(document, (e) => /LiveBlogPosting/u.test(attr(e, 'itemtype'))) !== null,
    body: stringOf(article?.articleBody),
    livePosts: objects.filter(isLiveType).flatMap((o) => listOf(o.liveBlogUpdate).filter(isJson).map(jsonPost)),
  };
}

const rawText = (e: { children: unknown[] }) =>
  fold(e.children.map((c) => (isJson(c) && typeof c.data === 'string' ? c.data : '')).join(''));
const jsonPost = (post: Json): JsonPost => ({
  headline: stringOf(post.headline),
  body: stringOf(post.articleBody) || stringOf(post.description),
  published: stringOf(post.datePublished),
  authors: listOf(post.author)
    .map((a) => stringOf(nameOf(a)))
    .filter(isPerson),
});
const typeMatches = (o: Json, pattern: RegExp) =>
  listOf(o['@type']).some((t) => typeof t === 'string' && pattern.test(t));
const isLiveType = (o: Json) => typeMatches(o, /LiveBlogPosting$/u);
const nameOf = (value: unknown): unknown =>
  isJson(value) ? (Array.isArray(value.name) ? value.name[0] : value.name) : value;

/** Objects of a JSON-LD script, graphs opened; broken JSON gives none. */
function parseJsonLd(text: string): Json[] {
  const cleaned = text.replace(
    /^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)\s*$/gu,
    '',
  );
  for (const candidate of [cleaned, cleaned.replace(/\s+/gu, ' ').replace(/,\s*([}\]])/gu, '$1')]) {
    try {
      return openGraphs(JSON.parse(candidate));
    } catch {
      // The next, more forgiving reading.
    }
  }
  return [];
}
function openGraphs(value: unknown, depth = 0): Json[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => openGraphs(inner, depth + 1));
  if (!isJson(value)) return [];
  return [
    value,
    ...openGraphs(value['@graph'], depth + 1),
    ...openGraphs(value.mainEntity, depth + 1),
    ...(isJson(value.mainEntityOfPage) ? openGraphs(value.mainEntityOfPage, depth + 1) : []),
  ];
}

function metaTags(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const e of findAll(document, (m) => m.name === 'meta')) {
    const name = (attr(e, 'property') || attr(e, 'name') || attr(e, 'itemprop') || attr(e, 'http-equiv')).toLowerCase();
    const content = fold(attr(e, 'content'));
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}
function findAuthors(
  document: Document,
  article: Json | null,
  meta: ReadonlyMap<string, string>,
  outlet: string | null,
): string[] {
  const notOutlet = (name: string) => name.toLowerCase() !== outlet?.toLowerCase();
  const persons = (values: readonly string[]) =>
    [...new Set(values.flatMap((value) => splitAuthors(tidyByline(value))))].filter(notOutlet);
  const sources: (() => string[])[] = [
    () =>
      persons(
        listOf(article?.author)
          .flatMap((a) => (isJson(a) && Array.isArray(a.name) ? a.name : [nameOf(a)]))
          .map(stringOf),
      ),
    () =>
      persons(
        [
          'author',
          'byl',
          'parsely-author',
          'sailthru.author',
          'dc.creator',
          'article:author',
          'cxenseparse:author',
        ].flatMap((n) => meta.get(n) ?? []),
      ),
    () =>
      persons(
        findAll(document, (e) => /\bauthor\b/iu.test(attr(e, 'rel')) || attr(e, 'itemprop') === 'author')
          .slice(0, 6)
          .map((e) => textOf(e)),
      ),
    () =>
      persons(
        findAll(
          document,
          (e) =>
            /(?:^|[\s_-])(?:byline|author)(?:[\s_-]?name)?(?=$|[\s_-])/iu.test(labelOf(e)) && textOf(e).length < 120,
        )
          .slice(0, 4)
          .map((e) => textOf(e)),
      ),
  ];
  for (const source of sources) {
    const found = source();
    if (found.length > 0) return found;
  }
  return [];
}
const tidyByline = (text: string) =>
  text.replace(/^(?:by|von|par|written by|текст)\s*:?\s+/iu, '').replace(/https?:\S+/gu, '');
const itemDate = (document: Document, name: string): string | null => {
  const e = findFirst(document, (x) => attr(x, 'itemprop').split(' ').includes(name));
  return e ? attr(e, 'content') || attr(e, 'datetime') || null : null;
};
const timeElement = (document: Document): string | null => {
  const e = findFirst(document, (x) => x.name === 'time' && parseInstant(attr(x, 'datetime')) !== null);
  return e ? attr(e, 'datetime') : null;
};
const dateInUrl = (url: string): string | null => {
  const m =
    /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/u.exec(url) ??
    /\/((?:19|20)\d{2})-(\d{2})-(\d{2})(?:\/|$|-)/u.exec(url);
  return m ? `${m[1]}-${m[2]?.padStart(2, '0')}-${m[3]?.padStart(2, '0')}` : null;
};
/** "Ferry adrift | The Tide" is the headline and the outlet. */
function trimOutlet(title: string, outlet: string | null): string {
  const m = /^(.{10,})\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  if (!m) return title;
  return outlet &&
    m[2] &&
    (outlet.toLowerCase().includes(m[2].toLowerCase()) || m[2].toLowerCase().includes(outlet.toLowerCase()))
    ? (m[1] as string)
    : title;
}
