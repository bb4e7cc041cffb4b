import type { Merged } from '../merge/index.ts';
import type { DatelineRecord } from '../record/types.ts';

export function fillRegisters({ reports, statements, events }: Merged): DatelineRecord {
  const registers = {
    damage: [],
    casualties: [],
    strikes: [],
    control: [],
    aid: [],
    sanctions: [],
    forces: [],
    figures: [],
    calendar: [],
  };
  return { reports: reports.map(({ report }) => report), statements, events, registers };
}
