import type { PageSource } from '../read/index.ts';

/** A page taken from an input, and where it lies, as the user would find it again. */
export interface FoundPage {
  kind: 'page';
  where: string;
  bytes: Uint8Array;
  source: PageSource;
  /** The feed or archive it was taken out of; null for a page of its own. */
  container: 'feed' | 'warc' | null;
}
/** Something that should have been a page and is none: what is wrong, and how to mend it. */
export interface Failure {
  kind: 'failure';
  where: string;
  what: string;
  mend: string;
}
/** Rightly no page: counted under `why`, a plural noun phrase ("pictures"); said at once where `notice` is given. */
export interface PassedOver {
  kind: 'passed';
  where: string;
  why: string;
  /** The title of what was passed over, where it has one. */
  title: string | null;
  notice: string | null;
}
export type Finding = FoundPage | Failure | PassedOver;

/** What is known beforehand of everything in one input: what a manifest or the command line tells. */
export type Known = Omit<PageSource, 'file'>;

export const failure = (where: string, what: string, mend: string): Failure => ({ kind: 'failure', where, what, mend });
export const passed = (
  where: string,
  why: string,
  { title = null as string | null, notice = null as string | null } = {},
): PassedOver => ({ kind: 'passed', where, why, title, notice });
