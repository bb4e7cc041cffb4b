import type { Row } from './acts.ts';

/**
 * Words of acts that tell a happening only as the verb of their clause, and only where no word of `acts.ts` or
 * `hazards.ts` does: verbs of a wider reach, each with what it needs near it to be an act of its type and no figure of
 * speech. Form as there; `¤` stands for an amount of money.
 */

const CROWD =
  'protesters protestors demonstrators residents villagers crowd crowds students workers parents youths people mob mobs supporters relatives families farmers drivers strikers rioters customers shoppers activists migrants thousands hundreds dozens women opponents loyalists fans mourners teachers nurses unionists settlers';
const GUARDS =
  'police officers soldiers troops guards gendarmes agents marines commandos army authorities security forces patrol squad squads policemen coastguard navy';
const FIGHTERS =
  'militants jihadists rebels insurgents fighters gunmen militia militias guerrillas attackers raiders bandits gang gangs assailants separatists terrorists saboteurs extremists men paramilitaries loyalists soldiers troops forces army';
const SOLDIERS =
  'troops soldiers forces warship warships frigate frigates destroyer destroyers brigade battalion battalions police officers marines guards aircraft jets fighters tanks carrier carriers reservists peacekeepers gendarmes bombers commandos helicopters regiment division divisions unit units paratroopers navy army missiles';
const LEADERS =
  'president minister premier chancellor king queen prince secretary envoy ambassador foreign leader leaders counterpart counterparts chief ministers delegation delegates diplomats premiers presidents pope mediator mediators officials governor negotiators negotiator';
const SUPPLIES =
  'aid relief food water soup rice flour wheat grain meals bread biscuits parcels blankets tents tarpaulins medicine medicines drugs vaccine vaccines doses fuel generators kits supplies equipment rations tablets clothes clothing mattresses nets shelter shelters stoves seeds cash oxygen masks ventilators jerrycans milk blood diesel';
const NEEDY =
  'people families residents survivors victims refugees children patients households migrants evacuees civilians villagers homeless displaced wounded injured women pupils passengers them';
const VEHICLES =
  'train trains bus buses car cars plane planes flight flights ship ships ferry ferries metro trams tram traffic lorry lorries truck trucks vessel tanker boat boats';
const POWER =
  'power electricity supply supplies grid line lines network phone internet water gas lights signal mast masts';

