import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Database from 'libsql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { scratch } from './program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'dist/test');
const writer = join(folder, 'writer.js');

/** A program that adds page after page (or decision after decision) and says so after each commit, until it is killed. */
const WRITER = `
import { openStore } from '${join(root, 'src/store/index.ts')}';
await Promise.all([import('libsql'), import('kysely')]);
while (Date.now() < Number(process.argv[4])); // several open the store at one moment
const store = await openStore({ dir: process.argv[2], engine: 'test', clock: () => '2024-03-06T08:00:00Z' });
for (let n = 0; process.argv[3] === 'decisions'; n++) {
  const target = { kind: 'event', evidence: [{ report: 'r' + n, start: 0, end: 5, quote: 'Flood' }] };
  const { id } = await store.addDecision({ id: 'decision-' + n, author: 'ana', reason: 'a drill', kind: 'reject', target });
  process.stdout.write(id + '\\n');
}
for (let n = 0; ; n++) {
  const text = 'Flood at Larnwick, report ' + n + '\\n\\nBy Tom Aldous\\n\\nThe flood took ' + (n + 2) + ' bridges on Tuesday, police said. Nobody was hurt in the town.\\n';
  const { id } = await store.addPage(Buffer.from(text), { file: 'page-' + n + '.txt', published: '2024-03-06T08:00:00Z' });
  process.stdout.write(id + '\\n');
}
`;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'writer.ts'), WRITER);
  await build({
    entryPoints: [join(folder, 'writer.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
});

/** Runs the writer, which opens the store at `opens`, until it is killed; gives the ids it had acknowledged. */
function runWriter(
  args: { dir: string; what?: string | undefined; opens?: number },
  kill: (said: string[], end: () => void) => void,
) {
  const { dir, what = 'pages', opens = 0 } = args;
  return new Promise<string[]>((resolve) => {
    const child = spawn(process.execPath, [writer, dir, what, `${opens}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const ids = () => said.split('\n').slice(0, -1);
    child.stdout.on('data', (chunk) => {
      said += chunk;
      kill(ids(), () => child.kill('SIGKILL'));
    });
    child.once('close', () => resolve(ids()));
  });
}

/** Kills the writer outright a while after what it first said. */
function killAfter(dir: string, milliseconds: number, what?: string): Promise<string[]> {
  let waits = false;
  return runWriter({ dir, what }, (_, end) => {
    if (!waits) setTimeout(end, milliseconds);
    waits = true;
  });
}

describe('a writer killed at any moment', () => {
  it.each([0, 7, 31, 83, 190])('%i ms after its first page: every acknowledged page is kept', async (milliseconds) => {
    const dir = scratch();
    const acknowledged = await killAfter(dir, milliseconds);
    expect(acknowledged.length).toBeGreaterThan(0);
    const db = new Database(join(dir, 'dateline.db'));
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const kept = new Set((db.prepare('select id from pages').all() as { id: string }[]).map(({ id }) => id));
    const reports = (db.prepare('select count(*) as n from reports').get() as { n: number }).n;
    db.close();
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(reports).toBe(kept.size); // a page is never kept without its report: one transaction
  });
  it.each([0, 31, 190])('%i ms after its first decision: every acknowledged decision is kept', async (milliseconds) => {
    const dir = scratch();
    const acknowledged = await killAfter(dir, milliseconds, 'decisions');
    expect(acknowledged.length).toBeGreaterThan(0);
    const store = await openStore({ dir, engine: 'test', clock: () => '2024-03-06T08:00:00Z', create: false });
    const { standing } = await store.decided();
    await store.close();
    const kept = new Set(standing.map(({ decision }) => decision.id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
  it('beside others that open the same store at the same moment and write the same pages: all go on', async () => {
    for (let round = 0; round < 8; round++) {
      const dir = scratch();
      const opens = Date.now() + 1000;
      const one = () => runWriter({ dir, opens }, (said, end) => said.length > 3 && end());
      for (const acknowledged of await Promise.all([one(), one(), one(), one()]))
        expect(acknowledged.length).toBeGreaterThan(3);
    }
  });
});
