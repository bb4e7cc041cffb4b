import { expect, test } from 'vitest';
import { pastForms } from './tense.ts';

test.each([
  ['imposes', 'imposed'],
  ['seize', 'seized'],
  ['bans', 'banned'],
  ['flees', 'fled'],
  ['crashes', 'crashed'],
  ['carries', 'carried'],
  ['deploys', 'deployed'],
])('%s: %s', (present, past) => expect(pastForms(present)).toContain(past));
