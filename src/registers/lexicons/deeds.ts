/** Words of giving, punishing, breaking and planning. */
export const AID_NOUN =
  /\b(?:(?:military|humanitarian|financial|security|emergency|food|medical|relief|economic|development) (?:aid|assistance|support|supplies|help|package|equipment|hardware)|aid|assistance|relief|weapons?|arms|ammunition|tanks|fighter jets|jet fighters|missiles|donations?|grants?|loans?|vaccines|medicines?|tents|blankets|generators|contributions?|supplies|rescue teams?|field hospital|training of|train [\p{L}]+ (?:pilots|troops|soldiers|forces|recruits)|shipments?|funds)\b/iu;
/** Things given as aid. */
export const AID_ITEM =
  /\b(?:(?:military|humanitarian|financial|security|emergency|food|medical|relief|economic|development|budget) (?:aid|assistance|support|supplies|help|package|equipment|hardware|funding)|(?:[\p{L}-]+ )?(?:fighter jets|jet fighters|tanks|missiles|drones|howitzers|launchers|armou?red vehicles|air defen[cs]e systems?|helicopters)|ammunition|weapons?|arms|vaccines?|medicines?|tents|blankets|generators|rescue teams?|field hospitals?|drinking water|food|grain|wheat|supplies|equipment|shipments?|funds|donations?|contributions?|grants?|loans?|aid|assistance|training)\b/iu;
export const AID_STATUS: readonly [
  'delivered' | 'refused' | 'requested' | 'committed' | 'announced' | 'prepared' | 'total',
  RegExp,
][] = [
  [
    'total',
    /\b(?:overall|in total|a total of|ha(?:s|ve) (?:now |already )?(?:committed|provided|given) (?:[\p{L}]+ )?more than|so far (?:given|provided))\b/iu,
  ],
  [
    'refused',
    /\b(?:refus(?:ed|es|ing) to (?:send|supply|provide|give|deliver)|no plans? to (?:send|supply|provide|give)|reluctant to (?:\w+ )?(?:send|supply|provide|give)|ruled out (?:sending|supplying|providing)|will not (?:send|supply|provide))\b/iu,
  ],
  [
    'requested',
    /\b(?:requested|asked for|appealed for|called for|requests|seeking|envisages|urged [\p{L} ]{1,30} to (?:send|supply|provide))\b/iu,
  ],
  [
    'delivered',
    /\b(?:delivered|airlift(?:ed|ing)?|arming|armed|donated|shipped|handed over|provided|supplied|flew in|sent|distributed|gave|arrived with|made (?:[\p{L}]+ ){0,2}contributions?)\b/iu,
  ],
  ['committed', /\b(?:approved|authori[sz]ed|committed|allocated|earmarked|granted|obligated|signed off)\b/iu],
  [
    'announced',
    /\b(?:announced|pledged|promised|agreed to|offered|will (?:send|supply|provide|give|deliver|donate)|decision to (?:send|supply|provide)|ready to (?:help|send|supply|provide)|pledges?|unveiled|would (?:send|provide|supply))\b/iu,
  ],
  ['prepared', /\b(?:preparing|prepared to|readying|being prepared|loading)\b/iu],
];

export const SANCTION_NOUN =
  /\b(?:sanctions?|sanctioned|sanctioning|embargo(?:es)?|blacklist(?:ed|ing)?|asset freezes?|(?:freez(?:e|es|ing)|froze|frozen) (?:[\p{L}]+ ){0,3}assets|(?:banned|banning) (?:imports?|exports?|the (?:import|export|sale))|assets (?:[\p{L}]+ ){0,3}(?:frozen|seized)|frozen assets|travel bans?|export bans?|import bans?|visa bans?|price cap|ban (?:these|those|the|on) (?:goods|import\w*|export\w*|sale\w*|oil|gas))\b/iu;
export const SANCTION_STATUS: readonly ['lifted' | 'extended' | 'considered' | 'threatened' | 'imposed', RegExp][] = [
  ['lifted', /\b(?:lift(?:ed|ing|s)?|eas(?:ed|ing)|remov(?:ed|ing)|suspended|unfroze)\b/iu],
  ['extended', /\b(?:extend(?:ed|s|ing)|renew(?:ed|s|ing)|prolong(?:ed|ing)|expanded|tighten(?:ed|ing))\b/iu],
  ['considered', /\b(?:discuss\w*|consider\w*|weigh\w*|mull\w*|propos\w*|plans? to|drafting|debat\w*)\b/iu],
  ['threatened', /\b(?:threaten\w*|ready to|could|warn\w*|would|vow\w*|may)\b/iu],
  [
    'imposed',
    /\b(?:impos(?:ed|es|ing)|slapp\w+|introduc\w+|announced|adopted|approved|enforc\w*|seized|froze(?:n)?|blocked by|under|sanctioned|blacklisted|banned|hit with|as part of)\b/iu,
  ],
];

