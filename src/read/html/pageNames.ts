import { Element } from 'domhandler';
import { agencyOfCredit, agencyOfLines, maybeAgency } from '../agencies.ts';
import { splitAuthors } from '../names.ts';
import { attr, type Document, labelOf, textOf, walk } from './dom.ts';
import { isJson, type Json, listOf, stringOf } from './jsonLd.ts';
import { hasOwnText, type Labelled, type Survey, shortText } from './survey.ts';

/** Letters and digits only, small: "The Hill" and "TheHill" are one. */
const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const initials = (text: string): string =>
  text
    .split(/\s+/u)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');

/** The domain's telling part: "bbc" of "www.bbc.co.uk". */
export function domainCore(url: string | null): string {
  const host = hostOf(url);
  const labels = host.split('.');
  const rest = labels
    .slice(0, -1)
    .filter((label) => !/^(?:www|m|amp|en|de|fr|es|ru|uk|news|edition|co|com|org|net|gov|edu|ac)$/u.test(label));
  return squash(rest.at(-1) ?? labels.at(-2) ?? '');
}
export const hostOf = (url: string | null): string =>
  /^https?:\/\/([^/?#:\s]{1,253})/iu
    .exec(url ?? '')?.[1]
    ?.toLowerCase()
    .replace(/^www\./u, '') ?? '';

const SEPARATOR = /\s+[|–—\-·•»›]+\s+|\s*\|\s*|\s+::\s+/u;

export interface OutletSources {
  /** From the surest to the least. */
  names: readonly string[];
  titleTag: string;
  url: string | null;
  document: Document;
}
/**
 * The outlet: the first name the page gives itself that its domain or its title bears out (a publisher may be the
 * company, or the agency that wrote the story), else the first, else the copyright line's, else the domain.
 */
export function findOutlet({ names, titleTag, url, document }: OutletSources): string | null {
  const tidy = names.map(tidyOutlet).filter((name) => name !== '');
  const core = domainCore(url);
  const title = squash(titleTag);
  const isBorneOut = (name: string) =>
    matchesDomain(name, core) || (squash(name).length > 3 && title.endsWith(squash(name)));
  const plain = tidy.filter((name) => !name.startsWith('@'));
  const named = plain.find(isBorneOut) ?? plain.find((name) => maybeAgency(name) === null) ?? plain[0];
  if (named) return named;
  const ends = titleTag.split(SEPARATOR).filter((part) => part.length <= 40 && matchesDomain(part, core));
  // Copyright lines name companies as often as outlets: domain or title decide, where there is one.
  const holder = copyrightName(document);
  const isHolderOutlet =
    holder !== null && (core === '' || matchesDomain(holder, core) || title.includes(squash(holder)));
  return (
    ends
      .at(-1)
      ?.trim()
      .replace(/^www\./iu, '') ?? (isHolderOutlet ? holder : hostOf(url) || null)
  );
}
function tidyOutlet(name: string): string {
  const [first = ''] = name.split(/\s*\|\s*|\s+[–—-]\s+|\s+::\s+/u);
  const tidy = (first.length >= 2 ? first : name).trim();
  return tidy.length > 80 || /^https?:/iu.test(tidy) ? '' : tidy;
}
function matchesDomain(name: string, core: string): boolean {
  const own = squash(name).replace(/^the|(?:com|org|net)$/gu, '');
  const bare = core.replace(/^the/u, '');
  if (own.length < 2 || bare.length < 2) return false;
  return own.includes(bare) || (own.length >= 3 && bare.includes(own)) || initials(name) === bare;
}
/** "© 2022 The Tide. All rights reserved." in the page's foot. */
function copyrightName(document: Document): string | null {
  let found: string | null = null;
  walk(document, (e) => {
    if (found || /^(?:script|style|figure|figcaption)$/u.test(e.name)) return false;
    if (!e.children.some((c) => c.type === 'text' && 'data' in c && MARK.test(c.data))) return true;
    const text = textOf(e).slice(0, 300);
    const name = NAME_BEHIND_MARK.exec(text.replace(/\ball rights reserved\b\.?/iu, '|'))?.[1]
      ?.replace(/^copyright\s+|\s+(?:limited|ltd|group|dac|ag|pty|inc|corp|llc|gmbh|s\.?a)\.?$/giu, '')
      .trim();
    if (name && agencyOfCredit(name) === null && !NO_HOLDER.test(name)) found = name;
    return true;
  });
  return found;
}
const NO_HOLDER = /^copyright$|\b(?:privacy|policy|contact|terms|cookies?|riservata|reserved|rights)\b/iu;
const MARK = /©|\(c\)|copyright/iu;
const NAME_BEHIND_MARK =
  /(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[\s©|:]{0,4}(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:(?:19|20)\d{2})?)?,?\s)?(?:by\s)?(\p{Lu}(?:[^.,|©\d\n/]|\.(?=\S)){2,50}?)(?:,?\s(?:(?:19|20)\d{2}|Inc|Ltd|LLC|GmbH|Alle Rechte|Tous droits|Todos)|[,|©\n/]|\.(?:\s|$)|$)/u;

/** "Ferry adrift | World | The Tide" is headline, section and outlet: what follows the headline is cut. */
export function trimTitle(title: string, heading: string, outlet: string | null, url: string | null): string {
  // The page's own heading shows where the headline ends.
  if (heading.length >= 10 && title.length > heading.length && title.startsWith(heading)) {
    if (/^\s*(?:[|–—\-·•»›:]\s|\|)/u.test(title.slice(heading.length))) return heading;
  }
  const core = domainCore(url);
  const isOutlet = (part: string) =>
    part !== '' &&
    part.length <= 50 &&
    ((outlet !== null && (squash(outlet).includes(squash(part)) || squash(part).includes(squash(outlet)))) ||
      (hostOf(part.includes('.') ? `http://${part}` : '') === hostOf(url) && part.includes('.')) ||
      matchesDomain(part, core));
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return trimLead(title, outlet);
  const last = parts.at(-1) as string;
  if (!isOutlet(last.trim())) return trimLead(title, outlet);
  const end = title.lastIndexOf(last);
  const trimmed = title.slice(0, end).replace(/[\s|–—\-·•»›:]+$/u, '');
  return trimmed.length >= 8 ? trimmed : title;
}
/** "The Tide: Ferry adrift". */
function trimLead(title: string, outlet: string | null): string {
  if (!outlet || outlet.length < 4 || !title.startsWith(outlet)) return title;
  const rest = /^\s*(?::|\s[|–—-])\s+(.{10,})$/u.exec(title.slice(outlet.length));
  return rest?.[1] ?? title;
}

export interface AuthorSources {
  survey: Survey;
  article: Json | null;
  objects: readonly Json[];
  meta: ReadonlyMap<string, string>;
  outlet: string | null;
  url: string | null;
}
export interface Credits {
  authors: string[];
  /** Names as the page gives them, agencies and desks among them. */
  bylines: string[];
}
const AUTHOR_TAGS = [
  'author',
  'article:author_name',
  'article:author',
  'og:article:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'vr:author',
  'article.author',
];
const AUTHOR =
  /(?:^|[\s_-])(?:authors?|autor(?:en|es)?|auteurs?|autore|autori|writer|reporter|contributor)(?:[\s_-]{0,2}names?)?(?=$|[\s_-])/iu;
const BYLINE = /(?:^|[\s_-])(?:byline|by-line|signature|firma|verfasser)(?:[\s_-]{0,2}names?)?(?=$|[\s_-])/iu;

/** A line of its own that begins as bylines do, under no telling name: "Von Ada Lund", "Автор: ...". */
const isSignature = ({ element }: Labelled): boolean =>
  hasOwnText(element, (text) => SIGNATURE.test(text)) && splitAuthors(shortText(element, 100)).length > 0;
const SIGNATURE = /^\s*(?:by|von|par|por|di|автор[иы]?|текст|text|texto|testo)\s*:?(?:\s|$)/iu;

/** Persons who signed the story, from the surest source that names any. */
export function findCredits({ survey: { near }, article, objects, meta, outlet, url }: AuthorSources): Credits {
  const bylines: string[] = [];
  const own = outlet && squash(outlet);
  const core = domainCore(url);
  const sources: (() => string[])[] = [
    () => listOf(article?.author ?? article?.creator).flatMap((author) => namesOf(author, objects)),
    () => AUTHOR_TAGS.flatMap((name) => meta.get(name) ?? []).filter((value) => !/^https?:/iu.test(value)),
    () => elementTexts(near, ({ element: { attribs } }) => isAuthor(attribs.rel) || isAuthor(attribs.itemprop), 8),
    () => elementTexts(near, ({ label }) => label !== '' && AUTHOR.test(label), 6),
    () => elementTexts(near, ({ label }) => label !== '' && BYLINE.test(label), 6),
    () => elementTexts(near, isSignature, 3),
    () => mainParagraphs(near).slice(-5).flatMap(deskAuthors),
  ];
  let authors: string[] = [];
  for (const source of sources) {
    const values = source();
    bylines.push(...values);
    const signed = outlet ? values.map((value) => cutEnd(value, outlet)) : values;
    if (authors.length === 0)
      authors = joinNames(signed).filter((name) => squash(name) !== own && squash(name) !== core);
  }
  return { authors, bylines };
}
/** "Ada Lund The Tide" is signed for the outlet. */
const cutEnd = (value: string, end: string): string =>
  value.length > end.length && value.toLowerCase().endsWith(` ${end.toLowerCase()}`)
    ? value.slice(0, -end.length).trimEnd()
    : value;
function joinNames(values: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of values.flatMap(splitAuthors))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return [...found.values()];
}
/** Names of a JSON-LD author: a string, an object, a list of names, or a pointer to an object elsewhere. */
function namesOf(author: unknown, objects: readonly Json[]): string[] {
  if (!isJson(author)) return typeof author === 'string' && !/^https?:/iu.test(author) ? [stringOf(author)] : [];
  const id = author['@id'];
  const told = author.name ?? (id ? objects.find((o) => o['@id'] === id && o.name !== undefined)?.name : undefined);
  if (told === undefined && (author.givenName || author.familyName))
    return [`${author.givenName ?? ''} ${author.familyName ?? ''}`.trim()];
  return listOf(told).map(stringOf);
}
/** Texts of the elements that pass, and are called as the first that names a person: a post's author is called otherwise. */
function elementTexts(near: readonly Labelled[], test: (e: Labelled) => boolean, most: number): string[] {
  const out: { text: string; label: string }[] = [];
  let last: Element | null = null;
  for (const item of near) {
    if (!test(item)) continue;
    if (out.length >= most) break;
    const { element, label } = item;
    if ((last && isInside(element, last)) || isPictures(element)) continue;
    const text = attr(element, 'content') || shortText(element, 200);
    // "Ada Lund / AP" signs a picture.
    if (text === '' || text.length > 200 || /^[^/]{4,40}\/\s?\S{2,12}$/u.test(text)) continue;
    // A box that names nobody as a whole ("Ada Lund Tide correspondent") may hold an element that does.
    if (splitAuthors(text).length > 0) last = element;
    out.push({ text, label });
  }
  const signed = out.find(({ text }) => splitAuthors(text).length > 0);
  return out.filter(({ label }) => !signed || label === signed.label).map(({ text }) => text);
}
function isInside(element: Element, outer: Element): boolean {
  for (let up = element.parent, steps = 0; up instanceof Element && steps < 12; up = up.parent, steps++)
    if (up === outer) return true;
  return false;
}
const PICTURES = /(?:^|[\s_-])(?:captions?|credits?|photos?|photographers?)(?=$|[\s_-])/iu;
/** Whether the element or one that closely holds it is called after a picture. */
function isPictures(element: Element): boolean {
  for (let up: unknown = element, steps = 0; up instanceof Element && steps < 2; up = up.parent, steps++)
    if (PICTURES.test(labelOf(up))) return true;
  return false;
}
const isAuthor = (value: string | undefined): boolean => value !== undefined && /\bauthor\b/iu.test(value);
/** Who reported by a desk's closing note: "(Reporting by Ada Lund and Bo Ness; Editing by Cara Holt)". */
function deskAuthors(line: string): string[] {
  const by = /(?:^|[(—–-]\s?)(?:additional )?reporting by ([^;()]{3,200})/iu.exec(line)?.[1];
  return by ? [by] : [];
}

export interface AgencySources extends Omit<AuthorSources, 'objects' | 'url'> {
  /** Text of the scripts that are no structured data. */
  scripts: readonly string[];
  credits: Credits;
}
/** The agency whose copy the page is: by its credits, its opening, its closing line, or because the outlet is one. */
export function findAgency({ survey, article, meta, scripts, credits, outlet }: AgencySources): string | null {
  const fields = [
    ...credits.bylines,
    ...['creditText', 'sourceOrganization', 'provider', 'copyrightHolder', 'source'].flatMap((key) =>
      listOf(article?.[key]).flatMap((value) => namesOf(value, [])),
    ),
    ...[
      'source',
      'news:source',
      'article:source',
      'dc.source',
      'syndication-source-name',
      'news_agency',
      'agency',
    ].flatMap((name) => meta.get(name) ?? []),
  ];
  for (const field of fields) {
    const found = agencyOfCredit(field);
    if (found) return found;
  }
  return agencyOfLines(mainParagraphs(survey.near)) ?? agencyInData(scripts) ?? (outlet && maybeAgency(outlet));
}
const DATA_CREDIT = /"(?:source|provider|agency|distributor|creditline)"\s{0,3}:\s{0,3}"([^"\\]{2,60})"/giu;
/** What page data credit; where they name two agencies, other stories are among them. */
function agencyInData(scripts: readonly string[]): string | null {
  const found = new Set<string>();
  for (const script of scripts)
    for (const [, value = ''] of script.matchAll(DATA_CREDIT)) {
      const agency = maybeAgency(value);
      if (agency) found.add(agency);
    }
  return found.size === 1 ? ([...found][0] as string) : null;
}
/** The paragraphs of the element that holds most prose, and the short lines beside them. */
function mainParagraphs(near: readonly Labelled[]): string[] {
  const prose = new Map<Element, number>();
  let best: Element | null = null;
  for (const { element } of near) {
    const { parent } = element;
    if (element.name !== 'p' || !(parent instanceof Element)) continue;
    const length = (prose.get(parent) ?? 0) + textOf(element).length;
    prose.set(parent, length);
    if (!best || length > (prose.get(best) ?? 0)) best = parent;
  }
  if (!best) return [];
  return best.children
    .filter((e): e is Element => e instanceof Element && /^(?:p|div|span|em|i|small|cite|footer)$/u.test(e.name))
    .map((e) => (e.name === 'p' ? textOf(e) : shortText(e, 300)))
    .filter((text) => text !== '');
}
