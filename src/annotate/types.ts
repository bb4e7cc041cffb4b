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
  sentences: Sentence[];
  times: TimeMention[];
  quantities: QuantityMention[];
  entities: EntityMention[];
  places: PlaceMention[];
  attributions: AttributionMention[];
}
export type Layer = 'times' | 'quantities' | 'entities' | 'places' | 'attributions';
