import { describe, expect, it } from 'vitest';
import { parseHtml } from './dom.ts';
import { repairJson } from './jsonLd.ts';
import { readMetadata } from './metadata.ts';

const PROSE = '<p>The quay at Holm was shut on Tuesday, and crews worked on it all night, the mayor said.</p>'.repeat(
  3,
);
const read = (head: string, body = '', html = '<html lang="en-US">') =>
  readMetadata(parseHtml(`<!doctype html>${html}<head>${head}</head><body>${body}${PROSE}</body></html>`), null);
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('JSON-LD as sites break it', () => {
  it.each([
    ['trailing commas', '{"a":[1,2,],"b":"x",}', { a: [1, 2], b: 'x' }],
    ['line breaks in strings', '{"a":"one\ntwo"}', { a: 'one two' }],
    ['comments', '/* page */ {"a":1, // why\n "b":"http://x.example/"}', { a: 1, b: 'http://x.example/' }],
    ['bare quotation marks', '{"a":"He said "no", twice","b":"x"}', { a: 'He said "no", twice', b: 'x' }],
    ['entities', '{&quot;a&quot;:&quot;x &amp; y&quot;}', { a: 'x & y' }],
    ['escapes that are none', '{"a":"It\\\'s 5\\%"}', { a: "It's 5%" }],
    ['a tail cut off', '{"a":{"b":"x"', { a: { b: 'x' } }],
    ['a tail run on', '{"a":1}; window.x = 2;', { a: 1 }],
  ])('%s', (_, broken, wanted) => expect(JSON.parse(repairJson(broken))).toEqual(wanted));
  it('takes about twice the time for twice the text', () => {
    const time = (n: number) => {
      const text = `{"a":"${'" , x \n'.repeat(n)}`;
      const start = performance.now();
      repairJson(text);
      return performance.now() - start;
    };
    time(1000);
    expect(time(80_000)).toBeLessThan(8 * time(40_000) + 50);
  });
});

describe('first published and last updated', () => {
  it.each<[string, string, string, string | null, string | null]>([
    [
      'structured data',
      ld('{"@type":"NewsArticle","datePublished":"2022-05-05T10:00:00Z","dateModified":"2022-05-06T10:00:00Z"}'),
      '',
      '2022-05-05T10:00:00Z',
      '2022-05-06T10:00:00Z',
    ],
    [
      'labelled time elements, the later first',
      '',
      '<h1>Quay at Holm shut</h1><div>Updated <time datetime="2022-05-06T10:00:00Z">6 May</time></div><div>Published <time datetime="2022-05-05T10:00:00Z">5 May</time></div>',
      '2022-05-05T10:00:00Z',
      '2022-05-06T10:00:00Z',
    ],
    [
      'words',
      '',
      '<h1>Kai in Holm gesperrt</h1><p>Veröffentlicht am 5. Mai 2022, 10:00 Uhr, aktualisiert am 6. Mai 2022, 11:30 Uhr</p>',
      '2022-05-05T10:00',
      '2022-05-06T11:30',
    ],
    [
      'words in Ukrainian',
      '',
      '<h1>Набережну Хольма закрито</h1><span>5 травня 2022 р. о 14:30</span><span>Оновлено: 6 травня 2022, 9:00</span>',
      '2022-05-05T14:30',
      '2022-05-06T09:00',
    ],
    [
      'page data',
      '<script>window.state={"story":{"publishedAt":"2022-05-05T10:00:00.000Z","updatedAt":"2022-05-06T10:00:00.000Z"}}</script>',
      '<h1>Quay at Holm shut</h1>',
      '2022-05-05T10:00:00.000Z',
      '2022-05-06T10:00:00.000Z',
    ],
    [
      'not the unset date of a publishing system',
      `${ld('{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}')}<meta name="date" content="2022-05-05T10:00:00Z">`,
      '',
      '2022-05-05T10:00:00Z',
      null,
    ],
    [
      'no change before the publication',
      ld('{"@type":"NewsArticle","datePublished":"2022-05-05T10:00:00Z","dateModified":"2022-05-04T10:00:00Z"}'),
      '',
      '2022-05-05T10:00:00Z',
      null,
    ],
    [
      'two dates in one time element',
      '',
      '<h1>Quay at Holm shut</h1><time>Updated May 6, 2022 8:21 am ET / Original May 5, 2022 8:02 am ET</time>',
      '2022-05-05T12:02Z',
      '2022-05-06T12:21Z',
    ],
    [
      'no date of the page’s head',
      '',
      '<header><div><time datetime="2022-05-09">Today</time></div></header><main><div><div><section><h1>Quay at Holm shut</h1><time datetime="2022-05-05T10:00Z">5 May</time></section></div></div></main>',
      '2022-05-05T10:00Z',
      null,
    ],
    ['figures as Americans order them', '<meta name="date" content="05/04/2022 10:00">', '', '2022-05-04T10:00', null],
    [
      'no comment’s date',
      '',
      '<h1>Quay at Holm shut</h1><div class="comments"><time datetime="2022-05-07T10:00:00Z">7 May</time></div>',
      null,
      null,
    ],
  ])('%s', (_, head, body, published, updated) => {
    expect(read(head, body)).toMatchObject({ published, updated });
  });
});

