import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractPage, PageError, readPage } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, extra: { published?: string; timeZone?: string } = {}) =>
  readPage(bytes(text), { file: 'page.txt', ...extra }).report;
const codeOf = (page: Uint8Array, file = 'page.txt'): string => {
  try {
    readPage(page, { file });
    return 'read';
  } catch (error) {
    return error instanceof PageError ? error.code : String(error);
  }
};

const LIVE = [
  'Bridge reopened',
  '00:00 , Ada Lund',
  'The old bridge at Holm was opened to lorries again after two days.',
  '',
  'Ferry adrift',
  '23:30 , Bo Ness',
  'A ferry lost power off the harbour and drifted for an hour, the coast guard said.',
  'Watch below, from the harbour:',
  '',
  'Schools closed',
  '22:15 , Bo Ness',
  'All schools of the district will stay closed on Friday, the mayor said.',
].join('\r\n');

describe('live blogs in plain text', () => {
  const report = read(LIVE, { published: '2024-03-08T00:00:00Z', timeZone: 'UTC' });
  it('runs backwards over midnight', () => {
    expect(report.kind).toBe('live-blog');
    expect(report.posts.map((post) => post.time)).toEqual([
      '2024-03-08T00:00:00+00:00',
      '2024-03-07T23:30:00+00:00',
      '2024-03-07T22:15:00+00:00',
    ]);
  });
  it('keeps text, headlines, authors and leaves pointers out', () => {
    expect(report.text).toBe(LIVE);
    expect(report.posts.map((post) => post.headline)).toEqual(['Bridge reopened', 'Ferry adrift', 'Schools closed']);
    expect(report.posts[0]?.authors).toEqual(['Ada Lund']);
    const ferry = report.posts[1];
    expect(report.text.slice(ferry?.bodyStart, ferry?.end)).toMatch(/^A ferry .* said\.$/u);
  });
  it('reads clocks in the zone of the page, summer time and all', () => {
    const summer = read(LIVE, { published: '2024-07-08T00:00:00Z', timeZone: 'Europe/London' });
    expect(summer.posts[1]?.time).toBe('2024-07-07T22:30:00+00:00');
  });
});

describe('lists and articles in plain text', () => {
  it('gives prose under headings of a briefing a post beside its bullets', () => {
    const items = [
      '• The dam at Holm held through the night, though water ran over its crest for an hour.',
      '• Two villages below it were cleared by bus before the siren sounded, the prefect said.',
      '• The railway to the coast will stay shut until divers have looked at the piers.',
    ];
    const report = read(
      `Storm briefing\n\nMain events\n${items.join('\n')}\n\nAbroad\nDenmark has sent two pumps and a team of eleven engineers to the valley.\n“It is not enough,” the prefect said.\n`,
    );
    expect(report.kind).toBe('briefing');
    expect(report.posts.map(({ headline }) => headline)).toEqual([null, null, null, 'Abroad']);
    expect(report.text.slice(0, report.posts[3]?.end)).toMatch(/prefect said\.$/u);
  });
  it('gives a digest day by day a post a heading', () => {
    const day = (date: string, head: string, text: string) => `${date}\n${head}\n${text}\n`;
    const report = read(
      [
        'Strike at the port: how the week went\n',
        day(
          'Monday, March 4',
          'Dockers walk out',
          'Some 2,000 dockers downed tools at dawn and blocked the main gate.',
        ),
        day(
          'Tuesday, March 5',
          'Gate cleared',
          'Riot police dragged away forty pickets and arrested two union leaders.',
        ),
        'Wednesday 6 March: A deal is signed\nThe union signed a deal that raises pay by six per cent in two steps.\n',
      ].join('\n'),
    );
    expect(report.kind).toBe('digest');
    expect(report.posts.map(({ headline }) => headline)).toEqual([
      'Dockers walk out',
      'Gate cleared',
      'Wednesday 6 March: A deal is signed',
    ]);
  });
  it('gives a briefing one post a bullet', () => {
    const items = ['dam', 'road', 'port'].map(
      (what) => `• The ${what} was shut on Monday after the storm, the governor of the region told reporters.`,
    );
    const report = read(`Storm briefing: what we know\n\n${items.join('\n\n')}\n\nRead Entire Article`);
    expect(report.kind).toBe('briefing');
    expect(report.posts.map((post) => report.text.slice(post.start, post.end))).toEqual(
      items.map((item) => item.slice(2)),
    );
  });
  it('leaves an agency opening and desk note out of an article, and takes time and authors from them', () => {
    const body = 'Crews reached the last village on Wednesday.';
    const report = read(
      `OSLO | Wed Mar 16, 2022 4:21 pm EDT OSLO (Reuters) - ${body}\nMore rain is due, officials said.\n(Reporting by Ada Lund; Editing by Bo Ness) Products for traders`,
    );
    expect(report.posts).toHaveLength(1);
    expect(report.posts[0]).toMatchObject({ time: '2022-03-16T20:21:00+00:00', authors: ['Ada Lund'] });
    expect(report.text.slice(report.posts[0]?.bodyStart, report.posts[0]?.end)).toBe(
      `${body}\nMore rain is due, officials said.`,
    );
  });
});

