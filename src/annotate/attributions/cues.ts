/** Reporting verbs by what they need after them: a clause or quotation, or a bare object as well. */
const CLAUSE =
  'sa(?:y|ys|id)|saying|add(?:s|ed)|warn(?:s|ed)?|claim(?:s|ed)?|announc(?:es?|ed)|report(?:s|ed)|confirm(?:s|ed)?|insist(?:s|ed)?|argu(?:es?|ed)|stat(?:es|ed)|not(?:es|ed)|proclaim(?:s|ed)|fear(?:s|ed)?|repeated|adding|arguing|warning|insisting|claiming|stressing|noting|wrote|writes|post(?:s|ed)|tweet(?:s|ed)|stress(?:es|ed)?|admit(?:s|ted)|acknowledg(?:es?|ed)|estimat(?:es|ed)|believ(?:es?|ed)|expects?|hop(?:es|ed)|agree(?:s|d)?|promis(?:es|ed)|vow(?:s|ed)|pledg(?:es|ed)|threaten(?:s|ed)|alleg(?:es?|ed)|assert(?:s|ed)|declar(?:es?|ed)|explain(?:s|ed)|indicat(?:es|ed)|suggest(?:s|ed)|predict(?:s|ed)|reveal(?:s|ed)|conced(?:es?|ed)|emphasi[sz](?:es?|ed)|complain(?:s|ed)|conclud(?:es?|ed)|remark(?:s|ed)|repl(?:y|ies|ied)|respond(?:s|ed)|recall(?:s|ed)|repeats|caution(?:s|ed)|ask(?:s|ed)|disclosed|continued|told|tells?';
const OBJECT =
  'den(?:y|ies|ied)|accus(?:es?|ed)|urg(?:es|ed)|demand(?:s|ed)|call(?:s|ed) (?:for|on)|condemn(?:s|ed)|describ(?:es?|ed)|reject(?:s|ed)|disput(?:es|ed)|blam(?:es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|denounc(?:es|ed)|blasted|praised|dismissed|identified';
/** Every cue verb as it stands in the text. */
export const CUE = new RegExp(`\\b(?:${CLAUSE}|${OBJECT})\\b(?! (?:cases?|deaths?|infections?)\\b)`, 'g');
/** Verbs whose bare object is already what was said. */
export const TAKES_OBJECT = new RegExp(
  `^(?:${OBJECT}|(?:announc|confirm|claim|report|promis|pledg|threaten|acknowledg|admitt|estimat|reveal)(?:s|es|ed))$`,
  'i',
);
