import { describe, expect, it } from 'vitest';
import { makeRecord } from '../pipeline.ts';
import type { DatelineRecord, Decision, Event, Target } from '../record/types.ts';
import { anchorAt, locate } from './anchors.ts';
import { applyDecisions, DecisionError, readDecision, readDecisions, targetById } from './index.ts';
import { isInstant, isRecordDate } from './values.ts';

const NOW = '2024-03-09T10:00:00Z';
const page = (outlet: string, published: string, text: string) => ({
  bytes: new TextEncoder().encode(text),
  source: { file: `${outlet}.txt`, outlet, published, timeZone: 'UTC', language: 'en' },
});
const WIRE = `Flood at Larnwick

A flood killed three people in Larnwick on Tuesday, the mayor said.

Missiles hit a mill in Brennick on Monday, killing five people, police said.
`;
const POST = `Toll in Larnwick

The flood in Larnwick on Tuesday killed nine people, the army said.
`;
const record = makeRecord([
  page('Harbour Wire', '2024-03-06T08:00:00Z', WIRE),
  page('Delta Post', '2024-03-06T12:00:00Z', POST),
]);
const context = (over: Partial<Parameters<typeof readDecision>[2]> = {}) => ({
  record,
  known: new Map<string, Decision>(),
  now: NOW,
  ...over,
});
const by = { author: 'Ana Example', reason: 'the town hall corrected it' };
const decide = (input: object, over = record): Decision =>
  readDecisions([{ ...by, ...input }], { record: over, log: [], now: NOW, where: () => 'here' })
    .decisions[0] as Decision;
const apply = (...log: Decision[]) => applyDecisions(record, log);
const onlyDecided = (...log: Decision[]) => apply(...log).record;
const states = (...log: Decision[]) => apply(...log).standing.map(({ state }) => state);
/** The event that the row with this toll belongs to: 3 and 9 the flood's, 5 the mill's. */
const eventOf = (killed: number, { registers, events }: DatelineRecord = record): Event => {
  const row = registers.casualties.find((one) => one.evidence.some((e) => e.quote.includes(WORDS[killed] as string)));
  return events.find(({ id }) => id === row?.event) as Event;
};
const WORDS: Record<number, string> = { 3: 'three', 5: 'five', 9: 'nine' };
const tollOf = (killed: number) => record.registers.casualties.find((row) => row.killed === killed)!;
const at = (n: number) => ({ time: `2024-03-09T1${n}:00:00Z` });

