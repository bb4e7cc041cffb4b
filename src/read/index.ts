import { createHash } from 'node:crypto';
import type { Post } from '../record/types.ts';
import { decodePage } from './bytes.ts';
import { isZone, parseInstant, resolveStamps, toInstant } from './clocks.ts';
import { readPlain } from './plain.ts';
import { PageError, type PageSource, type ReadReport } from './types.ts';

export { PageError, type PageErrorCode, type PageSource, type ReadReport } from './types.ts';

/** Reads one page, plain text or HTML, packed or not, into a report and its posts. Throws `PageError` only. */
export function readPage(bytes: Uint8Array, source: PageSource): ReadReport {
  const where = source.file ?? source.url ?? 'page';
  const text = decodePage(bytes, where);
  const draft = readPlain(text);
  const timeZone = source.timeZone && isZone(source.timeZone) ? source.timeZone : 'UTC';
  const published = instantOf(source.published, timeZone);
  const anchor = parseInstant(published);
  const times = resolveStamps(
    draft.posts.map((post) => post.stamp),
    { anchor, timeZone },
  );
  const id = `r-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
  const posts = draft.posts.map(
    ({ headline, body, authors }, index): Post => ({
      id: `${id}-p${index}`,
      index,
      headline: headline && text.slice(headline[0], headline[1]),
      authors,
      time: times[index] ?? null,
      start: headline ? headline[0] : body[0],
      bodyStart: body[0],
      end: body[1],
    }),
  );
  if (posts.length === 0) throw new PageError('no-article', 'no article found', where, 'give the page of an article');
  return {
    timeZone,
    report: {
      id,
      file: source.file,
      url: source.url ?? null,
      kind: draft.kind,
      outlet: source.outlet ?? null,
      title: draft.title,
      authors: draft.authors,
      published,
      updated: null,
      language: source.language ?? 'en',
      text,
      posts,
      keyPoints: draft.keyPoints,
    },
  };
}

function instantOf(value: string | null | undefined, timeZone: string): string | null {
  const ms = parseInstant(value, timeZone);
  return ms === null ? null : toInstant(ms);
}
