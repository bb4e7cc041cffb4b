import { applyDecisions } from '../decide/index.ts';
import type { Decision } from '../record/types.ts';
import { factsUpTo } from '../registers/index.ts';
import { type Changes, changesBetween } from '../tell/changes.ts';
import { type Closure, closureOf, mentionsOf, recordOf, sketchOver, someFacts } from './closure.ts';
import { eventIdAt } from './events.ts';
import type { Mentions } from './mentions.ts';
import { regroup } from './regroup.ts';
import { spokenOf } from './spoken.ts';
import type { Sql } from './sql.ts';

/** Whose time counts: when the store learned it, or when it was published. */
export type ChangeTime = 'read' | 'published';

/**
 * What is new, changed and withdrawn since a moment. By the time of reading, the record before is the one of the pages
 * and decisions that the store had then; by that of publication, the record as of then, with today's decisions. Only
 * what hangs together with reports that came since, or with what was decided, is looked at.
 * @param ms since 1970
 */
export function changesSince(
  sql: Sql,
  mentions: Mentions,
  { engine, ms, by, log }: { engine: string; ms: number; by: ChangeTime; log: readonly Decision[] },
): Changes {
  mentions.begin();
  const came = sql
    .all<{ seq: number }>(`select seq from facts where ${by === 'read' ? 'learned' : 'latest'} > ?`, ms)
    .map(({ seq }) => seq);
  const ruled = spokenOf(sql, mentions, engine, log);
  const whole = [...new Set([...came, ...ruled.reports])];
  const before = sketchOver(mentions);
  const gone = by === 'read' ? mentionsOf(sql, came) : [];
  const moved = new Set(by === 'read' ? [...regroup(before, { went: gone }).values()].flat() : []);
  const groupings = by === 'read' ? [mentions, before] : [mentions];
  const went = new Set(gone);
  const isBefore = (one: number) => (by === 'read' ? !went.has(one) : mentions.publishedAt(one) <= ms);
  const closure = closureOf(sql, mentions, {
    ...{ decided: ruled.mentions, came: mentionsOf(sql, came) },
    ...{ moved, groupings, isBefore },
  });
  const facts = someFacts(sql, engine, { whole, mentions: closure.all }, mentions);
  const isNew = new Set(came);
  const known = [...facts].flatMap(([seq, one]) => {
    if (by === 'read') return isNew.has(seq) ? [] : [one];
    return factsUpTo(one, ms) ?? [];
  });
  const logBefore = by === 'read' ? log.filter(({ time }) => Date.parse(time) <= ms) : log;
  const then = recordOf(sql, mentions, known, { closure, home: before.home, isThere: isBefore, moved });
  const now = recordOf(sql, mentions, [...facts.values()], { closure, home: mentions.home, isThere: () => true });
  const changes = changesBetween(applyDecisions(then, logBefore).record, applyDecisions(now, log).record);
  const onlyBeside = besideIn(mentions, closure);
  return { ...changes, events: changes.events.filter(({ id }) => !onlyBeside.has(id)) };
}

/** The events that are looked at for what they claim alone. */
function besideIn(mentions: Mentions, { changing, all }: Closure): Set<string> {
  const homes = new Set([...all].flatMap((one) => (changing.has(one) ? [] : (mentions.home(one) ?? []))));
  mentions.prepareStamps([...homes]);
  return new Set([...homes].map((home) => eventIdAt(mentions, home)));
}
