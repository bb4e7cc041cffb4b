import type { DamageRow, ObjectKind } from '../record/types.ts';

const KINDS: readonly [ObjectKind, RegExp][] = [
  [
    'military',
    /\b(?:military|army|battle tanks?|tanks?|armou?red|artillery|rocket launchers?|launchers?|anti-aircraft|ammunition|ammo|bunkers?|radars?|command posts?|barracks|howitzers?|weapons?|arms|checkpoints?|self-propelled|technicals?|fighting vehicles?)\b/iu,
  ],
  [
    'place of worship or heritage',
    /\b(?:church(?:es)?|mosques?|synagogues?|temples?|cathedrals?|monaster(?:y|ies)|museums?|monuments?|theat(?:re|er)s?|librar(?:y|ies)|heritage)\b/iu,
  ],
  [
    'critical infrastructure',
    /\b(?:power|electric\w*|energy|substations?|transformers?|gas|water|heating|pipelines?|dams?|oil|fuel|refiner(?:y|ies)|ports?|port infrastructure|airports?|telecom\w*|railways?|rail|tracks?|sewage|pumping|reactors?|hospitals?|clinics?)\b/iu,
  ],
  [
    'public building',
    /\b(?:schools?|kindergartens?|universit(?:y|ies)|colleges?|town halls?|city halls?|courthouses?|courts?|police stations?|fire stations?|embass(?:y|ies)|administrative|government|ministry|post offices?|sports halls?|stadiums?)\b/iu,
  ],
  [
    'dwelling',
    /\b(?:houses?|homes?|apartments?|flats?|residential|dwellings?|huts?|shelters?|hostels?|dormitor(?:y|ies))\b/iu,
  ],
  [
    'business premises',
    /\b(?:shops?|stores?|warehouses?|factor(?:y|ies)|plants?|markets?|malls?|hotels?|restaurants?|cafes?|offices?|businesses|enterprises?|granar(?:y|ies)|elevators?|silos?|terminals?|depots?|industrial)\b/iu,
  ],
  [
    'other infrastructure',
    /\b(?:roads?|bridges?|infrastructure|highways?|stations?|towers?|levees?|dykes?|embankments?|facilit(?:y|ies))\b/iu,
  ],
  ['land or crops', /\b(?:crops?|hectares?|acres?|fields?|farmland|forests?|orchards?|livestock|cattle)\b/iu],
  ['vessel or aircraft', /\b(?:ships?|boats?|vessels?|ferr(?:y|ies)|planes?|aircraft|helicopters?|jets?)\b/iu],
  [
    'vehicle',
    /\b(?:vehicles?|cars?|trucks?|lorr(?:y|ies)|bus(?:es)?|trams?|trains?|carriages?|ambulances?|tractors?|motorcycles?)\b/iu,
  ],
];

/** What a thing is by its words; null where none of them tells. */
export const kindOf = (what: string): ObjectKind | null => KINDS.find(([, pattern]) => pattern.test(what))?.[0] ?? null;

/** How far a thing is gone, by the verb and the words around it. */
export function extentOf(words: string, verb: string): DamageRow['extent'] {
  if (/\b(?:part(?:ly|ially)|in part)\b/iu.test(words)) return 'partly';
  if (
    /\b(?:heavily|badly|severely|seriously|extensively|significantly|major|heavy|severe|extensive|serious)\b/iu.test(
      words,
    )
  )
    return 'heavily';
  if (/\b(?:lightly|slightly|minor|superficial\w*|light)\b/iu.test(words)) return 'lightly';
  return DESTROYED.test(verb) ? 'destroyed' : null;
}
const DESTROYED =
  /\b(?:destroy\w*|flatten\w*|levell?ed|burn(?:ed|t) down|gutted|collapsed|razed|swept away|washed away|demolished|bl(?:ew|own) up)\b/iu;

/** Causes in the words of claims for residential property; a cause that is no war's is "other". */
export function claimCauseOf(text: string, cause: string | null): DamageRow['claimCause'] {
  if (
    /\b(?:dam|reservoir)\b[^.;]{0,60}\b(?:breach|burst|collapse|destr|explo|blew|blown|fail)|\b(?:breach|collapse|destruction|explosion) (?:of|at) (?:the )?(?:[\p{L}]+ ){0,3}dam\b/iu.test(
      text,
    )
  )
    return 'destruction of a dam';
  if (/\b(?:artillery|shell(?:ing|ed|s)?|mortars?|howitzers?|bombardment|Grad|rocket launchers? fire)\b/iu.test(text))
    return 'artillery';
  if (
    /\b(?:missiles?|drones?|UAVs?|air ?strikes?|bombs?|bombing|bombed|rockets?|air raids?|strike sorties)\b/iu.test(
      text,
    )
  )
    return 'missiles, drones or bombs';
  if (/\b(?:fighting|clashes|battles?|combat|offensive|assault|gunfire|crossfire)\b/iu.test(text))
    return 'active combat';
  return cause !== null && !/^(?:attacks?|strikes?|explosion|blast|fire)$/iu.test(cause) ? 'other' : null;
}

/** Whose the thing is, where its words say so. */
export function ownerKindOf(what: string, before: string): DamageRow['ownerKind'] {
  const words = `${before} ${what}`;
  if (/\b(?:state-owned|state|government|municipal|public|city-owned|ministry|army|military)\b/iu.test(words))
    return 'State';
  if (
    /\b(?:privately owned|private (?:houses?|homes?|residences?)|famil(?:y|ies)|residents[’']?|villagers[’']?|his|her|their) (?:[\p{L}]+ )?(?:houses?|homes?|apartments?|flats?|cars?)\b|\bprivate (?:houses?|homes?|cars?)\b/iu.test(
      words,
    )
  )
    return 'person';
  if (/\b(?:company|companies|firm|enterprise|business|private (?:factory|warehouse|company))\b/iu.test(words))
    return 'legal person';
  return null;
}

const MANDATE_FROM = '2022-02-24';

/**
 * The category of the Register of Damage for Ukraine a row may belong to; null outside its mandate (in Ukraine, on or
 * after 24 February 2022, caused by the Russian Federation) and where the codes read do not settle it.
 */
export function rd4uOf(row: Pick<DamageRow, 'kind' | 'ownerKind' | 'at' | 'by' | 'date' | 'reported'>): string | null {
  const day = row.date?.split('/').at(-1) ?? row.reported?.slice(0, 10) ?? '';
  const inUkraine = row.at?.country === 'UA' || row.at?.name === 'Ukraine';
  if (!inUkraine || !/^Russia/u.test(row.by ?? '') || day.slice(0, 10) < MANDATE_FROM.slice(0, day.length)) return null;
  const { kind, ownerKind } = row;
  if (kind === 'dwelling') return ownerKind === null || ownerKind === 'person' ? 'A3.1' : null;
  if (kind === 'critical infrastructure')
    return ownerKind === 'legal person' ? 'C1.1' : ownerKind === 'State' ? 'B1.1' : null;
  if (kind === 'other infrastructure')
    return ownerKind === 'legal person' ? 'C1.2' : ownerKind === 'State' ? 'B1.2' : null;
  if (kind === 'public building') return 'B1.5';
  if (kind === 'business premises') return ownerKind === 'person' ? 'A3.2' : null;
  return null;
}
