/** Words of giving, punishing, breaking and planning. */
export const AID_NOUN =
  /\b(?:(?:military|humanitarian|financial|security|emergency|food|medical|relief|economic|development) (?:aid|assistance|support|supplies|help|package|equipment|hardware)|aid|assistance|relief|weapons?|arms|ammunition|tanks|fighter jets|jet fighters|missiles|donations?|grants?|loans?|vaccines|medicines?|tents|blankets|generators|contributions?|supplies|rescue teams?|field hospital|training of|train [\p{L}]+ (?:pilots|troops|soldiers|forces|recruits)|shipments?|funds)\b/iu;
/** Things given as aid. */
export const AID_ITEM =
  /\b(?:(?:military|humanitarian|financial|security|emergency|food|medical|relief|economic|development|budget) (?:aid|assistance|support|supplies|help|package|equipment|hardware|funding)|(?:[\p{L}-]+ )?(?:fighter jets|jet fighters|tanks|missiles|drones|howitzers|launchers|armou?red vehicles|air defen[cs]e systems?|helicopters)|ammunition|weapons?|arms|vaccines?|doses|medicines?|tents|blankets|generators|hygiene kits|tarpaulins|jerrycans|biscuits|rations|meals|parcels|flour|rice|soup|fuel|diesel|litres of water|liters of water|bottled water|water pumps|oxygen|mosquito nets|disinfectant|(?:search|rescue|medical|relief|disaster|emergency) (?:and rescue )?(?:teams?|workers|crews|specialists|experts)|teams? of (?:[\p{L}-]+ )?(?:doctors|experts|rescuers|engineers|specialists|medics)|rescuers|doctors|medics|sniffer dogs|search dogs|hospital ship|field hospitals?|drinking water|food|grain|wheat|supplies|equipment|shipments?|funds|donations?|contributions?|grants?|loans?|aid|assistance|training)\b/iu;
/** Things sent to people in need, whoever they are: aid even where no recipient is named. */
export const RELIEF_ITEM =
  /\b(?:tents|blankets|medicines?|vaccines?|doses|generators|drinking water|bottled water|food|grain|wheat|supplies|hygiene kits|tarpaulins|jerrycans|biscuits|rations|meals|parcels|flour|rice|soup|diesel|litres of water|liters of water|water pumps|mosquito nets|water purification tablets|disinfectant|(?:search|rescue|medical|relief|disaster|emergency) (?:and rescue )?(?:teams?|workers|crews|specialists|experts)|teams? of (?:[\p{L}-]+ )?(?:doctors|experts|rescuers|engineers|specialists|medics)|rescuers|doctors|medics|nurses|sniffer dogs|search dogs|field hospitals?|hospital ship|humanitarian aid|relief|assistance|aid)\b/iu;
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
    /\b(?:requested|asked for|appealed for|appeal for|appealing for|called for|requests|seeking|seeks|asks for|appeals for|needs?(?= (?:about |some |at least |another |an additional )?(?:\p{Sc}|\p{N}))|in need of|envisages|urged [\p{L} ]{1,30} to (?:send|supply|provide))\b/iu,
  ],
  [
    'delivered',
    /\b(?:delivered|airlift(?:ed|ing)?|arming|armed|donated|shipped|handed over|provided|supplied|flew in|flew(?= \p{N})|trucked|ferried|airdropped|air-dropped|dropped(?= (?:\p{N}|food|water|supplies|aid|relief|parcels|medicine))|unloaded|ladled|sent|dispatched|flown in|rushed|handed out|distributed|gave|arrived with|made (?:[\p{L}]+ ){0,2}contributions?)\b/iu,
  ],
  [
    'committed',
    /\b(?:approved|authori[sz]ed|committed|released(?= (?:\p{Sc}|another|an additional))|set aside|unlocked|put(?= (?:\p{Sc}|\d|about))|allocated|earmarked|granted|obligated|signed off)\b/iu,
  ],
  [
    'announced',
    /\b(?:(?:is|are) (?:also )?(?:sending|shipping|flying(?: in)?|giving|providing|delivering|donating|dispatching)|(?:is|are) to (?:send|provide|give|deliver|donate)|announced|pledged|promised|agreed to|offered|will (?:send|supply|provide|give|deliver|donate)|decision to (?:send|supply|provide)|ready to (?:help|send|supply|provide)|pledges?|unveiled|(?:would|will) (?:send|provide|supply|release|give|donate))\b/iu,
  ],
  ['prepared', /\b(?:preparing|prepared to|readying|being prepared|loading)\b/iu],
];

