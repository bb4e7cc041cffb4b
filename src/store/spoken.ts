import { locate } from '../decide/index.ts';
import type { ReadReport } from '../read/index.ts';
import {
  type Anchor,
  type Decision,
  type Evidence,
  REGISTER_NAMES,
  type RegisterName,
  type RowBase,
} from '../record/types.ts';
import { type FactsBody, registerNumber, STATEMENTS, unpackFacts } from './keep.ts';
import type { Mentions } from './mentions.ts';
import { orderNumber, type Sql } from './sql.ts';

/** What decisions speak of. */
export interface Spoken {
  /** Numbers of the reports on which their targets rest. */
  reports: number[];
  /** The mentions there that share words with a target, and those that rows with such words name: nothing else can be meant. */
  mentions: number[];
}

/** What the targets of kept decisions can mean. */
export function spokenOf(sql: Sql, mentions: Mentions, engine: string, log: readonly Decision[]): Spoken {
  const anchors = log.flatMap((decision) => {
    const targets = 'targets' in decision ? decision.targets : 'target' in decision ? [decision.target] : [];
    return [...targets.flatMap(({ evidence }) => evidence), ...('part' in decision ? decision.part : [])];
  });
  return meantBy(sql, mentions, engine, anchors);
}

/** What decisions can mean that are not read yet: their targets may be things by id, and may be no targets at all. */
export function spokenIn(sql: Sql, mentions: Mentions, engine: string, inputs: readonly unknown[]): Spoken {
  const given = inputs.flatMap((input) => {
    const { target, targets, part } = (input ?? {}) as Record<string, unknown>;
    return [target, ...(Array.isArray(targets) ? targets : []), { evidence: part }];
  });
  const anchors = given.flatMap((one) => anchorsIn((one as { evidence?: unknown } | null)?.evidence));
  const { reports, mentions: meant } = meantBy(sql, mentions, engine, anchors);
  const named = given.map((one) => thingIn(sql, (one ?? {}) as Record<string, unknown>));
  return {
    reports: [...new Set([...reports, ...named.flatMap((one) => one.reports)])],
    mentions: [...new Set([...meant, ...named.flatMap((one) => one.mentions)])],
  };
}

/** Evidence as loose input gives it; what is none is left to whoever reads the decision. */
function anchorsIn(input: unknown): Anchor[] {
  if (!Array.isArray(input)) return [];
  return (input as unknown[]).flatMap((one) => {
    const { report, start, end, quote = null, before = '', after = '' } = (one ?? {}) as Record<string, unknown>;
    const isAnchor = typeof report === 'string' && Number.isInteger(start) && Number.isInteger(end);
    return isAnchor ? [{ report, start, end, quote, before, after, occurrence: null } as Anchor] : [];
  });
}

/** The mentions of the thing that an id names. */
function thingIn(sql: Sql, { event, statement, row, register }: Record<string, unknown>): Spoken {
  if (typeof event === 'string') return mentionsWhere(sql, 'home in (select home from events where id = ?)', event);
  const [id, kind] =
    typeof statement === 'string'
      ? [statement, STATEMENTS]
      : typeof row === 'string' && REGISTER_NAMES.includes(register as RegisterName)
        ? [row, registerNumber(register as RegisterName)]
        : [null, null];
  if (id === null) return { reports: [], mentions: [] };
  return mentionsWhere(sql, 'facts in (select src from entries where kind = ? and num = ?)', kind, orderNumber(id));
}

function mentionsWhere(sql: Sql, where: string, ...values: (string | number)[]): Spoken {
  const found = sql.all<{ seq: number; facts: number }>(`select seq, facts from mentions where ${where}`, ...values);
  return { reports: [...new Set(found.map(({ facts }) => facts))], mentions: found.map(({ seq }) => seq) };
}

interface KeptReport {
  seq: number;
  report: string;
  body: Uint8Array;
}

function meantBy(sql: Sql, mentions: Mentions, engine: string, anchors: readonly Anchor[]): Spoken {
  const ids = JSON.stringify([...new Set(anchors.map(({ report }) => report))]);
  const reports = sql.all<KeptReport>(
    `select seq, report, body from facts join reports on reports.page = facts.page and engine = ?
     where facts.page in (select value from json_each(?))`,
    engine,
    ids,
  );
  const told = new Map<number, { seq: number; id: string }[]>(reports.map(({ seq }) => [seq, []]));
  const all = sql.all<{ seq: number; id: string; facts: number }>(
    'select seq, id, facts from mentions where facts in (select value from json_each(?))',
    JSON.stringify([...told.keys()]),
  );
  for (const { facts, ...one } of all) told.get(facts)?.push(one);
  mentions.prepare(all.map(({ seq }) => seq));
  const meant = reports.flatMap(({ seq, report, body }) => {
    const { text, id } = (JSON.parse(report) as ReadReport).report;
    const places = anchors
      .filter((anchor) => anchor.report === id)
      .flatMap((anchor) => {
        // A quote may be left out, and is what stands there then.
        const quote = anchor.quote ?? text.slice(anchor.start, anchor.end);
        return locate({ ...anchor, quote }, { text, squeezed: null }) ?? [];
      });
    const touches = (evidence: readonly Evidence[]) =>
      evidence.some((one) => places.some(({ start, end }) => one.start < end && start < one.end));
    const named = new Set(rowsOf(unpackFacts(body)).flatMap((row) => (touches(row.evidence) ? [row.event] : [])));
    return (told.get(seq) ?? []).filter((one) => named.has(one.id) || touches(mentions.get(one.seq).evidence));
  });
  return { reports: reports.map(({ seq }) => seq), mentions: meant.map(({ seq }) => seq) };
}

const rowsOf = ({ registers }: FactsBody): RowBase[] => REGISTER_NAMES.flatMap((name) => registers[name] as RowBase[]);
