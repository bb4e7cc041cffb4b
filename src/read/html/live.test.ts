import { describe, expect, it } from 'vitest';
import { extractPage } from '../index.ts';

const SENTENCES = [
  'The gauge at the old mill stood at four metres and the lower town was cleared before dawn, the water office said.',
  'Engineers closed the second sluice after a crack was seen in the wall, according to the harbour master of Tarnby.',
  'Two hundred people spent the night in the school hall, where the Red Cross handed out blankets and soup to them.',
  'The road to Hesk stays shut until Friday because the bridge has to be looked at by divers, police told reporters.',
];
interface PageParts {
  title?: string;
  url?: string;
  lang?: string;
  updated?: string;
  head?: string;
}
const page = (
  body: string,
  {
    title = 'Flood live: town cleared',
    url = 'https://tide.example.com/live/flood',
    lang = 'en',
    updated = '2031-03-12T15:00:00Z',
    head = '',
  }: PageParts = {},
) => `<!doctype html><html lang="${lang}"><head><title>${title}</title><link rel="canonical" href="${url}">
<meta property="article:published_time" content="2031-03-12T06:00:00Z"><meta property="article:modified_time" content="${updated}">${head}</head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
const read = (html: string) => extractPage(new TextEncoder().encode(html), { file: 'live.html' });
const p = (i: number) => `<p>${SENTENCES[i]}</p>`;
const times = (html: string) => read(html).posts.map((post) => post.time?.slice(5, 16) ?? null);
const each = (items: readonly string[], make: (item: string, i: number) => string) => items.map(make).join('\n');

describe('families of markup', () => {
  const expected = ['03-12T14:04', '03-12T12:30', '03-12T09:15'];
  it.each<[string, string, PageParts?]>([
    [
      'ISO times in articles',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) =>
          `<article class="p${i}x"><time datetime="2031-03-12T${t}:00.000Z">${t}</time><h2>Head ${i}</h2>${p(i)}</article>`,
      ),
    ],
    [
      'dateTime as React writes it',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) => `<div class="post"><time dateTime="2031-03-12T${t}:00Z">1h ago</time>${p(i)}</div>`,
      ),
    ],
    [
      'seconds since 1970',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) => `<div class="entry" data-timestamp="${Date.parse(`2031-03-12T${t}:00Z`) / 1000}">${p(i)}</div>`,
      ),
    ],
    [
      'milliseconds, with a later change',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) =>
          `<li class="entry" data-last-modified-time="1932000000000" data-post-time="${Date.parse(`2031-03-12T${t}:00Z`)}">${p(i)}</li>`,
      ),
    ],
    [
      'bare clocks in spans',
      each(
        ['2.04 pm', '12.30 pm', '9.15 am'],
        (t, i) => `<section id="id-${i}" class="item"><span>${t}</span><h3>Head ${i}</h3>${p(i)}</section>`,
      ),
      { url: 'https://tide.example.co.uk/live/flood' },
    ],
    [
      'headings that open with a clock',
      each(
        ['14.04 Uhr: Pegel sinkt', '12.30 Uhr: Schule offen', '09.15 Uhr: Damm hält'],
        (t, i) => `<h3>${t}</h3>${p(i)}`,
      ),
      { lang: 'de', url: 'https://flut.example.com/ticker/flut', head: '<meta property="og:locale" content="en_IE">' },
    ],
    [
      'paragraphs that open with a bold clock',
      each(['14:04', '12:30', '09:15'], (t, i) => `<p><strong>${t}</strong> ${SENTENCES[i]}</p>${p(3)}`),
    ],
    [
      'clocks in paragraphs of their own',
      each(['14:04', '12:30', '09:15'], (t, i) => `<p>${t}</p><h3>Head ${i}</h3>${p(i)}`),
    ],
    ['definition lists', `<dl>${each(['14:04', '12:30', '09:15'], (t, i) => `<dt>${t}</dt><dd>${p(i)}</dd>`)}</dl>`],
    [
      'table rows',
      `<table><tbody>${each(['14:04', '12:30', '09:15'], (t, i) => `<tr><td>${t}</td><td>${SENTENCES[i]}</td></tr>`)}</tbody></table>`,
    ],
    [
      'rules between dated paragraphs',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) => `<p>12 March 2031, ${t}</p>${p(i)}<p>— Ada Lund</p>${i < 2 ? '<hr>' : ''}`,
      ),
    ],
    [
      'microdata',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) =>
          `<div itemprop="liveBlogUpdate" itemscope><meta itemprop="datePublished" content="2031-03-12T${t}:00Z"><b class="x-ttl">Head ${i}</b><div>${SENTENCES[i]}</div></div>`,
      ),
    ],
    [
      'posts in several parents',
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) =>
          `<div class="chunk"><div class="post"><time datetime="2031-03-12T${t}:00.000Z"></time>${p(i)}</div></div>`,
      ),
    ],
  ])('%s', (_, body, parts) => {
    const out = read(page(body, parts));
    expect(out.kind).toBe('live-blog');
    expect(out.posts.map((post) => post.time?.slice(5, 16))).toEqual(expected);
    for (const [i, post] of out.posts.entries()) expect(post.text).toContain(SENTENCES[i]);
    expect(out.notes).toEqual([]);
  });
});

describe('times of posts', () => {
  it('counts ages back from the last change of the page', () => {
    const body = each(
      ['56 Min Ago', '2 Hours Ago', '5 Hours Ago'],
      (t, i) => `<div class="post"><time>${t}</time><h2>Head ${i}</h2>${p(i)}</div>`,
    );
    expect(times(page(body))).toEqual(['03-12T14:04', '03-12T13:00', '03-12T10:00']);
  });
  const local = (seconds: string) =>
    each(
      ['16:56', '15:10', '14:02'],
      (t, i) =>
        `<section id="e${i}"><time datetime="2031-03-12T${t}${seconds}Z">${t}</time><h2>Head ${i}</h2>${p(i)}</section>`,
    );
  const roman = { lang: 'it', url: 'https://www.marea.example.it/diretta/piena', title: 'Piena, la diretta' };
  it('reads a local clock marked Z in the zone of the country, where the page was last changed before it', () => {
    expect(times(page(local(''), { ...roman, updated: '2031-03-12T15:58:00Z' }))).toEqual([
      '03-12T15:56',
      '03-12T14:10',
      '03-12T13:02',
    ]);
  });
  it('keeps Z where the page was changed at the very time', () => {
    expect(times(page(local(':00.000'), { ...roman, updated: '2031-03-12T16:57:00Z' }))[0]).toBe('03-12T16:56');
  });
  it('takes the shift that the structured data tell for all', () => {
    const told = ['16:56', '15:10', '14:02'].map((t, i) => ({
      '@type': 'BlogPosting',
      headline: `Head ${i}`,
      articleBody: SENTENCES[i],
      datePublished: `2031-03-12T${t}:00+02:00`,
    }));
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Flood', liveBlogUpdate: told })}</script>`;
    expect(times(page(local(''), { head }))).toEqual(['03-12T14:56', '03-12T13:10', '03-12T12:02']);
  });
  it('reads datetime without a zone in the page’s own', () => {
    const body = each(
      ['16:56', '15:10', '14:02'],
      (t, i) => `<article><time datetime="2031-07-12T${t}">${t}</time>${p(i)}</article>`,
    );
    expect(times(page(body, { url: 'https://www.flut.example.de/live/flut' }))[0]).toBe('07-12T14:56');
  });
  it.each([
    ['Mittwoch, 12. 3.', 'Dienstag, 11. 3.', 'de'],
    ['Aujourd’hui', 'Hier', 'fr'],
    ['miércoles 12 de marzo', 'martes 11 de marzo', 'es'],
    ['Wednesday 12 March', 'Tuesday 11 March', 'en'],
  ])('puts posts under the day named above them: %s, %s', (today, before, lang) => {
    const post = (t: string, i: number) => `<div class="post"><span class="time">${t}</span>${p(i)}</div>`;
    const body = `<h2>${today}</h2>${post('09:15', 0)}${post('08:00', 1)}<h2>${before}</h2>${post('22:30', 2)}${post('07:10', 3)}`;
    expect(times(page(body, { lang, url: 'https://tide.example.ie/live/flood' }))).toEqual([
      '03-12T09:15',
      '03-12T08:00',
      '03-11T22:30',
      '03-11T07:10',
    ]);
  });
  it('keeps hours apart when the clocks go forward', () => {
    const body = each(
      ['30 March 2031 04:10', '30 March 2031 03:10', '30 March 2031 01:40'],
      (t, i) => `<div class="post"><span class="date">${t}</span>${p(i)}</div>`,
    );
    expect(times(page(body, { url: 'https://flut.example.de/live/flut', updated: '2031-03-30T05:00:00Z' }))).toEqual([
      '03-30T02:10',
      '03-30T01:10',
      '03-30T00:40',
    ]);
  });
});

