import type { QuantityMention } from '../types.ts';
import { mayCompare, wordBefore } from './comparators.ts';
import type { FoundUnit } from './units.ts';

type Change = NonNullable<QuantityMention['change']>;

const REACH = 72;
/** A comparator may stand between the cue and its number: "rose to at least 61". */
const COMPARATOR =
  '(?:(?:at least|more than|over|about|around|nearly|almost|some|up to|roughly|approximately|an estimated|just)[ \\n])?';
const UP = 'rose|risen|rises|rising|increased?|increases|grew|grown|climbed|jumped|surged|soared|went up|gone up';
const DOWN = 'fell|fallen|falls|falling|decreased?|dropped|declined|shrank|shrunk|plunged|went down|gone down';
const cue = (source: string) => new RegExp(`\\b(?:${source})[ \\n]${COMPARATOR}$`, 'i');

const ANOTHER = cue('another|(?:a |an |some )?(?:further|additional)');
const UP_BY = cue(`(?:${UP}|up)[ \\n]by`);
const DOWN_BY = cue(`(?:${DOWN}|down|cut|reduced)[ \\n]by`);
/** Without "by" only a share is sure to be a change: "up 4%", but "climbed 300 metres". */
const UP_SHARE = cue(`${UP}|up`);
const DOWN_SHARE = cue(`${DOWN}|down`);
const TOTAL = cue(
  'total(?: number| toll)?(?: of| is| was)?|(?:toll|tally|total)(?: now)?(?: stands| stood| is| was| at| of| reached)+',
);
const TOTAL_AFTER = new RegExp(
  `\\b(?:${UP}|${DOWN}|brings|bringing|brought|takes|taking|took)\\b[^.;:]{0,44}[ \\n]to[ \\n]${COMPARATOR}$`,
  'i',
);

/** Last words of the cues above that are no comparator's. */
const CUE_ENDS = new RegExp(
  `^(?:by|to|up|down|of|is|was|at|just|now|total|toll|tally|number|reached|stands|stood|${UP}|${DOWN})$`,
);

/** Whether the words around a number make it a step from an earlier count, or the new count; undefined for neither. */
export function readChange(
  text: string,
  start: number,
  unit: FoundUnit | null,
  step: string | null,
): Change | undefined {
  if (step) return /^more|^additional|^further/i.test(step) ? 'more' : /^fewer|^less/i.test(step) ? 'less' : undefined;
  if (!mayCompare(text, start) && !CUE_ENDS.test(wordBefore(text, start))) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (ANOTHER.test(before)) return 'more';
  if (UP_BY.test(before)) return 'more';
  if (DOWN_BY.test(before)) return 'less';
  const isShare = unit?.unit === '%' || unit?.unit === 'percentage point';
  if (isShare && UP_SHARE.test(before)) return 'more';
  if (isShare && DOWN_SHARE.test(before)) return 'less';
  if (TOTAL.test(before)) return 'total';
  // A price or a temperature that "fell to" something is no sum.
  const isCount = !unit || unit.rule === 'count';
  return isCount && TOTAL_AFTER.test(before) ? 'total' : undefined;
}

const RATE =
  /[ \n](?:(?:a|an|each|every|per)[ \n](second|minute|hour|day|night|week|month|year|barrel|tonne|ton|litre|liter|gallon|kilogram|kilo|head|share|person|household|family)|per[ \n](?!cent\b)([a-z]{3,16}))(?![\p{L}-])/uy;

/** "day" of "500 shells a day"; undefined where no rate is told. `at` is the end of the mention. */
export function readRate(text: string, at: number): string | undefined {
  RATE.lastIndex = at;
  const match = RATE.exec(text);
  return match?.[1] ?? match?.[2];
}
