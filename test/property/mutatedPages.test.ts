import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../src/pipeline.ts';
import { PageError, readPage } from '../../src/read/index.ts';
import { REGISTER_NAMES, type Report } from '../../src/record/types.ts';
import { type CoveragePage, coverage, htmlOf } from './inventedCoverage.ts';

/** The pages of the corpus as strings of bytes, one code unit a byte, so that any cut is a cut of bytes. */
const corpus = new URL('../corpus/', import.meta.url);
const pages = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .map((name) => {
    const bytes = readFileSync(new URL(`${name}/page.html`, corpus)).toString('latin1');
    return { name, bytes, elements: elementsOf(bytes) };
  });
const pageNamed = (name: string) => pages.find((page) => page.name === name)!;

/** `[start, end)` of the elements whose tags match. */
function elementsOf(html: string): [number, number][] {
  const open: { name: string; at: number }[] = [];
  const found: [number, number][] = [];
  for (const tag of html.matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^<>]*)?>/gi)) {
    const name = tag[2]!.toLowerCase();
    if (!tag[1]) open.push({ name, at: tag.index });
    else {
      const from = open.findLastIndex((one) => one.name === name);
      if (from < 0) continue;
      found.push([open[from]!.at, tag.index + tag[0].length]);
      open.length = from;
    }
  }
  return found;
}

/** A place in the page, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const range = fc.record({ at: place, length: fc.integer({ min: 1, max: 4000 }) });
const OPENINGS = [
  '<div>',
  '<p',
  '<li><ul>',
  '<table><td>',
  '<!--',
  '<script>',
  '<a href="',
  '<time datetime=',
  '</',
  '<article class=post>',
  '<svg><title>',
  '<![CDATA[',
  '&#x',
  '<select><option>',
];
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), element: fc.boolean(), range }),
  fc.record({
    kind: fc.constant('duplicate' as const),
    element: fc.boolean(),
    range,
    times: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('move' as const), element: fc.boolean(), range, to: place }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('bytes' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }) }),
  fc.record({
    kind: fc.constant('open' as const),
    at: place,
    tags: fc.array(fc.constantFrom(...OPENINGS), { minLength: 1, maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('case' as const), upper: fc.boolean() }),
  fc.record({ kind: fc.constant('spaces' as const), at: place, of: fc.constantFrom(' ', '\n', '\t', '&nbsp;') }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(page: { bytes: string; elements: [number, number][] }, change: Mutation): string {
  const { bytes } = page;
  const offset = (at: number) => Math.floor(at * bytes.length);
  const insert = (at: number, what: string) => bytes.slice(0, offset(at)) + what + bytes.slice(offset(at));
  if (change.kind === 'cut') return bytes.slice(0, offset(change.at));
  if (change.kind === 'bytes') return insert(change.at, Buffer.from(change.bytes).toString('latin1'));
  if (change.kind === 'open') return insert(change.at, change.tags.join(''));
  if (change.kind === 'spaces') return insert(change.at, change.of.repeat(10_000));
  if (change.kind === 'case')
    return bytes.replace(/(?<=<[a-z][^<>]{0,300}\s)[a-z-]+(?==)/gi, (name) =>
      change.upper ? name.toUpperCase() : name.replace(/[a-z](?=[a-z]*$)/i, (letter) => letter.toUpperCase()),
    );
  const { at, length } = change.range;
  const element = page.elements[Math.floor(at * (page.elements.length - 1))];
  const [start, end] = change.element && element ? element : [offset(at), offset(at) + length];
  const taken = bytes.slice(start, end);
  // What is duplicated stays within a page's size: the whole body twenty times is another test's matter.
  if (change.kind === 'duplicate')
    return bytes.slice(0, end) + taken.repeat(taken.length > 20_000 ? 1 : change.times) + bytes.slice(end);
  const rest = bytes.slice(0, start) + bytes.slice(end);
  if (change.kind === 'delete') return rest;
  const to = Math.floor(change.to * rest.length);
  return rest.slice(0, to) + taken + rest.slice(to);
}
const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });
/** Names and changes only, so that a counterexample can be read. */
const mutated = fc.record({ page: fc.constantFrom(...pages.map((page) => page.name)), changes });
function bytesOf({ page, changes }: { page: string; changes: Mutation[] }): Uint8Array {
  return mutatedBy(pageNamed(page), changes);
}
/** A short page that tells something in every sentence. */
const mutatedCoverage = fc.record({ page: coverage.map(([first]) => first as CoveragePage), changes });
function mutatedBy({ bytes, elements }: { bytes: string; elements: [number, number][] }, changes: Mutation[]) {
  const html = changes.reduce((before, change) => mutate({ bytes: before, elements }, change), bytes);
  return Buffer.from(html, 'latin1');
}

