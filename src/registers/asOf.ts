import { publishedAt } from '../merge/index.ts';
import { type Instant, REGISTER_NAMES, type Registers, type Report, type RowBase } from '../record/types.ts';
import type { ReportFacts } from './facts.ts';

/**
 * What of a report's facts had been published by `ms` (since 1970): its posts up to then, with their statements,
 * mentions and rows; null where nothing of it was. The text stays whole, so that offsets hold; what tells of the page's
 * later state (its list of key points where posts are cut off, a later change) goes. What has no time was always there.
 */
export function factsUpTo(facts: ReportFacts, ms: number): ReportFacts | null {
  const { report } = facts;
  const isThere = (reported: Instant | null) => publishedAt({ reported }) <= ms;
  const posts = report.posts.filter((post) => isThere(post.time ?? report.published));
  if (posts.length === 0 && (report.posts.length > 0 || !isThere(report.published))) return null;
  const whole = posts.length === report.posts.length;
  const kept = new Set(posts.map(({ id }) => id));
  const registers = Object.fromEntries(
    REGISTER_NAMES.map((name) => [
      name,
      (facts.registers[name] as RowBase[]).filter(({ reported }) => isThere(reported)),
    ]),
  ) as unknown as Registers;
  return {
    report: whole ? asItWas(report, ms) : { ...asItWas(report, ms), posts, keyPoints: [] },
    statements: facts.statements.filter(({ post }) => kept.has(post)),
    mentions: facts.mentions.filter(({ reported }) => isThere(reported)),
    registers,
    actors: facts.actors
      .map((actor) => ({
        ...actor,
        forms: actor.forms.filter(({ reported }) => isThere(reported)),
        roles: actor.roles.filter(({ reported }) => isThere(reported)),
      }))
      .filter(({ forms }) => forms.length > 0),
  };
}

/** A change that came later was not known. */
const asItWas = (report: Report, ms: number): Report =>
  publishedAt({ reported: report.updated }) > ms ? { ...report, updated: null } : report;
