import type { Event, Evidence, Place, PloverType, RecordDate } from '../../record/types.ts';

/** One clause that tells a happening, before it is joined with others that tell the same. */
export interface Mention {
  id: string;
  evidence: Evidence;
  outlet: string | null;
  reported: string | null;
  type: PloverType | null;
  mode: string | null;
  hazard: string | null;
  from: RecordDate | null;
  to: RecordDate | null;
  places: Place[];
  actors: Event['actors'];
  /** Numbers told in the clause. */
  numbers: readonly number[];
  /** Content words of the clause, cut to their stems; sorted, each once. */
  words: readonly string[];
  /** Content words of the whole sentence: the same sentence in two outlets is one origin. */
  sentence: readonly string[];
}

/** Orders strings by code unit, the same on any machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted, each once: a set that can be kept as JSON. */
export const sortedSet = (items: readonly string[]): string[] => [...new Set(items)].sort(compare);
