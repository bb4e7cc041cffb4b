// What the training programs need of the product, in one module for esbuild.
export { findByRules } from '../../src/annotate/entities/rules.ts';
export { decode, ROWS, walk } from '../../src/annotate/entities/tagger/decode.ts';
export { featuresOf, LABELS, layOut, MAX_FEATURES, TYPES } from '../../src/annotate/entities/tagger/features.ts';
export { splitText } from '../../src/annotate/text/index.ts';
export { findEntitiesWith } from '../../src/annotate/entities/index.ts';
export { findPlaces } from '../../src/annotate/places/index.ts';
