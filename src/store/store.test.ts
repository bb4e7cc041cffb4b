import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { DatelineRecord } from '../record/types.ts';
import { openStore } from './index.ts';
import { StoreError, storeProblem } from './problem.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FLOOD = bytes(
  'Flood at Larnwick\n\nBy Tom Aldous\n\nA flood took the old bridge at Larnwick on Tuesday, police said.\n',
);
const FIRE = bytes(
  'Fire at the mill\n\nBy Ilse Varn\n\nA fire took the paper mill at Brennick on Monday, the mayor said.\n',
);
const known = (file: string) => ({ file, outlet: 'Larn Valley Post', published: '2024-03-06T08:00:00Z' });
const scratch = () => mkdtempSync(join(tmpdir(), 'dateline-store-'));
const open = (dir: string | null, engine = 'one') =>
  openStore({ dir, engine, clock: () => '2024-03-06T09:00:00.000Z' });
const codeOf = (run: () => Promise<unknown>): Promise<string> =>
  run().then(
    () => 'fine',
    (error) => (error instanceof StoreError ? error.code : String(error)),
  );

const rejectionOf = ({ events }: DatelineRecord) => ({
  ...{ author: 'ana', reason: 'a drill', kind: 'reject', target: { event: events[0]?.id } },
});

