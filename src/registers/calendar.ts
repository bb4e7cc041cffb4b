import type { CalendarRow } from '../record/types.ts';
import { COMING } from './lexicons/deeds.ts';
import { actorBefore, clauseAt, datesOf, nearest, rowAt, type Scene } from './scene.ts';

const UNSURE =
  /\b(?:if|unless|would|could|might|(?<!\b(?:in|on|of|since|until|by|last|\d)\s)may(?!\s\d)|never|not)\b|n['’]t\b/iu;

/** Things still to come when they were reported. */
export function calendarRows(scene: Scene): CalendarRow[] {
  const match = COMING.exec(scene.text);
  if (!match || scene.headline) return [];
  const at = scene.start + match.index;
  const clause = clauseAt(scene, at);
  const told = scene.report.text.slice(clause.start, clause.end);
  if (UNSURE.test(told.replace(/target would be/u, ''))) return [];
  const day = (scene.post.time ?? scene.report.published ?? '').slice(0, 10);
  const future = datesOf(scene).filter(
    ({ date }) => day === '' || (date.split('/').at(-1) ?? '') >= day.slice(0, (date.split('/').at(-1) ?? '').length),
  );
  const when = nearest(
    future.filter((d) => d.start >= clause.start && d.end <= clause.end),
    at,
  );
  const base = rowAt('calendar', scene, clause, match[0]);
  if (!base) return [];
  const people = scene.entities.filter((e) => e.start >= clause.start && e.end <= at);
  const pronoun = /^(?:he|she|they|we|I)\s(?:also\s)?$/iu.test(scene.report.text.slice(clause.start, at));
  const who =
    people.at(-1)?.fullName ??
    actorBefore(scene, clause.start, at) ??
    (pronoun ? (lastPerson(scene) ?? base.claimedBy) : subjectOf(scene.report.text.slice(clause.start, at)));
  return [{ ...base, what: told.trim(), who, date: when?.date ?? null }];
}

const subjectOf = (before: string): string | null => {
  const words = before.trim().split(/\s+/u);
  return words[0] && words.length <= 6 && !/^(?:that|which|who|it|there|this)$/iu.test(words[0])
    ? words.join(' ')
    : null;
};

/** Whom "he" or "she" most likely is: the person last named in the sentence before. */
const lastPerson = (scene: Scene): string | null =>
  scene.previous?.entities.filter((e) => e.type === 'PERSON').at(-1)?.fullName ?? null;
