/** Reads forward through bytes that come in pieces, holding no more than was asked for. */
export class ByteReader {
  /** Bytes taken or skipped so far. */
  position = 0;
  #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next `length` bytes without taking them; fewer only at the end. */
  async peek(length: number): Promise<Buffer> {
    if (this.#held.length < length && !this.#ended) {
      const pieces = [this.#held];
      let held = this.#held.length;
      while (held < length && !this.#ended) {
        const { value, done } = await this.#chunks.next();
        if (done) this.#ended = true;
        else {
          pieces.push(value);
          held += value.length;
        }
      }
      this.#held = pieces.length === 1 ? this.#held : Buffer.concat(pieces, held);
    }
    return this.#held.subarray(0, length);
  }

  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    this.#drop(taken.length);
    return taken;
  }

  /** Passes over `length` bytes, in bounded memory; gives how many there were. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0) {
      const piece = await this.peek(Math.min(left, 64 * 1024));
      if (piece.length === 0) break;
      this.#drop(piece.length);
      left -= piece.length;
    }
    return length - left;
  }

  /** Gives bytes just taken back, as when they turn out to belong to what follows. */
  unread(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
    this.position -= bytes.length;
  }

  /** Lets go of what it reads from. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#chunks.return?.();
  }

  #drop(length: number): void {
    this.#held = this.#held.subarray(length);
    this.position += length;
  }
}
