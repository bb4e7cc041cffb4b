import type { TimeMention } from '../types.ts';
import type { Anchor } from './anchor.ts';

/** What the text has fixed before a mention. */
export interface Reference {
  /** Day of the last dated mention in the same stretch, else the anchor's; null when neither is known. */
  day: number | null;
  /** Last day named in the same sentence; null for none. */
  sentenceDay: number | null;
  /** Last quarter named in the same stretch, as year * 4 + quarter - 1. */
  quarter: number | null;
  quarterEnd: number;
  /**
   * The day that dates without a year lie near: in a text about another time (a history), or without a known time of its
   * own, the last day or year named with its year; null where the anchor is the better guess.
   */
  told: number | null;
  /** Minutes since midnight of the last clock time in the same stretch; null for none. */
  minutes: number | null;
}

export type Direction = 'past' | 'future' | null;

export interface Place {
  text: string;
  start: number;
  end: number;
  anchor: Anchor;
  reference: Reference;
  /** Start and end of the sentence the mention stands in. */
  sentenceStart: number;
  sentenceEnd: number;
}

export interface Reading {
  type: TimeMention['type'];
  value: string;
  /** The day meant, where the value says no less. */
  day?: number | null;
}

/**
 * One kind of time expression. `pattern` is sticky; the group named `span`, where there is one, is the mention, else the
 * whole match. `read` returns null where the match is no time after all.
 */
export interface TimeRule {
  name: string;
  /**
   * Pieces of text of which every match holds one (as `PieceFinder` writes them): a sentence without any is not
   * searched, nor one without any of `also`, where that is given.
   */
  cues: readonly string[];
  also?: readonly string[];
  /** Pieces of which every match begins with one (as `Openings` writes them). */
  opens: readonly string[];
  pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, place: Place): Reading | null;
}

/** White space between words: one line break at most, so that no rule reads far. */
export const GAP = '[ \\u00a0\\t\\n]{1,2}';
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|\\b(?!\\.)))';
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const YEAR = '(?:1[5-9]|20)\\d\\d';
export const MODIFIER = `(?:(?:early|late|mid)(?:[- ]|${GAP})(?:in${GAP}|on${GAP})?)`;

/** How a month's name begins, in any spelling. */
export const MONTH_OPENS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const WEEKDAY_OPENS = 'mon tue wed thu fri sat sun'.split(' ');
/** How a number in words or digits begins. */
export const NUMBER_OPENS = '0 one two three four five six seven eigh nine ten elev twel thir fif twen fort zero'.split(
  ' ',
);
/** Openings of a word and a `GAP` before others: the next word's beginning tells most places apart. A gap may be of two. */
export const before = (words: readonly string[], next: readonly string[]): string[] =>
  words.flatMap((word) => [`${word}  `, ...next.map((start) => `${word} ${start}`)]);

/** How any word or number of a pattern begins. */
export const WORD_OPENS = [...'abcdefghijklmnopqrstuvwxyz0'];

/** Builds a rule's pattern; names in capitals are case-sensitive unless `i` is asked for. */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`,
    `${flags}yu${source.includes('(?<span>') ? 'd' : ''}`,
  );
}
