import type { Sentence, Token } from '../types.ts';
import { findSentences } from './sentences.ts';
import { findTokens } from './tokens.ts';

export interface SplitText {
  tokens: Token[];
  sentences: Sentence[];
}

/**
 * Tokens and sentences of a text, in one pass each.
 *
 * A word keeps inner apostrophes and hyphens ("twenty-five", "O'Neill", "24-hour"); pointed letters are one word with
 * their points ("U.S.", "p.m."); the clitic 's is a word of its own; "1,200.5" is one number; every other mark is one
 * punctuation token. A line break ends a sentence, unless the text is wrapped there; bullets and white space before a sentence are not in its span.
 */
export function splitText(text: string): SplitText {
  const tokens = findTokens(text);
  return { tokens, sentences: findSentences(text, tokens) };
}
