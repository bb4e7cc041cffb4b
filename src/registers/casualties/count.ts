import type { TextSpan } from '../../annotate/types.ts';
import type { Comparator, Place } from '../../record/types.ts';
import { DEATH, WOUND } from '../lexicons/harm.ts';

/** What happened to those counted. */
export type Measure = 'killed' | 'injured' | 'missing';

/** One count of people harmed, and the words that tell it. */
export interface Count extends TextSpan {
  measure: Measure;
  /** Null where people are told of and no number is. */
  value: number | null;
  comparator: Comparator;
  who: string | null;
  /** Ends of the number itself, to see what joins two counts. */
  from: number;
  upTo: number;
  /** A part of a count told before it ("including three children"). */
  part: boolean;
  /** Places of "both with one death": a row for each. */
  each: Place[];
}

/** The measure that a word of harm tells. */
export const measureOf = (word: string): Measure =>
  /^fighting for|^among .*(?:injured|wounded)/iu.test(word)
    ? 'injured'
    : DEATH.test(word) || /victims/iu.test(word)
      ? 'killed'
      : WOUND.test(word)
        ? 'injured'
        : 'missing';
