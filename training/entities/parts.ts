// What the training programs need of the product, in one module for esbuild.

export { findEntitiesWith } from '../../src/annotate/entities/index.ts';
export { findByRules } from '../../src/annotate/entities/rules.ts';
export { decode, ROWS, walk } from '../../src/annotate/entities/tagger/decode.ts';
export { featuresOf, LABELS, layOut, MAX_FEATURES, TYPES } from '../../src/annotate/entities/tagger/features.ts';
export { shippedWeights } from '../../src/annotate/entities/tagger/index.ts';
export { findPlaces } from '../../src/annotate/places/index.ts';
export { tabulateTokens } from '../../src/annotate/tagging/index.ts';
export { splitText } from '../../src/annotate/text/index.ts';
