import { describe, expect, it } from 'vitest';
import { recordOf } from '../pipeline.ts';
import type { RegisterName, Registers, Report } from '../record/types.ts';

function registersOf(text: string): Registers {
  const report: Report = {
    id: 'report-1',
    file: null,
    url: null,
    kind: 'article',
    outlet: 'The Tarn Courier',
    title: null,
    authors: [],
    published: '2023-09-14T12:00:00+00:00',
    updated: null,
    language: 'en',
    text,
    posts: [
      { id: 'post-1', index: 0, headline: null, authors: [], time: null, start: 0, bodyStart: 0, end: text.length },
    ],
    agency: null,
    keyPoints: [],
    notes: [],
  };
  return recordOf([{ report, timeZone: 'UTC' }]).registers;
}

/** The named fields of the rows of one register, joined for short tables. */
const rows = (register: RegisterName, text: string, ...fields: string[]): string[] =>
  (registersOf(text)[register] as unknown as Record<string, unknown>[]).map((row) =>
    fields.map((field) => row[field] ?? '-').join(' | '),
  );

describe('casualties: killed | injured | missing | who', () => {
  it.each<[string, string[]]>([
    ['Two labourers were killed and seven hurt when a crane fell in Lyon.', ['2 | 7 | - | labourers']],
    ['The blast killed 15 people, including three children.', ['15 | - | - | people', '3 | - | - | children']],
    [
      'The flood killed the six tourists and two local guides on board.',
      ['6 | - | - | tourists', '2 | - | - | local guides'],
    ],
    ['The death toll has remained static at 72.', ['72 | - | - | -']],
    ['The confirmed number of dead rose to 1,204 in Hatay.', ['1204 | - | - | -']],
    ['The storm killed two in Cuba and one in Haiti.', ['2 | - | - | -', '1 | - | - | -']],
    ['A nurse and her two sons were found dead in Leeds.', ['2 | - | - | sons', '1 | - | - | A nurse']],
    ['The attack killed a mother and her daughter.', ['2 | - | - | a mother and her daughter']],
    ['The paper named a young man allegedly beaten to death by guards in Tanta.', ['1 | - | - | a young man']],
    ['His co-pilot is in critical condition.', ['- | 1 | - | His co-pilot']],
    ['Civilians were killed in the fighting near Aleppo.', ['- | - | - | Civilians']],
    ['No one was hurt in the derailment.', ['- | 0 | - | -']],
    ['Six bodies have been recovered and eight people are still missing.', ['6 | - | 8 | bodies']],
    ['The killing of a senior commander angered the militia.', ['1 | - | - | a senior commander']],
    ['Chad has 96 cases and Mali nine, both with one death.', ['1 | - | - | -', '1 | - | - | -']],
    ['More than 60 people were taken to hospital in Lyon.', ['- | 60 | - | people']],
    ['The blaze claimed 41 lives.', ['41 | - | - | -']],
    ['Eleven pupils, among them two girls, are unaccounted for.', ['- | - | 11 | pupils']],
    ['About 170 children are feared missing.', ['- | - | 170 | children']],
    ['Seven of them are fighting for their lives.', ['- | 7 | - | -']],
    ['Rescuers found the bodies of five miners.', ['5 | - | - | miners']],
    ['Three children were among the dead.', ['3 | - | - | children']],
    ['A baby was among the injured.', ['- | 1 | - | A baby']],
    ['Two officers were stabbed in Lyon.', ['- | 2 | - | officers']],
    ['One firefighter suffered smoke inhalation.', ['- | 1 | - | firefighter']],
    ['No passengers were harmed.', ['0 | 0 | - | -']],
    ['There were no reports of damage or casualties.', ['0 | 0 | - | -']],
    [
      'The ministry said 14 civilians and one guard had died on its side.',
      ['14 | - | - | civilians', '1 | - | - | guard'],
    ],
    ['Three bodies have been carried out of the mosque.', ['3 | - | - | bodies']],
    [
      'At least 39 people have died since the attack got under way, medics at three hospitals said, among them nine guards.',
      ['39 | - | - | people', '9 | - | - | guards'],
    ],
    ['A boy froze to death in a camp near Minsk.', ['1 | - | - | A boy']],
    ['A miner lost a leg to a landmine near Lyon.', ['- | 1 | - | A miner']],
    ['A cameraman was shot in the foot in Lyon.', ['- | 1 | - | A cameraman']],
    ['The body of a young Dane was found in a forest near Lyon.', ['1 | - | - | a young Dane']],
    ['It put the number of people who needed medical attention at 844.', ['- | 844 | - | -']],
  ])('%s', (text, wanted) => expect(rows('casualties', text, 'killed', 'injured', 'missing', 'who')).toEqual(wanted));

  it.each([
    'He was sentenced to death in 2019.',
    'Ministers fear the storm could kill dozens of people.',
    'Two helicopters began moving the injured.',
    'Two days before he died he named a new minister.',
    'A coach nearly died at the parade in Lyon.',
    'Most of the victims drowned.',
    'A 10-storey block was hurt by neglect.',
    'A NATO airstrike killed the plan for talks.',
    'Missiles hit the town, destroying 72 flats, governor Ana Kott said.',
  ])('none: %s', (text) => expect(rows('casualties', text, 'killed')).toEqual([]));

  it('places "both" counts in the two places named', () =>
    expect(rows('casualties', 'Chad has 96 cases and Mali nine, both with one death.', 'place')).toEqual([
      'Chad',
      'Mali',
    ]));
});

