import { contentWords } from '../events/stems.ts';
import { cosine, type Vector, vectorsOf } from '../vectors.ts';
import { type Likeness, linkAverage } from './linkage.ts';

interface Document {
  id: string;
  text: string;
  published?: string | null;
}

/** Mean likeness of words above which groups of documents are of one topic. */
const SAME_TOPIC = 0.1;
/** Pairs less alike than this are taken for unlike: keeps the work near the number of likely pairs. */
const NOTHING_SHARED = 0.01;
/**
 * A topic is two happenings of one kind where its halves are, by names and numbers, so many times as alike in themselves
 * as to each other; where their middles also lie `APART_DAYS` apart, about half of that does. Chosen on the train part of
 * ECB+ (0.915 B-cubed F1) with its dev part and the news clusters in sight; the days and their contrast on the latter.
 */
const TWO_HAPPENINGS = 4;
const TWO_IN_TIME = 2.2;
const APART_DAYS = 45;
/** Fewer documents than this are no happening of their own against the rest of their topic. */
const FEWEST_APART = 3;
const FEWEST_IN_TIME = 2;

/**
 * Documents that report the same happening share a cluster: topics by average linkage over words, then each topic
 * parted where names and numbers show two happenings. The order of the documents leaves no trace.
 * @returns the cluster of each document: the id of its first document by date, then id
 */
export function clusterDocuments(docs: readonly Document[]): Map<string, string> {
  const key = ({ published, id }: Document) => `${published ?? '~'} ${id}`;
  const sorted = [...docs].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const words = vectorsOf(sorted.map(({ text }) => contentWords(text)));
  const homes = new Map<string, string>();
  for (const topic of linkAverage(likenessOf(words, NOTHING_SHARED), SAME_TOPIC))
    for (const happening of partTopic(topic.map((i) => sorted[i] as Document))) {
      const [first] = [...happening].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      for (const { id } of happening) homes.set(id, (first as Document).id);
    }
  return homes;
}

/** Pairs that share a term, found through the terms. */
function likenessOf(vectors: readonly Vector[], least: number): Likeness {
  const holders = new Map<string, [number, number][]>();
  const rows = vectors.map(() => new Map<number, number>());
  vectors.forEach((vector, j) => {
    const sums = new Map<number, number>();
    for (const [term, weight] of vector) {
      const held = holders.get(term) ?? [];
      for (const [i, other] of held) sums.set(i, (sums.get(i) ?? 0) + weight * other);
      held.push([j, weight]);
      holders.set(term, held);
    }
    for (const [i, alike] of sums)
      if (alike >= least) {
        rows[i]?.set(j, alike);
        rows[j]?.set(i, alike);
      }
  });
  return rows;
}

/** The happenings of a topic: halves that clearly differ in names and numbers, each looked at again. */
function partTopic(docs: readonly Document[]): (readonly Document[])[] {
  if (docs.length < 2 * FEWEST_IN_TIME) return [docs];
  const vectors = vectorsOf(docs.map(namesAndNumbers), { spread: 0.5, rarest: 2 });
  const likeness = vectors.map((a, i) => new Map(vectors.flatMap((b, j) => (i === j ? [] : [[j, cosine(a, b)]]))));
  const [one = [], two = []] = linkAverage(likeness, Number.NEGATIVE_INFINITY, 2);
  if (!isTwo(docs, likeness, one, two)) return [docs];
  const pick = (half: readonly number[]) => half.map((i) => docs[i] as Document);
  return [...partTopic(pick(one)), ...partTopic(pick(two))];
}

function isTwo(docs: readonly Document[], likeness: Likeness, one: readonly number[], two: readonly number[]): boolean {
  const fewest = Math.min(one.length, two.length);
  if (fewest < FEWEST_IN_TIME) return false;
  const mean = (a: readonly number[], b: readonly number[]) => {
    let [sum, pairs] = [0, 0];
    for (const i of a)
      for (const j of b)
        if (i !== j) {
          sum += likeness[i]?.get(j) ?? 0;
          pairs++;
        }
    return pairs === 0 ? 0 : sum / pairs;
  };
  const within = (mean(one, one) * one.length + mean(two, two) * two.length) / docs.length;
  const contrast = within / (mean(one, two) + 1e-6);
  if (fewest >= FEWEST_APART && contrast > TWO_HAPPENINGS) return true;
  const days = (half: readonly number[]) => middleDay(half.map((i) => docs[i] as Document));
  const [a, b] = [days(one), days(two)];
  return a !== null && b !== null && Math.abs(a - b) > APART_DAYS && contrast > TWO_IN_TIME;
}

function middleDay(docs: readonly Document[]): number | null {
  const days = docs.flatMap(({ published }) => {
    const day = Date.parse(published?.slice(0, 10) ?? '') / 86_400_000;
    return Number.isNaN(day) ? [] : [day];
  });
  return days.sort((a, b) => a - b)[days.length >> 1] ?? null;
}

/** Words of names (capitalised within a sentence) and numbers: what tells one happening of a kind from another. */
function namesAndNumbers({ text }: Document): string[] {
  const names = text.match(/(?<=[\p{Ll}\p{N},;:"“”'’)-] )\p{Lu}[\p{L}\p{N}’'-]+(?: \p{Lu}[\p{L}\p{N}’'-]+)*/gu) ?? [];
  const numbers = text.match(/\b\d[\d,.]*\b/gu) ?? [];
  return [
    ...names.flatMap((name) => name.toLowerCase().split(' ')),
    ...numbers.map((number) => `#${number.replace(/[.,]$/u, '')}`),
  ];
}
