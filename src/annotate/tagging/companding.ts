/**
 * Weights as int8 on a logarithmic scale: a size `m` of 1 to 127 stands for STEP x (RATIO^m - 1). Trained weights are
 * mostly small with a few very large ones, and rounding them evenly to eight bits loses either (relaxed F1 of the
 * attributions falls by 15 points when it does).
 */
const STEP = 8;
const RATIO = 1.0508;
const SIZES = Int16Array.from({ length: 256 }, (_, i) => {
  const value = i < 128 ? i : i - 256;
  const size = Math.min(32767, Math.round(STEP * (RATIO ** Math.abs(value) - 1)));
  return value < 0 ? -size : size;
});

/** The integer weights that packed ones stand for. */
export const expand = (packed: Int8Array): Int16Array => {
  const weights = new Int16Array(packed.length);
  for (let i = 0; i < packed.length; i++) weights[i] = SIZES[packed[i]! & 255]!;
  return weights;
};

/** The nearest packed weights. */
export const compress = (weights: Float64Array): Int8Array =>
  Int8Array.from(weights, (weight) => {
    const size = Math.min(127, Math.round(Math.log(Math.abs(weight) / STEP + 1) / Math.log(RATIO)));
    return weight < 0 ? -size : size;
  });
