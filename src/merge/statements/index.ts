import type { AttributionMention } from '../../annotate/types.ts';
import type { Span, Statement } from '../../record/types.ts';
import { evidenceAt, idOf } from '../evidence.ts';
import type { AnnotatedReport } from '../types.ts';
import { mediumOf } from './medium.ts';
import { isReporting } from './reporting.ts';
import { speakerNames } from './speaker.ts';
import { stanceOf } from './stance.ts';

/** Who said what in one report, inside its posts: one statement to each stretch of content, in the order of the text. */
export function findStatements(annotated: AnnotatedReport): Statement[] {
  const { report, annotation } = annotated;
  const nameOf = speakerNames(annotated);
  const statements: Statement[] = [];
  const clauses = annotation.attributions.filter(({ source, cue }) => {
    const [verb] = cue;
    return source.length > 0 && verb !== undefined && isReporting(report.text.slice(...verb));
  });
  for (const [i, mention] of clauses.entries()) {
    const near = clauses.slice(Math.max(0, i - 4), i + 5);
    const { source, cue, content, rule } = mention;
    if (relays(report.text, mention) && near.some((inner) => encloses(mention, inner))) continue;
    const [speaker] = source;
    const [verb] = cue;
    if (!speaker || !verb) continue;
    const name = nameOf(speaker);
    if (name === null || name === report.outlet) continue;
    const after = report.text.slice(verb[1], verb[1] + 120).split('\n')[0]!;
    const carrier = near.find((outer) => relays(report.text, outer) && encloses(outer, mention));
    const carried = carrier?.source[0];
    const relay = carried ? nameOf(carried) : null;
    for (const span of content) {
      const held = evidenceAt(report, span[0], span[1]);
      if (!held) continue;
      statements.push({
        id: idOf('s', report.id, span[0], span[1], verb[0]),
        report: report.id,
        post: held.post,
        speaker: { name, actor: null, text: speaker },
        cue,
        stance: stanceOf(report.text.slice(verb[0], verb[1])),
        direct: rule === 'block' || isQuotation(report.text, span),
        medium: mediumOf(after) ?? relay,
        content: [span],
      });
    }
  }
  return statements;
}

/** A medium that passes on what another said: "..., according to X", "X reports". */
const relays = (text: string, { cue, content, source }: AttributionMention): boolean =>
  /^(?:according|report)/.test(text.slice(...(cue[0] ?? [0, 0]))) && content.length > 0 && source.length > 0;

const encloses = (outer: AttributionMention, inner: AttributionMention): boolean =>
  outer !== inner && outer.content.some(([a, b]) => inner.cue.some(([c, d]) => a <= c && d <= b));

const isQuotation = (text: string, [start, end]: Span): boolean =>
  /["“]/.test(text[start] ?? '') && !/["”][^"“”]*[A-Za-z]{2}/.test(text.slice(start + 1, end));
