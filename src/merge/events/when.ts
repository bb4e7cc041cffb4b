import { dayRange } from '../../annotate/times/index.ts';
import type { TextSpan, TimeMention } from '../../annotate/types.ts';
import type { RecordDate } from '../../record/types.ts';
import { between } from './between.ts';

export interface When {
  from: RecordDate | null;
  to: RecordDate | null;
}
export const UNDATED: When = { from: null, to: null };

/**
 * The first date told in the first stretch that tells one; durations and habits date nothing, and what is
 * still to come when it is reported has not happened.
 */
export function dateOf(times: readonly TimeMention[], stretches: readonly TextSpan[], notAfter: string | null): When {
  for (const stretch of stretches) {
    const told = between(times, stretch);
    for (const { type, value } of told) {
      const range = type === 'DATE' || type === 'TIME' ? dayRange(value) : null;
      if (range && (notAfter === null || range.from <= notAfter)) return { from: range.from, to: range.to };
    }
  }
  return UNDATED;
}
