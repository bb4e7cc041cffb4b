import fc from 'fast-check';
import { targetById } from '../../src/decide/index.ts';
import {
  type Anchor,
  type DatelineRecord,
  type Decision,
  type Event,
  type Evidence,
  type Place,
  type Post,
  REGISTER_NAMES,
  type Registers,
  type Report,
  type Statement,
  type Target,
} from '../../src/record/types.ts';
import { COUNTING, type Counted, withFigures } from '../../src/registers/index.ts';

/** Small records of invented reports, and decisions over them. Not the engine's: any shape that the types allow. */
const TOWNS = ['Larnwick', 'Brennick', 'Tarn', 'Østhavn', 'Port 🌊 Vella'];
const CLAIMANTS = ['police', 'the mayor', 'the army'];
const DAY = '2024-03-0';

const place = (name: string): Place => ({ name, lat: 1, lon: 2, geonameId: 7, country: null });
const townOf = (n: number): string => TOWNS[n % TOWNS.length] as string;

/** Sentences with surroundings that repeat: now and then the same words stand twice in one report. */
const sentences = fc.array(fc.record({ town: fc.nat(4), toll: fc.integer({ min: 0, max: 3 }) }), {
  minLength: 2,
  maxLength: 6,
});

function reportOf(index: number, said: readonly { town: number; toll: number }[]): Report {
  const id = `report-${index}`;
  let text = `Flood news ${index}\n\n`;
  const posts: Post[] = said.map(({ town, toll }, i) => {
    const start = text.length;
    text += `A flood hit ${townOf(town)}, killing ${toll}, police said. `;
    const time = `${DAY}${(i % 8) + 1}T0${index}:00:00Z`;
    return {
      id: `post-${index}-${i}`,
      index: i,
      headline: null,
      authors: [],
      time,
      start,
      bodyStart: start,
      end: text.length,
    };
  });
  const known = {
    file: null,
    url: null,
    title: null,
    authors: [],
    updated: null,
    language: 'en',
    agency: null,
    keyPoints: [],
    notes: [],
  };
  return { id, ...known, kind: 'live-blog', outlet: `Outlet ${index}`, published: `${DAY}1T00:00:00Z`, text, posts };
}

const evidenceOf = ({ id: report, text }: Report, { id: post, start, end }: Post, narrow: number): Evidence => {
  const [from, to] = [start + narrow, end - 1 - narrow];
  return { report, post, start: from, end: to, quote: text.slice(from, to) };
};

interface Plan {
  said: { town: number; toll: number }[][];
  /** For each sentence the event it tells, if any. */
  tells: (number | null)[];
  /** For each sentence what else it gives. */
  rows: boolean[];
  disputed: boolean;
}
const plan: fc.Arbitrary<Plan> = fc.record({
  said: fc.array(sentences, { minLength: 1, maxLength: 3 }),
  tells: fc.array(fc.option(fc.nat(4)), { minLength: 18, maxLength: 18 }),
  rows: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
  disputed: fc.boolean(),
});

