// Logistic regression on named features: full batches, Adam, L2; no chance in it, so the same weights each time.

/** rows: { features: {name: value}, same, weight }. */
export function train(rows, { strength, steps = 600, rate = 0.05 }) {
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort();
  const index = new Map(names.map((name, i) => [name, i + 1]));
  const sparse = rows.map(({ features, same, weight }) => ({
    at: [0, ...Object.keys(features).map((name) => index.get(name))],
    value: [1, ...Object.values(features)],
    same: same ? 1 : 0,
    weight,
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = names.length + 1;
  const [w, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(size);
    for (const { at, value, same, weight } of sparse) {
      let sum = 0;
      for (let i = 0; i < at.length; i++) sum += w[at[i]] * value[i];
      const error = ((1 / (1 + Math.exp(-sum)) - same) * weight) / total;
      for (let i = 0; i < at.length; i++) slope[at[i]] += error * value[i];
    }
    for (let i = 0; i < size; i++) {
      const g = slope[i] + (i === 0 ? 0 : strength * w[i]);
      first[i] = 0.9 * first[i] + 0.1 * g;
      second[i] = 0.999 * second[i] + 0.001 * g * g;
      w[i] -= (rate * (first[i] / (1 - 0.9 ** step))) / (Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const rounded = (x) => Math.round(x * 1e4) / 1e4;
  return { bias: rounded(w[0]), weights: Object.fromEntries(names.map((name, i) => [name, rounded(w[i + 1])])) };
}

export function probability({ bias, weights }, features) {
  let sum = bias;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** Groups are never torn: all pairs of a topic or family are held together. */
export function foldsOf(rows, count) {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  const fold = new Map(groups.map((group, i) => [group, i % count]));
  return Array.from({ length: count }, (_, k) => ({
    learned: rows.filter(({ group }) => fold.get(group) !== k),
    held: rows.filter(({ group }) => fold.get(group) === k),
  }));
}

/** Precision, recall and F1 of what `isSaid` says of pairs. */
export function score(pairs, isSaid) {
  const right = pairs.filter((pair) => pair.same && isSaid(pair)).length;
  const said = pairs.filter(isSaid).length;
  const gold = pairs.filter(({ same }) => same).length;
  const [precision, recall] = [right / (said || 1), right / (gold || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
}
