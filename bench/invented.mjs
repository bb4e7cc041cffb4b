// Invented coverage, seeded: outlets, towns and words of our own. Facts as the engine would give them, for sizes at which
// reading every page would take hours; and pages as text, for a sample that goes through the whole engine.
import { createHash } from 'node:crypto';

const OUTLETS = 60;
const TOWNS = 240;
const REPORTS_A_DAY = 200;
const START = Date.UTC(2030, 0, 1);
const HOUR = 3_600_000;
const TYPES = ['ASSAULT', 'ASSAULT', 'ASSAULT', 'COERCE', 'PROTEST', 'AID', 'CONSULT', 'ACCUSE', 'flood', 'fire'];
const NOUNS =
  'bridge market depot harbour mill school clinic station tower warehouse convoy checkpoint quay ferry pump substation bakery stadium museum library'.split(
    ' ',
  );
const VERBS = 'struck hit shelled burned flooded seized closed raided blocked damaged'.split(' ');
const WHENS = 'dawn dusk night noon morning evening overnight midday'.split(' ');
const EXTRAS =
  'smoke fuel crews windows roofs sirens debris guards villagers drivers doctors traders nurses pupils miners fishermen tents boats grain cables pipes trains trucks walls gates'.split(
    ' ',
  );
const SPEAKERS = ['police', 'the mayor', 'the army', 'the civil defence', 'the governor', 'the health ministry'];

/** The nth of a stream of numbers in [0, 1) that a seed gives (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const idOf = (prefix, ...parts) =>
  `${prefix}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;
const pick = (random, list) => list[Math.floor(random() * list.length)];
/** A few towns are much in the news, most are seldom. */
const townOf = (random) => Math.floor(TOWNS * random() ** 3);
const townName = (n) =>
  `${pick(randomOf(n * 7 + 1), ['Larn', 'Bren', 'Tarn', 'Esk', 'Vell', 'Orm', 'Hask', 'Dun'])}${['wick', 'ford', 'haven', 'mouth', 'stead', 'by', 'holm', 'gate'][n % 8]} ${Math.floor(n / 8)}`;
const placeOf = (n) => ({
  ...{ name: townName(n), lat: 40 + (n % 20) * 0.45, lon: 20 + Math.floor(n / 20) * 0.6 },
  ...{ geonameId: 900000 + n, country: `X${'ABCDE'[n % 5]}` },
});
const day = (ms) => new Date(ms).toISOString().slice(0, 10);

/** A happening of the day, the same for every report of it: so that outlets tell alike what they tell. */
function happeningOf(dayNumber, rank) {
  const random = randomOf(dayNumber * 1009 + rank * 31 + 5);
  const kind = pick(random, TYPES);
  return {
    kind,
    town: townOf(random),
    date: day(START + dayNumber * 24 * HOUR),
    toll: Math.floor(random() * 20),
    words: [pick(random, NOUNS), pick(random, VERBS), pick(random, WHENS), pick(random, EXTRAS), pick(random, EXTRAS)],
  };
}

/** What the nth report tells: on average some 20 facts, of happenings that a few outlets or many tell of. */
export function inventedFacts(n) {
  const random = randomOf(n * 2 + 1);
  const dayNumber = Math.floor(n / REPORTS_A_DAY);
  const ms = START + dayNumber * 24 * HOUR + Math.floor(random() * 24 * HOUR);
  const published = new Date(ms).toISOString();
  const outlet = `Outlet ${Math.floor(random() * OUTLETS)}`;
  const id = idOf('report', n);
  const post = idOf('post', n);
  let text = '';
  const say = (sentence) => {
    const start = text.length;
    text += `${sentence} `;
    return { report: id, post, start, end: text.length - 1, quote: sentence };
  };
  const facts = {
    statements: [],
    mentions: [],
    actors: [],
    registers: Object.fromEntries(
      ['damage', 'casualties', 'strikes', 'control', 'aid', 'sanctions', 'forces', 'figures', 'calendar'].map((r) => [
        r,
        [],
      ]),
    ),
  };
  for (let i = 0; i < 4; i++) {
    // Half of what is told happened yesterday; the first ranks are told most often.
    const told = happeningOf(Math.max(0, dayNumber - Math.floor(random() * 2)), Math.floor(60 * random() ** 2));
    tell(facts, random, { told, outlet, published, say, n, i });
  }
  const report = {
    ...{ id, file: `${n}.json`, url: null, kind: 'article', outlet, agency: null, title: `Report ${n}`, authors: [] },
    ...{ published, updated: null, language: 'en', text, keyPoints: [], notes: [] },
    posts: [
      { id: post, index: 0, headline: null, authors: [], time: published, start: 0, bodyStart: 0, end: text.length },
    ],
  };
  return { report, ...facts };
}

