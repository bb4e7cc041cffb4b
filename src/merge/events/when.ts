import { dayRange } from '../../annotate/times/index.ts';
import type { TextSpan, TimeMention } from '../../annotate/types.ts';
import type { RecordDate } from '../../record/types.ts';

export interface When {
  from: RecordDate | null;
  to: RecordDate | null;
}
export const UNDATED: When = { from: null, to: null };

const inside = (t: TextSpan, s: TextSpan) => s.start <= t.start && t.end <= s.end;

/** The first date told in the clause, else in the sentence; durations and habits date nothing. */
export function dateOf(
  times: readonly TimeMention[],
  clause: TextSpan,
  sentence: TextSpan,
  notAfter: string | null,
): When {
  for (const stretch of [clause, sentence]) {
    for (const time of times) {
      if ((time.type !== 'DATE' && time.type !== 'TIME') || !inside(time, stretch)) continue;
      const range = dayRange(time.value);
      // What is still to come when it is reported has not happened.
      if (range && (notAfter === null || range.from <= notAfter)) return { from: range.from, to: range.to };
    }
  }
  return UNDATED;
}
