import type { Direction, Place } from './rule.ts';

/** How far the cue of a tense is looked for, in characters. */
const CUE_REACH = 160;

const FUTURE = [
  // The participle after it is no past: "will be held", "are to be released".
  '(?:(?:is|are|was|were) )?(?:will|shall|to) be [a-z]+',
  "will|'ll|’ll|won't|won’t|shall|scheduled|due|expected|slated|upcoming|ahead of|deadline|as soon as|until|till|starting",
  'plans|planning|planned|intends?|intended|expects?|hopes? to|hoped to|aims? to|aimed to|vow(?:s|ed)? to|pledged? to',
  'promis(?:e|es|ed) to|wants? to|wanted to|prepar(?:e|es|ed|ing) (?:to|for)|ready to|willing to|plan to|agreement to',
  'is to|are to|was to|were to|going to|set to|to be|about to|invited to|may|could|would|might',
  'begins|starts|opens|resumes?|reconvenes?|convenes?|expires|takes effect|takes place|kicks off|go(?:es)? to the polls',
].join('|');
/** Past forms that do not end in -ed. */
const IRREGULAR_PAST =
  'was|were|had|did|been|came|went|took|began|fell|rose|made|met|hit|left|found|held|sent|struck|saw|gave|won|lost|shot|' +
  'said|told|brought|built|bought|broke|blew|burnt|caught|cut|dealt|drew|drove|fled|flew|fought|forbade|got|grew|heard|' +
  'hid|hurt|kept|knew|laid|led|lay|let|paid|put|quit|ran|rang|read|rode|sang|sank|sat|shook|shut|sold|sought|spent|' +
  'split|spoke|spread|stole|stood|stuck|swept|swore|taught|thought|threw|tore|understood|withdrew|woke|wore|wrote|' +
  'became|bore|overran|overthrew|oversaw|underwent|dug|fed|bled|slew|set off|set out|set fire|chose|did|died';
const PAST = `says|set aside|${IRREGULAR_PAST}|[a-z]{2,20}ed`;
// Lower case only: "May" is a month and "United" no verb.
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
  const rest = text.slice(end, Math.min(place.sentenceEnd, end + CUE_REACH));
  // "Friday's ruling" is known already.
  if (/^['’]s\b/.test(rest)) return 'past';
  if (/\b(?:since|ended)\s$/i.test(before)) return 'past';
  if (
    /\b(?:by|until|till|from next|through)\s$/i.test(before) &&
    !/\b(?:was|were|had|killed|caused) by\s$/.test(before)
  ) {
    return /\bhad\b/.test(rest) ? 'past' : 'future';
  }
  // "called a strike for Wednesday"
  if (/\b(?:call(?:ed|s|ing)|set|planned|scheduled|announced|slated)\b[^.;]{0,60}\bfor\s$/i.test(before))
    return 'future';
  const clause = before.slice(
    Math.max(before.lastIndexOf('; '), before.lastIndexOf('" '), before.lastIndexOf("'' ")) + 1,
  );
  const earlier = directionIn(clause, 'last');
  if (earlier) return earlier;
  return directionIn(rest, 'first');
}
