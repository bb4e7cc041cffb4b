/**
 * The record: what Dateline keeps. Types only; this folder imports nothing.
 *
 * Offsets are UTF-16 code units into `Report.text`, end exclusive. Instants are ISO 8601 with an offset. A date is
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an interval `from/to` of those. What the text does not say is `null`.
 */
export type Instant = string;
export type RecordDate = string;
/** `[start, end)` in UTF-16 code units. */
export type Span = [number, number];

export type ReportKind = 'article' | 'live-blog' | 'briefing' | 'digest';

/** One page as an outlet published it. */
export interface Report {
  /** Of its content: the same bytes read twice are one report. */
  id: string;
  file: string | null;
  url: string | null;
  kind: ReportKind;
  outlet: string | null;
  /** The news agency whose copy it is, wholly or in part. */
  agency: string | null;
  title: string | null;
  authors: string[];
  published: Instant | null;
  updated: Instant | null;
  language: string;
  /** The page as plain text, unchanged once kept. */
  text: string;
  /** In page order; an article is one post. */
  posts: Post[];
  /** The page's own list of key points. */
  keyPoints: Span[];
  /** What the reader must know of the page and the text does not show. */
  notes: string[];
}

/** One dated unit of reporting. */
export interface Post {
  id: string;
  index: number;
  headline: string | null;
  authors: string[];
  /** Resolved from the post's own stamp, the page's date and the order of the posts. */
  time: Instant | null;
  /** The headline's start, if there is one; else the body's. */
  start: number;
  bodyStart: number;
  end: number;
}

/** `quote === report.text.slice(start, end)`, always. */
export interface Evidence {
  report: string;
  post: string;
  start: number;
  end: number;
  quote: string;
}

export const STANCES = [
  'says',
  'denies',
  'accuses',
  'warns',
  'promises',
  'urges',
  'demands',
  'confirms',
  'estimates',
  'asks',
  'hopes',
  'agrees',
  'rejects',
  'threatens',
] as const;
export type Stance = (typeof STANCES)[number];

/**
 * What editors decided of a thing of the record. Absent where nobody did: the engine's own record carries none of it.
 */
export interface Decided {
  /** Fields that do not hold what the engine found, with what that was. */
  corrected?: Correction[];
  confirmed?: Confirmation[];
}
export interface Correction {
  /** The field's name; `speaker.name` for the name in `speaker`; one place of an event has the field `places`. */
  field: string;
  /** What the engine found, however often the field was corrected since. */
  was: unknown;
  /** What the field holds now. */
  value: unknown;
  by: string;
  time: Instant;
  decision: string;
}
export interface Confirmation {
  by: string;
  time: Instant;
  decision: string;
}

/** Who said what, in one reporting clause. */
export interface Statement extends Decided {
  id: string;
  report: string;
  post: string;
  speaker: {
    /** The fullest form known in the report ("Vladislav Shapsha" for "he"). */
    name: string;
    actor: string | null;
    text: Span | null;
  };
  cue: Span[];
  stance: Stance;
  /** Whether the content lies inside quotation marks. */
  direct: boolean;
  medium: string | null;
  content: Span[];
}

export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverType = (typeof PLOVER_TYPES)[number];

export interface Place {
  name: string;
  lat: number | null;
  lon: number | null;
  geonameId: number | null;
  country: string | null;
}

export interface Dispute {
  measure: string;
  claims: { value: string; claimedBy: string | null; evidence: Evidence }[];
}

/**
 * How an outlet knows: the agency whose copy it carries or that it cites, and who is quoted. Null where there is none: an
 * outlet with neither tells it itself.
 */
export interface Origin {
  outlet: string | null;
  agency: string | null;
  /** As the report names them. */
  speaker: string | null;
}

/** One value of a figure, as one row tells it. */
export interface FigureValue {
  /** The register row that tells it, by id. */
  row: string;
  value: number;
  comparator: Comparator | null;
  /** When it was reported. */
  time: Instant | null;
  claimedBy: string | null;
  outlet: string | null;
  evidence: Evidence[];
  /** The row with which the outlet corrected it. */
  replacedBy: string | null;
}
/** What is counted of an event (killed, injured, missing; launched, intercepted, hit; damaged, destroyed), told by told. */
export interface EventFigure {
  measure: string;
  /** Who or what is counted, in the words of the first to say. */
  unit: string | null;
  values: FigureValue[];
}

