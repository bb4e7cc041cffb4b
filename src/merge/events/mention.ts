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

/** What the words of a mention's clauses tell beside what it holds. */
export interface Wording {
  dayParts: readonly string[];
  /** Minutes after midnight, where a clock time is told. */
  clock: number | null;
  /** Folded capitalised words: people, bodies, countries, places; each once. */
  names: readonly string[];
  /** Speaks of one more of the kind: "a second missile", "again", "another". */
  isFurther: boolean;
  isAftershock: boolean;
  /** "overnight on Monday": the night may have begun the day before. */
  isOvernight: boolean;
}

/** All of a mention that is compared with others, without its clauses: it can be kept as JSON in their place. */
export interface Compared extends Omit<Mention, 'evidence' | 'headline' | 'sources' | 'corrects'> {
  report: string | null;
  post: string | null;
  wording: Wording;
}

/** Orders strings by code unit, the same on any machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted, each once: a set that can be kept as JSON. */
export const sortedSet = (items: readonly string[]): string[] => [...new Set(items)].sort(compare);
