import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../src/pipeline.ts';
import type { PageSource } from '../../src/read/index.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const section =
  read('docs/record.md')
    .split('\n## ')
    .find((part) => part.startsWith('One event from three outlets')) ?? '';
const printed = JSON.parse(/```json\n([^`]+)```/.exec(section)?.[1] ?? 'null');
const told = [...section.matchAll(/^\| (?!outlet|-)([^|]+) \| ([^|]+) \|$/gm)].map(([, outlet, sentence]) => ({
  outlet,
  sentence,
}));

const manifest: (PageSource & { file: string })[] = JSON.parse(read('samples/manifest.json'));
const record = makeRecord(
  manifest
    .filter(({ outlet }) => told.some((one) => one.outlet === outlet))
    .map(({ file, ...known }) => ({
      bytes: readFileSync(new URL(`samples/${file}`, root)),
      source: { ...known, file },
    })),
);

describe('the event that docs/record.md follows', () => {
  const [event, ...others] = record.events.filter(({ disputes }) => disputes.length > 0);
  it('is the only disputed one of the three pages', () => {
    expect(record.reports).toHaveLength(3);
    expect(told).toHaveLength(6);
    expect(others).toEqual([]);
  });
  it('is as printed there', () => {
    expect({ ...event, places: event?.places.map(({ name }) => name) }).toMatchObject(printed);
  });
  it.each(told)('rests on $outlet: $sentence', ({ outlet, sentence }) => {
    const report = record.reports.find((one) => one.outlet === outlet);
    const start = report?.text.indexOf(sentence as string) ?? -1;
    expect(start).toBeGreaterThanOrEqual(0);
    const end = start + (sentence as string).length;
    expect(event?.evidence.some((e) => e.report === report?.id && e.start >= start && e.end <= end)).toBe(true);
  });
});
