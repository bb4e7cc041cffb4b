import type { PlaceMention, TextSpan } from '../../annotate/types.ts';
import type { Place } from '../../record/types.ts';
import { between } from './between.ts';

const placeOf = ({ name, lat, lon, geonameId, country }: PlaceMention): Place => ({
  name,
  lat,
  lon,
  geonameId,
  country,
});

/** Places named in the first of the stretches that names any; governments spoken of by their capital are none. */
export function placesOf(places: readonly PlaceMention[], stretches: readonly TextSpan[]): Place[] {
  for (const stretch of stretches) {
    const found = between(places, stretch).filter((p) => !p.metonym);
    if (found.length > 0) return [...new Map(found.map((p) => [p.name, placeOf(p)])).values()];
  }
  return [];
}

const RADIANS = Math.PI / 180;

/** Great-circle distance, or null where a place has no coordinates. */
export function distanceKm(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const [dLat, dLon] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