export const THING =
  /\b(?:buildings?|flats?|blocks?|houses?|homes?|apartments?|schools?|hospitals?|bridges?|roads?|vehicles?|tanks?|trucks?|cars|planes?|aircraft|helicopters?|ships?|boats?|warehouses?|depots?|storages?|facilit(?:y|ies)|gardens|fields|orchards|greenhouses|cables?|transformers?|carriages?|ambulances?|tractors?|boilers?|museums?|theat(?:re|er)s?|librar(?:y|ies)|kindergartens?|universit(?:y|ies)|refiner(?:y|ies)|tents|shelters|huts|dwellings?|levees?|dykes?|monuments?|infrastructure|compounds?|checkpoints?|launchers?|guns?|pieces|carriers?|storages?|bunkers?|radars?|windows|doors|shops?|stores|churches|church|mosques?|embass(?:y|ies)|power (?:lines?|stations?|plants?)|substations?|factor(?:y|ies)|plants?|ports?|terminals?|stations?|railways?|tracks|crops|hectares|acres|villages|dams?|pipelines?|elevators?|silos?|offices?|structures?|properties|transports?|equipment|roofs?|walls?|trains?|buses|clinics?|towers?|markets?)\b/iu;
export const THING_PHRASE = /^\s?(?<what>(?:(?!and\b|were\b|was\b|have\b|had\b|in\b|on\b)[\p{L}’'-]+\s?){1,6})/u;
export const RUINED =
  /\b(?<how>damag(?:ed|ing|es)|destroy(?:ed|ing|s)|flattened|level(?:l)?ed|burn(?:ed|t) down|burn(?:ed|t)(?: through)?(?= (?:(?:at|least|more|than|about|nearly|some|over|around) ){0,3}\d)|(?:tore|ripped|blew) (?:the )?roofs? (?:off|from)|gutted|wrecked|collapsed|razed|ransacked|looted|torched|set on fire|smashed|swept away|washed away|demolished|ruined|breaking windows|blew up|blown up|knocked out|submerged|inundated|vandali[sz]ed|torn down|tore down|ripped off|in ruins|uprooted|crushed|flooded)\b/giu;
export const DESTROYED =
  /\b(?:destroy|flatten|levell?ed|burn|gutted|collapsed|razed|swept|washed|demolished|ruined|bl(?:ew|own) up)/iu;
export const HIT_LIST = /\b(?:hit|struck|destroyed|damaged|targets? (?:hit|struck)|key hits?)\b/iu;

export const COMING =
  /\b(?:(?:is|are|was|were) (?:also )?(?:due(?= (?:to|in|on|for|at|next|by))|set(?= (?:to|for))|scheduled|expected(?= to)|to be (?:held|delivered|signed|released|sworn|buried)|planned(?= (?:for|on|in|to)))|scheduled (?:to|for)|plans? to \p{L}+|intend(?:s|ed)? to|planning to \p{L}+|will (?:also |then |later )?(?:be (?:held|taken|transported|released|sworn|buried|doing|visiting|meeting|closed|open)|visit|meet|hold|begin|start|commence|travel|attend|open|address|take place|take over|vote|arrive|fly|host|convene|resume|return|get|chair|launch|join|discuss|close|reopen|publish|appear|decide|go on strike|walk out|rally|march|go to the polls|be inaugurated|expire)|next target (?:would|will) be|goes to the polls|go to the polls)\b/giu;
/** A future that counts only with its day. */
export const WILL = /\b(?:will|shall|would|is to|are to) (?:also |then |not only )?\p{L}+/giu;
/** Meetings, votes, deadlines and the like, that lie ahead when their day does. */
export const MEETING =
  /\b(?:summits?|meetings?|gatherings?|talks|conferences?|elections?|votes?|referendum|run-?offs?|hearings?|trials?|sessions?|ceremon(?:y|ies)|funerals?|deadlines?|rall(?:y|ies)|marches|march|strikes?|walkouts?|protests?|visits?|drills?|exercises?|vigils?|inauguration|briefing|congress)\b/gu;