export const inventedRecord: fc.Arbitrary<DatelineRecord> = plan.map(({ said, tells, rows, disputed }) => {
  const reports = said.map((one, i) => reportOf(i, one));
  const told = reports.flatMap((report) => report.posts.map((post) => ({ report, post })));
  const registers = Object.fromEntries(REGISTER_NAMES.map((name) => [name, []])) as unknown as Registers;
  const statements: Statement[] = [];
  const groups = new Map<number, Event>();
  for (const [i, { report, post }] of told.entries()) {
    const { town, toll } = said.flat()[i] as { town: number; toll: number };
    const evidence = evidenceOf(report, post, 0);
    const group = tells[i] ?? null;
    const event = group === null ? null : (groups.get(group) ?? emptyEvent(group, post));
    if (event && group !== null) groups.set(group, event);
    event?.evidence.push(evidence);
    if (event && !event.outlets.includes(report.outlet as string)) event.outlets.push(report.outlet as string);
    if (event && !event.places.some(({ name }) => name === townOf(town))) event.places.push(place(townOf(town)));
    const claimedBy = CLAIMANTS[i % CLAIMANTS.length] as string;
    if (rows[i]) {
      const base = { event: event?.id ?? null, claimedBy, reported: post.time, comparator: null };
      const at = place(townOf(town));
      registers.casualties.push({
        ...{ id: `row-c${i}`, ...base, evidence: [evidence], killed: toll, injured: null, missing: null, who: null },
        ...{ place: at.name, at, date: `${DAY}${(i % 8) + 1}` },
      });
      registers.figures.push({
        ...{ id: `row-f${i}`, ...base, evidence: [evidenceOf(report, post, 2)], measure: 'toll', value: toll },
        ...{ unit: null, period: null },
      });
      if (event && disputed) dispute(event, String(toll), claimedBy, evidence);
    }
    const statement = statementOf(i, report, post);
    statements.push(statement);
    event?.statements.push(statement.id);
  }
  for (const event of groups.values()) event.headline = event.evidence[0]?.quote ?? '';
  return {
    reports,
    statements,
    events: withFigures([...groups.values()], countedIn(reports, registers)),
    registers,
    actors: [],
  };
});

const countedIn = (reports: readonly Report[], registers: Registers): Counted[] =>
  COUNTING.flatMap((name) =>
    registers[name].map((row) => ({
      row,
      outlet: reports.find(({ id }) => id === row.evidence[0]?.report)?.outlet ?? null,
      corrects: false,
    })),
  );

const emptyEvent = (group: number, post: Post): Event => ({
  ...{ id: `event-${group}`, type: null, mode: null, hazard: 'flood', headline: '', from: `${DAY}1`, to: `${DAY}1` },
  ...{
    places: [],
    actors: [{ name: `crew ${group}`, role: 'agent' }],
    firstReported: post.time,
    outlets: [],
    origins: [],
  },
  ...{ statements: [], disputes: [], evidence: [] },
});

const statementOf = (i: number, { id, text }: Report, { id: post, start, end }: Post): Statement => {
  const cue = text.indexOf('said', start);
  return {
    ...{ id: `statement-${i}`, report: id, post, cue: [[cue, cue + 4]], content: [[start, end - 15]] },
    ...{ speaker: { name: 'police', actor: null, text: null }, stance: 'says', direct: false, medium: null },
  };
};

function dispute(event: Event, value: string, claimedBy: string, evidence: Evidence): void {
  const known = event.disputes.find(({ measure }) => measure === 'killed');
  if (known) known.claims.push({ value, claimedBy, evidence });
  else event.disputes.push({ measure: 'killed', claims: [{ value, claimedBy, evidence }] });
}

