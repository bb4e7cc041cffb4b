import { applyDecisions } from '../decide/index.ts';
import type { DatelineRecord, Decision } from '../record/types.ts';
import { factsUpTo, joinFacts } from '../registers/index.ts';
import { type Changes, changesBetween } from '../tell/changes.ts';
import { allDoubts, closureOf, mentionsOf, sketchOver, someFacts } from './closure.ts';
import { type Mentions, momentOf } from './mentions.ts';
import { regroup } from './regroup.ts';
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
  const whole = [...new Set([...came, ...reportsOf(sql, log)])];
  const before = sketchOver(mentions);
  const gone = by === 'read' ? mentionsOf(sql, came) : [];
  const moved = new Set(by === 'read' ? [...regroup(before, { went: gone }).values()].flat() : []);
  const groupings = by === 'read' ? [mentions, before] : [mentions];
  const closed = closureOf(sql, mentions, mentionsOf(sql, whole), { groupings, moved });
  const facts = someFacts(sql, engine, { whole, mentions: closed });
  const isNew = new Set(came);
  const known = [...facts].flatMap(([seq, one]) => {
    if (by === 'read') return isNew.has(seq) ? [] : [one];
    return factsUpTo(one, ms) ?? [];
  });
  const logBefore = by === 'read' ? log.filter(({ time }) => Date.parse(time) <= ms) : log;
  const went = new Set(gone);
  const isThereBefore = (one: number) => (by === 'read' ? !went.has(one) : momentOf(mentions.get(one).reported) <= ms);
  const then = joinFacts(known);
  const now = joinFacts([...facts.values()]);
  const complete = (record: DatelineRecord, wanted: Omit<Parameters<typeof allDoubts>[3], 'closed'>) => ({
    ...record,
    events: allDoubts(sql, mentions, record.events, { closed, ...wanted }),
  });
  const thenWhole = complete(then, { home: before.home, isThere: isThereBefore, moved });
  const nowWhole = complete(now, { home: mentions.home, isThere: () => true });
  return changesBetween(applyDecisions(thenWhole, logBefore).record, applyDecisions(nowWhole, log).record);
}

/** The numbers of the reports on which the things rest that decisions speak of. */
export function reportsOf(sql: Sql, log: readonly Decision[]): number[] {
  const anchors = log.flatMap((decision) => {
    const targets = 'targets' in decision ? decision.targets : 'target' in decision ? [decision.target] : [];
    return [...targets.flatMap(({ evidence }) => evidence), ...('part' in decision ? decision.part : [])];
  });
  return sql
    .all<{ seq: number }>(
      'select seq from facts where page in (select value from json_each(?))',
      JSON.stringify([...new Set(anchors.map(({ report }) => report))]),
    )
    .map(({ seq }) => seq);
}
