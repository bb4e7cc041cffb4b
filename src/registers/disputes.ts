import type { CasualtyRow, Dispute, Event, StrikeRow } from '../record/types.ts';

interface Claim {
  measure: string;
  value: number;
  claimedBy: string;
  place: string;
  day: string;
  event: Event;
  row: CasualtyRow | StrikeRow;
}

const MEASURES = ['killed', 'injured', 'missing', 'launched', 'intercepted'] as const;

/**
 * Events with their disputes: the same measure at one place on one day, of happenings of one type, told differently by
 * different parties. The parties' tellings may have stayed events of their own: each of them gets the dispute. A toll
 * that rises in one party's mouth, or in no party's, is no dispute.
 */
export function withDisputes(events: readonly Event[], rows: readonly (CasualtyRow | StrikeRow)[]): Event[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const claims = rows.flatMap((row) => claimsOf(row, row.event === null ? undefined : byId.get(row.event)));
  const byEvent = new Map<string, Dispute[]>();
  for (const group of groupsOf(claims)) {
    const dispute = maybeDispute(group);
    if (!dispute) continue;
    for (const id of new Set(group.map(({ event }) => event.id)))
      byEvent.set(id, [...(byEvent.get(id) ?? []), dispute]);
  }
  return events.map((event) => ({ ...event, disputes: [...event.disputes, ...(byEvent.get(event.id) ?? [])] }));
}

function claimsOf(row: CasualtyRow | StrikeRow, event: Event | undefined): Claim[] {
  const { claimedBy, place, date: day } = row;
  if (!event || claimedBy === null || place === null || day === null) return [];
  const values: Partial<Record<string, number | null>> =
    'launched' in row
      ? { launched: row.launched, intercepted: row.intercepted }
      : { killed: row.killed, injured: row.injured, missing: row.missing };
  return MEASURES.flatMap((measure) => {
    const value = values[measure];
    return typeof value === 'number' ? [{ measure, value, claimedBy, place, day, event, row }] : [];
  });
}

/** Claims that speak of one thing: measure, place, day, type of happening, and who was hit. */
function groupsOf(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const who = 'who' in claim.row ? ((claim.row.who ?? 'people').toLowerCase().split(' ').at(-1) ?? '') : '';
    const key = JSON.stringify([claim.measure, claim.place, claim.day, claim.event.type ?? claim.event.hazard, who]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

const party = ({ claimedBy }: Claim): string => claimedBy.toLowerCase().replace(/^the /u, '');

function maybeDispute(group: readonly Claim[]): Dispute | null {
  const differs = group.some((a) => group.some((b) => a.value !== b.value && party(a) !== party(b)));
  if (!differs) return null;
  const seen = new Map(group.map((claim) => [`${party(claim)} ${claim.value}`, claim]));
  return {
    measure: group[0]?.measure ?? '',
    claims: [...seen.values()].flatMap(({ value, claimedBy, row }) =>
      row.evidence[0] ? [{ value: String(value), claimedBy, evidence: row.evidence[0] }] : [],
    ),
  };
}
