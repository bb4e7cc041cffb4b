import { open } from 'node:fs/promises';

/** Bytes that can be read at any place: a file on disk, or what came through stdin. */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `position` on; fewer only at the end. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a file. @throws the system's error */
export async function openFile(path: string): Promise<ByteSource> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return {
      size,
      async read(position, length) {
        const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)));
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

export const inMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (position, length) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(position, position + length),
  close: async () => {},
});

const CHUNK = 64 * 1024;
/** The bytes from `from` on, a piece at a time. */
export async function* chunksOf(source: ByteSource, from = 0): AsyncGenerator<Buffer> {
  for (let at = from; at < source.size; ) {
    const chunk = await source.read(at, CHUNK);
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}
