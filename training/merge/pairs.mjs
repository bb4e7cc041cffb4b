// Pairs of the engine's own mentions with what people say of them.
import { seeded, shuffle } from '../common/random.mjs';
import { lines } from './commonWords.mjs';

const SEED = 11;
/** Pairs across topics are alike and easy; as many are taken as this share of the pairs within topics. */
const ACROSS = 0.25;

/** Our mentions in annotated sentences of ECB+ train, paired within topics; one happening where they share a chain. */
export function ecbPairs(data, tools) {
  const docs = lines(`${data}/bench/merge/ecbplus/docs.jsonl`).filter(({ split }) => split === 'train');
  const gold = new Map(
    lines(`${data}/bench/merge/ecbplus/mentions.jsonl`).map(({ docId, mentions }) => [docId, mentions]),
  );
  const topics = new Map();
  for (const doc of docs) {
    // Where ECB+ has a date of publication it is often that of another edition; happenings are dated by the text alone.
    const found = mentionsOf(doc.text, { published: null, outlet: doc.id }, tools);
    for (const mention of found) {
      const chains = chainsIn(mention, gold.get(doc.id) ?? []);
      if (chains.size === 0) continue;
      const { topic } = doc.gold;
      topics.set(topic, [...(topics.get(topic) ?? []), { mention, chains, topic }]);
    }
  }
  const pairs = [];
  for (const [topic, found] of topics)
    for (let i = 0; i < found.length; i++)
      for (let j = i + 1; j < found.length; j++) pairs.push(pairOf(found[i], found[j], `topic ${topic}`, tools));
  const random = seeded(SEED);
  const all = [...topics.values()].flat();
  for (let n = Math.floor(pairs.length * ACROSS); n > 0; n--) {
    const [a, b] = [all[Math.floor(random() * all.length)], all[Math.floor(random() * all.length)]];
    if (a.topic !== b.topic) pairs.push(pairOf(a, b, `topic ${a.topic}`, tools));
  }
  return pairs;
}

function pairOf(a, b, group, tools) {
  const same = [...a.chains].some((chain) => b.chains.has(chain));
  return {
    features: featuresBetween(a.mention, b.mention, tools),
    same,
    weight: 1,
    group,
    ...judgedAside(a.mention, b.mention, tools),
  };
}

/** Told pairs with their features; null where the engine finds no mention in one of the texts. */
export const toldPairs = (told, weight, tools) =>
  told.map(({ same, kind, a, b, id }) => {
    const [x] = mentionsOf(a.text, a, tools);
    const [y] = mentionsOf(b.text, b, tools);
    const features = x && y ? featuresBetween(x, y, tools) : null;
    const aside = x && y ? judgedAside(x, y, tools) : { rule: false, needed: 2 };
    return { id, kind, same, features, weight, group: kind, told: `${a.text} | ${b.text}`, ...aside };
  });

/** Corpora of one long story each; none of their labels is used. */
const STORIES = ['t17-egypt', 't17-h1n1'];
const ARTICLES = 110;
const PAIRS = 1200;

/**
 * Pairs that are surely not one happening: of one long story and one kind, told of days far apart. Their days are hidden
 * on one side or both, as most sentences of news tell none, so that likeness of words and country alone is not enough.
 */
export function farPairs(data, tools) {
  const random = seeded(SEED);
  return STORIES.flatMap((story) => {
    const articles = lines(`${data}/bench/timeline/${story}/articles.jsonl.gz`);
    const found = shuffle(articles, random)
      .slice(0, ARTICLES)
      .filter(({ text }) => text.length > 400)
      .flatMap(({ id, text, published }) => mentionsOf(text.slice(0, 4000), { published, outlet: id }, tools))
      .filter(({ from }) => from?.length === 10);
    const pairs = [];
    for (let tries = 0; pairs.length < PAIRS && tries < PAIRS * 200; tries++) {
      const [a, b] = [found[Math.floor(random() * found.length)], found[Math.floor(random() * found.length)]];
      if (a.type !== b.type || a.hazard !== b.hazard || Math.abs(Date.parse(a.from) - Date.parse(b.from)) < FAR)
        continue;
      const hidden = { from: null, to: null, reported: a.reported };
      const features = featuresBetween(
        { ...a, ...hidden },
        { ...b, ...(random() < 0.5 ? hidden : { reported: a.reported }) },
        tools,
      );
      pairs.push({ features, same: false, weight: 1, group: `far ${story}` });
    }
    return pairs;
  });
}
const FAR = 4 * 86_400_000;

/** One article, one post: no page is looked for in a text that is none. */
function mentionsOf(text, { published, outlet }, { annotateReport, toldBy }) {
  const post = {
    id: `${outlet}-0`,
    index: 0,
    headline: null,
    authors: [],
    time: published,
    start: 0,
    bodyStart: 0,
    end: text.length,
  };
  const report = {
    ...{
      id: outlet,
      file: null,
      url: null,
      kind: 'article',
      outlet,
      agency: null,
      title: null,
      authors: [],
      published,
    },
    ...{ updated: null, language: 'en', text, posts: [post], keyPoints: [], notes: [] },
  };
  const read = { report, timeZone: 'UTC' };
  return toldBy({ ...read, annotation: annotateReport(read) }).mentions;
}

/** What the rule of thumb says of a pair, and how sure the weights must be to join it. */
const judgedAside = (a, b, { areApart, neededFor, ruleOfThumb }) => ({
  rule: ruleOfThumb(a, b) > 0,
  needed: areApart(a, b) ? 2 : neededFor(a, b),
});

function featuresBetween(a, b, { featuresOf }) {
  const features = {};
  featuresOf(a, b, (name, value) => {
    features[name] = value;
  });
  return features;
}

/** The chains of gold mentions in a mention's evidence; who reported it is another happening. */
const chainsIn = ({ evidence }, gold) =>
  new Set(
    gold
      .filter(
        ({ type, start, end }) =>
          !/REPORTING|PERCEPTION/.test(type) && evidence.some((e) => e.start <= start && end <= e.end),
      )
      .map(({ chain }) => chain),
  );
