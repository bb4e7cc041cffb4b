import { splitText } from '../annotate/text/index.ts';
import { findTimes } from '../annotate/times/index.ts';
import { cosine, middleOf, type Vector, vectorsOf } from '../merge/vectors.ts';

export interface TimelineArticle {
  id: string;
  /** A date or an instant; the day is what counts. */
  published: string;
  text: string;
}
export interface TimelineTask {
  name: string;
  maxDates: number;
  sentsPerDate: number;
  /** Days, both included: only articles published within them are read. */
  from: string;
  to: string;
}
export interface Timeline {
  name: string;
  dates: Record<string, string[]>;
}

/** A sentence of an article, and the days it may tell of. */
interface Told {
  text: string;
  published: string;
  /** Its place in the article, from 0. */
  position: number;
  /** Days it mentions. */
  mentions: string[];
  /** In words. */
  length: number;
  vector: Vector;
}

/**
 * What a journalist's timeline would hold: the days of which most is told, each with the sentences nearest to what all
 * tell of it. Pure; the order of the articles leaves no trace.
 */
export function writeTimelines(articles: readonly TimelineArticle[], tasks: readonly TimelineTask[]): Timeline[] {
  const sorted = [...articles].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  const told = tellAll(sorted);
  return tasks.map((task) => ({ name: task.name, dates: writeTimeline(told, task) }));
}

const keyOf = ({ published, id, text }: TimelineArticle): string => `${published}\0${id}\0${text}`;

/** Sentences at the head of an article: what it is published for. */
const LEAD_SENTENCES = 5;
/** What the head of an article says for its own day, and for the two days before. */
const LAG_WEIGHTS = [1, 0.5, 0.3];
/** How much nearness to the whole topic counts beside nearness to what is told of the day. */
const TOPIC_SHARE = 0.3;
/** Above this likeness two sentences tell the same. */
const MAX_LIKENESS = 0.5;

const isLead = ({ position }: Told): boolean => position < LEAD_SENTENCES;
/** Fewer words tell too little to stand alone; what is longer is a list or a transcript. */
const isWhole = ({ text, length }: Told): boolean => length >= 6 && text.length < 400;
const daysBetween = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

function tellAll(articles: readonly TimelineArticle[]): Told[] {
  const drafts = articles.flatMap(sentencesOf);
  const vectors = vectorsOf(
    drafts.map(({ words }) => words),
    { frequency: (n) => n },
  );
  return drafts.map(({ words, ...told }, i) => ({ ...told, length: words.length, vector: vectors[i] as Vector }));
}

/** The words of a text that may carry its topic: lower-cased, three letters or digits and more. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

function sentencesOf({ published, text }: TimelineArticle) {
  const day = published.slice(0, 10);
  const split = splitText(text);
  const times = findTimes({ text, published }, split);
  let at = 0;
  return split.sentences.map(({ start, end }, position) => {
    const days: string[] = [];
    for (; at < times.length && times[at]!.start < end; at++) days.push(...dayOf(times[at]!.value));
    const sentence = text.slice(start, end);
    return { text: sentence, published: day, position, mentions: [...new Set(days)], words: wordsOf(sentence) };
  });
}

/** The day of a TimeML date, with or without a time of day; weeks, months and the vague name none. */
function dayOf(value: string): string[] {
  const day = /^(\d{4}-\d\d-\d\d)(T|$)/.exec(value)?.[1];
  return day === undefined ? [] : [day];
}

function writeTimeline(all: readonly Told[], task: TimelineTask): Record<string, string[]> {
  const told = all.filter(({ published }) => published >= task.from && published <= task.to);
  const topic = middleOf(told.filter(isLead).map(({ vector }) => ({ vector, weight: 1 })));
  const days = chooseDays(told, task);
  return Object.fromEntries(days.map((day) => [day, tellDay(day, told, topic, task.sentsPerDate)]));
}

/** How far a sentence speaks for a day: by naming it, or by standing at the head of a page that appeared on it. */
function speaksFor(told: Told, day: string): number {
  if (told.mentions.includes(day)) return 1;
  if (told.mentions.length > 0 || !isLead(told)) return 0;
  const lag = daysBetween(day, told.published);
  return LAG_WEIGHTS[lag] ?? 0;
}

function chooseDays(told: readonly Told[], { from, to, maxDates }: TimelineTask): string[] {
  const volume = new Map<string, number>();
  const add = (day: string, weight: number) => {
    if (day >= from && day <= to) volume.set(day, (volume.get(day) ?? 0) + weight);
  };
  for (const sentence of told) {
    if (sentence.position === 0) add(sentence.published, 1);
    for (const day of sentence.mentions) if (day <= sentence.published) add(day, 1);
  }
  return [...volume]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, maxDates)
    .map(([day]) => day)
    .sort();
}

function tellDay(day: string, told: readonly Told[], topic: Vector, count: number): string[] {
  const candidates = told
    .map((one) => ({ ...one, weight: speaksFor(one, day) }))
    .filter((c) => c.weight > 0 && isWhole(c));
  const centre = middleOf(candidates);
  const ranked = candidates
    .map((c) => ({ ...c, score: (cosine(c.vector, centre) + TOPIC_SHARE * cosine(c.vector, topic)) * c.weight ** 0.5 }))
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  const chosen: Told[] = [];
  for (const next of ranked) {
    if (chosen.length === count) break;
    if (chosen.every((other) => cosine(other.vector, next.vector) < MAX_LIKENESS)) chosen.push(next);
  }
  return chosen.map(({ text }) => text);
}
