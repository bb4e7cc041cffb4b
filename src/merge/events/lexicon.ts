import type { PloverType } from '../../record/types.ts';

/** What a word that tells a happening stands for: an act of a PLOVER type, or a hazard in which nobody acts. */
export interface Frame {
  type: PloverType | null;
  /** For ASSAULT the ACLED sub-event type. */
  mode: string | null;
  /** EM-DAT disaster type. */
  hazard: string | null;
  /** Weak words (victims, damage) take type and hazard from a stronger word of the sentence. */
  weak: boolean;
  /** The word counts only where one of these follows within six words. */
  needs: ReadonlySet<string> | null;
}

type Row = readonly [type: PloverType | null, mode: string | null, words: string, needs?: string];

const AIR = 'Air/drone strike';
const SHELL = 'Shelling/artillery/missile attack';
const CLASH = 'Armed clash';
const ATTACK = 'Attack';
const BOMB = 'Remote explosive/landmine/IED';
const WEAPONS =
  'attack attacks assault offensive strike strikes airstrike airstrikes raid raids missile missiles rocket rockets drone drones campaign operation operations shell shells invasion';

/** Verbs by their past forms and participles. */
const VERBS: readonly Row[] = [
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
  ['ASSAULT', 'Abduction/forced disappearance', 'abducted kidnapped'],
  ['ASSAULT', 'Sexual violence', 'raped'],
  ['ASSAULT', BOMB, 'detonated booby-trapped'],
  ['COERCE', 'Looting/property destruction', 'looted ransacked torched'],
  ['PROTEST', 'Peaceful protest', 'protested demonstrated rallied'],
  ['PROTEST', 'Peaceful protest', 'marched', 'demand protest against street streets square parliament'],
  ['PROTEST', 'Violent demonstration', 'rioted'],
  [
    'COERCE',
    null,
    'arrested detained seized confiscated captured jailed imprisoned banned barred blocked blockaded censored deported raided interned besieged annexed boarded hailed quarantined closed shut restricted suspended extradited',
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
  ['MOBILIZE', null, 'raised', 'alert level alarm'],
  [
    'MOBILIZE',
    null,
    'moved sent advanced marched',
    'troops forces tanks soldiers warship warships toward towards army',
  ],
  ['RETREAT', null, 'withdrew withdrawn retreated surrendered freed released fled evacuated disarmed'],
  ['CONCEDE', null, 'eased lifted resigned conceded relented abdicated pardoned reopened ceded'],
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
    'donated airlifted rescued vaccinated supplied pledged treated distributed armed',
    'aid tons people survivors victims rebels weapons million billion patients vaccine vaccines food doses tanks passengers wounded children food water supplies workers residents dollars systems troops',
  ],
  [
    'AID',
    null,
    'delivered sent provided authorized authorised approved announced made freed gave shipped flew',
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
const ONGOING: readonly Row[] = [
  ['ASSAULT', SHELL, 'shelling bombarding pounding'],
  ['ASSAULT', AIR, 'bombing'],
  ['ASSAULT', CLASH, 'battling fighting clashing'],
  ['ASSAULT', ATTACK, 'attacking storming'],
  ['PROTEST', 'Peaceful protest', 'protesting demonstrating rallying'],
  ['PROTEST', 'Violent demonstration', 'rioting'],
  ['RETREAT', null, 'fleeing evacuating withdrawing retreating'],
  ['MOBILIZE', null, 'deploying patrolling mobilizing mobilising advancing'],
  ['CONSULT', null, 'meeting visiting negotiating discussing'],
  ['AID', null, 'airlifting arming rescuing'],
  ['COERCE', null, 'arresting detaining besieging blockading'],
];

/** Verbs told of as going on with an infinitive ("continue to exchange fire"). */
const INFINITIVES: readonly Row[] = [
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
    'free rescue treat help save evacuate feed',
    'trapped wounded injured survivors survivor victims people passengers patients residents families',
  ],
  ['COERCE', null, 'arrest detain seize block'],
  ['AGREE', null, 'sign reach', 'agreement deal accord treaty truce ceasefire pact'],
];

/** Headline verbs in the present. */
const HEADLINE: readonly Row[] = [
  ['ASSAULT', SHELL, 'shells pounds bombards'],
  ['ASSAULT', AIR, 'bombs'],
  ['ASSAULT', ATTACK, 'attacks storms kills raids'],
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

const NOUNS: readonly Row[] = [
  ['ASSAULT', AIR, 'airstrike airstrikes air-strike air-strikes sorties'],
  ['ASSAULT', SHELL, 'shelling bombardment barrage'],
  ['ASSAULT', CLASH, 'clash clashes fighting battle battles firefight gunbattle skirmish skirmishes gunfight'],
  ['ASSAULT', CLASH, 'offensive offensives incursion'],
  [
    'ASSAULT',
    ATTACK,
    'attack attacks assault assaults raid raids massacre killing killings murder murders shooting shootings assassination stabbing invasion',
  ],
  ['ASSAULT', 'Suicide bomb', 'suicide-bombing'],
  ['ASSAULT', BOMB, 'bombing bombings'],
  ['ASSAULT', 'Abduction/forced disappearance', 'abduction abductions kidnapping kidnappings'],
  ['PROTEST', 'Peaceful protest', 'protest protests demonstration demonstrations rally rallies sit-in march'],
  ['PROTEST', 'Violent demonstration', 'riot riots uprising revolt unrest rebellion'],
  ['CONSULT', null, 'talks meeting meetings summit visit negotiations conference discussions'],
  ['AGREE', null, 'ceasefire-deal accord'],
  ['RETREAT', null, 'cease-fire ceasefire truce retreat withdrawal evacuation'],
  ['COERCE', null, 'curfew crackdown coup arrests siege blockade lockdown'],
  ['REQUEST', null, 'request requests appeal', 'filed submitted sent'],
  ['CONSULT', null, 'talk', 'with'],
  [null, null, 'death deaths', 'of'],
  [null, null, 'funeral funerals'],
  ['MOBILIZE', null, 'deployment mobilization mobilisation'],
];

/** Nouns and verbs of happenings in which nobody acts, by EM-DAT disaster type. */
const HAZARDS: readonly (readonly [hazard: string, words: string])[] = [
  ['earthquake', 'earthquake earthquakes quake temblor aftershock aftershocks tsunami'],
  ['flood', 'flood floods flooding flooded inundated'],
  ['storm', 'hurricane cyclone typhoon tornado tornadoes storm blizzard thunderstorm'],
  ['wildfire', 'wildfire wildfires bushfire bushfires'],
  ['fire', 'blaze inferno'],
  ['explosion', 'explosion explosions blast blasts exploded'],
  ['mass movement', 'landslide landslides mudslide mudslides avalanche avalanches'],
  ['volcanic activity', 'eruption erupted-volcano'],
  ['drought', 'drought famine'],
  ['extreme temperature', 'heatwave'],
  ['epidemic', 'outbreak outbreaks epidemic epidemics pandemic infected sickened infections infecting sickening'],
  [
    'transport accident',
    'crash crashed crashes derailed derailment derails collided collision capsized shipwreck sank overturned plunged flipped',
  ],
  ['collapse', 'collapsed'],
  ['industrial accident', 'meltdown spill'],
];

/** Words of a hazard that only give it to a victim ("died of the virus"), never tell a happening by themselves. */
const HAZARD_HINTS: readonly (readonly [hazard: string, words: string])[] = [
  ['epidemic', 'virus flu influenza cholera ebola measles disease cases case h5n1 h1n1 covid coronavirus sars strain'],
  ['transport accident', 'aircraft airliner jet train tram bus ferry derailed wreckage'],
  ['fire', 'fire flames'],
];

/** Victims and harm: what happened to whom, the cause being elsewhere in the sentence. */
const VICTIMS = 'killed wounded injured died dead perished drowned destroyed damaged burned burnt';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

function tableOf(rows: readonly Row[]): ReadonlyMap<string, readonly Frame[]> {
  const table = new Map<string, Frame[]>();
  for (const [type, mode, words, needs] of rows) {
    const frame: Frame = { type, mode, hazard: null, weak: false, needs: needs ? setOf(needs) : null };
    for (const word of words.split(' ')) table.set(word, [...(table.get(word) ?? []), frame]);
  }
  return table;
}

const hazardTable = (rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([hazard, words]) => words.split(' ').map((word) => [word, hazard] as const)));

export const PAST_VERBS = tableOf(VERBS);
export const ONGOING_VERBS = tableOf(ONGOING);
export const INFINITIVE_VERBS = tableOf(INFINITIVES);
export const HEADLINE_VERBS = tableOf(HEADLINE);
export const EVENT_NOUNS = tableOf(NOUNS);
export const HAZARD_WORDS = hazardTable(HAZARDS);
export const HAZARD_CONTEXT = new Map([...HAZARD_WORDS, ...hazardTable(HAZARD_HINTS)]);
export const VICTIM_WORDS = setOf(VICTIMS);
