import type { Actor, Evidence, Instant } from '../../record/types.ts';

/** Words by which one report calls an actor, where they stand first, and when that was reported. */
export interface ActorForm {
  words: string;
  evidence: Evidence;
  reported: Instant | null;
}
/** An actor as one report knows it. */
export interface ActorFact {
  kind: Actor['kind'];
  /** The fullest name in the report; statements have it as `speaker.actor`. */
  name: string;
  /** ISO 3166-1 alpha-2 of the country it acts for, "EU" for the union; null where not told. */
  country: string | null;
  /** How the report names it, each way once. */
  forms: ActorForm[];
  /** Roles the report gives it. */
  roles: { role: string; evidence: Evidence; reported: Instant | null }[];
}
