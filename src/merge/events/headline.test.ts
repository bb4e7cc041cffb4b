import { describe, expect, it } from 'vitest';
import { annotate } from '../../annotate/index.ts';
import { clausesOf } from './clauses.ts';
import { headlineOf } from './headline.ts';

/** The headlines of the clauses of a text's first sentence. */
function headlines(text: string): string[] {
  const annotation = annotate({ text, published: null });
  const [sentence] = annotation.sentences;
  if (!sentence) throw new Error('no sentence');
  return clausesOf(text, annotation, sentence).map((clause) => headlineOf(text, clause, sentence));
}

describe('the headline of a happening', () => {
  it('is its clause, without the conjunction before it', () => {
    expect(headlines('Four people were killed when shells hit the market in Larnwick on Monday.')).toEqual([
      'Four people were killed',
      'shells hit the market in Larnwick on Monday',
    ]);
  });
  it('is the whole sentence where the clause has no subject to be told by', () => {
    const text = 'The mayor was found in the woods on Monday after he went missing.';
    expect(headlines(text).at(-1)).toBe('The mayor was found in the woods on Monday after he went missing');
  });
  it('stays the clause in a sentence that is too long for a headline', () => {
    const text = `The mayor${', the oldest in the land'.repeat(12)}, was found after he went missing.`;
    expect(headlines(text).at(-1)).toBe('after he went missing');
  });
});
