import { Openings } from '../text/openings.ts';

/** Reporting verbs, as they stand in the text, that need a clause or a quotation. */
const CLAUSE =
  'say says said saying adds added warn warns warned claim claims claimed announce announces announced reports ' +
  'reported confirm confirms confirmed insist insists insisted argue argues argued states stated notes noted ' +
  'proclaims proclaimed fear fears feared repeated adding arguing warning insisting claiming stressing noting ' +
  'wrote writes posts posted tweets tweeted stress stresses stressed admits admitted acknowledge acknowledges ' +
  'acknowledged estimates estimated believe believes believed expect expects hopes hoped agree agrees agreed ' +
  'promises promised vows vowed pledges pledged threatens threatened allege alleges alleged asserts asserted ' +
  'declare declares declared explains explained indicates indicated suggests suggested predicts predicted ' +
  'reveals revealed concede concedes conceded emphasise emphasises emphasised emphasize emphasizes emphasized ' +
  'complains complained conclude concludes concluded remarks remarked reply replies replied responds responded ' +
  'recalls recalled repeats cautions cautioned asks asked disclosed continued told tell tells';
/** Those that may have a bare object. */
const OBJECT =
  'deny denies denied accuse accuses accused urges urged demands demanded condemns condemned describe describes ' +
  'described rejects rejected disputes disputed blames blamed criticises criticised criticizes criticized ' +
  'denounces denounced blasted praised dismissed identified';
const [CLAUSES, OBJECTS] = [CLAUSE.split(' ').join('|'), `${OBJECT.split(' ').join('|')}|call(?:s|ed) (?:for|on)`];
/** Every cue verb as it stands in the text; `CUE_OPENINGS` tells where one may. */
export const CUE = new RegExp(`\\b(?:${CLAUSES}|${OBJECTS})\\b(?! (?:cases?|deaths?|infections?)\\b)`, 'y');
export const ACCORDING = /according to\s+/iy;
/** How the two begin. */
export const CUE_OPENINGS = new Openings([
  [...CLAUSE.split(' '), ...OBJECT.split(' '), 'calls ', 'called '],
  ['according to '],
]);
/** Verbs whose bare object is already what was said. */
export const TAKES_OBJECT = new RegExp(
  `^(?:${OBJECTS}|(?:announc|confirm|claim|report|promis|pledg|threaten|acknowledg|admitt|estimat|reveal)(?:s|es|ed))$`,
  'i',
);
