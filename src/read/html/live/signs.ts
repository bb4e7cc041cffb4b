import type { Element } from 'domhandler';
import { attr, type Document, fold, labelOf, textOf, walk } from '../dom.ts';
import type { PageMetadata } from '../metadata.ts';
import { LIVE_PATH, LIVE_TITLE, NO_LIVE_TITLE, SURELY_LIVE, SURELY_LIVE_PATH } from './words.ts';

/** What the page as a whole says of being live coverage. */
export interface LiveSigns {
  /** Its structured data, address, title, headings or keywords say so. */
  isLive: boolean;
  /** They say so in words that an article does not use by chance. */
  isSurelyLive: boolean;
  /** It calls itself a programme, a timetable or the like. */
  isOther: boolean;
}

export function readSigns(document: Document, metadata: PageMetadata): LiveSigns {
  const titles = [metadata.title ?? ''];
  const keywords: string[] = [];
  let hasLiveHeading = false;
  let marksLive = metadata.isLive;
  walk(document, (element) => {
    if (element.name === 'title' || element.name === 'h1') titles.push(textOf(element));
    else if (/^h[2-4]$/u.test(element.name)) hasLiveHeading ||= isLiveHeading(element);
    else if (element.name === 'meta' && /keywords|section|og:type|page-?type|content-?type/iu.test(metaName(element)))
      keywords.push(attr(element, 'content'));
    else if (/^(?:article|main|body)$/u.test(element.name))
      marksLive ||= /(?:^|[\s_-])(?:live-?blog|live-?ticker|liveblog-\w+)(?=$|[\s_-])/iu.test(labelOf(element));
    return element.name !== 'script' && element.name !== 'svg';
  });
  const path = decodePath(metadata.url ?? '');
  const title = titles.map((t) => fold(t)).join('\n');
  // "Watch live: the launch" is a broadcast, not a live blog.
  const isBroadcast = /(?:^|\n)(?:watch|stream|tv)\b|live ?stream|livestream/iu.test(title);
  const keyword = keywords.join(' , ');
  const isSurelyLive =
    marksLive ||
    (!isBroadcast &&
      (SURELY_LIVE_PATH.test(path) || titles.some((t) => SURELY_LIVE.test(fold(t))) || SURELY_LIVE.test(keyword)));
  return {
    isSurelyLive,
    isLive:
      isSurelyLive || hasLiveHeading || LIVE_PATH.test(path) || LIVE_TITLE.test(title) || LIVE_TITLE.test(keyword),
    isOther: NO_LIVE_TITLE.test(title) && !metadata.isLive,
  };
}
const metaName = (element: Element) => attr(element, 'name') || attr(element, 'property') || attr(element, 'itemprop');
function isLiveHeading(element: Element): boolean {
  const text = textOf(element);
  return text.length <= 30 && LIVE_TITLE.test(text);
}
/** The path of an address, lower case; what cannot be decoded stays as it is. */
function decodePath(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/iu, '').replace(/[?#].*$/u, '');
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
