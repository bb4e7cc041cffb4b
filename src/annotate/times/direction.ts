import type { Direction, Place } from './rule.ts';

/** How far the cue of a tense is looked for, in characters. */
const CUE_REACH = 160;

const FUTURE =
  "will|'ll|’ll|won't|shall|scheduled|due|expected|slated|plans|planning|upcoming|until|till|starting|begins|is to|are to|going to|set to|to be|ahead of|may|could|would|deadline|hopes to|intends|intend|expects|expect|as soon as";
const PAST =
  'said|says|told|was|were|had|set aside|has been|have been|did|came|went|took|began|fell|rose|made|met|hit|killed|left|found|held|sent|struck|saw|gave|won|lost|shot|[a-z]{2,20}ed';
const CUES = new RegExp(`\\b(?:(${FUTURE})|(${PAST}))\\b`, 'g');

function directionIn(stretch: string, which: 'first' | 'last'): Direction {
  let found: Direction = null;
  for (const cue of stretch.matchAll(CUES)) {
    found = cue[1] ? 'future' : 'past';
    if (which === 'first') return found;
  }
  return found;
}

/** Where the nearest verb or cue word of the sentence points: "will open Monday", "until Friday", "fell Tuesday". */
export function findDirection(place: Place): Direction {
  const { text, start, end } = place;
  const before = text.slice(Math.max(place.sentenceStart, start - CUE_REACH), start);
  const rest = text.slice(end, Math.min(place.sentenceEnd, end + CUE_REACH)).toLowerCase();
  // "Friday's ruling" is known already.
  if (/^['’]s\b/.test(rest)) return 'past';
  if (
    /\b(?:by|until|till|from next|through)\s$/i.test(before) &&
    !/\b(?:was|were|had|killed|caused) by\s$/.test(before)
  ) {
    return /\bhad\b/.test(rest) ? 'past' : 'future';
  }
  const clause = before.slice(
    Math.max(before.lastIndexOf('; '), before.lastIndexOf('" '), before.lastIndexOf("'' ")) + 1,
  );
  const earlier = directionIn(clause.toLowerCase(), 'last');
  if (earlier) return earlier;
  return directionIn(rest, 'first');
}
