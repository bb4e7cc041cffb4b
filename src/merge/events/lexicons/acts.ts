import type { PloverType } from '../../../record/types.ts';

/**
 * Words of acts by PLOVER type: words apart by spaces; where `needs` is given, one of them must stand near, and where
 * `also` is given, one of those too. Of several rows with a word the first that fits counts: particular rows come first.
 */
export type Row = readonly [type: PloverType | null, mode: string | null, words: string, needs?: string, also?: string];

const AIR = 'Air/drone strike';
const SHELL = 'Shelling/artillery/missile attack';
const CLASH = 'Armed clash';
const ATTACK = 'Attack';
const ABDUCTION = 'Abduction/forced disappearance';
const BOMB = 'Remote explosive/landmine/IED';
const WEAPONS =
  'attack attacks assault offensive strike strikes airstrike airstrikes raid raids missile missiles rocket rockets drone drones campaign operation operations shell shells invasion';

const PEOPLE_IN_POWER = 'president government parliament minister king junta regime';
const CROWD =
  'protesters protestors demonstrators residents villagers crowd crowds students workers parents youths people mob mobs supporters relatives families farmers drivers strikers rioters';
const HOUSES = 'house houses flat flats home homes offices office premises apartment apartments addresses headquarters';
const SAVED =
  'people person survivor survivors man woman men women boy girl boys girls child children baby miner miners passenger passengers crew sailors bodies victim victims climbers workers others residents worker tourists migrants hikers students patients alive trapped stranded them him her';
const RELIEF =
  'aid teams team doctors nurses rescuers medics experts specialists firefighters planes tents medicine medicines food blankets supplies equipment relief assistance help dogs water tonnes tons package vaccine vaccines doses generators convoy helicopters';

