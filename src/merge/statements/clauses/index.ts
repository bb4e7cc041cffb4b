import type { Annotation, AttributionMention } from '../../../annotate/types.ts';
import { closingClauses } from './closing.ts';
import { clausesGoingOn } from './goingOn.ts';
import { mended } from './mended.ts';
import type { Read } from './words.ts';

/**
 * The reporting clauses of a report in the order of their cues: those of the attribution layer, put right where a sign
 * of the grammar shows them cut wrongly, and those that only their place in the sentence shows.
 */
export function reportingClauses(text: string, annotation: Annotation): AttributionMention[] {
  const isCue = new Uint8Array(text.length + 1);
  // A cue without a source is nobody's so far: its speaker may be found yet.
  const known = annotation.attributions.filter(({ source }) => source.length > 0).sort(byCue);
  mark(isCue, known);
  const read: Read = { text, annotation, isCue };
  if (annotation.tags.length === 0) return known;
  const closing = closingClauses(read, known);
  mark(isCue, closing);
  const ended = [...known, ...closing].sort(byCue);
  return mended(read, [...ended, ...clausesGoingOn(read, ended)].sort(byCue)).filter(
    ({ cue, content }) => content.length > 0 && !namesTopic(text, cue),
  );
}

/** "reports on the floods from the valley": what somebody's work is about, not what was said. */
const namesTopic = (text: string, cue: AttributionMention['cue']): boolean =>
  cue.length > 0 && /^report(?:s|ed|ing)? on$/i.test(text.slice(...cue[cue.length - 1]!));

const byCue = (a: AttributionMention, b: AttributionMention): number => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);

function mark(isCue: Uint8Array, clauses: readonly AttributionMention[]): void {
  for (const { cue } of clauses) for (const [start, end] of cue) isCue.fill(1, start, end);
}
