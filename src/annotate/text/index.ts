import type { Sentence, Token } from '../types.ts';

export interface SplitText {
  tokens: Token[];
  sentences: Sentence[];
}
export function splitText(_text: string): SplitText {
  return { tokens: [], sentences: [] };
}
