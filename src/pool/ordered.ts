/**
 * Starts work on each item, `most` at a time, and hands on what comes of it in the order of the items, as soon as it is
 * there: no later item overtakes, and no more is read than is being worked on. Where the items end with an error it is
 * thrown after all that came before it. Work must not reject.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<R> {
  const started: Promise<R>[] = [];
  const end: { reached: boolean; error: unknown } = { reached: false, error: null };
  const bell = makeBell();
  let stopped = false;
  const start = async (): Promise<void> => {
    try {
      for await (const item of items) {
        if (stopped) return;
        started.push(work(item));
        bell.ring();
        while (started.length >= most && !stopped) await bell.heard();
      }
    } catch (error) {
      end.error = error;
    }
    end.reached = true;
    bell.ring();
  };
  const starting = start();
  try {
    for (;;) {
      while (started.length === 0 && !end.reached) await bell.heard();
      const first = started[0];
      if (first === undefined) break;
      const result = await first;
      started.shift();
      bell.ring();
      yield result;
    }
    await starting;
  } finally {
    stopped = true;
    bell.ring();
  }
  if (end.error !== null) throw end.error;
}

/** Wakes all who wait. */
function makeBell(): { ring: () => void; heard: () => Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    ring() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    heard: () => new Promise((wake) => waiting.push(wake)),
  };
}

/**
 * Items in lots of about `size`, their sizes added up. A lot goes out sooner where the next item is not there yet, so that
 * one who writes line by line is answered line by line.
 */
export async function* inLots<T>(
  items: AsyncIterator<T>,
  sizeOf: (item: T) => number,
  size: number,
): AsyncGenerator<T[]> {
  let lot: T[] = [];
  let held = 0;
  for (let coming = items.next(); ; ) {
    const next = lot.length === 0 ? await coming : await Promise.race([coming, turnOfTheLoop()]);
    if (next?.done) break;
    if (next !== null) {
      lot.push(next.value);
      held += sizeOf(next.value);
      coming = items.next();
      // An error that comes while a lot is out is thrown when it is asked for.
      coming.catch(() => {});
      if (held < size) continue;
    }
    yield lot;
    [lot, held] = [[], 0];
  }
  if (lot.length > 0) yield lot;
}
const turnOfTheLoop = (): Promise<null> => new Promise((done) => setImmediate(done, null));