describe('a decision', () => {
  it('stands on pages that give what it speaks of', () => {
    expect(eventOf(5)).toBeDefined();
    expect(eventOf(3)).toBeDefined();
    expect([tollOf(3), tollOf(5), tollOf(9)]).not.toContain(undefined);
  });
  it('corrects what a damage row carries for a claims register, and only to what that register knows', () => {
    const mill = page(
      'Claims Post',
      '2024-03-06T09:00:00Z',
      'Fire\n\nA fire destroyed 12 houses in Larnwick on Tuesday.\n',
    );
    const made = makeRecord([mill]);
    const target = { register: 'damage', row: made.registers.damage[0]!.id };
    const wanted = { kind: 'dwelling', extent: 'partly', claimCause: 'artillery', ownerKind: 'person', rd4u: 'A3.1' };
    const log = Object.entries(wanted).map(([field, value]) => decide({ kind: 'correct', target, field, value }, made));
    expect(applyDecisions(made, log).record.registers.damage[0]).toMatchObject(wanted);
    for (const field of Object.keys(wanted))
      expect(() => decide({ kind: 'correct', target, field, value: 'a mill' }, made)).toThrow(DecisionError);
  });
  it('corrects a field and keeps what the engine found, however often', () => {
    const target = { register: 'casualties', row: tollOf(3).id };
    const first = decide({ kind: 'correct', target, field: 'killed', value: 4, ...at(1) });
    const second = decide({ kind: 'correct', target, field: 'killed', value: 6, ...at(2) });
    const row = onlyDecided(second, first).registers.casualties.find(({ id }) => id === tollOf(3).id);
    expect(row).toMatchObject({ killed: 6, injured: tollOf(3).injured });
    expect(row?.corrected).toEqual([
      { field: 'killed', was: 3, value: 6, by: 'Ana Example', time: second.time, decision: second.id },
    ]);
    expect(apply(first, second).standing).toEqual([
      { decision: first, state: 'superseded', note: `decision ${second.id} took its place` },
      { decision: second, state: 'applied', note: null },
    ]);
  });
  it('corrects the name in a speaker and leaves its span', () => {
    const { id, speaker } = record.statements[0]!;
    const decision = decide({
      kind: 'correct',
      target: { statement: id },
      field: 'speaker.name',
      value: 'Mayor Ida Lund',
    });
    expect(onlyDecided(decision).statements[0]?.speaker).toEqual({ ...speaker, name: 'Mayor Ida Lund' });
  });
  it('rejects an event; its rows stay and let go of it', () => {
    const { id } = eventOf(5);
    const decision = decide({ kind: 'reject', target: { event: id } });
    const after = onlyDecided(decision);
    expect(after.events.map((event) => event.id)).toEqual(
      record.events.map((event) => event.id).filter((one) => one !== id),
    );
    expect(after.registers.casualties.find((row) => row.killed === 5)?.event).toBeNull();
    expect(after.decided).toEqual([{ decision: decision.id, state: 'applied', note: null }]);
  });
  it('made of a rejected thing is superseded, before and after', () => {
    const target = { register: 'casualties', row: tollOf(5).id };
    const log = [
      decide({ kind: 'confirm', target, ...at(1) }),
      decide({ kind: 'reject', target, ...at(2) }),
      decide({ kind: 'correct', target, field: 'killed', value: 1, ...at(3) }),
    ];
    expect(states(...log)).toEqual(['superseded', 'applied', 'superseded']);
  });
  it('rejects a row with its claim, and a dispute that has one side left is none', () => {
    const disputed = record.events.filter(({ disputes }) => disputes.length > 0);
    expect(disputed).not.toEqual([]);
    const decision = decide({ kind: 'reject', target: { register: 'casualties', row: tollOf(9).id } });
    expect(onlyDecided(decision).events.flatMap(({ disputes }) => disputes)).toEqual([]);
  });
  it('merges events into one that holds all of both, with their rows', () => {
    const [flood, mill] = [eventOf(3), eventOf(5)];
    const decision = decide({ kind: 'merge', targets: [{ event: mill.id }, { event: flood.id }] });
    const after = onlyDecided(decision);
    const merged = eventOf(5, after);
    expect(after.events).toHaveLength(record.events.length - 1);
    expect(merged).toMatchObject({
      type: mill.type,
      headline: mill.headline,
      from: mill.from,
      shapedBy: [decision.id],
    });
    expect(merged.evidence).toHaveLength(flood.evidence.length + mill.evidence.length);
    expect(merged.statements.toSorted()).toEqual([...new Set([...flood.statements, ...mill.statements])].toSorted());
    expect(after.registers.casualties.find((row) => row.killed === 5)?.event).toBe(merged.id);
    const undone: Decision = { ...by, ...at(9), id: 'u1', kind: 'undo', decision: decision.id };
    expect(onlyDecided(decision, undone)).toEqual(record);
    expect(states(decision, undone)).toEqual(['undone', 'applied']);
  });
  it('splits a merged event along evidence, its rows, places and dates with it', () => {
    const [flood, mill] = [eventOf(3), eventOf(5)];
    const merge = decide({ kind: 'merge', targets: [{ event: flood.id }, { event: mill.id }], ...at(1) });
    const merged = onlyDecided(merge);
    const part = mill.evidence.map(({ report, start, end }) => ({ report, start, end }));
    const split = decide({ kind: 'split', target: { event: eventOf(5, merged).id }, part, ...at(2) }, merged);
    const after = onlyDecided(merge, split);
    const [rest, out] = [eventOf(3, after), eventOf(5, after)];
    expect(out.id).not.toBe(rest.id);
    expect(out.places.map(({ name }) => name)).toEqual(
      ['Brennick'].filter((name) => mill.places.some((p) => p.name === name)),
    );
    expect(rest.evidence).toEqual(flood.evidence);
    expect(out.evidence).toEqual(mill.evidence);
    const row = after.registers.casualties.find(({ killed }) => killed === 5);
    expect([row?.event, out.from]).toEqual([out.id, row?.date]);
  });
  it('moves a place with the rows that named it', () => {
    const event = record.events.find(({ places }) => places.length > 0) as Event;
    const [{ name } = { name: '' }] = event.places;
    const to = { name: 'Larnwick-on-Sea', lat: 51.5, lon: -3.2, geonameId: 123, country: 'GB' };
    const decision = decide({ kind: 'relocate', target: { event: event.id }, place: name, to });
    const after = onlyDecided(decision);
    expect(after.events.find(({ id }) => id === event.id)?.places[0]).toEqual(to);
    const rows = (from: DatelineRecord) =>
      from.registers.casualties.filter((row) => row.event === event.id && row.place !== null);
    for (const [i, row] of rows(record).entries())
      expect(rows(after)[i]).toMatchObject(row.place === name ? { place: to.name, at: to } : { place: row.place });
  });
  it('clears the doubt whether two are one: merged, held apart, taken out', () => {
    const more = 'Police arrested nine people in Tarnick on Monday.\n\nThousands marched in Oldwick on Tuesday.\n';
    const all = makeRecord([page('Harbour Wire', NOW, WIRE), page('Tarn Echo', NOW, more)]);
    const ids = all.events.map(({ id }) => id).sort();
    const [a, b, c] = ids as [string, string, string];
    const beside = (id: string) => ids.filter((other) => other !== id);
    const doubtful = { ...all, events: all.events.map((event) => ({ ...event, maybeSame: beside(event.id) })) };
    const maybes = (decision: Decision) =>
      new Map(applyDecisions(doubtful, [decision]).record.events.map(({ id, maybeSame }) => [id, maybeSame]));
    expect(ids.length).toBeGreaterThan(2);
    const merged = maybes(decide({ kind: 'merge', targets: [{ event: a }, { event: b }] }, doubtful));
    const [one] = [...merged.keys()].filter((id) => !ids.includes(id));
    expect(merged.get(one as string)).toEqual(ids.slice(2));
    expect(merged.get(c)).toEqual([...ids.slice(3), one].sort());
    const apart = maybes(decide({ kind: 'separate', targets: [{ event: a }, { event: b }] }, doubtful));
    expect([apart.get(a), apart.get(b), apart.get(c)]).toEqual([ids.slice(2), ids.slice(2), beside(c)]);
    const without = maybes(decide({ kind: 'reject', target: { event: a } }, doubtful));
    expect(without.get(b)).toEqual(ids.slice(2));
  });
  it('holds two events apart, and parts them where the engine joins them later', () => {
    const [flood, mill] = [eventOf(3), eventOf(5)];
    const decision = decide({ kind: 'separate', targets: [{ event: flood.id }, { event: mill.id }] });
    const apart = onlyDecided(decision);
    expect(eventOf(5, apart).notSame).toEqual([flood.id]);
    const joined = applyDecisions(record, [
      decide({ kind: 'merge', targets: [{ event: flood.id }, { event: mill.id }] }),
    ]).record;
    const { record: parted, standing } = applyDecisions(joined, [decision]);
    expect(standing[0]).toMatchObject({ state: 'applied', note: 'the engine had joined them' });
    expect(eventOf(5, parted).evidence).toEqual(mill.evidence);
    expect(eventOf(5, parted).notSame).toEqual([eventOf(3, parted).id]);
  });
  it('whose evidence is gone is adrift and says what it meant', () => {
    const decision = decide({ kind: 'reject', target: { event: eventOf(5).id } });
    const other = makeRecord([page('Delta Post', '2024-03-06T12:00:00Z', POST)]);
    const { record: after, standing } = applyDecisions(other, [decision]);
    expect(standing[0]?.state).toBe('adrift');
    expect(standing[0]?.note).toMatch(/^report [\w-]+ is not in the record$/);
    expect(after.events).toEqual(other.events);
  });
  it('does not confirm a row that says something else now', () => {
    const decision = decide({ kind: 'confirm', target: { register: 'casualties', row: tollOf(5).id } });
    const casualties = record.registers.casualties.map((row) => (row.killed === 5 ? { ...row, killed: 50 } : row));
    const { standing } = applyDecisions({ ...record, registers: { ...record.registers, casualties } }, [decision]);
    expect(standing[0]?.state).toBe('adrift');
  });
  it('of an event holds for each part where the engine has broken it up', () => {
    const whole = { ...eventOf(3), evidence: [...eventOf(3).evidence, ...eventOf(5).evidence] };
    const joined = {
      ...record,
      events: [whole, ...record.events.filter(({ id }) => id !== whole.id && id !== eventOf(5).id)],
    };
    const alike = record.events.map((event) => ({ ...event, type: whole.type, hazard: whole.hazard }));
    const rows = Object.fromEntries(Object.keys(record.registers).map((name) => [name, []]));
    const registers = rows as unknown as DatelineRecord['registers'];
    const decision = decide({ kind: 'reject', target: { event: whole.id } }, { ...joined, registers });
    const left = applyDecisions({ ...record, events: alike }, [decision]).record.events.map(({ id }) => id);
    expect(left).toEqual(alike.map(({ id }) => id).filter((id) => id !== eventOf(3).id && id !== eventOf(5).id));
  });
  it('of a record that already holds it can only be undone over the engine’s', () => {
    const decision = decide({ kind: 'reject', target: { event: eventOf(5).id } });
    const after = onlyDecided(decision);
    const undo = readDecision(
      { ...by, ...at(9), kind: 'undo', decision: decision.id },
      'here',
      context({ known: new Map([[decision.id, decision]]) }),
    );
    expect(applyDecisions(after, [decision, undo]).standing.map(({ state }) => state)).toEqual(['applied', 'adrift']);
    expect(states(decision, undo)).toEqual(['undone', 'applied']);
  });
});

