import { createHash } from 'node:crypto';
import type { Evidence, Report } from '../record/types.ts';

/** A stable id of what it names: the same parts give the same id on any machine, in any order of reading. */
export const idOf = (prefix: string, ...parts: readonly (string | number | null)[]): string =>
  `${prefix}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;

/**
 * Pins `[start, end)` of the report's text (UTF-16 code units) to the post it lies in.
 * @returns null where the stretch lies in no post: furniture and teasers are no evidence.
 */
export function evidenceAt(report: Report, start: number, end: number): Evidence | null {
  const post = report.posts.find((p) => p.start <= start && end <= p.end);
  return post && start < end
    ? { report: report.id, post: post.id, start, end, quote: report.text.slice(start, end) }
    : null;
}