/** Verbs by their past forms and participles. */
export const VERBS: readonly Row[] = [
  // Taken, held and let go
  ['ASSAULT', ABDUCTION, 'took taken held kept', 'hostage hostages captive captives'],
  ['COERCE', null, 'took taken', 'custody'],
  ['COERCE', null, 'seized', 'power'],
  ['COERCE', null, 'toppled overthrew ousted deposed dissolved', PEOPLE_IN_POWER],
  ['COERCE', null, 'placed put', 'arrest', 'under'],
  ['COERCE', null, 'held', 'soldiers guard police custody gunpoint', 'by in at'],
  ['RETREAT', null, 'let', 'go'],
  [
    'RETREAT',
    null,
    'released',
    'prisoner prisoners hostage hostages suspect suspects custody jail prison bail captive captives detainee detainees people men women him her them captivity ransom charge detention soldiers pupils students sailors journalists children activist activists journalist aid workers alive unharmed monday tuesday wednesday thursday friday saturday sunday',
  ],
  // Public order
  ['COERCE', null, 'fired used', 'gas cannon', 'tear water'],
  ['COERCE', null, 'fired', 'shots', 'warning'],
  [
    'COERCE',
    null,
    'dispersed',
    'crowd crowds protesters demonstrators rally police gas cannon shots supporters batons',
  ],
  ['COERCE', null, 'locked sealed cordoned', 'down off'],
  [
    'COERCE',
    null,
    'closed shut',
    'school schools airport airports border borders road roads shop shops office offices airspace market markets street streets station stations highway port ports bridge crossing crossings business businesses access beach beaches park parks mosque mosques university universities mine plant factory runway line lines restaurants bars railway embassy embassies authorities government ordered police',
  ],
  ['COERCE', null, 'cut', 'internet power access phone electricity', 'authorities government workers officials'],
  ['COERCE', null, 'raided searched', 'police officers agents investigators prosecutors', HOUSES],
  ['COERCE', null, 'surrounded', 'police soldiers troops building compound house school hotel embassy'],
  ['COERCE', null, 'declared', 'emergency', 'state'],
  ['COERCE', null, 'declared', 'emergency martial'],
  ['COERCE', null, 'ordered', 'arrest curfew shutdown close shut remain closure stay leave evacuate halt stop'],
  ['COERCE', null, 'suspended', 'constitution classes flights league gatherings services operations parliament'],
  ['COERCE', null, 'froze frozen', 'assets accounts'],
  ['COERCE', null, 'demanded', 'ransom hackers kidnappers hijackers'],
  // Law
  ['ACCUSE', null, 'opened launched began ordered started', 'investigation inquiry probe investigations'],
  ['ACCUSE', null, 'filed brought', 'case charges lawsuit complaint suit'],
  ['ACCUSE', null, 'charged', 'murder manslaughter terrorism suspect suspects court treason negligence counts'],
  ['ACCUSE', null, 'appeared', 'court'],
  // Crowds and workers
  ['PROTEST', 'Peaceful protest', 'took poured spilled', 'streets street'],
  [
    'PROTEST',
    'Peaceful protest',
    'walked',
    'out',
    'workers staff staffs nurses doctors teachers drivers miners employees union unions',
  ],
  ['PROTEST', 'Peaceful protest', 'went', 'strike'],
  [
    'PROTEST',
    'Peaceful protest',
    'blocked barricaded',
    CROWD,
    'road roads highway gate gates bridge street streets motorway entrance railway route',
  ],
  [
    'PROTEST',
    'Peaceful protest',
    'gathered',
    'protest demand demanded demanding chanting chanted square against anger',
  ],
  [
    'PROTEST',
    'Violent demonstration',
    'threw hurled pelted',
    'stones rocks bottles petrol cobblestones bricks firebombs',
  ],
  [
    'PROTEST',
    'Violent demonstration',
    'stormed broke',
    CROWD,
    'parliament building palace offices headquarters embassy into',
  ],
  [
    'PROTEST',
    'Violent demonstration',
    'set torched burned burnt',
    CROWD,
    'fire ablaze alight cars tyres tires car offices shops houses police buildings',
  ],
  [
    'PROTEST',
    'Peaceful protest',
    'staged held',
    'protest protests sit-in strike demonstration demonstrations rally rallies vigil march',
  ],
  // Violence
  ['ASSAULT', 'Suicide bomb', 'blew', 'himself herself themselves'],
  ['ASSAULT', ATTACK, 'gunned shot', 'down dead'],
  ['ASSAULT', ATTACK, 'rang heard', 'shots gunshots gunfire'],
  [
    'ASSAULT',
    ATTACK,
    'fired',
    'shots rounds ammunition bullets',
    'car crowd crowds protesters live police vehicle house',
  ],
  ['ASSAULT', CLASH, 'traded exchanged', 'fire gunfire blows artillery shots'],
  ['ASSAULT', ATTACK, 'ploughed plowed rammed drove', 'crowd crowds pedestrians shoppers worshippers revellers'],
  ['ASSAULT', ATTACK, 'burst', 'attackers attacker gunmen gunman men militants'],
  ['ASSAULT', 'Non-state actor overtakes territory', 'took', 'control'],
  ['ASSAULT', ATTACK, 'hacked', 'machetes machete death'],
  ['ASSAULT', ATTACK, 'hijacked bludgeoned knifed'],
  // Ways out, ways in
  ['RETREAT', null, 'crossed', 'border', 'people refugees families thousands migrants civilians into'],
  ['RETREAT', null, 'left abandoned', 'homes houses', 'people residents families thousands villagers their been were'],
  [
    'RETREAT',
    null,
    'moved relocated',
    'people residents families villagers patients',
    'shelters shelter safety schools away ground camps hotels',
  ],
  ['RETREAT', null, 'displaced uprooted'],
  ['MOBILIZE', null, 'took', 'command'],
  ['MOBILIZE', null, 'called', 'army troops reservists', 'up out in'],
  ['MOBILIZE', null, 'sent', 'troops army soldiers', 'into to'],
  // Help
  [
    'AID',
    null,
    'pulled dug plucked hauled lifted winched cut brought',
    SAVED,
    'rubble wreckage debris ruins alive mud water roof roofs rooftops surface safety out sea helicopter helicopters',
  ],
  ['AID', null, 'rescued saved', SAVED],
  ['AID', null, 'freed', 'trapped rubble wreckage debris stuck'],
  ['AID', null, 'rescued'],
  ['AID', null, 'made', 'contribution contributions donation donations'],
  ['AID', null, 'treated', 'doctors medics nurses surgeons clinics teams paramedics volunteers'],
  [
    'AID',
    null,
    'resumed continued began suspended',
    'search rescue',
    'search rescue work operation operations effort efforts',
  ],
  ['AID', null, 'searched combed dug', 'rubble survivors debris missing bodies divers crews rescuers'],
  ['AID', null, 'sent dispatched flew offered pledged promised provided delivered donated rushed', RELIEF],
  ['AID', null, 'reached', 'aid convoy food relief rescuers'],
  ['CONSULT', null, 'toured'],
  ['CONSULT', null, 'flew travelled traveled', 'president minister premier king governor secretary envoy'],
  ['CONSULT', null, 'arrived', 'president minister premier king secretary envoy chief'],
  [
    'CONSULT',
    null,
    'held chaired called convened',
    'meeting summit talks',
    'emergency cabinet crisis meeting summit talks',
  ],
  ['CONSULT', null, 'broke collapsed ended', 'talks negotiations'],
  ['CONCEDE', null, 'handed tendered submitted', 'resignation', 'in his her their'],
  ['CONCEDE', null, 'stood', 'down'],
  ['SANCTION', null, 'cut', 'aid ties support funding relations', 'off'],
  ['SANCTION', null, 'withdrew recalled', 'ambassador envoy ambassadors'],
  ['SANCTION', null, 'suspended', 'union bloc membership aid exports imports African'],
  ['SANCTION', null, 'fired sacked', 'job minister chief director governor general official officials commander'],
  [
    null,
    null,
    'cancelled canceled scrapped grounded',
    'flights flight trains train departures services classes match matches',
  ],
  [null, null, 'cast', 'vote votes ballot ballots'],
  [null, null, 'observed', 'silence mourning'],
  [
    'ASSAULT',
    'Disrupted weapons use',
    'intercepted downed destroyed shot',
    'drone drones missile missiles rocket rockets uav uavs',
  ],
  ['ASSAULT', null, 'used', 'tanks artillery gunfire weapons mortars gas bullets batons'],
  ['ASSAULT', AIR, 'bombed airstruck strafed'],
  ['ASSAULT', SHELL, 'shelled bombarded pounded'],
  ['ASSAULT', SHELL, 'fired', 'missile missiles rocket rockets mortar mortars shells artillery at on into'],
  ['ASSAULT', SHELL, 'landed hit struck', 'missile missiles rocket rockets shell shells drone drones'],
  ['ASSAULT', null, 'launched began conducted staged mounted resumed continued carried', WEAPONS],
  ['ASSAULT', CLASH, 'clashed battled fought ambushed skirmished'],
  ['ASSAULT', CLASH, 'exchanged', 'fire gunfire'],
  ['ASSAULT', 'Non-state actor overtakes territory', 'overran retook recaptured'],
  ['ASSAULT', 'Non-state actor overtakes territory', 'ran', 'over'],
  [
    'ASSAULT',
    'Non-state actor overtakes territory',
    'captured seized took',
    'town towns city cities village villages territory airport base control capital province stronghold hilltop district',
  ],
  ['ASSAULT', CLASH, 'claimed', 'victory'],
  ['ASSAULT', ATTACK, 'opened', 'fire'],
  ['ASSAULT', 'Government regains territory', 'regained reclaimed', 'control town city village territory'],
  [
    'ASSAULT',
    ATTACK,
    'attacked assaulted shot stabbed beaten murdered massacred assassinated slaughtered tortured gunned raided stormed invaded targeted lynched hanged beheaded',
  ],
  ['ASSAULT', ATTACK, 'executed', 'people men women prisoners civilians hostages soldiers fighters villagers captives'],
  ['ASSAULT', ABDUCTION, 'abducted kidnapped'],
  ['ASSAULT', 'Sexual violence', 'raped'],
  ['ASSAULT', BOMB, 'detonated booby-trapped'],
  ['COERCE', 'Looting/property destruction', 'looted ransacked torched'],
  ['PROTEST', 'Peaceful protest', 'protested demonstrated rallied'],
  ['PROTEST', 'Peaceful protest', 'marched', 'demand protest against street streets square parliament'],
  ['PROTEST', 'Violent demonstration', 'rioted'],
  [
    'COERCE',
    null,
    'arrested detained seized confiscated captured jailed imprisoned banned barred blocked blockaded censored deported raided interned besieged annexed boarded hailed quarantined restricted suspended extradited',
  ],
  ['COERCE', null, 'imposed declared', 'curfew emergency martial restrictions lockdown quarantine ban blockade'],
  ['COERCE', null, 'ordered', 'cut closed shut evacuated evacuation closure halted'],
  ['SANCTION', null, 'sanctioned expelled convicted sentenced fined boycotted blacklisted indicted defected'],
  ['SANCTION', null, 'imposed extended adopted', 'sanctions embargo tariffs penalties'],
  [
    'SANCTION',
    null,
    'quit withdrew pulled left suspended severed cut recalled',
    'deal agreement pact treaty ambassador ambassadors ties relations accord',
  ],
  ['MOBILIZE', null, 'deployed mobilized mobilised dispatched patrolled massed redeployed amassed reinforced'],
  ['MOBILIZE', null, 'raised', 'alert level'],
  [
    'MOBILIZE',
    null,
    'moved sent advanced marched',
    'troops forces tanks soldiers warship warships toward towards army',
  ],
  ['RETREAT', null, 'withdrew withdrawn retreated surrendered freed fled evacuated disarmed'],
  ['CONCEDE', null, 'resigned conceded relented abdicated pardoned reopened ceded'],
  [
    'CONCEDE',
    null,
    'eased lifted',
    'restrictions restriction curfew ban bans blockade siege sanctions lockdown emergency embargo measures rules order orders quarantine censorship',
  ],
  ['CONCEDE', null, 'stepped', 'down aside'],
  ['AGREE', null, 'agreed signed ratified'],
  [
    'AGREE',
    null,
    'reached struck brokered adopted',
    'agreement agreements deals deal accord pact truce compromise declaration settlement',
  ],
  ['CONSULT', null, 'met visited negotiated telephoned phoned convened'],
  ['CONSULT', null, 'spoke talked', 'telephone phone'],
  ['CONSULT', null, 'arrived', 'talks visit summit meeting'],
  [
    'AID',
    null,
    'donated airlifted rescued vaccinated supplied pledged distributed armed',
    'aid tons people survivors victims rebels weapons million billion patients vaccine vaccines food doses tanks passengers wounded children food water supplies workers residents dollars systems troops',
  ],
  [
    'AID',
    null,
    'delivered sent provided authorized authorised approved announced freed gave shipped flew',
    'aid weapons tanks supplies medicine assistance humanitarian relief package loan loans grant contributions arms ammunition food doctors teams rescuers vaccines missiles donation',
  ],
  [
    'SUPPORT',
    null,
    'endorsed approved recognized recognised ratified backed passed',
    'budget bill resolution law government plan council decision measure motion',
  ],
  ['SUPPORT', null, 'voted elected'],
  ['COOPERATE', null, 'cooperated co-operated handed', 'control information data over intelligence'],
  ['COOPERATE', null, 'established created', 'register commission mission fund tribunal centre center joint'],
  ['REQUEST', null, 'appealed petitioned requested', 'help aid assistance support for'],
  ['REJECT', null, 'vetoed rebuffed'],
  ['REJECT', null, 'rejected refused', 'offer proposal demand request plan deal appeal ceasefire talks'],
  [null, null, 'held staged', 'election elections referendum vote polls funeral ceremony'],
  [null, null, 'arrived landed docked departed reached', 'plane flight ship vessel convoy convoys delegation mission'],
  [null, null, 'surfaced emerged', 'virus flu strain variant disease bacteria'],
  [null, null, 'went', 'missing'],
  [null, null, 'gave', 'interview speech'],
  [null, null, 'walked', 'out'],
  [null, null, 'appointed elevated promoted inaugurated buried'],
  ['ACCUSE', null, 'sued prosecuted', 'court government company'],
];

