import type { Event } from '../record/types.ts';
import { COUNTING, type Counted, withFigures } from '../registers/index.ts';
import { canonical } from './order.ts';
import { isHere, type Working } from './working.ts';

/**
 * Events with the figures that their rows give now: what decisions corrected, took out, or put into another event is so
 * in the figures too.
 */
export function refigured(events: readonly Event[], { rows, reports, events: before }: Working): Event[] {
  const corrections = new Set(
    before.flatMap(({ thing }) => (thing.figures ?? []).flatMap(({ values }) => values.map((v) => v.replacedBy))),
  );
  const counted = COUNTING.flatMap((name) =>
    rows[name].filter(isHere).map(({ thing }) => ({
      row: thing as Counted['row'],
      outlet: reports.get(thing.evidence[0]?.report ?? '')?.outlet ?? null,
      corrects: corrections.has(thing.id),
    })),
  );
  const bare = events.map(({ figures, ...event }): Event => event);
  return withFigures(bare, counted).map((event, index) => {
    const old = events[index] as Event;
    return canonical(old.figures ?? []) === canonical(event.figures ?? []) ? old : event;
  });
}
