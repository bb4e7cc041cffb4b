import type { Span } from '../../record/types.ts';
import { reportersIn } from '../articleText.ts';
import type { PageDraft, PostDraft } from '../draft.ts';
import { splitLines } from '../lines.ts';
import { readBriefing, readDigest } from '../lists.ts';
import { isKeyPointsLabel } from '../liveText.ts';
import { readRolling } from '../rolling.ts';
import type { Block } from './blocks.ts';
import { findBody } from './body.ts';
import { parseHtml } from './dom.ts';

export { NestingError } from './dom.ts';

import { readIntro } from './intro.ts';
import { findLivePosts, type KeyPoints, type LivePost } from './live.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';

export interface HtmlPage {
  text: string;
  draft: PageDraft;
  metadata: PageMetadata;
  /** Instants told by the markup, post by post; null where the stamp must be resolved. */
  instants: (number | null)[];
  /** IANA zone in which the page shows its clocks; null where nothing tells. */
  timeZone: string | null;
  /** What the reader must know of the page and the text does not show. */
  notes: string[];
}

/** Whether a text is HTML and not prose that mentions a tag. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype html|html|head|body|article|div|main|section|p|meta|title)\b/iu.test(
    text.slice(0, 6000),
  ) || /<(?:html|body|head)[\s>]/iu.test(text.slice(0, 3000));

/** Reads an HTML page; null where it holds no article. */
export function readHtml(html: string, url: string | null): HtmlPage | null {
  const document = parseHtml(html);
  const metadata = readMetadata(document, url);
  const live = findLivePosts(document, metadata);
  if (live.posts.length > 0)
    return {
      ...layLive(live.posts, live.keyPoints, metadata),
      metadata,
      timeZone: live.zone,
      notes: live.note ? [live.note] : [],
    };
  const body = bodyOr(findBody(document, metadata.title), metadata.body);
  // A live blog whose posts a script loads may hold no more than its intro.
  const blocks = body.length > 0 || !live.note ? body : readIntro(document);
  if (blocks.length === 0 && !(live.note && metadata.title)) return null;
  const title = metadata.title;
  const { points, rest } = takeKeyPoints(blocks);
  const lines = rest
    .filter((block, i) => !(i < 2 && block.text === title))
    .map((block) => (block.tag === 'li' ? `• ${block.text}` : block.text));
  const { text, start, keyPoints } = layOut(title, points, lines);
  const bodyLines = splitLines(text).filter((line) => line.start >= start);
  const digest = live.isOther ? null : readDigest(bodyLines);
  const briefing = digest || live.isOther ? null : readBriefing(bodyLines);
  const rolling = digest || briefing || live.isOther ? null : isRollingPage(metadata) ? readRolling(bodyLines) : null;
  const many = digest ?? briefing ?? rolling;
  const kind = digest ? 'digest' : briefing ? 'briefing' : rolling ? 'live-blog' : 'article';
  const authors = metadata.authors.length > 0 ? metadata.authors : reportersIn(lines.slice(-2).join('\n'));
  const one: PostDraft = {
    headline: title ? [0, title.length] : null,
    body: [start, text.length],
    stamp: null,
    authors,
  };
  const posts = many ?? [one];
  return {
    text,
    metadata,
    instants: posts.map(() => null),
    timeZone: live.zone,
    notes: live.note && !many ? [live.note] : [],
    draft: { kind, title, authors, posts, keyPoints },
  };
}

/** The page's own list under "Key points" or the like, taken out of the body. */
function takeKeyPoints(blocks: readonly Block[]): { points: string[]; rest: readonly Block[] } {
  const label = blocks.findIndex((block, i) => isKeyPointsLabel(block.text) && blocks[i + 1]?.tag === 'li');
  if (label < 0) return { points: [], rest: blocks };
  let end = label + 1;
  while (blocks[end]?.tag === 'li') end++;
  // A body that is nothing but the list is a briefing.
  if (blocks.length - (end - label) < 2) return { points: [], rest: blocks };
  return {
    points: blocks.slice(label + 1, end).map((block) => block.text),
    rest: [...blocks.slice(0, label), ...blocks.slice(end)],
  };
}

/** Title, key points, body, a blank line between each two; where the body starts, and the spans of the points. */
function layOut(title: string | null, points: readonly string[], lines: readonly string[]) {
  let text = title ? `${title}\n\n` : '';
  const keyPoints = points.map((point): Span => {
    const start = text.length;
    text += `${point}\n\n`;
    return [start, start + point.length];
  });
  return { text: text + lines.join('\n\n'), start: text.length, keyPoints };
}

/** Where the markup shows a fraction of what the structured data tell, these are the body. */
function bodyOr(blocks: readonly Block[], told: string): readonly Block[] {
  const shown = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return told.length > 300 && shown < told.length / 2 ? [{ text: told, tag: 'p', linked: 0 }] : blocks;
}
const isRollingPage = (metadata: PageMetadata) =>
  metadata.isLive || /\blive\b|ticker|as it happened/iu.test(metadata.title ?? '');

/** Lays the posts out as text: title, key points, then each post's headline and paragraphs, a blank line between each two. */
function layLive(
  live: readonly LivePost[],
  key: KeyPoints | null,
  metadata: PageMetadata,
): Pick<HtmlPage, 'text' | 'draft' | 'instants'> {
  let text = metadata.title ? `${metadata.title}\n\n` : '';
  if (key?.label) text += `${key.label}\n\n`;
  const keyPoints = (key?.points ?? []).map((point): [number, number] => {
    const start = text.length;
    text += `${point}\n\n`;
    return [start, start + point.length];
  });
  const posts = live.map(({ headline, lines, stamp, authors }): PostDraft => {
    const start = text.length;
    if (headline) text += `${headline}\n\n`;
    const body = text.length;
    text += lines.join('\n\n');
    const end = text.length;
    text += '\n\n';
    const head: [number, number] | null = headline ? [start, start + headline.length] : null;
    return {
      headline: head,
      body: lines.length > 0 ? [body, end] : [start + (headline?.length ?? 0), start + (headline?.length ?? 0)],
      stamp,
      authors,
    };
  });
  return {
    text: text.trimEnd(),
    instants: live.map((post) => post.instant),
    draft: { kind: 'live-blog', title: metadata.title, authors: metadata.authors, posts, keyPoints },
  };
}
