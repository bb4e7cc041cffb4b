import type { Span } from '../../record/types.ts';
import { IS_FINITE, IS_VERB, TAG, type TaggedText } from '../tagging/index.ts';
import type { SplitText } from '../text/index.ts';
import type { AttributionMention } from '../types.ts';
import { attributionOf, contextOf, findCues, judge, judgeFeatures, labelSpans } from './model/index.ts';
import { attributionModel } from './model/weights.ts';
import { findByRules } from './rules.ts';

/** Taken off "no cue" in the tagger's units; chosen on training documents kept out of fitting (docs/models/attributions.md). */
const CUE_BIAS = 160;

/**
 * Who said, thought, wished or ordered what, in the order of the cues. The trained model finds cues first, then source
 * and content to each; attributions without content are left out, one without a source is nobody's ("reportedly").
 * Where it found nothing the rules may add a clause: they know block quotations and the forms of live blogs.
 */
export function findAttributions(text: string, split: SplitText, tagged: TaggedText): AttributionMention[] {
  const all = findByModel(split, tagged);
  const named = all.filter(({ source }) => source.length > 0);
  const isTaken = coverOf(named, text.length);
  const ruled = findByRules(text, split, isTaken).filter((mention) => {
    const [cue] = mention.cue;
    if (!cue || isTaken[cue[0]]) return false;
    return mention.rule === 'block' || mention.rule === 'colon' || isClause(text, mention, split, tagged);
  });
  const isRuled = coverOf(ruled, text.length);
  const learned = all.filter(({ source, cue }) => source.length > 0 || !isRuled[cue[0]![0]]);
  return [...learned, ...ruled].sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
}

/** The judge's log-odds (x 256) from which a candidate is taken; chosen with the development scorer in view (docs/models/attributions.md). */
const ACCEPTED = -900;

function findByModel(split: SplitText, tagged: TaggedText): AttributionMention[] {
  const { lexicon, cues, spans, judgeWeights } = attributionModel();
  const context = contextOf(tagged, split, lexicon);
  const candidates = labelSpans(spans, context, findCues(cues, context, CUE_BIAS));
  const found: AttributionMention[] = [];
  judgeFeatures(context, candidates, (candidate, rows) => {
    if (judge(judgeWeights, rows) < ACCEPTED) return;
    const attribution = attributionOf(candidate, context, split);
    if (attribution) found.push({ ...attribution, rule: 'model' });
  });
  return found;
}

/** 1 where a cue stands. */
function coverOf(mentions: readonly AttributionMention[], length: number): Uint8Array {
  const cover = new Uint8Array(length + 1);
  for (const { cue } of mentions) for (const [start, end] of cue) cover.fill(1, start, end);
  return cover;
}

/** Verbs whose bare object can be what was said ("denied the report"), others need a clause or a quotation. */
const TAKES_OBJECT =
  /^(?:den|accus|urg|demand|call|condemn|describ|reject|disput|blam|criti|denounc|confirm|announc|promis|pledg)/i;

/** A rule's source that is no subject: an adverbial ("said on Tuesday"), half a bracket. */
const NO_SUBJECT = /^(?:(?:on|in|at|by|to|from|with|for|of|after|during|before)\b|[^(]*\))/i;

/**
 * Whether the rules' clause is one by its tags: the cue a verb with a subject ("cases confirmed", "two reports" are
 * none), the content a clause, a quotation or the object of a verb that takes one.
 */
function isClause(
  text: string,
  { cue, source, content }: AttributionMention,
  split: SplitText,
  { tags }: TaggedText,
): boolean {
  const [verb] = cue;
  if (!verb || source.length === 0 || NO_SUBJECT.test(text.slice(...source[0]!))) return false;
  const at = tokenAt(split, verb[0]);
  const tag = tags[at];
  if (tag === undefined || !IS_VERB[tag] || (tag === TAG.VBN && !hasAuxiliary(tags, at))) return false;
  return TAKES_OBJECT.test(text.slice(...verb)) || content.some((span) => isClausal(text, span, split, tags));
}

function hasAuxiliary(tags: Uint8Array, verb: number): boolean {
  for (let t = verb - 1; t >= 0 && t >= verb - 4; t--) {
    if (IS_FINITE[tags[t]!]) return true;
    if (tags[t] !== TAG.RB) return false;
  }
  return false;
}

function isClausal(text: string, [start, end]: Span, split: SplitText, tags: Uint8Array): boolean {
  if (/["“]/.test(text.slice(start, start + 1))) return true;
  for (let t = tokenAt(split, start); t < tags.length && split.tokens[t]!.start < end; t++) {
    if (IS_FINITE[tags[t]!] || text[split.tokens[t]!.start] === '“') return true;
  }
  return false;
}

/** The first token that ends after an offset. */
function tokenAt({ tokens }: SplitText, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
