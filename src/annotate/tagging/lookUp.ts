/** The value of a key in an open-addressed table (`values` hold value + 1, 0 where empty; its size a power of two), or -1. */
export function lookUp(keys: Int32Array, values: Uint8Array | Uint16Array, key: number): number {
  const mask = keys.length - 1;
  for (let at = Math.imul(key, 0x9e3779b1) & mask; ; at = (at + 1) & mask) {
    const value = values[at]!;
    if (value === 0) return -1;
    if (keys[at] === key) return value - 1;
  }
}