const source = { file: 'page.html', published: null, timeZone: 'Europe/Oslo' };
/** A report, or null where the page is refused; any other error is a failure. */
function maybeRead(bytes: Uint8Array): Report | null {
  try {
    return readPage(bytes, source).report;
  } catch (error) {
    if (error instanceof PageError) return null;
    throw error;
  }
}
/** Of this process alone, so that a busy machine does not count. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many quotes the record of a page has, each its slice; none where the page is refused. */
function checkQuotes(bytes: Uint8Array): number {
  if (maybeRead(bytes) === null) return 0;
  const record = makeRecord([{ bytes, source: { ...source, language: 'en' } }]);
  const text = record.reports[0]?.text ?? '';
  const rows = REGISTER_NAMES.flatMap((name) => [...record.registers[name]]);
  const quotes = [...record.events, ...rows].flatMap(({ evidence }) => evidence);
  for (const { start, end, quote } of quotes) expect(quote).toBe(text.slice(start, end));
  return quotes.length;
}

const splitsPair = (text: string, at: number) =>
  at > 0 && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
function checkReport({ text, posts, keyPoints, published, updated }: Report) {
  let reached = 0;
  posts.forEach(({ index, start, bodyStart, end, headline, time }, i) => {
    expect(index).toBe(i);
    expect(start, 'posts stand in order and do not overlap').toBeGreaterThanOrEqual(reached);
    expect(bodyStart).toBeGreaterThanOrEqual(start);
    expect(end).toBeGreaterThanOrEqual(bodyStart);
    if (headline !== null) expect(text.slice(start, start + headline.length)).toBe(headline);
    if (time !== null) expect(Date.parse(time), time).not.toBeNaN();
    reached = end;
  });
  expect(reached).toBeLessThanOrEqual(text.length);
  for (const [start, end] of keyPoints) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const at of [...posts.flatMap((p) => [p.start, p.bodyStart, p.end]), ...keyPoints.flat()])
    expect(splitsPair(text, at)).toBe(false);
  expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length);
  for (const instant of [published, updated]) if (instant !== null) expect(Date.parse(instant), instant).not.toBeNaN();
}

describe('pages of the corpus, mutated', () => {
  it('are read or refused, in time, in order and the same twice', () => {
    let read = 0;
    fc.assert(
      fc.property(mutated, (change) => {
        const bytes = bytesOf(change);
        let report: Report | null = null;
        expect(cpuMs(() => (report = maybeRead(bytes)))).toBeLessThan(2000);
        expect(maybeRead(bytes)).toEqual(report);
        if (report === null) return;
        read++;
        checkReport(report);
      }),
      { numRuns: 1000, seed: 11 },
    );
    // Were nearly all refused, the rest of this test would say little.
    expect(read).toBeGreaterThan(500);
  });
  it('give a record that quotes them to the letter', () => {
    fc.assert(
      fc.property(mutated, (change) => {
        checkQuotes(bytesOf(change));
      }),
      { numRuns: 25, seed: 11 },
    );
  });
  it('give one that quotes them to the letter where every sentence tells something', () => {
    let quotes = 0;
    fc.assert(
      fc.property(mutatedCoverage, ({ page, changes }) => {
        const html = Buffer.from(htmlOf(page)).toString('latin1');
        const bytes = mutatedBy({ bytes: html, elements: elementsOf(html) }, changes);
        // What has grown is another test's matter.
        if (bytes.length < 6000) quotes += checkQuotes(bytes);
      }),
      { numRuns: 1000, seed: 12 },
    );
    expect(quotes).toBeGreaterThan(1000);
  });
});

