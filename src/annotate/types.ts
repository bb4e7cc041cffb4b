import type { Comparator, Instant, Span } from '../record/types.ts';

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}
export interface Token extends TextSpan {
  kind: 'word' | 'number' | 'punctuation';
}
export interface Sentence extends TextSpan {
  /** Index of the sentence's first token, and one past its last, into `Annotation.tokens`. */
  firstToken: number;
  endToken: number;
  /** Index of the paragraph (line) the sentence stands in. */
  paragraph: number;
}
export interface TimeMention extends TextSpan {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TimeML value. */
  value: string;
  rule: string;
}
export interface QuantityMention extends TextSpan {
  value: number;
  /** Singular noun or unit ("drone", "person", "%", "km"), or an ISO 4217 code for money; null where none is said. */
  unit: string | null;
  comparator: Comparator;
  /** The upper end of a range whose lower end is `value`: 20 in "15 to 20 drones". */
  to?: number;
  /** "two more", "rose by 55" → 'more'; "20 fewer", "down 8%" → 'less'; "a total of 95", "rose to 61" → 'total'. */
  change?: 'more' | 'less' | 'total';
  /** What a rate is counted by: "day" in "500 shells a day". */
  per?: string;
  rule: string;
}
/** A count told in words that give no number: "dozens of people", "several hundred tents". */
export interface VagueQuantity extends TextSpan {
  value: null;
  unit: string | null;
  comparator: Comparator;
  /** The words, lower case: "dozens", "tens of thousands". */
  vague: string;
  rule: string;
}
export interface EntityMention extends TextSpan {
  type: 'PERSON' | 'ORG' | 'LOC';
  rule: string;
  /** The fullest form of the same name known in the text. */
  fullName: string;
}
export interface PlaceMention extends TextSpan {
  name: string;
  lat: number | null;
  lon: number | null;
  country: string | null;
  geonameId: number | null;
  /** A government or party spoken of by its capital or country ("Kyiv said"). */
  metonym: boolean;
  rule: string;
}
export interface AttributionMention {
  source: Span[];
  cue: Span[];
  content: Span[];
  rule: string;
}

export interface AnnotateInput {
  text: string;
  /** The text's "today"; an instant or a date. Posts with their own time override it inside their span. */
  published: Instant | null;
  /** IANA zone of the outlet; times of day without a zone are read in it. */
  timeZone?: string;
  /** Stretches with their own "today" (a live blog's posts). */
  anchors?: readonly { start: number; end: number; time: Instant | null }[];
}
export interface Annotation {
  tokens: Token[];
  /** Part of speech of each token, an index into `TAGS`; empty where no layer needs them. */
  tags: Uint8Array;
  sentences: Sentence[];
  times: TimeMention[];
  /** Told apart by `value`: null is a vague count. */
  quantities: (QuantityMention | VagueQuantity)[];
  entities: EntityMention[];
  places: PlaceMention[];
  attributions: AttributionMention[];
}
/** Whether a quantity has a number. */
export const isCounted = (quantity: QuantityMention | VagueQuantity): quantity is QuantityMention =>
  quantity.value !== null;
export type Layer = 'times' | 'quantities' | 'entities' | 'places' | 'attributions';
