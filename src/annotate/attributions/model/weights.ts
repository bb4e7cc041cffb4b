import { readData } from '../../data.ts';
import { expand, pairsOf, readWeightFile, type SequenceModel, sectionOf } from '../../tagging/index.ts';
import type { CueLexicon } from './context.ts';
import { CUE_TEMPLATES } from './cues.ts';
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
  if (file.meta.cueFeatures !== CUE_TEMPLATES.count) {
    throw new Error('attributions.bin was trained on other features: run "node training/attributions.mjs"');
  }
  const sequence = (name: 'cue' | 'span', labels: number, step: number): SequenceModel => {
    const weights = expand(sectionOf(file, `${name}Weights`));
    return {
      labels,
      bits: file.meta[`${name}Bits`] as number,
      fewBits: file.meta.fewBits as number,
      weights,
      pairs: pairsOf(weights, labels, step),
      step,
      transitions: sectionOf(file, `${name}Transitions`),
    };
  };
  model = {
    lexicon: { keys: sectionOf(file, 'lexiconKeys'), classes: sectionOf(file, 'lexiconClasses') },
    cues: sequence('cue', 3, 1),
    spans: sequence('span', SPAN_LABEL_COUNT, 4),
    judgeWeights: sectionOf(file, 'judgeWeights'),
  };
  return model;
}