/** One happening, however many report it. */
export interface Event extends Decided {
  id: string;
  type: PloverType | null;
  mode: string | null;
  hazard: string | null;
  /** The clearest sentence that tells it, or a part of it. */
  headline: string;
  /** When it happened, not when it was reported. */
  from: RecordDate | null;
  to: RecordDate | null;
  places: Place[];
  actors: { name: string; role: 'agent' | 'recipient' | 'other' }[];
  firstReported: Instant | null;
  /**
   * Independent outlets, the first to tell it of each origin: agency copies count once, and so do outlets that only quote
   * the same party.
   */
  outlets: string[];
  /** The chains by which outlets have it, each once, as they told it. */
  origins: Origin[];
  statements: string[];
  disputes: Dispute[];
  evidence: Evidence[];
  /** The numbers told of it, each with its history. Absent where none. */
  figures?: EventFigure[];
  /** Events that may tell the same, by id, sorted; each names the other. Absent where none. */
  maybeSame?: string[];
  /** Events that an editor holds apart from this one, by id, sorted. */
  notSame?: string[];
  /** The merges, splits and separations that made it what it is, by id, in their order. */
  shapedBy?: string[];
}

export type Comparator = '=' | '>' | '<' | '~';

/** What every register row carries. */
export interface RowBase extends Decided {
  id: string;
  event: string | null;
  claimedBy: string | null;
  reported: Instant | null;
  evidence: Evidence[];
}
/** The place's name, and the place itself. */
interface Placed {
  place: string | null;
  at: Place | null;
}
/** What a damaged thing is. */
export const OBJECT_KINDS = [
  'dwelling',
  'public building',
  'place of worship or heritage',
  'critical infrastructure',
  'other infrastructure',
  'business premises',
  'land or crops',
  'vehicle',
  'vessel or aircraft',
  'military',
  'other',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

export interface DamageRow extends RowBase, Placed {
  what: string;
  category: string | null;
  /** What the thing is; null where its noun does not tell. */
  kind: ObjectKind | null;
  /** How far it is gone, where the text says so. */
  extent: 'destroyed' | 'heavily' | 'partly' | 'lightly' | null;
  /** The cause as a claims register asks for it; `cause` has the text's word. */
  claimCause: 'active combat' | 'artillery' | 'missiles, drones or bombs' | 'destruction of a dam' | 'other' | null;
  /** Whose it is, where the text says so. */
  ownerKind: 'person' | 'State' | 'legal person' | null;
  /** Suggested category of the Register of Damage for Ukraine, where the row lies within its mandate. Press evidence, no claim. */
  rd4u: string | null;
  count: number | null;
  comparator: Comparator | null;
  date: RecordDate | null;
  cause: string | null;
  by: string | null;
  status: 'damaged' | 'destroyed';
}
export interface CasualtyRow extends RowBase, Placed {
  killed: number | null;
  injured: number | null;
  missing: number | null;
  who: string | null;
  comparator: Comparator | null;
  date: RecordDate | null;
}
export interface StrikeRow extends RowBase, Placed {
  weapon: string | null;
  launched: number | null;
  intercepted: number | null;
  comparator: Comparator | null;
  attacker: string | null;
  date: RecordDate | null;
}
export interface ControlRow extends RowBase, Placed {
  status: 'held' | 'contested' | 'captured' | 'lost' | 'besieged';
  holder: string | null;
  /** Per cent. */
  share: number | null;
  date: RecordDate | null;
}
export interface AidRow extends RowBase {
  donor: string | null;
  recipient: string | null;
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
  items: string | null;
  status: 'announced' | 'prepared' | 'committed' | 'delivered' | 'requested' | 'refused' | 'total';
  date: RecordDate | null;
}
export interface SanctionRow extends RowBase {
  imposer: string | null;
  target: string | null;
  what: string | null;
  status: 'imposed' | 'threatened' | 'extended' | 'considered' | 'lifted';
  date: RecordDate | null;
}
export interface ForceRow extends RowBase, Placed {
  who: string | null;
  what: string | null;
  count: number | null;
  comparator: Comparator | null;
  change: string | null;
  date: RecordDate | null;
}
export interface FigureRow extends RowBase {
  measure: string;
  value: number;
  unit: string | null;
  comparator: Comparator | null;
  period: string | null;
}
export interface CalendarRow extends RowBase {
  what: string;
  who: string | null;
  date: RecordDate | null;
}

export interface Registers {
  damage: DamageRow[];
  casualties: CasualtyRow[];
  strikes: StrikeRow[];
  control: ControlRow[];
  aid: AidRow[];
  sanctions: SanctionRow[];
  forces: ForceRow[];
  figures: FigureRow[];
  calendar: CalendarRow[];
}
export type RegisterName = keyof Registers;
export const REGISTER_NAMES: readonly RegisterName[] = [
  'damage',
  'casualties',
  'strikes',
  'control',
  'aid',
  'sanctions',
  'forces',
  'figures',
  'calendar',
];

export const ACTOR_KINDS = ['person', 'organisation', 'government', 'force'] as const;
/** Somebody whom reports name: under all names and roles they give. */
export interface Actor {
  id: string;
  kind: (typeof ACTOR_KINDS)[number];
  /** The full name that most reports use; of governments the country's, as parties go by in the registers. */
  name: string;
  /** Every full name by which a report knows it, sorted; statements have them as `speaker.actor`. Each is one actor's alone. */
  names: string[];
  /** Other words that stand for it: surnames, initials, a capital for its government. Several actors may share one. */
  aliases: string[];
  /** Of people: each role once, where it was reported first, in that order. */
  roles: { role: string; reported: Instant | null; evidence: Evidence }[];
  /** The country or union it acts for, as parties go by in the registers; null where no report tells. */
  side: string | null;
  /** One place in each report that names it. */
  evidence: Evidence[];
}

export interface DatelineRecord {
  reports: Report[];
  statements: Statement[];
  events: Event[];
  registers: Registers;
  /** Sorted by id. */
  actors: Actor[];
  /** Which decisions this record holds, in their order; absent where none. Undone ones left no trace and are not here. */
  decided?: { decision: string; state: DecisionState; note: string | null }[];
}

/**
 * A stretch of a report, so that it is found again when the engine reads the report otherwise: by its offsets where the
 * quote still stands there, else by the quote, its count and surroundings telling apart its occurrences (after the W3C
 * Web Annotation's TextPositionSelector and TextQuoteSelector).
 */
export interface Anchor {
  report: string;
  start: number;
  end: number;
  quote: string;
  /** Up to 32 code units before and after the quote; empty where not known. */
  before: string;
  after: string;
  /** The quote is the `nth` (from 1) of as many in the report; null where not known. */
  occurrence: { nth: number; of: number } | null;
}

export const TARGET_KINDS = ['event', 'statement', 'row'] as const;
/** A thing of the record by the evidence it rests on: ids are of the engine's reading and change with it. */
export interface Target {
  kind: (typeof TARGET_KINDS)[number];
  /** Of a row; else null. */
  register: RegisterName | null;
  evidence: Anchor[];
  /** Its id when the decision was made, to break ties; null where not known. */
  id: string | null;
  /** What it held when the decision was made: tells apart things that rest on the same words. */
  seen: Record<string, string | number | boolean | null>;
}

interface DecisionBase {
  id: string;
  /** The person who decided. */
  author: string;
  time: Instant;
  reason: string;
}
/** What an editor decided. Never changed once made; another decision may undo it. */
export type Decision = DecisionBase &
  (
    | { kind: 'confirm'; target: Target }
    | { kind: 'reject'; target: Target }
    | { kind: 'correct'; target: Target; field: string; value: unknown }
    /** Another place for the one named `place`; null adds one. `to` null takes it away. */
    | { kind: 'relocate'; target: Target; place: string | null; to: Place | null }
    /** Two or more events are one; the first tells it best. */
    | { kind: 'merge'; targets: Target[] }
    /** `part` of the event's evidence tells another happening. */
    | { kind: 'split'; target: Target; part: Anchor[] }
    /** Two events are not the same, whatever the engine says of them. */
    | { kind: 'separate'; targets: Target[] }
    | { kind: 'undo'; decision: string }
  );
export type DecisionKind = Decision['kind'];
export const DECISION_KINDS = [
  'confirm',
  'correct',
  'reject',
  'merge',
  'split',
  'relocate',
  'separate',
  'undo',
] as const satisfies readonly DecisionKind[];

/**
 * applied: the record holds it. undone: an undo took it back. superseded: a later decision took its place. adrift: what
 * it speaks of is not in the record (any more).
 */
export type DecisionState = 'applied' | 'undone' | 'superseded' | 'adrift';
/** Where a decision stands in the record of today. */
export interface Standing {
  decision: Decision;
  state: DecisionState;
  /** Why, where the state alone does not say. */
  note: string | null;
}
