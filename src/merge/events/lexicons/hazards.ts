/** Nouns and verbs of happenings in which nobody acts, by EM-DAT disaster type. */
export const HAZARDS: readonly (readonly [hazard: string, words: string])[] = [
  ['earthquake', 'earthquake earthquakes quake quakes temblor tremor tremors aftershock aftershocks tsunami'],
  ['flood', 'flood floods flooding flooded inundated floodwaters'],
  [
    'storm',
    'hurricane cyclone typhoon tornado tornadoes storm storms blizzard thunderstorm landfall hailstorm sandstorm',
  ],
  ['wildfire', 'wildfire wildfires bushfire bushfires'],
  ['fire', 'blaze inferno'],
  ['explosion', 'explosion explosions blast blasts exploded'],
  ['mass movement', 'landslide landslides landslip mudslide mudslides mudflow rockfall rockslide avalanche avalanches'],
  ['volcanic activity', 'eruption eruptions'],
  ['drought', 'drought famine'],
  ['extreme temperature', 'heatwave heatwaves'],
  ['epidemic', 'outbreak outbreaks epidemic epidemics pandemic infected sickened infecting sickening'],
  ['transport accident', 'crash derailed derailment derails collision capsized capsizes shipwreck'],
  ['industrial accident', 'meltdown spill spillage'],
  ['miscellaneous accident', 'stampede stampedes'],
];

/** Words of a hazard that only give it to a victim ("died of the virus"), never tell a happening by themselves. */
export const HAZARD_HINTS: readonly (readonly [hazard: string, words: string])[] = [
  ['epidemic', 'virus flu influenza cholera ebola measles disease cases h5n1 h1n1 covid coronavirus sars strain'],
  ['transport accident', 'aircraft airliner jet plane helicopter train tram bus ferry boat ship derailed wreckage'],
  ['fire', 'fire fires flames smoke'],
  ['extreme temperature', 'heat temperatures cold'],
  ['volcanic activity', 'volcano lava ash'],
  ['flood', 'river dam waters rains rain'],
  ['collapse', 'rubble collapse'],
  ['mass movement', 'glacier sludge mud'],
  ['industrial accident', 'gas chemical toxic fumes mine miners'],
  ['miscellaneous accident', 'crush'],
];

/** Victims and harm: what happened to whom, the cause being elsewhere in the sentence. */
export const VICTIMS =
  'killed killing wounding injuring wounded injured died dead perished drowned hurt destroyed damaged burned burnt flattened trampled suffocated crushed buried gutted succumbed';

const VEHICLES =
  'train trains buses planes ferries ships lorries trams helicopters vessels vans coaches trawlers bus truck lorry car cars plane aircraft helicopter flight jet ferry boat boats ship vessel tram coach minibus van trawler yacht dinghy tanker vehicle vehicles carriage carriages trucks canoe barge raft submarine';
const STRUCTURES =
  'building buildings block blocks bridge bridges roof roofs tower towers wall walls house houses homes dam dams mine tunnel tunnels stand stands scaffolding factory condominium condo school balcony ceiling overpass flyover structure apartment flats hotel church mosque stadium stage glacier';

/** Nouns of hazards that count only beside what they befall. */
export const HAZARD_NOUNS: readonly (readonly [hazard: string, words: string, needs?: string, also?: string])[] = [
  ['collapse', 'collapse collapses', STRUCTURES],
  [
    'transport accident',
    'accident accidents',
    'car train bus plane road traffic truck tram ferry helicopter vehicle coach lorry motorway highway airport',
  ],
  ['industrial accident', 'accident accidents', 'plant factory mine reactor nuclear refinery'],
  ['industrial accident', 'leak leaks', 'gas oil chemical ammonia chlorine radiation fuel pipeline toxic'],
  ['fire', 'fire fires', 'caused oil forest warehouse factory refinery hotel market house hospital'],
];

