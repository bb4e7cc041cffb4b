import { beforeAll, describe, expect, it } from 'vitest';
import type { DatelineRecord } from '../../src/record/types.ts';
import type { Changes } from '../../src/tell/changes.ts';
import { ensureBuilt, heard, page, run, scratch, start } from './program.ts';

beforeAll(ensureBuilt);
const BRIDGE = [page('bridge-report.txt'), '--manifest', page('manifest.json')];
const HARBOUR = [page('harbour-briefing.txt'), '--manifest', page('manifest.json')];
const ADDRESS = /Dateline is at (http:\/\/127\.0\.0\.1:\d+)\n/;

describe('a record as of a moment', () => {
  const dir = scratch();
  const exported = (...args: string[]): DatelineRecord => JSON.parse(run(['export', '--store', dir, ...args]).out);
  let between = '';
  beforeAll(async () => {
    run(['read', ...BRIDGE, '--store', dir]);
    between = new Date().toISOString();
    await new Promise((later) => setTimeout(later, 5));
    run(['read', ...HARBOUR, '--store', dir]);
  });
  it('holds what had been published by then', () => {
    const all = exported();
    expect(all.reports).toHaveLength(2);
    const [first, second] = all.reports.map(({ published }) => published as string).sort() as [string, string];
    expect(exported('--as-of', '1990-01-01T00:00:00Z').reports).toEqual([]);
    expect(exported('--as-of', first).reports.map(({ published }) => published)).toEqual([first]);
    expect(exported('--as-of', second)).toEqual(all);
  });
  it('tells what came since it was last read, and since a moment of publication', () => {
    const changes = (...args: string[]): Changes => JSON.parse(run(['changes', '--store', dir, ...args]).out);
    const harbour = exported().reports.find(({ file }) => file?.endsWith('harbour-briefing.txt'));
    const told = changes('--since', between);
    expect(told.reports).toEqual([{ id: harbour?.id, change: 'new' }]);
    expect(told.events.length).toBeGreaterThan(0);
    expect(changes('--since', new Date().toISOString())).toEqual({ reports: [], events: [], statements: [], rows: [] });
    expect(changes('--since', '1990-01-01T00:00:00Z', '--published').reports).toHaveLength(2);
  });
  it.each([
    ['export', '--as-of'],
    ['changes', '--since'],
  ])('%s takes an instant only', (command, option) => {
    const { code, err } = run([command, '--store', dir, option, '2024-03-06']);
    expect(code).toBe(2);
    expect(err).toContain('write it as 2024-03-06T16:00:00Z');
  });
  it('is served, and so are its pages and changes', async () => {
    const server = start(['serve', '--store', dir, '--port', '0']);
    const [, address] = await heard(server, ADDRESS);
    const get = async (path: string) => {
      const answer = await fetch(`${address}${path}`);
      return { status: answer.status, body: await answer.json() };
    };
    const { events } = exported();
    expect((await get('/api/record?asOf=1990-01-01T00:00:00Z')).body.reports).toEqual([]);
    expect((await get(`/api/changes?since=${between}`)).body.reports).toHaveLength(1);
    const first = (await get('/api/page?kind=events&limit=1')).body;
    expect(first.items).toEqual([events[0]]);
    const rest = (await get(`/api/page?kind=events&cursor=${first.next}`)).body;
    expect(rest).toEqual({ items: events.slice(1), next: null });
    for (const bad of ['page?kind=fish', 'page?from=soon', 'page?cursor=1', 'record?asOf=now', 'changes'])
      expect(await get(`/api/${bad}`)).toMatchObject({ status: 400, body: { error: { code: 'query' } } });
    server.kill('SIGINT');
  });
});
