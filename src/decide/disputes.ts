import type { Dispute, Event, Evidence, RowBase } from '../record/types.ts';
import { isHere, type Working } from './working.ts';

type Claim = Dispute['claims'][number];

/**
 * The claims that a row makes in disputes follow it: a corrected figure or claimant is the claim's too, and the claims of
 * a rejected row (`after` null) leave. A dispute whose claims agree is none.
 */
export function moveClaims(working: Working, before: RowBase, after: RowBase | null): void {
  for (const item of working.events) {
    if (!isHere(item) || item.thing.disputes.length === 0) continue;
    const disputes = item.thing.disputes.map((dispute) => withMoved(dispute, before, after));
    if (disputes.every((dispute, i) => dispute === item.thing.disputes[i])) continue;
    item.thing = { ...item.thing, disputes: disputes.filter(differs) };
  }
}

function withMoved(dispute: Dispute, before: RowBase, after: RowBase | null): Dispute {
  const { measure } = dispute;
  const claims = dispute.claims.flatMap((claim) => {
    if (!isOf(claim, measure, before)) return [claim];
    const value = after === null ? null : figureOf(after, measure);
    return value === null ? [] : [{ ...claim, value, claimedBy: (after as RowBase).claimedBy }];
  });
  const same =
    claims.length === dispute.claims.length && claims.every((claim, i) => isSameClaim(claim, dispute.claims[i]));
  return same ? dispute : { measure, claims };
}

const figureOf = (row: RowBase, measure: string): string | null => {
  const value = (row as unknown as Record<string, unknown>)[measure];
  return typeof value === 'number' ? String(value) : null;
};

const isOf = (claim: Claim, measure: string, row: RowBase): boolean =>
  claim.claimedBy === row.claimedBy &&
  claim.value === figureOf(row, measure) &&
  row.evidence.some((one) => isSameEvidence(one, claim.evidence));

const isSameEvidence = (a: Evidence, b: Evidence): boolean =>
  a.report === b.report && a.start === b.start && a.end === b.end;

const isSameClaim = (a: Claim, b: Claim | undefined): boolean =>
  b !== undefined && a.value === b.value && a.claimedBy === b.claimedBy && isSameEvidence(a.evidence, b.evidence);

const differs = ({ claims }: Dispute): boolean => new Set(claims.map(({ value }) => value)).size > 1;

/** The disputes of several events as those of one: claims on one measure stand together, each once. */
export function uniteDisputes(events: readonly Event[]): Dispute[] {
  const byMeasure = new Map<string, Claim[]>();
  for (const { measure, claims } of events.flatMap(({ disputes }) => disputes)) {
    const known = byMeasure.get(measure) ?? [];
    const fresh = claims.filter((claim) => !known.some((one) => isSameClaim(one, claim)));
    byMeasure.set(measure, [...known, ...fresh]);
  }
  return [...byMeasure].map(([measure, claims]) => ({ measure, claims }));
}

/** The disputes that are left when only some claims stay. */
export const narrowDisputes = (disputes: readonly Dispute[], stays: (evidence: Evidence) => boolean): Dispute[] =>
  disputes
    .map(({ measure, claims }) => ({ measure, claims: claims.filter(({ evidence }) => stays(evidence)) }))
    .filter(differs);
