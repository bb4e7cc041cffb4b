import type { TextSpan } from '../annotate/types.ts';
import type { AidRow } from '../record/types.ts';
import { AID_NOUN, AID_STATUS } from './lexicons/deeds.ts';
import { actorBefore, clauseAt, dateAt, rowAt, type Scene } from './scene.ts';

const AID_CUE =
  /\b(?:aid|assist\w*|relief|humanitarian|military|support|donat\w*|weapons?|arms|arming|ammunition|contribut\w*)\b/iu;

/** Help given, promised, asked for or refused: a row for each sum of money, else one for the sentence. */
export function aidRows(scene: Scene): AidRow[] {
  const noun = AID_NOUN.exec(scene.text);
  const arming = /\barm(?:ed|ing) (?:the )?(?:rebels|militias?|fighters|opposition)\b/iu.exec(scene.text);
  if (!noun && !arming) return [];
  const sums = scene.quantities.filter((q) => /^[A-Z]{3}$/u.test(q.unit ?? '') && AID_CUE.test(scene.text));
  const found = AID_STATUS.flatMap(([status, pattern]) => {
    const match = pattern.exec(scene.text);
    return match
      ? [{ status, start: scene.start + match.index, end: scene.start + match.index + match[0].length }]
      : [];
  })[0];
  if (!found) return [];
  const recipient = recipientOf(scene);
  if (sums.length === 0) {
    const at = noun ? scene.start + noun.index : found.start;
    const far = Math.abs(at - found.start) > 110;
    if (far || (!recipient && !arming)) return [];
    const clause = clauseAt(scene, found.start);
    const upTo = noun ? Math.max(at + noun[0].length, found.end) : clause.end;
    return rowOf(scene, { start: Math.min(found.start, at), end: upTo }, found, recipient, null, null);
  }
  return sums.flatMap((sum) => {
    const clause = clauseAt(scene, sum.start);
    return rowOf(scene, clause, found, recipient, sum.value, sum.unit);
  });
}

function rowOf(
  scene: Scene,
  span: TextSpan,
  found: TextSpan & { status: AidRow['status'] },
  recipient: string | null,
  amount: number | null,
  currency: string | null,
): AidRow[] {
  const base = rowAt('aid', scene, span, amount);
  if (!base) return [];
  const items = amount === null ? (AID_NOUN.exec(base.evidence[0]?.quote ?? '')?.[0] ?? null) : null;
  const donor = actorBefore(scene, scene.start, found.start);
  return [
    { ...base, donor, recipient, amount, currency, items, status: found.status, date: dateAt(scene, span, 'sentence') },
  ];
}

/** "to X", "for X", "supply X with": who is helped. */
function recipientOf(scene: Scene): string | null {
  const named = [...scene.places, ...scene.entities.map((e) => ({ ...e, name: e.fullName }))].find((p) =>
    /\b(?:to|for|supply|supplying|arm|arming|help|helping|aid)\s(?:the\s)?$/u.test(
      scene.report.text.slice(Math.max(scene.start, p.start - 16), p.start),
    ),
  );
  if (named) return named.name;
  const group =
    /\b(?:to|for|arming|armed|helping)\s((?:the\s)?(?:[\p{L}’'-]+\s){0,2}(?:rebels|victims|survivors|refugees|opposition|forces|civilians|displaced|people affected))\b/iu.exec(
      scene.text,
    );
  return group?.[1] ?? null;
}
