import type { Referent } from '../../annotate/entities/index.ts';
import type { AttributionMention } from '../../annotate/types.ts';
import type { Span, Statement } from '../../record/types.ts';
import { evidenceAt, idOf } from '../evidence.ts';
import type { AnnotatedReport } from '../types.ts';
import { carriedQuotations } from './carried.ts';
import { mediumOf } from './medium.ts';
import { isReporting } from './reporting.ts';
import { speakerNames } from './speaker.ts';

import { stanceOf } from './stance.ts';

export { reportingClauses } from './clauses/index.ts';
export { referentsOf } from './speaker.ts';

/** Who said what in one report, inside its posts: one statement to each stretch of content, in the order of the text. */
export function findStatements(annotated: AnnotatedReport, referents: readonly Referent[]): Statement[] {
  const { report, annotation } = annotated;
  const speakerAt = speakerNames(annotated, referents);
  const statements: Statement[] = [];
  const clauses = annotation.attributions.filter(({ source, cue, rule }) => {
    const [verb] = cue;
    return source.length > 0 && verb !== undefined && (TELLING.has(rule) || isReporting(report.text.slice(...verb)));
  });
  const carried = carriedQuotations(report.text, annotation, clauses);
  for (const [i, mention] of clauses.entries()) {
    const near = clauses.slice(Math.max(0, i - 4), i + 5);
    const { source, cue, rule } = mention;
    if (relays(report.text, mention) && near.some((inner) => encloses(mention, inner))) continue;
    const [speaker] = source;
    const [verb] = cue;
    if (!speaker || !verb) continue;
    const named = speakerAt(speaker);
    if (named === null || named.name === report.outlet || UNNAMED.test(named.name)) continue;
    const after = report.text.slice(verb[1], verb[1] + 120).split('\n')[0]!;
    const carrier = near.find((outer) => relays(report.text, outer) && encloses(outer, mention));
    const relayer = carrier?.source[0] ?? (rule === 'cited' ? source[1] : undefined);
    const relay = relayer ? (speakerAt(relayer)?.name ?? null) : null;
    for (const span of [...stretchesOf(report.text, mention), ...(carried.get(mention) ?? [])]) {
      const held = evidenceAt(report, span[0], span[1]);
      if (!held) continue;
      statements.push({
        id: idOf('s', report.id, span[0], span[1], verb[0]),
        report: report.id,
        post: held.post,
        speaker: { ...named, text: speaker },
        cue,
        stance: stanceOf(report.text.slice(verb[0], verb[1] + PARTICLE)),
        direct: rule === 'block' || isBlock(report.text, verb, span) || isQuotation(report.text, span),
        medium: mediumOf(after) ?? relay,
        content: [span],
      });
    }
  }
  return statements;
}

/** How far behind a verb the particle stands that tells its stance ("called for"); UTF-16 code units. */
const PARTICLE = 5;

/** Rules whose verb need be none of saying: "figures show", "the statement read". */
const TELLING = new Set(['tally', 'closing']);

/** Who stands for nobody by itself: the "I" of a quotation, "this", "which". */
const UNNAMED = /^(?:i|we|you|this|that|these|those|which|who|what|there|one|some)$/i;

/** An adverbial between two parts of a quotation ("... in her speech to parliament ..."), no content. */
const ADVERBIAL = /^(?:in|at|on|to|during|after|before|from|by|via|late|early|earlier|when|as)\s[^"“]{0,90}$/;

/**
 * What was said, stretch by stretch: a quotation that runs over paragraphs is one; "that" and a closing full stop are
 * left out of what is not quoted.
 */
function stretchesOf(text: string, { content, rule }: AttributionMention): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of content) {
    const last = joined.at(-1);
    if (last && /^[\s"“”]{0,6}$/.test(text.slice(last[1], start).slice(0, 7))) last[1] = end;
    else joined.push([start, end]);
  }
  const kept = rule === 'model' && joined.length > 1 ? joined.filter((s) => !ADVERBIAL.test(text.slice(...s))) : joined;
  return kept.map(([start, end]) => {
    const lead = DATE_LEAD.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
    const that = /^that\s+/i.exec(text.slice(start + lead, Math.min(end, start + lead + 12)));
    const from = start + lead + (that?.[0].length ?? 0);
    const quoted = /["“]/.test(text.slice(from, end));
    return [
      from,
      !quoted && text[end - 1] === '.' && !/\b\p{L}\.\p{L}\.$/u.test(text.slice(from, end)) ? end - 1 : end,
    ];
  });
}

/** "April 30 - ", "Thursday ": the line's or the verb's date, and no part of what was said. */
const DATE_LEAD =
  /^(?:[•*‣▪●]\s*|--\s|(?:Jan|Feb|March|Mar|Apr|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{Ll}*\.?\s\d{1,2}(?:\/\d{1,2})?(?:,\s\d{4})?\s?[-–—]{1,2}\s?|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?:that\s)?(?=(?:the|its|their|his|her|it|he|she|they|a|an|that|there|\p{Lu})\b))/u;

/** A medium that passes on what another said: "..., according to X", "X reports". */
const relays = (text: string, { cue, content, source }: AttributionMention): boolean =>
  /^(?:according|report)/.test(text.slice(...(cue[0] ?? [0, 0]))) && content.length > 0 && source.length > 0;

const encloses = (outer: AttributionMention, inner: AttributionMention): boolean =>
  outer !== inner && outer.content.some(([a, b]) => inner.cue.some(([c, d]) => a <= c && d <= b));

/** "She said:" with what she said in the paragraphs below, without marks. */
const isBlock = (text: string, verb: Span, [start]: Span): boolean =>
  start > verb[1] &&
  start - verb[1] < LONGEST_BLOCK &&
  /^[^\n“"]{0,40}:\s*\n/u.test(text.slice(verb[1] - 1, verb[1] + 48));
/** In UTF-16 code units, from the verb to a block quotation's last paragraph. */
const LONGEST_BLOCK = 4000;

/** In quotation marks as a whole; marks within them may quote again. */
function isQuotation(text: string, [start, end]: Span): boolean {
  if (!/["“]/.test(text[start] ?? '')) return false;
  const inner = text.slice(start + 1, end);
  if (text[start] === '"' || !/”[.,]?$/u.test(inner)) return !/["”][^"“”]*[A-Za-z]{2}/.test(inner);
  let depth = 1;
  for (const [at, mark] of [...inner].entries()) {
    if (mark === '“') depth++;
    else if (mark === '”') depth--;
    if (depth === 0) return at >= [...inner].length - 2;
  }
  return true;
}