/** Verbs told of as going on ("are shelling", "continues to shell"), by their -ing forms. */
export const ONGOING: readonly Row[] = [
  ['ASSAULT', SHELL, 'shelling bombarding pounding'],
  ['ASSAULT', AIR, 'bombing'],
  ['ASSAULT', CLASH, 'battling fighting clashing'],
  ['ASSAULT', ATTACK, 'attacking storming'],
  ['PROTEST', 'Peaceful protest', 'protesting demonstrating rallying'],
  ['PROTEST', 'Violent demonstration', 'rioting'],
  ['RETREAT', null, 'fleeing evacuating withdrawing retreating'],
  ['MOBILIZE', null, 'deploying patrolling mobilizing mobilising advancing'],
  ['CONSULT', null, 'meeting visiting discussing'],
  ['CONSULT', null, 'negotiating', 'deal agreement talks release truce ceasefire terms peace'],
  ['AID', null, 'airlifting arming rescuing'],
  ['AID', null, 'sending', RELIEF],
  ['AID', null, 'searching', 'rubble survivors missing bodies divers crews rescuers wreckage'],
  ['ASSAULT', ABDUCTION, 'holding', 'hostage hostages'],
  ['COERCE', null, 'arresting detaining besieging blockading'],
];

/** Verbs told of as going on with an infinitive ("continue to exchange fire"). */
export const INFINITIVES: readonly Row[] = [
  ['ASSAULT', SHELL, 'shell bombard pound'],
  ['ASSAULT', AIR, 'bomb'],
  ['ASSAULT', CLASH, 'fight battle clash'],
  ['ASSAULT', CLASH, 'exchange', 'fire gunfire'],
  ['ASSAULT', ATTACK, 'attack'],
  ['PROTEST', 'Peaceful protest', 'protest demonstrate'],
  ['RETREAT', null, 'flee retreat withdraw evacuate surrender'],
  ['ASSAULT', 'Non-state actor overtakes territory', 'retake recapture overrun'],
  [
    'AID',
    null,
    'free rescue treat help save evacuate feed dig reach find',
    'trapped buried missing wounded injured survivors survivor victims people passengers patients residents families',
  ],
  ['COERCE', null, 'arrest detain seize block'],
  ['AGREE', null, 'sign reach', 'agreement deal accord treaty truce ceasefire pact'],
];

