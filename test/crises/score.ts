import type { DatelineRecord, Evidence, RecordDate, Statement } from '../../src/record/types.ts';
import type { CrisisPage, GoldRow } from './page.ts';

/** Which fields of a row must be right for it to count, and which are scored after that: those of the coverage benchmark. */
const FIELDS = {
  damage: { key: ['count'], rest: ['place', 'date', 'by'] },
  casualties: { key: ['killed', 'injured'], rest: ['place', 'date', 'claimedBy'] },
  strikes: { key: ['launched', 'intercepted'], rest: ['weapon', 'place', 'attacker', 'date', 'claimedBy'] },
  control: { key: ['share'], rest: ['place', 'status', 'holder', 'claimedBy'] },
  aid: { key: ['amount'], rest: ['donor', 'recipient', 'currency', 'status', 'date'] },
  sanctions: { key: [], rest: ['imposer', 'target', 'status'] },
  forces: { key: ['count'], rest: ['who', 'place'] },
  figures: { key: ['value'], rest: ['unit', 'comparator', 'claimedBy'] },
  calendar: { key: [], rest: ['date', 'who'] },
} as const satisfies Record<string, { key: readonly string[]; rest: readonly string[] }>;
export type RegisterName = keyof typeof FIELDS;
export const REGISTERS = Object.keys(FIELDS) as RegisterName[];

interface Tally {
  right: number;
  gold: number;
  got: number;
  fields: number;
  fieldsRight: number;
}
type Row = Readonly<Record<string, unknown>> & { evidence: Evidence[] };
type Located = GoldRow & { start: number; end: number };

/** Counts over many pages. */
export interface Score {
  registers: Record<RegisterName, Tally>;
  events: Tally & Record<'date' | 'place' | 'type', { of: number; right: number }>;
  statements: Tally & Record<'stance' | 'direct', number>;
  misses: string[];
}

const tally = (): Tally => ({ right: 0, gold: 0, got: 0, fields: 0, fieldsRight: 0 });
export const emptyScore = (): Score => ({
  registers: Object.fromEntries(REGISTERS.map((name) => [name, tally()])) as Score['registers'],
  events: { ...tally(), date: { of: 0, right: 0 }, place: { of: 0, right: 0 }, type: { of: 0, right: 0 } },
  statements: { ...tally(), stance: 0, direct: 0 },
  misses: [],
});

/** Adds what one page's record has right and wrong. */
export function addPage(score: Score, page: CrisisPage, record: DatelineRecord): void {
  const text = record.reports[0]?.text ?? '';
  const located = page.rows.map((row): Located => {
    const start = text.indexOf(row.quote);
    return { ...row, start, end: start + row.quote.length };
  });
  for (const name of REGISTERS)
    addRegister(
      score,
      name,
      located.filter((row) => row.register === name),
      record.registers[name] as unknown as Row[],
      page.file,
    );
  addEvents(
    score,
    located.filter((row) => row.register === 'event'),
    record,
    page.file,
  );
  const said = located.filter((row) => row.register === 'statement');
  // The pages made before statements were scored have none.
  if (said.length > 0) addStatements(score, said, record, page.file);
}

