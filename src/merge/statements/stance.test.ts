import { expect, test } from 'vitest';
import { stanceOf } from './stance.ts';

test.each([
  ['said', 'says'],
  ['denied', 'denies'],
  ['disputed', 'denies'],
  ['condemned', 'accuses'],
  ['acknowledged', 'confirms'],
  ['vowed', 'promises'],
  ['called on', 'urges'],
  ['according to', 'says'],
  ['has also threatened', 'threatens'],
  ['has repeatedly accused', 'accuses'],
  ['called', 'says'],
  ['called for', 'urges'],
  ['pleaded', 'urges'],
  ['lamented', 'accuses'],
  ['refuted', 'denies'],
])('%s: %s', (cue, stance) => expect(stanceOf(cue)).toBe(stance));
