import type { Gender } from '../gender.ts';

export type PartyType = 'PERSON' | 'ORG' | 'GOVERNMENT' | 'GROUP';

/** Somebody a text speaks of, under all the ways it calls them. */
export interface Party {
  /** The fullest form of the name, or the first description of the unnamed ("a doctor at the clinic"). */
  name: string;
  type: PartyType;
  /** Known by a name of its own, not only described. */
  named: boolean;
  gender: Gender | null;
  /** More than one: "residents", "two officers". */
  many: boolean;
  /** ISO 3166-1 alpha-2 of the country it acts for; null where not told. */
  country: string | null;
  /** Roles and kinds it has been called by. */
  roles: { noun: string; words: ReadonlySet<string>; country: string | null }[];
  /** The last words it was called by, for governments ("Tarn City", "the Tarnish government"). */
  form: string;
  salience: number;
  mentions: number;
  /** Index of the sentence for which `salience` was last reckoned. */
  sentence: number;
}

/**
 * Points of salience a mention earns, after Lappin & Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994),
 * who halve them with each sentence; the speaker's share is ours, news going on with whoever speaks.
 */
export const WEIGHT = { mention: 100, subject: 80, head: 80, speaker: 100 } as const;
/** Below this a party is forgotten: a bare mention four sentences back. */
const FORGOTTEN = 12;
/** As many parties as a pronoun chooses among; keeps the work for one bounded. */
const MOST_RECENT = 12;

/** Whom a pronoun may stand for: the parties spoken of last, and how much the text is about each. */
export class Salience {
  private recent: Party[] = [];

  note(party: Party, points: number, sentence: number): void {
    party.salience = this.of(party, sentence) + points;
    party.sentence = sentence;
    const at = this.recent.indexOf(party);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(party);
    if (this.recent.length > MOST_RECENT) this.recent.pop();
  }

  of(party: Party, sentence: number): number {
    return party.salience / 2 ** Math.min(30, sentence - party.sentence);
  }

  /** The party the text is most about among those that fit; `bonus` null where one does not. Of equals the last said. */
  best(sentence: number, bonus: (party: Party) => number | null): Party | null {
    let best: Party | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const party of this.recent) {
      const more = bonus(party);
      if (more === null) continue;
      const salience = this.of(party, sentence);
      // What tells against one only matters beside another: it makes nobody forgotten.
      if (salience + Math.max(0, more) > FORGOTTEN && salience + more > most) {
        best = party;
        most = salience + more;
      }
    }
    return best;
  }

  clear(): void {
    for (const party of this.recent) party.salience = 0;
    this.recent = [];
  }
}