describe('parts of a post', () => {
  const posts = (inside: (i: number) => string) =>
    page(
      each(
        ['14:04', '12:30', '09:15'],
        (t, i) =>
          `<div class="post" id="b${i}"><header><time datetime="2031-03-12T${t}:00.000Z">${t}</time></header>${inside(i)}</div>`,
      ),
    );
  it.each([
    ['a picture, then the name', '<header><img alt="Ada Lund" src="a.png"><span>Ada Lund</span></header>'],
    ['mark', '<mark>Ada Lund</mark>'],
    ['rel=author', '<a rel="author" href="/ada">Ada Lund</a>'],
    ['a line "By"', '<div>By Ada Lund, in Tarnby</div>'],
    ['name and clock', '<div>Ada Lund · 14:04</div>'],
    [
      'a name box with a role',
      '<div class="post-author"><span class="n">Ada Lund</span><span class="role">Reporter</span></div>',
    ],
  ])('authors: %s', (_, byline) => {
    const out = read(posts((i) => `${byline}<h3>Head ${i}</h3>${p(i)}`));
    expect(out.posts.map((post) => post.authors)).toEqual([['Ada Lund'], ['Ada Lund'], ['Ada Lund']]);
    expect(out.posts.map((post) => post.text)).toEqual(SENTENCES.slice(0, 3));
  });
  it('takes the signature at the end of a post', () => {
    const out = read(posts((i) => `${p(i)}<p><em>—Ada Lund</em></p>`));
    expect(out.posts[0]).toMatchObject({ authors: ['Ada Lund'], text: SENTENCES[0] });
  });
  it.each(['KEY EVENT', 'BREAKING', 'Pinned Post', 'Live Updates', 'Eilmeldung'])('no author: %s', (label) => {
    const out = read(posts((i) => `<mark>${label}</mark><h3>Head ${i}</h3>${p(i)}`));
    expect(out.posts.map((post) => post.authors)).toEqual([[], [], []]);
    expect(out.text).not.toContain(label);
  });
  it('keeps names inside the prose where they are', () => {
    const out = read(
      posts(
        (i) =>
          `<p><strong>Ada Lund</strong> told the council that the wall would hold until the rain ended on Friday.</p>${p(i)}`,
      ),
    );
    expect(out.posts[0]?.authors).toEqual([]);
    expect(out.posts[0]?.text).toMatch(/^Ada Lund told/u);
  });
  it('takes no heading inside the prose for the headline', () => {
    const out = read(posts((i) => `${p(i)}<h4>What comes next</h4>${p(3)}`));
    expect(out.posts[0]?.headline).toBeNull();
  });
  it('keeps the notice of a correction', () => {
    const notice = 'This post was amended at 14.20 to correct the name of the bridge.';
    const out = read(posts((i) => `${p(i)}<footer><p>${notice}</p><a href="/share">Share</a></footer>`));
    expect(out.posts[0]?.text).toBe(`${SENTENCES[0]}\n\n${notice}`);
  });
  it('reads what is marked inside a sentence', () => {
    const out = read(
      posts(
        (i) =>
          `<p>The level was <mark>four metres</mark> at noon, the office said, and it was still rising slowly.</p>${p(i)}`,
      ),
    );
    expect(out.posts[0]?.text).toContain('was four metres at');
  });
  it('leaves adverts, newsletters and cards of the posts’ shape out', () => {
    const post = (t: string, inside: string, label = '') =>
      `<div class="post ${label}"><time datetime="2031-03-12T${t}:00.000Z">${t}</time>${inside}</div>`;
    const out = read(
      page(
        post('14:04', p(0)) +
          post(
            '13:00',
            '<p>Advertisement</p><p>Our summer boots are warm and dry and come in nine colours for all the family to wear.</p>',
          ) +
          post(
            '12:45',
            '<h3>Our newsletter</h3><p>All the news of the flood in your inbox each day before breakfast, free.</p><input type="email">',
          ) +
          post(
            '12:40',
            '<h3><a href="/x">Ten bridges</a></h3><p>We went to see the ten oldest bridges of the valley and the people who mend them.</p>',
            'related-card',
          ) +
          post('12:30', p(1)) +
          post('09:15', p(2)),
      ),
    );
    expect(out.posts.map((x) => x.text)).toEqual(SENTENCES.slice(0, 3));
  });
  it('gives a pinned copy once', () => {
    const post = (t: string, i: number) =>
      `<div class="post" id="b${i}"><time datetime="2031-03-12T${t}:00.000Z">${t}</time><h3>Head ${i}</h3>${p(i)}</div>`;
    const out = read(
      page(post('12:30', 1).replace('id="b1"', '') + post('14:04', 0) + post('12:30', 1) + post('09:15', 2)),
    );
    expect(out.posts.map((x) => x.headline)).toEqual(['Head 0', 'Head 1', 'Head 2']);
  });
});

