import { createHash } from 'node:crypto';
import type { Post, Report } from '../record/types.ts';
import { agencyOfLines } from './agencies.ts';
import { decodePage } from './bytes.ts';
import { type ClockFrame, isZone, parseInstant, resolveStamps, toInstant } from './clocks.ts';
import type { PageDraft } from './draft.ts';
import { homeZone } from './homeZone.ts';
import { type HtmlPage, looksLikeHtml, NestingError, readHtml } from './html/page.ts';
import { splitLines } from './lines.ts';
import { readPlain } from './plain.ts';
import { PageError, type PageSource, type ReadReport } from './types.ts';

export { PageError, type PageErrorCode, type PageSource, type ReadReport } from './types.ts';

/** What a page says of itself, and its posts. */
interface PageReading {
  text: string;
  draft: PageDraft;
  instants: (number | null)[];
  /** IANA zone that the page itself tells. */
  timeZone: string | null;
  notes: string[];
  agency: string | null;
  outlet: string | null;
  published: string | null;
  updated: string | null;
  language: string | null;
  url: string | null;
}

/** Reads one page, plain text or HTML, packed or not, into a report and its posts. Throws `PageError` only. */
export function readPage(bytes: Uint8Array, source: PageSource): ReadReport {
  const where = source.file ?? source.url ?? 'page';
  const page = withAuthors(readText(decodePage(bytes, where), source, where), source.authors ?? []);
  if (!page || page.draft.posts.length === 0)
    throw new PageError('no-article', 'no article found', where, 'give the page of an article');
  const timeZone =
    source.timeZone && isZone(source.timeZone)
      ? source.timeZone
      : (page.timeZone ?? homeZone(source.url ?? page.url) ?? 'UTC');
  const updated = instantOf(page.updated, timeZone) ?? instantOf(source.updated, timeZone);
  const published =
    instantOf(source.published, timeZone) ??
    instantOf(page.published, timeZone) ??
    (updated === null ? instantOf(source.fetched, timeZone) : null);
  const id = `r-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
  const anchor = parseInstant(source.published ? published : (updated ?? published));
  const report: Report = {
    id,
    file: source.file,
    url: source.url ?? page.url,
    kind: page.draft.kind,
    outlet: source.outlet ?? page.outlet,
    agency: page.agency,
    title: page.draft.title,
    authors: page.draft.authors,
    published,
    updated,
    language: source.language ?? page.language ?? 'en',
    text: page.text,
    posts: layPosts(page, id, { anchor, timeZone, slackDays: updated === null ? MAX_RUN_DAYS : 1 }),
    keyPoints: page.draft.keyPoints,
    notes: page.notes,
  };
  return { report, timeZone };
}

/** A live blog whose last change is not known may have run this long after its first publication. */
const MAX_RUN_DAYS = 31;

function readText(text: string, source: PageSource, where: string): PageReading | null {
  if (looksLikeHtml(text)) {
    const page = tryHtml(text, source.url ?? null, where);
    return page && { ...page, ...pickMetadata(page.metadata) };
  }
  const draft = readPlain(text);
  return { text, draft, timeZone: null, notes: [], instants: [], agency: agencyOfText(text, draft), ...NOTHING_SAID };
}
function tryHtml(text: string, url: string | null, where: string): HtmlPage | null {
  try {
    return readHtml(text, url);
  } catch (error) {
    if (error instanceof NestingError)
      throw new PageError('too-deep', error.message, where, 'give a page as published');
    throw error;
  }
}
const NOTHING_SAID = { outlet: null, published: null, updated: null, language: null, url: null };
/** A digest or a live blog of many sources is no agency's copy. */
const agencyOfText = (text: string, draft: PageDraft): string | null =>
  draft.kind === 'article' ? agencyOfLines(splitLines(text).map((line) => line.text)) : null;
const pickMetadata = ({ agency, outlet, published, updated, language, url }: PickedMetadata): PickedMetadata => ({
  agency,
  outlet,
  published,
  updated,
  language,
  url,
});
type PickedMetadata = Pick<PageReading, 'agency' | 'outlet' | 'published' | 'updated' | 'language' | 'url'>;

/** The page under the names its feed gives: those of the whole page, and of an article's one post. */
function withAuthors(page: PageReading | null, authors: readonly string[]): PageReading | null {
  if (!page || authors.length === 0) return page;
  const { draft } = page;
  const posts =
    draft.kind === 'article' ? draft.posts.map((post) => ({ ...post, authors: [...authors] })) : draft.posts;
  return { ...page, draft: { ...draft, authors: [...authors], posts } };
}

function layPosts({ text, draft, instants }: PageReading, id: string, frame: ClockFrame): Post[] {
  const times = resolveStamps(
    draft.posts.map((post) => post.stamp),
    frame,
  );
  return draft.posts.map(({ headline, body, authors }, index): Post => {
    const instant = instants[index] ?? null;
    return {
      id: `${id}-p${index}`,
      index,
      headline: headline && text.slice(headline[0], headline[1]),
      authors,
      time: instant === null ? (times[index] ?? null) : toInstant(instant),
      start: headline ? headline[0] : body[0],
      bodyStart: body[0],
      end: body[1],
    };
  });
}

function instantOf(value: string | null | undefined, timeZone: string): string | null {
  const ms = parseInstant(value, timeZone);
  return ms === null ? null : toInstant(ms);
}

/** One page as `dateline extract` prints it. */
export interface ExtractedPage {
  kind: Report['kind'];
  title: string | null;
  published: string | null;
  updated: string | null;
  authors: string[];
  agency: string | null;
  outlet: string | null;
  text: string;
  posts: { time: string | null; headline: string | null; authors: string[]; text: string }[];
  keyPoints: string[];
  notes: string[];
}

/** The page's parts on their own; an article has a text and no posts. */
export function extractPage(bytes: Uint8Array, source: PageSource): ExtractedPage {
  const report = readPage(bytes, source).report;
  const { kind, title, published, updated, authors, agency, outlet, text, posts, keyPoints, notes } = report;
  const bodies = posts.map((post) => text.slice(post.bodyStart, post.end));
  const isList = kind !== 'article';
  const told = posts.map((post, i) => [post.headline, bodies[i]].filter((part) => part).join('\n\n')).join('\n\n');
  // A list's introduction belongs to the page's text and to none of its posts.
  const isLaidOut = title !== null && (kind === 'briefing' || kind === 'digest') && text.startsWith(`${title}\n\n`);
  return {
    kind,
    title,
    published,
    updated,
    authors,
    agency,
    outlet,
    text: isLaidOut ? text.slice(title.length + 2) : isList ? told : bodies.join('\n\n'),
    posts: isList
      ? posts.map((post, i) => ({
          time: post.time,
          headline: post.headline,
          authors: post.authors,
          text: bodies[i] ?? '',
        }))
      : [],
    keyPoints: keyPoints.map(([start, end]) => text.slice(start, end)),
    notes,
  };
}