export const SANCTION_NOUN =
  /\b(?:sanctions?|sanctioned|sanctioning|embargo(?:es)?|blacklist(?:ed|ing)?|asset freezes?|(?:freez(?:e|es|ing)|froze|frozen) (?:[\p{L}\p{N}\p{Sc}.,’']+ ){0,7}(?:assets|accounts)|(?:suspend(?:ed|s|ing)|halt(?:ed|s|ing)|cut off|cutting off) (?:[\p{L}\p{N}\p{Sc}.,’']+ ){0,4}(?:exports?|imports?|aid|budget support|membership|arms sales|weapons sales|cooperation|diplomatic (?:ties|relations))|(?:banned|banning) (?:imports?|exports?|the (?:import|export|sale))|assets (?:[\p{L}]+ ){0,3}(?:frozen|seized)|frozen assets|travel bans?|export bans?|import bans?|visa bans?|price cap|ban (?:these|those|the|on) (?:goods|import\w*|export\w*|sale\w*|oil|gas))\b/iu;
export const SANCTION_STATUS: readonly ['lifted' | 'extended' | 'considered' | 'threatened' | 'imposed', RegExp][] = [
  ['lifted', /\b(?:voted to lift|lift(?:ed|ing|s)?|eas(?:ed|ing)|remov(?:ed|ing)|suspended|unfroze)\b/iu],
  [
    'extended',
    /\b(?:voted to (?:extend|renew)|extend(?:ed|s|ing)|renew(?:ed|s|ing)|prolong(?:ed|ing)|expanded|tighten(?:ed|ing))\b/iu,
  ],
  ['considered', /\b(?:discuss\w*|consider\w*|weigh\w*|mull\w*|propos\w*|plans? to|drafting|debat\w*)\b/iu],
  ['threatened', /\b(?:threaten\w*|ready to|could|warn\w*|would|vow\w*|may)\b/iu],
  [
    'imposed',
    /\b(?:impos(?:ed|es|ing)|slapp\w+|introduc\w+|announced|adopted|approved|enforc\w*|seized|froze(?:n)?|blocked by|under|sanctioned|blacklist(?:ed|ing|s)|banned|barr(?:ed|ing)|hit with|as part of)\b/iu,
  ],
];

export const THING =
  /\b(?:buildings?|flats?|blocks?|houses?|homes?|apartments?|schools?|hospitals?|bridges?|roads?|vehicles?|tanks?|trucks?|cars|planes?|aircraft|helicopters?|ships?|boats?|warehouses?|depots?|storages?|facilit(?:y|ies)|gardens|fields|orchards|greenhouses|cables?|transformers?|carriages?|ambulances?|tractors?|boilers?|museums?|theat(?:re|er)s?|librar(?:y|ies)|kindergartens?|universit(?:y|ies)|refiner(?:y|ies)|tents|shelters|huts|dwellings?|levees?|dykes?|monuments?|infrastructure|compounds?|checkpoints?|launchers?|guns?|pieces|carriers?|storages?|bunkers?|radars?|windows|windscreens?|doors|wells|jett(?:y|ies)|piers?|quays?|classrooms?|convoys?|cars?|sheds?|barns?|greenhouses|minarets?|inns?|hotels?|restaurants?|condominiums?|levees?|villages?|neighbou?rhoods?|police stations?|shops?|stores|churches|church|mosques?|embass(?:y|ies)|power (?:lines?|stations?|plants?)|substations?|factor(?:y|ies)|plants?|ports?|terminals?|stations?|railways?|tracks|crops|hectares|acres|villages|dams?|pipelines?|elevators?|silos?|offices?|structures?|properties|transports?|equipment|roofs?|walls?|trains?|buses|clinics?|towers?|markets?|businesses|cash machines?|machines|tankers?|masts?|pylons?|statues?|links?|vessels?|lorr(?:y|ies)|minibus(?:es)?|coaches|taxis?|nurser(?:y|ies)|camps?|latrines?|granar(?:y|ies)|herds?|boats?)\b/iu;
