import type { EntityMention } from '../types.ts';
import type { RuleMention } from './tagger/features.ts';

/** Each name with the fullest form of it in the text. Of two people of one surname it is the one named last before. */
export function withFullNames(text: string, names: readonly RuleMention[]): EntityMention[] {
  const forms = new Map<string, { text: string; at: number }[]>();
  const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  for (const { start, end, type } of names) {
    const name = text.slice(start, end);
    if (type !== 'PERSON' || !name.includes(' ')) continue;
    const key = lastWord(name);
    const known = forms.get(key);
    if (known) known.push({ text: name, at: start });
    else forms.set(key, [{ text: name, at: start }]);
  }
  const cursor = new Map<string, number>();
  return names.map(({ start, end, type, rule }) => {
    const name = text.slice(start, end);
    const key = name.toLowerCase();
    const known = type === 'PERSON' && !name.includes(' ') ? forms.get(key) : undefined;
    if (!known) return { start, end, type, rule, fullName: name };
    let at = cursor.get(key) ?? 0;
    while (at + 1 < known.length && known[at + 1]!.at < start) at++;
    cursor.set(key, at);
    return { start, end, type, rule, fullName: known[at]!.text };
  });
}
