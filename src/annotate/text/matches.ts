/**
 * Every match of a global pattern, in order. Unlike `matchAll` it does not build the pattern anew, which for a long
 * pattern costs more than searching a short text; so `each` must not use the same pattern.
 */
export function forEachMatch(pattern: RegExp, text: string, each: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    each(match);
    if (match[0] === '') pattern.lastIndex++;
  }
}