describe('undos of undos', () => {
  const target = targetById(record, { event: eventOf(5).id }) as Target;
  const first: Decision = { id: 'd0', kind: 'reject', target, ...by, time: NOW };
  const undo = (id: string, decision: string, time = NOW): Decision => ({ id, kind: 'undo', decision, ...by, time });
  it.each<[string, Decision[], string[]]>([
    ['one', [first, undo('u1', 'd0')], ['undone', 'applied']],
    ['one made at the same moment and first by id', [first, undo('a1', 'd0')], ['applied', 'undone']],
    ['two', [first, undo('u1', 'd0'), undo('u2', 'u1')], ['applied', 'undone', 'applied']],
    [
      'three',
      [first, undo('u1', 'd0'), undo('u2', 'u1'), undo('u3', 'u2')],
      ['undone', 'applied', 'undone', 'applied'],
    ],
    ['a ring', [undo('u1', 'u2'), undo('u2', 'u1')], ['undone', 'applied']],
    ['itself', [undo('u1', 'u1')], ['undone']],
    ['what is not there', [undo('u1', 'none')], ['adrift']],
  ])('%s', (_, log, wanted) => {
    expect(states(...log)).toEqual(wanted);
    expect(states(...log.toReversed())).toEqual(wanted);
  });
  it('a long chain is settled without going deep', () => {
    const chain = Array.from({ length: 20_001 }, (_, n) =>
      undo(`u${String(n).padStart(6, '0')}`, n === 0 ? 'd0' : `u${String(n - 1).padStart(6, '0')}`),
    );
    expect(states(first, ...chain)[0]).toBe('undone');
  });
});

