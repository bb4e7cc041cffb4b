import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, page, run, scratch } from './program.ts';

beforeAll(ensureBuilt);

/** A small record written by hand, in which all holds. */
function handMade() {
  const text = 'A flood took the bridge, police said.';
  const evidence = [{ report: 'r1', post: 'p1', start: 0, end: 23, quote: text.slice(0, 23) }];
  const row = { id: 'd1', event: 'e1', claimedBy: 'police', reported: null, evidence };
  return {
    reports: [{ id: 'r1', text, keyPoints: [], posts: [{ id: 'p1', index: 0, start: 0, bodyStart: 0, end: 37 }] }],
    statements: [
      {
        id: 's1',
        report: 'r1',
        post: 'p1',
        speaker: { name: 'police', text: [25, 31] },
        cue: [[32, 36]],
        content: [[0, 23]],
      },
    ],
    events: [{ id: 'e1', statements: ['s1'], disputes: [], evidence }],
    registers: { damage: [row] },
  };
}
function verify(record: unknown) {
  const file = join(scratch(), 'record.json');
  writeFileSync(file, JSON.stringify(record));
  return run(['verify', file]);
}

describe('verify', () => {
  it('passes a record made by read, from a file and from a store', () => {
    const store = scratch();
    const { out } = run(['read', page('harbour-briefing.txt'), page('bridge-report.txt'), '--json', '--store', store]);
    expect(verify(JSON.parse(out))).toMatchObject({ code: 0, out: '[]\n' });
    expect(run(['verify', '--store', store])).toMatchObject({ code: 0, out: '[]\n' });
  });
  it('passes a record written by hand', () => expect(verify(handMade())).toMatchObject({ code: 0, out: '[]\n' }));
  type Hand = ReturnType<typeof handMade>;
  it.each<[string, (record: Hand) => void, string]>([
    [
      'a quote that is not its slice',
      (r) => (r.events[0]!.evidence[0]!.quote = 'A flood took the fridge'),
      'event e1: the quote',
    ],
    ['a report that is not there', (r) => (r.statements[0]!.report = 'r9'), 'statement s1: names report r9'],
    ['a post that is not there', (r) => (r.statements[0]!.post = 'p9'), 'statement s1: names post p9'],
    ['a statement that is not there', (r) => (r.events[0]!.statements = ['s9']), 'event e1: names statement s9'],
    ['an event that is not there', (r) => (r.registers.damage[0]!.event = 'e9'), 'damage d1: names event e9'],
    ['a post past the end', (r) => (r.reports[0]!.posts[0]!.end = 99), 'post p1 does not lie within the text'],
    ['a cue past the end', (r) => (r.statements[0]!.cue = [[30, 99]]), 'statement s1, cue: [30, 99]'],
    ['a row without evidence', (r) => (r.registers.damage[0]!.evidence = []), 'damage d1: has no evidence'],
    ['an id twice', (r) => r.statements.push(r.statements[0]!), 'statement s1: is there twice'],
  ])('finds %s', (_, spoil, says) => {
    const record = handMade();
    spoil(record);
    const { code, out } = verify(record);
    expect(code).toBe(1);
    expect(JSON.parse(out).join('\n')).toContain(says);
  });
  it.each([
    ['{"a":1}', 'is not a record'],
    ['nonsense', 'is not JSON'],
    ['null', 'is not a record'],
  ])('refuses %s', (text, says) => {
    const file = join(scratch(), 'record.json');
    writeFileSync(file, text);
    const { code, out, err } = run(['verify', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
  });
});
