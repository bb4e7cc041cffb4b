import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DatelineRecord, Standing } from '../../src/record/types.ts';
import { ensureBuilt, heard, page, run, scratch, start } from './program.ts';

beforeAll(ensureBuilt);
const PAGES = [page('bridge-report.txt'), page('harbour-briefing.txt'), '--manifest', page('manifest.json')];
const recordOf = (dir: string): DatelineRecord => JSON.parse(run(['export', '--store', dir]).out);
const standingOf = (dir: string): Standing[] => JSON.parse(run(['decisions', '--store', dir]).out);

describe('decide, told what it cannot keep', () => {
  const dir = scratch();
  beforeAll(() => {
    run(['read', PAGES[0] as string, '--store', dir]);
  });
  it.each([
    ['', 'stdin: holds no decision; write one decision, a list'],
    ['{"kind": "reject"\n', 'stdin line 1: is not JSON; write one decision'],
    [
      '[{"kind": "reject", "author": "a", "reason": "b", "target": {"event": "event-0"}}]',
      'no event "event-0" is in the record',
    ],
    [
      '{"kind": "undo", "author": "a", "reason": "b", "decision": "d"}',
      'stdin decision: no decision "d" is in the log; list',
    ],
    [
      '{"kind": "undo", "author": "a", "reason": "b", "decision": "d"}\n{"kind": "x"}',
      'stdin decision 1: no decision "d"',
    ],
  ])('refuses %j in one line', (input, message) => {
    const { code, err, out } = run(['decide', '-', '--store', dir], input);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
  it('has kept nothing of what it refused', () => expect(standingOf(dir)).toEqual([]));
});

describe('decide', () => {
  it('keeps an editor’s decisions over reading again, tells where they stand, and takes them back', async () => {
    const dir = scratch();
    expect(run(['read', ...PAGES, '--store', dir]).code).toBe(0);
    const before = recordOf(dir);
    const rejection = {
      author: 'Ana Example',
      reason: 'a drill',
      kind: 'reject',
      target: { event: before.events[0]?.id },
    };
    const done = run(['decide', '-', '--store', dir], JSON.stringify(rejection));
    expect([done.code, done.err]).toEqual([0, `dateline: ${dir}: 1 kept\n`]);
    const { id, ...rest } = JSON.parse(done.out);
    expect(rest).toEqual({ added: true, state: 'applied', note: null });
    expect(run(['read', ...PAGES, '--store', dir]).code).toBe(0);
    expect(recordOf(dir).events).toHaveLength(before.events.length - 1);
    expect(run(['verify', '--store', dir]).code).toBe(0);
    expect(standingOf(dir)).toMatchObject([
      { decision: { id, author: 'Ana Example', reason: 'a drill' }, state: 'applied' },
    ]);

    const server = start(['serve', '--store', dir, '--port', '0']);
    const [, address] = await heard(server, /Dateline is at (http:\S+)\n/);
    expect(await (await fetch(`${address}/api/decisions`)).json()).toEqual(standingOf(dir));
    expect(await (await fetch(`${address}/api/record`)).json()).toEqual(recordOf(dir));
    server.kill('SIGINT');

    const log = join(dir, 'log.json');
    writeFileSync(log, JSON.stringify(standingOf(dir)));
    expect(run(['decide', log, '--store', dir]).err).toBe(`dateline: ${dir}: 0 kept, 1 there already\n`);
    const undo = { author: 'Ben Example', reason: 'it was none', kind: 'undo', decision: id };
    expect(run(['decide', '-', '--store', dir], JSON.stringify(undo)).code).toBe(0);
    expect(recordOf(dir)).toEqual(before);
  });
  it('makes no store where there is none', () => {
    expect(run(['decide', '-', '--store', join(scratch(), 'none')], '{}')).toMatchObject({ code: 1 });
  });
});
