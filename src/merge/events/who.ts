import type { EntityMention } from '../../annotate/types.ts';
import type { Event } from '../../record/types.ts';
import { between } from './between.ts';
import type { Clause } from './clauses.ts';

const BODIES = new Set(
  'police troops forces rebels fighters protesters demonstrators soldiers army militants insurgents gunmen authorities government navy militia firefighters rescuers'.split(
    ' ',
  ),
);
const BE = new Set('is are was were been be being'.split(' '));

/**
 * Who stands before the trigger acts, who stands after it is acted on; a passive turns them round, and "by" names the
 * agent. Two nobodies and a noun trigger tell nothing: there all are 'other'.
 */
export function actorsOf(
  text: string,
  entities: readonly EntityMention[],
  clause: Clause,
  at: number,
  verb: boolean,
): Event['actors'] {
  const trigger = clause.words[at];
  if (!trigger) return [];
  const passive =
    clause.words.slice(Math.max(0, at - 2), at).some((w) => BE.has(w.lower)) && !trigger.lower.endsWith('ing');
  const named = between(entities, clause).filter((e) => e.type !== 'LOC');
  const parties = [
    ...named.map((e) => ({ name: e.fullName, start: e.start })),
    ...bodiesOf(text, clause).filter((b) => !named.some((e) => e.start < b.end && b.start < e.end)),
  ].sort((a, b) => a.start - b.start);
  const seen = new Map<string, Event['actors'][number]>();
  for (const { name, start } of parties) {
    const by = /\bby (?:the )?$/iu.test(text.slice(Math.max(0, start - 8), start));
    const before = start < trigger.start;
    const role = !verb ? (by ? 'agent' : 'other') : by || before !== passive ? 'agent' : 'recipient';
    if (!seen.has(name)) seen.set(name, { name, role });
  }
  return [...seen.values()];
}

/** "Russian forces", "riot police": a body of people with the capitalised word before it. */
function bodiesOf(text: string, { words }: Clause): { name: string; start: number; end: number }[] {
  return words.flatMap((word, i) => {
    if (!BODIES.has(word.lower)) return [];
    const before = words[i - 1];
    const start =
      before && /^\p{Lu}/u.test(text.slice(before.start, before.end)) && before.lower !== 'the'
        ? before.start
        : word.start;
    return [{ name: text.slice(start, word.end), start, end: word.end }];
  });
}