describe('key points', () => {
  const posts = each(
    ['14:04', '12:30', '09:15'],
    (t, i) =>
      `<div class="post" id="b${i}"><time datetime="2031-03-12T${t}:00.000Z">${t}</time><h3>Head ${i}</h3>${p(i)}</div>`,
  );
  it.each([
    ['Key events', 'en'],
    ['Punti chiave', 'it'],
    ['Das Wichtigste in Kürze:', 'de'],
    ['Ce qu’il faut savoir', 'fr'],
    ['Lo más importante', 'es'],
  ])('under "%s"', (label, lang) => {
    const out = read(
      page(
        `<div><h2>${label}</h2><ul><li><time>14:04</time><p>Sluice shut</p></li><li><p>Road closed</p></li></ul></div>${posts}`,
        { lang },
      ),
    );
    expect(out.keyPoints).toEqual(['Sluice shut', 'Road closed']);
    expect(out.posts).toHaveLength(3);
  });
  it('are links to the posts', () => {
    const list = [0, 1, 2]
      .map((i) => `<li><a href="#b${i}"><time>1h ago</time><span>Point ${i}</span></a></li>`)
      .join('');
    expect(read(page(`<ul>${list}</ul>${posts}`)).keyPoints).toEqual(['Point 0', 'Point 1', 'Point 2']);
  });
  it('are no list inside a post', () => {
    const inside = posts.replace(
      '<h3>Head 1</h3>',
      '<h3>What we know</h3><ul><li>One thing is known.</li><li>Another is known.</li></ul>',
    );
    expect(read(page(inside)).keyPoints).toEqual([]);
  });
});

