import type { CasualtyRow, DatelineRecord, Event, Evidence, Report } from '../../src/record/types.ts';

/** A small record made by hand, so that the page is tested apart from the engine. All of it is invented. */
const report = (
  id: string,
  outlet: string,
  published: string,
  posts: [time: string, headline: string, body: string][],
) => {
  const made: Report = {
    id,
    file: `${id}.html`,
    url: `https://${id}.example/live`,
    kind: 'live-blog',
    outlet,
    title: `Floods in northern Sudan: ${outlet} live`,
    authors: ['Ilse Marovic'],
    published,
    updated: null,
    language: 'en',
    text: '',
    posts: [],
    agency: null,
    keyPoints: [],
    notes: [],
  };
  for (const [index, [time, headline, body]] of posts.entries()) {
    const start = made.text.length;
    made.text += `${headline}\n${body}\n\n`;
    const bodyStart = start + headline.length + 1;
    const end = bodyStart + body.length;
    made.posts.push({ id: `${id}-${index}`, index, headline, authors: ['Ilse Marovic'], time, start, bodyStart, end });
  }
  return made;
};

const harbour = report('harbour', 'The Harbour Post', '2025-09-15T06:00:00+02:00', [
  [
    '2025-09-15T18:40:00+02:00',
    'Nine dead in Karima as search goes on',
    'Nine people have been killed in the flood at Karima, civil defence said. <b>Two people</b> are still missing.',
  ],
  [
    '2025-09-15T13:20:00+02:00',
    'Two counts of the dead in Atbara',
    'The army said four people were killed when shells hit the market in Atbara on Monday morning.\nNobody could check the count.',
  ],
  [
    '2025-09-15T06:40:00+02:00',
    'Three killed as water reaches Karima',
    'Three people were killed when floodwater reached Karima late on Sunday. The water destroyed 240 houses.',
  ],
]);
const lantern = report('lantern', 'Lantern', '2025-09-15T08:00:00+02:00', [
  [
    '2025-09-15T16:15:00+02:00',
    'Northern Front says 11 died in Atbara',
    'The Northern Front says 11 people were killed in the market in Atbara on Monday.',
  ],
  [
    '2025-09-15T12:10:00+02:00',
    'Seven killed at Karima',
    'Seven people were killed in the flood at Karima, according to civil defence officials.',
  ],
]);

function quote(from: Report, words: string): Evidence {
  const start = from.text.indexOf(words);
  const post = from.posts.find((candidate) => candidate.start <= start && start < candidate.end);
  if (!post) throw new Error(`the fixture does not say: ${words}`);
  return { report: from.id, post: post.id, start, end: start + words.length, quote: words };
}

const NINE = 'Nine people have been killed in the flood at Karima, civil defence said.';
const SEVEN = 'Seven people were killed in the flood at Karima, according to civil defence officials.';
const THREE = 'Three people were killed when floodwater reached Karima late on Sunday.';
const FOUR = 'The army said four people were killed when shells hit the market in Atbara on Monday morning.';
const ELEVEN = 'The Northern Front says 11 people were killed in the market in Atbara on Monday.';
const HOUSES = 'The water destroyed 240 houses.';

const karima = { name: 'Karima', lat: 18.55, lon: 31.85, geonameId: 371760, country: 'SD' };
const atbara = { name: 'Atbara', lat: 17.7, lon: 33.99, geonameId: 380173, country: 'SD' };

const event = (part: Pick<Event, 'id' | 'headline' | 'evidence' | 'outlets'> & Partial<Event>): Event => ({
  type: null,
  mode: null,
  hazard: null,
  from: null,
  to: null,
  places: [],
  actors: [],
  firstReported: null,
  origins: [],
  statements: [],
  disputes: [],
  ...part,
});
const toll = (id: string, killed: number, part: Partial<CasualtyRow>): CasualtyRow => ({
  id,
  event: 'flood',
  claimedBy: 'civil defence',
  reported: null,
  evidence: [],
  killed,
  injured: null,
  missing: null,
  who: 'people',
  comparator: '=',
  place: 'Karima',
  at: karima,
  date: '2025-09-14',
  ...part,
});

export const RECORD: DatelineRecord = {
  reports: [harbour, lantern],
  statements: [
    {
      id: 'said-army',
      report: 'harbour',
      post: 'harbour-1',
      speaker: { name: 'The Sudanese army', actor: null, text: null },
      cue: [],
      stance: 'says',
      direct: false,
      medium: null,
      content: [spanOf(harbour, 'four people were killed when shells hit the market in Atbara on Monday morning')],
    },
  ],
  events: [
    event({
      id: 'flood',
      hazard: 'flood',
      headline: NINE,
      from: '2025-09-14',
      places: [karima],
      firstReported: '2025-09-15T06:40:00+02:00',
      outlets: ['Lantern', 'The Harbour Post'],
      evidence: [quote(harbour, NINE), quote(harbour, THREE), quote(lantern, SEVEN)],
    }),
    event({
      id: 'shelling',
      type: 'ASSAULT',
      headline: FOUR,
      from: '2025-09-15',
      places: [atbara],
      firstReported: '2025-09-15T13:20:00+02:00',
      outlets: ['Lantern', 'The Harbour Post'],
      statements: ['said-army'],
      disputes: [
        {
          measure: 'killed',
          claims: [
            { value: '4', claimedBy: 'The Sudanese army', evidence: quote(harbour, FOUR) },
            { value: '11', claimedBy: 'The Northern Front', evidence: quote(lantern, ELEVEN) },
          ],
        },
      ],
      evidence: [quote(harbour, FOUR), quote(lantern, ELEVEN)],
    }),
  ],
  actors: [],
  registers: {
    damage: [
      {
        id: 'houses',
        event: 'flood',
        claimedBy: null,
        reported: '2025-09-15T06:40:00+02:00',
        evidence: [quote(harbour, HOUSES)],
        what: 'houses',
        category: 'residential',
        kind: 'dwelling',
        extent: 'destroyed',
        claimCause: 'other',
        ownerKind: null,
        rd4u: null,
        count: 240,
        comparator: '=',
        place: 'Karima',
        at: karima,
        date: '2025-09-14',
        cause: 'flood',
        by: null,
        status: 'destroyed',
      },
    ],
    casualties: [
      toll('three', 3, { reported: '2025-09-15T06:40:00+02:00', evidence: [quote(harbour, THREE)], claimedBy: null }),
      toll('seven', 7, { reported: '2025-09-15T12:10:00+02:00', evidence: [quote(lantern, SEVEN)] }),
      toll('nine', 9, { reported: '2025-09-15T18:40:00+02:00', evidence: [quote(harbour, NINE)] }),
      toll('four', 4, {
        event: 'shelling',
        claimedBy: 'The Sudanese army',
        place: 'Atbara',
        at: atbara,
        date: '2025-09-15',
        reported: '2025-09-15T13:20:00+02:00',
        evidence: [quote(harbour, FOUR)],
      }),
      toll('eleven', 11, {
        event: 'shelling',
        claimedBy: 'The Northern Front',
        place: 'Atbara',
        at: atbara,
        date: '2025-09-15',
        reported: '2025-09-15T16:15:00+02:00',
        evidence: [quote(lantern, ELEVEN)],
      }),
    ],
    strikes: [],
    control: [],
    aid: [],
    sanctions: [],
    forces: [],
    figures: [],
    calendar: [],
  },
};

function spanOf(from: Report, words: string): [number, number] {
  const { start, end } = quote(from, words);
  return [start, end];
}
