import type { Event, Evidence, Origin, Place, PloverType, RecordDate } from '../../record/types.ts';

/** A happening as one post tells it, in one clause or several, before it is joined with others that tell the same. */
export interface Mention {
  id: string;
  /** In the order of the text. */
  evidence: Evidence[];
  /** The clearest of the clauses. */
  headline: string;
  outlet: string | null;
  /** From whom the outlet has it, clause by clause; one at least. */
  sources: readonly Omit<Origin, 'outlet'>[];
  reported: string | null;
  /** It stands in a correction, by its paragraph's or its headline's first word. */
  corrects: boolean;
  type: PloverType | null;
  mode: string | null;
  hazard: string | null;
  from: RecordDate | null;
  to: RecordDate | null;
  places: Place[];
  actors: Event['actors'];
  /** Numbers told in its clauses. */
  numbers: readonly number[];
  /** Content words of its clauses, cut to their stems; sorted, each once. */
  words: readonly string[];
  /** Content words of the clearest clause's whole sentence: the same sentence in two outlets is one origin. */
  sentence: readonly string[];
}

/** Orders strings by code unit, the same on any machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted, each once: a set that can be kept as JSON. */
export const sortedSet = (items: readonly string[]): string[] => [...new Set(items)].sort(compare);
