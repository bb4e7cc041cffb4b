import { parseHtml, textOf } from '../read/html/dom.ts';

/** The shortest summary, in characters of text, that is taken for an item's whole text: teasers are a sentence or two. */
const LONG_SUMMARY = 500;
/** A content that ends in a sign of more to come is a teaser up to this length. */
const LONG_CONTENT = 1000;
/** A text of fewer characters is a flash. */
const FLASH = 200;
const CUT =
  /(?:\[\s{0,3}(?:…|\.\.\.)\s{0,3}\]|…|\.\.\.|\b(?:read (?:more|on)|continue reading|full (?:story|article)|weiterlesen|lire la suite)\W{0,5}(?:…|\.\.\.)?|(?:→|»))\s{0,9}$/iu;
/** WordPress puts this under each item: 'The post <a>…</a> appeared first on <a>…</a>.' */
const TRAILER = /(?:<p>)?\s{0,9}The post (?:(?!The post )[\s\S]){1,800}? appeared first on [\s\S]{1,400}$/u;

/** What an item carries of its text, as HTML. */
export interface Carried {
  content: string | null;
  summary: string | null;
}

/** The item's text as HTML; null where there is only a teaser. */
export function textOfItem({ content, summary }: Carried): string | null {
  const [full, brief] = [content, summary].map((html) => (html === null ? '' : withoutTrailer(html)));
  const fullText = plainOf(full!);
  if (fullText.length > 40 && !(CUT.test(fullText.slice(-80)) && fullText.length < LONG_CONTENT)) return full!;
  const briefText = plainOf(brief!);
  return briefText.length >= LONG_SUMMARY && !CUT.test(briefText.slice(-80)) ? brief! : null;
}

/**
 * An item as a page of its own: its bytes are of title and text alone, so that two feeds with it give the same. A flash of
 * a sentence is a plain text: as an HTML page it would be taken for one without an article.
 */
export function pageOfItem(title: string | null, html: string): Uint8Array {
  const text = plainOf(html);
  const page = text.length < FLASH ? [...(title ? [title] : []), text].join('\n\n') : htmlPage(title, html);
  return new TextEncoder().encode(`${page}\n`);
}

function htmlPage(title: string | null, html: string): string {
  const name = escapeText(title ?? '');
  const head = title ? `<title>${name}</title><meta property="og:title" content="${name}">` : '';
  const body = /<(?:p|div|br|li|h\d|blockquote|article|section|table)\b/iu.test(html) ? html : paragraphs(html);
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><article>\n${body}\n</article></body></html>`;
}

/** A title without its markup; null where nothing is left. */
export const titleText = (markup: string | null | undefined): string | null => plainOf(markup ?? '') || null;

/** Plain text as HTML. */
export const escapeText = (text: string): string => text.replace(/[<>&"]/gu, (sign) => ENTITIES[sign]!);
const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

const paragraphs = (text: string): string =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.trim()}</p>`)
    .join('\n');

const plainOf = (html: string): string => textOf(parseHtml(html));

function withoutTrailer(html: string): string {
  const from = Math.max(0, html.length - 1500);
  const hit = html.slice(from).search(TRAILER);
  return hit === -1 ? html : html.slice(0, from + hit);
}
