import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DatelineRecord, REGISTER_NAMES } from '../../src/record/types.ts';
import { CLI, ensureBuilt, page, run, scratch } from './program.ts';

const PAIR = [page('harbour-briefing.txt'), page('bridge-report.txt')];
const MANIFEST = ['--manifest', page('manifest.json')];
beforeAll(ensureBuilt);

/** A file of these bytes in a folder of its own. */
function fileOf(name: string, bytes: string | Uint8Array): string {
  const file = join(scratch(), name);
  writeFileSync(file, bytes);
  return file;
}

describe('read --json', () => {
  it('prints one JSON object of the record form, and nothing else', () => {
    const { code, out, err } = run(['read', ...PAIR, ...MANIFEST, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const record: DatelineRecord = JSON.parse(out);
    expect(Object.keys(record).sort()).toEqual(['actors', 'events', 'registers', 'reports', 'statements']);
    expect(Object.keys(record.registers).sort()).toEqual([...REGISTER_NAMES].sort());
    expect(record.reports.map((r) => [r.file, r.outlet]).sort()).toEqual([
      ['bridge-report.txt', 'Larn Valley Post'],
      ['harbour-briefing.txt', 'Harbour Wire'],
    ]);
  });
  it('gives the same bytes in any order, read once or twice, in any time zone', () => {
    const [a, b] = PAIR as [string, string];
    const once = run(['read', a, b, ...MANIFEST, '--json']).out;
    expect(run(['read', b, a, b, ...MANIFEST, '--json']).out).toBe(once);
    process.env.TZ = 'Pacific/Auckland';
    try {
      expect(run(['read', a, b, ...MANIFEST, '--json']).out).toBe(once);
    } finally {
      delete process.env.TZ;
    }
  });
  it('gives from a store what it gives without', () => {
    const store = join(scratch(), 'kept');
    const alone = run(['read', ...PAIR, ...MANIFEST, '--json']).out;
    expect(run(['read', PAIR[0]!, '--store', store]).code).toBe(0);
    const other = join(scratch(), 'other');
    expect(run(['read', ...PAIR, ...MANIFEST, '--json', '--store', other]).out).toBe(alone);
    expect(run(['read', ...PAIR, ...MANIFEST, '--json', '--store', other]).out).toBe(alone);
    expect(run(['export', '--format', 'json', '--store', other]).out).toBe(alone);
  });
  it('without --json prints a short summary', () => {
    expect(run(['read', ...PAIR, ...MANIFEST]).out).toMatch(/^2 reports, \d+ statements, \d+ events$/m);
  });
});

describe('pages that cannot be read', () => {
  const good = page('bridge-report.txt');
  it.each([
    ['a missing file', () => join(scratch(), 'none.txt'), 'no such file'],
    ['an empty folder', () => scratch(), 'there are no pages in this folder; '],
    ['an empty file', () => fileOf('empty.txt', ''), ''],
    [
      'a binary file',
      () =>
        fileOf(
          'picture.png',
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
        ),
      '',
    ],
  ])('%s: one line, exit 1, the others are read', (_, make, says) => {
    const bad = make();
    const { code, out, err } = run(['read', bad, good, '--json']);
    expect(err).toMatch(/^dateline: [^\n]+: [^\n]+; [^\n]+\n$/);
    expect(err.startsWith(`dateline: ${bad}: `)).toBe(true);
    expect(err).toContain(says);
    expect(code).toBe(1);
    expect(JSON.parse(out).reports.map((r: { file: string }) => r.file)).toEqual(['bridge-report.txt']);
  });
});

describe('manifests', () => {
  const good = page('bridge-report.txt');
  it.each([
    ['not JSON', '[{"file": ', 'not JSON', 2],
    ['no array', '{"file": "bridge-report.txt"}', 'not a JSON array', 2],
    ['none of the pages', '[{"file": "other.txt"}]', 'names none of the pages', 1],
    ['nothing', '[]', 'names none of the pages', 1],
    ['an unknown time zone', '[{"file": "bridge-report.txt", "timeZone": "Mars/Base"}]', '"timeZone" is unknown', 1],
    ['no date', '[{"file": "bridge-report.txt", "published": "some day"}]', '"published" is no date', 1],
    ['an entry that is no object', '[7]', 'is not an object', 1],
  ])('%s', (_, text, says, exit) => {
    const { code, err } = run(['read', good, '--manifest', fileOf('manifest.json', text), '--json']);
    expect(err).toMatch(/^dateline: [^\n]+\n$/);
    expect(err).toContain(says);
    expect(code).toBe(exit);
  });
});

it('one manifest serves a folder: entries for pages not given are no error', () => {
  const text = '[{"file": "bridge-report.txt", "outlet": "The Harbour Post"}, {"file": "other.txt"}]';
  const done = run(['read', page('bridge-report.txt'), '--manifest', fileOf('manifest.json', text), '--json']);
  expect(done.code).toBe(0);
  expect(JSON.parse(done.out).reports[0].outlet).toBe('The Harbour Post');
});

describe('usage', () => {
  it.each([
    [['read']],
    [['nonsense']],
    [['read', 'x', '--bogus']],
    [['export']],
    [['verify']],
    [['serve', '--port', 'x']],
  ])('%j exits 2 and prints nothing on stdout', (args) => {
    const { code, out, err } = run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
  it('--help exits 0', () => expect(run(['read', '--help']).code).toBe(0));
});

describe('stores that cannot be used', () => {
  it('where a file stands in the way, one line', () => {
    const { code, err } = run(['read', page('bridge-report.txt'), '--store', fileOf('file', 'x')]);
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(err).toContain('name a folder');
  });
  it('where dateline.db is something else', () => {
    const dir = scratch();
    writeFileSync(join(dir, 'dateline.db'), 'no database '.repeat(500));
    expect(run(['export', '--store', dir]).err).toContain('is no database');
  });
  it('export of a folder without a store makes none', () => {
    const dir = join(scratch(), 'nothing');
    mkdirSync(dir);
    const { code, err } = run(['export', '--store', dir]);
    expect(code).toBe(1);
    expect(err).toContain('no such store');
  });
});

it('a reader that goes away ends us quietly', async () => {
  const lines = '{"id":"a","text":"Rain fell on Monday."}\n'.repeat(5000);
  const child = spawn(process.execPath, [CLI, 'annotate', '--layers', 'times']);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.on('error', () => {});
  child.stdin.end(lines);
  const code = await new Promise((done) => child.once('exit', done));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