describe('structured data as a witness', () => {
  const json = (posts: object[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Flood live', author: [{ name: 'Ada Lund' }, { name: 'Bo Ness' }], liveBlogUpdate: posts })}</script>`;
  const told = (i: number, time: string) => ({
    '@type': 'BlogPosting',
    headline: `Head ${i}`,
    datePublished: time,
    articleBody: SENTENCES[i],
    author: [{ name: 'Ada Lund' }, { name: 'Bo Ness' }],
  });
  it('gives the posts where the markup shows none, without the authors of the page', () => {
    const out = read(page('<p>Loading</p>', { head: json([0, 1, 2].map((i) => told(i, `2031-03-12T1${i}:00:00Z`))) }));
    expect(out.posts.map((post) => [post.headline, post.authors])).toEqual([
      ['Head 0', []],
      ['Head 1', []],
      ['Head 2', []],
    ]);
  });
  it('gives none where all have one time, and says so', () => {
    const out = read(page(`${p(0)}${p(1)}`, { head: json([0, 1, 2].map((i) => told(i, '2031-03-12T10:00:00Z'))) }));
    expect(out).toMatchObject({ kind: 'article', posts: [], notes: ['posts are not in the page'] });
  });
  it('fills a text that the page breaks off', () => {
    const body = each(
      ['12:00', '11:00', '10:00'],
      (t, i) =>
        `<div class="post"><time datetime="2031-03-12T${t}:00.000Z">${t}</time><p>${SENTENCES[i]?.slice(0, 70)}…</p></div>`,
    );
    const out = read(page(body, { head: json([0, 1, 2].map((i) => told(i, `2031-03-12T1${2 - i}:00:00Z`))) }));
    expect(out.posts.map((post) => post.text)).toEqual(SENTENCES.slice(0, 3));
  });
});

describe('pages full of clocks that are no live blog', () => {
  const items = ['20:15', '21:00', '21:45', '22:30', '23:00', '23:40', '23:55'];
  const long =
    'A woman comes home to the village where she grew up and finds the mill shut, her brother gone and the whole valley waiting for rain.';
  it.each<[string, string, PageParts]>([
    [
      'a television programme',
      each(items, (t) => `<li class="broadcast"><time>${t}</time><h3>Serial</h3><p>${long}</p></li>`),
      { title: 'TV guide: tonight live', url: 'https://tv.example.com/programme' },
    ],
    [
      'a timetable',
      `<table>${each(items, (t) => `<tr><td>${t}</td><td>Platform 4, Hesk and Tarnby</td></tr>`)}</table>`,
      { title: 'Departures live', url: 'https://rail.example.com/live' },
    ],
    [
      'fixtures',
      each(
        items,
        (t) =>
          `<div class="fixture"><time datetime="2031-03-12T${t}Z">${t}</time><h4>Hesk v Tarnby</h4><p>The two sides have met nine times and each has won four of these games, with one drawn.</p></div>`,
      ),
      { title: 'Fixtures and live scores', url: 'https://sport.example.com/live' },
    ],
    [
      'dated comments',
      each(
        items,
        (t) => `<div class="comment-body"><b>Ann</b><time datetime="2031-03-12T${t}Z">${t}</time><p>${long}</p></div>`,
      ),
      {},
    ],
    [
      'a feed of teasers',
      each(
        items,
        (t, i) =>
          `<article class="card"><time datetime="2031-03-12T${t}Z">${t}</time><h3><a href="/news/${i}">A headline of the day</a></h3><p>Some words that tell what the story behind the link is all about, and no more than this.</p></article>`,
      ),
      { title: 'Live news', url: 'https://tide.example.com/live' },
    ],
    [
      'a stock ticker',
      each(items, (t) => `<div class="ticker-item"><span class="time">${t}</span><p>HSK 41.20 +0.4%</p></div>`),
      { title: 'Markets live', url: 'https://tide.example.com/markets' },
    ],
    [
      'a photo gallery',
      `<div class="gallery">${each(items, (t) => `<div class="slide"><time>${t}</time><p>${long}</p></div>`)}</div>`,
      { title: 'Flood in pictures', url: 'https://tide.example.com/gallery' },
    ],
    [
      'podcasts',
      each(
        items,
        (t, i) =>
          `<div class="item"><time datetime="2031-03-${10 - i}">${t}</time><h3>Episode ${i}</h3><p>${long}</p><audio src="x.mp3"></audio></div>`,
      ),
      { title: 'Live at the mill, the podcast', url: 'https://tide.example.com/live-at-the-mill' },
    ],
    [
      'a programme of a conference',
      each(items, (t) => `<h3>${t} A talk about water</h3><p>${long}</p>`),
      { title: 'Water days in Tarnby', url: 'https://tide.example.com/water-days' },
    ],
    [
      'an article that tells of hours',
      each(items, (t) => `<p>At ${t} the water rose again, and ${long}</p>`),
      { title: 'The night the river came', url: 'https://tide.example.com/night' },
    ],
    [
      'a list of posts on a front page',
      each(
        items,
        (t, i) =>
          `<article class="hentry"><h2><a href="/2031/03/${i}/post">A day out</a></h2><time datetime="2031-03-12T${t}Z">${t}</time><p>${long}</p></article>`,
      ),
      { title: 'Notes from the valley', url: 'https://valley.example.com/' },
    ],
  ])('%s', (_, body, parts) => {
    const html = page(`${body}<p>${SENTENCES.join(' ')}</p><p>${SENTENCES.join(' ')}</p>`, parts);
    expect(read(html).posts).toEqual([]);
  });
  it('says where a script loads the posts, and keeps the intro', () => {
    const out = read(
      page(
        '<p>The river left its bed in the night and three villages are cut off.</p><div id="live-feed" data-endpoint="/api"></div>',
        { title: 'Flood: live updates' },
      ),
    );
    expect(out).toMatchObject({ kind: 'article', posts: [], notes: ['posts are not in the page'] });
    expect(out.text).toContain('left its bed');
  });
  it('says nothing of the kind of an article on living', () => {
    expect(
      read(
        page(`${p(0)}${p(1)}${p(2)}`, { title: 'How to live with water', url: 'https://tide.example.com/how-to-live' }),
      ).notes,
    ).toEqual([]);
  });
});

describe('hostile pages', () => {
  it('are read in time that grows with their length', () => {
    const time = (count: number) => {
      const html = page('<div class="post"><time>14:04</time><div><span>12:30</span>'.repeat(count));
      const start = performance.now();
      read(html.slice(0, 2_000_000));
      return performance.now() - start;
    };
    time(50);
    expect(time(100)).toBeLessThan(3000);
    const flat = page(
      '<div class="post a b c d e f" data-a="1" data-b="2"><time>14:04</time><p>Short.</p></div>'.repeat(5000),
    );
    const start = performance.now();
    read(flat);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
