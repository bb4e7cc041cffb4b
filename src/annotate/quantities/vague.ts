import { forEachMatchAt } from '../text/openings.ts';
import type { TimeMention, VagueQuantity } from '../types.ts';
import { readComparator } from './comparators.ts';
import { findUnit } from './units.ts';

const SOME = 'several|a few|many|a couple of';
const SCALE = 'dozen|hundred|thousand|million|billion';
/** Counts without a number, longest first. The last group counts only what is named after it. */
const VAGUE = new RegExp(
  `(?<![\\p{L}\\p{N}_'’-])(?:(?<plain>(?:tens|hundreds|thousands|millions) of (?:thousands|millions|billions)|(?:${SOME}) (?:${SCALE})|(?:dozens|hundreds|thousands|millions|billions|trillions|scores(?= of)))(?! of (?:thousands|millions|billions))|(?<named>several|a few|a handful of))(?![\\p{L}\\p{N}_'’-])`,
  'iuy',
);

/** How vague counts begin. */
export const VAGUE_OPENS: readonly string[] =
  'tens of|hundreds|thousands|millions|billions|trillions|dozens|scores of|several|many|a few|a couple of|a handful of'.split(
    '|',
  );

/**
 * Vague counts of a text with what they count: "dozens of people", "several hundred tents", "a handful of rebels".
 * `offsets` are where one may begin.
 */
export function findVague(text: string, offsets: readonly number[], times: readonly TimeMention[]): VagueQuantity[] {
  const found: VagueQuantity[] = [];
  let time = 0;
  forEachMatchAt(VAGUE, text, offsets, (match) => {
    const start = match.index;
    const end = start + match[0].length;
    while (time < times.length && times[time]!.end <= start) time++;
    // "several weeks" is a length of time.
    if (times[time] && times[time]!.start < end) return;
    const ofEnd = /^[ \n]of(?=[ \n])/.test(text.slice(end, end + 4)) ? end + 3 : end;
    // "of its troops" is read with its "of", "of troops" without.
    const unit = findUnit(text, end, 2) ?? findUnit(text, ofEnd, 2);
    if (match.groups?.named && !unit) return;
    found.push({
      start,
      end: unit?.end ?? end,
      value: null,
      unit: unit?.unit ?? null,
      comparator: readComparator(text, start, end),
      vague: match[0].toLowerCase().replace(/ of$/, ''),
      rule: 'quantities/vague',
    });
  });
  return found;
}
