import type { CasualtyRow, Dispute, Event, Report, StrikeRow } from '../record/types.ts';

interface Claim {
  measure: string;
  value: number;
  source: string;
  claimedBy: string | null;
  place: string | null;
  day: string | null;
  row: CasualtyRow | StrikeRow;
}

const MEASURES = ['killed', 'injured', 'missing', 'launched', 'intercepted'] as const;

/** Events with their disputes: the same measure, place and day told differently by different parties. */
export function withDisputes(
  events: readonly Event[],
  rows: readonly (CasualtyRow | StrikeRow)[],
  reports: readonly Report[],
): Event[] {
  const outlets = new Map(reports.map((r) => [r.id, r.outlet]));
  const byEvent = new Map<string, Claim[]>();
  for (const row of rows) {
    if (!row.event) continue;
    const list = byEvent.get(row.event) ?? [];
    list.push(...claimsOf(row, outlets));
    byEvent.set(row.event, list);
  }
  return events.map((event) => ({
    ...event,
    disputes: [...event.disputes, ...disputesIn(byEvent.get(event.id) ?? [])],
  }));
}

function claimsOf(row: CasualtyRow | StrikeRow, outlets: ReadonlyMap<string, string | null>): Claim[] {
  const source = row.claimedBy ?? outlets.get(row.evidence[0]?.report ?? '') ?? null;
  if (!source) return [];
  const values: Partial<Record<string, number | null>> =
    'launched' in row
      ? { launched: row.launched, intercepted: row.intercepted }
      : { killed: row.killed, injured: row.injured, missing: row.missing };
  return MEASURES.flatMap((measure) => {
    const value = values[measure];
    return typeof value === 'number'
      ? [{ measure, value, source, claimedBy: row.claimedBy, place: row.place, day: row.date, row }]
      : [];
  });
}

function disputesIn(claims: readonly Claim[]): Dispute[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const who = 'who' in claim.row ? (claim.row.who ?? '').toLowerCase().split(' ').at(-1) : '';
    const key = JSON.stringify([claim.measure, claim.place, claim.day, who]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const differs = group.some((a) => group.some((b) => a.value !== b.value && a.source !== b.source));
    if (!differs) return [];
    const seen = new Map(group.map((c) => [`${c.source} ${c.value}`, c]));
    return [
      {
        measure: group[0]?.measure ?? '',
        claims: [...seen.values()].flatMap(({ value, claimedBy, row }) =>
          row.evidence[0] ? [{ value: String(value), claimedBy, evidence: row.evidence[0] }] : [],
        ),
      },
    ];
  });
}