describe('pages that cannot be read', () => {
  it.each([
    ['nothing', new Uint8Array(), 'page.txt', 'empty'],
    ['white space', bytes(' \n '), 'page.txt', 'empty'],
    ['NULs', new Uint8Array([65, 0, 66, 0]), 'page.txt', 'binary'],
    ['broken gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 1]), 'page.gz', 'not-gzip'],
    ['text called gzip', bytes('The bridge is open.'), 'page.txt.gz', 'not-gzip'],
    [
      'HTML without prose',
      bytes('<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>'),
      'page.html',
      'no-article',
    ],
  ])('%s', (_, page, file, code) => expect(codeOf(page, file)).toBe(code));
});

const PARAGRAPHS =
  '<p>The river rose by two metres overnight, the water office said, and the lower town was cleared.</p>'
    .repeat(3)
    .replace('two', 'three');
const HTML = `<!doctype html><html lang="en"><head><title>River rises | The Tide</title><meta property="og:site_name" content="The Tide">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises","author":{"name":"Ada Lund"},"datePublished":"2024-03-08T10:00:00+01:00"}</script></head>
<body><nav>Home</nav><article><h1>River rises</h1><figure><figcaption>The quay. Photo: Bo Ness</figcaption></figure>${PARAGRAPHS}<div class="share-bar"><p>Share this</p></div></article></body></html>`;

describe('HTML', () => {
  it('reads body and metadata, packed or not', () => {
    for (const page of [bytes(HTML), gzipSync(HTML)]) {
      const out = extractPage(page, { file: 'page.html' });
      expect(out).toMatchObject({
        kind: 'article',
        title: 'River rises',
        outlet: 'The Tide',
        authors: ['Ada Lund'],
        published: '2024-03-08T09:00:00+00:00',
        posts: [],
      });
      expect(out.text).toMatch(/^The river rose/u);
      expect(out.text).not.toMatch(/quay|Share|Home/u);
    }
  });
  it('falls back to windows-1252', () => {
    const latin = Uint8Array.from(HTML.replace('lower', 'l\u00f6wer'), (letter) => letter.charCodeAt(0));
    expect(extractPage(latin, { file: 'page.html' }).text).toContain('löwer town');
  });
  it('reads posts of like siblings with clocks, but not comments', () => {
    const posts = (name: string) =>
      `<div>${[12, 11, 10].map((hour) => `<div class="${name}"><time datetime="2024-03-08T${hour}:00:00Z">${hour}:00</time><h3>Level at ${hour}</h3><p>The gauge at the old mill showed a level of four metres and ${hour} centimetres, the water office said.</p></div>`).join('')}</div>`;
    const page = (name: string) =>
      bytes(HTML.replace('</article>', `</article>${posts(name)}`).replace('<h1>River', '<h1>Live: river'));
    expect(extractPage(page('live-post'), { file: 'a.html' }).posts.map((post) => post.time)).toEqual([
      '2024-03-08T12:00:00+00:00',
      '2024-03-08T11:00:00+00:00',
      '2024-03-08T10:00:00+00:00',
    ]);
    expect(extractPage(page('comment'), { file: 'a.html' }).posts).toEqual([]);
  });
});

describe('key points of an article', () => {
  it('are kept as key points and are no part of the body', () => {
    const body =
      'The Orm rose by two metres in the night, and the lower town of Vessel was cut off, the council said. ';
    const html = `<html><head><title>Valley under water</title></head><body><article><h2>Key points</h2><ul><li>Lower town cut off</li><li>Three bridges fell</li></ul><p>${body}</p><p>Later, ${body}</p><p>At noon ${body}</p></article></body></html>`;
    const { report } = readPage(Buffer.from(html), { file: 'page.html' });
    expect(report.keyPoints.map(([from, to]) => report.text.slice(from, to))).toEqual([
      'Lower town cut off',
      'Three bridges fell',
    ]);
    const [post] = report.posts;
    expect(report.text.slice(post?.bodyStart, post?.end)).not.toContain('Three bridges');
  });
});
