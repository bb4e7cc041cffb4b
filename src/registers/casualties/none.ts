import type { TextSpan } from '../../annotate/types.ts';
import { DEATH, NO_CASUALTIES, WOUND } from '../lexicons/harm.ts';
import type { Scene } from '../scene.ts';

/** "no casualties", "nobody was hurt": 0 of what is named. */
export function noneIn(scene: Scene): (TextSpan & { killed: number | null; injured: number | null }) | null {
  const none = NO_CASUALTIES.exec(scene.text);
  if (!none) return null;
  const word = none[0].toLowerCase();
  const before = scene.text.slice(Math.max(0, none.index - 40), none.index);
  if (/^any/u.test(word) && !/\b(?:not|no|n['’]t|without|nor)\b[^.;]*$/iu.test(before)) return null;
  if (/\b(?:know|known|confirm\w*|clear) (?:if|whether)\b/iu.test(before)) return null;
  const start = scene.start + none.index;
  return {
    start,
    end: start + none[0].length,
    killed: WOUND.test(word) && !DEATH.test(word) ? null : 0,
    injured: DEATH.test(word) && !/injur/u.test(word) ? null : 0,
  };
}