describe('large and hostile pages', () => {
  const article = pageNamed('article-full-furniture').bytes;
  const live = pageNamed('hashed-classes').bytes;
  const ofPosts = (count: number): Uint8Array => {
    const from = live.indexOf('<article id="block-');
    const to = live.indexOf('<div class="ad-slot-container">');
    const two = live.slice(from, to);
    // Each tells something of its own: copies of a post are one post.
    const posts = Array.from({ length: count / 2 }, (_, i) =>
      two.replace(/block-67d1/g, `block-${i}-`).replace(/<p class="dcr-p">/g, `$&Report ${i}: `),
    );
    return Buffer.from(live.slice(0, from) + posts.join('\n') + live.slice(to), 'latin1');
  };
  it('take about twice as long for twice the posts', () => {
    const best = (page: Uint8Array) => Math.min(...[1, 2, 3].map(() => cpuMs(() => readPage(page, source))));
    const [small, large] = [ofPosts(200), ofPosts(400)];
    best(small);
    expect(readPage(large, source).report.posts.length).toBe(404);
    expect(best(large) / best(small)).toBeLessThan(3.5);
  });
  it('hold a picture of 2 MB as data without a change', () => {
    const data = `<img alt="" src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(90_000)}">`;
    const withPicture = Buffer.from(article.replace(/<img /, `${data}<img `), 'latin1');
    expect(withPicture.length).toBeGreaterThan(2_000_000);
    let report: Report | null = null;
    expect(cpuMs(() => (report = maybeRead(withPicture)))).toBeLessThan(2000);
    expect(report!.text).toBe(maybeRead(Buffer.from(article, 'latin1'))?.text);
  });
  const deep = (tag: string) => article.replace('<main>', `<main>${`<${tag}>`.repeat(100_000)}`);
  it.each(['div', 'span', 'b', 'ul><li', 'table><tr><td', 'blockquote'])(
    'finish where <%s> is nested 100,000 deep',
    (tag) => {
      expect(cpuMs(() => maybeRead(Buffer.from(deep(tag), 'latin1')))).toBeLessThan(5000);
    },
  );
  it.each([
    ['unclosed comment', `${article}<!--${'-'.repeat(2_000_000)}`],
    ['one attribute', article.replace('<body', `<body data-x="${'a '.repeat(1_000_000)}"`)],
    ['a million openings', `${article}${'<'.repeat(1_000_000)}`],
    ['a million ampersands', article.replace('</main>', `<p>${'&'.repeat(1_000_000)}</p></main>`)],
    ['clocks without end', article.replace('</main>', `<p>${'12:30 '.repeat(200_000)}</p></main>`)],
    ['one line of capitals and dots', article.replace('</main>', `<p>${'A. '.repeat(300_000)}</p></main>`)],
    ['white space', article.replace('</main>', `<p>a${' \n'.repeat(1_000_000)}b</p></main>`)],
    ['quotes', article.replace('</main>', `<p>${Buffer.from('“a” ').toString('latin1').repeat(200_000)}</p></main>`)],
  ])('finish on %s', (_, html) => {
    expect(cpuMs(() => maybeRead(Buffer.from(html, 'latin1')))).toBeLessThan(5000);
  });
  it('take no longer where the same text stands 1,200 deep', () => {
    const inside = (depth: number) =>
      Buffer.from(
        article.replace(
          '<main>',
          `<main>${'<div>'.repeat(depth)}${'<img src=a> water '.repeat(400)}${'</div>'.repeat(depth)}`,
        ),
        'latin1',
      );
    const best = (page: Uint8Array) => Math.min(...[1, 2].map(() => cpuMs(() => maybeRead(page))));
    expect(best(inside(1200)) / best(inside(15))).toBeLessThan(8);
  });
  it('finish on 20 MB of prose', () => {
    const paragraph = `<p>The river rose by two metres overnight, said the water office of Holm, and the lower town was cleared.</p>\n`;
    const page = Buffer.from(article.replace('<h2>', `${paragraph.repeat(190_000)}<h2>`), 'latin1');
    expect(page.length).toBeGreaterThan(20_000_000);
    expect(cpuMs(() => maybeRead(page))).toBeLessThan(30_000);
  }, 120_000);
});
