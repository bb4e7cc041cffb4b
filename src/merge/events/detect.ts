import { IS_VERB } from '../../annotate/tagging/index.ts';
import type { Sentence, Token } from '../../annotate/types.ts';
import type { Post, Statement } from '../../record/types.ts';
import { evidenceAt, idOf } from '../evidence.ts';
import { dateIn, groundRank, isOfReport, isPartOfDay, placesAt } from '../setting.ts';
import type { AnnotatedReport, Setting } from '../types.ts';
import { between } from './between.ts';
import { type Clause, clausesOf, type Word, wordsOf } from './clauses.ts';
import { groupTellings, type Telling } from './group.ts';
import { headlineOf } from './headline.ts';
import { type Mention, sortedSet } from './mention.ts';
import { sourcesAt } from './origins.ts';
import { contentWords } from './stems.ts';
import { isAsserted, isSince, strengthOf } from './strength.ts';
import { openTrigger, type Trigger, triggerOf } from './triggers.ts';
import { distinctPlaces } from './where.ts';
import { actorsOf } from './who.ts';

interface Scene extends Setting {
  annotated: AnnotatedReport;
  /** The statements of its post. */
  said: readonly Statement[];
}

/** The happenings that the report's posts tell, post by post. */
export function findMentions(
  annotated: AnnotatedReport,
  settings: readonly Setting[],
  statements: readonly Statement[] = [],
): Mention[] {
  const { report, annotation } = annotated;
  const mentions: Mention[] = [];
  let inPost: Telling[] = [];
  let context: Word[] = [];
  let post: Post | undefined;
  let said: readonly Statement[] = [];
  const saidIn = byPost(statements);
  for (const setting of settings) {
    if (setting.post !== post) {
      mentions.push(...groupTellings(inPost));
      [inPost, context, said] = [[], [], saidIn.get(setting.post.id) ?? []];
    }
    post = setting.post;
    const sentence = clipTo(post, setting.sentence, annotation.tokens);
    inPost.push(...tellingsIn({ ...setting, annotated, said, sentence }, context));
    context = wordsOf(report.text, annotation, sentence);
  }
  const source = { agency: report.agency, speaker: null };
  return [...mentions, ...groupTellings(inPost)].map((one) =>
    one.sources.length > 0 ? one : { ...one, sources: [source] },
  );
}

function tellingsIn(scene: Scene, before: readonly Word[]): Telling[] {
  const { annotated, post, sentence } = scene;
  const { text } = annotated.report;
  if (text.charAt(sentence.end - 1) === '?') return [];
  const headline =
    sentence.end <= post.bodyStart ||
    !/[.!”"’]$/u.test(text.slice(Math.max(sentence.start, sentence.end - 2), sentence.end));
  const context = [...wordsOf(text, annotated.annotation, sentence), ...before];
  const isHitList = HIT_LIST.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)));
  return clausesOf(text, annotated.annotation, sentence).flatMap((clause) => {
    const trigger =
      triggerOf(text, clause, context, headline, scene.led) ??
      (isHitList ? struckIn(text, clause) : null) ??
      (headline ? null : openIn(scene, clause));
    const telling = trigger ? tellingOf(scene, clause, trigger, headline) : null;
    return telling ? [telling] : [];
  });
}

