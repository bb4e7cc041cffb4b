import type { PloverType } from '../../record/types.ts';
import { HEADLINE, INFINITIVES, NOUNS, ONGOING, type Row, VERBS } from './lexicons/acts.ts';
import { DOINGS, DOINGS_ONGOING } from './lexicons/doings.ts';
import { HAZARD_HINTS, HAZARD_NOUNS, HAZARD_VERBS, HAZARDS, VICTIMS } from './lexicons/hazards.ts';

/** What a word that tells a happening stands for: an act of a PLOVER type, or a hazard in which nobody acts. */
export interface Frame {
  type: PloverType | null;
  /** For ASSAULT the ACLED sub-event type. */
  mode: string | null;
  /** EM-DAT disaster type. */
  hazard: string | null;
  /** The word counts only where one of each of these sets stands near. */
  needs: readonly ReadonlySet<string>[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

function tableOf(rows: readonly Row[], hazards: typeof HAZARD_VERBS = []): ReadonlyMap<string, readonly Frame[]> {
  const table = new Map<string, Frame[]>();
  const add = (words: string, frame: Frame) => {
    for (const word of words.split(' ')) table.set(word, [...(table.get(word) ?? []), frame]);
  };
  for (const [type, mode, words, ...needs] of rows)
    add(words, { type, mode, hazard: null, needs: needs.filter((n) => n !== undefined).map(setOf) });
  for (const [hazard, words, ...needs] of hazards)
    add(words, { type: null, mode: null, hazard, needs: needs.filter((n) => n !== undefined).map(setOf) });
  return table;
}

const hazardTable = (rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([hazard, words]) => words.split(' ').map((word) => [word, hazard] as const)));

export const PAST_VERBS = tableOf(VERBS, HAZARD_VERBS);
/** Asked last: verbs of a wider reach, as the verb of a clause that tells nothing else. */
export const DOING_VERBS = tableOf(DOINGS);
export const DOING_ONGOING_VERBS = tableOf(DOINGS_ONGOING);
export const ONGOING_VERBS = tableOf(ONGOING);
export const INFINITIVE_VERBS = tableOf(INFINITIVES);
export const HEADLINE_VERBS = tableOf(HEADLINE);
export const EVENT_NOUNS = tableOf(NOUNS, HAZARD_NOUNS);
export const HAZARD_WORDS = hazardTable(HAZARDS);
export const HAZARD_CONTEXT = new Map([...HAZARD_WORDS, ...hazardTable(HAZARD_HINTS)]);
export const VICTIM_WORDS = setOf(VICTIMS);
