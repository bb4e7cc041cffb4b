import type { Merged } from '../merge/types.ts';
import type { DatelineRecord, Registers, RowBase } from '../record/types.ts';
import { aidRows } from './aid.ts';
import { calendarRows } from './calendar.ts';
import { casualtyRows } from './casualties.ts';
import { controlRows } from './control.ts';
import { damageRows } from './damage.ts';
import { withDisputes } from './disputes.ts';
import { figureRows } from './figures.ts';
import { forceRows } from './forces.ts';
import { sanctionRows } from './sanctions.ts';
import { scenesOf } from './scene.ts';
import { strikeRows } from './strikes.ts';

/** Lays out the nine registers, sentence by sentence, and marks the disputes between their rows on the events. */
export function fillRegisters(merged: Merged): DatelineRecord {
  const registers: Registers = {
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
  for (const scene of scenesOf(merged)) {
    const damage = damageRows(scene);
    const casualties = casualtyRows(scene);
    const strikes = strikeRows(scene);
    const control = controlRows(scene);
    const aid = aidRows(scene);
    const sanctions = sanctionRows(scene);
    const forces = forceRows(scene);
    const taken = [
      damage,
      casualties,
      strikes.filter((s) => s.launched !== null || s.intercepted !== null),
      control,
      aid.filter((a) => a.amount !== null),
      forces,
    ].flatMap(spansOf);
    registers.damage.push(...damage);
    registers.casualties.push(...casualties);
    registers.strikes.push(...strikes);
    registers.control.push(...control);
    registers.aid.push(...aid);
    registers.sanctions.push(...sanctions);
    registers.forces.push(...forces);
    registers.figures.push(...figureRows(scene, taken));
    registers.calendar.push(...calendarRows(scene));
  }
  const reports = merged.reports.map(({ report }) => report);
  const events = withDisputes(merged.events, [...registers.casualties, ...registers.strikes]);
  return { reports, statements: merged.statements, events, registers: once(registers) };
}

const spansOf = (rows: readonly RowBase[]) => rows.flatMap((row) => row.evidence);

/** One row for an id. */
const once = (registers: Registers): Registers =>
  Object.fromEntries(
    Object.entries(registers).map(([name, rows]) => [
      name,
      [...new Map((rows as RowBase[]).map((r) => [r.id, r])).values()],
    ]),
  ) as unknown as Registers;
