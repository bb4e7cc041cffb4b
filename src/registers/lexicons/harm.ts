/** Words of killing, wounding and missing, and how they stand to a number. */
export const DEATH =
  /\b(?:kill\w*|dead|died|dies?|dying|deaths?|fatal\w*|lives|perished|drowned|executed|massacred|toll|slain|beaten to death|bodies)\b/iu;
export const WOUND = /\b(?:wound\w*|injur\w*|hurt|hospitali[sz]ed|burned|maimed)\b/iu;

export const NO_CASUALTIES =
  /\b(?:no (?:(?:immediate |initial )?(?:reports?|word) of (?:any )?)?(?:casualties|injuries|deaths|fatalities|victims|dead or injured)|no one (?:was|had been|has been|is) (?:hurt|injured|killed|harmed|wounded)|nobody (?:was|had been|has been) (?:hurt|injured|killed|harmed|wounded)|without (?:casualties|injuries)|(?:no|any) (?:people|civilians) (?:were|was) (?:hurt|injured|killed))\b/iu;

/** After a number: "(12) rebel fighters were killed", "(3) dead", "(40) people were reported injured". */
export const HARM_AFTER =
  /^(?:\s|-)(?<who>(?:(?!and\b|but\b|while\b|including\b|killed\b|dead\b|died\b|wounded\b|injured\b|were\b|was\b|have\b|had\b|has\b|in\b)[\p{L}’'-]+\s){0,6}?)(?:(?:in|from|of)\s(?:the\s)?(?:[\p{L}’'-]+\s){1,3})?(?:(?:were|was|are|is|have|had|has|been|being|also|now|reportedly|confirmed|reported|believed|known|to|be|seriously|badly|critically|slightly|left|still|lost|their|go|went)\s){0,5}(?<harm>killed|dead|deaths?|died|die|fatalities|lives|wounded|injured|injuries|hurt|missing|unaccounted|perished|drowned|hospitali[sz]ed)\b/iu;

/** Before a number: "killed at least (12)", "wounding (3)", "left (8)". */
export const HARM_BEFORE =
  /\b(?<harm>killed|killing|kills?|claimed the lives of|claiming the lives of|wounded|wounding|wounds|injured|injuring|injures|casualties (?:included|include)|death of|deaths of|killing of|massacred|executed)\s(?:(?:at|least|more|than|about|around|an|estimated|some|up|to|nearly|almost|over|as|many|the|another|all|including|approximately|roughly|only|just)\s){0,5}$/iu;

/** A toll: "the death toll rose to (40)", "bringing the number of dead to (9)". */
export const TOLL_BEFORE =
  /\b(?<harm>death toll|toll|number of (?:reported |confirmed |total )?(?:deaths|dead|fatalities)|deaths|number of (?:injured|wounded))\b[^.;,\d]{0,60}?\b(?:to|at|of|is|was|stands at|now|reached|hit|exceeded|passed|surpassed)\s(?:(?:at|least|more|than|about|around|nearly|almost|over)\s){0,3}$/iu;
