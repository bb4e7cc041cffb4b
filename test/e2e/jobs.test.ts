import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI, ensureBuilt, run, scratch } from './program.ts';

const SENTENCES = [
  'Rain fell on Monday in Odesa, the mayor told reporters. ',
  'Some 40 houses in the village of Tarn were flooded on 4 March 2024, rescuers said. ',
  '“We have lost the bridge,” said Ana Primirny 🌊, head of the region. ',
  'The ministry denied it. ',
];
/** The n-th document: most are a sentence or two, some a page, a few many pages. */
const textOf = (n: number): string => {
  const sentences = n % 997 === 5 ? 600 : n % 101 === 7 ? 40 : 1 + (n % 3);
  return Array.from({ length: sentences }, (_, i) => SENTENCES[(n + i) % SENTENCES.length]).join('');
};
const lineOf = (n: number): string => JSON.stringify({ id: `d${n}`, text: textOf(n), published: '2024-03-06' });
/** Of 5,000 lines each 500th is wrong in one way or another; some long documents stand first. */
const BAD = ['{"id":', '{"id":"no text"}', '[1]', '{"text":7}', '\u0000'];
const lines = Array.from({ length: 5000 }, (_, n) => (n % 500 === 250 ? (BAD[(n / 250) % 5] as string) : lineOf(n)));
const dir = scratch();
const file = join(dir, 'documents.jsonl');
writeFileSync(file, `${lines.join('\n')}\n`);
const layers = ['--layers', 'times,quantities'];

let alone: ReturnType<typeof run>;
beforeAll(() => {
  ensureBuilt();
  alone = run(['annotate', file, ...layers, '--jobs', '1']);
});

describe('annotate on several threads', () => {
  it.each(['2', '4'])('of %s writes the same bytes as one alone, and the same errors', (jobs) => {
    expect(run(['annotate', file, ...layers, '--jobs', jobs])).toEqual(alone);
  });
  it('keeps the order of the lines, and names each bad one by its number', () => {
    const ids = alone.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(lines.flatMap((_, n) => (n % 500 === 250 ? [] : [`d${n}`])));
    const numbers = [...Array(10).keys()].map((n) => `${file} line ${n * 500 + 251}`);
    expect(alone.err.match(/\S+ line \d+/g)).toEqual(numbers);
    expect(alone.code).toBe(1);
  });
  it('takes files in their order, and one that is missing does not stop the next', () => {
    const small = join(dir, 'small.jsonl');
    writeFileSync(small, `${lineOf(1)}\nnone\n`);
    const { out, err, code } = run(['annotate', small, join(dir, 'none.jsonl'), file, ...layers, '--jobs', '2']);
    expect(out).toBe(run(['annotate', small, ...layers]).out + alone.out);
    expect(err.match(/small\.jsonl line 2|none\.jsonl: no such file/g)).toEqual([
      'small.jsonl line 2',
      'none.jsonl: no such file',
    ]);
    expect(code).toBe(1);
  });
  it('answers one who writes line by line, however much came before', async () => {
    const child = spawn(process.execPath, [CLI, 'annotate', ...layers, '--jobs', '2']);
    let got = 0;
    const waiting = new Map<number, () => void>();
    const reached = (count: number) => new Promise<void>((done) => waiting.set(count, done));
    child.stdout.on('data', (chunk: Buffer) => {
      got += chunk.toString('latin1').split('\n').length - 1;
      waiting.get(got)?.();
    });
    child.stdin.write(`${lines.slice(0, 3000).join('\n')}\n`);
    await reached(2994);
    child.stdin.write(`${lineOf(1)}\n`);
    await reached(2995);
    child.stdin.end();
    expect(await new Promise((done) => child.once('exit', done))).toBe(1);
  });
  it('ends quietly where its reader goes away', async () => {
    const child = spawn(process.execPath, [CLI, 'annotate', file, ...layers, '--jobs', '2']);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('exit', done));
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|Error/);
  });
  it('ends at once on Ctrl-C', async () => {
    const child = spawn(process.execPath, [CLI, 'annotate', file, ...layers, '--jobs', '2']);
    const end = new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    await new Promise((done) => child.stdout.once('data', done));
    const stopped = performance.now();
    child.kill('SIGINT');
    expect(await end).toEqual({ code: null, signal: 'SIGINT' });
    expect(performance.now() - stopped).toBeLessThan(3000);
    expect(err).not.toContain('at ');
  });
  it('asks for a number of threads', () => {
    for (const jobs of ['0', '-1', 'many', '1.5']) {
      const { code, err } = run(['annotate', file, '--jobs', jobs]);
      expect(code).toBe(2);
      expect(err).toContain('give a number from 1 to 999');
    }
  });
});

describe('read on several threads', () => {
  it('makes the same record to the byte', () => {
    const pages = Array.from({ length: 8 }, (_, n) => {
      const path = join(dir, `page-${n}.txt`);
      const body = Array.from({ length: n === 3 ? 400 : 150 + 20 * n }, (_, i) => textOf(((n * 31 + i) % 90) + 8)).join(
        '\n\n',
      );
      writeFileSync(path, `Floods, day ${n}\n\n${body}\n`);
      return path;
    });
    const [one, two] = ['1', '2'].map((jobs) => run(['read', ...pages, '--json', '--jobs', jobs]));
    expect(pages.reduce((size, path) => size + statSync(path).size, 0)).toBeGreaterThan(220_000);
    expect(one?.code).toBe(0);
    expect(JSON.parse(one?.out ?? '').statements.length).toBeGreaterThan(100);
    expect(two).toMatchObject({ code: 0, out: one?.out });
  });
});
