import { readArticleText } from './articleText.ts';
import { readDays } from './days.ts';
import type { PageDraft } from './draft.ts';
import { isFurniture } from './furniture.ts';
import { endsSentence, type Line, splitLines } from './lines.ts';
import { readBriefing, readDigest, readKeyPoints } from './lists.ts';
import {
  isBullet,
  isKeyPointsLabel,
  readLabelledParagraphs,
  readStampedLines,
  readStampOpenings,
  spanOf,
} from './liveText.ts';
import { readRolling } from './rolling.ts';

/**
 * Kind and posts of a plain text. The order matters: stamps are the surest sign, a list the next, and an article is
 * what is left.
 */
export function readPlain(text: string): PageDraft {
  const lines = splitLines(text);
  const live = readStampedLines(lines) ?? readLabelledParagraphs(lines) ?? readStampOpenings(lines);
  if (live)
    return { kind: 'live-blog', title: titleOf(lines), authors: [], posts: live, keyPoints: readKeyPoints(lines) };
  const days = readDays(lines);
  if (days) return { kind: 'digest', title: titleOf(lines), authors: [], posts: days, keyPoints: readKeyPoints(lines) };
  const digest = readDigest(lines);
  if (digest) return { kind: 'digest', title: null, authors: [], posts: digest, keyPoints: readKeyPoints(lines) };
  const briefing = readBriefing(lines);
  if (briefing) return { kind: 'briefing', title: titleOf(lines), authors: [], posts: briefing, keyPoints: [] };
  const rolling = readRolling(lines);
  if (rolling)
    return { kind: 'live-blog', title: titleOf(lines), authors: [], posts: rolling, keyPoints: readKeyPoints(lines) };
  const article = readArticleText(lines);
  const body = spanOf(article.lines);
  return {
    kind: 'article',
    title: article.title?.text ?? null,
    authors: article.authors,
    posts: body
      ? [
          {
            headline: article.title && [article.title.start, article.title.end],
            body,
            stamp: article.stamp,
            authors: article.authors,
          },
        ]
      : [],
    keyPoints: article.keyPoints.length > 0 ? article.keyPoints : readKeyPoints(lines),
  };
}

/** A first line that reads like a headline, where prose, points or a list follow it. */
function titleOf(lines: readonly Line[]): string | null {
  const line = lines.slice(0, 3).find((one) => !isFurniture(one.text));
  if (!line || line.text.length > 220 || isBullet(line.text) || isKeyPointsLabel(line.text)) return null;
  return /[.;,]$/u.test(line.text) ||
    (endsSentence(line.text) && /\.["”’']$/u.test(line.text)) ||
    /^[\d:.\s]*[ap]?m?\b\s*(?:,|$)/u.test(line.text)
    ? null
    : line.text;
}
