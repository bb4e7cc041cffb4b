import { expect, test } from 'vitest';
import { isReporting } from './reporting.ts';

test.each([
  'said',
  'has repeatedly called for',
  'according to',
  'said in a statement',
  'went on to say',
  'denied',
  'retorted',
  'has hinted',
  'pointed out',
])('a statement: %s', (cue) => expect(isReporting(cue)).toBe(true));
test.each(['wants', 'declined to say', 'did not say', 'to declare', 'thinks', 'may have said', 'plans'])(
  'none: %s',
  (cue) => expect(isReporting(cue)).toBe(false),
);
