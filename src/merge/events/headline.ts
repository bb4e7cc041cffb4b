import { IS_NOUN, IS_VERB, TAG } from '../../annotate/tagging/index.ts';
import type { TextSpan } from '../../annotate/types.ts';
import type { Clause } from './clauses.ts';

/**
 * The words by which a happening goes: its clause, without the conjunction before it ("when shells hit the market"). Where
 * the clause has no subject to be told by ("and infected seven", "after he left"), its whole sentence, as far as that is no
 * longer than a headline may be. Without the stop. A slice of the text.
 */
export function headlineOf(text: string, clause: Clause, sentence: TextSpan): string {
  const told = text.slice(clause.start, clause.end);
  if (!/^\p{Ll}/u.test(told)) return told;
  const words = clause.words.slice(CONJUNCTIONS.has(clause.words[0]?.lower ?? '') ? 1 : 0);
  const [first] = words;
  if (first && beginsSubject(first.tag) && words.some(({ tag }) => IS_VERB[tag] === 1 && tag !== TAG.VBG))
    return text.slice(first.start, clause.end);
  const whole = text.slice(sentence.start, sentence.end).trim();
  return whole.length <= MOST_LETTERS && !whole.includes('\n') ? whole.replace(/[.;:,]$/u, '') : told;
}

/** In UTF-16 units. */
export const MOST_LETTERS = 240;

const CONJUNCTIONS = new Set(
  'when after as while because since that and but before where until though although'.split(' '),
);
const DETERMINERS = new Set([TAG.DT, TAG.CD, TAG.JJ]);
const beginsSubject = (tag: number): boolean => IS_NOUN[tag] === 1 || DETERMINERS.has(tag);
