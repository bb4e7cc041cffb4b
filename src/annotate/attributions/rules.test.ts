import { expect, test } from 'vitest';
import { splitText } from '../text/index.ts';
import { findByRules } from './rules.ts';

const read = (text: string) =>
  findByRules(text, splitText(text)).map(({ source, cue, content }) => [
    source.map(([a, b]) => text.slice(a, b)).join(' | '),
    cue.map(([a, b]) => text.slice(a, b)).join(' | '),
    content.map(([a, b]) => text.slice(a, b)).join(' | '),
  ]);

test.each([
  ['Ana Ruiz said that the bridge was closed.', ['Ana Ruiz', 'said', 'the bridge was closed']],
  ['“The bridge is closed,” said Ana Ruiz.', ['Ana Ruiz', 'said', '“The bridge is closed,”']],
  ['The bridge is closed, the mayor said.', ['the mayor', 'said', 'The bridge is closed']],
  ['The mayor denied the report.', ['The mayor', 'denied', 'the report']],
  ['The bridge is closed, according to the mayor.', ['the mayor', 'according to', 'The bridge is closed']],
  ['The mayor said:\nWe shall rebuild it. All of it.', ['The mayor', 'said', 'We shall rebuild it. All of it']],
])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

test.each(['The bridge was closed on Monday.', '', 'Ten confirmed cases.', 'The United States was silent.'])(
  'nothing in: %s',
  (text) => expect(read(text)).toEqual([]),
);
