import { Element } from 'domhandler';
import { type DateHabit, parseInstant } from '../clocks.ts';
import { findLabels, maybeLabel } from '../dates/labels.ts';
import { findMoment, type Moment } from '../dates/moments.ts';
import { wallToInstant } from '../dates/zones.ts';
import { attr, labelOf } from './dom.ts';
import type { Json } from './jsonLd.ts';
import { hasOwnText, type Labelled, type Survey, shortText } from './survey.ts';

/** Dates as `parseInstant` reads them; one without an offset is in the page's zone. */
export interface PageDates {
  published: string | null;
  updated: string | null;
}
export interface DateSources {
  survey: Survey;
  article: Json | null;
  meta: ReadonlyMap<string, string>;
  /** Text of the page's scripts, structured data first. */
  scripts: readonly string[];
  url: string | null;
  habit: DateHabit;
}

const PUBLISHED_TAGS = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'article.published',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_at',
  'publication_date',
  'publicationdate',
  'published-date',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'datecreated',
  'article.created',
  'vr:published_time',
  'date',
];
const UPDATED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'article:modified',
  'article.updated',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'last_updated',
  'revised',
];
const PUBLISHED_KEYS =
  'datePublished|firstPublishedAt|firstPublished|first_published_at|first_publish_date|firstPublishedDate|firstPublicationDate|publishedAt|published_at|publishedDate|publishDate|publish_date|publicationDate|publication_date|webPublicationDate|datePublication|displayDate|display_date|pubDate|published';
const UPDATED_KEYS =
  'dateModified|modifiedAt|modified_at|modifiedDate|updatedAt|updated_at|lastUpdated|last_updated_date|lastModified|lastModifiedDate|lastPublishedAt|updateDate';

/** When a page was first published and when last changed: structured data first, what is shown last. */
export function findDates(sources: DateSources): PageDates {
  const { survey, article, meta, scripts, url, habit } = sources;
  const known = (values: Iterable<string | null | undefined>) => {
    const found = [...values].filter((v): v is string => parseInstant(v, 'UTC', habit) !== null);
    return preferClock(found, habit);
  };
  const tags = (names: readonly string[]) => names.map((name) => meta.get(name));
  const times = timeElements(survey.near, habit);
  let published = known([asDate(article?.datePublished), ...tags(PUBLISHED_TAGS), itemDate(survey, 'datePublished')]);
  let updated = known([asDate(article?.dateModified), ...tags(UPDATED_TAGS), itemDate(survey, 'dateModified')]);
  // What follows is costlier and less sure: page data, then what is shown.
  if (!published)
    published = known([pageData(scripts, PUBLISHED_KEYS, times.published ?? dateInUrl(url ?? '')), times.published]);
  if (!updated) updated = known([times.updated]);
  if (!published || !hasClock(published) || !updated) {
    const shown = shownDates(survey.near, habit);
    // The address tells a day for sure; a date without a label may be another's.
    published = known([published, shown.published, dateInUrl(url ?? ''), shown.bare]);
    updated ??= shown.updated ?? known([pageData(scripts, UPDATED_KEYS, null)]);
  }
  published ??= known([asDate(article?.dateCreated), asDate(article?.uploadDate)]) ?? updated;
  return {
    published: published && settleOrder(published, habit),
    updated: updated && !isBefore(updated, published, habit) ? settleOrder(updated, habit) : null,
  };
}
/** "05/04/2021" is written out, for whoever reads it next does not know the page's habit. */
function settleOrder(value: string, habit: DateHabit): string {
  const moment = /\d[/-]\d/u.test(value) ? findMoment(value, ({ date }) => date?.eitherOrder === true) : null;
  return (moment && writeMoment(moment, habit)) ?? value;
}
/** A date without a label is told apart: it is the least sure. */
interface ShownDates extends PageDates {
  bare: string | null;
}
const asDate = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
const hasClock = (value: string): boolean => /\d[:.h]\d{2}|^\d{10,13}$/u.test(value);
/** The first date; where it is a bare day and a later source tells its clock, that. */
function preferClock(found: readonly string[], habit: DateHabit): string | null {
  const [first] = found;
  if (first === undefined || hasClock(first)) return first ?? null;
  const day = parseInstant(first, 'UTC', habit) as number;
  return (
    found.find((v) => hasClock(v) && Math.abs((parseInstant(v, 'UTC', habit) as number) - day) < 1.5 * 86_400_000) ??
    first
  );
}
function isBefore(a: string | null, b: string | null, habit: DateHabit): boolean {
  const [x, y] = [parseInstant(a, 'UTC', habit), parseInstant(b, 'UTC', habit)];
  if (a === null || b === null || x === null || y === null) return false;
  // A bare day tells nothing where the publication's clock is known to be of that day.
  if (!hasClock(a) && hasClock(b)) return x < y;
  // Dates without offset lie within half a day of what is read in UTC.
  return x < y - (isZoned(a) && isZoned(b) ? 0 : 14 * 3_600_000);
}
const isZoned = (value: string | null) => /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/u.test(value ?? '');

const itemDate = ({ dateItems }: Survey, name: string): string | null => {
  const e = dateItems.get(name);
  if (!e) return null;
  const shown = attr(e, 'content') || attr(e, 'datetime') || shortText(e, 100);
  return findLabels(shown).length > 1 ? null : shown || null;
};

