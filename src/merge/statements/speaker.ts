import { type Referent, referents, trimmedName } from '../../annotate/entities/index.ts';
import type { Span } from '../../record/types.ts';
import { actorName } from '../actors/index.ts';
import type { AnnotatedReport } from '../types.ts';

/** Who speaks: the name for readers, and the party it stands for where that has a name of its own. */
export interface Speaker {
  /** The fullest form the report knows, or the report's own words for whom it does not name. */
  name: string;
  /** The name under which the report's actors hold the party; null where it is only described. */
  actor: string | null;
}

/** Whom the names, roles and pronouns of a report stand for, in the order of the text. */
export const referentsOf = ({ report, annotation }: AnnotatedReport): Referent[] =>
  referents(report.text, annotation, annotation.entities, {
    tags: annotation.tags,
    breaks: report.posts.map(({ start }) => start).sort((a, b) => a - b),
    sources: annotation.attributions
      .flatMap(({ source }) => source.slice(0, 1))
      .map(([start, end]) => ({ start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  });

/** Names the speakers of a report, given its referents; null for whom a pronoun or a bare "statement" leaves unknown. */
export function speakerNames(
  { report }: AnnotatedReport,
  known: readonly Referent[],
): (source: Span) => Speaker | null {
  return ([start, end]) => {
    const words = report.text.slice(start, end);
    const referent = headReferent(report.text, known, start, end);
    if (referent) return speakerOf(referent, words);
    const name = trimmedName(words);
    return name === '' || PRONOUN.test(name) ? null : { name, actor: null };
  };
}

const PRONOUN = /^(?:he|she|it|they|him|her|them)$/i;

function speakerOf({ party, by }: Referent, words: string): Speaker {
  const actor = actorName(party);
  if (party.type !== 'GOVERNMENT') return { name: party.name, actor };
  return { name: by === 'pronoun' ? party.form : trimmedName(words), actor };
}

/** The referent that a source as a whole stands for: one that fills it but for its article, or the person it presents. */
function headReferent(text: string, known: readonly Referent[], start: number, end: number): Referent | null {
  let best: Referent | null = null;
  for (let r = firstFrom(known, start); r < known.length && known[r]!.start < end; r++) {
    const referent = known[r]!;
    if (referent.end > end + 1) continue;
    if (referent.speaks) return referent;
    const lead = text.slice(start, referent.start);
    if (!best && /^(?:the\s)?$/iu.test(lead) && end - referent.end < 3) best = referent;
  }
  return best;
}

/** The first referent that begins at an offset or after it. */
function firstFrom(known: readonly Referent[], offset: number): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
