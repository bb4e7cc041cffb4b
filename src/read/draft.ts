import type { ReportKind, Span } from '../record/types.ts';
import type { Stamp } from './clocks.ts';

/** A post before its stamp is resolved. */
export interface PostDraft {
  headline: Span | null;
  body: Span;
  stamp: Stamp | null;
  authors: string[];
}
/** What a reader of one kind of page found in it. */
export interface PageDraft {
  kind: ReportKind;
  title: string | null;
  authors: string[];
  posts: PostDraft[];
  keyPoints: Span[];
}
