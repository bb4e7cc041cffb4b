import type { SplitText } from '../text/index.ts';
import type { EntityMention, PlaceMention } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import { isMetonym } from './metonym.ts';
import { resolvePlaces, type Sighting } from './resolution.ts';

/**
 * Where the LOC names of a text lie. One sense per name and text: the candidates are weighed by population, by what
 * the name is said to lie in ("X, Kharkiv region"), and by the countries and places the rest of the text speaks of.
 * A place no list knows keeps its name with a null point; it is never given to a namesake elsewhere.
 */
export function findPlaces(text: string, _split: SplitText, entities: readonly EntityMention[]): PlaceMention[] {
  const sightings: Sighting[] = [];
  for (const entity of entities) {
    if (entity.type !== 'LOC') continue;
    const name = text.slice(entity.start, entity.end);
    sightings.push({
      start: entity.start,
      end: entity.end,
      name,
      candidates: candidatesOf(name, entity.rule),
      rule: entity.rule,
    });
  }
  const resolved = resolvePlaces(text, sightings);
  return sightings.map((s) => toMention(text, s, resolved.get(s.name) ?? null));
}

function toMention(text: string, s: Sighting, place: GazetteerPlace | null): PlaceMention {
  return {
    start: s.start,
    end: s.end,
    name: s.name,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    country: place?.country ?? null,
    geonameId: place?.id ?? null,
    metonym: place !== null && isMetonym(text, s, place),
    rule: place ? `places/${place.kind}` : 'places/unknown',
  };
}