/** Headline verbs in the present. */
export const HEADLINE: readonly Row[] = [
  ['ASSAULT', SHELL, 'shells pounds bombards'],
  ['ASSAULT', AIR, 'bombs'],
  ['ASSAULT', ATTACK, 'attacks storms raids'],
  ['ASSAULT', ABDUCTION, 'hold holds', 'hostage hostages'],
  ['ASSAULT', ATTACK, 'kills', 'gunman gunmen bomber bomb attackers militants police soldiers army'],
  [
    'ASSAULT',
    ABDUCTION,
    'abduct abducts kidnap kidnaps seize',
    'pupils hostages hostage people students girls boys children workers tourists aid sailors villagers',
  ],
  ['PROTEST', 'Violent demonstration', 'storm', CROWD],
  ['ASSAULT', CLASH, 'clash battle'],
  ['COERCE', null, 'arrests arrest detains detain seizes seize bans blocks'],
  ['RETREAT', null, 'flee flees withdraws withdraw frees releases evacuate'],
  ['CONSULT', null, 'meets meet visits'],
  ['AGREE', null, 'agrees agree signs'],
  ['PROTEST', 'Peaceful protest', 'protest rally'],
  ['CONCEDE', null, 'resigns lifts eases'],
  ['MOBILIZE', null, 'deploys'],
  ['SANCTION', null, 'expels'],
];

