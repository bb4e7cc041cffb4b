import { Readable } from 'node:stream';
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type ByteSource, chunksOf } from './byteSource.ts';

/** What breaks in a gzip member (RFC 1952). */
export class GzipError extends Error {}

/** One gzip member, its content a piece at a time; `end` is where the next would start, known once it is read through. */
export interface Member {
  start: number;
  content: AsyncGenerator<Buffer>;
  end(): number;
}

/** Opens the member that starts at `start`. Its content throws `GzipError` where it is broken or cut short. */
export function openMember(source: ByteSource, start: number): Member {
  let end = start;
  async function* content(): AsyncGenerator<Buffer> {
    const body = start + headerLength(await source.read(start, 64 * 1024));
    const inflate = createInflateRaw();
    const packed = Readable.from(chunksOf(source, body));
    packed.on('error', (error) => inflate.destroy(error));
    packed.pipe(inflate);
    let sum = 0;
    let size = 0;
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        sum = crc32(piece, sum);
        size += piece.length;
        yield piece;
      }
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!code.startsWith('Z_')) throw error;
      throw new GzipError(code === 'Z_BUF_ERROR' ? 'the gzip is cut short' : 'the gzip is broken');
    } finally {
      packed.destroy();
      inflate.destroy();
    }
    const trailer = await source.read(body + inflate.bytesWritten, 8);
    if (trailer.length < 8) throw new GzipError('the gzip is cut short');
    if (trailer.readUInt32LE(0) !== sum >>> 0 || trailer.readUInt32LE(4) !== size % 2 ** 32)
      throw new GzipError('the gzip is broken: its checksum does not fit');
    end = body + inflate.bytesWritten + 8;
  }
  return { start, content: content(), end: () => end };
}

/** Length of a member's header. @throws GzipError where there is none */
function headerLength(bytes: Buffer): number {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3]! & 0xe0)
    throw new GzipError(bytes.length < 18 ? 'the gzip is cut short' : 'this is not gzip');
  const flags = bytes[3]!;
  let at = 10;
  if (flags & 4) at += 2 + bytes.readUInt16LE(at);
  for (const flag of [8, 16])
    if (flags & flag) {
      const zero = bytes.indexOf(0, at);
      if (zero === -1) throw new GzipError('the gzip is broken');
      at = zero + 1;
    }
  return flags & 2 ? at + 2 : at;
}

/** So many false openings are no accident (chance has one in 16 MB): the search ends. */
const MAX_FALSE = 1000;
/** Where, from `from` on, a member starts whose content begins with `opening`; null where none is found. */
export async function findMember(source: ByteSource, from: number, opening: string): Promise<number | null> {
  const OVERLAP = 1024;
  let wrong = 0;
  for (let at = from; at < source.size; ) {
    const window = await source.read(at, 64 * 1024 + OVERLAP);
    const last = at + window.length >= source.size ? window.length : 64 * 1024;
    for (let hit = window.indexOf('\x1f\x8b\x08', 0, 'latin1'); hit !== -1 && hit < last; ) {
      if (firstBytes(window.subarray(hit, hit + OVERLAP)).toString('latin1', 0, opening.length) === opening)
        return at + hit;
      if (++wrong > MAX_FALSE) return null;
      hit = window.indexOf('\x1f\x8b\x08', hit + 1, 'latin1');
    }
    at += last;
  }
  return null;
}

/** The content a cut gzip begins with; empty where it is none. */
export function firstBytes(packed: Buffer): Buffer {
  try {
    const body = packed.subarray(headerLength(packed));
    return inflateRawSync(body, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
