import { type GazetteerPlace, lookUpPlaces } from './gazetteer.ts';

/** Generic words of units: "Lobanivka district" may be looked up as "Lobanivka"; a river or a bridge may not. */
const UNIT_TAIL =
  / (?:district|county|region|province|state|oblast|governorate|city|town|village|township|raion|area|municipality|canton|prefecture)$/i;
/** Words before a name that keep to the place itself: "Far North Sylvania", "Metro Freeport". */
const LEAD =
  /^(?:(?:the|central|northern|southern|eastern|western|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|northeastern|northwestern|southeastern|southwestern|downtown|greater|metro|metropolitan|historic|inner|outer|upper|lower|far|mid|rural|suburban|occupied|old) )+/i;
/** What a town has of its own and calls by its name: "Freeport City Hall". Streets are called after other towns. */
const OWN =
  / (?:hall|parks?|hospital|courthouse|fairgrounds|airport|reservoir|library|cemetery|stadium|zoo|cathedral|harbou?r|port|prison|jail|police station|fire station|railway station|train station|bus station|high school|elementary|university|medical center|medical centre|civic center|convention center|downtown|suburbs?|metro|outskirts)$/i;

/** Places a name may mean, most populous first. State abbreviations only where the name stands as one. */
export function candidatesOf(name: string, rule: string): readonly GazetteerPlace[] {
  const exact = withoutNamesakes(lookUpPlaces(name));
  const short = exact.filter((p) => p.kind === 'abbreviation');
  if (rule === 'entities/state') return short;
  if (short.length) {
    if (/^(?:\p{Lu}\.)+$|^\p{Lu}{2}$/u.test(name)) return short;
    const full = exact.filter((p) => p.kind !== 'abbreviation');
    if (full.length) return full;
  }
  if (exact.length) return exact;
  const bare = name.replace(UNIT_TAIL, '');
  if (bare !== name) {
    const units = withoutNamesakes(lookUpPlaces(bare));
    return units.filter((p) => p.kind !== 'country' && p.kind !== 'abbreviation');
  }
  const rest = name.replace(LEAD, '');
  if (rest !== name) {
    const around = withoutNamesakes(lookUpPlaces(rest)).filter((p) => p.kind !== 'abbreviation');
    if (around.length) return around;
  }
  return OWN.test(name) ? ownersOf(name) : [];
}

/** The place whose name opens the name of a hall, park or airport of its own; the longest that is known. */
function ownersOf(name: string): readonly GazetteerPlace[] {
  for (let at = name.lastIndexOf(' '); at > 0; at = name.lastIndexOf(' ', at - 1)) {
    const owners = withoutNamesakes(lookUpPlaces(name.slice(0, at))).filter(
      (p) => p.kind === 'city' || p.kind === 'admin2' || p.kind === 'region',
    );
    // The point is the town's, and near enough; its id would say that the hall is the town.
    if (owners.length) return owners.map((p) => ({ ...p, id: null }));
  }
  return [];
}

/** "Kharkiv" is the town, not the unit that carries its name; in federations ("New York", "Quebec") the town as well. */
function withoutNamesakes(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  const towns = places.filter((p) => p.kind === 'city');
  if (!towns.length || towns.length === places.length) return places;
  return places.filter((p) => {
    if (p.kind === 'admin1') return !towns.some((t) => t.admin1 === p.admin1 && t.population * 12 > p.population);
    if (p.kind === 'admin2') return !towns.some((t) => t.admin1 === p.admin1);
    return true;
  });
}