describe('damage: count | what | place | by | kind | extent', () => {
  it.each<[string, string[]]>([
    ['The quake destroyed 40 houses in Agadir.', ['40 | houses | Agadir | - | dwelling | destroyed']],
    [
      'Twelve buildings, one bridge and three trucks were destroyed near Aleppo.',
      [
        '12 | buildings | Aleppo | - | - | destroyed',
        '1 | bridge | Aleppo | - | other infrastructure | destroyed',
        '3 | trucks | Aleppo | - | vehicle | destroyed',
      ],
    ],
    [
      'NATO said key targets hit included: -- Four tanks and one radar near Sirte; -- Two bunkers in Brega.',
      [
        '4 | tanks | Sirte | NATO | military | -',
        '1 | radar | Sirte | NATO | military | -',
        '2 | bunkers | Brega | NATO | military | -',
      ],
    ],
    ['Russian shelling badly damaged a school in Sumy.', ['- | school | Sumy | Russia | public building | heavily']],
    [
      'A mosque in Mosul was partly destroyed by militants.',
      ['- | mosque | Mosul | militants | place of worship or heritage | partly'],
    ],
    ['Looters ransacked shops in Durban.', ['- | shops | Durban | Looters | business premises | -']],
    ['Wildfires have burned 81,000 hectares in Evros.', ['81000 | hectares | Evros | - | land or crops | -']],
    ['Hurricane winds tore the roofs off 40 homes in Perry.', ['40 | homes | Perry | - | dwelling | -']],
    ['The bridge at Tours was damaged, not destroyed.', ['- | bridge | Tours | - | other infrastructure | -']],
    ['The homes were damaged or destroyed in Lima.', ['- | homes | Lima | - | dwelling | -']],
    ['Soldiers could be seen breaking windows in Tripoli.', ['- | windows | Tripoli | Soldiers | - | -']],
    [
      'Floods washed away two bridges in Chittagong.',
      ['2 | bridges | Chittagong | - | other infrastructure | destroyed'],
    ],
  ])('%s', (text, wanted) =>
    expect(rows('damage', text, 'count', 'what', 'place', 'by', 'kind', 'extent')).toEqual(wanted),
  );

  it('suggests a claims category inside the mandate of the register, and only there', () => {
    const told = (text: string) => rows('damage', text, 'rd4u', 'claimCause');
    expect(told('Russian shelling destroyed four houses in Sumy on Monday.')).toEqual(['A3.1 | artillery']);
    expect(told('Russian drones damaged a school in Sumy on Monday.')).toEqual(['B1.5 | missiles, drones or bombs']);
    expect(told('The quake destroyed four houses in Agadir on Monday.')).toEqual(['- | other']);
    expect(told('Russian shelling destroyed four houses in Sumy in 2019.')).toEqual(['- | artillery']);
  });
});