/** A date in the page's data by its key; where several articles' are there, the one of the day that is shown. */
function pageData(scripts: readonly string[], keys: string, shown: string | null): string | null {
  const pattern = new RegExp(
    `\\\\?"(?:${keys})\\\\?"\\s{0,5}:\\s{0,5}(?:\\\\?"([^"\\\\]{8,40})|(1\\d{9}(?:\\d{3})?)(?!\\d))`,
    'gu',
  );
  let first: string | null = null;
  for (const script of scripts)
    for (const match of script.matchAll(pattern)) {
      const value = (match[1] ?? match[2]) as string;
      if (parseInstant(value) === null) continue;
      first ??= value;
      if (shown === null || value.slice(0, 10) === shown.slice(0, 10)) return value;
    }
  return first;
}

const UPDATED_LABEL = /updat|modif|aktualis|maj\b/iu;
const MAX_SHOWN = 160;

/** Dates of `time` elements by their labels. */
function timeElements(near: readonly Labelled[], habit: DateHabit): PageDates {
  const out: PageDates = { published: null, updated: null };
  let above: string | null = null;
  let seen = 0;
  for (const { element, label, isAbove } of near) {
    if (element.name !== 'time' || ++seen > MAX_TIMES) continue;
    const value = attr(element, 'datetime') || shortText(element, 100);
    // One that holds labels tells two dates: it is read with what is shown.
    if (parseInstant(value, 'UTC', habit) === null || findLabels(value).length > 1) continue;
    if (saysOf(element, label) === 'updated') out.updated ??= value;
    else if (isAbove) above ??= value;
    else out.published ??= value;
  }
  out.published ??= above;
  return out;
}
/** Times behind these are those of lists. */
const MAX_TIMES = 40;
function saysOf(time: Element, label: string): 'updated' | 'published' | null {
  const own = maybeLabel(shortText(time, MAX_SHOWN))?.says;
  if (own) return own;
  const { parent } = time;
  if (!(parent instanceof Element)) return null;
  if (UPDATED_LABEL.test(`${label} ${attr(time, 'itemprop')} ${labelOf(parent)}`)) return 'updated';
  return labelBefore(parent, time);
}
/** The last label in the text between the parent's start and the element. */
function labelBefore(parent: Element, time: Element): 'updated' | 'published' | null {
  let before = '';
  const at = parent.children.indexOf(time);
  for (const child of parent.children.slice(Math.max(0, at - 8), at))
    before += ` ${child instanceof Element ? shortText(child, MAX_SHOWN) : 'data' in child ? child.data.slice(-MAX_SHOWN) : ''}`;
  return findLabels(before.slice(-MAX_SHOWN)).at(-1)?.says ?? null;
}

const STAMP_LABEL =
  /(?:^|[\s_-])(?:date\w*|time\w*|pubdate|publish\w*|posted\w*|byline\w*|meta|info|stamp|updated?|datum|fecha|data|created?|author\w*)(?=$|[\s_-])/iu;
/** Short lines looked at: furniture stands near the headline. */
const MAX_LINES = 1500;

/** Dates that short lines show, labelled or in an element called a date; a year must be written. */
function shownDates(near: readonly Labelled[], habit: DateHabit): ShownDates {
  const out: ShownDates = { published: null, updated: null, bare: null };
  let above: string | null = null;
  let seen = 0;
  for (const { element, label: name, isAbove } of near) {
    if (!hasOwnText(element, (text) => text.trim() !== '')) continue;
    const text = shortText(element, MAX_SHOWN);
    if (text.length < 6 || !/\d/u.test(text)) continue;
    if (++seen > MAX_LINES) break;
    const labels = findLabels(text);
    for (const [i, label] of labels.entries()) {
      const said = momentIn(text.slice(label.end, labels[i + 1]?.start ?? text.length), 12, habit);
      if (said) out[label.says] ??= said;
    }
    if (labels.length > 0 || out.bare || (text.length >= 60 && !STAMP_LABEL.test(name))) continue;
    const said = momentIn(text, 40, habit);
    if (isAbove) above ??= said;
    else out.bare = said;
  }
  out.bare ??= above;
  return out;
}
/** A dated moment that begins within `reach` units, as `parseInstant` reads it again. */
function momentIn(text: string, reach: number, habit: DateHabit): string | null {
  const moment = findMoment(text, ({ date }) => date?.year != null);
  return moment && moment.start <= reach ? writeMoment(moment, habit) : null;
}
function writeMoment({ date, clock, zone }: Moment, { monthFirst }: DateHabit): string | null {
  if (date?.year == null) return null;
  const [month, day] = date.eitherOrder && monthFirst ? [date.day, date.month] : [date.month, date.day];
  const wall = Date.UTC(date.year, month - 1, day, clock?.hour ?? 0, clock?.minute ?? 0);
  const iso = new Date(wall).toISOString();
  if (!clock) return iso.slice(0, 10);
  // Letters that several countries use are the page's own: they are read as any clock without a zone.
  return zone === null || zone === 'IST'
    ? iso.slice(0, 16)
    : `${new Date(wallToInstant(wall, zone)).toISOString().slice(0, 16)}Z`;
}

export const dateInUrl = (url: string): string | null => {
  const m =
    /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/u.exec(url) ??
    /[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[/._-]|$)/u.exec(url) ??
    /\/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\/|$)/u.exec(url);
  if (m) return `${m[1]}-${m[2]?.padStart(2, '0')}-${m[3]?.padStart(2, '0')}`;
  const worded = /\/((?:19|20)\d{2})\/([a-z]{3})[a-z]{0,6}\/(\d{1,2})(?:\/|$)/iu.exec(url);
  const month = worded ? URL_MONTHS.indexOf((worded[2] as string).toLowerCase()) / 3 + 1 : 0;
  return worded && Number.isInteger(month) && month > 0
    ? `${worded[1]}-${String(month).padStart(2, '0')}-${(worded[3] as string).padStart(2, '0')}`
    : null;
};
const URL_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