export const THING_PHRASE = /^\s?(?<what>(?:(?!and\b|were\b|was\b|have\b|had\b|in\b|on\b)[\p{L}’'-]+\s?){1,6})/u;
export const RUINED =
  /\b(?<how>damag(?:ed|ing|es)|destroy(?:ed|ing|s)|flatten(?:ed|ing|s)|level(?:l)?(?:ed|ing)|set fire to|set (?:[\p{L}\p{N}’'-]+ ){0,5}(?:ablaze|alight|on fire)|(?:gone|went|go) up in flames|reduced to (?:ash|ashes|rubble|ruins|cinders)|buried(?= (?:[\p{L}\p{N},.]+ ){1,3}(?:homes|houses|cars|villages|buildings|roads|vehicles))|burning(?= (?:[\p{L}-]+ )?(?:houses|homes|shops|cars|buildings|villages|schools|vehicles))|burn(?:ed|t)(?= (?:a|an|the|several|some|dozens|two|three|four|five|six|seven|eight|nine|ten) )|engulf(?:ed|ing)|swallowed|toppl(?:ed|ing)|crumbled|caved in|fell in|brought down|blew (?:the |its )?windows out|burn(?:ed|t) down|burn(?:ed|t)(?: through)?(?= (?:(?:at|least|more|than|about|nearly|some|over|around) ){0,3}\d)|(?:tore|ripped|blew) (?:the )?roofs? (?:off|from)|gutted|wrecked|collapsed|razed|ransacked|looted|plundered|severed|bulldozed|holed|charred|incinerated|mangled|(?:ripped|tore|punched|blew) (?:a )?(?:holes?|gashes?) (?:in|into|through)|los(?:t|ing) (?:its|their) (?:roofs?|windows|walls?)|torched|set on fire|smashed|swept away|washed away|demolished|ruined|sunk|shattered|dented|blew out|breaking windows|blew up|blown up|knocked out|submerg(?:ed|ing)|inundat(?:ed|ing)|vandali[sz]ed|torn down|tore down|ripped off|in ruins|uprooted|crush(?:ed|ing)|flooded)\b/giu;
export const DESTROYED =
  /\b(?:destroy|flatten|level|burn|engulf|swallow|crumbl|caved|reduced to|buried|up in flames|gutted|collapsed|razed|swept|washed|demolished|ruined|bl(?:ew|own) up)/iu;
export const HIT_LIST = /\b(?:hit|struck|destroyed|damaged|targets? (?:hit|struck)|key hits?)\b/iu;

export const COMING =
  /\b(?:(?:is|are|was|were) (?:also )?(?:due(?= (?:to|in|on|for|at|next|by))|set(?= (?:to|for))|scheduled|expected(?= (?:to|on|by|in|at|from|next|within|this|early|late|later|tomorrow|over)\b)|to be (?:held|delivered|signed|released|sworn|buried)|planned(?= (?:for|on|in|to)))|scheduled (?:to|for)|plans? to \p{L}+|intend(?:s|ed)? to|planning to \p{L}+|will (?:also |then |later )?(?:be (?:held|taken|transported|released|sworn|buried|doing|visiting|meeting|closed|open)|visit|meet|hold|begin|start|commence|travel|attend|open|address|take place|take over|vote|arrive|fly|host|convene|resume|return|get|chair|launch|join|discuss|close|reopen|publish|appear|decide|go on strike|walk out|rally|march|go to the polls|be inaugurated|expire)|next target (?:would|will) be|goes to the polls|go to the polls)\b/giu;
/** A future that counts only with its day. */
export const WILL = /\b(?:will|shall|would|is to|are to) (?:also |then |not only )?\p{L}+/giu;
/** What somebody has bound himself to do, with its day. */
export const VOWED = /\b(?:promised|pledged|vowed) to \p{L}+/giu;
/** Meetings, votes, deadlines and the like, that lie ahead when their day does. */
export const MEETING =
  /\b(?:summits?|meetings?|gatherings?|talks|conferences?|elections?|votes?|referendum|run-?offs?|hearings?|trials?|sessions?|ceremon(?:y|ies)|funerals?|deadlines?|rall(?:y|ies)|marches|march|strikes?|walkouts?|protests?|visits?|drills?|exercises?|vigils?|inauguration|briefing|congress)\b/gu;
