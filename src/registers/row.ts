import type { TextSpan } from '../annotate/types.ts';
import { evidenceAt, idOf } from '../merge/evidence.ts';
import type { Mention } from '../merge/index.ts';
import type { RowBase } from '../record/types.ts';
import { claimantOf } from './claimant.ts';
import type { Scene } from './scene.ts';

/**
 * What every row carries, pinned to its evidence.
 * @returns null where the stretch lies in no post.
 */
export function rowAt(
  register: string,
  scene: Scene,
  { start, end }: TextSpan,
  ...parts: (string | number | null)[]
): RowBase | null {
  const evidence = evidenceAt(scene.report, start, end);
  if (!evidence) return null;
  return {
    id: idOf(register, scene.report.id, start, end, ...parts),
    // The mention's id, until happenings are joined.
    event: happeningAt(scene, { start, end })?.id ?? null,
    claimedBy: claimantOf(scene, { start, end }),
    reported: scene.post.time ?? scene.report.published,
    evidence: [evidence],
  };
}

/** The mention of a happening whose evidence the stretch shares. */
export const happeningAt = (scene: Scene, { start, end }: TextSpan): Mention | null =>
  scene.ledger.mentions.find(({ evidence }) => evidence.some((e) => e.start < end && start < e.end)) ?? null;