/** "The bridge opened on Monday": a verb of no kind tells a happening where its clause says on what day or on what ground. */
function openIn(scene: Scene, clause: Clause): Trigger | null {
  const { annotated, sentence } = scene;
  const { text } = annotated.report;
  if (/[“"]/u.test(text.charAt(sentence.start))) return null;
  const { times, places } = annotated.annotation;
  const isDay = between(times, clause).some(
    (time) => time.type === 'DATE' && /^\d{4}(?:-\d{2}){0,2}$/u.test(time.value) && !isOfReport(text, time),
  );
  const isSet = isDay || between(places, clause).some((place) => !place.metonym && groundRank(text, place) === 3);
  return isSet || scene.led ? openTrigger(clause, scene.led) : null;
}

/** "Key targets hit on Monday included: two tanks near Tarn; …": a communiqué's list of what was struck where. */
const HIT_LIST = /\b(?:targets?|hits|losses)\b[^.;:]{0,40}\b(?:hit|struck|destroyed|included?)\b[^.;:]{0,40}:/iu;
const struckIn = (text: string, { start, end }: Clause): Trigger | null =>
  /\b(?:near|in|at|outside|around) \p{Lu}/u.test(text.slice(start, end))
    ? { at: 0, kind: 'verb', type: 'ASSAULT', mode: null, hazard: null }
    : null;

function tellingOf(scene: Scene, clause: Clause, trigger: Trigger, headline: boolean): Telling | null {
  const { annotated, post, sentence } = scene;
  const { report, annotation } = annotated;
  const evidence = evidenceAt(report, clause.start, clause.end);
  if (!evidence) return null;
  const reported = post.time ?? report.published;
  const day = reported?.slice(0, 10) ?? null;
  const apart = isDaysApart(report.text, clause);
  const times = scene.headed
    ? between(annotation.times, sentence).filter((time) => !isPartOfDay(report.text, time))
    : annotation.times;
  const dates = between(times, sentence).filter((time) => !isOfReport(report.text, time));
  const ofMatter = dateIn(dates, clause, day);
  const ofSentence = ofMatter.from !== null || apart ? ofMatter : dateIn(dates, sentence, day);
  // Where the only day is that of the report, it was then or little before.
  const inClause = ofSentence.from !== null || apart ? ofMatter : dateIn(times, clause, day);
  const told = ofSentence.from !== null || apart ? ofSentence : dateIn(times, sentence, day);
  const when = told.from === null && !apart && isFresh(clause, trigger) ? scene.when : told;
  const places = placesAt(report.text, annotation.places, clause, scene).slice(0, MOST_PLACES);
  // "Two were killed when a bomb went off in Tarn": harm is when and where its sentence is.
  const isHarm = trigger.kind === 'victim' && !trigger.hasCause;
  const own = isHarm ? sentence : clause;
  const isHead = headline || clause.end <= post.bodyStart;
  const strength = strengthOf(report.text, clause, trigger, isHead);
  return {
    id: idOf('mention', report.id, clause.start, clause.end),
    evidence: [evidence],
    headline: headlineOf(report.text, clause, sentence),
    outlet: report.outlet,
    // A headline over a text tells what the text tells.
    sources: clause.end <= post.bodyStart ? [] : sourcesAt(report, clause, scene.said),
    reported,
    corrects: standsInCorrection(report.text, post, clause.start),
    type: trigger.type,
    mode: trigger.mode,
    hazard: trigger.hazard,
    from: when.from,
    to: when.to,
    places: distinctPlaces(places),
    actors: actorsOf(report.text, annotation.entities, clause, trigger.at, trigger.kind === 'verb'),
    numbers: [
      ...new Set(between(annotation.quantities, clause).flatMap((q) => (q.value === null ? [] : [q.value]))),
    ].sort((a, b) => a - b),
    words: sortedSet(contentWords(evidence.quote)),
    sentence: sortedSet(contentWords(report.text.slice(sentence.start, sentence.end))),
    strength,
    isAsserted: isAsserted(clause, trigger, isHead),
    isHarm,
    isDated:
      (isHarm ? told : inClause).from !== null && (trigger.kind === 'verb' || !isSince(report.text, clause, trigger)),
    isConjoined: /^(?:and|or|then)$/u.test(clause.words[0]?.lower ?? '') && IS_VERB[clause.words[1]?.tag ?? 0] === 1,
    sentenceAt: sentence.start,
    isPlaced:
      !(isHarm && KNOWN_CAUSE.test(evidence.quote)) &&
      places.some((p) => p.start >= own.start && p.end <= own.end && groundRank(report.text, p) === 3),
  };
}

/** "50 were hurt in the accident": the one told of, whatever the ground is called here. */
const KNOWN_CAUSE =
  /\b(?:the|this|that)\s(?:[\p{L}-]+\s)?(?:accident|crash|attacks?|blasts?|explosions?|fire|blaze|shooting|bombings?|collapse|disaster|tragedy|quake|earthquake|floods?|storm|clashes|violence|unrest|stampede|crush|derailment|collision|incident)\b/iu;

/** Whether a paragraph, or the headline over it, begins with "Correction". */
function standsInCorrection(text: string, post: Post, at: number): boolean {
  if (CORRECTION.test(text.slice(post.start, post.start + LABEL_REACH))) return true;
  const before = text.slice(Math.max(post.start, at - PARAGRAPH_REACH), at);
  const line = before.lastIndexOf('\n');
  return line >= 0 && CORRECTION.test(text.slice(at - before.length + line + 1, at + LABEL_REACH));
}
const CORRECTION = /^\W{0,4}(?:correction|corrected|clarification|erratum)\b/iu;
const LABEL_REACH = 40;
const PARAGRAPH_REACH = 1500;

/** A sentence that begins in furniture ("Northam (Agency) -") counts from where its post does. */
function clipTo(post: Post, sentence: Sentence, tokens: readonly Token[]): Sentence {
  if (post.start <= sentence.start && sentence.end <= post.end) return sentence;
  let { firstToken, endToken } = sentence;
  while (firstToken < endToken && (tokens[firstToken]?.start ?? 0) < post.start) firstToken++;
  while (firstToken < endToken && (tokens[endToken - 1]?.end ?? 0) > post.end) endToken--;
  const [start, end] = [Math.max(sentence.start, post.start), Math.min(sentence.end, post.end)];
  return { ...sentence, start, end, firstToken, endToken };
}

function byPost(statements: readonly Statement[]): Map<string, Statement[]> {
  const posts = new Map<string, Statement[]>();
  for (const one of statements) {
    const there = posts.get(one.post);
    if (there) there.push(one);
    else posts.set(one.post, [one]);
  }
  return posts;
}

/** A clause that names more grounds than this is a list of them. */
const MOST_PLACES = 3;

/** "a week after the quake struck": the clause has another day than its sentence. */
const isDaysApart = (text: string, { start, words }: Clause): boolean =>
  (words[0]?.lower === 'after' || words[0]?.lower === 'before') &&
  /\b(?:day|week|month|year|hour|minute)s? $/u.test(text.slice(Math.max(0, start - 10), start));

const BEFOREHAND = new Set('had has have since is are allegedly'.split(' '));

/** Told in the simple past, not as background: it may take the day of the sentences before it. */
const isFresh = (clause: Clause, trigger: Trigger): boolean =>
  !clause.words.slice(0, trigger.at).some((w) => BEFOREHAND.has(w.lower));
