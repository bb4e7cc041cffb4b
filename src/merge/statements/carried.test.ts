import { expect, test } from 'vitest';
import { splitText } from '../../annotate/text/index.ts';
import type { Annotation, AttributionMention } from '../../annotate/types.ts';
import type { Span } from '../../record/types.ts';
import { carriedQuotations } from './carried.ts';

const FIRST = 'The mayor said the bridge was closed.';
const at = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

const carry = (text: string): string[] => {
  const clause: AttributionMention = {
    source: [at(text, 'The mayor')],
    cue: [at(text, 'said')],
    content: [at(text, 'the bridge was closed')],
    rule: 'model',
  };
  const none = { tags: new Uint8Array(), times: [], quantities: [], entities: [], places: [], attributions: [] };
  const annotation: Annotation = { ...splitText(text), ...none };
  return [...carriedQuotations(text, annotation, [clause]).values()].flat().map(([a, b]) => text.slice(a, b));
};

test.each([
  [`${FIRST}\n“It will open on Friday.”`, ['“It will open on Friday.”']],
  [`${FIRST}\n\n"It will open.\nWe promise it."`, ['"It will open.\nWe promise it."']],
  [`${FIRST}\n“One.”\n“Two.”`, ['“One.”', '“Two.”']],
])('carried: %j', (text, expected) => expect(carry(text)).toEqual(expected));

test.each([
  `${FIRST}\n“It will open,” the paper wrote.`,
  `${FIRST}\nIt rained.\n\n“It will open on Friday.”`,
  `${FIRST}\n“It never closes`,
  `“It will open on Friday.”\n${FIRST}`,
])('not carried: %j', (text) => expect(carry(text)).toEqual([]));
