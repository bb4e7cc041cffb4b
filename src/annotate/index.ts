import { findAttributions } from './attributions/index.ts';
import { findEntities } from './entities/index.ts';
import { findPlaces } from './places/index.ts';
import { findQuantities } from './quantities/index.ts';
import { tabulateTokens, tagText } from './tagging/index.ts';
import { splitText } from './text/index.ts';
import { findTimes } from './times/index.ts';
import type { AnnotateInput, Annotation, Layer } from './types.ts';

export * from './types.ts';

const ALL: ReadonlySet<Layer> = new Set(['times', 'quantities', 'entities', 'places', 'attributions']);

/**
 * Sentences, tokens and the five layers over them. Never throws on any text; offsets are UTF-16 code units.
 * Places need entities, so these are found when either is asked for; so are parts of speech, once, for what needs them.
 */
export function annotate(input: AnnotateInput, layers: ReadonlySet<Layer> = ALL): Annotation {
  const split = splitText(input.text);
  const times = layers.has('times') ? findTimes(input, split) : [];
  const quantities = layers.has('quantities') ? findQuantities(input.text, split, times) : [];
  const needsEntities = layers.has('entities') || layers.has('places');
  const needsTable = needsEntities || layers.has('attributions');
  const table = needsTable ? tabulateTokens(input.text, split.tokens) : null;
  const entities = needsEntities && table ? findEntities(input.text, split, table) : [];
  const places = layers.has('places') ? findPlaces(input.text, split, entities) : [];
  const tagged = layers.has('attributions') && table ? tagText(input.text, split, table) : null;
  return {
    ...split,
    tags: tagged?.tags ?? new Uint8Array(),
    times,
    quantities,
    entities: layers.has('entities') ? entities : [],
    places,
    attributions: tagged ? findAttributions(input.text, split, tagged) : [],
  };
}