/** A log over a record: decisions of every kind, some of one moment, undos of any of them. */
export const inventedLog = (record: DatelineRecord): fc.Arbitrary<Decision[]> => {
  const events = record.events.map(({ id }) => targetById(record, { event: id }) as Target);
  const statements = record.statements.map(({ id }) => targetById(record, { statement: id }) as Target);
  const rows = (['casualties', 'figures'] as const).flatMap((register) =>
    record.registers[register].map(({ id }) => targetById(record, { register, row: id }) as Target),
  );
  const casualties = rows.filter(({ register }) => register === 'casualties');
  const from = <T>(items: readonly T[]) => fc.constantFrom(...items);
  const bodies: fc.Arbitrary<object>[] = [
    from(statements).map((target) => ({ kind: 'reject', target })),
    fc.record({
      kind: fc.constant('correct'),
      target: from(statements),
      field: fc.constant('speaker.name'),
      value: from(CLAIMANTS),
    }),
  ];
  if (rows.length > 0)
    bodies.push(
      fc.record({ kind: from(['confirm', 'reject']), target: from(rows) }),
      fc.record({
        kind: fc.constant('correct'),
        target: from(rows),
        field: fc.constant('claimedBy'),
        value: from(CLAIMANTS),
      }),
      fc.record({
        kind: fc.constant('correct'),
        target: from(casualties),
        field: fc.constant('killed'),
        value: fc.nat(3),
      }),
      fc.record({
        kind: fc.constant('relocate'),
        target: from(casualties),
        place: fc.constant(null),
        to: fc.option(from(TOWNS).map(place)),
      }),
    );
  if (events.length > 0)
    bodies.push(
      fc.record({ kind: from(['confirm', 'reject']), target: from(events) }),
      fc.record({
        kind: fc.constant('correct'),
        target: from(events),
        field: from(['from', 'to']),
        value: from([null, `${DAY}4`]),
      }),
      fc.record({
        kind: fc.constant('relocate'),
        target: from(events),
        place: fc.option(from(TOWNS)),
        to: from(TOWNS).map(place),
      }),
      fc.record({ kind: fc.constant('merge'), targets: fc.array(from(events), { minLength: 2, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('separate'), targets: fc.tuple(from(events), from(events)) }),
      from(events).chain((target) =>
        fc.subarray<Anchor>(target.evidence, { minLength: 1 }).map((part) => ({ kind: 'split', target, part })),
      ),
    );
  const undo = fc.record({ kind: fc.constant('undo'), decision: fc.nat(9).map((n) => `decision-${n}`) });
  const body = fc.oneof(...bodies.map((arbitrary) => ({ arbitrary, weight: 2 })), { arbitrary: undo, weight: 3 });
  return fc
    .array(fc.record({ body, minute: fc.nat(5), ahead: fc.boolean() }), { maxLength: 9 })
    .map((log) =>
      log.map((one, n) => ({ id: `decision-${n}`, author: 'ana', reason: 'read it again', ...made(one) }) as Decision),
    );
};

/** The same moment written with one offset or another. */
const made = ({ body, minute, ahead }: { body: object; minute: number; ahead: boolean }) => ({
  ...body,
  time: ahead ? `2024-03-09T12:0${minute}:00+02:00` : `2024-03-09T10:0${minute}:00Z`,
});

/**
 * The same record as another engine would read the same pages: other ids, and texts with more in front and between, so
 * that every offset moves. Also carries a record that is already decided over.
 */
export function readAgain(record: DatelineRecord): DatelineRecord {
  const texts = new Map(record.reports.map((report) => [report.id, movedText(report)]));
  const ids = new Map<string, string>();
  const things = [...record.events, ...record.statements, ...Object.values(record.registers).flat()];
  for (const [i, { id }] of things.entries())
    if (/^(event|statement|row)-\w{1,3}$/.test(id)) ids.set(id, `${id.split('-')[0]}-z${things.length - i}`);
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    const moved = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, move(one)]));
    const at = texts.get(moved.report as string)?.moves;
    if (!at) return moved;
    if (typeof moved.start === 'number')
      return { ...moved, start: at(moved.start), end: at((moved.end as number) - 1) + 1 };
    const spans = (list: unknown) => (list as [number, number][]).map(([start, end]) => [at(start), at(end - 1) + 1]);
    return 'cue' in moved ? { ...moved, cue: spans(moved.cue), content: spans(moved.content) } : moved;
  };
  const { reports, ...rest } = record;
  const posts = (report: Report) =>
    report.posts.map((post) => {
      const at = texts.get(report.id)?.moves as (n: number) => number;
      return { ...post, start: at(post.start), bodyStart: at(post.bodyStart), end: at(post.end - 1) + 1 };
    });
  return {
    reports: reports.map((report) => ({ ...report, text: texts.get(report.id)?.text as string, posts: posts(report) })),
    ...(move(rest) as Omit<DatelineRecord, 'reports'>),
  };
}

/** A line in front of all and one in front of each post: what moves and by how much. */
function movedText({ text, posts }: Report): { text: string; moves: (offset: number) => number } {
  const FRONT = 'Sign up to our letter.\n';
  const BETWEEN = ' Advert: '.length;
  const before = (offset: number) => posts.filter(({ start }) => start <= offset).length;
  let moved = FRONT + text.slice(0, posts[0]?.start);
  for (const { start, end } of posts) moved += ` Advert: ${text.slice(start, end)}`;
  return { text: moved, moves: (offset) => FRONT.length + offset + BETWEEN * before(offset) };
}