describe('strikes: weapon | launched | intercepted | place | attacker', () => {
  it.each<[string, string[]]>([
    ['Russian missiles hit a depot in Dnipro overnight.', ['missiles | - | - | Dnipro | Russia']],
    [
      'The air force shot down 25 of 33 drones launched by Russia at Odesa on Sunday.',
      ['drones | 33 | 25 | Odesa | Russia'],
    ],
    ['Hamas fired at least 2,200 rockets at Ashkelon.', ['rockets | 2200 | - | Ashkelon | Hamas']],
    ['Israeli warplanes struck targets near Damascus on Thursday.', ['warplanes | - | - | Damascus | Israel']],
    [
      'Shelling by Azerbaijani forces damaged a clinic in Stepanakert.',
      ['shelling | - | - | Stepanakert | Azerbaijani forces'],
    ],
    ["Assad's forces began shelling Aleppo with Grad rockets.", ["Grad rockets | - | - | Aleppo | Assad's forces"]],
    ['Rebels, who had fled Idlib, shelled Aleppo.', ['shelling | - | - | Aleppo | Rebels']],
    ['Four guards were killed in a NATO airstrike in Brega.', ['airstrike | - | - | Brega | NATO']],
    ['Government forces had begun to bombard Homs with tanks.', ['tanks | - | - | Homs | Government forces']],
    ['Six rockets landed near the port of Misrata.', ['rockets | 6 | - | Misrata | -']],
    ['Saudi jets bombed Sanaa on Friday.', ['airstrike | - | - | Sanaa | Saudi Arabia']],
    ['A car was hit by a drone in Nikopol.', ['drone | - | - | Nikopol | -']],
    ['Toll climbs in Homs, army and rebels trade blame over market shelling', ['shelling | - | - | Homs | -']],
  ])('%s', (text, wanted) =>
    expect(rows('strikes', text, 'weapon', 'launched', 'intercepted', 'place', 'attacker')).toEqual(wanted),
  );
  it.each([
    'The army may bomb the harbour.',
    'Oslo debated a ban on drone strikes.',
    'Teachers began a strike in Lagos.',
  ])('none: %s', (text) => expect(rows('strikes', text, 'weapon')).toEqual([]));
});

describe('control: status | place | holder | share', () => {
  it.each<[string, string[]]>([
    ['Government troops recaptured Palmyra.', ['captured | Palmyra | Government troops | -']],
    ['Wagner controls around 70% of Bakhmut.', ['contested | Bakhmut | Wagner | 70']],
    ['The summit was held in Russian-occupied Crimea.', ['held | Crimea | Russia | -']],
    [
      'Rebels battled the army for the cities of Homs and Hama.',
      ['contested | Homs | - | -', 'contested | Hama | - | -'],
    ],
    ['Shells fell on Misrata, the last rebel stronghold.', ['held | Misrata | rebels | -']],
    ['There is a battle for control of a town near Tripoli.', ['contested | a town | - | -']],
    ['The army lost control of large swathes of Darfur.', ['lost | large swathes of Darfur | - | -']],
    ['Aid reached the besieged city of Taiz.', ['besieged | Taiz | - | -']],
    ['Militants seized the town of Palma.', ['captured | Palma | Militants | -']],
    ['Aleppo fell to the rebels.', ['captured | Aleppo | rebels | -']],
    ['The army withdrew from Goma.', ['lost | Goma | - | -']],
    ['Fighters ran over Zaltan, a town of 9,000.', ['captured | Zaltan | Fighters | -']],
  ])('%s', (text, wanted) => expect(rows('control', text, 'status', 'place', 'holder', 'share')).toEqual(wanted));
  it.each([
    'Sham elections were held by Russia on Sunday.',
    'The team lost the match in Tripoli.',
    'Funds were seized as part of sanctions against Libya.',
  ])('none: %s', (text) => expect(rows('control', text, 'place')).toEqual([]));
});

