import type { GazetteerPlace } from './gazetteer.ts';

/** One LOC name in the text with what it may mean. */
export interface Sighting {
  start: number;
  end: number;
  name: string;
  candidates: readonly GazetteerPlace[];
  rule: string;
}
/** One name over the whole text. */
interface Name {
  candidates: readonly GazetteerPlace[];
  count: number;
  /** Names this one is said to lie in or beside: "X, Y", "X in Y". */
  within: Set<string>;
  /** "the village of X": a small place, of which lists know few. */
  small: boolean;
  chosen: GazetteerPlace | null;
}
interface Support {
  countries: Map<string, number>;
  units: Map<number, number>;
  /** Sums of the two. */
  inCountries: number;
  inUnits: number;
  points: { place: GazetteerPlace; name: string }[];
}

/**
 * What each sign is worth, on the scale of log10 of a place's people. Chosen by training/places.mjs over the place
 * benches (leave-one-set-out figures in docs/models/entities.md).
 */
export const SIGNS = {
  country: 9,
  region: 7.2,
  admin1: 0.4,
  admin2: -1,
  capital: 1,
  alternate: -0.8,
  within: 4,
  countryNamed: 0.6,
  countryShare: 2.5,
  unitShare: 2.5,
  near: 0.6,
  nearKm: 150,
  smallPeople: 50_000,
};

const CONTAINS = /^(?:,? in (?:the )?|, |,? \(|,? of (?:the )?|, (?:\p{Ll}+ ){0,3}in (?:the )?(?:\p{Ll}+ )?)$/u;
const SMALL_BEFORE = /\b(?:village|hamlet|settlement|kibbutz|township|villages) (?:of )?$/;

/** The sense of each name of a text; null where no candidate holds. */
export function resolvePlaces(text: string, sightings: readonly Sighting[]): Map<string, GazetteerPlace | null> {
  const names = gather(text, sightings);
  for (const name of names.values()) name.chosen = best(name, names, null, '');
  // Twice: the second time with the company the first one gave.
  for (let round = 0; round < 2; round++) {
    const support = weigh(names);
    for (const [key, name] of names) name.chosen = best(name, names, support, key);
  }
  const support = weigh(names);
  return new Map([...names].map(([key, name]) => [key, holds(name, names, support, key) ? name.chosen : null]));
}

function gather(text: string, sightings: readonly Sighting[]): Map<string, Name> {
  const names = new Map<string, Name>();
  sightings.forEach((s, i) => {
    const name = names.get(s.name) ?? {
      candidates: s.candidates,
      count: 0,
      within: new Set(),
      small: false,
      chosen: null,
    };
    name.count++;
    const next = sightings[i + 1];
    if (next && next.start - s.end < 40 && CONTAINS.test(text.slice(s.end, next.start))) name.within.add(next.name);
    if (SMALL_BEFORE.test(text.slice(Math.max(0, s.start - 16), s.start))) name.small = true;
    names.set(s.name, name);
  });
  return names;
}

function weigh(names: ReadonlyMap<string, Name>): Support {
  const support: Support = { countries: new Map(), units: new Map(), inCountries: 0, inUnits: 0, points: [] };
  for (const [key, { chosen, count }] of names) {
    if (!chosen) continue;
    const weight = Math.min(count, 4);
    if (chosen.country) {
      support.countries.set(chosen.country, (support.countries.get(chosen.country) ?? 0) + weight);
      support.inCountries += weight;
    }
    if (chosen.admin1) {
      support.units.set(chosen.admin1, (support.units.get(chosen.admin1) ?? 0) + weight);
      support.inUnits += weight;
    }
    if (chosen.kind !== 'country' && support.points.length < 40) support.points.push({ place: chosen, name: key });
  }
  return support;
}

function best(
  name: Name,
  names: ReadonlyMap<string, Name>,
  support: Support | null,
  key: string,
): GazetteerPlace | null {
  let chosen: GazetteerPlace | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const candidate of name.candidates.slice(0, 60)) {
    const score =
      size(candidate) + containment(candidate, name, names) + (support ? company(candidate, support, key, name) : 0);
    if (score > top) {
      top = score;
      chosen = candidate;
    }
  }
  return chosen;
}

