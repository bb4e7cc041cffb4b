import type { Annotation, AttributionMention, Sentence } from '../../annotate/types.ts';
import type { Span } from '../../record/types.ts';

/** Paragraphs (lines, empty ones counted) a quotation without words of its own may stand below its speaker's clause. */
const LINES_BELOW = 2;
/** Lines a quotation may run over. */
const LINES_LONG = 8;

interface Line {
  start: number;
  end: number;
  index: number;
}

/**
 * Quotations that fill their paragraphs and name nobody belong to whoever spoke last, just above:
 *   The mayor said the bridge was closed.
 *   “We shall open it again on Friday.”
 *    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ → the mayor's
 * Returned by the clause they belong to. `clauses` are in the order of the text.
 */
export function carriedQuotations(
  text: string,
  { sentences }: Annotation,
  clauses: readonly AttributionMention[],
): Map<AttributionMention, Span[]> {
  const carried = new Map<AttributionMention, Span[]>();
  const held = heldBy(clauses, text.length);
  const lines = linesOf(sentences);
  let next = 0;
  let last: { clause: AttributionMention; line: number } | null = null;
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!;
    const until = quotationEnd(text, lines, l);
    const end = until < 0 ? -1 : lines[until]!.end;
    if (last && until >= 0 && line.index - last.line <= LINES_BELOW && isFree(held, line.start, end)) {
      const spans = carried.get(last.clause) ?? [];
      spans.push([line.start, end]);
      carried.set(last.clause, spans);
      last = { clause: last.clause, line: lines[until]!.index };
      l = until;
      continue;
    }
    for (; next < clauses.length && clauses[next]!.cue[0]![0] < line.end; next++) {
      last = { clause: clauses[next]!, line: line.index };
    }
  }
  return carried;
}

function linesOf(sentences: readonly Sentence[]): Line[] {
  const lines: Line[] = [];
  for (const { start, end, paragraph } of sentences) {
    const last = lines.at(-1);
    if (last?.index === paragraph) last.end = end;
    else lines.push({ start, end, index: paragraph });
  }
  return lines;
}

/** The line in which the quotation that opens at the head of line `l`, and fills what it stands in, is closed; or -1. */
function quotationEnd(text: string, lines: readonly Line[], l: number): number {
  const opening = text[lines[l]!.start];
  if (opening !== '“' && opening !== '"') return -1;
  const mark = opening === '“' ? '”' : '"';
  for (let k = l; k < lines.length && k < l + LINES_LONG; k++) {
    const { start, end } = lines[k]!;
    if (k > l && lines[k]!.index - lines[k - 1]!.index > LINES_BELOW) return -1;
    const line = text.slice(k === l ? start + 1 : start, end);
    const close = line.indexOf(mark);
    if (close < 0) continue;
    return /^[.,!?…]?$/.test(line.slice(close + 1)) ? k : -1;
  }
  return -1;
}

/** 1 where a clause's source, cue or content stands. */
function heldBy(clauses: readonly AttributionMention[], length: number): Uint8Array {
  const held = new Uint8Array(length + 1);
  for (const { source, cue, content } of clauses) {
    for (const [start, end] of [...source, ...cue, ...content]) held.fill(1, start, end);
  }
  return held;
}

function isFree(held: Uint8Array, start: number, end: number): boolean {
  const at = held.indexOf(1, start);
  return at < 0 || at >= end;
}
