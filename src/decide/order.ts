import type { Decision } from '../record/types.ts';

/** By time, whatever its offset from UTC, then by id. */
export const inOrder = (a: Decision, b: Decision): number =>
  Date.parse(a.time) - Date.parse(b.time) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The log in order, each decision once. The order in which it was read leaves no trace: of two different decisions under
 * one id (two logs put together by hand) the first by time, then by wording, has it.
 */
export function orderLog(log: readonly Decision[]): { decisions: Decision[]; impostors: Decision[] } {
  const byId = new Map<string, Map<string, Decision>>();
  for (const decision of log) {
    const wordings = byId.get(decision.id) ?? new Map<string, Decision>();
    byId.set(decision.id, wordings.set(canonical(decision), decision));
  }
  const decisions: Decision[] = [];
  const impostors: Decision[] = [];
  for (const wordings of byId.values()) {
    const sorted = [...wordings].sort(([x, a], [y, b]) => inOrder(a, b) || (x < y ? -1 : 1)).map(([, one]) => one);
    decisions.push(...sorted.slice(0, 1));
    impostors.push(...sorted.slice(1));
  }
  return { decisions: decisions.sort(inOrder), impostors: impostors.sort(inOrder) };
}

/**
 * Which decisions are undone, with the id of the undo that stands. An undo that is itself undone undoes nothing. Undos
 * that undo each other in a ring (no store takes such a log) are settled for the last of them.
 */
export function undoneBy(decisions: readonly Decision[]): Map<string, string> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const open = new Map<string, number>(); // undos not yet settled that aim at a decision
  for (const d of decisions)
    if (d.kind === 'undo' && byId.has(d.decision)) open.set(d.decision, (open.get(d.decision) ?? 0) + 1);
  const undone = new Map<string, string>();
  const settled = new Set<string>();
  const settle = (first: Decision) => {
    for (let next: Decision | undefined = first; next && !settled.has(next.id); ) {
      settled.add(next.id);
      if (next.kind !== 'undo') return;
      const target = byId.get(next.decision);
      if (!target) return;
      const known = undone.get(target.id);
      if (!undone.has(next.id) && (known === undefined || inOrder(byId.get(known) as Decision, next) > 0))
        undone.set(target.id, next.id);
      const left = (open.get(target.id) ?? 1) - 1;
      open.set(target.id, left);
      next = left === 0 ? target : undefined;
    }
  };
  for (const decision of decisions) if (!open.get(decision.id)) settle(decision);
  for (const decision of [...decisions].reverse()) if (!settled.has(decision.id)) settle(decision);
  return undone;
}

/** JSON with the keys in order: the same content gives the same text, however it was written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : one,
  );
}
