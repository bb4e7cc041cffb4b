import { splitAuthors } from '../read/stamps.ts';
import { escapeText, pageOfItem, textOfItem, titleText } from './itemPage.ts';
import { type Finding, failure, type Known, passed } from './types.ts';

type FeedReader = typeof import('feedsmith');
type Parsed = ReturnType<FeedReader['parseFeed']>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

/** One item of a feed, whatever its format. */
interface Item {
  title: string | null;
  url: string | null;
  published: string | null;
  updated: string | null;
  authors: string[];
  language: string | null;
  content: string | null;
  summary: string | null;
}
interface FeedText {
  outlet: string | null;
  language: string | null;
  items: Item[];
}

/** Pages of a feed (RSS 2.0, RSS 1.0, Atom, JSON Feed): each item that carries its text. Of the others the title is told. */
export async function* feedPages(text: string, file: string, known: Known): AsyncGenerator<Finding> {
  const feed = await parse(text);
  if (feed === null) {
    yield failure(file, 'the feed is broken or cut short', 'fetch it again');
    return;
  }
  const outlet = known.outlet ?? feed.outlet;
  for (const [index, item] of feed.items.entries()) {
    const { url, published, updated } = item;
    const name = `${file} item ${index + 1}`;
    const where = url ? `${name} (${url})` : name;
    const html = textOfItem(item);
    if (html === null) {
      yield passed(where, TEASERS, { title: titleText(item.title) ?? url });
      continue;
    }
    const language = known.language ?? languageOf(item.language ?? feed.language);
    const authors = item.authors.filter((author) => author.toLowerCase() !== outlet?.toLowerCase());
    const source = { ...known, file: url ? null : name, url, outlet, published, updated, authors, language };
    yield { kind: 'page', where, container: 'feed', bytes: pageOfItem(titleText(item.title), html), source };
  }
}
const TEASERS = 'items with only a teaser, whose pages hold the text';

/** The feed's items; null where it cannot be parsed. The parser is loaded where a feed is met. */
async function parse(text: string): Promise<FeedText | null> {
  const { parseFeed } = await import('feedsmith');
  let parsed: Parsed;
  try {
    parsed = parseFeed(text);
  } catch {
    return null;
  }
  if (parsed.format === 'rss') return ofRss(parsed.feed);
  if (parsed.format === 'rdf') return ofRdf(parsed.feed);
  return parsed.format === 'atom' ? ofAtom(parsed.feed) : ofJson(parsed.feed);
}

const ofRss = (feed: FeedOf<'rss'>): FeedText => ({
  outlet: titleText(feed.title),
  language: feed.language ?? first(feed.dc?.languages),
  items: (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    url: webAddress(item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value)),
    published: dateOf(item.pubDate ?? first(item.dc?.dates) ?? item.atom?.published),
    updated: dateOf(item.atom?.updated ?? first(item.dcterms?.modified)),
    authors: namesOf([...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name)]),
    language: first(item.dc?.languages) ?? item.xml?.lang ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
  })),
});

const ofRdf = (feed: FeedOf<'rdf'>): FeedText => ({
  outlet: titleText(feed.title),
  language: first(feed.dc?.languages) ?? feed.xml?.lang ?? null,
  items: (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    url: webAddress(item.link ?? item.rdf?.about),
    published: dateOf(first(item.dc?.dates)),
    updated: dateOf(first(item.dcterms?.modified)),
    authors: namesOf(item.dc?.creators ?? []),
    language: first(item.dc?.languages) ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
  })),
});

const ofAtom = (feed: FeedOf<'atom'>): FeedText => ({
  outlet: titleText(feed.title?.value),
  language: feed.xml?.lang ?? null,
  items: (feed.entries ?? []).map((entry) => ({
    title: markupOf(entry.title),
    url: webAddress((entry.links ?? []).find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href),
    published: dateOf(entry.published ?? entry.updated),
    updated: dateOf(entry.updated),
    authors: namesOf((entry.authors ?? feed.authors ?? []).map(({ name }) => name)),
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? null,
    content: markupOf(entry.content),
    summary: markupOf(entry.summary),
  })),
});

const ofJson = (feed: FeedOf<'json'>): FeedText => ({
  outlet: titleText(feed.title),
  language: feed.language ?? null,
  items: (feed.items ?? []).map((item) => ({
    title: item.title ? escapeText(item.title) : null,
    url: webAddress(item.url),
    published: dateOf(item.date_published),
    updated: dateOf(item.date_modified),
    authors: namesOf((item.authors ?? feed.authors ?? []).map(({ name }) => name)),
    language: item.language ?? null,
    content: item.content_html ?? (item.content_text ? escapeText(item.content_text) : null),
    summary: item.summary ? escapeText(item.summary) : null,
  })),
});

const first = <Value>(values: readonly Value[] | undefined): Value | null => values?.[0] ?? null;
/** An Atom text as markup: what is not typed as HTML is plain (RFC 4287, 3.1.1). */
const markupOf = (text: { value?: string; type?: string } | undefined): string | null =>
  text?.value === undefined
    ? null
    : /html/iu.test(text.type ?? 'text') || /<\/?(?:p|div|br)\b/iu.test(text.value)
      ? text.value
      : escapeText(text.value);
const webAddress = (url: string | null | undefined): string | null =>
  url && /^https?:\/\/\S+$/iu.test(url.trim()) ? url.trim() : null;
const namesOf = (names: readonly (string | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => splitAuthors(name ?? ''))),
];
/** "en-GB" as the record writes it: "en". */
const languageOf = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/iu.exec(tag ?? '')?.[0].toLowerCase() ?? null;

/**
 * A feed's date in a form the reader of pages knows: RFC 822 becomes ISO 8601. A date without a zone keeps none and is
 * read in the outlet's; never in the machine's.
 */
export function dateOf(date: unknown): string | null {
  const said = typeof date === 'string' ? date.trim() : '';
  if (/^\d{4}-\d{2}-\d{2}/u.test(said)) return said;
  const rfc =
    /^(?:[a-z]{3,9}\.?,? )?(\d{1,2}) ([a-z]{3})[a-z]* (\d{2,4}) (\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?$/iu.exec(
      said,
    );
  const month = MONTHS.indexOf((rfc?.[2] ?? '').toLowerCase());
  if (!rfc || month === -1) return null;
  const [, day, , year, hour, minute, second = '00', zone = ''] = rfc as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string | undefined,
    string | undefined,
  ];
  const two = (part: string | number) => String(part).padStart(2, '0');
  const fullYear = year.length === 4 ? year : `20${two(year)}`;
  return `${fullYear}-${two(month + 1)}-${two(day)}T${two(hour)}:${minute}:${second}${offsetOf(zone)}`;
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The zones of RFC 822, and the summer times that feeds write as well. */
const OFFSETS: Record<string, string> = {
  ...{ Z: 'Z', UT: 'Z', UTC: 'Z', GMT: 'Z', WET: 'Z', BST: '+01:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00' },
  ...{ EEST: '+03:00', MSK: '+03:00', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00' },
  ...{ MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
};
const offsetOf = (zone: string): string =>
  /^[+-]/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : (OFFSETS[zone.toUpperCase()] ?? '');
