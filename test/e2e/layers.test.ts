import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, run, scratch } from './program.ts';

beforeAll(ensureBuilt);
const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('annotate', () => {
  const input = [
    '{"id":"1","text":"Rain fell on Monday."}',
    '{"id":"2",',
    '',
    '{"id":"4"}',
    '[5]',
    '{"id":"6","text":""}',
  ];
  it('turns each bad line into one error with its number, and does the others', () => {
    const { code, out, err } = run(['annotate'], input.join('\n'));
    expect(lines(out).map((line) => line.id)).toEqual(['1', '6']);
    expect(err.match(/line \d+/g)).toEqual(['line 2', 'line 4', 'line 5']);
    expect(code).toBe(1);
  });
  it('writes the layers asked for, and no inner fields', () => {
    const text = 'On 4 March 2024, Oleh Primirny told reporters in Odesa that 12 drones were shot down.';
    const { out, code } = run(['annotate'], JSON.stringify({ id: 'x', text, published: '2024-03-05' }));
    expect(code).toBe(0);
    expect(Object.keys(lines(out)[0])).toEqual(['id', 'times', 'quantities', 'entities', 'places', 'attributions']);
    expect(out).not.toMatch(/"(rule|fullName|metonym)"/);
    const some = run(['annotate', '--layers', 'times,places'], JSON.stringify({ id: 'x', text }));
    expect(Object.keys(lines(some.out)[0])).toEqual(['id', 'times', 'places']);
  });
  it('knows its layers', () => expect(run(['annotate', '--layers', 'moods'], '').code).toBe(2));
});

describe('timeline', () => {
  const articles = [
    {
      id: 'a',
      published: '2024-03-04',
      text: 'The old dam above Larnwick broke before dawn and flooded the lower town.',
    },
    {
      id: 'b',
      published: '2024-03-05',
      text: 'Rescue teams reached the flooded lower town of Larnwick by boat at noon.',
    },
    {
      id: 'c',
      published: '2024-03-09',
      text: 'The dam inquiry into the flooded lower town opened far too late for this.',
    },
  ];
  const dir = scratch();
  const file = join(dir, 'articles.jsonl.gz');
  const tasks = join(dir, 'tasks.json');
  writeFileSync(file, gzipSync(articles.map((a) => JSON.stringify(a)).join('\n')));
  writeFileSync(
    tasks,
    JSON.stringify([{ name: 't', maxDates: 2, sentsPerDate: 1, from: '2024-03-04', to: '2024-03-06' }]),
  );
  it('keeps to the window and the length', () => {
    const { code, out } = run(['timeline', file, '--tasks', tasks]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { name: 't', dates: { '2024-03-04': [articles[0]!.text], '2024-03-05': [articles[1]!.text] } },
    ]);
  });
  it('says when the tasks are none', () => {
    writeFileSync(join(dir, 'bad.json'), '[{"name":"t"}]');
    const { code, out, err } = run(['timeline', file, '--tasks', join(dir, 'bad.json')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('task 1: "maxDates"');
  });
});