export const NOUNS: readonly Row[] = [
  ['ASSAULT', AIR, 'airstrike airstrikes air-strike air-strikes sorties'],
  ['ASSAULT', SHELL, 'shelling bombardment barrage'],
  ['ASSAULT', CLASH, 'clash clashes fighting battle battles firefight gunbattle skirmish skirmishes gunfight'],
  ['ASSAULT', CLASH, 'offensive offensives incursion'],
  [
    'ASSAULT',
    ATTACK,
    'shoot-out shootout gunfire attack attacks assault assaults raid raids massacre killing killings murder murders shooting shootings assassination stabbing invasion',
  ],
  ['ASSAULT', 'Suicide bomb', 'suicide-bombing'],
  ['ASSAULT', BOMB, 'bombing bombings'],
  ['ASSAULT', ABDUCTION, 'abduction abductions kidnapping kidnappings'],
  ['PROTEST', 'Peaceful protest', 'protest protests demonstration demonstrations rally rallies sit-in march'],
  ['PROTEST', 'Violent demonstration', 'riot riots uprising revolt unrest rebellion'],
  ['CONSULT', null, 'talks meeting meetings summit visit negotiations conference discussions'],
  ['AGREE', null, 'ceasefire-deal accord'],
  ['RETREAT', null, 'cease-fire ceasefire truce retreat withdrawal evacuation'],
  ['COERCE', null, 'curfew crackdown coup putsch arrests siege blockade lockdown hijacking hostage-taking'],
  ['COERCE', null, 'state', 'emergency'],
  ['PROTEST', 'Peaceful protest', 'walkout walkouts'],
  ['AID', null, 'rescue', 'operation effort work'],
  ['RETREAT', null, 'exodus'],
  ['REQUEST', null, 'request requests appeal', 'filed submitted sent'],
  ['CONSULT', null, 'talk', 'with'],
  [null, null, 'death deaths', 'of'],
  [null, null, 'funeral funerals'],
  ['MOBILIZE', null, 'deployment mobilization mobilisation'],
];