it('holds no ground where an image was captured', () =>
  expect(rows('control', 'Cameras captured images of Lyon under fire.', 'place')).toEqual([]));

describe('aid: donor | recipient | amount | items | status', () => {
  it.each<[string, string[]]>([
    [
      'Germany delivered 14 vehicles and two launchers to Ukraine.',
      ['Germany | Ukraine | - | 14 vehicles and two launchers | delivered'],
    ],
    [
      'The World Bank approved a $150 million loan for flood recovery in Pakistan.',
      ['World Bank | Pakistan | 150000000 | - | committed'],
    ],
    ['Norway has no plans to send fighter jets to Ukraine.', ['Norway | Ukraine | - | fighter jets | refused']],
    [
      'Eight nations agreed to jointly procure ammunition for Ukraine.',
      ['Eight nations | Ukraine | - | ammunition | announced'],
    ],
    ['Turkey has committed more than $30 million to aid Libya.', ['Turkey | Libya | 30000000 | - | total']],
    [
      'Chad has released €3 million in emergency aid for Mali and Niger, and Denmark has committed £18 million.',
      ['Chad | Mali | 3000000 | - | committed', 'Denmark | Mali | 18000000 | - | committed'],
    ],
    ['Relief agencies need $40 million to help the survivors.', ['- | - | 40000000 | - | requested']],
    ['We have handed out biscuits to families in Mali.', ['The Tarn Courier | families | - | biscuits | delivered']],
    ['France has acknowledged arming the rebels.', ['France | the rebels | - | arms | delivered']],
  ])('%s', (text, wanted) =>
    expect(rows('aid', text, 'donor', 'recipient', 'amount', 'items', 'status')).toEqual(wanted),
  );
  it('none in what is asked or bought for oneself', () => {
    expect(rows('aid', 'The kidnappers asked for $3,000 and said help was near.', 'amount')).toEqual([]);
    expect(rows('aid', 'He was asked if Oslo would send tanks to Ukraine.', 'items')).toEqual([]);
    expect(rows('aid', 'Oslo announced it had decided to order tanks for its own army.', 'items')).toEqual([]);
  });
});

describe('sanctions: imposer | target | status', () => {
  it.each<[string, string[]]>([
    ['The EU is ready to sanction foreign companies.', ['EU | foreign companies | threatened']],
    ['The European Union sanctioned two militia commanders.', ['European Union | two militia commanders | imposed']],
    ['The EU has suspended aid to Niger.', ['EU | Niger | imposed']],
    ['The council voted to extend an embargo on Yemen.', ['council | Yemen | extended']],
    ['Canada froze the assets of 12 officials.', ['Canada | 12 officials | imposed']],
    ['Canada imposed sanctions on Belarus.', ['Canada | Belarus | imposed']],
    ['It is an old dispute about trade in sanctioned technology.', []],
  ])('%s', (text, wanted) => expect(rows('sanctions', text, 'imposer', 'target', 'status')).toEqual(wanted));
});

describe('forces: who | count | place', () => {
  it.each<[string, string[]]>([
    ['France deployed 40,000 police officers across Paris.', ['France | 40000 | Paris']],
    ['Seventeen ships under NATO command are patrolling the Red Sea.', ['NATO | 17 | Red Sea']],
    ['Chad has 1,400 peacekeepers in Mali.', ['Chad | 1400 | Mali']],
    ['India withdrew its 75 soldiers from the Maldives.', ['India | 75 | Maldives']],
    ['Peru sent 600 troops and two aircraft to Tacna.', ['Peru | 600 | Tacna']],
    ['Troops were deployed in Quito on Monday.', ['Troops | - | Quito']],
  ])('%s', (text, wanted) => expect(rows('forces', text, 'who', 'count', 'place')).toEqual(wanted));
});

