import { readData } from '../data.ts';
import { looseKey, nameKey } from './nameKey.ts';

export type PlaceKind = 'city' | 'admin1' | 'admin2' | 'country' | 'region' | 'site' | 'abbreviation';
const KINDS: readonly PlaceKind[] = ['city', 'admin1', 'admin2', 'country', 'region', 'site', 'abbreviation'];

/** One place of the gazetteer. Codes of units are numbers of this file only: equal means the same unit, 0 is unknown. */
export interface GazetteerPlace {
  index: number;
  id: number | null;
  lat: number;
  lon: number;
  country: string | null;
  admin1: number;
  admin2: number;
  population: number;
  kind: PlaceKind;
  capital: boolean;
  /** Found by a further name of it (an older or foreign one), not by its own. */
  alternate: boolean;
}

interface Tables {
  ids: Uint32Array;
  populations: Uint32Array;
  lats: Float32Array;
  lons: Float32Array;
  admin1: Uint32Array;
  admin2: Uint32Array;
  hashes: Uint32Array;
  targets: Uint32Array;
  countries: Uint16Array;
  checks: Uint16Array;
  kinds: Uint8Array;
}

let loaded: Tables | null = null;
/** Answers already given; names repeat within and across documents. Emptied when large. */
const answers = new Map<string, readonly GazetteerPlace[]>();

/** The tables of dist/data/gazetteer.bin, in the order scripts/build-gazetteer.mjs writes them. */
function tables(): Tables {
  if (loaded) return loaded;
  const bytes = Uint8Array.from(readData('gazetteer.bin')).buffer;
  const head = new Uint32Array(bytes, 0, 4);
  const places = head[1]!;
  const names = head[2]!;
  let at = 16;
  const step = (length: number) => {
    const from = at;
    at += length;
    return from;
  };
  loaded = {
    ids: new Uint32Array(bytes, step(places * 4), places),
    populations: new Uint32Array(bytes, step(places * 4), places),
    lats: new Float32Array(bytes, step(places * 4), places),
    lons: new Float32Array(bytes, step(places * 4), places),
    admin1: new Uint32Array(bytes, step(places * 4), places),
    admin2: new Uint32Array(bytes, step(places * 4), places),
    hashes: new Uint32Array(bytes, step(names * 4), names),
    targets: new Uint32Array(bytes, step(names * 4), names),
    countries: new Uint16Array(bytes, step((places + (places & 1)) * 2), places),
    checks: new Uint16Array(bytes, step((names + (names & 1)) * 2), names),
    kinds: new Uint8Array(bytes, step(places), places),
  };
  return loaded;
}

/** All places of this name, most populous first; looser spellings only where the exact one is unknown. */
export function lookUpPlaces(name: string): readonly GazetteerPlace[] {
  const known = answers.get(name);
  if (known) return known;
  const key = nameKey(name);
  let found = key.length > 1 ? lookUpKey(key) : [];
  if (!found.length && key.length > 4) found = lookUpKey(looseKey(key));
  found.sort((a, b) => b.population - a.population || a.index - b.index);
  if (answers.size > 20_000) answers.clear();
  answers.set(name, found);
  return found;
}

function lookUpKey(key: string): GazetteerPlace[] {
  const t = tables();
  const [hash, check] = hashKey(key);
  let low = 0;
  let high = t.hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (t.hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  const found: GazetteerPlace[] = [];
  for (let i = low; i < t.hashes.length && t.hashes[i] === hash; i++) {
    if (t.checks[i] === check) found.push(placeAt(t, t.targets[i]!));
  }
  return found;
}

/** The top bit of a target marks an alternate name. */
function placeAt(t: Tables, target: number): GazetteerPlace {
  const index = target & 0x7fffffff;
  const code = t.countries[index]!;
  return {
    index,
    id: t.ids[index] || null,
    lat: Math.round(t.lats[index]! * 1e5) / 1e5,
    lon: Math.round(t.lons[index]! * 1e5) / 1e5,
    country: code ? String.fromCharCode(code >> 8, code & 255) : null,
    admin1: t.admin1[index]!,
    admin2: t.admin2[index]!,
    population: t.populations[index]!,
    kind: KINDS[t.kinds[index]! & 15]!,
    capital: t.kinds[index]! >= 16,
    alternate: target > 0x7fffffff,
  };
}

/** FNV-1a of 32 bits and a second check of 16 (djb2), as the build writes them. */
function hashKey(key: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 5381;
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i);
    first = Math.imul(first ^ c, 0x01000193) >>> 0;
    second = (Math.imul(second, 33) ^ c) >>> 0;
  }
  return [first, second & 0xffff];
}
