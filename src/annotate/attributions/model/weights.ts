import { readData } from '../../data.ts';
import { expand, readWeightFile, type SequenceModel, sectionOf } from '../../tagging/index.ts';
import type { CueLexicon } from './context.ts';
import { CUE_FEATURES } from './cues.ts';
import { SPAN_LABEL_COUNT } from './spans.ts';

/** The trained model: what words are cues, the cue tagger, the span step, and the judge of what they find. */
export interface AttributionModel {
  readonly lexicon: CueLexicon;
  readonly cues: SequenceModel;
  readonly spans: SequenceModel;
  readonly judgeWeights: Int16Array;
}

let model: AttributionModel | null = null;

/** The shipped model, read on first use. @throws when it is missing or made for other features. */
export function attributionModel(): AttributionModel {
  if (model) return model;
  const file = readWeightFile(readData('attributions.bin'), 'attributions.bin');
  if (file.meta.cueFeatures !== CUE_FEATURES) {
    throw new Error('attributions.bin was trained on other features: run "node training/attributions.mjs"');
  }
  model = {
    lexicon: { keys: sectionOf(file, 'lexiconKeys'), classes: sectionOf(file, 'lexiconClasses') },
    cues: {
      labels: 3,
      bits: file.meta.cueBits as number,
      weights: expand(sectionOf(file, 'cueWeights')),
      transitions: sectionOf(file, 'cueTransitions'),
    },
    spans: {
      labels: SPAN_LABEL_COUNT,
      bits: file.meta.spanBits as number,
      weights: expand(sectionOf(file, 'spanWeights')),
      transitions: sectionOf(file, 'spanTransitions'),
    },
    judgeWeights: sectionOf(file, 'judgeWeights'),
  };
  return model;
}
