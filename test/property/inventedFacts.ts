import fc from 'fast-check';
import { idOf } from '../../src/merge/evidence.ts';
import type { Mention } from '../../src/merge/index.ts';
import type { CasualtyRow, Evidence, Place, Post, Report, Statement } from '../../src/record/types.ts';
import { emptyRegisters, type ReportFacts } from '../../src/registers/index.ts';

/** What one invented sentence tells; few towns, days and words, so that reports meet, clash and chain. */
export interface Told {
  town: number;
  kind: number;
  day: number | null;
  toll: number;
  by: number | null;
  words: readonly number[];
  shift: number;
}
export interface Page {
  outlet: number;
  /** Hours since the first day; null where the page tells none. */
  published: number | null;
  posts: readonly { time: number | null; told: readonly Told[] }[];
}

const at = (name: string, lat: number, country: string | null): Place => ({
  ...{ name, lat, lon: 30, geonameId: Math.round(lat * 100), country },
});
/** Two spots of one town, another town, a country that holds them, a place without point or country. */
const PLACES: readonly (Place | null)[] = [
  at('Larnwick', 50, 'FR'),
  at('Larnwick Market', 50.03, 'FR'),
  at('Brennick', 51.2, 'FR'),
  at('France', 47, 'FR'),
  { ...at('The Shoals', 0, null), lat: null, lon: null, geonameId: null },
  null,
];
const KINDS = [
  { type: 'ASSAULT', mode: 'shelling', hazard: null },
  { type: 'ASSAULT', mode: null, hazard: null },
  { type: null, mode: null, hazard: 'flood' },
  { type: null, mode: null, hazard: null },
] as const;
const PARTIES = ['police', 'the mayor', 'The Mayor', 'army'];
/** One name in two spellings, a surname alone, another of that surname. */
const PEOPLE = ['Jane Zelensky', 'Jane Zelenskiy', 'Zelensky', 'John Zelensky'];
const WORDS = ['bridge', 'dawn', 'ferry', 'market', 'mill', 'roof', 'shell', 'tower'];
const HOUR = 3_600_000;
const instant = (hours: number): string => new Date(Date.UTC(2024, 2, 1) + hours * HOUR).toISOString();
const date = (day: number | null): string | null => (day === null ? null : instant(day * 24).slice(0, 10));

const told: fc.Arbitrary<Told> = fc.record({
  town: fc.nat(PLACES.length - 1),
  kind: fc.nat(KINDS.length - 1),
  day: fc.option(fc.nat(3), { freq: 4 }),
  toll: fc.nat(2),
  by: fc.option(fc.nat(PARTIES.length - 1)),
  words: fc.uniqueArray(fc.nat(WORDS.length - 1), { minLength: 2, maxLength: 4 }),
  shift: fc.nat(1),
});
export const page: fc.Arbitrary<Page> = fc.record({
  outlet: fc.nat(3),
  published: fc.option(fc.integer({ min: 0, max: 96 }), { freq: 8 }),
  posts: fc.array(
    fc.record({
      time: fc.option(fc.integer({ min: 0, max: 96 }), { freq: 2 }),
      told: fc.array(told, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
export const pages = fc.array(page, { minLength: 1, maxLength: 6 });

/** Enough to meet and clash, where each run goes through the database many times. */
export const fourPages = fc.array(page, { minLength: 1, maxLength: 4 });
export const threePages = fc.array(page, { minLength: 1, maxLength: 3 });
/** Before, between and after what pages tell, now and then at the same hour. */
export const moment = fc.integer({ min: -2, max: 200 }).map((halves) => instant(halves / 2));

/** The facts of the `index`-th page, as the engine would give them. */
export function factsOfPage(page: Page, index: number): ReportFacts {
  const id = idOf('report', 'invented', index);
  const published = page.published === null ? null : instant(page.published);
  const facts: ReportFacts = {
    report: reportOf(id, page, published),
    statements: [],
    mentions: [],
    registers: emptyRegisters(),
    actors: [],
  };
  let text = '';
  page.posts.forEach(({ time, told }, number) => {
    const post = postOf(id, number, time === null ? null : instant(time), text.length);
    for (const one of told) text += tell(facts, post, one, text.length, post.time ?? published);
    facts.report.posts.push({ ...post, end: text.length });
  });
  facts.report.text = text;
  return facts;
}

const reportOf = (id: string, { outlet, posts }: Page, published: string | null): Report => ({
  ...{ id, file: `${id}.txt`, url: null, kind: posts.length > 1 ? 'live-blog' : 'article', agency: null, title: null },
  ...{ outlet: `Outlet ${outlet}`, authors: [], published, updated: null, language: 'en', text: '', posts: [] },
  ...{ keyPoints: [[0, 5]], notes: [] },
});
const postOf = (report: string, index: number, time: string | null, start: number): Post => ({
  ...{ id: idOf('post', report, index), index, headline: null, authors: [], time, start, bodyStart: start, end: start },
});

/** Adds what a sentence tells to the facts. @returns the sentence */
function tell(facts: ReportFacts, post: Post, one: Told, start: number, reported: string | null): string {
  const { report } = facts;
  const place = PLACES[one.town] ?? null;
  const words = one.words.map((n) => WORDS[n] as string).sort();
  const by = one.by === null ? null : (PARTIES[one.by] as string);
  const quote = `${words.join(' ')} at ${place?.name ?? 'sea'} killed ${one.toll}, ${by ?? 'it'} said. `;
  const evidence: Evidence = { report: report.id, post: post.id, start, end: start + quote.length, quote };
  const mention: Mention = {
    ...{
      id: idOf('mention', report.id, start),
      evidence: [evidence],
      headline: quote,
      outlet: report.outlet,
      sources: [{ agency: null, speaker: by }],
      corrects: one.toll === 2,
      reported,
    },
    ...(KINDS[one.kind] as (typeof KINDS)[number]),
    ...{ from: date(one.day), to: date(one.day === null ? null : one.day + one.shift) },
    places: place ? [place] : [],
    actors: by ? [{ name: by, role: 'other' }] : [],
    ...{ numbers: [one.toll], words, sentence: words },
  };
  facts.mentions.push(mention);
  if (by !== null) facts.statements.push(statementOf(evidence, by));
  const who = PEOPLE[(one.toll + one.words.length) % PEOPLE.length] as string;
  const form = { words: who, evidence, reported };
  const known = facts.actors.find(({ name }) => name === who);
  if (!known) facts.actors.push({ kind: 'person', name: who, country: null, forms: [form], roles: [] });
  else known.forms.push({ ...form, words: `${who}, ${start}` });
  const row: CasualtyRow = {
    ...{ id: idOf('casualties', report.id, start), event: mention.id, claimedBy: by, reported, evidence: [evidence] },
    ...{ place: place?.name ?? null, at: place, killed: one.toll, injured: null, missing: null, who: null },
    ...{ comparator: '=', date: date(one.day) },
  };
  facts.registers.casualties.push(row);
  facts.registers.figures.push({
    ...{ id: idOf('figures', report.id, start), event: null, claimedBy: by, reported, evidence: [evidence] },
    ...{ measure: 'deaths', value: one.toll, unit: null, comparator: '=', period: null },
  });
  return quote;
}

const statementOf = ({ report, post, start, end }: Evidence, name: string): Statement => ({
  ...{ id: idOf('statement', report, start), report, post, speaker: { name, actor: null, text: null }, cue: [] },
  ...{ stance: 'says', direct: false, medium: null, content: [[start, end]] },
});
