import {
  addValues,
  decode,
  IS_VERB,
  joined,
  joined3,
  type SequenceModel,
  TAGS,
  type Templates,
} from '../../tagging/index.ts';
import type { Context } from './context.ts';
import { distanceClass } from './distance.ts';

/** Labels of the cue tagger. */
export const CUE_LABELS = { outside: 0, begin: 1, inside: 2 } as const;
/** Features of a token for the cue tagger. */
export const CUE_TEMPLATES: Templates = { first: 0, few: 24, count: 57 };
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

/** Writes the values of token `t`'s features; it sees its paragraph only. */
export function cueFeatures(context: Context, t: number, values: Int32Array): void {
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
  // of few values
  let k = 0;
  values[k++] = p0;
  values[k++] = pl1;
  values[k++] = pl2;
  values[k++] = pl3;
  values[k++] = pr1;
  values[k++] = pr2;
  values[k++] = pr3;
  values[k++] = (pl1 << 8) | p0;
  values[k++] = (p0 << 8) | pr1;
  values[k++] = (pl2 << 8) | pl1;
  values[k++] = (pr1 << 8) | pr2;
  values[k++] = table.suffix2[t]!;
  values[k++] = shape[t]!;
  values[k++] = (q0 << 8) | p0;
  values[k++] = (ql1 << 16) | (q0 << 8) | qr1;
  values[k++] = joined((ql1 << 8) | qr1, (sentenceQuote << 8) | p0);
  values[k++] = (c0 << 8) | p0;
  values[k++] = (cl1 << 8) | c0;
  values[k++] = (c0 << 8) | cr1;
  values[k++] = (c0 << 16) | (left << 8) | q0;
  values[k++] = (c0 << 16) | (right << 8) | q0;
  values[k++] = (distanceClass(fromStart) << 16) | (c0 << 8) | p0;
  values[k++] = (distanceClass(toEnd) << 16) | (c0 << 8) | p0;
  values[k++] = (fromStart === 0 ? 1 : 0) | (t === first ? 2 : 0) | (c0 << 8);
  // of many
  values[k++] = w0;
  values[k++] = wl1;
  values[k++] = wl2;
  values[k++] = l3 ? word[t - 3]! : OUTSIDE;
  values[k++] = wr1;
  values[k++] = wr2;
  values[k++] = r3 ? word[t + 3]! : OUTSIDE;
  values[k++] = s0;
  values[k++] = sl1;
  values[k++] = sr1;
  values[k++] = joined(wl1, w0);
  values[k++] = joined(w0, wr1);
  values[k++] = joined(s0, sr1);
  values[k++] = joined(sl1, s0);
  values[k++] = joined3(wl2, wl1, w0);
  values[k++] = joined3(w0, wr1, wr2);
  values[k++] = (pl1 << 16) | (p0 << 8) | pr1;
  values[k++] = (pl2 << 16) | (pl1 << 8) | p0;
  values[k++] = (p0 << 16) | (pr1 << 8) | pr2;
  values[k++] = joined(s0, p0);
  values[k++] = joined(s0, (p0 << 8) | pl1);
  values[k++] = joined(s0, (p0 << 8) | pr1);
  values[k++] = joined3(s0, pr1, pr2);
  values[k++] = table.prefix[t]!;
  values[k++] = table.suffix3[t]!;
  values[k++] = joined(s0, (sentenceQuote << 8) | q0);
  values[k++] = (c0 << 24) | (pl1 << 16) | (p0 << 8) | pr1;
  values[k++] = (left << 16) | (right << 8) | p0;
  values[k++] = (c0 << 24) | (subjectTag << 16) | (subjectGap << 8) | p0;
  values[k++] = hasSubject ? joined(stem[subject]!, c0) : OUTSIDE;
  values[k++] = joined(objectWord, (c0 << 8) | p0);
  values[k++] = joined(s0, objectTag);
  values[k++] = (c0 << 24) | (objectTag << 16) | (subjectTag << 8) | sentenceQuote;
}

/** Tokens either side of a likely head that a cue may reach to. */
const CUE_REACH = 3;
/**
 * How far a word's score as a cue must exceed that of none, before the transitions, that the words beside it are weighed
 * too. On the held-out documents relaxed F1 is .2 points below that of weighing every word, at twice the step .7.
 */
const UNLIKELY = 800;
/** The score of "no cue" where a token is not weighed. */
const NEVER = 1 << 20;

/** Whether a token may head a cue: its stem was one in training, or it is a verb met too rarely to tell. */
const mayHead = ({ cueClass, tags }: Context, t: number): boolean =>
  cueClass[t]! > 1 || (cueClass[t] === 0 && IS_VERB[tags[t]!] === 1);

/** The cues of a text; `bias` (the tagger's units) is taken off "no cue", so that a higher one finds more. */
export function findCues(model: SequenceModel, context: Context, bias: number): Cue[] {
  const { count, paragraphFirst, paragraphEnd } = context;
  const values = new Int32Array(CUE_TEMPLATES.count);
  const scores = new Int32Array(count * 3);
  const done = new Uint8Array(count);
  const weigh = (t: number): void => {
    if (done[t] === 1) return;
    done[t] = 1;
    cueFeatures(context, t, values);
    scores[t * 3] = -bias;
    addValues(model, CUE_TEMPLATES, values, scores, t * 3);
  };
  for (let t = 0; t < count; t++) scores[t * 3] = NEVER;
  for (let t = 0; t < count; t++) {
    if (!mayHead(context, t)) continue;
    weigh(t);
    if (Math.max(scores[t * 3 + 1]!, scores[t * 3 + 2]!) - scores[t * 3]! < UNLIKELY) continue;
    const first = Math.max(paragraphFirst[t]!, t - CUE_REACH);
    const end = Math.min(paragraphEnd[t]!, t + CUE_REACH + 1);
    for (let near = first; near < end; near++) weigh(near);
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
