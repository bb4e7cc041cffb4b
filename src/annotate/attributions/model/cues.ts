import {
  addRows,
  decode,
  FeatureWriter,
  IS_VERB,
  joined,
  joined3,
  type SequenceModel,
  TAGS,
} from '../../tagging/index.ts';
import type { Context } from './context.ts';
import { distanceClass } from './distance.ts';

/** Labels of the cue tagger. */
export const CUE_LABELS = { outside: 0, begin: 1, inside: 2 } as const;
/** Features of a token for the cue tagger. */
export const CUE_FEATURES = 57;
const OUTSIDE = 0x5bd1e995 | 0;
const NO_TAG = TAGS.length;

/** A cue by its tokens, end exclusive; `head` is its last verb, or its last token. */
export interface Cue {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** How much better the labelling with the cue is than that without it, in the tagger's own units. */
  readonly score: number;
}

/** Writes the rows of token `t`; it sees its paragraph only. */
export function cueFeatures(context: Context, t: number, writer: FeatureWriter): void {
  const { table, tags, quote, cueClass, phrase } = context;
  const { word, stem, shape } = table;
  const first = context.paragraphFirst[t]!;
  const end = context.paragraphEnd[t]!;
  const [l1, l2, l3] = [t - 1 >= first, t - 2 >= first, t - 3 >= first];
  const [r1, r2, r3] = [t + 1 < end, t + 2 < end, t + 3 < end];
  const w0 = word[t]!;
  const wl1 = l1 ? word[t - 1]! : OUTSIDE;
  const wl2 = l2 ? word[t - 2]! : OUTSIDE;
  const wr1 = r1 ? word[t + 1]! : OUTSIDE;
  const wr2 = r2 ? word[t + 2]! : OUTSIDE;
  const s0 = stem[t]!;
  const sl1 = l1 ? stem[t - 1]! : OUTSIDE;
  const sr1 = r1 ? stem[t + 1]! : OUTSIDE;
  const p0 = tags[t]!;
  const pl1 = l1 ? tags[t - 1]! : NO_TAG;
  const pl2 = l2 ? tags[t - 2]! : NO_TAG;
  const pl3 = l3 ? tags[t - 3]! : NO_TAG;
  const pr1 = r1 ? tags[t + 1]! : NO_TAG;
  const pr2 = r2 ? tags[t + 2]! : NO_TAG;
  const pr3 = r3 ? tags[t + 3]! : NO_TAG;
  const q0 = quote[t]!;
  const ql1 = l1 ? quote[t - 1]! : 4;
  const qr1 = r1 ? quote[t + 1]! : 4;
  const c0 = cueClass[t]!;
  const cl1 = l1 ? cueClass[t - 1]! : 15;
  const cr1 = r1 ? cueClass[t + 1]! : 15;
  const sentenceQuote = context.sentenceQuote[context.sentence[t]!]!;
  const fromStart = t - context.sentenceFirst[t]!;
  const toEnd = context.sentenceEnd[t]! - 1 - t;
  const left = distanceClass(context.strongLeft[t]!);
  const right = distanceClass(context.strongRight[t]!);
  // the nearest noun phrase to the left, adverbs and auxiliaries between: the subject, most often
  let subject = t - 1;
  while (subject >= first && t - subject <= 6 && phrase[subject] === 0) subject--;
  const hasSubject = subject >= first && t - subject <= 6;
  const subjectTag = hasSubject ? tags[subject]! : NO_TAG;
  const subjectGap = hasSubject ? t - subject : 7;
  // the first token after the verb that is no adverb: what is said begins there, most often
  let object = t + 1;
  while (object < end && object <= t + 4 && TAGS[tags[object]!]!.charCodeAt(0) === 82) object++;
  const objectTag = object < end ? tags[object]! : NO_TAG;
  const objectWord = object < end ? word[object]! : OUTSIDE;

  writer.put(w0);
  writer.put(wl1);
  writer.put(wl2);
  writer.put(l3 ? word[t - 3]! : OUTSIDE);
  writer.put(wr1);
  writer.put(wr2);
  writer.put(r3 ? word[t + 3]! : OUTSIDE);
  writer.put(s0);
  writer.put(sl1);
  writer.put(sr1);
  writer.put(joined(wl1, w0));
  writer.put(joined(w0, wr1));
  writer.put(joined(s0, sr1));
  writer.put(joined(sl1, s0));
  writer.put(joined3(wl2, wl1, w0));
  writer.put(joined3(w0, wr1, wr2));
  writer.put(p0);
  writer.put(pl1);
  writer.put(pl2);
  writer.put(pl3);
  writer.put(pr1);
  writer.put(pr2);
  writer.put(pr3);
  writer.put((pl1 << 8) | p0);
  writer.put((p0 << 8) | pr1);
  writer.put((pl2 << 8) | pl1);
  writer.put((pr1 << 8) | pr2);
  writer.put((pl1 << 16) | (p0 << 8) | pr1);
  writer.put((pl2 << 16) | (pl1 << 8) | p0);
  writer.put((p0 << 16) | (pr1 << 8) | pr2);
  writer.put(joined(s0, p0));
  writer.put(joined(s0, (p0 << 8) | pl1));
  writer.put(joined(s0, (p0 << 8) | pr1));
  writer.put(joined3(s0, pr1, pr2));
  writer.put(table.prefix[t]!);
  writer.put(table.suffix2[t]!);
  writer.put(table.suffix3[t]!);
  writer.put(shape[t]!);
  writer.put((q0 << 8) | p0);
  writer.put((ql1 << 16) | (q0 << 8) | qr1);
  writer.put(joined(s0, (sentenceQuote << 8) | q0));
  writer.put(joined((ql1 << 8) | qr1, (sentenceQuote << 8) | p0));
  writer.put((c0 << 8) | p0);
  writer.put((cl1 << 8) | c0);
  writer.put((c0 << 8) | cr1);
  writer.put((c0 << 24) | (pl1 << 16) | (p0 << 8) | pr1);
  writer.put((c0 << 16) | (left << 8) | q0);
  writer.put((c0 << 16) | (right << 8) | q0);
  writer.put((left << 16) | (right << 8) | p0);
  writer.put((distanceClass(fromStart) << 16) | (c0 << 8) | p0);
  writer.put((distanceClass(toEnd) << 16) | (c0 << 8) | p0);
  writer.put((fromStart === 0 ? 1 : 0) | (t === first ? 2 : 0) | (c0 << 8));
  writer.put((c0 << 24) | (subjectTag << 16) | (subjectGap << 8) | p0);
  writer.put(hasSubject ? joined(stem[subject]!, c0) : OUTSIDE);
  writer.put(joined(objectWord, (c0 << 8) | p0));
  writer.put(joined(s0, objectTag));
  writer.put((c0 << 24) | (objectTag << 16) | (subjectTag << 8) | sentenceQuote);
}