describe('title, outlet, authors, agency, language and address', () => {
  it('cuts the outlet from the title whatever parts them', () => {
    const site = '<meta property="og:site_name" content="The Tide">';
    for (const title of [
      'Quay at Holm shut | The Tide',
      'Quay at Holm shut - TheTide',
      'Quay at Holm shut — The Tide',
      'Quay at Holm shut • The Tide',
      'The Tide: Quay at Holm shut',
    ])
      expect(read(`${site}<title>${title}</title>`).title).toBe('Quay at Holm shut');
    expect(read(`${site}<title>Quay at Holm – a history</title>`).title).toBe('Quay at Holm – a history');
  });
  it('takes the outlet that its domain bears out, not the agency that wrote the story', () => {
    const head = `${ld('{"@type":"NewsArticle","headline":"Quay at Holm shut","publisher":{"name":"Associated Press"},"author":[{"name":"Ada Lund"},"Bo Ness and Cara Holt"]}')}<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://www.harbourpost.example/quay">`;
    expect(read(head)).toMatchObject({ outlet: 'Harbour Post', authors: ['Ada Lund', 'Bo Ness', 'Cara Holt'] });
  });
  it('falls back to the copyright line, then the domain', () => {
    expect(read('', '<footer>© 2022 Harbour Post. All rights reserved.</footer>').outlet).toBe('Harbour Post');
    expect(read('<link rel="canonical" href="https://www.harbour.example/quay">').outlet).toBe('harbour.example');
  });
  it('follows pointers between objects and mends what is broken', () => {
    const head = ld(
      '{"@graph":[{"@type":"NewsArticle","headline":"Quay at Holm shut","author":{"@id":"#p1"},},{"@type":"Person","@id":"#p1","name":"Ada Lund"},]}',
    );
    expect(read(head)).toMatchObject({ title: 'Quay at Holm shut', authors: ['Ada Lund'] });
  });
  it('knows a wire copy by byline, credit or closing line', () => {
    expect(read(ld('{"@type":"NewsArticle","author":{"name":"Ada Lund, Reuters"}}')).agency).toBe('Reuters');
    expect(read(ld('{"@type":"NewsArticle","creditText":"AFP"}'))).toMatchObject({ agency: 'AFP', authors: [] });
    expect(read('', '', '<html>').agency).toBeNull();
    expect(readMetadata(parseHtml(`<body><article>${PROSE}<p>© 2022 AFP</p></article></body>`), null).agency).toBe(
      'AFP',
    );
  });
  it('leaves the authors of posts and comments to them', () => {
    const body =
      '<h1>Quay at Holm shut</h1><span class="byline">By <span class="author">Ada Lund</span></span><div class="post"><span class="post-author-name">Bo Ness</span></div><div class="comments"><span class="author">Cara Holt</span></div>';
    expect(read('', body).authors).toEqual(['Ada Lund']);
  });
  it('tells items from words parted by elements', () => {
    const by = (html: string) => read('', `<h1>Quay at Holm shut</h1><div class="author-byline">${html}</div>`).authors;
    expect(by('<span class="author-name">Ada Lund</span><span>China Correspondent</span>')).toEqual(['Ada Lund']);
    expect(by('<a href="#">Ada Lun<span>d</span></a>')).toEqual(['Ada Lund']);
    expect(by('<a href="#">Ada Lund</a><a href="#">@adalund</a>')).toEqual(['Ada Lund']);
  });
  it('names the outlet by its title or domain before a company’s copyright', () => {
    const address = '<link rel="canonical" href="https://www.harbourpost.example/quay">';
    const foot = '<footer>Copyright © 2022 Anchor Media Holdings. All rights reserved.</footer>';
    expect(read(`<title>Quay at Holm shut - Harbour Post</title>${address}`, foot).outlet).toBe('Harbour Post');
    expect(read(address, foot).outlet).toBe('harbourpost.example');
    expect(read('', foot).outlet).toBe('Anchor Media Holdings');
  });
  it('reads the address of a page that a browser saved', () => {
    const saved = '<!-- saved from url=(0027)https://tide.example/quay/ --><html><body></body></html>';
    expect(readMetadata(parseHtml(saved), null).url).toBe('https://tide.example/quay/');
  });
  it('reads language and address, whole and of the web', () => {
    expect(read('<meta property="og:locale" content="uk_UA">', '', '<html>').language).toBe('uk');
    expect(read('', '', '<html>').language).toBeNull();
    expect(
      read('<link rel="canonical" href="/quay"><meta property="og:url" content="https://tide.example/x">').url,
    ).toBe('https://tide.example/quay');
    expect(read('<link rel="canonical" href="javascript:void(0)">').url).toBeNull();
  });
});