/** What verbs of motion and breaking tell, by what moves or breaks: hazard, verbs, and words of which one must stand near. */
export const HAZARD_VERBS: readonly (readonly [hazard: string, words: string, needs?: string, also?: string])[] = [
  ['volcanic activity', 'erupted', 'volcano lava ash mount crater volcanic'],
  ['volcanic activity', 'engulfed buried flowed', 'lava ash'],
  ['collapse', 'burst breached failed', 'dam dams'],
  ['flood', 'broke', 'river banks bank levee dyke stopbank embankment flood water waters', 'through'],
  ['fire', 'burst', 'flames'],
  ['flood', 'burst overflowed breached', 'river banks levee levees dyke dykes embankment'],
  ['flood', 'swept surged engulfed', 'water waters river wave floodwaters torrent torrents flood floods'],
  ['flood', 'poured', 'water', 'mine shaft tunnel gallery houses streets'],
  ['storm', 'lashed battered pounded struck hit', 'winds hurricane storm cyclone typhoon rain rains tornado'],
  ['storm', 'made', 'landfall'],
  [
    'mass movement',
    'came slid crashed broke swept gave',
    'hillside mountain slope ice glacier mud rocks boulders mount',
    'down off away way',
  ],
  ['explosion', 'tore ripped blew', 'explosion blast', 'through apart'],
  [
    'explosion',
    'blew',
    'tank tanks warehouse munitions explosives ammonium nitrate fireworks house depot factory plant building pipeline gas boiler ship',
    'up',
  ],
  ['explosion', 'exploded detonated'],
  ['fire', 'swept tore ripped raged spread started began erupted engulfed', 'fire blaze flames inferno'],
  ['fire', 'broke', 'fire blaze', 'out'],
  ['fire', 'caught went', 'fire flames'],
  ['fire', 'burned burnt scorched', 'hectares acres'],
  [
    'transport accident',
    'slammed rammed ploughed plowed smashed crashed hit struck',
    'train bus truck lorry plane aircraft tram coach minibus ship tanker helicopter vehicle van',
    'into',
  ],
  ['transport accident', 'veered careered skidded rolled', 'train bus truck lorry plane car coach minibus runway road'],
  ['transport accident', 'crashed crashes', VEHICLES],
  [
    'transport accident',
    'crashed crashes',
    'airliner pilot drone hillside mountain runway barrier driver boeing airbus airport',
  ],
  [
    'transport accident',
    'fell plunged went careered',
    VEHICLES,
    'bridge cliff ravine gorge river off embankment canal',
  ],
  ['transport accident', 'collided sank overturned plunged flipped sinks overturns plunges', VEHICLES],
  [
    'transport accident',
    'struck hit knocked',
    'car truck bus van lorry motorcycle train tram',
    'pedestrian cyclist woman man girl boy teenager',
  ],
  ['transport accident', 'came went', 'plane aircraft helicopter flight jet ferry boat ship vessel airliner', 'down'],
  ['transport accident', 'ran', 'ship tanker ferry vessel boat', 'aground'],
  ['transport accident', 'left jumped', 'tracks rails'],
  ['transport accident', 'hit struck', 'plane airliner jet aircraft', 'hillside mountain'],
  [
    'transport accident',
    'hit struck rammed clipped',
    'ship vessel tanker ferry barge boat freighter trawler yacht',
    'quay pier bridge pylon reef rocks rock iceberg buoy dock jetty',
  ],
  ['collapse', 'collapsed crumbled caved', STRUCTURES],
  ['collapse', 'came gave', STRUCTURES, 'down way'],
  ['collapse', 'fell', 'roof roofs ceiling wall walls balcony stand', 'in down on'],
  [
    'industrial accident',
    'leaked escaped spilled spilt seeped',
    'gas oil chemical chemicals toxic acid ammonia chlorine vapour vapor fuel diesel petrol kerosene sludge waste radiation crude',
  ],
  ['earthquake', 'shook rattled jolted rocked', 'quake earthquake tremor magnitude temblor'],
  [
    'extreme temperature',
    'reached hit recorded soared topped set',
    'temperature temperatures',
    'highest record records',
  ],
  ['drought', 'declared', 'famine'],
  ['epidemic', 'declared confirmed reported recorded detected', 'outbreak case cases', 'outbreak first'],
  [
    'epidemic',
    'spread',
    'disease virus outbreak cholera ebola epidemic infection measles flu influenza strain fever dengue',
  ],
  ['epidemic', 'logged registered', 'cases infections infection', 'case cases infections'],
  ['flood', 'spilled spilt', 'river rivers dam reservoir lake canal', 'over'],
  ['drought', 'failed', 'rains rain monsoon harvest harvests season seasons crops'],
  ['miscellaneous accident', 'broke', 'panic', 'out'],
  ['miscellaneous accident', 'trampled'],
];
