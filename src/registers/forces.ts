import type { TextSpan } from '../annotate/types.ts';
import type { ForceRow } from '../record/types.ts';
import { isPassive, objectOf, type Phrase, phraseOver, subjectOf, wordAt } from './grammar.ts';
import { FORCE_HEAD, FORCE_MOVE, FORCE_NOUN, FORCE_VERB } from './lexicons/arms.ts';
import { ownerOf, partyOf } from './party.ts';
import { rowAt } from './row.ts';
import { clauseAt, dateAt, placeAt, type Scene, unreal } from './scene.ts';

const HARMED = /\b(?:killed|wounded|injured|died|destroyed|captured|damaged|shot down)\b/iu;

/** Forces and crews deployed, sent, stationed or on call, with their number where one is told. */
export function forceRows(scene: Scene): ForceRow[] {
  const counted = scene.quantities.flatMap((quantity) => {
    const { start, end, unit, value, comparator } = quantity;
    if (/^(?:%|[A-Z]{3})$/u.test(unit ?? '')) return [];
    const clause = clauseAt(scene, start);
    const phrase = phraseOver(scene.syntax, start);
    const noun = FORCE_NOUN.test(phrase ? scene.report.text.slice(start, phrase.end) : (unit ?? ''));
    const told = scene.report.text.slice(clause.start, Math.max(clause.end, end));
    const verb = FORCE_VERB.exec(told);
    if (!noun || !verb || HARMED.test(told) || unreal(scene.report.text.slice(clause.start, start))) return [];
    const span = { start: Math.min(clause.start, start), end: Math.max(clause.end, end) };
    return rowOf(scene, span, phrase, clause.start + verb.index, verb[0], { value, comparator });
  });
  return counted.length > 0 ? oneForClause(counted) : moved(scene);
}

/** "600 troops and two aircraft": one move, told by its men. */
function oneForClause(rows: readonly ForceRow[]): ForceRow[] {
  const byClause = new Map<number, ForceRow>();
  for (const row of rows) {
    const at = row.evidence[0]?.start ?? 0;
    const held = byClause.get(at);
    if (!held || (!MEN.test(held.what ?? '') && MEN.test(row.what ?? ''))) byClause.set(at, row);
  }
  return [...byClause.values()];
}
const MEN =
  /\b(?:troops|soldiers|police\w*|officers|personnel|fighters|men|marines|reservists|peacekeepers|firefighters|guards|rescuers|volunteers)\b/iu;

/** "Troops were deployed to Tarn", "ground forces have entered": moves of forces without a number. */
function moved(scene: Scene): ForceRow[] {
  const match = FORCE_MOVE.exec(scene.text);
  if (!match) return [];
  const at = scene.start + match.index;
  const v = wordAt(scene.syntax, at);
  if (
    v < 0 ||
    (unreal(scene.text.slice(0, match.index)) &&
      !/\b(?:has|have|had) yet to\s$/u.test(scene.text.slice(0, match.index)))
  )
    return [];
  const subject = subjectOf(scene.syntax, v);
  const object = isPassive(scene.syntax, v) ? null : objectOf(scene.syntax, v);
  const phrase = [object, subject].find((p) => p && FORCE_HEAD.test(scene.report.text.slice(p.start, p.end)));
  if (!phrase) return [];
  const clause = clauseAt(scene, at);
  if (HARMED.test(scene.report.text.slice(clause.start, clause.end))) return [];
  return rowOf(scene, clause, phrase, at, match[0], null);
}

function rowOf(
  scene: Scene,
  span: TextSpan,
  phrase: Phrase | null,
  verbStart: number,
  change: string,
  count: (Pick<ForceRow, 'comparator'> & { value: number }) | null,
): ForceRow[] {
  const base = rowAt('forces', scene, span, count?.value ?? change);
  if (!base) return [];
  const at = placeAt(scene, span, 'sentence');
  const what = phrase ? scene.report.text.slice(phrase.start, phrase.end) : null;
  return [
    {
      ...base,
      who: whoseOf(scene, phrase, verbStart) ?? what,
      what,
      count: count?.value ?? null,
      comparator: count?.comparator ?? null,
      change,
      place: at?.name ?? null,
      at,
      date: dateAt(scene, span, 'sentence'),
    },
  ];
}

/** Whose the forces are: their owner, "under X command", or who deploys them. */
function whoseOf(scene: Scene, phrase: Phrase | null, verbStart: number): string | null {
  const v = wordAt(scene.syntax, verbStart);
  const sender = v < 0 || isPassive(scene.syntax, v) ? null : subjectOf(scene.syntax, v);
  if (sender && phrase && sender.end <= phrase.start) {
    const name = partyOf(scene, sender);
    if (name) return name;
  }
  const owner = ownerOf(scene, phrase);
  if (owner) return owner;
  const under =
    phrase &&
    /^ (?:under|from|of|belonging to) (?:the )?([\p{Lu}][\p{L}.’'-]*(?: [\p{Lu}][\p{L}.-]*)*)/u.exec(
      scene.report.text.slice(phrase.end, phrase.end + 40),
    );
  if (under?.[1]) return under[1].replace(/[’']s$/u, '');
  return partyOf(scene, sender);
}
