import type { Report } from '../record/types.ts';

/** What a fetch or a manifest knows of a page besides its bytes. */
export interface PageSource {
  file: string | null;
  url?: string | null;
  outlet?: string | null;
  published?: string | null;
  /** IANA zone. */
  timeZone?: string | null;
  language?: string | null;
  /** Last change, where the page itself tells none. */
  updated?: string | null;
  /** Who wrote it, where a feed says so; they stand before the page's own byline. */
  authors?: readonly string[] | null;
  /** When the bytes were fetched: the day by which a page was known that tells no date of its own. */
  fetched?: string | null;
}
export interface ReadReport {
  report: Report;
  /** IANA zone in which the page's clocks are read. */
  timeZone: string;
}
export type PageErrorCode = 'empty' | 'binary' | 'no-article' | 'encoding' | 'too-large' | 'too-deep' | 'not-gzip';
/** A page that cannot be read: what, where, how to mend. */
export class PageError extends Error {
  readonly code: PageErrorCode;
  readonly where: string;
  readonly hint: string;
  constructor(code: PageErrorCode, what: string, where: string, hint: string) {
    super(`${where}: ${what}; ${hint}`);
    this.name = 'PageError';
    this.code = code;
    this.where = where;
    this.hint = hint;
  }
}
