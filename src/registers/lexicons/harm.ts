/** Words of killing, wounding and missing, and how they stand to a number. */
export const DEATH =
  /\b(?:kill\w*|dead|died|dies?|dying|deaths?|fatal\w*|lives|perished|drowned|executed|massacred|toll|slain|beaten to death|bodies|shot dead|assassinat\w+|murder\w*|succumbed|lost (?:his|her|their) li(?:fe|ves))\b/iu;
export const WOUND =
  /\b(?:wound\w*|injur\w*|hurt|hospitali[sz]ed|burned|maimed|(?:serious|critical|moderate|stable|grave) (?:but stable )?condition|treated for|(?:taken|rushed|admitted|transferred|flown|brought|transported|airlifted)\s(?:to|into)\s(?:(?:the|a|an|local|nearby|area)\s){0,2}(?:\p{L}+\s)?hospitals?|intensive care)\b/iu;

export const NO_CASUALTIES =
  /\b(?:(?:no|any) (?:(?:immediate |initial |further )?(?:reports?|word) of (?:any )?)?(?:casualties|injuries|deaths|fatalities|victims|dead or injured|loss of life)|no ?one (?:was|had been|has been|is|were) (?:seriously |reported )?(?:hurt|injured|killed|harmed|wounded)|nobody (?:was|had been|has been) (?:seriously )?(?:hurt|injured|killed|harmed|wounded)|without (?:any )?(?:casualties|injuries)|no (?:people|civilians) (?:were|was) (?:hurt|injured|killed))\b/iu;

/** After a number: "(12) rebel fighters were killed", "(3) dead", "(40) people were reported injured". */
export const HARM_AFTER =
  /^(?:\s|-)?(?<who>(?:(?!and\b|but\b|while\b|including\b|killed\b|dead\b|died\b|wounded\b|injured\b|were\b|was\b|are\b|is\b|have\b|had\b|has\b|in\b)[\p{L}’'-]+\s){0,6}?)(?:(?:in|from|of|aboard|on)\s(?:the\s)?(?:[\p{L}’'-]+\s){1,3})?(?:(?:were|was|are|is|have|had|has|been|being|also|now|reportedly|confirmed|reported|believed|known|feared|to|be|seriously|badly|critically|slightly|lightly|left|still|lost|their|go|went|remain|remained|in|a|an|“|"|listed|receiving|undergoing)\s?){0,5}["“]?(?<harm>killed|dead|deaths?|died|die|dying|fatalities|lives|wounded|injured|injuries|hurt|missing|unaccounted|perished|drowned|shot dead|beaten to death|hospitali[sz]ed|(?:serious|critical|moderate|stable|grave)(?: but stable)? condition|treated for|(?:taken|rushed|admitted|transferred|flown|brought|transported|airlifted)\s(?:to|into)\s(?:(?:the|a|an|local|nearby|area)\s){0,2}(?:\p{L}+\s)?hospitals?|intensive care)\b/iu;

/** Before a number: "killed at least (12)", "wounding (3)", "left (8)". */
export const HARM_BEFORE =
  /\b(?<harm>killed|killing|kills?|claimed the lives of|claiming the lives of|took the lives of|wounded|wounding|wounds|injured|injuring|injures|casualties (?:included|include)|deaths? of|killing of|massacred|executed|hospitali[sz]ed|hospitali[sz]ing|loss of)\s(?:(?:at|least|more|than|about|around|an|estimated|some|up|to|nearly|almost|over|as|many|the|another|all|including|approximately|roughly|only|just|between)\s){0,5}$/iu;

/** A toll: "the death toll rose to (40)", "bringing the number of dead to (9)", "a toll of (12)". */
export const TOLL_BEFORE =
  /\b(?<harm>death toll|toll|number of (?:reported |confirmed |total |civilian )?(?:deaths|dead|fatalities|people killed)|(?:total|confirmed) deaths|number of (?:the )?(?:injured|wounded|people injured))\b[^.;,\d]{0,60}?\b(?:to|at|of|is|was|stands? at|stood at|now|reached|hit|exceeded|passed|surpassed|remained|remains)\s(?:(?:at|least|more|than|about|around|nearly|almost|over|static|unchanged)\s){0,4}$/iu;

/** Nouns of people, for a party told without a number; "-er", "-or", "-ist" and "-man" are told by their endings. */
export const PERSON_NOUN =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|teens?|teenagers?|persons?|people|civilians?|residents?|locals?|citizens?|nationals?|students?|pupils?|pensioners?|victims?|patients?|nurses?|doctors?|medics?|police|cops?|soldiers?|troops|servicem[ae]n|officers?|officials?|guards?|militants?|insurgents?|rebels?|fighters?|protesters?|demonstrators?|journalists?|photographers?|photojournalists?|pilots?|drivers?|passengers?|workers?|miners?|farmers?|villagers?|refugees?|migrants?|prisoners?|hostages?|activists?|volunteers?|leaders?|commanders?|generals?|colonels?|ministers?|mayors?|governors?|president|king|couple|famil(?:y|ies)|sons?|daughters?|brothers?|sisters?|mothers?|fathers?|parents?|wife|wives|husbands?|grand(?:children|child|sons?|daughters?|mothers?|fathers?)|relatives?|friends?|colleagues?|crew|members?|americans?|britons?|\p{L}{3,}(?:ists?|m[ae]n|wom[ae]n))$/iu;
