import { isOneParty } from '../merge/index.ts';
import type { CasualtyRow, Dispute, Event, StrikeRow } from '../record/types.ts';
import { tellsArrival } from './histories.ts';

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
 * that rises in one party's mouth, in no party's, or between those who count the dead, is no dispute.
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
    if (measure === 'launched' && tellsArrival(row)) return [];
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

const party = ({ claimedBy }: Pick<Claim, 'claimedBy'>): string => claimedBy.toLowerCase().replace(/^the /u, '');

/** They count the dead, and are no party to what killed them. */
const COUNTERS =
  /\b(?:rescue|rescuers?|civil (?:defen[cs]e|protection)|health|hospitals?|emergency|medics?|doctors?|ambulance|disaster|fire (?:service|brigade|department)|red (?:cross|crescent))\b/iu;

/** A toll that has risen since, between those who count the dead. */
const isLaterCount = (a: Claim, b: Claim): boolean => {
  if (!COUNTERS.test(a.claimedBy) || !COUNTERS.test(b.claimedBy)) return false;
  const [x, y] = [Date.parse(a.row.reported ?? ''), Date.parse(b.row.reported ?? '')];
  return x < y ? a.value < b.value : y < x && b.value < a.value;
};

const differ = (a: Claim, b: Claim): boolean =>
  a.value !== b.value && !isOneParty(a.claimedBy, b.claimedBy) && !isLaterCount(a, b);

function maybeDispute(group: readonly Claim[]): Dispute | null {
  const differs = group.some((a, i) => group.slice(i + 1).some((b) => differ(a, b)));
  if (!differs) return null;
  const seen = new Map(group.map((claim) => [`${party(claim)} ${claim.value}`, claim]));
  return {
    measure: group[0]?.measure ?? '',
    claims: [...seen.values()].flatMap(({ value, claimedBy, row }) =>
      row.evidence[0] ? [{ value: String(value), claimedBy, evidence: row.evidence[0] }] : [],
    ),
  };
}
