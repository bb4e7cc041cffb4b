import { readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { annotate } from './index.ts';

const models = new URL('../../data/models/', import.meta.url);

it('all weights together stay small enough to ship', () => {
  const sizes = readdirSync(models).map((name) => statSync(new URL(name, models)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000_000);
});
it('the first text is answered at once: weights and gazetteer are read, not parsed', () => {
  const before = process.cpuUsage();
  annotate({ text: 'Rain fell on Monday in Oslo, Mayor Ana Lund told reporters.', published: null });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(300);
});
