import { type GazetteerPlace, lookUpPlaces } from './gazetteer.ts';

/** Generic words of units: "Lobanivka district" may be looked up as "Lobanivka"; a river or a bridge may not. */
const UNIT_TAIL =
  / (?:district|county|region|province|state|oblast|governorate|city|town|village|township|raion|area|municipality|canton|prefecture)$/i;
const LEAD = /^(?:the|central|northern|southern|eastern|western|north|south|east|west|downtown|greater) /i;

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
  return rest === name ? [] : withoutNamesakes(lookUpPlaces(rest)).filter((p) => p.kind !== 'abbreviation');
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
