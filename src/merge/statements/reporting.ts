const SAYS =
  'sa(?:y|ys|id|ying)|add(?:s|ed|ing)?|warn(?:s|ed|ing)?|claim(?:s|ed|ing)?|announc(?:es?|ed|ing)|report(?:s|ed|ing)?|confirm(?:s|ed|ing)?|insist(?:s|ed|ing)?|argu(?:es?|ed|ing)|stat(?:es?|ed|ing)|not(?:es?|ed|ing)|proclaim(?:s|ed)|fear(?:s|ed)?|repeat(?:s|ed|ing)?|wr(?:ote|ites?|iting|itten)|post(?:s|ed|ing)|tweet(?:s|ed|ing)?|stress(?:es|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|estimat(?:es?|ed|ing)|believ(?:es?|ed)|expects?|hop(?:es?|ed)|agree(?:s|d)?|promis(?:es?|ed|ing)|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|threaten(?:s|ed|ing)?|alleg(?:es?|ed|ing)|assert(?:s|ed|ing)?|declar(?:es?|ed|ing)|explain(?:s|ed|ing)?|indicat(?:es?|ed|ing)|suggest(?:s|ed|ing)?|predict(?:s|ed|ing)?|reveal(?:s|ed|ing)?|conced(?:es?|ed|ing)|emphasi[sz](?:es?|ed|ing)|complain(?:s|ed|ing)?|conclud(?:es?|ed|ing)|remark(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|recall(?:s|ed|ing)?|caution(?:s|ed|ing)?|ask(?:s|ed|ing)?|disclos(?:es?|ed|ing)|continued|t(?:old|ells?|elling)|den(?:y|ies|ied|ying)|accus(?:es?|ed|ing)|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)?|condemn(?:s|ed|ing)?|describ(?:es?|ed|ing)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|blam(?:es?|ed|ing)|critici[sz](?:es?|ed|ing)|denounc(?:es?|ed|ing)|blasted|praised|dismissed|identified|quoted|according|appeal(?:s|ed)?';
/** The words of a cue by which a statement is made, not a belief held, a wish or a plan. */
const REPORTING = new RegExp(`(?:^|\\s)(?:${SAYS})\\b`, 'i');
const WITHHELD =
  /^to\b|\b(?:declin|refus|fail)(?:es?|ed|ing|s)? to\b|\b(?:not|n[’']t|never|yet to|would|could|should|can|may|might|if)\b/i;

/** Whether a cue makes a statement for the record. */
export const isReporting = (cue: string): boolean => REPORTING.test(cue) && !WITHHELD.test(cue);
