import type { Span, Statement } from '../../record/types.ts';
import { evidenceAt, idOf } from '../evidence.ts';
import type { AnnotatedReport } from '../types.ts';
import { mediumOf } from './medium.ts';
import { speakerNames } from './speaker.ts';
import { stanceOf } from './stance.ts';

/** Who said what in one report, inside its posts: one statement to each stretch of content, in the order of the text. */
export function findStatements(annotated: AnnotatedReport): Statement[] {
  const { report, annotation } = annotated;
  const nameOf = speakerNames(annotated);
  const statements: Statement[] = [];
  for (const { source, cue, content } of annotation.attributions) {
    const [speaker] = source;
    const [verb] = cue;
    if (!speaker || !verb) continue;
    const name = nameOf(speaker);
    if (name === null || name === report.outlet) continue;
    const after = report.text.slice(verb[1], verb[1] + 120).split('\n')[0]!;
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
        direct: isQuotation(report.text, span),
        medium: mediumOf(after),
        content: [span],
      });
    }
  }
  return statements;
}

const isQuotation = (text: string, [start, end]: Span): boolean =>
  /["“]/.test(text[start] ?? '') && !/["”][^"“”]*[A-Za-z]{2}/.test(text.slice(start + 1, end));
