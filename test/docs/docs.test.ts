import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** The field names of every interface of the record's types. */
const fields = [...read('src/record/types.ts').matchAll(/^ {2,4}(\w+): /gm)].map((m) => m[1]!);

describe('docs do not go stale', () => {
  it.each([...new Set(fields)])('docs/record.md names the field %s', (field) => {
    expect(read('docs/record.md')).toMatch(new RegExp(`\\b${field}\\b`));
  });
  it('the README names every command of the program', () => {
    const sources = readdirSync(new URL('src/cli/', root)).filter((f) => f.endsWith('.ts'));
    const commands = sources.flatMap((f) => [...read(`src/cli/${f}`).matchAll(/\.command\('(\w+)/g)].map((m) => m[1]!));
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(read('README.md')).toContain(`\`${command}`);
  });
  it.each(Object.keys(JSON.parse(read('package.json')).dependencies))('a decision gives the reason for %s', (name) => {
    expect(read('docs/decisions/002-dependencies.md')).toContain(name);
  });
  it('every room has a README', () => {
    for (const room of ['inputs', 'read', 'merge', 'registers', 'decide', 'tell', 'store', 'server', 'cli'])
      expect(read(`src/${room}/README.md`)).not.toBe('');
    for (const layer of ['text', 'times', 'quantities', 'entities', 'places', 'attributions'])
      expect(read(`src/annotate/${layer}/README.md`)).not.toBe('');
  });
});
