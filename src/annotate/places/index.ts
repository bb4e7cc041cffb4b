import type { SplitText } from '../text/index.ts';
import type { EntityMention, PlaceMention } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import { type GazetteerPlace, lookUpPlaces } from './gazetteer.ts';
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
    const end = withTail(text, entity.start, entity.end);
    const name = text.slice(entity.start, end);
    sightings.push({ start: entity.start, end, name, candidates: candidatesOf(name, entity.rule), rule: entity.rule });
  }
  const resolved = resolvePlaces(text, sightings);
  return sightings.map((s) => toMention(text, s, resolved.get(s.name) ?? null));
}

const TAIL =
  /^ (?:region|oblast|province|governorate|district|raion|county|nuclear power plant|power plant|border crossing|crossing|dam|reservoir|bridge|air base|steelworks|corridor|peninsula|river|strait|canal)\b/;

/** The end of the name with its unit in small letters, where the gazetteer has the longer name: "Example region". */
function withTail(text: string, start: number, end: number): number {
  const tail = TAIL.exec(text.slice(end, end + 24));
  if (!tail) return end;
  const longer = end + tail[0].length;
  return lookUpPlaces(text.slice(start, longer)).length ? longer : end;
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
