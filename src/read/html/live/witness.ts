import { parseInstant } from '../../clocks.ts';
import { fold } from '../dom.ts';
import type { JsonPost } from '../metadata.ts';
import { MIN_POSTS } from './candidates.ts';
import { readMarked } from './moment.ts';
import type { LivePost } from './post.ts';

/**
 * What the page's structured data say of its posts, each kind of saying weighed on its own: outlets write one headline or
 * one date for all, cut texts, and name the page's authors for every post.
 */
export interface Witness {
  posts: readonly JsonPost[];
  hasTimes: boolean;
  hasHeadlines: boolean;
  hasAuthors: boolean;
}

export function hearWitness(posts: readonly JsonPost[], pageAuthors: readonly string[]): Witness {
  const varied = (values: readonly string[], share: number) =>
    values.length > 0 && new Set(values.filter((v) => v !== '')).size > values.length * share;
  const bylines = posts.map((post) => [...post.authors].sort().join('|'));
  const page = [...pageAuthors].sort().join('|');
  return {
    posts,
    hasTimes: varied(
      posts.map((post) => post.published),
      0.5,
    ),
    hasHeadlines: varied(
      posts.map((post) => post.headline),
      0.5,
    ),
    hasAuthors: new Set(bylines).size > 1 && !bylines.every((b) => b === page || b === ''),
  };
}

const keyOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').slice(0, 60);

/** Each post with what the witness says of the same one, or null. */
export function pairWitness(posts: readonly LivePost[], witness: Witness): (JsonPost | null)[] {
  const byText = new Map<string, JsonPost>();
  const byHead = new Map<string, JsonPost>();
  for (const said of witness.posts) {
    const text = keyOf(said.body);
    if (text.length >= 20) byText.set(text.slice(0, 40), said);
    if (witness.hasHeadlines) byHead.set(keyOf(said.headline), said);
  }
  return posts.map((post) => {
    const text = keyOf(post.lines.join(' '));
    const whole = keyOf([post.headline ?? '', ...post.lines].join(' '));
    return (
      (text.length >= 20 ? (byText.get(text.slice(0, 40)) ?? byText.get(whole.slice(0, 40))) : undefined) ??
      (post.headline ? byHead.get(keyOf(post.headline)) : undefined) ??
      null
    );
  });
}

/** The longer text where both begin the same and the markup's breaks off; the authors where the markup names none. */
export function fillFromWitness(post: LivePost, said: JsonPost | null, witness: Witness): LivePost {
  if (!said) return post;
  const authors = post.authors.length === 0 && witness.hasAuthors ? said.authors : post.authors;
  const own = post.lines.join(' ');
  const cut = fold(
    own.replace(/(?:…|\.\.\.|\[…\])\s*(?:(?:read|show|see) more|mehr|weiterlesen|lire la suite|continua)?\.?$/iu, ''),
  );
  const breaksOff = cut.length < own.length || own === '';
  const isLonger =
    breaksOff && said.body.length > own.length * 1.1 && (cut === '' || fold(said.body).startsWith(cut.slice(0, -3)));
  return { ...post, authors, lines: isLonger ? [said.body] : post.lines };
}

/** Posts that only the structured data carry, where they stand up to checks: own times, own texts, and enough words. */
export function postsOfWitness(witness: Witness): LivePost[] | null {
  const told = witness.posts.filter((post) => post.body.split(' ').length >= 5);
  if (told.length < MIN_POSTS || !witness.hasTimes) return null;
  if (new Set(told.map((post) => keyOf(post.body))).size < told.length * 0.8) return null;
  return told.map((post): LivePost => {
    const marked = readMarked(post.published);
    return {
      id: null,
      headline: witness.hasHeadlines ? post.headline || null : null,
      authors: witness.hasAuthors ? post.authors : [],
      instant: marked?.instant ?? parseInstant(post.published),
      stamp: marked?.stamp ?? null,
      minutesAgo: null,
      daysAgo: null,
      isZ: marked?.isZ ?? false,
      handMadeZ: false,
      lines: [post.body],
    };
  });
}