describe.each([
  ['in memory', () => null],
  ['in a folder', scratch],
])('a store %s', (_, where) => {
  it('keeps a page once, whatever is said of it the second time', async () => {
    const store = await open(where());
    const first = await store.addPage(FLOOD, known('flood.txt'));
    const before = await store.reports();
    expect(first.added).toBe(true);
    expect(await store.addPage(FLOOD, { file: 'again.txt', outlet: 'Another' })).toEqual({
      id: first.id,
      added: false,
    });
    expect(await store.reports()).toEqual(before);
    await store.close();
  });
  it('gives the same record in any order of adding', async () => {
    const records = [];
    for (const order of [[FLOOD, FIRE] as const, [FIRE, FLOOD, FIRE] as const]) {
      const store = await open(where());
      for (const page of order) await store.addPage(page, known(page === FIRE ? 'fire.txt' : 'flood.txt'));
      records.push(JSON.stringify(await store.record()));
      await store.close();
    }
    expect(records[1]).toBe(records[0]);
    expect(JSON.parse(records[0]!).reports).toHaveLength(2);
  });
  it('refuses what is no page and keeps nothing of it', async () => {
    const store = await open(where());
    await expect(store.addPage(bytes(''), known('empty.txt'))).rejects.toMatchObject({ name: 'PageError' });
    expect(await store.reports()).toEqual([]);
    await store.close();
  });
  it('applies decisions to the record, the same decision once', async () => {
    const store = await open(where());
    await store.addPage(FLOOD, known('flood.txt'));
    const before = await store.record();
    const { id } = await store.addDecision(rejectionOf(before));
    expect(await store.addDecision((await store.decisions())[0])).toMatchObject({ id, added: false });
    expect((await store.record()).events).toHaveLength(before.events.length - 1);
    const { standing } = await store.decided();
    expect(standing).toMatchObject([
      { decision: { id, author: 'ana', time: '2024-03-06T09:00:00.000Z' }, state: 'applied' },
    ]);
    await store.addDecision({ author: 'ben', reason: 'it was none', kind: 'undo', decision: id });
    expect(await store.record()).toEqual(before);
    expect((await store.decisions()).map(({ kind }) => kind).toSorted()).toEqual(['reject', 'undo']);
    await store.close();
  });
  it('keeps all of what it is given to decide, or nothing', async () => {
    const store = await open(where());
    await store.addPage(FLOOD, known('flood.txt'));
    const rejection = rejectionOf(await store.record());
    const second = store.addDecisions([rejection, { ...rejection, author: '' }]);
    await expect(second).rejects.toMatchObject({
      name: 'DecisionError',
      where: 'decision 2',
      what: '"author" is empty',
    });
    expect(await store.decisions()).toEqual([]);
    await store.close();
  });
  it('lets the last of several given at once stand', async () => {
    const store = await open(where());
    await store.addPage(FLOOD, known('flood.txt'));
    const { events } = await store.record();
    const headlines = ['Three', 'Seven', 'Five', 'One', 'Six'];
    const shared = {
      author: 'ana',
      reason: 'clearer',
      kind: 'correct',
      target: { event: events[0]?.id },
      field: 'headline',
    };
    await store.addDecisions(headlines.map((value) => ({ ...shared, value })));
    expect((await store.record()).events[0]?.headline).toBe('Six');
    expect((await store.decided()).standing.map(({ state }) => state)).toEqual([
      ...Array(4).fill('superseded'),
      'applied',
    ]);
    await store.close();
  });
  it('takes the log of another store as it is', async () => {
    const [one, other] = [await open(where()), await open(where())];
    for (const store of [one, other]) await store.addPage(FLOOD, known('flood.txt'));
    const { id } = await one.addDecision(rejectionOf(await one.record()));
    await one.addDecision({
      author: 'ben',
      reason: 'it was none',
      kind: 'undo',
      decision: id,
      time: '2024-03-06T10:00:00Z',
    });
    await other.addDecisions(await one.decisions());
    expect(await other.decided()).toEqual(await one.decided());
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a store in a folder', () => {
  it('is there again when opened again, and reads its pages again for another engine', async () => {
    const dir = scratch();
    const store = await open(dir);
    await store.addPage(FLOOD, known('flood.txt'));
    const reports = await store.reports();
    await store.close();
    const later = await open(dir, 'two');
    expect(await later.reports()).toEqual(reports);
    await later.close();
    const db = new Database(join(dir, 'dateline.db'));
    expect(db.prepare('select engine from reports').all()).toEqual([{ engine: 'two' }]);
    expect(db.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    db.close();
  });
  it.each([
    'update pages set source = source',
    'delete from pages',
    'delete from decisions',
    "update decisions set kind = 'x'",
  ])('does not let go of the truth: %s', async (sql) => {
    const dir = scratch();
    const store = await open(dir);
    await store.addPage(FLOOD, known('flood.txt'));
    await store.addDecision(rejectionOf(await store.record()));
    await store.close();
    const db = new Database(join(dir, 'dateline.db'));
    expect(() => db.exec(sql)).toThrow(/never/);
    db.close();
  });
  it('keeps decisions over engines and pages added, and finds what they mean', async () => {
    const dir = scratch();
    const store = await open(dir);
    await store.addPage(FLOOD, known('flood.txt'));
    const { id } = await store.addDecision(rejectionOf(await store.record()));
    await store.close();
    const later = await open(dir, 'two');
    await later.addPage(FIRE, known('fire.txt'));
    const { record, standing } = await later.decided();
    expect(standing).toMatchObject([{ decision: { id }, state: 'applied' }]);
    expect(record.decided).toEqual([{ decision: id, state: 'applied', note: null }]);
    await later.close();
  });
  it('says so where a later version has decided what this one does not know', async () => {
    const dir = scratch();
    await (await open(dir)).close();
    const db = new Database(join(dir, 'dateline.db'));
    const row = db.prepare('insert into decisions (made_at, author, kind, subject) values (?, ?, ?, ?)');
    row.run('2024-03-06T09:00:00Z', 'ana', 'pin', JSON.stringify({ id: 'decision-1', kind: 'pin' }));
    db.close();
    const store = await open(dir);
    expect(await codeOf(() => store.record())).toBe('newer');
    await store.close();
  });
  it('is shared by two that write in turn', async () => {
    const dir = scratch();
    const [one, two] = await Promise.all([open(dir), open(dir)]);
    await one.addPage(FLOOD, known('flood.txt'));
    await two.addPage(FIRE, known('fire.txt'));
    expect(await one.reports()).toHaveLength(2);
    await Promise.all([one.close(), two.close()]);
  });
  it('says so where it cannot be', async () => {
    const file = join(scratch(), 'file');
    writeFileSync(file, 'x');
    expect(await codeOf(() => open(join(file, 'below')))).toBe('read-only');
    expect(await codeOf(() => open('/proc/dateline-store'))).toBe('read-only');
    const dir = scratch();
    expect(await codeOf(() => openStore({ dir, engine: 'one', clock: () => '', create: false }))).toBe('missing');
    writeFileSync(join(dir, 'dateline.db'), 'no database '.repeat(500));
    expect(await codeOf(() => open(dir))).toBe('not-a-store');
  });
  it.skipIf(process.getuid?.() === 0)('says so where the folder may not be written', async () => {
    const dir = scratch();
    chmodSync(dir, 0o500);
    expect(await codeOf(() => open(dir))).toBe('read-only');
    chmodSync(dir, 0o700);
    expect(statSync(dir).isDirectory()).toBe(true);
  });
});

describe('storeProblem', () => {
  const failure = (code: string) => Object.assign(new Error('failed'), { code });
  it.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_SOMETHING', 'unknown'],
  ])('%s is %s', (code, meaning) => {
    expect(storeProblem('here', failure(code))).toMatchObject({ code: meaning, where: 'here' });
  });
  it('leaves a bug a bug', () => {
    const bug = new TypeError('x is undefined');
    expect(storeProblem('here', bug)).toBe(bug);
  });
});
