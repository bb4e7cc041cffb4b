import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inMemory } from './byteSource.ts';
import { decodeXml } from './charset.ts';
import { dateOf } from './feed.ts';
import { textOfItem } from './itemPage.ts';
import { isJsonFeed, sniff } from './sniff.ts';
import { warcPages } from './warc.ts';

const formOf = async (content: string | Uint8Array) => (await sniff(inMemory(Buffer.from(content as string)))).form;

describe('what an input is', () => {
  it.each([
    ['WARC/1.1\r\n', 'warc'],
    ['\uFEFF<?xml version="1.0"?>\n<!-- a --><?xml-stylesheet href="x"?><rss version="2.0">', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
    ['<rdf:RDF xmlns="http://xmlns.com/foaf/0.1/">', 'page'],
    ['<?xml version="1.0"?><!DOCTYPE html><html>', 'page'],
    ['RSS feeds and <rss> tags: what we know', 'page'],
    ['{"items": []}', 'json'],
    ['%PDF\0', 'binary'],
    ['', 'page'],
  ])('%j is told by its content', async (content, form) => {
    expect(await formOf(content)).toBe(form);
    if (content) expect(await formOf(gzipSync(content))).toBe(form);
  });
  it('a JSON feed names its version', () => {
    expect(isJsonFeed('{"items":[],"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}')).toBe(true);
    expect(isJsonFeed('{"version": "https://other.example/1"}')).toBe(false);
  });
  it('XML is read in the charset it declares', () => {
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>\xca</a>', 'latin1'))).toContain(
      '<a>К</a>',
    );
    expect(decodeXml(Buffer.from('\uFEFF<a>ä</a>', 'utf16le'))).toBe('<a>ä</a>');
  });
});

describe('dates of feeds', () => {
  it.each([
    ['Tue, 05 Mar 2024 09:30:00 GMT', '2024-03-05T09:30:00Z'],
    ['5 Mar 2024 9:30 EST', '2024-03-05T09:30:00-05:00'],
    ['Tuesday, 05 March 2024 09:30:00 +0530', '2024-03-05T09:30:00+05:30'],
    ['Tue, 05 Mar 24 09:30:00 +0000', '2024-03-05T09:30:00+00:00'],
    ['Tue, 05 Mar 2024 09:30:00', '2024-03-05T09:30:00'],
    ['2024-03-05T09:30:00+01:00', '2024-03-05T09:30:00+01:00'],
    ['yesterday', null],
    [undefined, null],
  ])('%s', (said, date) => expect(dateOf(said)).toBe(date));
});

describe('what of an item is its text', () => {
  const long = `<p>${'The river rose again on Monday and the lower town was cleared. '.repeat(10)}</p>`;
  it.each<[string, string | null, string | null, string | null]>([
    ['the content', long, 'short', long],
    ['a long summary', null, long, long],
    ['not a short summary', null, 'The river rose again.', null],
    ['not a content that breaks off', '<p>The river rose again on Monday and the lower town [&#8230;]</p>', null, null],
    [
      'not what leads on',
      '<p>The river rose again on Monday and the town was cleared. <a href="x">Read more</a></p>',
      null,
      null,
    ],
    ['nothing', null, null, null],
  ])('%s', (_, content, summary, text) => expect(textOfItem({ content, summary })).toBe(text));
  it("leaves WordPress's trailer out", () => {
    const trailer = '<p>The post <a href="x">River</a> appeared first on <a href="y">Larn Post</a>.</p>';
    expect(textOfItem({ content: long + trailer, summary: null })).toBe(long);
    expect(
      textOfItem({ content: `<p>The river rose again on Monday and […]</p>${trailer}`, summary: null }),
    ).toBeNull();
  });
});

describe('hostile archives', () => {
  const findings = async (bytes: Buffer, packed: boolean) => {
    let count = 0;
    for await (const _ of warcPages(inMemory(bytes), 'a.warc', packed, {})) count++;
    return count;
  };
  it('of broken records alone are left after a thousand', async () => {
    expect(await findings(Buffer.from('WARC/1.0\r\n\r\n'.repeat(50_000)), false)).toBe(1001);
  });
  it('of gzip openings alone take no time to speak of', async () => {
    const openings = Buffer.concat(
      Array.from({ length: 100_000 }, () => Buffer.from('1f8b0800000000000003cb48', 'hex')),
    );
    expect(await findings(openings, true)).toBe(1);
  });
  it('with a header without end are one broken record', async () => {
    expect(await findings(Buffer.from(`WARC/1.0\r\n${'x'.repeat(2_000_000)}`), false)).toBe(1);
  });
});
