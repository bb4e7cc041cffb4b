import type { DatelineRecord } from '../src/record/types.ts';
import { REGISTER_NAMES } from '../src/record/types.ts';
import { spanOf } from '../src/tell/livePage.ts';
import { Time } from './time.tsx';
import { plural } from './words.ts';

/** The record's name, the time it covers and how much is in it. */
export function Masthead({ record }: { record: DatelineRecord }) {
  const span = spanOf(record);
  const outlets = new Set(record.reports.map((report) => report.outlet).filter(Boolean));
  const rows = REGISTER_NAMES.reduce((sum, name) => sum + record.registers[name].length, 0);
  return (
    <header class="masthead">
      <h1>Dateline</h1>
      {span && (
        <p class="span">
          Reports from <Time at={span.from} /> to <Time at={span.to} />
        </p>
      )}
      <p class="counts">
        <span>{plural(record.reports.length, 'report')}</span>
        <span>{plural(outlets.size, 'outlet')}</span>
        <span>{plural(record.events.length, 'event')}</span>
        <span>{plural(record.statements.length, 'statement')}</span>
        <span>{plural(rows, 'register entry', 'register entries')}</span>
      </p>
    </header>
  );
}
