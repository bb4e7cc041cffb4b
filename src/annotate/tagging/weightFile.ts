/**
 * Trained weights as they ship: the letters `DLW1`, the length of a JSON header (32 bits, little-endian), the header
 * (`meta` and the sections' names, kinds, offsets and lengths), then the sections, each on a multiple of eight bytes.
 * A section is read as a typed array over the file's own bytes: nothing is copied.
 */
export interface WeightFile {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, WeightArray>>;
}
export type WeightArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
} as const;
type Kind = keyof typeof KINDS;
const MAGIC = 0x31574c44;
const padded = (length: number): number => (length + 7) & ~7;

/** @throws when the bytes are no weight file: the data folder was made by another version of the program. */
export function readWeightFile(bytes: Uint8Array, name: string): WeightFile {
  const held = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(held.buffer, held.byteOffset, held.byteLength);
  if (held.byteLength < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new Error(`${name} is no weight file: run "npm run build", which copies data/models anew`);
  }
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(held.subarray(8, 8 + headerLength))) as {
    meta: Record<string, unknown>;
    sections: Record<string, [Kind, number, number]>;
  };
  const base = held.byteOffset + padded(8 + headerLength);
  const sections: Record<string, WeightArray> = {};
  for (const [key, [kind, offset, length]] of Object.entries(header.sections)) {
    sections[key] = new KINDS[kind](held.buffer as ArrayBuffer, base + offset, length);
  }
  return { meta: header.meta, sections };
}

/** The bytes of a weight file; the inverse of `readWeightFile`. */
export function writeWeightFile({ meta, sections }: WeightFile): Uint8Array {
  const kinds = Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][];
  const placed: Record<string, [Kind, number, number]> = {};
  let size = 0;
  for (const [key, array] of Object.entries(sections)) {
    const kind = kinds.find(([, type]) => array instanceof type)![0];
    placed[key] = [kind, size, array.length];
    size = padded(size + array.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, sections: placed }));
  const base = padded(8 + header.length);
  const bytes = new Uint8Array(base + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const [key, array] of Object.entries(sections)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + placed[key]![1]);
  }
  return bytes;
}

/** One section by name. @throws when the file lacks it. */
export function sectionOf<T extends WeightArray>(file: WeightFile, name: string): T {
  const section = file.sections[name];
  if (!section) throw new Error(`weight file lacks the section "${name}": run "npm run build"`);
  return section as T;
}