describe('figures: value | unit', () => {
  it.each<[string, string[]]>([
    ['About 120 people were arrested in Lima.', ['120 | people']],
    ['On Wednesday 12 vessels were hailed. Three were boarded.', ['12 | vessels', '3 | vessels']],
    ['The number of cases in Japan climbed to 17.', ['17 | cases']],
    ['Mexico has 1,626 confirmed cases, up from 1,364.', ['1626 | confirmed cases']],
    ['Infections include Spain (93), Chile (3) and Peru (1).', ['93 | Infections', '3 | Infections', '1 | Infections']],
    ['The outbreak infected seven in Texas.', ['7 | people']],
    ['The storm left 1.2 million homes without power.', ['1200000 | homes']],
    ['A magnitude 6.8 quake struck on Friday.', ['6.8 | magnitude']],
    ['The tram was going at 43 mph.', ['43 | mph']],
    ['Output fell by 30%. Output fell by 30%.', ['30 | %']],
    ['About 300,000 people have been displaced.', ['300000 | people']],
    ['Nurses demanded a rise of 19 percent.', ['19 | %']],
  ])('%s', (text, wanted) => expect(rows('figures', text, 'value', 'unit')).toEqual(wanted));
  it.each([
    'Gharyan lies 50 km (31 miles) south of Tripoli.',
    'The two sides met.',
    'Police entered from all three fronts.',
    'The flood killed 40 people.',
    'He gave his 2 cents.',
    'A 10-storey block stands there.',
    'One in three children is hungry.',
    'He lives at 473 East Elm Street.',
    'Police searched three flats.',
  ])('none: %s', (text) => expect(rows('figures', text, 'value')).toEqual([]));
});

describe('calendar: who | date', () => {
  it.each<[string, string[]]>([
    ['President Bako is due to meet envoys in Abuja on Friday.', ['President Bako | 2023-09-15']],
    ['Parliament will vote on the bill next Tuesday.', ['Parliament | 2023-09-19']],
    ['Elections will be held in Gabon in August 2025.', ['- | 2025-08']],
    ['Results are expected on Saturday.', ['Results | 2023-09-16']],
    ['The union said workers would strike on Saturday.', ['workers | 2023-09-16']],
    ['Leaders spoke before a G7 summit in Japan next week.', ['G7 | 2023-09-18/2023-09-24']],
    ['The rebels intended to march to Garyan.', ['rebels | -']],
    ['Nurses will walk out on December 15.', ['Nurses | 2023-12-15']],
    ['Banks will shut for three days from Monday.', ['Banks | 2023-09-18']],
    ['Trade unions have called a general strike for Tuesday.', ['Trade unions | 2023-09-19']],
    ['Envoys said the council would convene later on Thursday in Abuja.', ['council | 2023-09-14']],
    ['The mayor promised to reopen the ferry on Saturday.', ['mayor | 2023-09-16']],
  ])('%s', (text, wanted) => expect(rows('calendar', text, 'who', 'date')).toEqual(wanted));
  it.each([
    'There are no plans to do that.',
    '“What was taken from us will be taken back,” the band wrote.',
    'The toll is expected to climb.',
    'The boy is expected to recover.',
    'The ministers held talks in Tunis over the weekend.',
    'Ministers are discussing plans to ban the party.',
    'The march was quoted this week.',
    'The talks may be held on Friday.',
  ])('none: %s', (text) => expect(rows('calendar', text, 'who')).toEqual([]));
});

describe('claimedBy', () => {
  it.each<[RegisterName, string, string[]]>([
    ['casualties', 'Rescuers said on Sunday 12 people had died.', ['Rescuers']],
    ['casualties', 'Hospital data show 61 patients died of the fever.', ['Hospital data']],
    ['figures', "The ministry's latest bulletin put the number of cases at 8,400.", ['ministry']],
    ['figures', 'The tanker spilled 3,000 tonnes of crude, the coast guard estimated.', ['coast guard']],
    ['casualties', 'Unrest has killed 54 people, according to government figures.', ['government figures']],
    ['casualties', 'Nine people died in the crash.', ['-']],
    [
      'figures',
      'The agency said it had confirmed new infections.\nIsrael (7), Brazil (6), Japan (4), Panama (3).',
      ['The agency', 'The agency', 'The agency', 'The agency'],
    ],
  ])('%s: %s', (register, text, wanted) => expect(rows(register, text, 'claimedBy')).toEqual(wanted));
});
