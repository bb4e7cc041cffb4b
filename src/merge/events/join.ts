import { compare, type Mention } from './mention.ts';
import { sameHappening } from './sameHappening.ts';

/** How many later mentions of its kind a mention is compared with: keeps a flood of likes from taking square time. */
const REACH = 600;

/**
 * Groups mentions of one happening. Complete link: a mention joins a group only if it agrees with every member, so
 * that a chain of likenesses never makes one happening of two. Pairs are taken best first, ties by id.
 */
export function joinMentions(mentions: readonly Mention[]): Mention[][] {
  const sorted = [...new Map(mentions.map((m) => [m.id, m])).values()].sort((a, b) => compare(a.id, b.id));
  const groups = sorted.map((m) => [m]);
  const home = sorted.map((_, i) => i);
  const scores = new Map<string, number>();
  for (const block of blocksOf(sorted).values()) {
    for (let x = 0; x < block.length; x++) {
      for (const j of block.slice(x + 1, x + 1 + REACH)) {
        const i = block[x] as number;
        const score = sameHappening(sorted[i] as Mention, sorted[j] as Mention);
        if (score > 0) scores.set(i < j ? `${i} ${j}` : `${j} ${i}`, score);
      }
    }
  }
  const agree = (a: number, b: number) => scores.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  const index = new Map(sorted.map((m, i) => [m.id, i]));
  const pairs = [...scores].map(([key, score]) => {
    const [i, j] = key.split(' ').map(Number);
    return { i: i as number, j: j as number, score };
  });
  pairs.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  for (const { i, j } of pairs) {
    const [g, h] = [home[i] as number, home[j] as number];
    if (g === h) continue;
    const [a, b] = [groups[g] as Mention[], groups[h] as Mention[]];
    if (!a.every((m) => b.every((n) => agree(index.get(m.id) as number, index.get(n.id) as number)))) continue;
    groups[g] = [...a, ...b];
    for (const m of b) home[index.get(m.id) as number] = g;
    groups[h] = [];
  }
  return groups.filter((group) => group.length > 0);
}

/** Only mentions of one kind are ever compared; each block is in order of day, then id. */
function blocksOf(mentions: readonly Mention[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  mentions.forEach((m, i) => {
    const key = m.type ?? m.hazard ?? 'harm';
    const block = blocks.get(key);
    if (block) block.push(i);
    else blocks.set(key, [i]);
  });
  const dayOf = (i: number) => mentions[i]?.from ?? mentions[i]?.reported?.slice(0, 10) ?? '~';
  for (const block of blocks.values()) block.sort((i, j) => compare(dayOf(i), dayOf(j)) || i - j);
  return blocks;
}
