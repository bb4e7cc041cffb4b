import { type JoinMentions, joinActors, joinHappenings, type Told } from '../merge/index.ts';
import {
  type CasualtyRow,
  type DatelineRecord,
  type Event,
  type FigureRow,
  type Post,
  REGISTER_NAMES,
  type Registers,
  type RowBase,
  type StrikeRow,
} from '../record/types.ts';
import { aidRows } from './aid.ts';
import { calendarRows } from './calendar.ts';
import { casualtyRows } from './casualties/index.ts';
import { controlRows } from './control.ts';
import { damageRows } from './damage.ts';
import { withDisputes } from './disputes.ts';
import type { ReportFacts } from './facts.ts';
import { figureRows } from './figures.ts';
import { forceRows } from './forces.ts';
import { type Counted, replacedRows, withFigures } from './histories.ts';
import { sanctionRows } from './sanctions.ts';
import { scenesOf } from './scene.ts';
import { strikeRows } from './strikes.ts';

export { factsUpTo } from './asOf.ts';
export type { ReportFacts } from './facts.ts';
export { type Counted, countsSomething, withFigures } from './histories.ts';

/** The rows of one report, sentence by sentence. */
export function factsOf(told: Told): ReportFacts {
  const registers = emptyRegisters();
  for (const scene of scenesOf(told)) {
    const damage = damageRows(scene);
    const casualties = casualtyRows(scene);
    const strikes = strikeRows(scene);
    const control = controlRows(scene);
    const aid = aidRows(scene);
    const sanctions = sanctionRows(scene);
    // Rescuers and planes sent with help are aid.
    const forces = forceRows(scene).filter((row) => !aid.some((one) => meet(row, one)));
    const taken = [
      damage,
      casualties,
      strikes.filter((s) => s.launched !== null || s.intercepted !== null),
      control,
      aid.filter((row) => row.amount === null),
      forces,
    ].flatMap(spansOf);
    const given = spansOf(aid.filter((row) => row.amount !== null));
    registers.damage.push(...damage);
    registers.casualties.push(...casualties);
    registers.strikes.push(...strikes);
    registers.control.push(...control);
    registers.aid.push(...aid);
    registers.sanctions.push(...sanctions);
    registers.forces.push(...forces);
    registers.figures.push(...figureRows(scene, taken, given));
    registers.calendar.push(...calendarRows(scene));
  }
  const { report, statements, mentions, actors } = told;
  registers.figures = toldOnce(registers.figures);
  registers.casualties = withoutHeadlines(registers.casualties, report.posts);
  return { report, statements, mentions, registers: eachRegister(registers, once), actors };
}

/** The same number of the same thing in one post is one figure, told again. */
function toldOnce(rows: readonly FigureRow[]): FigureRow[] {
  const told = new Set<string>();
  return rows.filter((row) => {
    if (row.value < 3 || row.measure.endsWith(')')) return true;
    const key = `${row.evidence[0]?.post} ${row.value} ${row.unit?.split(' ').at(-1)}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** A headline's toll that the text under it tells as well is one row: the text's. */
function withoutHeadlines(rows: readonly CasualtyRow[], posts: readonly Post[]): CasualtyRow[] {
  const bodyOf = new Map(posts.map((post) => [post.id, post.bodyStart]));
  const isInHead = ({ evidence: [told] }: CasualtyRow) => !!told && told.end <= (bodyOf.get(told.post) ?? 0);
  // Each body row under every choice of its counts: a headline may tell fewer.
  const told = new Set(rows.filter((row) => !isInHead(row)).flatMap((row) => CHOICES.map((kept) => keyOf(row, kept))));
  return rows.filter((row) => !isInHead(row) || !told.has(keyOf(row, [true, true, true])));
}
const CHOICES = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [1, 2, 4].map((bit) => (bits & bit) !== 0));
const keyOf = ({ evidence, killed, injured, missing }: CasualtyRow, kept: readonly boolean[]): string =>
  [evidence[0]?.post, ...[killed, injured, missing].map((count, i) => (kept[i] ? count : null))].join(' ');

/**
 * The record of what many reports tell: happenings joined, rows linked to them, disputes marked.
 * @param join groups the mentions; given where it is known how they are grouped
 */
export function joinFacts(facts: readonly ReportFacts[], join?: JoinMentions): DatelineRecord {
  const statements = facts.flatMap((one) => one.statements);
  const { events, eventOf } = joinHappenings(
    facts.flatMap((one) => one.mentions),
    statements,
    join,
  );
  const registers = emptyRegisters();
  const counted: Counted[] = [];
  for (const one of facts) {
    const corrections = new Set(one.mentions.filter(({ corrects }) => corrects).map(({ id }) => id));
    for (const name of REGISTER_NAMES)
      for (const told of one.registers[name]) {
        const row = { ...told, event: eventOf.get(told.event ?? '') ?? null };
        (registers[name] as RowBase[]).push(row);
        if (isCounting(name))
          counted.push({
            row: row as Counted['row'],
            outlet: one.report.outlet,
            corrects: corrections.has(told.event ?? ''),
          });
      }
  }
  return {
    reports: facts.map(({ report }) => report),
    statements,
    events: withNumbers(events, counted, [...registers.casualties, ...registers.strikes]),
    registers,
    actors: joinActors(facts.flatMap(({ actors }) => actors)),
  };
}

/** The registers whose rows count something of an event. */
export const COUNTING = ['casualties', 'strikes', 'damage'] as const;
const isCounting = (name: string): boolean => (COUNTING as readonly string[]).includes(name);

/**
 * Events with their figures and disputes. What an outlet has corrected contradicts nobody any more.
 * @param rows those that may clash; of other events too
 */
export function withNumbers(
  events: readonly Event[],
  counted: readonly Counted[],
  rows: readonly (CasualtyRow | StrikeRow)[],
): Event[] {
  const figured = withFigures(events, counted);
  const replaced = replacedRows(figured);
  return withDisputes(figured, replaced.size === 0 ? rows : rows.filter(({ id }) => !replaced.has(id)));
}

export const emptyRegisters = (): Registers => ({
  damage: [],
  casualties: [],
  strikes: [],
  control: [],
  aid: [],
  sanctions: [],
  forces: [],
  figures: [],
  calendar: [],
});

const eachRegister = (registers: Registers, change: (rows: RowBase[]) => RowBase[]): Registers =>
  Object.fromEntries(Object.entries(registers).map(([name, rows]) => [name, change(rows)])) as unknown as Registers;

const meet = ({ evidence: [a] }: RowBase, { evidence: [b] }: RowBase): boolean =>
  !!a && !!b && a.start < b.end && b.start < a.end;

const spansOf = (rows: readonly RowBase[]) => rows.flatMap((row) => row.evidence);

/** One row for an id. */
const once = (rows: RowBase[]): RowBase[] => [...new Map(rows.map((row) => [row.id, row])).values()];
