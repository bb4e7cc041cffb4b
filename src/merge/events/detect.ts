import { dayRange } from '../../annotate/times/index.ts';
import type { Sentence, Token } from '../../annotate/types.ts';
import type { Post } from '../../record/types.ts';
import { evidenceAt, idOf } from '../evidence.ts';
import type { AnnotatedReport } from '../types.ts';
import { between } from './between.ts';
import { type Clause, clausesOf, type Word, wordsOf } from './clauses.ts';
import { type Mention, sortedSet } from './mention.ts';
import { contentWords } from './stems.ts';
import { type Trigger, triggerOf } from './triggers.ts';
import { dateOf, UNDATED, type When } from './when.ts';
import { placesOf } from './where.ts';
import { actorsOf } from './who.ts';

interface Scene {
  annotated: AnnotatedReport;
  post: Post;
  sentence: Sentence;
  previous: Sentence | null;
  /** The date carried over: the paragraph's last, else the post's own day of news. */
  carried: When;
}

/** Every clause of the report's posts that tells a happening. */
export function findMentions(annotated: AnnotatedReport): Mention[] {
  const { report, annotation } = annotated;
  const mentions: Mention[] = [];
  let previous: Sentence | null = null;
  let context: Word[] = [];
  let carried: When = UNDATED;
  let story: When = UNDATED;
  let post: Post | undefined;
  for (const whole of annotation.sentences) {
    const home: Post | undefined = report.posts.find((p) => p.start < whole.end && whole.start < p.end);
    if (home !== post)
      [previous, context, carried, story] = [null, [], UNDATED, home ? storyDayOf(annotated, home) : UNDATED];
    post = home;
    if (!home) continue;
    const sentence = clipTo(home, whole, annotation.tokens);
    if (previous && previous.paragraph !== sentence.paragraph) carried = UNDATED;
    const found = mentionsIn(
      { annotated, post: home, sentence, previous, carried: carried.from === null ? story : carried },
      context,
    );
    mentions.push(...found);
    const told = found.find((m) => m.from !== null);
    if (told) carried = told;
    context = wordsOf(report.text, annotation.tokens, sentence);
    previous = sentence;
  }
  return mentions;
}

function mentionsIn(scene: Scene, before: readonly Word[]): Mention[] {
  const { annotated, post, sentence } = scene;
  const { text } = annotated.report;
  if (text.charAt(sentence.end - 1) === '?') return [];
  const { tokens } = annotated.annotation;
  const headline =
    sentence.end <= post.bodyStart ||
    !/[.!”"’]$/u.test(text.slice(Math.max(sentence.start, sentence.end - 2), sentence.end));
  const context = [...wordsOf(text, tokens, sentence), ...before];
  return clausesOf(text, tokens, sentence).flatMap((clause) => {
    const trigger = triggerOf(clause, context, headline);
    const mention = trigger ? mentionOf(scene, clause, trigger) : null;
    return mention ? [mention] : [];
  });
}

function mentionOf(
  { annotated, post, sentence, previous, carried }: Scene,
  clause: Clause,
  trigger: Trigger,
): Mention | null {
  const { report, annotation } = annotated;
  const evidence = evidenceAt(report, clause.start, clause.end);
  if (!evidence) return null;
  const reported = post.time ?? report.published;
  const apart = isDaysApart(report.text, clause);
  const told = dateOf(annotation.times, apart ? [clause] : [clause, sentence], reported?.slice(0, 10) ?? null);
  const when = told.from === null && !apart && isFresh(clause, trigger) ? carried : told;
  const headline = { start: post.start, end: post.bodyStart };
  return {
    id: idOf('mention', report.id, clause.start, clause.end),
    evidence,
    outlet: report.outlet,
    reported,
    type: trigger.type,
    mode: trigger.mode,
    hazard: trigger.hazard,
    from: when.from,
    to: when.to,
    places: placesOf(annotation.places, [clause, sentence, ...(previous ? [previous] : []), headline]),
    actors: actorsOf(report.text, annotation.entities, clause, trigger.at, trigger.kind === 'verb'),
    numbers: [
      ...new Set(between(annotation.quantities, clause).flatMap((q) => (q.value === null ? [] : [q.value]))),
    ].sort((a, b) => a - b),
    words: sortedSet(contentWords(evidence.quote)),
    sentence: sortedSet(contentWords(report.text.slice(sentence.start, sentence.end))),
  };
}

/** A sentence that begins in furniture ("Northam (Agency) -") counts from where its post does. */
function clipTo(post: Post, sentence: Sentence, tokens: readonly Token[]): Sentence {
  if (post.start <= sentence.start && sentence.end <= post.end) return sentence;
  let { firstToken, endToken } = sentence;
  while (firstToken < endToken && (tokens[firstToken]?.start ?? 0) < post.start) firstToken++;
  while (firstToken < endToken && (tokens[endToken - 1]?.end ?? 0) > post.end) endToken--;
  const [start, end] = [Math.max(sentence.start, post.start), Math.min(sentence.end, post.end)];
  return { ...sentence, start, end, firstToken, endToken };
}

/** The day the post is about: the first day it tells that lies at most two before it was published. */
function storyDayOf({ report, annotation }: AnnotatedReport, post: Post): When {
  const reported = post.time ?? report.published;
  if (reported === null) return UNDATED;
  const day = Date.parse(reported.slice(0, 10));
  for (const { type, value } of between(annotation.times, post)) {
    const range = type === 'DATE' || type === 'TIME' ? dayRange(value) : null;
    const age = range && range.from === range.to ? (day - Date.parse(range.from)) / 86_400_000 : Number.NaN;
    if (range && age >= 0 && age <= 2) return { from: range.from, to: range.to };
  }
  return UNDATED;
}

/** "a week after the quake struck": the clause has another day than its sentence. */
const isDaysApart = (text: string, { start, words }: Clause): boolean =>
  (words[0]?.lower === 'after' || words[0]?.lower === 'before') &&
  /\b(?:day|week|month|year|hour|minute)s? $/u.test(text.slice(Math.max(0, start - 10), start));

const BEFOREHAND = new Set('had has have since is are allegedly'.split(' '));

/** Told in the simple past, not as background: it may take the day of the sentences before it. */
const isFresh = (clause: Clause, trigger: Trigger): boolean =>
  !clause.words.slice(0, trigger.at).some((w) => BEFOREHAND.has(w.lower));
