import type { PlaceMention } from '../../annotate/types.ts';
import type { Place } from '../../record/types.ts';

export const placeOf = ({ name, lat, lon, geonameId, country }: PlaceMention): Place => ({
  name,
  lat,
  lon,
  geonameId,
  country,
});

/** The places of mentions, each name once. */
export const distinctPlaces = (mentions: readonly PlaceMention[]): Place[] => [
  ...new Map(mentions.map((p) => [p.name, placeOf(p)])).values(),
];

/** ISO code and place alike tell a country only by name; a place without its own id stands for its country. */
export const isCountry = ({ name, country }: Pick<Place, 'name' | 'country'>): boolean =>
  country !== null && regionName(country) === name.toLowerCase();

const regions = new Map<string, string>();
function regionName(code: string): string {
  const known = regions.get(code);
  if (known !== undefined) return known;
  const name = /^[A-Z]{2}$/u.test(code) ? (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code) : code;
  regions.set(code, name.toLowerCase());
  return name.toLowerCase();
}

const RADIANS = Math.PI / 180;

/** Great-circle distance, or null where a place has no coordinates. */
export function distanceKm(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const [dLat, dLon] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
