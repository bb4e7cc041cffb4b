import type { Place } from '../../record/types.ts';
import { ruleOfThumb } from './agreement.ts';
import { type LikenessModel, likenessModel } from './likenessModel.ts';
import {
  type Comparable,
  daysApart,
  isOfOneReport,
  type Shared,
  sharedWords,
  type Traits,
  traitsOf,
} from './traits.ts';
import { distanceKm, isCountry } from './where.ts';

/** Called for each feature that a pair has, with its value. */
type Put = (feature: string, value: number) => void;

/** How probably two mentions tell one happening, 0 to 1, by the trained weights. Symmetric. */
export function likeness(a: Comparable, b: Comparable, model: LikenessModel = likenessModel()): number {
  let sum = model.bias;
  const { weights } = model;
  featuresOf(a, b, (feature, value) => {
    sum += (weights[feature] ?? 0) * value;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** What a pair is judged by; the names are those of the model file. */
export function featuresOf(a: Comparable, b: Comparable, put: Put): void {
  const [x, y] = [traitsOf(a), traitsOf(b)];
  const words = sharedWords(x.words, y.words);
  kindFeatures(a, b, put);
  const evenly = (2 * words.count) / (x.words.words.length + y.words.words.length || 1);
  const actors = sharesKey(x.actors, y.actors);
  const thumb = ruleOfThumb(a, b, { words: evenly, days: roughDays(x, y), actors });
  put('words evenly', evenly);
  if (thumb > 0) put('rule of thumb', 1);
  put('rule of thumb, how surely', thumb / 5);
  const day = dayFeatures(x, y, put);
  const place = placeFeatures(x, y, put);
  wordFeatures(x, y, words, put);
  timeFeatures(x, y, put);
  actorFeatures(x, y, put);
  nameFeatures(x, y, put);
  numberFeatures(x, y, put);
  const sameReport = isOfOneReport(x, y);
  if (sameReport) put('same report', 1);
  else if (a.outlet !== null && a.outlet === b.outlet) put('same outlet', 1);
  // Where and when together say more than each alone; words say the more, the less else is told.
  const names = NAMES[place]?.[day];
  if (names) {
    put(names.both, 1);
    put(names.place, words.cosine);
    put(names.day, words.cosine);
  }
  if (sameReport) put('same report, words', words.cosine);
}

function sharesKey(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  for (const key of a.keys()) if (b.has(key)) return true;
  return false;
}

function kindFeatures(a: Comparable, b: Comparable, put: Put): void {
  if (a.type !== b.type) put(a.type === null || b.type === null ? 'act and no act' : 'other act', 1);
  else if (a.type !== null) put(a.type === 'ASSAULT' ? 'both assault' : 'same act', 1);
  if (a.hazard !== b.hazard) put(a.hazard === null || b.hazard === null ? 'hazard and none' : 'other hazard', 1);
  else if (a.hazard !== null) put('same hazard', 1);
  if (a.mode !== null && b.mode !== null) put(a.mode === b.mode ? 'same mode' : 'other mode', 1);
}

/** Days between as the rule of thumb counts them: of what tells none from its report, with three days of grace. */
function roughDays(x: Traits, y: Traits): number {
  const gap = daysApart(x, y, false);
  if (gap !== null) return gap === 0 ? 0 : gap + 1;
  return x.newsDay === null || y.newsDay === null ? 0 : Math.max(0, Math.abs(x.newsDay - y.newsDay) - 3);
}

/** Whether the told days meet, in one word. */
function dayFeatures(x: Traits, y: Traits, put: Put): string {
  if (x.reportedMs !== null && y.reportedMs !== null) {
    const days = Math.abs(x.reportedMs - y.reportedMs) / 86_400_000;
    put('days between reports', Math.min(3, Math.log1p(days)));
  }
  const gap = daysApart(x, y);
  if (gap === null) return x.firstDay === y.firstDay ? 'no' : 'half-told';
  if (isLong(x) || isLong(y)) put('long interval', 1);
  return gap === 0 ? 'same' : gap === 1 ? 'next' : 'other';
}
const isLong = ({ firstDay, lastDay }: Traits): boolean => (lastDay ?? 0) - (firstDay ?? 0) > 2;

/** How the grounds lie to each other, in one word: the nearest two of them count. */
function placeFeatures(x: Traits, y: Traits, put: Put): string {
  const [p, q] = [x.mention.places, y.mention.places];
  if (p.length === 0 || q.length === 0) return p.length === q.length ? 'no' : 'half-told';
  let best = 'other';
  for (const one of p)
    for (const two of q) {
      const lie = lieOf(one, two);
      if (LIES.indexOf(lie) < LIES.indexOf(best)) best = lie;
    }
  if (best === 'same' && x.isCountryOnly && y.isCountryOnly) return 'same country’s';
  if (best === 'far' || best === 'other') put('elsewhere', 1);
  return best;
}
const LIES = ['same', 'containing', 'unpointed', 'near', 'far', 'other'];
/** Names of features of where and when together, made once: pairs are many. */
const NAMES = Object.fromEntries(
  [...LIES, 'no', 'half-told', 'same country’s'].map((place) => [
    place,
    Object.fromEntries(
      ['same', 'next', 'other', 'no', 'half-told'].map((day) => [
        day,
        { both: `${place} place, ${day} day`, place: `${place} place, words`, day: `${day} day, words` },
      ]),
    ),
  ]),
);
/** Neighbouring towns lie farther apart than a town and its quarter. */
const NEAR_KM = 10;
const FAR_KM = 100;

function lieOf(p: Place, q: Place): string {
  if (p.geonameId !== null && p.geonameId === q.geonameId) return 'same';
  if (p.name.toLowerCase() === q.name.toLowerCase()) return 'same';
  if (isCountry(p) !== isCountry(q) && p.country !== null && p.country === q.country) return 'containing';
  const km = distanceKm(p, q);
  if (km === null) return 'unpointed';
  if (isCountry(p) || isCountry(q)) return 'other';
  return km < NEAR_KM ? 'near' : km < FAR_KM ? 'far' : 'other';
}

function wordFeatures(x: Traits, y: Traits, words: Shared, put: Put): void {
  const fewer = Math.min(x.words.words.length, y.words.words.length);
  put('words', words.cosine);
  put('words squared', words.cosine * words.cosine);
  if (words.count === 0) put('no word', 1);
  if (fewer > 0) put('words of the shorter', words.count / fewer);
  const matter = sharedWords(x.matter, y.matter);
  put('matter words', matter.cosine);
  if (matter.count === 0) put('no matter word', 1);
  put('rarest word', words.rarest / RAREST);
  put('sentence words', sharedWords(x.sentence, y.sentence).cosine);
  if (x.wording.isFurther !== y.wording.isFurther) put('one tells a further one', 1);
  if (x.wording.isAftershock !== y.wording.isAftershock) put('one an aftershock', 1);
}
const RAREST = Math.log(1000);

function timeFeatures({ wording: x }: Traits, { wording: y }: Traits, put: Put): void {
  if (x.dayParts.length > 0 && y.dayParts.length > 0)
    put(x.dayParts.some((part) => y.dayParts.includes(part)) ? 'same part of day' : 'other part of day', 1);
  if (x.clock !== null && y.clock !== null) {
    const minutes = Math.abs(x.clock - y.clock);
    put(minutes <= 30 ? 'same clock time' : 'other clock time', 1);
  }
}

function actorFeatures(x: Traits, y: Traits, put: Put): void {
  let rarest = -1;
  for (const [key, rarity] of x.actors) if (rarity > rarest && y.actors.has(key)) rarest = rarity;
  if (rarest >= 0) put('shared actor', rarest / RAREST);
  else if (x.actors.size > 0 && y.actors.size > 0) put('other actors', 1);
  if (x.agents.size > 0 && y.agents.size > 0 && !sharesKey(x.agents, y.agents)) put('other agents', 1);
  if (areTalks(x) && areTalks(y)) put(rarest >= 0 ? 'talks, shared actor' : 'talks, other actors', 1);
}
const areTalks = ({ mention: { type } }: Traits): boolean => type === 'CONSULT' || type === 'AGREE';

/** Names that only one of them tells: two pledges to one country are told apart by who pledges. */
function nameFeatures(x: Traits, y: Traits, put: Put): void {
  const [p, q] = [x.wording.names, y.wording.names];
  if (p.length === 0 || q.length === 0) return;
  let shared = 0;
  for (const name of p) if (q.includes(name)) shared++;
  put('names', (2 * shared) / (p.length + q.length));
  const unshared = Math.min(p.length, q.length) - shared;
  if (unshared <= 0) return;
  put('each with a name of its own', Math.min(2, unshared));
  if (PARTIES_MAKE_IT.has(x.mention.type ?? '') && PARTIES_MAKE_IT.has(y.mention.type ?? ''))
    put('deed of parties, each with a name of its own', 1);
}

/** What is told by who does it with whom, not by where. */
const PARTIES_MAKE_IT = new Set(['CONSULT', 'AGREE', 'AID', 'SANCTION', 'SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST']);

/** Small numbers are in any text; only larger ones tell happenings apart or together. */
function numberFeatures(x: Traits, y: Traits, put: Put): void {
  const [a, b] = [x.mention.numbers, y.mention.numbers];
  if (a.length === 0 || b.length === 0) return;
  let largest = Number.NEGATIVE_INFINITY;
  for (const n of a) if (n > largest && b.includes(n)) largest = n;
  if (largest > Number.NEGATIVE_INFINITY) put(largest >= 3 ? 'same number' : 'same small number', 1);
  else put(grows(x, y) ? 'growing number' : 'other numbers', 1);
}

/** The later report's number is the larger. */
function grows(x: Traits, y: Traits): boolean {
  if (x.reportedMs === null || y.reportedMs === null || x.reportedMs === y.reportedMs) return false;
  const [first, later] = x.reportedMs < y.reportedMs ? [x, y] : [y, x];
  return Math.max(...later.mention.numbers) > Math.max(...first.mention.numbers);
}