/** The cues of a text; `bias` (the tagger's units) is taken off "no cue", so that a higher one finds more. */
export function findCues(model: SequenceModel, context: Context, bias: number): Cue[] {
  const { count, paragraphFirst, paragraphEnd } = context;
  const writer = new FeatureWriter(model.bits, CUE_FEATURES);
  const scores = new Int32Array(count * 3);
  for (let t = 0; t < count; t++) {
    writer.begin(0);
    cueFeatures(context, t, writer);
    addRows(model, writer.rows, 0, CUE_FEATURES, scores, t * 3);
    scores[t * 3]! -= bias;
  }
  const labels = new Uint8Array(count);
  const cues: Cue[] = [];
  for (let t = 0; t < count; t = paragraphEnd[t]!) {
    const end = paragraphEnd[t]!;
    decode(scores.subarray(t * 3, end * 3), end - t, 3, model.transitions, labels.subarray(t, end));
  }
  for (let t = 0; t < count; t++) {
    if (labels[t] !== CUE_LABELS.begin) continue;
    const first = t;
    let score = scores[t * 3 + 1]! - scores[t * 3]!;
    while (t + 1 < count && labels[t + 1] === CUE_LABELS.inside && paragraphFirst[t + 1] === paragraphFirst[t]) {
      t++;
      score += Math.min(0, scores[t * 3 + 2]! - scores[t * 3]!);
    }
    cues.push(cueOf(context, first, t + 1, score + bias));
  }
  return cues;
}

export function cueOf({ tags }: Context, first: number, end: number, score: number): Cue {
  let head = end - 1;
  for (let t = end - 1; t >= first; t--) {
    if (IS_VERB[tags[t]!]) {
      head = t;
      break;
    }
  }
  return { first, end, head, score };
}