describe('locate', () => {
  const report = { ...record.reports[0]!, id: 'r', text: 'One fire. Two fires. One fire. 🔥 One fire.' };
  const sheet = (text: string) => ({ text, squeezed: null });
  const second = anchorAt(report, 21, 30);
  it.each<[string, string, string | null]>([
    ['where it was', report.text, '21-30'],
    ['with more in front', `Sign up.\n${report.text}`, '30-39'],
    ['by its number where what stood around is gone', 'One fire. Two. One fire. (Ad) One fire.', '15-24'],
    ['by its surroundings where the count differs', 'Two fires. One fire. 🔥 One fire.', '11-20'],
    ['with other white space', 'One\nfire. Two fires.\n\nOne  fire. 🔥', '22-32'],
    ['not, where the words are gone', 'Two fires.', null],
  ])('%s', (_, text, wanted) => {
    const found = locate(second, sheet(text));
    expect(found && `${found.start}-${found.end}`).toBe(wanted);
  });
});

describe('readDecision', () => {
  const row = { register: 'casualties', row: tollOf(3).id };
  const event = { event: eventOf(5).id };
  it.each<[object, RegExp]>([
    [{ kind: 'delete' }, /here: "kind" is "delete"; give one of confirm, correct/],
    [{ kind: 'reject', target: event, author: ' ' }, /here: "author" is " "; say who decides/],
    [{ kind: 'reject', target: event, reason: '' }, /here: "reason" is empty; say why/],
    [{ kind: 'reject', target: event, reason: undefined }, /here: "reason" is missing/],
    [
      { kind: 'reject', target: event, time: '2024-03-08 18:00' },
      /"time" is no instant: "2024-03-08 18:00"; write it as/,
    ],
    [{ kind: 'reject', target: event, time: '2024-02-30T10:00:00Z' }, /"time" is no instant/],
    [{ kind: 'reject' }, /here, "target": the target is missing; give \{"event": ID\}/],
    [{ kind: 'reject', target: { event: 'event-9' } }, /no event "event-9" is in the record; list them with/],
    [{ kind: 'reject', target: { register: 'deaths', row: 'r' } }, /"register" is "deaths"; give one of damage/],
    [
      { kind: 'correct', target: row, field: 'dead', value: 1 },
      /a row of casualties has no field "dead" to correct; give one of killed/,
    ],
    [{ kind: 'correct', target: row, field: 'constructor', value: 1 }, /has no field "constructor"/],
    [
      { kind: 'correct', target: row, field: 'killed', value: 'four' },
      /"value" of killed is "four"; give a number of 0 or more, or null/,
    ],
    [{ kind: 'correct', target: row, field: 'killed' }, /"value" of killed is missing/],
    [{ kind: 'correct', target: row, field: 'date', value: '2024-13' }, /"value" of date is "2024-13"; give a date as/],
    [
      { kind: 'correct', target: row, field: 'place', value: 'Tarn' },
      /"place" of a row of casualties is not corrected/,
    ],
    [{ kind: 'correct', target: event, field: 'type', value: 'WAR' }, /"value" of type is "WAR"; give one of AGREE/],
    [
      { kind: 'relocate', target: event, place: null, to: { name: 'Tarn', lat: 91, lon: 0 } },
      /here, "to": "lat" is 91; give degrees/,
    ],
    [{ kind: 'relocate', target: event, place: null, to: { name: 'Tarn', lat: 9 } }, /has only one of "lat" and "lon"/],
    [{ kind: 'relocate', target: event }, /neither "place" nor "to" is given/],
    [{ kind: 'relocate', target: event, place: 'Nowhere', to: null }, /the event names no place “Nowhere” any more/],
    [{ kind: 'merge', targets: [event] }, /"targets" is .*; give two or more events as a list/],
    [{ kind: 'merge', targets: [event, row] }, /here, target 2: is a row; only events/],
    [
      { kind: 'split', target: event, part: [{ report: 'r', start: 3, end: 3 }] },
      /"part" 1: "start" and "end" are 3 and 3/,
    ],
    [{ kind: 'undo', decision: 'decision-9' }, /no decision "decision-9" is in the log; list them with/],
    [
      { kind: 'reject', target: { kind: 'event', evidence: [{ report: 'r', start: 0, end: 4, quote: 'gone' }] } },
      /report r is not in the record/,
    ],
  ])('%j is refused', (input, message) => {
    expect(() => decide(input)).toThrow(DecisionError);
    expect(() => decide(input)).toThrow(message);
  });
  it('makes evidence of an id, and the same id of the same decision', () => {
    const decision = decide({ kind: 'reject', target: event }) as Extract<Decision, { kind: 'reject' }>;
    expect(decision.target.evidence[0]).toMatchObject({
      quote: eventOf(5).evidence[0]?.quote,
      occurrence: { nth: 1, of: 1 },
    });
    expect(decide({ kind: 'reject', target: event }).id).toBe(decision.id);
    const known = new Map<string, Decision>([[decision.id, decision]]);
    expect(readDecision(JSON.parse(JSON.stringify(decision)), 'here', context({ known }))).toEqual(decision);
    expect(() => readDecision({ ...decision, reason: 'another' }, 'here', context({ known }))).toThrow(
      /"id" is that of another/,
    );
  });
});

describe('values', () => {
  it.each(['2024', '2024-02', '2024-02-29', '2024-03-01/2024-03-08', '2024/2024-06'])('%s is a date', (text) =>
    expect(isRecordDate(text)).toBe(true),
  );
  it.each(['', '24', '2023-02-29', '2024-00', '2024-03-08/2024-03-01', '2024/2025/2026', '2024-3-1', 'today'])(
    '%s is none',
    (text) => expect(isRecordDate(text)).toBe(false),
  );
  it.each(['2024-03-08T18:00:00Z', '2024-03-08T18:00+02:00', '2024-03-08T18:00:00.123-05:30'])(
    '%s is an instant',
    (text) => expect(isInstant(text)).toBe(true),
  );
  it.each(['2024-03-08', '2024-03-08T18:00:00', '2024-03-08T24:00:00Z', '2023-02-29T10:00:00Z'])(
    '%s is no instant',
    (text) => expect(isInstant(text)).toBe(false),
  );
});
