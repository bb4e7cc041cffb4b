import type { DatelineRecord, Evidence, RegisterName, Report, RowBase, Target } from '../record/types.ts';
import { anchorAt } from './anchors.ts';
import { seenOf } from './find.ts';
import { eventItem, type Item, rowItem, statementItem } from './working.ts';

/** A thing of a record by its id, in short: what a person types. */
export type TargetById = { event: string } | { statement: string } | { register: RegisterName; row: string };

/** The target that means this thing of a record; null where the record has no such thing. */
export function targetById(record: DatelineRecord, by: TargetById): Target | null {
  const item = itemById(record, by);
  return item ? targetOf(item, new Map(record.reports.map((report) => [report.id, report]))) : null;
}

function itemById({ reports, events, statements, registers }: DatelineRecord, by: TargetById): Item | null {
  if ('event' in by) {
    const event = events.find(({ id }) => id === by.event);
    return event ? eventItem(event) : null;
  }
  if ('statement' in by) {
    const statement = statements.find(({ id }) => id === by.statement);
    const report = reports.find(({ id }) => id === statement?.report);
    return statement ? statementItem(statement, report) : null;
  }
  const row = (registers[by.register] as RowBase[]).find(({ id }) => id === by.row);
  return row ? rowItem(by.register, row) : null;
}

/** The evidence with its surroundings, and what the engine found in the thing. */
const targetOf = (item: Item, reports: ReadonlyMap<string, Report>): Target => ({
  kind: item.kind,
  register: item.register,
  evidence: item.evidence.flatMap((one) => anchorOf(one, reports)),
  id: item.thing.id,
  seen: seenOf(item),
});

const anchorOf = ({ report: id, start, end }: Evidence, reports: ReadonlyMap<string, Report>) => {
  const report = reports.get(id);
  return report ? [anchorAt(report, start, end)] : [];
};