/** Content that overlaps by half (Dice over characters) and the same speaker. */
function addStatements({ statements: counts, misses }: Score, golds: Located[], record: DatelineRecord, file: string) {
  const { pairs, missed, extra } = match(golds, record.statements, (gold, { speaker, content }) => {
    if (!sameName(`${gold.fields.speaker}`, speaker.name)) return 0;
    const [start, end] = [Math.min(...content.map(([from]) => from)), Math.max(...content.map(([, to]) => to))];
    const shared = Math.max(0, Math.min(gold.end, end) - Math.max(gold.start, start));
    const dice = (2 * shared) / (gold.end - gold.start + end - start);
    return dice >= 0.5 ? dice : 0;
  });
  counts.right += pairs.length;
  counts.gold += golds.length;
  counts.got += record.statements.length;
  for (const [{ fields, quote }, { stance, direct }] of pairs) {
    if (stance === fields.stance) counts.stance += 1;
    else misses.push(`${file} statement stance: ${fields.stance} ≠ ${stance} | ${quote}`);
    if (`${direct}` === fields.direct) counts.direct += 1;
    else misses.push(`${file} statement direct: ${fields.direct} ≠ ${direct} | ${quote}`);
  }
  const text = record.reports[0]?.text ?? '';
  const words = ({ speaker, content }: Statement) =>
    `${speaker.name}: ${content.map((c) => text.slice(...c)).join(' … ')}`;
  for (const { fields, quote } of missed) misses.push(`${file} statement missed: ${fields.speaker}: ${quote}`);
  for (const one of extra) misses.push(`${file} statement false: ${words(one)}`);
}

const overlapOf = (gold: Located, { evidence }: { evidence: Evidence[] }): number =>
  Math.max(0, ...evidence.map(({ start, end }) => Math.min(gold.end, end) - Math.max(gold.start, start)));

function addRegister(score: Score, name: RegisterName, golds: Located[], rows: Row[], file: string): void {
  const { key, rest } = FIELDS[name] as { key: readonly string[]; rest: readonly string[] };
  const counts = score.registers[name];
  const told = (gold: Located) => rest.filter((field) => gold.fields[field] !== undefined);
  const { pairs, missed, extra } = match(golds, rows, (gold, row) => {
    const shared = overlapOf(gold, row);
    const open = (field: string) =>
      gold.fields[field] === 1 && row[field] == null && !/\b(?:1|one|single)\b/iu.test(gold.quote);
    const isKey = key.every(
      (field) => gold.fields[field] === undefined || open(field) || sameField(field, gold.fields[field], row[field]),
    );
    if (shared === 0 || !isKey) return 0;
    return shared + 1000 * told(gold).filter((field) => sameField(field, gold.fields[field], row[field])).length;
  });
  counts.right += pairs.length;
  counts.gold += golds.length;
  counts.got += rows.length;
  for (const [gold, row] of pairs)
    for (const field of told(gold)) {
      counts.fields += 1;
      if (sameField(field, gold.fields[field], row[field])) counts.fieldsRight += 1;
      else score.misses.push(`${file} ${name} ${field}: ${gold.fields[field]} ≠ ${row[field]} | ${gold.quote}`);
    }
  for (const { quote } of missed) score.misses.push(`${file} ${name} missed: ${quote}`);
  for (const row of extra) score.misses.push(`${file} ${name} false: ${row.evidence[0]?.quote}`);
}

function addEvents({ events: counts, misses }: Score, golds: Located[], record: DatelineRecord, file: string): void {
  const { pairs, missed, extra } = match(golds, record.events, overlapOf);
  counts.right += pairs.length;
  counts.gold += golds.length;
  counts.got += record.events.length;
  const judge = (field: 'date' | 'place' | 'type', quote: string, wanted: unknown, got: unknown, right: boolean) => {
    counts[field].of += 1;
    if (right) counts[field].right += 1;
    else misses.push(`${file} event ${field}: ${wanted} ≠ ${got} | ${quote}`);
  };
  for (const [{ fields, quote }, event] of pairs) {
    const { date, place, type } = fields;
    const when = event.to !== null && event.to !== event.from ? `${event.from}/${event.to}` : event.from;
    if (date !== undefined)
      judge('date', quote, date, when, sameDate(`${date}`, when) || sameDate(`${date}`, event.from));
    const where = event.places.map((p) => p.name);
    if (place !== undefined)
      judge(
        'place',
        quote,
        place,
        where,
        where.some((name) => sameName(`${place}`, name)),
      );
    if (type !== undefined) judge('type', quote, type, event.type ?? event.hazard, type === event.type);
  }
  for (const { quote } of missed) misses.push(`${file} event missed: ${quote}`);
  for (const { evidence } of extra) misses.push(`${file} event false: ${evidence.map((e) => e.quote).join(' ## ')}`);
}

