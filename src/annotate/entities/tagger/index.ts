import { readData } from '../../data.ts';
import { pairsOf, type TokenTable } from '../../tagging/index.ts';
import type { SplitText } from '../../text/index.ts';
import { decode, ROWS, type Weights } from './decode.ts';
import { LABELS, layOut, type RuleMention, TYPES } from './features.ts';
import { RoleSums } from './roleSums.ts';

let loaded: Weights | null = null;

/** Weights are taken in steps of so much, so that every sum fits where two are packed into a number (11,000 is the largest seen). */
const STEP = 32;

/** The weights of entities.bin, in the order training/entities/train.mjs writes them: a byte b stands for b * |b|. */
export function shippedWeights(): Weights {
  if (loaded) return loaded;
  const bytes = Uint8Array.from(readData('entities.bin')).buffer;
  const [, rowCount, labelCount] = new Uint32Array(bytes, 0, 4);
  if (rowCount !== ROWS || labelCount !== LABELS)
    throw new Error(
      `entities.bin has ${rowCount} rows of ${labelCount}, not ${ROWS} of ${LABELS}: run "npm run build"`,
    );
  const steps = new Int32Array(bytes, 16, LABELS * LABELS);
  const shipped = new Int8Array(bytes, 16 + 4 * LABELS * LABELS, ROWS * LABELS);
  const sizes = Int16Array.from({ length: 256 }, (_, i) => {
    const byte = i < 128 ? i : i - 256;
    return Math.round((byte * Math.abs(byte)) / STEP);
  });
  const rows = new Int16Array(shipped.length);
  for (let i = 0; i < shipped.length; i++) rows[i] = sizes[shipped[i]! & 255]!;
  const pairs = pairsOf(rows, LABELS);
  const packed = { pairs, sums: new RoleSums(pairs) };
  loaded = { rows, steps: steps.map((step) => Math.round(step / STEP)), packed };
  return loaded;
}

/** Names by the trained tagger, over the names that the rules found; what is neither person, organisation nor place is left out. */
export function tagNames(
  text: string,
  split: SplitText,
  rules: readonly RuleMention[],
  weights: Weights,
  table: TokenTable,
): RuleMention[] {
  const sheet = layOut(text, split, rules, table);
  const labels = new Uint8Array(split.tokens.length);
  for (const stretch of sheet.stretches) decode(sheet, stretch, weights, labels);
  const found: RuleMention[] = [];
  for (const { first, end } of sheet.stretches) {
    for (let i = first; i < end; i++) {
      const label = labels[i]!;
      if (label % 2 === 0) continue;
      let stop = i + 1;
      while (stop < end && labels[stop] === label + 1) stop++;
      const type = TYPES[(label - 1) / 2]!;
      if (type === 'MISC') continue;
      found.push({ start: split.tokens[i]!.start, end: split.tokens[stop - 1]!.end, type, rule: 'entities/tagger' });
    }
  }
  return found;
}
