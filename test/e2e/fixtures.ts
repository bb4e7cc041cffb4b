/** One WARC record of an HTTP response, or of a resource where no status is given. */
export interface RecordOf {
  url: string;
  body: string | Uint8Array;
  type?: string;
  status?: number | null;
  contentType?: string;
  headers?: readonly string[];
  date?: string;
}

const JOINT = Buffer.from('\r\n\r\n');

export function warcRecord(record: RecordOf): Buffer {
  const { url, body, status = 200, contentType = 'text/html', headers = [], date = '2024-03-07T08:00:00Z' } = record;
  const http = [`HTTP/1.1 ${status} Said`, `Content-Type: ${contentType}`, ...headers].join('\r\n');
  const block = status === null ? Buffer.from(body) : Buffer.concat([Buffer.from(http), JOINT, Buffer.from(body)]);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${record.type ?? (status === null ? 'resource' : 'response')}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${status === null ? contentType : 'application/http; msgtype=response'}`,
    `Content-Length: ${block.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), JOINT, block, JOINT]);
}

/** A page of an invented outlet about the n-th flood. */
export const floodPage = (n: number, { head = '' } = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Flood number ${n} reaches Larnwick</title>${head}</head>
<body><article><h1>Flood number ${n} reaches Larnwick</h1>
<p>The flood took ${n + 2} bridges at Larnwick on Wednesday, police said. Nobody was hurt, and boats brought 40 people out of the lower town.</p>
<p>Mayor Ann Petrie said that about 300 homes were without power.</p></article></body></html>`;

/** Body of a feed's item, long enough for an article. */
export const ITEM_HTML =
  '<p>Three people were injured when the old mill at Larnwick fell into the river on Monday, the fire service said.</p>' +
  '<p>"We had warned the owners &amp; the town," fire chief Ola Brandt told reporters. The road to Ness stays closed until Friday.</p>';

const xml = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** The same two items, one with its text and one a teaser, in each kind of feed. */
export const FEEDS: Record<string, string> = {
  'RSS 2.0': `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Larn Valley Post</title><link>https://post.example/</link><language>en-GB</language>
<item><title>Mill falls &amp; road closes</title><link>https://post.example/mill</link><dc:creator>Tom Aldous</dc:creator>
<pubDate>Tue, 05 Mar 2024 09:30:00 CET</pubDate><content:encoded><![CDATA[${ITEM_HTML}]]></content:encoded></item>
<item><title>Ferry stopped</title><link>https://post.example/ferry</link><description>The ferry has been stopped.</description></item>
</channel></rss>`,
  'RSS 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://post.example/"><title>Larn Valley Post</title><dc:language>en</dc:language></channel>
<item rdf:about="https://post.example/mill"><title>Mill falls &amp; road closes</title><link>https://post.example/mill</link>
<dc:creator>Tom Aldous</dc:creator><dc:date>2024-03-05T08:30:00Z</dc:date><content:encoded><![CDATA[${ITEM_HTML}]]></content:encoded></item>
<item rdf:about="https://post.example/ferry"><title>Ferry stopped</title><link>https://post.example/ferry</link></item></rdf:RDF>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Larn Valley Post</title>
<entry><title>Mill falls &amp; road closes</title><link href="https://post.example/mill"/><author><name>Tom Aldous</name></author>
<published>2024-03-05T09:30:00+01:00</published><updated>2024-03-06T10:00:00Z</updated><content type="html">${xml(ITEM_HTML)}</content></entry>
<entry><title>Ferry stopped</title><link href="https://post.example/ferry"/><summary>The ferry has been stopped.</summary></entry></feed>`,
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Larn Valley Post',
    language: 'en',
    items: [
      {
        id: '1',
        url: 'https://post.example/mill',
        title: 'Mill falls & road closes',
        authors: [{ name: 'Tom Aldous' }],
        date_published: '2024-03-05T08:30:00Z',
        content_html: ITEM_HTML,
      },
      { id: '2', url: 'https://post.example/ferry', title: 'Ferry stopped', summary: 'The ferry has been stopped.' },
    ],
  }),
};