/** Greedy one-to-one matching, best first. */
function match<G, P>(golds: readonly G[], rows: readonly P[], likeness: (gold: G, row: P) => number) {
  const all = golds
    .flatMap((gold) => rows.map((row) => ({ gold, row, score: likeness(gold, row) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [usedGold, usedRow, pairs] = [new Set<G>(), new Set<P>(), [] as [G, P][]];
  for (const { gold, row } of all)
    if (!usedGold.has(gold) && !usedRow.has(row)) {
      usedGold.add(gold);
      usedRow.add(row);
      pairs.push([gold, row]);
    }
  return { pairs, missed: golds.filter((g) => !usedGold.has(g)), extra: rows.filter((r) => !usedRow.has(r)) };
}

function sameField(field: string, gold: unknown, got: unknown): boolean {
  if (got === undefined || got === null) return false;
  if (typeof gold === 'number') return Number(got) === gold;
  if (field === 'date') return sameDate(`${gold}`, `${got}`);
  if (field === 'status' || field === 'comparator' || field === 'currency')
    return `${got}`.toLowerCase() === `${gold}`.toLowerCase();
  return sameName(`${gold}`, `${got}`);
}

/** The same day, or a day or range inside the month, year or range wanted. */
function sameDate(gold: string, got: RecordDate | null): boolean {
  const range = (date: string) => {
    const [from = '', to = from] = date.split('/');
    return [from, to] as const;
  };
  const [[goldFrom, goldTo], [from, to]] = [range(gold), range(got ?? '')];
  return from !== '' && from.slice(0, goldFrom.length) >= goldFrom && to.slice(0, goldTo.length) <= goldTo;
}

const STOP = new Set('the a an of and in on for to s us u its his her their officials official'.split(' '));
const COMMON = new Set(
  'region oblast province ministry minister government forces fighters troops spokesman spokeswoman strike strikes city town village area district leader party agency president group army war union council'.split(
    ' ',
  ),
);
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** One name's telling words are all in the other, or the last word that both share is no common noun. */
function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => wordsOf(name).filter((word) => !STOP.has(word))) as [string[], string[]];
  if (x.length === 0 || y.length === 0) return wordsOf(a).join(' ') === wordsOf(b).join(' ');
  const joined = (words: string[]) => words.map((word) => word.replace(/s$/u, '')).join('');
  const inside = (p: string[], q: string[]) =>
    p.every((w) => q.some((v) => v === w || (w.length > 4 && v.startsWith(w.slice(0, 5)))));
  const last = x.at(-1) ?? '';
  return joined(x) === joined(y) || inside(x, y) || inside(y, x) || (last === y.at(-1) && !COMMON.has(last));
}

/** Thousandths, as the floors are written. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000);
const f1 = (t: Tally): number => share(2 * t.right, t.gold + t.got);

/** F1 of each register and of all, the share of right fields, and how right events are. */
export function figuresOf({ registers, events, statements }: Score): Record<string, number> {
  const all = Object.values(registers).reduce((sum, one) => ({
    right: sum.right + one.right,
    gold: sum.gold + one.gold,
    got: sum.got + one.got,
    fields: sum.fields + one.fields,
    fieldsRight: sum.fieldsRight + one.fieldsRight,
  }));
  return {
    registers: f1(all),
    fields: share(all.fieldsRight, all.fields),
    ...Object.fromEntries(REGISTERS.map((name) => [name, f1(registers[name])])),
    'event recall': share(events.right, events.gold),
    'event precision': share(events.right, events.got),
    'event date': share(events.date.right, events.date.of),
    'event place': share(events.place.right, events.place.of),
    'event type': share(events.type.right, events.type.of),
    statements: f1(statements),
    stance: share(statements.stance, statements.right),
    direct: share(statements.direct, statements.right),
  };
}
