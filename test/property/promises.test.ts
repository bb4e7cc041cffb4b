import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { makeRecord } from '../../src/pipeline.ts';
import { REGISTER_NAMES } from '../../src/record/types.ts';
import { invented } from './inventedPages.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Fragments that rules fire on, between marks that break offsets: emoji, curly quotes, combining marks, CRLF. */
const FRAGMENTS = [
  '“We lost 12 people,” said Mayor Ana Példa on Friday.',
  'Three drones hit the port of Odesa at 05:30 GMT, the ministry said.',
  'The governor told Harbour Wire that $3.5 million had been pledged.',
  '🌊 Flood waters reached São Tomé overnight 👩‍👩‍👧',
  'Zoë\u0301 said: ‘It’s over’',
  '\r\n',
  '\n\n',
  ' • ',
  '"',
  '“',
  '”',
  '…',
  '\u200b',
  '22:56 , Jo March',
  'On 3 March 2024 at least 40% of Kyïv was dark',
  'according to ',
  ' said ',
  'U.S. President',
];
const news = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 30 })
  .map((parts) => parts.join(' '));

const splitsPair = (text: string, at: number) =>
  at > 0 && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

describe('annotate, on any text', () => {
  it('never throws; spans lie in range and split no surrogate pair', () => {
    fc.assert(
      fc.property(news, (text) => {
        const found = annotate({ text, published: '2024-03-06T12:00:00Z', timeZone: 'Europe/Kyiv' });
        const flat = [
          ...found.tokens,
          ...found.sentences,
          ...found.times,
          ...found.quantities,
          ...found.entities,
          ...found.places,
        ];
        const roles = found.attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content]);
        for (const [start, end] of [...flat.map((s) => [s.start, s.end] as const), ...roles]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
  it('survives any code units, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (units) => {
        annotate({ text: String.fromCharCode(...units), published: null });
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
  it('says the same twice, and an empty line in front only shifts it', () => {
    fc.assert(
      fc.property(news, (text) => {
        const once = annotate({ text, published: '2024-03-06' });
        expect(annotate({ text, published: '2024-03-06' })).toEqual(once);
        const shifted = annotate({ text: `\n${text}`, published: '2024-03-06' });
        const at = (spans: readonly { start: number; end: number }[], by: number) =>
          spans.map((s) => [s.start + by, s.end + by]);
        expect(at(shifted.times, -1)).toEqual(at(once.times, 0));
        expect(at(shifted.quantities, -1)).toEqual(at(once.quantities, 0));
        expect(at(shifted.entities, -1)).toEqual(at(once.entities, 0));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('the record', () => {
  const pages = invented.map(({ file, text, outlet, published }) => ({
    bytes: encode(text),
    source: { file, outlet, published, timeZone: 'Europe/Kyiv', language: 'en' },
  }));
  const whole = makeRecord(pages);

  it('finds something in each of its parts, so that the other tests mean something', () => {
    expect(whole.reports).toHaveLength(pages.length);
    expect(whole.statements.length).toBeGreaterThan(3);
    expect(whole.events.length).toBeGreaterThan(2);
    expect(whole.registers.casualties.length).toBeGreaterThan(0);
  });
  it('is the same in any order of the pages, read once or twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), fc.subarray(pages), (order, again) => {
        expect(makeRecord([...order, ...again])).toEqual(whole);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
  it('quotes its reports to the letter, and every id resolves', () => {
    const reports = new Map(whole.reports.map((r) => [r.id, r]));
    const posts = new Set(whole.reports.flatMap((r) => r.posts.map((p) => p.id)));
    const events = new Set(whole.events.map((e) => e.id));
    const statements = new Set(whole.statements.map((s) => s.id));
    const rows = REGISTER_NAMES.flatMap((name) => [...whole.registers[name]]);
    const evidence = [...whole.events, ...rows].flatMap((x) => {
      expect(x.evidence.length).toBeGreaterThan(0);
      return x.evidence;
    });
    for (const e of [
      ...evidence,
      ...whole.events.flatMap((x) => x.disputes.flatMap((d) => d.claims.map((c) => c.evidence))),
    ]) {
      expect(e.quote).toBe(reports.get(e.report)?.text.slice(e.start, e.end));
      expect(posts.has(e.post)).toBe(true);
    }
    for (const row of rows) if (row.event !== null) expect(events.has(row.event)).toBe(true);
    for (const id of whole.events.flatMap((e) => e.statements)) expect(statements.has(id)).toBe(true);
    const ids = [...reports.keys(), ...posts, ...events, ...statements, ...rows.map((r) => r.id)];
    expect(new Set(ids).size).toBe(
      whole.reports.length + posts.size + whole.events.length + whole.statements.length + rows.length,
    );
  });
  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
  it('holds on text with emoji, curly quotes, combining marks and CRLF', () => {
    fc.assert(
      fc.property(news, (text) => {
        const page = `Flood in Harbourtown\r\n\r\nThe river Tisza rose on Friday. ${text}\r\n`;
        const record = makeRecord([
          { bytes: encode(page), source: { file: 'any.txt', published: '2024-03-06T12:00:00Z' } },
        ]);
        const [report] = record.reports;
        for (const { evidence } of [...record.events, ...REGISTER_NAMES.flatMap((n) => [...record.registers[n]])])
          for (const e of evidence) expect(e.quote).toBe(report?.text.slice(e.start, e.end));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
