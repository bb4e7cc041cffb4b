import type { Element } from 'domhandler';
import { type Document, findFirst, labelOf } from './dom.ts';
import { type Candidate, isAdvert, likeSiblings, MIN_POSTS, markedUpdates } from './live/candidates.ts';
import { ClockFinder } from './live/clocks.ts';
import { separatedDays } from './live/days.ts';
import { flatPosts } from './live/flat.ts';
import { findKeyPoints, type KeyPoints } from './live/keyPoints.ts';
import { type Day, MomentReader } from './live/moment.ts';
import { type LivePost, readPost } from './live/post.ts';
import { type LiveSigns, readSigns } from './live/signs.ts';
import { isSureHome, localesOf, pageDay, settleTimes, zoneOfPage } from './live/times.ts';
import { fillFromWitness, hearWitness, pairWitness, postsOfWitness } from './live/witness.ts';
import { LIVE_LABEL } from './live/words.ts';
import type { PageMetadata } from './metadata.ts';

export type { KeyPoints } from './live/keyPoints.ts';
export type { LivePost } from './live/post.ts';

/** What a page shows of a live blog. */
export interface LiveReading {
  /** In page order; none where the page is no live blog or does not hold its posts. */
  posts: LivePost[];
  keyPoints: KeyPoints | null;
  /** The page says that it is live, and its posts are not in it. */
  note: string | null;
  /** The page calls itself a programme, a timetable or the like: its lists are no reporting. */
  isOther: boolean;
  /** IANA zone in which the page's clocks are shown; null where nothing tells. */
  zone: string | null;
}

const NOT_IN_PAGE = 'posts are not in the page';

/** Posts, key points and zone of a live blog; no posts for any other page. */
export function findLivePosts(document: Document, metadata: PageMetadata): LiveReading {
  const locales = localesOf(document, metadata);
  const signs = readSigns(document, metadata);
  const moments = new MomentReader(
    metadata.language,
    /[-_]([a-z]{2})$/iu.exec(locales[0] ?? '')?.[1]?.toUpperCase() ?? null,
  );
  const clocks = new ClockFinder(moments);
  const homeZone = zoneOfPage([], metadata, locales);
  const today = pageDay(metadata, homeZone ?? 'UTC');
  const shown = mayBeLive(document, signs) ? shownPosts(document, signs, { moments, clocks, today }) : null;
  const witness = hearWitness(metadata.livePosts, metadata.authors);
  const once = shown ? withoutCopies(shown.posts) : null;
  const found = once && once.length >= MIN_POSTS ? once : postsOfWitness(witness);
  if (!found)
    return {
      posts: [],
      keyPoints: null,
      note: signs.isSurelyLive ? NOT_IN_PAGE : null,
      isOther: signs.isOther,
      zone: homeZone,
    };
  const zone = zoneOfPage(found, metadata, locales);
  const said = pairWitness(found, witness);
  const filled = found.map((post, i) => fillFromWitness(post, said[i] ?? null, witness));
  const posts = settleTimes(filled, said, metadata, {
    zone: zone ?? 'UTC',
    isSureZone: isSureHome(metadata, locales),
    hasTimes: witness.hasTimes,
  });
  const anchors = new Set(found.flatMap((post) => post.id ?? []));
  return {
    posts,
    keyPoints: findKeyPoints(document, new Set(shown?.elements ?? []), anchors, clocks),
    note: null,
    isOther: signs.isOther,
    zone,
  };
}

/** Times in the markup without which a page that nowhere says it is live is not searched for posts: most articles. */
const FEWEST_TIMES = 6;
function mayBeLive(document: Document, signs: LiveSigns): boolean {
  if (signs.isLive) return true;
  let times = 0;
  return (
    findFirst(document, (e) => {
      if (e.name === 'time' || hasTimeAttribute(e)) times++;
      return times >= FEWEST_TIMES || LIVE_LABEL.test(labelOf(e)) || e.attribs.itemprop === 'liveBlogUpdate';
    }) !== null
  );
}
function hasTimeAttribute({ attribs }: Element): boolean {
  for (const name in attribs) if (name.startsWith('data-') && /time|date|epoch|stamp/u.test(name)) return true;
  return false;
}

interface ShownPosts {
  posts: LivePost[];
  /** The posts' containers, where they have any. */
  elements: Element[];
}
interface Tools {
  moments: MomentReader;
  clocks: ClockFinder;
  today: Day | null;
}
/** The posts the markup shows: in containers of their own, else flat; whichever holds the more words. */
function shownPosts(document: Document, signs: LiveSigns, tools: Tools): ShownPosts | null {
  const marked = markedUpdates(document);
  const like = marked ? null : likeSiblings(document, signs, tools.clocks);
  const contained = readContainers(marked ?? like?.elements ?? [], tools);
  if (contained && (marked || !mayBeFlat(like as Candidate))) return contained;
  const flat = flatPosts(document, signs, tools);
  if (!flat) return contained;
  return contained && wordsOf(contained.posts) * 1.3 >= wordsOf(flat) ? contained : { posts: flat, elements: [] };
}
function readContainers(containers: readonly Element[], tools: Tools): ShownPosts | null {
  const elements = containers.filter((e) => !isAdvert(e));
  if (elements.length < MIN_POSTS) return null;
  const days = separatedDays(elements, tools.moments, tools.today);
  const read = elements.map((element, i): LivePost => {
    const post = readPost(element, tools);
    const day = days[i];
    return post.stamp && post.stamp.day === null && day ? { ...post, stamp: { ...post.stamp, ...day } } : post;
  });
  const posts = read.filter((post) => post.lines.length > 0 || post.headline !== null);
  return posts.length >= MIN_POSTS ? { posts, elements } : null;
}
/** Containers with much standing between them may be only the openers of posts. */
function mayBeFlat({ elements }: Candidate): boolean {
  const members = new Set<unknown>(elements);
  const first = elements[0] as Element;
  const siblings = first.parent?.children ?? [];
  const others = siblings.filter((c) => 'name' in c && !members.has(c)).length;
  return others > elements.length;
}
const wordsOf = (posts: readonly LivePost[]): number =>
  posts.reduce((sum, post) => sum + post.lines.reduce((n, line) => n + line.split(' ').length, 0), 0);

/** Leaves out what stands above the stream and is told in it again: pinned copies, by anchor or by words. */
function withoutCopies(posts: readonly LivePost[]): LivePost[] {
  const later = { ids: new Set<string>(), texts: new Set<string>() };
  const kept: LivePost[] = [];
  for (const post of [...posts].reverse()) {
    const words = textKey(post);
    const isCopy = (post.id !== null && later.ids.has(post.id)) || (words.length > 40 && later.texts.has(words));
    if (isCopy) continue;
    if (post.id !== null) later.ids.add(post.id);
    later.texts.add(words);
    kept.push(post);
  }
  return kept.reverse();
}
/** The first words of headline and text: a copy may be cut short. */
const textKey = (post: LivePost): string =>
  `${post.headline ?? ''} ${post.lines.join(' ')}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 160);
