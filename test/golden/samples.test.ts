import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../src/pipeline.ts';
import { type DatelineRecord, REGISTER_NAMES, type Report } from '../../src/record/types.ts';

const samples = new URL('../../samples/', import.meta.url);
const expected = new URL('./expected/', import.meta.url);
const manifest: { file: string; outlet: string; published: string; timeZone: string; language: string }[] = JSON.parse(
  readFileSync(new URL('manifest.json', samples), 'utf8'),
);
const update = process.env.UPDATE_GOLDENS === '1';

/** What a reader would check by eye: no ids, no offsets, every fact with its quote. */
function digest(report: Report, record: DatelineRecord) {
  const mine = (evidence: { report: string }[]) => evidence.some((e) => e.report === report.id);
  const quote = (evidence: { report: string; quote: string }[]) => evidence.find((e) => e.report === report.id)?.quote;
  return {
    kind: report.kind,
    title: report.title,
    authors: report.authors,
    published: report.published,
    posts: report.posts.map((p) => ({
      time: p.time,
      headline: p.headline,
      authors: p.authors,
      begins: report.text.slice(p.bodyStart, p.end).slice(0, 40),
      ends: report.text.slice(p.bodyStart, p.end).slice(-40),
    })),
    statements: record.statements
      .filter((s) => s.report === report.id)
      .map((s) => `${s.speaker.name} ${s.stance}${s.direct ? ' "' : ': '}${s.content.map(([a, b]) => report.text.slice(a, b)).join(' ')}`),
    events: record.events
      .filter((e) => mine(e.evidence))
      .map((e) => `${e.type ?? e.hazard} | ${e.from} | ${e.places.map((p) => p.name).join(', ')} | ${e.outlets.length} outlets | ${quote(e.evidence)}`),
    registers: Object.fromEntries(
      REGISTER_NAMES.map((name) => [
        name,
        record.registers[name]
          .filter((row) => mine(row.evidence))
          .map(({ id, event, evidence, ...row }) => ({ ...row, ...('at' in row ? { at: row.at?.name ?? null } : {}), quote: quote(evidence) })),
      ]),
    ),
  };
}

describe('the samples give the record kept beside them', () => {
  const pages = manifest.map(({ file, ...known }) => ({
    bytes: readFileSync(new URL(file, samples)),
    source: { file, ...known },
  }));
  const record = makeRecord(pages);
  it.each(record.reports.map((r) => [r.file!, r] as const))('%s', (file, report) => {
    const golden = new URL(`${file}.json`, expected);
    const got = `${JSON.stringify(digest(report, record), null, 1)}\n`;
    if (update) writeFileSync(golden, got);
    const wanted = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    if (wanted !== got) writeFileSync(new URL(`${file}-changed.json`, expected), got);
    expect(got).toBe(wanted);
  });
  it('together they agree, dispute, and fill every register', () => {
    expect(record.events.some((e) => e.outlets.length > 1)).toBe(true);
    expect(record.events.some((e) => e.disputes.length > 0)).toBe(true);
    for (const name of REGISTER_NAMES) expect(record.registers[name].length, name).toBeGreaterThan(0);
  });
});