function tell(facts, random, { told, outlet, published, say, n, i }) {
  const place = placeOf(told.town);
  const isHazard = told.kind === told.kind.toLowerCase();
  const own = [pick(random, EXTRAS), pick(random, NOUNS)];
  const words = [...new Set([...told.words.filter(() => random() < 0.85), ...own])].sort();
  const by = pick(random, SPEAKERS);
  const evidence = say(
    `${own[0]} and others said that ${told.words.join(' ')} at ${place.name}, killing ${told.toll}, ${by} said.`,
  );
  const from = random() < 0.75 ? told.date : null;
  const places = random() < 0.8 ? [place] : [];
  const id = idOf('mention', n, i);
  facts.mentions.push({
    ...{
      id,
      evidence: [evidence],
      headline: evidence.quote,
      outlet,
      sources: [{ agency: null, speaker: by }],
      reported: published,
    },
    ...{ type: isHazard ? null : told.kind, mode: null, hazard: isHazard ? told.kind : null, from, to: from },
    ...{ places, actors: [{ name: by, role: 'other' }], numbers: [told.toll], words, sentence: words, corrects: false },
  });
  const base = { event: id, claimedBy: by, reported: published, evidence: [evidence] };
  const where = { place: place.name, at: place, date: from };
  facts.registers.casualties.push({
    ...{ id: idOf('casualties', n, i), ...base, ...where, killed: told.toll + (random() < 0.1 ? 1 : 0), injured: null },
    ...{ missing: null, who: null, comparator: '=' },
  });
  if (random() < 0.5)
    facts.registers.damage.push({
      ...{ id: idOf('damage', n, i), ...base, ...where, what: own[1], category: null, count: 1, comparator: '=' },
      ...{ cause: null, by: null, status: random() < 0.5 ? 'damaged' : 'destroyed' },
    });
  for (let k = 0; k < 1 + Math.floor(random() * 2); k++)
    facts.registers.figures.push({
      ...{ id: idOf('figures', n, i, k), ...base, event: null, measure: pick(random, EXTRAS) },
      ...{ value: Math.floor(random() * 1000), unit: null, comparator: '=', period: null },
    });
  for (let k = 0; k < 1 + Math.floor(random() * 2); k++) {
    const said = k === 0 ? evidence : say(`The ${pick(random, EXTRAS)} will be moved, ${pick(random, SPEAKERS)} said.`);
    facts.statements.push({
      ...{ id: idOf('statement', n, i, k), report: said.report, post: said.post },
      speaker: { name: by, actor: null, text: null },
      ...{ cue: [[said.end - 5, said.end - 1]], stance: 'says', direct: false, medium: null },
      content: [[said.start, said.end - 10]],
    });
  }
}

/** The nth page as text, for the engine. */
export function inventedPage(n) {
  const random = randomOf(n + 77);
  const dayNumber = Math.floor(n / REPORTS_A_DAY);
  const published = new Date(START + dayNumber * 24 * HOUR + Math.floor(random() * 24 * HOUR)).toISOString();
  const lines = Array.from({ length: 4 }, () => {
    const told = happeningOf(dayNumber, Math.floor(60 * random() ** 2));
    const [noun, verb, when] = told.words;
    return `Shells ${verb} the ${noun} in ${townName(told.town).replace(/ \d+$/, '')} before ${when}, killing ${told.toll + 2} people, ${pick(random, SPEAKERS)} said. The ${told.words[3]} and the ${told.words[4]} were moved out of the town, and ${pick(random, SPEAKERS)} warned of more.`;
  });
  const text = `Day ${dayNumber} on the river, report ${n}\n\nBy Tom Aldous\n\n${lines.join('\n\n')}\n`;
  return { text, source: { file: `${n}.txt`, outlet: `Outlet ${Math.floor(random() * OUTLETS)}`, published } };
}
