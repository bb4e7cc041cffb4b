import type { Sentence, TextSpan, Token } from '../../annotate/types.ts';

/** A word of a clause with its lower-case form. */
export interface Word extends TextSpan {
  lower: string;
}
/** A stretch of a sentence that tells at most one happening. */
export interface Clause extends TextSpan {
  words: Word[];
}

const OPENERS = new Set(
  'after while when before but which who where although though because since until whereas including as if unless despite'.split(
    ' ',
  ),
);
const AFTER_COMMA = new Set([...OPENERS, ...'and or then so killing leaving injuring wounding'.split(' ')]);
const BREAKS = new Set([';', ':', '—', '–', '(', ')', '“', '”']);

/** Words of the sentence in order, numbers among them. */
export const wordsOf = (text: string, tokens: readonly Token[], sentence: Sentence): Word[] =>
  tokens
    .slice(sentence.firstToken, sentence.endToken)
    .flatMap(({ kind, start, end }) =>
      kind === 'punctuation' ? [] : [{ start, end, lower: text.slice(start, end).toLowerCase() }],
    );

/**
 * Cuts a sentence into clauses at dashes, brackets, semicolons and subordinating words.
 * // "Police fired on the crowd | after protesters stormed the hall"
 */
export function clausesOf(text: string, tokens: readonly Token[], sentence: Sentence): Clause[] {
  const clauses: Clause[] = [];
  let words: Word[] = [];
  let comma = false;
  const close = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) clauses.push({ start: first.start, end: last.end, words });
    words = [];
  };
  for (const { kind, start, end } of tokens.slice(sentence.firstToken, sentence.endToken)) {
    const form = text.slice(start, end);
    const lower = form.toLowerCase();
    if (kind === 'punctuation' && BREAKS.has(form)) close();
    else if (kind !== 'punctuation') {
      if ((OPENERS.has(lower) || (comma && AFTER_COMMA.has(lower))) && words.length > 2) close();
      words.push({ start, end, lower });
    }
    comma = form === ',';
  }
  close();
  return clauses;
}
