import type { PostDraft } from './draft.ts';
import type { Line } from './lines.ts';

/** Rolling coverage without stamps. */
export function readRolling(_lines: readonly Line[]): PostDraft[] | null {
  return null;
}
