import type { DateHabit } from '../clocks.ts';
import { isPerson } from '../names.ts';
import { attr, type Document, fold, textOf } from './dom.ts';
import { isJson, type Json, listOf, parseJsonLd, stringOf } from './jsonLd.ts';
import { findDates } from './pageDates.ts';
import { findAgency, findCredits, findOutlet, hostOf, trimTitle } from './pageNames.ts';
import { type Survey, surveyPage } from './survey.ts';

export interface PageMetadata {
  title: string | null;
  /** Persons; agencies and desks are none. */
  authors: string[];
  /** The news agency whose copy the page is, wholly or in part. */
  agency: string | null;
  outlet: string | null;
  /** First publication, as written; without an offset in the page's zone. */
  published: string | null;
  /** Last change, never before `published`. */
  updated: string | null;
  /** ISO 639, two or three letters. */
  language: string | null;
  /** Absolute, http or https. */
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

/** Title, authors, agency, outlet, dates and language, from JSON-LD, then meta tags, then the page itself. */
export function readMetadata(document: Document, url: string | null): PageMetadata {
  const survey = surveyPage(document);
  const scripts = readScripts(survey.scripts);
  const objects = scripts.structured.flatMap(parseJsonLd);
  const meta = metaTags(survey.metas);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const heading = survey.heading ? textOf(survey.heading) : '';
  const titleTag = survey.title ? rawText(survey.title) : '';
  const shownTitles = [heading, first('og:title', 'twitter:title') ?? '', titleTag];
  const article = pickArticle(objects, shownTitles);
  const pageUrl = url ?? canonicalUrl(document, survey, meta);
  const outlet = findOutlet({
    names: [
      ...listOf(article?.publisher).map((publisher) => stringOf(nameOf(publisher, objects))),
      ...[
        'og:site_name',
        'application-name',
        'publisher',
        'dc.publisher',
        'article:publisher_name',
        'apple-mobile-web-app-title',
      ].map((name) => meta.get(name) ?? ''),
      stringOf(
        nameOf(
          objects.find((o) => typeMatches(o, /(?:NewsMediaOrganization|^Organization|WebSite)$/u)),
          objects,
        ),
      ),
    ],
    titleTag,
    url: pageUrl ?? first('og:url'),
    document,
  });
  const title = longest([stringOf(article?.headline), first('og:title', 'twitter:title') ?? '', heading, titleTag]);
  const language = languageOf(survey, meta, article);
  const credits = findCredits({ survey, article, objects, meta, outlet, url: pageUrl });
  const dates = findDates({
    survey,
    article,
    meta,
    scripts: [...scripts.structured, ...scripts.others],
    url: pageUrl,
    habit: dateHabit(language, pageUrl),
  });
  return {
    title: title ? trimTitle(title, heading, outlet, pageUrl) : null,
    authors: credits.authors,
    agency: findAgency({ survey, article, meta, scripts: scripts.others, credits, outlet }),
    outlet: outlet ? fold(outlet) : null,
    ...dates,
    language: /^[a-z]{2,3}/u.exec(language)?.[0] ?? null,
    url: pageUrl,
    isLive: survey.isLive || objects.some(isLiveType),
    body: stringOf(article?.articleBody),
    livePosts: objects.filter(isLiveType).flatMap((o) => listOf(o.liveBlogUpdate).filter(isJson).map(jsonPost)),
  };
}

function readScripts(scripts: Survey['scripts']): { structured: string[]; others: string[] } {
  const out = { structured: [] as string[], others: [] as string[] };
  for (const e of scripts) {
    const text = e.children.map((c) => ('data' in c ? c.data : '')).join('');
    if (text !== '') (/ld\+json/iu.test(attr(e, 'type')) ? out.structured : out.others).push(text);
  }
  return out;
}
/** The page's own article among its structured data: a live blog, else that whose headline is shown, else the first. */
function pickArticle(objects: readonly Json[], shown: readonly string[]): Json | null {
  const live = objects.find(isLiveType);
  if (live) return live;
  const articles = objects.filter((o) => typeMatches(o, /(?:Article|BlogPosting|Report|NewsItem)$/u));
  const isShown = (o: Json) => {
    const headline = stringOf(o.headline).slice(0, 60);
    return headline.length > 8 && shown.some((title) => title.includes(headline));
  };
  return articles.find(isShown) ?? articles[0] ?? null;
}
/** The first title; one cut short ("Ferry adr…") gives way to a longer that goes on from it. */
function longest(titles: readonly string[]): string | null {
  const known = titles.filter((title) => title !== '');
  const [first] = known;
  if (!first || !/(?:…|\.\.\.)$/u.test(first)) return first ?? null;
  const kept = first.replace(/\s*(?:…|\.\.\.)$/u, '').slice(0, -1);
  return known.find((title) => title.length > first.length && title.startsWith(kept)) ?? first;
}
/** The page's address; a relative one is completed from another that is whole. */
function canonicalUrl(document: Document, survey: Survey, meta: ReadonlyMap<string, string>): string | null {
  const said = [
    survey.canonical ? attr(survey.canonical, 'href') : '',
    meta.get('og:url') ?? '',
    meta.get('twitter:url') ?? '',
    savedFrom(document),
  ].map((value) => value.trim());
  const bases = [survey.base ? attr(survey.base, 'href') : '', ...said].filter((value) => hostOf(value) !== '');
  for (const value of said) {
    if (value === '') continue;
    try {
      const whole = new URL(value.startsWith('//') ? `https:${value}` : value, bases[0]);
      // An address that needs no mending is kept as written.
      if (/^https?:$/u.test(whole.protocol)) return hostOf(value) ? value : whole.href;
    } catch {
      // No address: the next source.
    }
  }
  return null;
}
/** The address in a browser's note on a page it saved: `<!-- saved from url=(0025)https://tide.example/quay/ -->`. */
function savedFrom(document: Document): string {
  for (const node of document.children.slice(0, 20)) {
    const url = node.type === 'comment' ? /^\s*saved from url=\(\d+\)(\S{8,2000})/u.exec(node.data)?.[1] : undefined;
    if (url) return url;
  }
  return '';
}
/** Language tag in small letters: "en-us"; empty where the page names none. */
function languageOf({ html }: Survey, meta: ReadonlyMap<string, string>, article: Json | null): string {
  const said = [
    html ? attr(html, 'lang') || attr(html, 'xml:lang') : '',
    meta.get('og:locale') ?? '',
    meta.get('content-language') ?? '',
    stringOf(nameOf(article?.inLanguage, [])),
    meta.get('dc.language') ?? '',
  ];
  return (said.find((tag) => /^[a-z]{2,3}(?:$|[-_,])/iu.test(tag)) ?? '').toLowerCase().replace('_', '-');
}
/** Americans write the month first; English pages of no stated region do where their domain is of no country. */
function dateHabit(language: string, url: string | null): DateHabit {
  if (language.startsWith('en-')) return { monthFirst: /^en-(?:us|ph)/u.test(language) };
  if (!/^en$|^$/u.test(language)) return { monthFirst: false };
  return { monthFirst: /\.(?:com|org|net|us|gov|edu)$/u.test(hostOf(url)) };
}

const rawText = (e: { children: unknown[] }) =>
  fold(e.children.map((c) => (isJson(c) && typeof c.data === 'string' ? c.data : '')).join(''));
const jsonPost = (post: Json): JsonPost => ({
  headline: stringOf(post.headline),
  body: stringOf(post.articleBody) || stringOf(post.description),
  published: stringOf(post.datePublished),
  authors: listOf(post.author)
    .map((a) => stringOf(nameOf(a, [])))
    .filter(isPerson),
});
const typeMatches = (o: Json, pattern: RegExp) =>
  listOf(o['@type']).some((t) => typeof t === 'string' && pattern.test(t));
const isLiveType = (o: Json) => typeMatches(o, /LiveBlogPosting$/u);
function nameOf(value: unknown, objects: readonly Json[]): unknown {
  if (!isJson(value)) return value;
  const name = value.name ?? value.legalName ?? objects.find((o) => o['@id'] === value['@id'] && o.name)?.name;
  return Array.isArray(name) ? name[0] : name;
}

/** Meta tags by name in small letters; of several of one name the first, of authors all. */
function metaTags(metas: Survey['metas']): Map<string, string> {
  const tags = new Map<string, string>();
  for (const e of metas) {
    const name = (attr(e, 'property') || attr(e, 'name') || attr(e, 'itemprop') || attr(e, 'http-equiv')).toLowerCase();
    const content = fold(attr(e, 'content'));
    if (!name || !content) continue;
    const known = tags.get(name);
    if (known === undefined) tags.set(name, content);
    else if (/author|creator/u.test(name) && known.length < 1000) tags.set(name, `${known}; ${content}`);
  }
  return tags;
}