export const DOINGS: readonly Row[] = [
  // Violence
  [
    'ASSAULT',
    'Shelling/artillery/missile attack',
    'lobbed rained launched unleashed traded exchanged',
    'shells shell rockets rocket missiles missile mortars grenades artillery salvo salvoes salvos barrage fire drones',
  ],
  [
    'ASSAULT',
    'Shelling/artillery/missile attack',
    'hit struck pounded',
    'shelling artillery mortar mortars grads howitzers gunboats',
  ],
  [
    'ASSAULT',
    'Remote explosive/landmine/IED',
    'hit struck ripped tore killed went',
    'bomb bombs mine mines landmine ied explosives grenade grenades',
  ],
  ['ASSAULT', 'Remote explosive/landmine/IED', 'blew', FIGHTERS, 'up'],
  [
    'ASSAULT',
    'Remote explosive/landmine/IED',
    'lost',
    'landmine mine bomb bullet shell shrapnel blast',
    'leg legs arm arms foot eye eyes hand limb limbs sight',
  ],
  [
    'ASSAULT',
    'Armed clash',
    'began broke erupted started flared resumed raged',
    'war fighting hostilities clashes gunfight conflict battle battles shelling violence insurgency',
  ],
  [
    'ASSAULT',
    'Government regains territory',
    'pushed drove driven forced beat beaten repelled repulsed',
    'troops forces army rebels militants fighters militia insurgents soldiers enemy attack attackers offensive group jihadists',
    'back out from off attack attackers offensive',
  ],
  [
    'ASSAULT',
    'Armed clash',
    'advanced pushed broke punched',
    SOLDIERS,
    'line lines front defences defenses miles kilometres kilometers km',
  ],
  [
    'ASSAULT',
    'Attack',
    'burned burnt torched razed sacked pillaged',
    FIGHTERS,
    'truck trucks lorry lorries vehicle vehicles village villages home homes house houses church churches mosque mosques market school schools hut huts camp camps crops clinic station',
  ],
  ['ASSAULT', 'Attack', 'burst broke barged forced stormed blasted shot', FIGHTERS, 'into way in through'],
  [
    'ASSAULT',
    'Attack',
    'robbed mugged carjacked waylaid mowed beat clubbed kicked punched slapped whipped flogged knifed maimed mutilated decapitated strangled poisoned strafed sniped bludgeoned',
  ],
  ['ASSAULT', 'Attack', 'dragged', 'hair feet car cars streets street out from off'],
  [
    'ASSAULT',
    'Abduction/forced disappearance',
    'held holding snatched grabbed seized took taken',
    `${FIGHTERS} inmates prisoners`,
    'guards hostage hostages captive captives clerks pupils passengers staff crew villagers workers',
  ],
  [
    'ASSAULT',
    'Non-state actor overtakes territory',
    'took taken',
    'gunmen rebels militants fighters troops soldiers insurgents forces army jihadists',
    'over',
  ],
  ['ASSAULT', 'Non-state actor overtakes territory', 'occupied', SOLDIERS],
  [
    'ASSAULT',
    'Non-state actor overtakes territory',
    'entered',
    'rebels rebel militants insurgents troops soldiers tanks forces fighters army jihadists',
  ],
  [
    'ASSAULT',
    'Non-state actor overtakes territory',
    'fell',
    'rebels rebel insurgents militants forces jihadists',
    'to into',
  ],
  [
    'ASSAULT',
    'Disrupted weapons use',
    'shot brought',
    'drone drones missile missiles rocket rockets plane jet helicopter aircraft uav warplane',
    'down',
  ],
  [
    'ASSAULT',
    'Armed clash',
    'answered retaliated responded',
    'guns artillery gunfire rockets shelling strikes airstrikes fire batteries attacking poisoning bombing burning',
  ],
  ['ASSAULT', 'Attack', 'fired shot', 'crowd crowds protesters demonstrators mourners civilians convoy car bus'],
  ['COERCE', 'Looting/property destruction', 'plundered pillaged commandeered requisitioned impounded'],
  ['COERCE', 'Looting/property destruction', 'lost stripped emptied', 'looting looters looted pillage'],
  [
    'COERCE',
    'Looting/property destruction',
    'seized stole took stolen',
    '¤ cattle head phones cash money weapons ammunition vehicles trucks goats livestock grain gold',
  ],
  // Order and restraint
  ['COERCE', null, 'rounded picked', GUARDS, 'up'],
  ['COERCE', null, 'rounded', 'up'],
  [
    'COERCE',
    null,
    'nabbed apprehended recaptured handcuffed evicted outlawed disbanded padlocked gagged muzzled frisked dissolved impounded expropriated nationalised nationalized conscripted curtailed',
  ],
  [
    'COERCE',
    null,
    'revoked cancelled canceled',
    'licence licences license licenses visa visas passport passports permit permits accreditation citizenship',
  ],
  [
    'COERCE',
    null,
    'turned pushed sent',
    'migrants boats boat flights refugees convoy vessels ship lorries asylum families',
    'back away',
  ],
  ['COERCE', null, 'sprayed doused used deployed', 'pepper gas cannon truncheons batons teargas dogs'],
  ['COERCE', null, 'answered responded replied', 'cannon gas batons'],
  ['COERCE', null, 'smashed broke broken battered forced', GUARDS, 'door doors windows gate gates glass'],
  [
    'COERCE',
    null,
    'dismantled demolished bulldozed cleared flattened tore torn',
    `${GUARDS} council workers`,
    'camp camps stage tents barricade barricades homes houses huts encampment settlement square protest',
  ],
  [
    'COERCE',
    null,
    'put placed',
    'alert lockdown quarantine footing siege curfew surveillance custody control emergency',
  ],
  [
    'COERCE',
    null,
    'declared proclaimed imposed extended',
    'emergency martial alarm curfew alert siege lockdown ban blockade quarantine restrictions moratorium',
  ],
  [
    'COERCE',
    null,
    'closed shut sealed',
    'checkpoint checkpoints frontier frontiers crossing crossings square bridges schools classes',
  ],
  ['COERCE', null, 'closed shut suspended moved', 'classes lessons teaching school schools online working'],
  [
    'COERCE',
    null,
    'blocked jammed shut switched cut throttled',
    'website websites internet facebook twitter telegram whatsapp network signal broadcasts channel channels broadcaster',
  ],
  ['COERCE', null, 'raided searched combed stormed swept', `${GUARDS} prosecutors investigators detectives`],
  ['COERCE', null, 'tied bound locked chained', 'up rope hands cellar room cage ropes'],
  [
    'COERCE',
    null,
    'stopped halted barred prevented kept',
    `${GUARDS} authorities junta government`,
    'reporters journalists convoy convoys ambulances vehicles ship ships boat boats marchers protesters voters lorries trucks aid',
  ],
  ['COERCE', null, 'sentenced', 'prison jail death years'],
  ['COERCE', null, 'fired sacked', GUARDS, 'gas pellets cannon rubber'],
  ['COERCE', null, 'withdrew banned stripped', 'citizenship passport licence visa'],
  ['COERCE', null, 'extended prolonged', 'detention curfew emergency lockdown custody remand'],
  ['COERCE', null, 'rationed'],
  // Ways out
  [
    'RETREAT',
    null,
    'bussed bused ferried flown flew moved evacuated brought took taken airlifted shipped repatriated',
    'people staff civilians residents families passengers citizens nationals migrants refugees workers diplomats personnel embassy holidaymakers tourists students women children',
    'out from away home shelter shelters safety off warehouse camp centre center capital',
  ],
  ['RETREAT', null, 'called', 'search operation strike strikes action rescue manhunt', 'off'],
  [
    'RETREAT',
    null,
    'pulled left departed quit vacated evacuated',
    `${SOLDIERS} diplomats staff embassy rebels fighters militants peacekeepers`,
    'out from base bases city country town mission embassy positions village back',
  ],
  [
    'RETREAT',
    null,
    'completed began started ordered finished',
    'withdrawal departure pullout pull-out evacuation retreat disengagement',
  ],
  [
    'RETREAT',
    null,
    'set let walked went turned freed',
    'free loose',
    'prisoners prisoner hostages he she they detainees journalists journalist men women captives suspects set',
  ],
  [
    'RETREAT',
    null,
    'released bailed',
    'judge court prison jail police rebels kidnappers captors militants authorities government guards army',
  ],
  ['RETREAT', null, 'secured won negotiated obtained announced ordered', 'release freedom', 'of for'],
  ['RETREAT', null, 'packed', 'gone bags left belongings', 'up'],
  ['RETREAT', null, 'uprooted displaced'],
  ['RETREAT', null, 'drove driven forced', `${NEEDY} thousands`, 'homes villages out homeland town land'],
  [
    'RETREAT',
    null,
    'left abandoned fled deserted',
    'homes home houses villages village town city country camp area region thousands',
  ],
  [
    'RETREAT',
    null,
    'walked trekked streamed poured crossed sailed',
    'refugees migrants families people civilians thousands column caravan',
    'border across crossing into over highway frontier road',
  ],
  ['RETREAT', null, 'swapped exchanged', 'prisoner prisoners captives bodies hostages'],
  ['RETREAT', null, 'observed declared announced', 'ceasefire truce cease-fire pause armistice'],
  [
    null,
    null,
    'escaped fled vanished disappeared absconded',
    'prison jail cell custody camp detention court home sunday monday tuesday wednesday thursday friday saturday',
  ],
  [null, null, 'returned', 'home homes villages refugees evacuees residents families exile exiles parliament capital'],
  // Giving way
  [
    'CONCEDE',
    null,
    'dropped withdrew',
    'complaint charge charges demand demands case claim objection objections lawsuit bid candidacy',
  ],
  ['CONCEDE', null, 'apologised apologized capitulated yielded'],
  ['CONCEDE', null, 'bowed backed caved', 'pressure down demands demand'],
  ['CONCEDE', null, 'turned gave handed', 'himself herself themselves', 'in up over'],
  [
    'CONCEDE',
    null,
    'handed surrendered laid gave',
    'pistol gun guns rifle rifles weapon weapons arms',
    'police over down up in to',
  ],
  ['CONCEDE', null, 'reinstated reopened relaxed unblocked unfroze commuted'],
  [
    'CONCEDE',
    null,
    'lifted eased ended revoked scrapped',
    'curfew emergency ban lockdown blockade siege restrictions order orders sanctions embargo rule law strike subsidies quarantine',
  ],
  // Help
  [
    'AID',
    null,
    'treated vaccinated immunised immunized inoculated sheltered housed fed clothed resettled',
    `${NEEDY} ¤ cattle thousands against`,
  ],
  [
    'AID',
    null,
    'handed ladled served dished gave given doled brought carried delivered trucked shipped dropped airdropped air-dropped parachuted flew flown distributed unloaded donated sent provided supplied diverted lent drove rushed',
    SUPPLIES,
  ],
  [
    'AID',
    null,
    'set opened pitched built erected established launched',
    'shelter shelters tent tents clinic clinics hospital camp camps hotline fund kitchen kitchens centre centres center centers unit units appeal helpline reception treatment',
  ],
  [
    'AID',
    null,
    'committed allocated pledged donated released approved announced granted promised gave given contributed earmarked raised lent unveiled unlocked provided offered',
    '¤',
  ],
  [
    'AID',
    null,
    'offered promised pledged sent flew dispatched',
    'help assistance aid rescuers rescue firefighters doctors medics experts teams sniffer dogs planes aircraft helicopters support engineers',
  ],
  [
    'AID',
    null,
    'fished plucked winched hauled pulled dragged picked carried lifted',
    'water sea river trees roofs roof rubble wreckage lifeboat lifeboats raft rafts tug ship vessel coastguard rescuers debris lifeboats out survivors',
  ],
  ['AID', null, 'freed rescued saved evacuated', `${NEEDY} lifts lift cars roofs stranded trapped`],
  ['AID', null, 'took taken', 'refugees migrants evacuees families people children', 'in'],
  [
    'AID',
    null,
    'resumed began started stepped scaled',
    'distribution distributions deliveries delivery vaccination vaccinations relief airlift aid search',
  ],
  [
    'AID',
    null,
    'reached arrived',
    'programme program aid convoy convoys relief rescuers supplies shipment truck trucks',
  ],
  ['AID', null, 'armed trained equipped', 'rebels fighters troops soldiers militia forces army police'],
  ['AID', null, 'diverted dispatched', 'ship ships plane planes helicopter helicopters hospital'],
  // Arming and readiness
  [
    'MOBILIZE',
    null,
    'beefed stepped tightened reinforced bolstered strengthened',
    'security patrols patrol guard guards border borders defences defenses presence garrison frontier',
    'up its the security their',
  ],
  ['MOBILIZE', null, 'patrolled'],
  [
    'MOBILIZE',
    null,
    'posted stationed dispatched sent rushed moved flew massed amassed deployed ordered',
    SOLDIERS,
    'to along into in at near around on toward towards there',
  ],
  [
    'MOBILIZE',
    null,
    'activated put placed',
    'alert brigade plan emergency level readiness defence defense protocol',
    'alert readiness level plan brigade emergency protocol',
  ],
  ['MOBILIZE', null, 'scrambled conscripted mobilised mobilized'],
  [
    'MOBILIZE',
    null,
    'circled flew roared buzzed crossed sailed entered overflew',
    'warplanes warplane jets bombers bomber fighters helicopters drones warship warships frigate destroyer carrier fighter',
  ],
  [
    'MOBILIZE',
    null,
    'conducted held staged began started launched',
    'drill drills exercise exercises manoeuvres maneuvers wargames',
  ],
  ['MOBILIZE', null, 'tested test-fired launched fired', 'ballistic missile missiles rocket satellite'],
  ['MOBILIZE', null, 'raised', 'alert level threat readiness'],
  ['MOBILIZE', null, 'dispatched', 'minister team secretary envoy investigators experts scene'],
  ['MOBILIZE', null, 'brought', 'frigate troops warship sailing deployment', 'forward'],
  // Meetings
  ['CONSULT', null, 'phoned telephoned'],
  [
    'CONSULT',
    null,
    'spoke talked conferred',
    'phone telephone counterpart counterparts minister ministers leader leaders president premier premiers king chancellor envoy ambassador',
    'with to by',
  ],
  ['CONSULT', null, 'hosted received greeted welcomed met briefed', LEADERS, LEADERS],
  ['CONSULT', null, 'flew travelled traveled arrived landed went', LEADERS, 'to in for on'],
  [
    'CONSULT',
    null,
    'inspected surveyed toured',
    'scene damage area region site town city camp hospital zone plant ruins province',
  ],
  [
    'CONSULT',
    null,
    'convened chaired opened began held adjourned attended',
    'meeting session summit conference talks council parliament assembly cabinet debate hearing committee negotiations',
  ],
  [
    'CONSULT',
    null,
    'debated discussed',
    'parliament council assembly ministers lawmakers deputies leaders cabinet mps senators senate',
  ],
  [
    'CONSULT',
    null,
    'gathered met assembled',
    'leaders ministers envoys diplomats elders delegates officials negotiators commanders',
  ],
  ['CONSULT', null, 'held', 'conference discussions consultations'],
  ['CONSULT', null, 'addressed', 'nation parliament assembly council congress rally crowd'],
  [
    'AGREE',
    null,
    'inked clinched sealed concluded finalised finalized reached struck',
    'deal accord agreement pact treaty truce contract memorandum compromise',
  ],
  ['AGREE', null, 'agreed'],
  // Votes and posts
  [
    'SUPPORT',
    null,
    'approved passed adopted backed endorsed ratified rushed upheld authorised authorized',
    'parliament lawmakers senate council assembly congress deputies mps legislature cabinet bundestag duma knesset court government law bill budget amnesty motion deployment mission resolution constitution plan treaty',
  ],
  ['SUPPORT', null, 'voted elected re-elected'],
  [
    null,
    null,
    'won lost swept',
    'election elections seats vote votes majority referendum runoff primary ballot presidency',
  ],
  [
    null,
    null,
    'named appointed installed chose picked sworn elected nominated',
    'minister premier president chief head commander governor leader chairman director successor interim caretaker chancellor general',
  ],
  [null, null, 'took sworn', 'oath office'],
  [null, null, 'cast voted', 'ballot ballots vote votes polls'],
  // Breaking off
  [
    'SANCTION',
    null,
    'sacked dismissed ousted removed suspended',
    'minister ministers chief general generals director governor official officials commander head judge judges officers post ambassador',
  ],
  [
    'SANCTION',
    null,
    'stopped halted suspended banned cut slashed reduced froze ended choked curbed withheld trimmed',
    'exports export imports import sales sale shipments deliveries trade aid funding contribution contributions payments subsidies purchases tickets gas oil visas cooperation arms',
  ],
  ['SANCTION', null, 'severed broke downgraded cut suspended', 'ties relations diplomatic'],
  ['SANCTION', null, 'declared', 'persona'],
  [
    'SANCTION',
    null,
    'recalled withdrew summoned expelled',
    'ambassador ambassadors envoy envoys diplomats diplomat consul',
  ],
  ['SANCTION', null, 'closed shut', 'embassy embassies consulate consulates mission'],
  [
    'SANCTION',
    null,
    'designated named labelled labeled listed declared',
    'terrorist terrorists organisation organization organisations organizations group groups',
  ],
  ['SANCTION', null, 'raised hiked slapped imposed', 'tariff tariffs duties levy'],
  [
    'SANCTION',
    null,
    'quit left abandoned withdrew',
    'deal pact treaty accord agreement organisation organization bloc',
  ],
  // Accusing, asking, refusing
  [
    'ACCUSE',
    null,
    'charged arraigned',
    'prosecutors prosecutor police court murder terrorism treason offences offenses',
  ],
  ['ACCUSE', null, 'opened ordered began launched', 'probe inquiry investigation investigations trial'],
  ['ACCUSE', null, 'filed lodged', 'complaint lawsuit suit case petition'],
  ['ACCUSE', null, 'summoned', 'ambassador envoy minister chargé'],
  ['ACCUSE', null, 'asked', 'court prosecutor prosecutors judge', 'investigate arrest'],
  [
    'REQUEST',
    null,
    'asked appealed requested radioed petitioned',
    'mayday help aid assistance meeting troops distress security session reinforcements',
  ],
  ['REQUEST', null, 'wrote', 'asking requesting seeking appealing'],
  [
    'REJECT',
    null,
    'vetoed blocked rebuffed spurned voted rejected scuppered',
    'document resolution deal offer bill proposal draft declaration plan motion proposals request agreement',
  ],
  ['REJECT', null, 'boycotted snubbed'],
  ['COOPERATE', null, 'shared', 'intelligence data information'],
  // Protest
  [
    'PROTEST',
    'Peaceful protest',
    'chanted waved booed heckled blockaded barricaded picketed',
    `${CROWD} himself herself slogans flags`,
  ],
  [
    'PROTEST',
    'Peaceful protest',
    'parked drove',
    'tractors lorries taxis trucks',
    'across streets roads entrance entrances gates parliament protest',
  ],
  [
    'PROTEST',
    'Peaceful protest',
    'filled packed thronged jammed lined',
    CROWD,
    'square street streets avenue plaza boulevard park bridge',
  ],
  [
    'PROTEST',
    'Peaceful protest',
    'gathered massed assembled converged',
    CROWD,
    'outside square front embassy ministry parliament palace station court protest',
  ],
  ['PROTEST', 'Peaceful protest', 'downed', 'tools'],
  [
    'PROTEST',
    'Violent demonstration',
    'smashed wrecked vandalised vandalized overturned trashed toppled broke destroyed trapped set attacked',
    CROWD,
    'car cars window windows statue cash machines shop shops fire police officers barricades fence bus buses office offices',
  ],
  [
    'PROTEST',
    'Violent demonstration',
    'pelted hurled threw lobbed tossed',
    'stones stone bottles bricks branches petrol eggs rocks firebombs molotov',
  ],
  [
    null,
    null,
    'broke burst',
    'shoppers looters thieves burglars crowd people mob residents',
    'into shop shops supermarket supermarkets warehouse stores store',
  ],
  // What befalls, with nobody acting
  [
    null,
    null,
    'failed went tripped cut knocked returned restored reconnected collapsed',
    POWER,
    'power electricity grid lights supply out blackout network off',
  ],
  [null, null, 'lost', 'power electricity'],
  [
    null,
    null,
    'stopped halted suspended cancelled canceled disrupted stranded delayed grounded diverted',
    `${VEHICLES} passengers match tournament services sitting service`,
  ],
  [
    null,
    null,
    'severed washed swept cut',
    'road roads rail railway link bridge bridges highway village villages away off',
  ],
  [null, null, 'uprooted felled toppled', 'tree trees pylons poles masts'],
  [
    null,
    null,
    'postponed called suspended abandoned',
    'match tournament game election elections vote exam exams concert festival olympics',
  ],
  [
    null,
    null,
    'found discovered recovered retrieved',
    'body bodies corpse corpses remains grave graves recorder recorders box boxes wreck wreckage',
  ],
  [null, null, 'ran', 'oxygen fuel water food petrol ammunition supplies medicine beds', 'out'],
  [null, null, 'dropped ran lost', 'anchor aground'],
  [null, null, 'turned', 'away patients casualties', 'hospital hospitals doctors clinic clinics'],
  [null, null, 'admitted', 'patients children people hospital clinic centre center'],
  [null, null, 'buried laid', 'victims dead people rest civilians bodies mourners families cemetery grave graves'],
  [null, null, 'declared announced', 'mourning'],
  [null, null, 'froze bled starved choked burned bleeding', 'death'],
];

/** As `DOINGS`, of what is under way: "is sending", "were treating". */
export const DOINGS_ONGOING: readonly Row[] = [
  [
    'AID',
    null,
    'treating feeding sheltering housing vaccinating distributing handing evacuating airdropping trucking ferrying',
    `${NEEDY} ${SUPPLIES} cholera measles diarrhoea`,
  ],
  [
    'AID',
    null,
    'sending flying shipping delivering giving providing rushing',
    `${SUPPLIES} ¤ teams team experts rescuers firefighters doctors planes engineers megawatts`,
  ],
  ['MOBILIZE', null, 'sending moving massing stationing patrolling reinforcing', SOLDIERS],
  ['PROTEST', 'Peaceful protest', 'chanting marching blocking picketing striking occupying', CROWD],
  [
    'ASSAULT',
    'Abduction/forced disappearance',
    'holding',
    'guards hostages captive captives guards inmates prisoners gunmen',
  ],
  ['COERCE', null, 'blocking searching raiding', GUARDS],
  ['ACCUSE', null, 'investigating', 'prosecutors police prosecutor authorities'],
];
