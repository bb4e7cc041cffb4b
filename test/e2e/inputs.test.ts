import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DatelineRecord } from '../../src/record/types.ts';
import { FEEDS, floodPage, ITEM_HTML, warcRecord } from './fixtures.ts';
import { CLI, ensureBuilt, page, run, scratch } from './program.ts';

beforeAll(ensureBuilt);

function fileOf(name: string, bytes: string | Uint8Array): string {
  const file = join(scratch(), name);
  writeFileSync(file, bytes);
  return file;
}
const record = (out: string): DatelineRecord => JSON.parse(out);
const urls = (out: string) =>
  record(out)
    .reports.map(({ url }) => url)
    .sort();
const briefing =
  'Harbour fire briefing\n\nTwo people were killed when a grain store in Varna burned on Tuesday, police said.\n';

describe('folders', () => {
  it('are read deep, in order of name; what is no page is passed over, and links do not go in circles', () => {
    const dir = scratch();
    mkdirSync(join(dir, 'b', 'c'), { recursive: true });
    writeFileSync(join(dir, 'b', 'c', 'deep.txt'), briefing);
    writeFileSync(join(dir, 'a.html'), floodPage(1));
    writeFileSync(join(dir, 'z.html.gz'), gzipSync(floodPage(2)));
    for (const name of ['.hidden.html', 'manifest.json', 'photo.png', 'style.css']) writeFileSync(join(dir, name), 'x');
    writeFileSync(join(dir, 'map.pdf'), '%PDF-1.7\0\0\0');
    symlinkSync(dir, join(dir, 'b', 'up'));
    const { code, out, err } = run(['extract', dir]);
    const ids = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['a.html', 'b/c/deep.txt', 'z.html.gz'].map((name) => join(dir, name)));
    expect(code).toBe(0);
    expect(err.trim().split('\n').sort()).toEqual(
      [
        `dateline: ${join(dir, 'b', 'up')}: leads to a folder already read; passed over`,
        `dateline: ${join(dir, 'map.pdf')}: is no text; passed over`,
        `dateline: ${dir}: passed over: manifests (1), pictures, scripts and styles (2)`,
      ].sort(),
    );
  });
  it('take a manifest by base name, packed or not', () => {
    const dir = scratch();
    writeFileSync(join(dir, 'a.txt.gz'), gzipSync(briefing));
    const manifest = fileOf('known.json', '[{"file": "a.txt", "outlet": "Harbour Wire", "published": "2024-03-06"}]');
    const { out } = run(['read', dir, '--manifest', manifest, '--json']);
    expect(record(out).reports.map(({ outlet }) => outlet)).toEqual(['Harbour Wire']);
  });
  it('without a page are said, exit 2', () => {
    const { code, out, err } = run(['read', scratch(), '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('there are no pages in this folder; ');
  });
});

describe('stdin', () => {
  it.each([[['-']], [[]]])('%j is one page, its address from --url', (names) => {
    const { code, out } = run(['read', ...names, '--url', 'https://wire.example/fire', '--json'], briefing);
    expect(code).toBe(0);
    expect(record(out).reports.map(({ file, url }) => ({ file, url }))).toEqual([
      { file: null, url: 'https://wire.example/fire' },
    ]);
  });
  it('may be anything a file may be', () => {
    expect(urls(run(['read', '-', '--json'], FEEDS.Atom).out)).toEqual(['https://post.example/mill']);
  });
  it('empty: exit 2', () => {
    const { code, out, err } = run(['read', '-'], '');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('stdin: ');
  });
  it('--url with several pages is not understood', () => {
    expect(
      run(['read', page('bridge-report.txt'), page('harbour-briefing.txt'), '--url', 'https://x.example']).code,
    ).toBe(2);
    expect(run(['extract', page(''), '--url', 'https://x.example']).code).toBe(2);
  });
});

describe('feeds', () => {
  it.each(Object.entries(FEEDS))('%s: items with their text are reports, teasers are named', (_, text) => {
    const { code, out, err } = run(['read', fileOf('whatever.dat', text), '--json']);
    expect(code).toBe(0);
    expect(record(out).reports).toHaveLength(1);
    expect(record(out).reports[0]).toMatchObject({
      file: null,
      url: 'https://post.example/mill',
      title: 'Mill falls & road closes',
      outlet: 'Larn Valley Post',
      authors: ['Tom Aldous'],
      published: '2024-03-05T08:30:00+00:00',
      language: 'en',
    });
    expect(record(out).reports[0]!.text).toContain('"We had warned the owners & the town," fire chief');
    expect(err).toMatch(
      /^dateline: .*whatever\.dat: passed over: items with only a teaser[^\n]* \(1: "Ferry stopped"\)\n$/,
    );
  });
  it('Atom tells when an item was changed', () => {
    const { out } = run(['read', fileOf('f.xml', FEEDS.Atom!), '--json']);
    expect(record(out).reports[0]!.updated).toBe('2024-03-06T10:00:00+00:00');
  });
  it('the same item in two feeds is one report, in a store too', () => {
    const files = Object.values(FEEDS).map((text, i) => fileOf(`f${i}.gz`, gzipSync(text)));
    const alone = run(['read', ...files, '--json']).out;
    expect(record(alone).reports).toHaveLength(1);
    const store = join(scratch(), 'kept');
    expect(record(run(['read', ...files, '--json', '--store', store]).out).reports).toHaveLength(1);
  });
  it('a manifest names a whole feed, but not its dates', () => {
    const file = fileOf('f.xml', FEEDS.Atom!);
    const known =
      '[{"file": "f.xml", "outlet": "The Other Post", "published": "2020-01-01", "url": "https://no.example"}]';
    const { out } = run(['read', file, '--manifest', fileOf('m.json', known), '--json']);
    expect(record(out).reports[0]).toMatchObject({
      outlet: 'The Other Post',
      url: 'https://post.example/mill',
      published: '2024-03-05T08:30:00+00:00',
    });
  });
  it('cut short: one error, the others are read', () => {
    const bad = fileOf('cut.xml', FEEDS['RSS 2.0']!.slice(0, 900));
    const { code, out, err } = run(['read', bad, page('bridge-report.txt'), '--json']);
    expect({ code, err }).toEqual({
      code: 1,
      err: `dateline: ${bad}: the feed is broken or cut short; fetch it again\n`,
    });
    expect(record(out).reports).toHaveLength(1);
  });
  it('with teasers alone leave nothing to read, exit 2', () => {
    const text = FEEDS['RSS 2.0']!.replace(ITEM_HTML, 'A mill fell and [...]');
    const { code, out, err } = run(['read', fileOf('f.xml', text), '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('(2: "Mill falls & road closes", "Ferry stopped")');
    expect(err).toContain('no page was found');
  });
});

describe('archives', () => {
  const html = (n: number, more: Partial<Parameters<typeof warcRecord>[0]> = {}) =>
    warcRecord({ url: `https://post.example/${n}`, body: floodPage(n), ...more });
  const packed = (n: number, coding: string, body: Uint8Array) =>
    html(n, { body, headers: [`Content-Encoding: ${coding}`] });
  const chunked = (text: string) =>
    `${Buffer.byteLength(text.slice(0, 100)).toString(16)}\r\n${text.slice(0, 100)}\r\n${Buffer.byteLength(text.slice(100)).toString(16)};x=y\r\n${text.slice(100)}\r\n0\r\n\r\n`;
  const RECORDS = [
    warcRecord({ url: 'https://post.example/', body: 'x', type: 'warcinfo', status: null }),
    html(1),
    packed(2, 'gzip', gzipSync(floodPage(2))),
    packed(3, 'br', brotliCompressSync(floodPage(3))),
    packed(4, 'deflate', deflateSync(floodPage(4))),
    packed(5, 'deflate', deflateRawSync(floodPage(5))),
    html(6, { body: chunked(floodPage(6)), headers: ['Transfer-Encoding: chunked'] }),
    html(7, { headers: ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'] }),
    html(8, { status: null }),
    html(9, { contentType: 'text/plain; charset=utf-8', body: briefing }),
    html(20, { status: 404 }),
    html(21, { status: 301, headers: ['Location: /1'] }),
    html(22, { type: 'revisit' }),
    html(23, { contentType: 'image/png', body: Uint8Array.of(137, 80, 78, 71) }),
    html(24, { body: '<html><body><p>Log in</p></body></html>' }),
    warcRecord({ url: 'https://post.example/robots.txt', body: 'User-agent: *', contentType: 'text/plain' }),
  ];
  const WANTED = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `https://post.example/${n}`);
  const FORMS: [string, Uint8Array][] = [
    ['plain', Buffer.concat(RECORDS)],
    ['each record packed', Buffer.concat(RECORDS.map((r) => gzipSync(r)))],
    ['packed as a whole', gzipSync(Buffer.concat(RECORDS))],
  ];
  it.each(FORMS)('%s: pages of status 200 are reports, the rest is counted', (_, bytes) => {
    const file = fileOf('crawl.bin', bytes);
    const { code, out, err } = run(['read', file, '--json']);
    expect(urls(out)).toEqual(WANTED);
    expect({ code, err }).toEqual({
      code: 0,
      err: `dateline: ${file}: passed over: records of requests and metadata (1), answers of another status than 200 (1), redirects (1), revisits (1), pictures, scripts and other kinds (1), pages without an article (1), files for robots (1)\n`,
    });
  });
  it('all forms, and a store, give the same record', () => {
    const outs = FORMS.map(([, bytes]) => run(['read', fileOf('crawl.bin', bytes), '--json']).out);
    const store = join(scratch(), 'kept');
    outs.push(run(['read', fileOf('crawl.bin', FORMS[1]![1]), '--json', '--store', store]).out);
    expect(new Set(outs).size).toBe(1);
  });
  it('the fetch dates a page only where the page tells no date', () => {
    const dated = floodPage(2, { head: '<meta property="article:published_time" content="2024-03-01T06:00:00Z">' });
    const file = fileOf('a.warc', Buffer.concat([html(1), html(2, { body: dated })]));
    const dates = record(run(['read', file, '--json']).out).reports.map(({ url, published }) => [url, published]);
    expect(dates.sort()).toEqual([
      ['https://post.example/1', '2024-03-07T08:00:00+00:00'],
      ['https://post.example/2', '2024-03-01T06:00:00+00:00'],
    ]);
  });
  it('the server names the charset where the page does not', () => {
    const text =
      'Feuer in Lärnwick\n\nZwei Häuser brannten am Dienstag in Lärnwick, sagte die Polizei. Niemand wurde dabei verletzt.';
    const file = fileOf(
      'a.warc',
      html(1, {
        body: Buffer.from(text.replaceAll('ä', '\u00e4'), 'latin1'),
        contentType: 'text/plain; charset=ISO-8859-1',
      }),
    );
    expect(record(run(['read', file, '--json']).out).reports[0]!.text).toContain('Lärnwick');
  });

  const broken = (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 60, 120);
  const withLength = (length: string) =>
    Buffer.from(
      html(2)
        .toString('latin1')
        .replace(/(?<=\nContent-Length: )\d+/u, length),
      'latin1',
    );
  const [one, two, three] = [html(1), html(2), html(3)] as [Buffer, Buffer, Buffer];
  it.each<[string, string, Buffer[], number]>([
    ['a broken gzip member', 'the gzip is broken', [gzipSync(one), broken(gzipSync(two)), gzipSync(three)], 1],
    [
      'a wrong checksum',
      'its checksum does not fit',
      [gzipSync(one), Buffer.concat([gzipSync(two).subarray(0, -8), Buffer.alloc(8)]), gzipSync(three)],
      1,
    ],
    ['a length too short', "the record's Content-Length does not fit", [one, withLength('90'), three], 1],
    ['a length too long', "the record's Content-Length does not fit", [one, withLength(String(two.length)), three], 1],
    ['a length beyond the end', 'the record is cut short', [one, withLength('99999999'), three], 1],
    ['no length', 'the record has no Content-Length', [one, withLength('many'), three], 1],
    ['rubbish between', 'this is no WARC record', [one, Buffer.from('rubbish\r\n\r\n'), three], 1],
  ])('%s: one error with its place, the rest goes on', (_, says, [first, bad, last]) => {
    const file = fileOf('crawl.warc', Buffer.concat([first!, bad!, last!]));
    const { code, out, err } = run(['read', file, '--json']);
    expect(code).toBe(1);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(`dateline: ${file} record at byte ${first!.length}: `);
    expect(err).toContain(says);
    expect(urls(out)).toEqual(['https://post.example/1', 'https://post.example/3']);
  });
  it('a broken body is an error of that page', () => {
    const bad = packed(2, 'gzip', broken(gzipSync(floodPage(2))));
    const file = fileOf('crawl.warc', Buffer.concat([one, bad, three]));
    const { code, err } = run(['read', file]);
    expect(code).toBe(1);
    expect(err).toBe(
      `dateline: ${file} record at byte ${one.length} (https://post.example/2): the page's gzip is broken; fetch the page again\n`,
    );
  });
  it('an archive cut short gives what it has', () => {
    const bytes = Buffer.concat([gzipSync(one), gzipSync(two)]).subarray(0, -30);
    const { code, out, err } = run(['read', fileOf('crawl.warc.gz', bytes), '--json']);
    expect(code).toBe(1);
    expect(err).toContain('the gzip is cut short');
    expect(urls(out)).toEqual(['https://post.example/1']);
  });
});

it('extract takes a list, whose ids and addresses go with its files', () => {
  const dir = scratch();
  writeFileSync(join(dir, 'a.txt'), briefing);
  writeFileSync(join(dir, 'f.xml'), FEEDS.Atom!);
  writeFileSync(
    join(dir, 'list.jsonl'),
    '{"id":"one","file":"a.txt","url":"https://x.example"}\n{"file":"f.xml"}\n{"file":"none.txt"}\n',
  );
  const { code, out, err } = run(['extract', '--list', join(dir, 'list.jsonl')]);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['one', 'https://post.example/mill']);
  expect(code).toBe(1);
  expect(err).toContain(`${join(dir, 'none.txt')}: no such file; check the path`);
});

describe('failures', () => {
  it('where nothing at all could be read: exit 2, nothing on stdout', () => {
    const { code, out, err } = run(['read', join(scratch(), 'none.html'), '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no such file; check the path');
  });
  it('a reader that goes away ends read quietly', async () => {
    const file = fileOf(
      'crawl.warc',
      Buffer.concat(
        Array.from({ length: 60 }, (_, n) => warcRecord({ url: `https://p.example/${n}`, body: floodPage(n) })),
      ),
    );
    const child = spawn(process.execPath, [CLI, 'extract', file]);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('exit', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