/** How well known a place is, on the scale of log10 of its people. */
function size(p: GazetteerPlace): number {
  const people = Math.log10(p.population + 100);
  if (p.kind === 'country') return SIGNS.country;
  if (p.kind === 'region' || p.kind === 'site' || p.kind === 'abbreviation') return SIGNS.region;
  if (p.kind === 'admin1') return people + SIGNS.admin1;
  if (p.kind === 'admin2') return people + SIGNS.admin2;
  return people + (p.capital ? SIGNS.capital : 0) + (p.alternate ? SIGNS.alternate : 0);
}

function containment(p: GazetteerPlace, name: Name, names: ReadonlyMap<string, Name>): number {
  let score = 0;
  for (const outer of name.within) {
    const o = names.get(outer);
    if (!o) continue;
    if (o.candidates.some((c) => c.index !== p.index && holdsWithin(c, p))) score = SIGNS.within;
  }
  return score;
}

function holdsWithin(outer: GazetteerPlace, inner: GazetteerPlace): boolean {
  if (!outer.country || outer.country !== inner.country) return false;
  if (outer.kind === 'country') return true;
  if (outer.kind === 'admin2') return outer.admin2 === inner.admin2 && outer.admin2 !== 0;
  if (outer.kind === 'admin1' || outer.kind === 'abbreviation')
    return outer.admin1 === inner.admin1 && outer.admin1 !== 0;
  return distanceKm(outer, inner) < (outer.kind === 'city' ? 40 : 300);
}

const share = (here: number, rest: number): number => (rest > 0 ? here / (rest + 1) : 0);

function company(p: GazetteerPlace, support: Support, key: string, self: Name): number {
  const own = Math.min(self.count, 4);
  const mine = self.chosen ? own : 0;
  let score = 0;
  if (p.country) {
    const others = (support.countries.get(p.country) ?? 0) - (self.chosen?.country === p.country ? own : 0);
    if (others > 0) score += SIGNS.countryNamed;
    score += SIGNS.countryShare * share(others, support.inCountries - mine);
  }
  if (p.admin1 && p.kind !== 'admin1') {
    const others = (support.units.get(p.admin1) ?? 0) - (self.chosen?.admin1 === p.admin1 ? own : 0);
    score += SIGNS.unitShare * share(others, support.inUnits - mine);
  }
  let near = 0;
  for (const other of support.points)
    if (near < 3 && other.name !== key && other.place.index !== p.index && isNear(other.place, p)) near++;
  return score + near * SIGNS.near;
}

/** A small place holds only where the text speaks of its country, or of nothing else. */
function holds(name: Name, names: ReadonlyMap<string, Name>, support: Support, key: string): boolean {
  const p = name.chosen;
  if (!p) return false;
  const small = p.kind === 'city' || p.kind === 'admin2';
  if (!small || (p.population > SIGNS.smallPeople && !name.small) || containment(p, name, names) > 0) return true;
  if (name.small && p.population > SIGNS.smallPeople) return false;
  const others = [...names].filter(([k, n]) => k !== key && n.chosen);
  if (!others.length) return !name.small;
  if (others.some(([, n]) => n.chosen!.country === p.country)) return true;
  return !name.small && company(p, support, key, name) > 0;
}

/** Whether two places are near each other; most are told apart by their latitudes alone. */
const isNear = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  KM_A_DEGREE * Math.abs(a.lat - b.lat) < SIGNS.nearKm && distanceKm(a, b) < SIGNS.nearKm;

const KM_A_DEGREE = 111.2;
const RADIANS = Math.PI / 180;
function distanceKm(a: GazetteerPlace, b: GazetteerPlace): number {
  const dLat = Math.abs(a.lat - b.lat);
  if (dLat > 5) return 1e4;
  const dLon = Math.abs(a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
  return KM_A_DEGREE * Math.hypot(dLat, dLon);
}
